// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/weights/published.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace adnet {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view kV1 = "IMAGENET1K_V1";
constexpr std::string_view kV2 = "IMAGENET1K_V2";

constexpr std::array kPublished = {
    PublishedWeights{"mobilenet_v2", kV1, "mobilenet_v2-b0353104.pth", 13.555},
    PublishedWeights{"mobilenet_v2", kV2, "mobilenet_v2-7ebf99e0.pth", 13.598},
    PublishedWeights{"mobilenet_v3_small", kV1, "mobilenet_v3_small-047dcff4.pth", 9.829},
    PublishedWeights{"squeezenet1_1", kV1, "squeezenet1_1-b8a52dc0.pth", 4.729},
    PublishedWeights{"efficientnet_b0", kV1, "efficientnet_b0_rwightman-7f5810bc.pth", 20.451},
    PublishedWeights{"googlenet", kV1, "googlenet-1378be20.pth", 49.731},
    PublishedWeights{"resnet18", kV1, "resnet18-f37072fd.pth", 44.661},
    PublishedWeights{"resnet34", kV1, "resnet34-b627a593.pth", 83.275},
    PublishedWeights{"resnet50", kV1, "resnet50-0676ba61.pth", 97.781},
    PublishedWeights{"resnet50", kV2, "resnet50-11ad3fa6.pth", 97.79},
    PublishedWeights{"resnet101", kV1, "resnet101-63fe2227.pth", 170.511},
    PublishedWeights{"resnet101", kV2, "resnet101-cd907fc2.pth", 170.53},
    PublishedWeights{"resnet152", kV1, "resnet152-394f9c45.pth", 230.434},
    PublishedWeights{"resnet152", kV2, "resnet152-f82ba261.pth", 230.474},
    PublishedWeights{"wide_resnet50_2", kV1, "wide_resnet50_2-95faca4d.pth", 131.82},
    PublishedWeights{"wide_resnet50_2", kV2, "wide_resnet50_2-9ba9bcbe.pth", 263.124},
    PublishedWeights{"densenet169", kV1, "densenet169-b2777c0a.pth", 54.708},
    PublishedWeights{"inception_v3", kV1, "inception_v3_google-0cc3c7bd.pth", 103.903},
    PublishedWeights{"vgg16", kV1, "vgg16-397923af.pth", 527.796},
    PublishedWeights{"vit_b_16", kV1, "vit_b_16-c867db91.pth", 330.285},
    PublishedWeights{"vit_b_32", kV1, "vit_b_32-d86f8d99.pth", 336.604},
};

std::string environment(const char* name) {
  const char* const value = std::getenv(name);
  return value ? value : "";
}

// XDG Base Directory Specification: a relative $XDG_CACHE_HOME is ignored.
fs::path userCache() {
  fs::path cache = environment("XDG_CACHE_HOME");
  if (cache.is_absolute()) return cache;
  const std::string home = environment("HOME");
  return home.empty() ? fs::temp_directory_path() : fs::path(home) / ".cache";
}

// torch.hub.get_dir() and load_state_dict_from_url().
fs::path torchHub() {
  const std::string home = environment("TORCH_HOME");
  return (home.empty() ? userCache() / "torch" : fs::path(home)) / "hub" / "checkpoints";
}

}  // namespace

std::span<const PublishedWeights> publishedWeights() {
  return kPublished;
}

const PublishedWeights* findPublished(std::string_view name) {
  const auto found = std::ranges::find_if(kPublished, [name](const PublishedWeights& weights) {
    return name == weights.backbone || name == weights.file || name == nameOf(weights);
  });
  return found == kPublished.end() ? nullptr : &*found;
}

const PublishedWeights* findPublishedFile(const fs::path& file) {
  const std::string name = file.filename().string();
  const auto found = std::ranges::find(kPublished, name, &PublishedWeights::file);
  return found == kPublished.end() ? nullptr : &*found;
}

std::string_view nameOf(const PublishedWeights& weights) {
  return weights.file.substr(0, weights.file.rfind('.'));
}

std::string_view sha256PrefixOf(const PublishedWeights& weights) {
  const std::string_view name = nameOf(weights);
  return name.substr(name.rfind('-') + 1);
}

std::string urlOf(const PublishedWeights& weights) {
  std::string base = environment("ADNET_WEIGHTS_URL");
  if (base.empty()) base = "https://download.pytorch.org/models/";
  if (!base.ends_with('/')) base += '/';
  return base + std::string(weights.file);
}

fs::path weightsCache() {
  return userCache() / "adnet-studio" / "weights";
}

fs::path pathOf(const PublishedWeights& weights) {
  const fs::path own = weightsCache() / weights.file;
  const fs::path torch = torchHub() / weights.file;
  std::error_code ignored;
  return !fs::exists(own, ignored) && fs::exists(torch, ignored) ? torch : own;
}

bool isHere(const PublishedWeights& weights) {
  std::error_code ignored;
  return fs::exists(pathOf(weights), ignored);
}

std::string howToFetch(const fs::path& missing) {
  const PublishedWeights* const weights = findPublishedFile(missing);
  if (!weights) return {};
  return "'adnet weights fetch " + std::string(nameOf(*weights)) +
         "' downloads it, and so does the window's Train page; or put it there by hand.";
}

}  // namespace adnet
