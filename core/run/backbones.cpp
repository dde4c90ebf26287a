// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/run/backbones.h"

#include <algorithm>
#include <array>

namespace adnet {
namespace {

// Marks what the window translates, in the context of that name: its catalogues are made from this
// file too.
constexpr std::string_view note(const char* /*context*/, const char* text) {
  return text;
}

constexpr std::array kBackbones = {
    BackboneInfo{"small_cnn", 128, true,
                 note("Backbone", "small residual network that trains from nothing")},
    BackboneInfo{"mobilenet_v2", 1280, true,
                 note("Backbone", "light; the quickest with pretrained weights")},
    BackboneInfo{"mobilenet_v3_small", 1024, false,
                 note("Backbone", "1.5 million parameters; light and quick")},
    BackboneInfo{"squeezenet1_1", 512, false,
                 note("Backbone", "0.7 million parameters; no batch norm")},
    BackboneInfo{"efficientnet_b0", 1280, false,
                 note("Backbone", "4 million parameters; accurate for its size")},
    BackboneInfo{"googlenet", 1024, false, note("Backbone", "6 million parameters")},
    BackboneInfo{"resnet18", 512, false, note("Backbone", "11 million parameters")},
    BackboneInfo{"resnet34", 512, false, note("Backbone", "21 million parameters")},
    BackboneInfo{"resnet50", 2048, false,
                 note("Backbone", "24 million parameters; the paper's; slow without a GPU")},
    BackboneInfo{"resnet101", 2048, false, note("Backbone", "42 million parameters; wants a GPU")},
    BackboneInfo{"resnet152", 2048, false, note("Backbone", "58 million parameters; wants a GPU")},
    BackboneInfo{"wide_resnet50_2", 2048, false,
                 note("Backbone", "67 million parameters; wants a GPU")},
    BackboneInfo{"densenet169", 1664, false,
                 note("Backbone", "12 million parameters; slow without a GPU")},
    BackboneInfo{"inception_v3", 2048, false,
                 note("Backbone", "22 million parameters; made for images of 299 pixels"), 75},
    BackboneInfo{"vgg16", 4096, false, note("Backbone", "134 million parameters; wants a GPU")},
    BackboneInfo{
        "vit_b_16", 768, false,
        note("Backbone", "transformer, 86 million parameters; image size a multiple of 16"), 16,
        16},
    BackboneInfo{
        "vit_b_32", 768, false,
        note("Backbone", "transformer, 87 million parameters; image size a multiple of 32"), 32,
        32},
    BackboneInfo{kTorchScript, 0, false,
                 note("Backbone",
                      "any network; the weights are its TorchScript file, a program: "
                      "take one that you trust")},
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
