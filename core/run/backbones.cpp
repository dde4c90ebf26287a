#include "core/run/backbones.h"

#include <algorithm>
#include <array>

namespace adnet {
namespace {

constexpr std::array kBackbones = {
    BackboneInfo{"small_cnn", 128, true, "small residual network that trains from nothing"},
    BackboneInfo{"mobilenet_v2", 1280, true, "light; the quickest with pretrained weights"},
    BackboneInfo{"mobilenet_v3_small", 1024, false, "1.5 million parameters; light and quick"},
    BackboneInfo{"squeezenet1_1", 512, false, "0.7 million parameters; no batch norm"},
    BackboneInfo{"efficientnet_b0", 1280, false, "4 million parameters; accurate for its size"},
    BackboneInfo{"googlenet", 1024, false, "6 million parameters"},
    BackboneInfo{"resnet18", 512, false, "11 million parameters"},
    BackboneInfo{"resnet34", 512, false, "21 million parameters"},
    BackboneInfo{"resnet50", 2048, false, "24 million parameters; the paper's; slow without a GPU"},
    BackboneInfo{"resnet101", 2048, false, "42 million parameters; wants a GPU"},
    BackboneInfo{"resnet152", 2048, false, "58 million parameters; wants a GPU"},
    BackboneInfo{"wide_resnet50_2", 2048, false, "67 million parameters; wants a GPU"},
    BackboneInfo{"densenet169", 1664, false, "12 million parameters; slow without a GPU"},
    BackboneInfo{"inception_v3", 2048, false,
                 "22 million parameters; made for images of 299 pixels", 75},
    BackboneInfo{"vgg16", 4096, false, "134 million parameters; wants a GPU"},
    BackboneInfo{"vit_b_16", 768, false,
                 "transformer, 86 million parameters; image size a multiple of 16", 16, 16},
    BackboneInfo{"vit_b_32", 768, false,
                 "transformer, 87 million parameters; image size a multiple of 32", 32, 32},
    BackboneInfo{kTorchScript, 0, false, "any network; the weights are its TorchScript file"},
};

}  // namespace

std::span<const BackboneInfo> backbones() {
  return kBackbones;
}

const BackboneInfo* findBackbone(std::string_view name) {
  const auto found = std::ranges::find(kBackbones, name, &BackboneInfo::name);
  return found == kBackbones.end() ? nullptr : &*found;
}

}  // namespace adnet
