// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// SGD with Nesterov momentum 0.9, a multiple of the learning rate for the head, and gradients
// clipped to a norm of 1.
#pragma once

#include "core/run/training_config.h"

#include <ATen/core/Tensor.h>

#include <memory>
#include <vector>

namespace torch::optim {
class SGD;
}

namespace adnet {

// The learning rate's factor in step `step` (from 1) of config.steps. Steps: 1, then a tenth after
// each of 50, 75, 90 and 95 % of the steps. Cosine: half a wave from 1 towards 0, which the step
// behind the last would have. A warm-up of w steps multiplies Steps by 1/w … 1 over the first w,
// and comes before the cosine (PyTorch's LinearLR, then CosineAnnealingLR).
double scheduleFactor(const TrainingConfig& config, int step);

class Optimiser {
 public:
  // Uses config.learningRate and config.weightDecay.
  Optimiser(std::vector<at::Tensor> backbone, std::vector<at::Tensor> head,
            const TrainingConfig& config, double headRatio);
  ~Optimiser();

  void zeroGradients();
  // Returns the gradients' norm before clipping.
  double clipGradients();
  // Steps along the gradients with the learning rates times `factor`.
  void update(double factor);

  // What a later update depends on besides parameters and gradients: the momentum of each
  // parameter, the backbone's first, in the order given; undefined before its first update. The
  // tensors share the optimiser's memory.
  std::vector<at::Tensor> momentum() const;
  // Copies them. Requires: as many, of the parameters' shapes; undefined ones start at the next
  // update.
  void setMomentum(const std::vector<at::Tensor>& momentum);
  double learningRate(double factor) const { return learningRate_ * factor; }

 private:
  std::vector<at::Tensor> parameters_;
  double learningRate_, headRatio_;
  std::unique_ptr<torch::optim::SGD> sgd_;
};

}  // namespace adnet
