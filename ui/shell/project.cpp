// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/project.h"

#include "core/data/image_store.h"
#include "core/data/open_dataset.h"
#include "ui/shell/runs_folder.h"

#include <utility>

namespace adnet::ui {

Project::Project(QObject* parent) : QObject(parent) {
  config_.out = defaultRunsFolder();
}

Project::~Project() = default;

void Project::setConfig(const TrainingConfig& config) {
  TrainingConfig next = config;
  next.data = config_.data;
  next.out = runsFolder(next.out, config_.out);
  if (next == config_) return;
  const bool splitDiffers = next.splitOptions() != config_.splitOptions();
  if (splitDiffers) split_ = makeSplit(dataset_ ? *dataset_ : Dataset{}, next.splitOptions());
  config_ = std::move(next);
  Q_EMIT configChanged();
  if (splitDiffers && dataset_) Q_EMIT splitChanged();
}

void Project::open(const DataSource& source) {
  start(source, PerClass::Keep);
}

void Project::openAnother(const DataSource& source) {
  start(source, PerClass::Forget);
}

void Project::start(const DataSource& source, PerClass perClass) {
  const auto work = [this, source, perClass](const std::stop_token& stop,
                                             const Job::Post& post) -> Job::Function {
    const auto progress = [this, &post](std::size_t done, std::size_t total) {
      post([this, done, total] { Q_EMIT openingProgress(done, total); });
    };
    auto dataset = std::make_shared<const Dataset>(openDataset(source, stop, progress));
    return [this, source, dataset, perClass] { adopt(source, dataset, perClass); };
  };
  opening_.start(work, [this](const Error& error) { Q_EMIT openFailed(error); });
  Q_EMIT openingStarted();
}

void Project::cancelOpening() {
  if (!opening_.isRunning()) return;
  opening_.cancel();
  Q_EMIT openingCancelled();
}

void Project::dropImages() {
  if (!images_) return;
  const auto work = [images = images_](const std::stop_token&, const Job::Post&) {
    images->clear();
    return Job::Function([] {});
  };
  dropping_.start(work, [](const Error&) {});
}

void Project::adopt(const DataSource& source, std::shared_ptr<const Dataset> dataset,
                    PerClass perClass) {
  const bool another = dataset_ && dataset->root != dataset_->root;
  if (another && perClass == PerClass::Forget) config_.split.perClass = 0;
  config_.data = source;
  split_ = makeSplit(*dataset, config_.splitOptions());
  images_ = std::make_shared<ImageStore>(dataset->root);
  dataset_ = std::move(dataset);
  Q_EMIT configChanged();
  Q_EMIT opened();
  Q_EMIT splitChanged();
}

}  // namespace adnet::ui
