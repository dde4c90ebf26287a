// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/split_role.h"

#include "core/data/name_forms.h"

#include <algorithm>
#include <array>
#include <vector>

namespace adnet {
namespace {

using namespace std::string_view_literals;

constexpr std::array kTraining = {"train"sv, "training"sv, "trn"sv, "trainval"sv};
constexpr std::array kValidation = {"val"sv, "valid"sv, "validate"sv,   "validation"sv,
                                    "dev"sv, "eval"sv,  "evaluation"sv, "development"sv};
constexpr std::array kTesting = {"test"sv, "testing"sv, "tst"sv, "holdout"sv};
constexpr std::array kImages = {"image"sv,      "images"sv, "img"sv,    "imgs"sv,
                                "jpegimages"sv, "photo"sv,  "photos"sv, "pictures"sv,
                                "rgb"sv,        "jpg"sv,    "jpeg"sv,   "png"sv};
constexpr std::array kAnnotations = {"mask"sv,
                                     "masks"sv,
                                     "label"sv,
                                     "labels"sv,
                                     "annotation"sv,
                                     "annotations"sv,
                                     "annot"sv,
                                     "annots"sv,
                                     "segmentation"sv,
                                     "segmentations"sv,
                                     "segmentationclass"sv,
                                     "segmentationobject"sv,
                                     "gt"sv,
                                     "groundtruth"sv,
                                     "trimap"sv,
                                     "trimaps"sv,
                                     "bbox"sv,
                                     "bboxes"sv,
                                     "boxes"sv,
                                     "xml"sv,
                                     "xmls"sv,
                                     "json"sv,
                                     "txt"sv,
                                     "seg"sv,
                                     "ann"sv};
// Words that say nothing beside another: "train_set", "training data".
constexpr std::array kFillers = {"set"sv, "data"sv, "dataset"sv, "split"sv, "folder"sv, "the"sv};

template <std::size_t Count>
bool contains(const std::array<std::string_view, Count>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// In lower case, without digits: {"train", "set"} of "Train_Set2", of "trainset", too.
std::vector<std::string> wordsOf(std::string_view folder) {
  std::vector<std::string> words(1);
  for (const char letter : lowerAscii(folder)) {
    if (" _-.()"sv.find(letter) != std::string_view::npos)
      words.emplace_back();
    else if (letter < '0' || letter > '9')
      words.back() += letter;
  }
  for (std::string& word : words)
    for (const std::string_view end : {"set"sv, "data"sv, "images"sv})
      if (word.ends_with(end) && word.size() > end.size() && word != "dataset" &&
          !contains(kImages, word))
        word.resize(word.size() - end.size());
  std::erase(words, std::string());
  return words;
}

std::optional<SplitRole> roleOf(std::string_view word) {
  if (contains(kTraining, word)) return SplitRole::Training;
  if (contains(kValidation, word)) return SplitRole::Validation;
  if (contains(kTesting, word)) return SplitRole::Testing;
  return std::nullopt;
}

// Are all of the words of the kind, or fillers, and one of the kind?
template <class IsOfKind>
bool says(std::string_view folder, const IsOfKind& isOfKind) {
  bool found = false;
  for (const std::string& word : wordsOf(folder)) {
    const bool is = isOfKind(word);
    if (!is && !contains(kFillers, word)) return false;
    found = found || is;
  }
  return found;
}

}  // namespace

std::optional<SplitName> splitName(std::string_view folder) {
  std::optional<SplitName> found;
  std::string rest;
  for (const std::string& word : wordsOf(folder)) {
    const std::optional<SplitRole> role = roleOf(word);
    if (role && found) return std::nullopt;  // "train_val": which of the two is not said
    if (role)
      found = SplitName{*role, {}};
    else if (!contains(kFillers, word) && !contains(kImages, word))
      rest += (rest.empty() ? "" : " ") + word;
  }
  if (found) found->rest = rest;
  return found;
}

bool isNameOfImages(std::string_view folder) {
  return says(folder, [](std::string_view word) { return contains(kImages, word); });
}

bool isNameOfAnnotations(std::string_view folder) {
  // "label images" are annotations, "images" are not.
  bool annotates = false;
  const bool all = says(folder, [&](std::string_view word) {
    annotates = annotates || contains(kAnnotations, word);
    return contains(kAnnotations, word) || contains(kImages, word);
  });
  return all && annotates;
}

}  // namespace adnet
