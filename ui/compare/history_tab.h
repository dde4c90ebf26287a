// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// One run through time: its confusion matrix at each of its evaluations, and the images that it
// learnt and forgot.
#pragma once

#include "core/compare/run_cache.h"
#include "ui/compare/comparison_tab.h"
#include "ui/compare/history_gallery.h"
#include "ui/shell/job.h"

#include <QStringList>

#include <memory>
#include <optional>

class QComboBox;
class QSlider;
class QSplitter;

namespace adnet::ui {

class ConfusionView;
class ElidedLabel;
class EnlargeButton;

class HistoryTab : public ComparisonTab {
  Q_OBJECT

 public:
  explicit HistoryTab(std::shared_ptr<RunCache> cache, QWidget* parent = nullptr);

  QString title() const override;
  bool isLoading() const override;
  void goOn() override;

 private:
  class Histories;  // what was read of the runs, for the reading threads
  QWidget* makeHead();
  QWidget* makeMatrix();
  void listRuns();
  std::filesystem::path run() const;  // that is chosen; empty: there is none
  void follow() override;
  void read() override;
  void take(const std::shared_ptr<const FollowedRun>& followed);
  void say(const QString& message);  // instead of the run
  void showStep();
  std::size_t step() const;
  void showNote();

  std::shared_ptr<RunCache> cache_;
  std::shared_ptr<Histories> histories_;
  std::optional<QString> chosen_;                // the run's folder, by the person
  std::shared_ptr<const FollowedRun> followed_;  // null: there is nothing to show
  QComboBox* runs_;
  QSlider* slider_;
  ElidedLabel* told_;
  EnlargeButton* enlarge_;
  QWidget* tools_;
  QLabel* message_;
  QSplitter* content_;
  ConfusionView* view_;
  ElidedLabel* note_;
  HistoryGallery* gallery_;
  Job reading_;
};

}  // namespace adnet::ui
