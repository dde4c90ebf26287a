// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/backbone.h"

#include <torch/torch.h>

#include <cmath>

namespace adnet {

at::Tensor globalAveragePool(const at::Tensor& x) {
  return (x.is_mkldnn() ? x.to_dense() : x).mean({2, 3});
}

at::Tensor Backbone::pool(const at::Tensor& map) {
  return globalAveragePool(map);
}

at::Tensor Backbone::interruptible(at::Tensor x) const {
  if (!interruption_) return x;
  interruption_();
  if (x.requires_grad()) {
    x.register_hook([interrupt = interruption_](const at::Tensor&) { interrupt(); });
  }
  return x;
}

void Backbone::initialise(const at::Generator& generator) {
  for (const auto& item : named_parameters()) {
    at::Tensor parameter = item.value();
    if (parameter.dim() > 1) {
      draw(item.key(), parameter, generator);
    } else if (item.key().ends_with("bias")) {
      parameter.zero_();
    }
  }
}

void Backbone::draw(const std::string&, const at::Tensor& weight,
                    const at::Generator& generator) const {
  const double fanOut = static_cast<double>(weight.numel()) / static_cast<double>(weight.size(1));
  weight.normal_(0.0, std::sqrt(2.0 / fanOut), generator);
}

}  // namespace adnet
