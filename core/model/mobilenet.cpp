// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/mobilenet.h"

#include "core/model/layers.h"

#include <torch/torch.h>

#include <algorithm>

namespace adnet {
namespace {

class InvertedResidual : public torch::nn::Module {
 public:
  InvertedResidual(const BackboneOptions& options, std::int64_t in, std::int64_t out,
                   std::int64_t stride, std::int64_t expansion)
      : residual_(stride == 1 && in == out) {
    const std::int64_t hidden = in * expansion;
    Block layers;
    if (expansion != 1)
      layers->push_back(makeConvNorm(options, {in, hidden, 1, Activation::Relu6}));
    layers->push_back(
        makeConvNorm(options, {hidden, hidden, 3, Activation::Relu6, stride, hidden}));
    layers->push_back(Convolution(options, hidden, out, 1));
    layers->push_back(makeBatchNorm(options, out));
    conv_ = register_module("conv", layers);
  }

  at::Tensor forward(const at::Tensor& x) {
    return residual_ ? x + conv_->forward(x) : conv_->forward(x);
  }

 private:
  bool residual_;
  Block conv_{nullptr};
};

struct Stage {
  std::int64_t expansion, channels, repeats, stride;
};
constexpr Stage kStages[] = {{1, 16, 1, 1}, {6, 24, 2, 2},  {6, 32, 3, 2}, {6, 64, 4, 2},
                             {6, 96, 3, 1}, {6, 160, 3, 2}, {6, 320, 1, 1}};

std::int64_t featuresAt(double width) {
  return channelsAt(1280 * std::max(1.0, width));
}

class MobileNetV2 : public Backbone {
 public:
  explicit MobileNetV2(const BackboneOptions& options)
      : Backbone(featuresAt(options.width), "classifier.1", CpuLayout::ChannelsLast) {
    std::int64_t in = channelsAt(32 * options.width);
    blocks_->push_back(makeConvNorm(options, {3, in, 3, Activation::Relu6, 2}));
    for (const Stage& stage : kStages) {
      const std::int64_t out = channelsAt(static_cast<double>(stage.channels) * options.width);
      for (std::int64_t i = 0; i < stage.repeats; ++i) {
        blocks_->push_back(std::make_shared<InvertedResidual>(
            options, in, out, i == 0 ? stage.stride : 1, stage.expansion));
        in = out;
      }
    }
    blocks_->push_back(makeConvNorm(options, {in, features(), 1, Activation::Relu6}));
    register_module("features", blocks_);
  }

  at::Tensor featureMap(at::Tensor x) override {
    for (auto& block : *blocks_)
      x = interruptible(block.forward(x));
    return x;
  }

 private:
  torch::nn::Sequential blocks_;
};

}  // namespace

std::shared_ptr<Backbone> makeMobileNetV2(const BackboneOptions& options) {
  return std::make_shared<MobileNetV2>(options);
}

}  // namespace adnet
