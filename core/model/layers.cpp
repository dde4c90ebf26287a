// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/layers.h"

#include <torch/torch.h>

#include <algorithm>

namespace adnet {

ConvolutionImpl::ConvolutionImpl(const BackboneOptions& options, std::int64_t in, std::int64_t out,
                                 std::int64_t kernel, std::int64_t stride, std::int64_t groups)
    : stride_(stride),
      groups_(groups),
      padding_((kernel - 1) / 2),
      padBottomRight_(options.padBottomRight && stride == 2 && kernel > 1) {
  weight = register_parameter("weight", torch::empty({out, in / groups, kernel, kernel}));
}

at::Tensor ConvolutionImpl::forward(at::Tensor x) {
  std::int64_t padding = padding_;
  if (padBottomRight_) {
    const std::int64_t before = padding_ - 1;  // as Keras pads an even input: one less in front
    x = at::constant_pad_nd(x, {before, padding_, before, padding_});
    padding = 0;
  }
  return at::conv2d(x, weight, at::Tensor(), {stride_, stride_}, {padding, padding}, {1, 1},
                    groups_);
}

BackboneOptions withEps(BackboneOptions options, double eps) {
  if (!options.batchNormEps) options.batchNormEps = eps;
  return options;
}

torch::nn::BatchNorm2d makeBatchNorm(const BackboneOptions& options, std::int64_t channels,
                                     double momentum) {
  return torch::nn::BatchNorm2d(torch::nn::BatchNorm2dOptions(channels)
                                    .eps(options.batchNormEps.value_or(1e-5))
                                    .momentum(momentum));
}

at::Tensor activate(Activation activation, const at::Tensor& x) {
  switch (activation) {
    case Activation::Relu:
      return at::relu(x);
    case Activation::Relu6:
      return at::hardtanh(x, 0, 6);
    case Activation::HardSwish:
      return at::hardswish(x);
    case Activation::Silu:
      return at::silu(x);
    case Activation::None:
      break;
  }
  return x;
}

at::Tensor convNormActivation(Convolution& convolution, torch::nn::BatchNorm2d& norm,
                              Activation activation, const at::Tensor& x) {
  at::Tensor y = norm(convolution(x));
  // Nothing else sees y, and ReLU6's backward pass needs its result alone.
  return activation == Activation::Relu6 ? at::hardtanh_(y, 0, 6) : activate(activation, y);
}

ConvNormBlock::ConvNormBlock(const BackboneOptions& options, const ConvNorm& shape)
    : convolution_(register_module("0", Convolution(options, shape.in, shape.out, shape.kernel,
                                                    shape.stride, shape.groups))),
      norm_(register_module("1", makeBatchNorm(options, shape.out, shape.momentum))),
      activation_(shape.activation) {}

at::Tensor ConvNormBlock::forward(const at::Tensor& x) {
  return convNormActivation(convolution_, norm_, activation_, x);
}

std::shared_ptr<ConvNormBlock> makeConvNorm(const BackboneOptions& options, const ConvNorm& shape) {
  return std::make_shared<ConvNormBlock>(options, shape);
}

SqueezeExcitation::SqueezeExcitation(std::int64_t channels, std::int64_t squeezed,
                                     Activation activation, bool hardGate)
    : fc1_(register_module("fc1",
                           torch::nn::Conv2d(torch::nn::Conv2dOptions(channels, squeezed, 1)))),
      fc2_(register_module("fc2",
                           torch::nn::Conv2d(torch::nn::Conv2dOptions(squeezed, channels, 1)))),
      activation_(activation),
      hardGate_(hardGate) {}

at::Tensor SqueezeExcitation::forward(const at::Tensor& x) {
  // On one pixel, a 1 x 1 convolution is a linear layer.
  const at::Tensor squeezed = at::linear(globalAveragePool(x), fc1_->weight.flatten(1), fc1_->bias);
  const at::Tensor scale =
      at::linear(activate(activation_, squeezed), fc2_->weight.flatten(1), fc2_->bias);
  const at::Tensor gate = hardGate_ ? at::hardsigmoid(scale) : at::sigmoid(scale);
  return x * gate.unsqueeze(2).unsqueeze(3);
}

std::int64_t channelsAt(double channels) {
  const auto rounded = std::max<std::int64_t>(8, static_cast<std::int64_t>(channels + 4.0) / 8 * 8);
  return static_cast<double>(rounded) < 0.9 * channels ? rounded + 8 : rounded;
}

}  // namespace adnet
