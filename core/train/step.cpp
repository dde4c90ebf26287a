#include "core/train/step.h"

#include "core/train/losses.h"

#include <torch/torch.h>

#include <cmath>

namespace adnet {

StepLosses addGradients(Classifier& classifier, const StepImages& images, Method method,
                        double alpha) {
  StepLosses losses;
  {
    const at::Tensor logits = classifier.forward(images.standard).logits;
    const at::Tensor loss = torch::nn::functional::cross_entropy(logits, images.labels);
    loss.backward();
    losses.crossEntropy = losses.total = loss.item<double>();
  }
  if (method == Method::FineTune) return losses;

  const at::Tensor strong = classifier.forward(images.strong).features;
  const at::Tensor weak = classifier.forward(images.weak).features;
  const at::Tensor distillation = distillationLoss(weak, strong);
  losses.distillation = distillation.item<double>();
  losses.distillationSkipped = !std::isfinite(losses.distillation);
  if (losses.distillationSkipped) return losses;
  (alpha * distillation).backward();
  losses.total += alpha * losses.distillation;
  return losses;
}

}  // namespace adnet
