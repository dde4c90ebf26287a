// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// One training step's arithmetic: the gradients. What is done with them (clipped, scaled, taken) is
// optimiser.h's.
#pragma once

#include "core/model/classifier.h"
#include "core/run/training_config.h"

#include <ATen/core/Tensor.h>

#include <stop_token>

namespace adnet {

// Views are [N, S, S, 3] bytes; those that the method does not use are undefined. labels: [N],
// int64.
struct StepImages {
  at::Tensor standard, strong, weak, labels;
};

struct StepLosses {
  double crossEntropy = 0;
  double distillation = 0;  // 0 for plain fine-tuning; not finite where it was left out
  bool distillationSkipped = false;
  double total = 0;  // what was differentiated
};

// What of a configuration decides a step.
struct StepOptions {
  Method method = Method::AdNet;
  Distillation distillation;
  double labelSmoothing = 0;  // of the cross-entropy, as torch.nn.CrossEntropyLoss defines it
};

// Adds the gradients of CE(logits(standard), y) + alpha * difference(weak, strong) to the
// network's; with a single crop, of CE + alpha * difference(standard, strong). Separate passes,
// standard, strong, weak, each with batch-norm statistics of its own. With two crops the
// cross-entropy's backward runs before they exist, which saves a third of the memory. A
// distillation term that is not finite is left out.
StepLosses addGradients(Classifier& classifier, const StepImages& images,
                        const StepOptions& options);

// The same for a classifier whose backbone is interrupted (Backbone::setInterruption) when `stop`
// is requested: throws Cancelled then, in whatever shape the interruption comes out of autograd.
StepLosses addGradients(Classifier& classifier, const StepImages& images,
                        const StepOptions& options, const std::stop_token& stop);

}  // namespace adnet
