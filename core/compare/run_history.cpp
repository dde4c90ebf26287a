// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/compare/run_history.h"

#include "core/base/error.h"

#include <algorithm>

namespace adnet {
namespace {

// The files of the set that counts, by step.
std::vector<PredictionFile> filesOf(const std::vector<PredictionFile>& all) {
  for (const SetName set : {SetName::Test, SetName::Validation, SetName::Train}) {
    std::vector<PredictionFile> files;
    std::ranges::copy_if(all, std::back_inserter(files),
                         [&](const PredictionFile& file) { return file.set == set; });
    if (!files.empty()) return files;
  }
  return {};
}

}  // namespace

ImageFate fateOf(const RunHistory& history, std::size_t image) {
  const std::size_t last = history.steps.size() - 1;
  std::size_t right = 0;
  for (std::size_t step = 0; step <= last; ++step)
    right += history.isRight(step, image) ? 1 : 0;
  if (right == 0) return ImageFate::Never;
  if (right == history.steps.size()) return ImageFate::Always;
  if (!history.isRight(last, image)) return ImageFate::Forgotten;
  return history.isRight(0, image) ? ImageFate::Regained : ImageFate::Learnt;
}

int changesOf(const RunHistory& history, std::size_t image) {
  int changes = 0;
  for (std::size_t step = 1; step < history.steps.size(); ++step) {
    const bool changed =
        history.steps[step].predicted[image] != history.steps[step - 1].predicted[image];
    changes += changed ? 1 : 0;
  }
  return changes;
}

double accuracyOf(const RunHistory& history, std::size_t step) {
  std::size_t right = 0;
  for (std::size_t image = 0; image < history.images.size(); ++image)
    right += history.isRight(step, image) ? 1 : 0;
  return history.images.empty()
             ? 0
             : static_cast<double>(right) / static_cast<double>(history.images.size());
}

ConfusionMatrix confusionOf(const RunHistory& history, std::size_t step, std::size_t classes) {
  ConfusionMatrix confusion(classes);
  for (std::size_t image = 0; image < history.images.size(); ++image)
    confusion.add(history.labels[image], history.steps[step].predicted[image]);
  return confusion;
}

RunHistoryReader::Known RunHistoryReader::read(const PredictionFile& file, const FileStamp& stamp,
                                               std::size_t classes) const {
  std::vector<Prediction> predictions = readPredictions(file.path, classes);
  std::ranges::sort(predictions, {}, &Prediction::path);
  Images images;
  Known known{stamp, nullptr, {file.step, {}, {}}};
  for (Prediction& one : predictions) {
    images.paths.push_back(std::move(one.path));
    images.labels.push_back(one.label);
    known.evaluated.predicted.push_back(one.predicted);
    known.evaluated.confidences.push_back(one.confidence);
  }
  for (const auto& [path, other] : files_) {
    if (other.images && *other.images == images) known.images = other.images;
  }
  if (!known.images) known.images = std::make_shared<const Images>(std::move(images));
  return known;
}

std::shared_ptr<const RunHistory> RunHistoryReader::refresh(std::size_t classes,
                                                            const std::stop_token& stop) {
  const std::vector<PredictionFile> files = filesOf(findPredictions(run_));
  bool changed = !history_ || files.size() != history_->steps.size();
  for (const PredictionFile& file : files) {
    if (stop.stop_requested()) throw Cancelled();
    const FileStamp stamp = stampOf(file.path);
    const auto known = files_.find(file.path);
    if (known != files_.end() && known->second.stamp == stamp) continue;
    files_[file.path] = read(file, stamp, classes);
    changed = true;
  }
  if (!changed) return history_;
  RunHistory history;
  for (const PredictionFile& file : files) {
    const Known& known = files_.at(file.path);
    const Images& first = *files_.at(files.front().path).images;
    if (*known.images != first)
      throw Error(ErrorCode::BadRun, file.path, "is of other images than the first evaluation.");
    history.steps.push_back(known.evaluated);
    if (&file != &files.front()) continue;
    history.set = file.set;
    history.images = first.paths;
    history.labels = first.labels;
  }
  history_ = std::make_shared<const RunHistory>(std::move(history));
  return history_;
}

}  // namespace adnet
