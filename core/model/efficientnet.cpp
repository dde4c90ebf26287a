// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/efficientnet.h"

#include "core/model/layers.h"

#include <torch/torch.h>

namespace adnet {
namespace {

struct MbConvShape {
  std::int64_t in, kernel, expanded, out;
  std::int64_t squeezed;  // 0: no squeeze and excitation
  Activation activation;
  std::int64_t stride;
  bool hardGate = false;
  double momentum = 0.1;
};

// A 1 x 1 convolution to more channels, a depthwise one, squeeze and excitation, and a 1 x 1
// convolution back.
class MbConv : public torch::nn::Module {
 public:
  MbConv(const BackboneOptions& options, const MbConvShape& shape)
      : residual_(shape.stride == 1 && shape.in == shape.out) {
    const auto [in, kernel, wide, out, squeezed, act, stride, hardGate, momentum] = shape;
    if (wide != in) block_->push_back(makeConvNorm(options, {in, wide, 1, act, 1, 1, momentum}));
    block_->push_back(makeConvNorm(options, {wide, wide, kernel, act, stride, wide, momentum}));
    if (squeezed > 0) {
      // In a hard swish network, the squeezed channels still pass through ReLU.
      block_->push_back(std::make_shared<SqueezeExcitation>(
          wide, squeezed, hardGate ? Activation::Relu : act, hardGate));
    }
    block_->push_back(makeConvNorm(options, {wide, out, 1, Activation::None, 1, 1, momentum}));
    register_module("block", block_);
  }

  at::Tensor forward(const at::Tensor& x) {
    return residual_ ? x + block_->forward(x) : block_->forward(x);
  }

 private:
  bool residual_;
  Block block_;
};

class EfficientNet : public Backbone {
 public:
  explicit EfficientNet(const BackboneOptions& options)
      : Backbone(1280, "classifier.1", CpuLayout::ChannelsLast) {
    struct Stage {
      std::int64_t expansion, kernel, stride, in, out, repeats;
    };
    constexpr Stage kStages[] = {
        {1, 3, 1, 32, 16, 1},  {6, 3, 2, 16, 24, 2},   {6, 5, 2, 24, 40, 2},  {6, 3, 2, 40, 80, 3},
        {6, 5, 1, 80, 112, 3}, {6, 5, 2, 112, 192, 4}, {6, 3, 1, 192, 320, 1}};
    blocks_->push_back(makeConvNorm(options, {3, 32, 3, Activation::Silu, 2}));
    for (const Stage& stage : kStages) {
      Block blocks;
      for (std::int64_t i = 0; i < stage.repeats; ++i) {
        const std::int64_t in = i == 0 ? stage.in : stage.out;
        blocks->push_back(std::make_shared<MbConv>(
            options, MbConvShape{in, stage.kernel, in * stage.expansion, stage.out, in / 4,
                                 Activation::Silu, i == 0 ? stage.stride : 1}));
      }
      blocks_->push_back(blocks);
    }
    blocks_->push_back(makeConvNorm(options, {320, features(), 1, Activation::Silu}));
    register_module("features", blocks_);
  }

  at::Tensor featureMap(at::Tensor x) override {
    for (auto& stage : *blocks_)
      x = interruptible(stage.forward(x));
    return x;
  }

 private:
  torch::nn::Sequential blocks_;
};

class MobileNetV3 : public Backbone {
 public:
  explicit MobileNetV3(const BackboneOptions& options)
      : Backbone(1024, "classifier.3", CpuLayout::ChannelsLast) {
    struct Stage {
      std::int64_t in, kernel, expanded, out;
      bool squeezes, hardSwish;
      std::int64_t stride;
    };
    constexpr Stage kStages[] = {{16, 3, 16, 16, true, false, 2},  {16, 3, 72, 24, false, false, 2},
                                 {24, 3, 88, 24, false, false, 1}, {24, 5, 96, 40, true, true, 2},
                                 {40, 5, 240, 40, true, true, 1},  {40, 5, 240, 40, true, true, 1},
                                 {40, 5, 120, 48, true, true, 1},  {48, 5, 144, 48, true, true, 1},
                                 {48, 5, 288, 96, true, true, 2},  {96, 5, 576, 96, true, true, 1},
                                 {96, 5, 576, 96, true, true, 1}};
    constexpr double kMomentum = 0.01;
    constexpr std::int64_t kLast = 576;
    blocks_->push_back(makeConvNorm(options, {3, 16, 3, Activation::HardSwish, 2, 1, kMomentum}));
    for (const Stage& stage : kStages) {
      const std::int64_t squeezed =
          stage.squeezes ? channelsAt(static_cast<double>(stage.expanded / 4)) : 0;
      const Activation act = stage.hardSwish ? Activation::HardSwish : Activation::Relu;
      blocks_->push_back(std::make_shared<MbConv>(
          options, MbConvShape{stage.in, stage.kernel, stage.expanded, stage.out, squeezed, act,
                               stage.stride, true, kMomentum}));
    }
    blocks_->push_back(
        makeConvNorm(options, {96, kLast, 1, Activation::HardSwish, 1, 1, kMomentum}));
    register_module("features", blocks_);
    classifier_->push_back(torch::nn::Linear(kLast, features()));
    register_module("classifier", classifier_);
  }

  at::Tensor featureMap(at::Tensor x) override {
    for (auto& block : *blocks_)
      x = interruptible(block.forward(x));
    return x;
  }

  at::Tensor pool(const at::Tensor& map) override {
    return at::hardswish(classifier_->forward(globalAveragePool(map)));
  }

 protected:
  void draw(const std::string& name, const at::Tensor& weight,
            const at::Generator& generator) const override {
    if (weight.dim() == 4) return Backbone::draw(name, weight, generator);
    weight.normal_(0.0, 0.01, generator);
  }

 private:
  torch::nn::Sequential blocks_;
  torch::nn::Sequential classifier_;
};

}  // namespace

std::shared_ptr<Backbone> makeEfficientNetB0(const BackboneOptions& options) {
  return std::make_shared<EfficientNet>(options);
}

std::shared_ptr<Backbone> makeMobileNetV3Small(const BackboneOptions& options) {
  return std::make_shared<MobileNetV3>(withEps(options, 1e-3));
}

}  // namespace adnet
