// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The images of a run that it learnt, forgot, never or always told, or those of one cell of its
// confusion matrix at one of its evaluations.
#pragma once

#include "core/compare/run_history.h"
#include "ui/charts/confusion_layout.h"

#include <QStringList>
#include <QWidget>

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

class QListView;
class QPushButton;

namespace adnet::ui {

class ElidedLabel;
class HistoryModel;
class SegmentedControl;

struct FollowedRun {
  std::filesystem::path run, imageRoot;
  QStringList classes;
  std::shared_ptr<const RunHistory> history;  // has a step at least
  std::vector<ImageFate> fates;               // of each image
  std::vector<std::size_t> order;             // images, those that changed most often first
};
// Any thread.
FollowedRun followedRun(const std::filesystem::path& run, const std::filesystem::path& imageRoot,
                        const QStringList& classes, std::shared_ptr<const RunHistory> history);

class HistoryGallery : public QWidget {
  Q_OBJECT

 public:
  explicit HistoryGallery(QWidget* parent = nullptr);

  // At a step of its history. The current image stays the current one as long as it is shown.
  void setRun(std::shared_ptr<const FollowedRun> run, std::size_t step);
  void clear();
  void setStep(std::size_t step);
  void showCell(const ConfusionCell& cell);  // at the step that is shown
  bool isLoading() const;

 private:
  void makeGroups();
  void makeList();
  bool isIn(int group, std::size_t image) const;
  void countGroups();
  void showGroup();  // instead of a cell
  void list();
  void describe(int count);

  std::shared_ptr<const FollowedRun> run_;  // null: there is none
  std::size_t step_ = 0;
  std::optional<ConfusionCell> cell_;
  HistoryModel* model_;
  SegmentedControl* groups_;
  ElidedLabel* summary_;
  QPushButton* allImages_;
  QListView* list_;
};

}  // namespace adnet::ui
