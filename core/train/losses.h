// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// AD-Net's loss ("Extract More from Less", BMVC 2024, section 3): cross-entropy on the standard
// view, plus alpha times the difference between what the network makes of two other views.
#pragma once

#include "core/run/training_config.h"

#include <ATen/core/Tensor.h>

namespace adnet {

// How far `strong` is from `weak`, both [N, F]; a scalar. The gradient flows through both.
// Kl, the method's own: KL(softmax(weak) || softmax(strong)) over F, mean over the batch
// ("batchmean"), no temperature. CrossEntropy: the same without weak's entropy, -sum softmax(weak)
// log softmax(strong). L1 and L2: mean absolute and mean squared difference over N and F, without a
// softmax.
at::Tensor distillationLoss(DistillationLoss kind, const at::Tensor& weak,
                            const at::Tensor& strong);

}  // namespace adnet
