// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The backbones that the engine can build, as the window and the command line list them.
#pragma once

#include <span>
#include <string_view>

namespace adnet {

// Not a network of its own: the one in the TorchScript file that --weights names.
inline constexpr std::string_view kTorchScript = "torchscript";

struct BackboneInfo {
  std::string_view name;  // torchvision's name, or "small_cnn"
  int features = 0;       // F at width 1: what enters the last linear layer; 0: the file's
  bool hasWidth = false;  // takes a width multiplier
  std::string_view note;  // one English phrase: size and speed
  int minimumSize = 32;   // side of the smallest image that it can take
  int sizeMultiple = 1;   // what that side must be a multiple of
};

std::span<const BackboneInfo> backbones();
const BackboneInfo* findBackbone(std::string_view name);  // null if unknown

}  // namespace adnet
