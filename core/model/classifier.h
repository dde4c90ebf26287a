// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A backbone and a head: images to logits and features.
#pragma once

#include "core/model/backbone.h"
#include "core/weights/weights_file.h"

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace adnet {

class Classifier {
 public:
  struct Output {
    at::Tensor logits;    // [N, classes]
    at::Tensor features;  // [N, F], what enters the head; the mean over the places of a map
  };

  // The head's weights are drawn from N(0, 0.01), its bias is 0.
  Classifier(const BackboneOptions& options, std::int64_t classes, std::uint64_t seed);

  // pixels: [N, S, S, 3] bytes, R, G, B, on any device; scaled to [0, 1], normalised and brought to
  // the network's device and layout.
  Output forward(const at::Tensor& pixels);

  void train(bool on);
  void to(at::Device device);
  void to(at::ScalarType type);  // float at first; double for comparisons of numbers
  at::Device device() const { return device_; }

  Backbone& backbone() { return *backbone_; }
  const BackboneOptions& options() const { return options_; }
  Normalisation& normalisation() { return normalisation_; }
  const Normalisation& normalisation() const { return normalisation_; }

  std::vector<at::Tensor> backboneParameters() const;
  std::vector<at::Tensor> headParameters() const;
  // Every parameter and buffer under torchvision's names; the tensors share the network's memory.
  std::vector<std::pair<std::string, at::Tensor>> state() const;

 private:
  at::Tensor prepare(const at::Tensor& pixels) const;

  BackboneOptions options_;
  Normalisation normalisation_;
  std::shared_ptr<Backbone> backbone_;
  at::Tensor headWeight_;  // [classes, F], of a convolution [classes, F, 1, 1]
  at::Tensor headBias_;    // [classes]
  at::Device device_ = at::kCPU;
};

}  // namespace adnet
