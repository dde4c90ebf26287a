// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/train/step.h"

#include "core/base/error.h"
#include "core/train/losses.h"

#include <torch/torch.h>

#include <cmath>

namespace adnet {
namespace {

at::Tensor crossEntropy(const at::Tensor& logits, const at::Tensor& labels, double smoothing) {
  return torch::nn::functional::cross_entropy(
      logits, labels, torch::nn::functional::CrossEntropyFuncOptions().label_smoothing(smoothing));
}

const at::Tensor& distilled(const Classifier::Output& output, DistilledOutput which) {
  return which == DistilledOutput::Features ? output.features : output.logits;
}

}  // namespace

StepLosses addGradients(Classifier& classifier, const StepImages& images,
                        const StepOptions& options) {
  const Distillation& distillation = options.distillation;
  const bool fineTune = options.method == Method::FineTune;
  const bool alone = fineTune || distillation.crops == Crops::Double;
  StepLosses losses;

  const Classifier::Output standard = classifier.forward(images.standard);
  at::Tensor loss = crossEntropy(standard.logits, images.labels, options.labelSmoothing);
  losses.crossEntropy = losses.total = loss.item<double>();
  if (alone) {
    loss.backward();
    loss.reset();
  }
  if (fineTune) return losses;

  const Classifier::Output strong = classifier.forward(images.strong);
  const Classifier::Output weak = alone ? classifier.forward(images.weak) : standard;
  const at::Tensor difference =
      distillationLoss(distillation.loss, distilled(weak, distillation.output),
                       distilled(strong, distillation.output));
  losses.distillation = difference.item<double>();
  losses.distillationSkipped = !std::isfinite(losses.distillation);
  if (!losses.distillationSkipped) {
    const at::Tensor term = distillation.alpha * difference;
    loss = alone ? term : loss + term;
    losses.total += distillation.alpha * losses.distillation;
  }
  if (loss.defined()) loss.backward();
  return losses;
}

StepLosses addGradients(Classifier& classifier, const StepImages& images,
                        const StepOptions& options, const std::stop_token& stop) {
  try {
    return addGradients(classifier, images, options);
  } catch (...) {
    if (stop.stop_requested()) throw Cancelled();
    throw;
  }
}

}  // namespace adnet
