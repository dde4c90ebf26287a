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
  at::Tensor forward(at::Tensor x) { return SequentialImpl::forward(x); }
};
TORCH_MODULE(Block);

torch::nn::BatchNorm2d makeBatchNorm(const BackboneOptions& options, std::int64_t channels);

// Mean over height and width: [N, C, H, W] to [N, C], strided whatever the layout of x.
at::Tensor globalAveragePool(const at::Tensor& x);

}  // namespace adnet
