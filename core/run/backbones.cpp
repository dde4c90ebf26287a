#include "core/run/backbones.h"

#include <algorithm>
#include <array>

namespace adnet {
namespace {

constexpr std::array kBackbones = {
    BackboneInfo{"small_cnn", 128, true, "small residual network that trains from nothing"},
    BackboneInfo{"mobilenet_v2", 1280, true, "light; the quickest with pretrained weights"},
    BackboneInfo{"resnet18", 512, false, "11 million parameters"},
    BackboneInfo{"resnet34", 512, false, "21 million parameters"},
    BackboneInfo{"resnet50", 2048, false, "24 million parameters; the paper's; slow without a GPU"},
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
