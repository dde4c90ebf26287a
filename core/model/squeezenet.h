// SqueezeNet 1.1 (Iandola et al., 2016), under torchvision's parameter names.
#pragma once

#include "core/model/backbone.h"

#include <memory>

namespace adnet {

// torchvision's classifies every place by a 1 x 1 convolution, and pools after ReLU. Here the 512
// channels are pooled first, as in every other network, and the head is linear: "classifier.1" is
// [classes, 512], and its logits are not torchvision's.
std::shared_ptr<Backbone> makeSqueezeNet11(const BackboneOptions& options);

}  // namespace adnet
