// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/squeezenet.h"

#include "core/model/layers.h"

#include <torch/torch.h>

namespace adnet {
namespace {

using torch::nn::Conv2d;
using torch::nn::Conv2dOptions;

// Squeezes the channels, then expands them by 1 x 1 and by 3 x 3 convolutions side by side.
class Fire : public torch::nn::Module {
 public:
  Fire(std::int64_t in, std::int64_t squeezed, std::int64_t expanded)
      : squeeze_(register_module("squeeze", Conv2d(Conv2dOptions(in, squeezed, 1)))),
        expand1_(register_module("expand1x1", Conv2d(Conv2dOptions(squeezed, expanded, 1)))),
        expand3_(register_module("expand3x3",
                                 Conv2d(Conv2dOptions(squeezed, expanded, 3).padding(1)))) {}

  at::Tensor forward(const at::Tensor& x) {
    const at::Tensor squeezed = at::relu(squeeze_(x));
    return at::relu(at::cat({expand1_(squeezed), expand3_(squeezed)}, 1));
  }

 private:
  Conv2d squeeze_, expand1_, expand3_;
};

class SqueezeNet : public Backbone {
 public:
  SqueezeNet() : Backbone(512, "classifier.1", CpuLayout::ChannelsLast, true) {
    layers_->push_back(Conv2d(Conv2dOptions(3, 64, 3).stride(2)));
    layers_->push_back(torch::nn::Functional(at::relu));
    addPool();
    addFires({{64, 16, 64}, {128, 16, 64}});
    addPool();
    addFires({{128, 32, 128}, {256, 32, 128}});
    addPool();
    addFires({{256, 48, 192}, {384, 48, 192}, {384, 64, 256}, {512, 64, 256}});
    register_module("features", layers_);
  }

  at::Tensor featureMap(at::Tensor x) override {
    for (auto& layer : *layers_)
      x = interruptible(layer.forward(x));
    return x;
  }

  at::Tensor pool(const at::Tensor& map) override { return map; }

 protected:
  // Kaiming-uniform, fan in.
  void draw(const std::string&, const at::Tensor& weight,
            const at::Generator& generator) const override {
    const double bound = std::sqrt(6.0 / static_cast<double>(weight[0].numel()));
    weight.uniform_(-bound, bound, generator);
  }

 private:
  void addPool() {
    layers_->push_back(
        torch::nn::MaxPool2d(torch::nn::MaxPool2dOptions(3).stride(2).ceil_mode(true)));
  }

  void addFires(std::initializer_list<std::array<std::int64_t, 3>> shapes) {
    for (const auto& [in, squeezed, expanded] : shapes) {
      layers_->push_back(std::make_shared<Fire>(in, squeezed, expanded));
    }
  }

  torch::nn::Sequential layers_;
};

}  // namespace

std::shared_ptr<Backbone> makeSqueezeNet11(const BackboneOptions&) {
  return std::make_shared<SqueezeNet>();
}

}  // namespace adnet
