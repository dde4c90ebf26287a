// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What one run took its images for at each of its evaluations: which it learnt, which it forgot.
#pragma once

#include "core/evaluate/metrics.h"
#include "core/run/growing_file.h"
#include "core/run/run_folder.h"

#include <cstddef>
#include <filesystem>
#include <map>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace adnet {

// At one step; of each image, in the history's order.
struct EvaluatedStep {
  int step = 0;
  std::vector<int> predicted;      // classes
  std::vector<float> confidences;  // of those, softmax, 0 … 1
  bool operator==(const EvaluatedStep&) const = default;
};

struct RunHistory {
  SetName set = SetName::Test;       // that the images are of
  std::vector<std::string> images;   // paths, sorted
  std::vector<int> labels;           // classes, of each
  std::vector<EvaluatedStep> steps;  // rising

  bool isRight(std::size_t step, std::size_t image) const {  // `step`: of steps
    return steps[step].predicted[image] == labels[image];
  }
  bool operator==(const RunHistory&) const = default;
};

enum class ImageFate {
  Learnt,     // wrong at the first evaluation, right at the last
  Forgotten,  // right at some evaluation, wrong at the last
  Never,      // right at none
  Always,     // right at all
  Regained,   // right at the first and at the last, wrong in between
};
// Of one evaluation an image is right always, or never. There is at least one.
ImageFate fateOf(const RunHistory& history, std::size_t image);
// How often it is taken for another class than at the evaluation before.
int changesOf(const RunHistory& history, std::size_t image);
double accuracyOf(const RunHistory& history, std::size_t step);
ConfusionMatrix confusionOf(const RunHistory& history, std::size_t step, std::size_t classes);

// Reads a run's predictions, those of a set that was evaluated: the test set, or else validation,
// or else training images. One thread at a time.
class RunHistoryReader {
 public:
  explicit RunHistoryReader(std::filesystem::path run) : run_(std::move(run)) {}

  // Opens only files that are new or were replaced. Without an evaluation there are no steps.
  // Throws Cancelled; Error NotFound, Unreadable, or BadRun, also where two evaluations are of
  // different images, or a class is none of `classes`.
  std::shared_ptr<const RunHistory> refresh(std::size_t classes, const std::stop_token& stop = {});

 private:
  struct Images {
    std::vector<std::string> paths;
    std::vector<int> labels;
    bool operator==(const Images&) const = default;
  };
  struct Known {
    FileStamp stamp;
    std::shared_ptr<const Images> images;  // one for all files, as long as they are the same
    EvaluatedStep evaluated;
  };
  Known read(const PredictionFile& file, const FileStamp& stamp, std::size_t classes) const;

  std::filesystem::path run_;
  std::map<std::filesystem::path, Known> files_;
  std::shared_ptr<const RunHistory> history_;  // of files_
};

}  // namespace adnet
