// AD-Net's loss ("Extract More from Less", BMVC 2024, section 3): cross-entropy on the standard
// view, plus alpha times the divergence between the features of the weak and the strong view.
#pragma once

#include <ATen/core/Tensor.h>

namespace adnet {

// KL(softmax(weak) || softmax(strong)), over the feature dimension, mean over the batch
// ("batchmean"), no temperature; the gradient flows through both. weak, strong: [N, F]. Returns a
// scalar.
at::Tensor distillationLoss(const at::Tensor& weak, const at::Tensor& strong);

}  // namespace adnet
