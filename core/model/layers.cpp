#include "core/model/layers.h"

#include <torch/torch.h>

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

torch::nn::BatchNorm2d makeBatchNorm(const BackboneOptions& options, std::int64_t channels) {
  return torch::nn::BatchNorm2d(torch::nn::BatchNorm2dOptions(channels).eps(options.batchNormEps));
}

at::Tensor globalAveragePool(const at::Tensor& x) {
  return (x.is_mkldnn() ? x.to_dense() : x).mean({2, 3});
}

}  // namespace adnet
