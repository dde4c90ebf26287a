// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/vgg.h"

#include "core/model/layers.h"

#include <torch/torch.h>

namespace adnet {
namespace {

constexpr int kPool = 0;
constexpr int kLayers[] = {64,    64,  kPool, 128, 128,   kPool, 256, 256, 256,
                           kPool, 512, 512,   512, kPool, 512,   512, 512, kPool};

class Vgg : public Backbone {
 public:
  Vgg() : Backbone(4096, "classifier.6", CpuLayout::OneDnn) {
    std::int64_t in = 3;
    for (const int out : kLayers) {
      if (out == kPool) {
        layers_->push_back(torch::nn::MaxPool2d(torch::nn::MaxPool2dOptions(2)));
        continue;
      }
      layers_->push_back(torch::nn::Conv2d(torch::nn::Conv2dOptions(in, out, 3).padding(1)));
      layers_->push_back(torch::nn::Functional(at::relu));
      in = out;
    }
    register_module("features", layers_);
    // Numbered as torchvision's, which has a dropout at 2 and at 5.
    classifier_->push_back("0", torch::nn::Linear(in * 7 * 7, features()));
    classifier_->push_back("1", torch::nn::Functional(at::relu));
    classifier_->push_back("3", torch::nn::Linear(features(), features()));
    classifier_->push_back("4", torch::nn::Functional(at::relu));
    register_module("classifier", classifier_);
  }

  at::Tensor featureMap(at::Tensor x) override {
    for (auto& layer : *layers_)
      x = interruptible(layer.forward(x));
    return x;
  }

  at::Tensor pool(const at::Tensor& map) override {
    const at::Tensor strided = map.is_mkldnn() ? map.to_dense() : map;
    return classifier_->forward(at::adaptive_avg_pool2d(strided, {7, 7}).flatten(1));
  }

 protected:
  void draw(const std::string& name, const at::Tensor& weight,
            const at::Generator& generator) const override {
    if (weight.dim() == 4) return Backbone::draw(name, weight, generator);
    weight.normal_(0.0, 0.01, generator);
  }

 private:
  torch::nn::Sequential layers_;
  torch::nn::Sequential classifier_;
};

}  // namespace

std::shared_ptr<Backbone> makeVgg16(const BackboneOptions&) {
  return std::make_shared<Vgg>();
}

}  // namespace adnet
