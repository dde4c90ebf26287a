// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/densenet.h"

#include "core/model/layers.h"

#include <torch/torch.h>

namespace adnet {
namespace {

using torch::nn::BatchNorm2d;

constexpr std::int64_t kGrowth = 32;  // channels that a layer adds
constexpr std::int64_t kBottleneck = 4 * kGrowth;
constexpr int kBlocks[] = {6, 12, 32, 32};  // layers of each block

// Gives what it is given, with kGrowth channels more.
class DenseLayer : public torch::nn::Module {
 public:
  DenseLayer(const BackboneOptions& options, std::int64_t in)
      : norm1_(register_module("norm1", makeBatchNorm(options, in))),
        conv1_(register_module("conv1", Convolution(options, in, kBottleneck, 1))),
        norm2_(register_module("norm2", makeBatchNorm(options, kBottleneck))),
        conv2_(register_module("conv2", Convolution(options, kBottleneck, kGrowth, 3))) {}

  at::Tensor forward(const at::Tensor& x) {
    const at::Tensor hidden = conv1_(at::relu(norm1_(x)));
    return at::cat({x, conv2_(at::relu(norm2_(hidden)))}, 1);
  }

 private:
  BatchNorm2d norm1_;
  Convolution conv1_;
  BatchNorm2d norm2_;
  Convolution conv2_;
};

// Halves channels and size.
class Transition : public torch::nn::Module {
 public:
  Transition(const BackboneOptions& options, std::int64_t in)
      : norm_(register_module("norm", makeBatchNorm(options, in))),
        conv_(register_module("conv", Convolution(options, in, in / 2, 1))) {}

  at::Tensor forward(const at::Tensor& x) {
    return at::avg_pool2d(conv_(at::relu(norm_(x))), 2, 2);
  }

 private:
  BatchNorm2d norm_;
  Convolution conv_;
};

class DenseNet : public Backbone {
 public:
  explicit DenseNet(const BackboneOptions& options)
      : Backbone(1664, "classifier", CpuLayout::ChannelsLast) {
    std::int64_t channels = 64;
    layers_->push_back("conv0", Convolution(options, 3, channels, 7, 2));
    layers_->push_back("norm0", makeBatchNorm(options, channels));
    layers_->push_back("relu0", torch::nn::Functional(at::relu));
    layers_->push_back("pool0",
                       torch::nn::MaxPool2d(torch::nn::MaxPool2dOptions(3).stride(2).padding(1)));
    for (std::size_t i = 0; i < std::size(kBlocks); ++i) {
      const std::string number = std::to_string(i + 1);
      Block block;
      for (int layer = 1; layer <= kBlocks[i]; ++layer) {
        block->push_back("denselayer" + std::to_string(layer),
                         std::make_shared<DenseLayer>(options, channels));
        channels += kGrowth;
      }
      layers_->push_back("denseblock" + number, block);
      if (i + 1 == std::size(kBlocks)) break;
      layers_->push_back("transition" + number, std::make_shared<Transition>(options, channels));
      channels /= 2;
    }
    layers_->push_back("norm5", makeBatchNorm(options, channels));
    register_module("features", layers_);
  }

  at::Tensor featureMap(at::Tensor x) override {
    for (auto& layer : *layers_)
      x = interruptible(layer.forward(x));
    return at::relu(x);
  }

 protected:
  // Kaiming-normal, fan in.
  void draw(const std::string&, const at::Tensor& weight,
            const at::Generator& generator) const override {
    weight.normal_(0.0, std::sqrt(2.0 / static_cast<double>(weight[0].numel())), generator);
  }

 private:
  torch::nn::Sequential layers_;
};

}  // namespace

std::shared_ptr<Backbone> makeDenseNet169(const BackboneOptions& options) {
  return std::make_shared<DenseNet>(options);
}

}  // namespace adnet
