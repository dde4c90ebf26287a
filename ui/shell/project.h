// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the window's pages share: the configuration being put together, the opened data set, its
// split and its images. Lives on the window's thread.
#pragma once

#include "core/base/error.h"
#include "core/data/split.h"
#include "core/run/training_config.h"
#include "ui/shell/job.h"
#include "ui/shell/moved_folders.h"
#include "ui/shell/own_presets.h"

#include <QObject>

#include <memory>

namespace adnet {
class ImageStore;
}

namespace adnet::ui {

class Project : public QObject {
  Q_OBJECT

 public:
  explicit Project(QObject* parent = nullptr);
  ~Project() override;  // cancels an opening and joins its thread

  const TrainingConfig& config() const { return config_; }
  // Takes the new configuration; what depends on it (the split) is made again, and configChanged
  // and, where a data set's split differs, splitChanged are emitted. config.data is left to open(),
  // and config.out becomes the folder that it means (ui/shell/runs_folder.h).
  // Throws Error BadConfig, changing nothing, for split options out of range.
  void setConfig(const TrainingConfig& config);
  // setConfig() with the configuration as `change`, a function of it, leaves it.
  template <class Change>
  void edit(Change change) {
    TrainingConfig config = config_;
    change(config);
    setConfig(config);
  }

  // Opens a data set on a thread of its own; ends in opened() or openFailed(). A second call
  // cancels the first. What was open stays open until the new one is.
  void open(const DataSource& source);
  // The same for a folder that a person chose: the images a class that were asked for of another
  // folder are forgotten, the share of them holds again.
  void openAnother(const DataSource& source);
  void cancelOpening();
  bool isOpening() const { return opening_.isRunning(); }

  OwnPresets& presets() { return presets_; }
  const OwnPresets& presets() const { return presets_; }

  MovedFolders& moved() { return moved_; }

  // Null before the first opened().
  const Dataset* dataset() const { return dataset_.get(); }
  // The same, for jobs that may outlive this project.
  std::shared_ptr<const Dataset> sharedDataset() const { return dataset_; }
  const Split& split() const { return split_; }
  // Thread-safe; null before the first opened().
  ImageStore* images() const { return images_.get(); }
  // The same, for jobs that may outlive this project.
  std::shared_ptr<ImageStore> sharedImages() const { return images_; }
  // Gives back the memory of images(), soon. They are decoded again when they are wanted.
  void dropImages();

 Q_SIGNALS:
  void configChanged();
  void openingStarted();
  void openingProgress(qulonglong done, qulonglong total);
  void opened();  // dataset(), split() and images() are new; splitChanged() follows
  void openFailed(const adnet::Error& error);
  void openingCancelled();
  void splitChanged();

 private:
  enum class PerClass { Keep, Forget };
  void start(const DataSource& source, PerClass perClass);
  void adopt(const DataSource& source, std::shared_ptr<const Dataset> dataset, PerClass perClass);

  TrainingConfig config_;
  OwnPresets presets_;
  MovedFolders moved_;
  std::shared_ptr<const Dataset> dataset_;
  std::shared_ptr<ImageStore> images_;
  Split split_;
  Job opening_, dropping_;
};

}  // namespace adnet::ui
