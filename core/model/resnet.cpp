// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/resnet.h"

#include "core/base/error.h"
#include "core/model/layers.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace adnet {
namespace {

using torch::nn::BatchNorm2d;
using torch::nn::Sequential;

// What a basic and a bottleneck block have in common: the shortcut.
class ResidualBlock : public torch::nn::Module {
 public:
  virtual at::Tensor branch(const at::Tensor& x) = 0;

  at::Tensor forward(const at::Tensor& x) {
    const at::Tensor shortcut = downsample_ ? downsample_->forward(x) : x;
    return at::relu(branch(x) + shortcut);
  }

 protected:
  void makeShortcut(const BackboneOptions& options, std::int64_t in, std::int64_t out,
                    std::int64_t stride) {
    if (stride == 1 && in == out) return;
    downsample_ = register_module("downsample",
                                  makeConvNorm(options, {in, out, 1, Activation::None, stride}));
  }

 private:
  std::shared_ptr<ConvNormBlock> downsample_;
};

class BasicBlock : public ResidualBlock {
 public:
  BasicBlock(const BackboneOptions& options, std::int64_t in, std::int64_t out, std::int64_t stride,
             std::int64_t /*hidden*/)
      : conv1_(register_module("conv1", Convolution(options, in, out, 3, stride))),
        bn1_(register_module("bn1", makeBatchNorm(options, out))),
        conv2_(register_module("conv2", Convolution(options, out, out, 3))),
        bn2_(register_module("bn2", makeBatchNorm(options, out))) {
    makeShortcut(options, in, out, stride);
  }

  at::Tensor branch(const at::Tensor& x) override {
    const at::Tensor hidden = convNormActivation(conv1_, bn1_, Activation::Relu, x);
    return convNormActivation(conv2_, bn2_, Activation::None, hidden);
  }

 private:
  Convolution conv1_;
  BatchNorm2d bn1_;
  Convolution conv2_;
  BatchNorm2d bn2_;
};

class Bottleneck : public ResidualBlock {
 public:
  Bottleneck(const BackboneOptions& options, std::int64_t in, std::int64_t out, std::int64_t stride,
             std::int64_t hidden)
      : conv1_(register_module("conv1", Convolution(options, in, hidden, 1))),
        bn1_(register_module("bn1", makeBatchNorm(options, hidden))),
        conv2_(register_module("conv2", Convolution(options, hidden, hidden, 3, stride))),
        bn2_(register_module("bn2", makeBatchNorm(options, hidden))),
        conv3_(register_module("conv3", Convolution(options, hidden, out, 1))),
        bn3_(register_module("bn3", makeBatchNorm(options, out))) {
    makeShortcut(options, in, out, stride);
  }

  at::Tensor branch(const at::Tensor& x) override {
    const at::Tensor narrowed = convNormActivation(conv1_, bn1_, Activation::Relu, x);
    const at::Tensor hidden = convNormActivation(conv2_, bn2_, Activation::Relu, narrowed);
    return convNormActivation(conv3_, bn3_, Activation::None, hidden);
  }

 private:
  Convolution conv1_;
  BatchNorm2d bn1_;
  Convolution conv2_;
  BatchNorm2d bn2_;
  Convolution conv3_;
  BatchNorm2d bn3_;
};

template <class Block>
Sequential makeStage(const BackboneOptions& options, std::int64_t in, std::int64_t out, int blocks,
                     std::int64_t stride, std::int64_t hidden) {
  Sequential stage;
  for (int i = 0; i < blocks; ++i) {
    stage->push_back(
        std::make_shared<Block>(options, i == 0 ? in : out, out, i == 0 ? stride : 1, hidden));
  }
  return stage;
}

struct ResNetShape {
  std::int64_t stemKernel, stemChannels;
  bool maxPool;  // behind the stem; the first stage then keeps the size, else it halves it
  std::vector<int> blocks;             // of each stage
  std::vector<std::int64_t> channels;  // that each stage gives
  std::int64_t bottleneck = 4;  // channels are that many times those within a bottleneck block
};

template <class Block>
class ResNet : public Backbone {
 public:
  ResNet(const BackboneOptions& options, const ResNetShape& shape)
      : Backbone(shape.channels.back(), "fc",
                 shape.maxPool ? CpuLayout::OneDnn : CpuLayout::ChannelsLast),
        maxPool_(shape.maxPool),
        conv1_(register_module("conv1",
                               Convolution(options, 3, shape.stemChannels, shape.stemKernel, 2))),
        bn1_(register_module("bn1", makeBatchNorm(options, shape.stemChannels))) {
    std::int64_t in = shape.stemChannels;
    for (std::size_t i = 0; i < shape.blocks.size(); ++i) {
      const std::int64_t stride = i == 0 && shape.maxPool ? 1 : 2;
      stages_.push_back(
          register_module("layer" + std::to_string(i + 1),
                          makeStage<Block>(options, in, shape.channels[i], shape.blocks[i], stride,
                                           shape.channels[i] / shape.bottleneck)));
      in = shape.channels[i];
    }
  }

  at::Tensor featureMap(at::Tensor x) override {
    x = interruptible(convNormActivation(conv1_, bn1_, Activation::Relu, x));
    if (maxPool_) x = at::max_pool2d(x, 3, 2, 1);
    for (Sequential& stage : stages_) {
      for (auto& block : *stage)
        x = interruptible(block.forward(x));
    }
    return x;
  }

 private:
  bool maxPool_;
  Convolution conv1_;
  BatchNorm2d bn1_;
  std::vector<Sequential> stages_;
};

}  // namespace

std::shared_ptr<Backbone> makeResNet(const BackboneOptions& options) {
  struct Deep {
    const char* name;
    std::vector<int> blocks;
    std::int64_t bottleneck;  // 0: basic blocks
  };
  const Deep networks[] = {{"resnet18", {2, 2, 2, 2}, 0},   {"resnet34", {3, 4, 6, 3}, 0},
                           {"resnet50", {3, 4, 6, 3}, 4},   {"resnet101", {3, 4, 23, 3}, 4},
                           {"resnet152", {3, 8, 36, 3}, 4}, {"wide_resnet50_2", {3, 4, 6, 3}, 2}};
  const auto found = std::ranges::find(networks, options.name, &Deep::name);
  if (found == std::end(networks)) return nullptr;
  if (found->bottleneck == 0) {
    return std::make_shared<ResNet<BasicBlock>>(
        options, ResNetShape{7, 64, true, found->blocks, {64, 128, 256, 512}});
  }
  return std::make_shared<ResNet<Bottleneck>>(
      options, ResNetShape{7, 64, true, found->blocks, {256, 512, 1024, 2048}, found->bottleneck});
}

std::shared_ptr<Backbone> makeSmallCnn(const BackboneOptions& options) {
  // Not fewer than 16: oneDNN 2.6 (LibTorch 1.13) writes beyond the gradient of a channels-last
  // image of 8 channels when it runs a 1 x 1 convolution of stride 2 backwards with AVX-512.
  const auto channels = [&](int base) {
    return std::max<std::int64_t>(16, std::llround(base * options.width / 8) * 8);
  };
  return std::make_shared<ResNet<BasicBlock>>(
      options,
      ResNetShape{3, channels(32), false, {1, 1, 1}, {channels(32), channels(64), channels(128)}});
}

}  // namespace adnet
