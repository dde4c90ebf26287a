// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Names of folders that say how a data set is arranged, rather than what its images show.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace adnet {

enum class SplitRole { Training, Validation, Testing };

struct SplitName {
  SplitRole role = SplitRole::Training;
  std::string rest;  // "cars" of "cars_train"
};

// "train", "Train", "training_set", "images-val", "cars_test", "valid2017": a half of a split by
// its name. None for "robin".
std::optional<SplitName> splitName(std::string_view folder);

// "images", "JPEGImages": a folder of images of any kind.
bool isNameOfImages(std::string_view folder);

// "masks", "labels", "annotations", "SegmentationClass": what goes with the images of a data set
// for detection or segmentation.
bool isNameOfAnnotations(std::string_view folder);

}  // namespace adnet
