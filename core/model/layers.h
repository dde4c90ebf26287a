// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The layers that all convolutional backbones are made of.
#pragma once

#include "core/model/backbone.h"

#include <torch/nn/modules/batchnorm.h>
#include <torch/nn/modules/container/sequential.h>
#include <torch/nn/modules/conv.h>

namespace adnet {

// A convolution without bias. A stride of 2 pads as `options` says.
class ConvolutionImpl : public torch::nn::Module {
 public:
  ConvolutionImpl(const BackboneOptions& options, std::int64_t in, std::int64_t out,
                  std::int64_t kernel, std::int64_t stride = 1, std::int64_t groups = 1);
  at::Tensor forward(at::Tensor x);

  at::Tensor weight;  // [out, in / groups, kernel, kernel]

 private:
  std::int64_t stride_, groups_, padding_;
  bool padBottomRight_;
};
TORCH_MODULE(Convolution);

// A sequence that may stand within another; torch::nn::Sequential's forward is a template, which
// bars it from that.
class BlockImpl : public torch::nn::SequentialImpl {
 public:
  using SequentialImpl::SequentialImpl;
  at::Tensor forward(const at::Tensor& x) { return SequentialImpl::forward(x); }
};
TORCH_MODULE(Block);

// The options with torchvision's epsilon for this network, where they name none.
BackboneOptions withEps(BackboneOptions options, double eps);

torch::nn::BatchNorm2d makeBatchNorm(const BackboneOptions& options, std::int64_t channels,
                                     double momentum = 0.1);

enum class Activation { None, Relu, Relu6, HardSwish, Silu };
at::Tensor activate(Activation activation, const at::Tensor& x);

// Convolution, batch norm and activation.
struct ConvNorm {
  std::int64_t in, out, kernel;
  Activation activation = Activation::None;
  std::int64_t stride = 1;
  std::int64_t groups = 1;
  double momentum = 0.1;
};

// The three in a row, on modules that a network registers under names of its own: the one place
// where they can be fused.
at::Tensor convNormActivation(Convolution& convolution, torch::nn::BatchNorm2d& norm,
                              Activation activation, const at::Tensor& x);

// The same as a module with the names "0" and "1": torchvision's Conv2dNormActivation.
class ConvNormBlock : public torch::nn::Module {
 public:
  ConvNormBlock(const BackboneOptions& options, const ConvNorm& shape);
  at::Tensor forward(const at::Tensor& x);

 private:
  Convolution convolution_;
  torch::nn::BatchNorm2d norm_;
  Activation activation_;
};
std::shared_ptr<ConvNormBlock> makeConvNorm(const BackboneOptions& options, const ConvNorm& shape);

// Scales each channel by what the means of all channels say (Hu et al., CVPR 2018): the gate is a
// logistic function, or its piecewise linear likeness for a hard swish network.
class SqueezeExcitation : public torch::nn::Module {
 public:
  SqueezeExcitation(std::int64_t channels, std::int64_t squeezed, Activation activation,
                    bool hardGate);
  at::Tensor forward(const at::Tensor& x);

 private:
  torch::nn::Conv2d fc1_, fc2_;  // 1 x 1
  Activation activation_;
  bool hardGate_;
};

// torchvision's _make_divisible: to a multiple of 8, never more than 10 % down.
std::int64_t channelsAt(double channels);

}  // namespace adnet
