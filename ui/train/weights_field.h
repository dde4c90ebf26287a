// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The pretrained weights: a file that is typed or browsed for, or torchvision's, which is
// downloaded on request. Edits the project's configuration, and follows it.
#pragma once

#include "core/download/download.h"
#include "ui/shell/job.h"

#include <QWidget>

#include <span>

class QLabel;
class QProgressBar;
class QPushButton;

namespace adnet::ui {

class EngineCheck;
class PathField;
class Project;

class WeightsField : public QWidget {
  Q_OBJECT

 public:
  using Published = std::span<const PublishedWeights>;  // must outlive the field
  explicit WeightsField(Project& project, Published published = publishedWeights(),
                        QWidget* parent = nullptr);

  // Whether the engine can put them into the network.
  void tell(const EngineCheck& check);
  // Follows the configuration, and the file as it is on disk now.
  void refresh();

 Q_SIGNALS:
  void downloading(bool on);
  void failed(const Error& error);  // a download

 private:
  QWidget* makeDownload();
  void writeConfig();
  QString noteText() const;
  void showNote();
  const PublishedWeights* suitable() const;  // for the chosen network; null if none is published
  bool isPublished() const;                  // weights of the backbone, perhaps of another width
  void offer();
  void keepRoomForOffer(bool on);
  void useOrDownload();
  void startDownload(const PublishedWeights& weights);
  void stopDownload();
  void showProgress(const DownloadProgress& progress);
  void use(const PublishedWeights& weights);

  Project& project_;
  Published published_;
  std::filesystem::path replaced_;  // what was chosen when the download began
  PathField* path_;
  QLabel* note_;
  const EngineCheck* check_ = nullptr;
  QPushButton* offer_;
  QWidget* download_;
  QLabel* downloadNote_;
  QProgressBar* bar_;
  Job job_;
};

}  // namespace adnet::ui
