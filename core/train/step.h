// One training step's arithmetic, without the optimiser.
#pragma once

#include "core/model/classifier.h"
#include "core/run/training_config.h"

#include <ATen/core/Tensor.h>

namespace adnet {

// Views are [N, S, S, 3] bytes; strong and weak are undefined for plain fine-tuning. labels: [N],
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

// Adds the gradients of CE(logits(standard), y) + alpha * KL(weak || strong) to the network's.
// Three separate passes, standard, strong, weak, each with batch-norm statistics of its own; the
// cross-entropy's backward runs before the other two views exist, which saves a third of the
// memory. A distillation term that is not finite is left out.
StepLosses addGradients(Classifier& classifier, const StepImages& images, Method method,
                        double alpha);

}  // namespace adnet
