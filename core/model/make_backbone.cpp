// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/make_backbone.h"

#include "core/base/error.h"
#include "core/model/densenet.h"
#include "core/model/efficientnet.h"
#include "core/model/inception.h"
#include "core/model/mobilenet.h"
#include "core/model/resnet.h"
#include "core/model/squeezenet.h"
#include "core/model/torchscript.h"
#include "core/model/vgg.h"
#include "core/model/vit.h"

#include <torch/torch.h>

#include <algorithm>

namespace adnet {

std::shared_ptr<Backbone> makeBackbone(const BackboneOptions& options, std::uint64_t seed) {
  struct Maker {
    const char* name;
    std::shared_ptr<Backbone> (*make)(const BackboneOptions&);
  };
  constexpr Maker kMakers[] = {
      {"small_cnn", makeSmallCnn},
      {"mobilenet_v2", makeMobileNetV2},
      {"mobilenet_v3_small", makeMobileNetV3Small},
      {"squeezenet1_1", makeSqueezeNet11},
      {"efficientnet_b0", makeEfficientNetB0},
      {"googlenet", makeGoogLeNet},
      {"resnet18", makeResNet},
      {"resnet34", makeResNet},
      {"resnet50", makeResNet},
      {"resnet101", makeResNet},
      {"resnet152", makeResNet},
      {"wide_resnet50_2", makeResNet},
      {"densenet169", makeDenseNet169},
      {"inception_v3", makeInceptionV3},
      {"vgg16", makeVgg16},
      {"vit_b_16", makeVisionTransformer},
      {"vit_b_32", makeVisionTransformer},
      {"torchscript", makeTorchScript},
  };
  const auto found = std::ranges::find(kMakers, options.name, &Maker::name);
  if (found == std::end(kMakers)) {
    throw Error(ErrorCode::BadConfig, {}, "there is no backbone called '" + options.name + "'.");
  }
  std::shared_ptr<Backbone> backbone = found->make(options);
  const torch::NoGradGuard noGrad;
  backbone->initialise(at::detail::createCPUGenerator(seed));
  return backbone;
}

}  // namespace adnet
