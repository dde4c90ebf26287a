// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// torchvision's published ImageNet weights: which files there are, and where they are kept.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace adnet {

// Source of the table: torchvision/models/*.py, the *_Weights enumerations of torchvision 0.15.
struct PublishedWeights {
  std::string_view backbone;  // torchvision's name, one of backbones()
  std::string_view version;   // torchvision's: "IMAGENET1K_V1"
  std::string_view file;      // "resnet18-f37072fd.pth"; ends with the first digits of its SHA-256
  double mebibytes = 0;       // its size, as torchvision states it
};

std::span<const PublishedWeights> publishedWeights();  // a backbone's first is the default one

// By a backbone's name (its default file), or by a file's name, with or without ".pth"; null if
// there is none.
const PublishedWeights* findPublished(std::string_view name);

// By the name of a file, wherever it lies or is missing; null if it is not a published one's.
const PublishedWeights* findPublishedFile(const std::filesystem::path& file);

std::string_view nameOf(const PublishedWeights& weights);          // the file's without ".pth"
std::string_view sha256PrefixOf(const PublishedWeights& weights);  // 8 hex digits

// Below https://download.pytorch.org/models/, or $ADNET_WEIGHTS_URL where a mirror is used.
std::string urlOf(const PublishedWeights& weights);

// $XDG_CACHE_HOME/adnet-studio/weights, by default below ~/.cache; need not exist.
std::filesystem::path weightsCache();

// Where the file is: in weightsCache(), or where torch.hub keeps its downloads. If it is in
// neither, where it would be in weightsCache().
std::filesystem::path pathOf(const PublishedWeights& weights);
bool isHere(const PublishedWeights& weights);  // in either

// A sentence for a weights file that is not there: how to get it, if it is a published one's name;
// otherwise empty.
std::string howToFetch(const std::filesystem::path& missing);

}  // namespace adnet
