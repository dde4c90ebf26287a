#include "core/train/losses.h"

#include <torch/torch.h>

namespace adnet {

at::Tensor distillationLoss(const at::Tensor& weak, const at::Tensor& strong) {
  const at::Tensor logWeak = at::log_softmax(weak, 1);
  const at::Tensor logStrong = at::log_softmax(strong, 1);
  return (logWeak.exp() * (logWeak - logStrong)).sum() / weak.size(0);
}

}  // namespace adnet
