// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/classifier.h"

#include "core/model/layers.h"
#include "core/model/make_backbone.h"

#include <torch/torch.h>

namespace adnet {
namespace {

// Channels-last weights spare every convolution a reordering.
void useChannelsLast(torch::nn::Module& network) {
  for (at::Tensor& parameter : network.parameters()) {
    if (parameter.dim() == 4) {
      parameter.set_data(parameter.contiguous(at::MemoryFormat::ChannelsLast));
    }
  }
}

}  // namespace

Classifier::Classifier(const BackboneOptions& options, std::int64_t classes, std::uint64_t seed)
    : options_(options), backbone_(makeBackbone(options, seed)) {
  normalisation_ = backbone_->normalisation();
  std::vector<std::int64_t> shape = {classes, backbone_->features()};
  if (backbone_->headIsConvolution()) shape.insert(shape.end(), {1, 1});
  const auto generator = at::detail::createCPUGenerator(seed + 1);
  headWeight_ = at::empty(shape).normal_(0.0, 0.01, generator).requires_grad_();
  headBias_ = at::zeros({classes}).requires_grad_();
  if (backbone_->cpuLayout() != CpuLayout::Plain) useChannelsLast(*backbone_);
}

at::Tensor Classifier::prepare(const at::Tensor& pixels) const {
  const auto type = headWeight_.scalar_type();
  const auto options = at::TensorOptions(type).device(device_);
  const at::Tensor mean = at::tensor(at::ArrayRef<float>(normalisation_.mean)).to(options);
  const at::Tensor std = at::tensor(at::ArrayRef<float>(normalisation_.std)).to(options);
  // The last dimension is the channels': the permuted result is channels-last without a copy.
  const at::Tensor scaled = pixels.to(device_).to(type).div_(255);
  const at::Tensor images = scaled.sub_(mean).div_(std).permute({0, 3, 1, 2});
  if (backbone_->cpuLayout() == CpuLayout::Plain) return images.contiguous();
  const bool oneDnn =
      device_.is_cpu() && type == at::kFloat && backbone_->cpuLayout() == CpuLayout::OneDnn;
  return oneDnn ? images.contiguous().to_mkldnn() : images;
}

Classifier::Output Classifier::forward(const at::Tensor& pixels) {
  const at::Tensor features = backbone_->pool(backbone_->featureMap(prepare(pixels)));
  if (!backbone_->headIsConvolution()) {
    return {at::linear(features, headWeight_, headBias_), features};
  }
  const at::Tensor places = at::relu(at::conv2d(features, headWeight_, headBias_));
  return {globalAveragePool(places), globalAveragePool(features)};
}

void Classifier::train(bool on) {
  backbone_->train(on);
}

void Classifier::to(at::Device device) {
  device_ = device;
  backbone_->to(device);
  for (at::Tensor& parameter : headParameters())
    parameter.set_data(parameter.to(device));
}

void Classifier::to(at::ScalarType type) {
  for (auto& [name, tensor] : state()) {
    if (tensor.is_floating_point()) tensor.set_data(tensor.to(type));  // not batch norm's counters
  }
}

std::vector<at::Tensor> Classifier::backboneParameters() const {
  return backbone_->parameters();
}

std::vector<at::Tensor> Classifier::headParameters() const {
  return {headWeight_, headBias_};
}

std::vector<std::pair<std::string, at::Tensor>> Classifier::state() const {
  std::vector<std::pair<std::string, at::Tensor>> state;
  for (const auto& item : backbone_->named_parameters())
    state.emplace_back(item.key(), item.value());
  for (const auto& item : backbone_->named_buffers())
    state.emplace_back(item.key(), item.value());
  state.emplace_back(backbone_->headName() + ".weight", headWeight_);
  state.emplace_back(backbone_->headName() + ".bias", headBias_);
  return state;
}

}  // namespace adnet
