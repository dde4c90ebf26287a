// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/train/losses.h"

#include <torch/torch.h>

namespace adnet {

at::Tensor distillationLoss(DistillationLoss kind, const at::Tensor& weak,
                            const at::Tensor& strong) {
  switch (kind) {
    case DistillationLoss::L1:
      return at::l1_loss(strong, weak);
    case DistillationLoss::L2:
      return at::mse_loss(strong, weak);
    case DistillationLoss::CrossEntropy:
      return -(at::softmax(weak, 1) * at::log_softmax(strong, 1)).sum() / weak.size(0);
    case DistillationLoss::Kl:
      break;
  }
  const at::Tensor logWeak = at::log_softmax(weak, 1);
  const at::Tensor logStrong = at::log_softmax(strong, 1);
  return (logWeak.exp() * (logWeak - logStrong)).sum() / weak.size(0);
}

}  // namespace adnet
