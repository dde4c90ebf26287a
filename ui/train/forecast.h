// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the training that is put together would take: "About 12 min · 1.3 GB of memory". Measured on
// a thread of its own while nothing is trained, this is shown, and the settings have been left
// alone for a second; each network once.
#pragma once

#include "core/engine/engine.h"
#include "ui/shell/job.h"
#include "ui/shell/training_controller.h"

#include <QTimer>
#include <QWidget>

#include <utility>
#include <vector>

class QLabel;

namespace adnet::ui {

class Project;

// Seconds of all steps and evaluations.
double secondsOf(const TrainingConfig& config, const Split& split, const Estimate& estimate);

class Forecast : public QWidget {
  Q_OBJECT

 public:
  Forecast(Project& project, TrainingController& controller, QWidget* parent = nullptr);

 protected:
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  struct Measured {
    Estimate estimate;
    std::uint64_t available = 0;  // bytes that were free; 0: not known
  };
  // What decides an estimate; everything else at its default.
  using Key = std::pair<TrainingConfig, int>;

  Key key() const;
  void update();
  void measure();
  void tell(const Measured& measured);
  void setTexts(const QString& text, const QString& warning);

  Project& project_;
  TrainingController& controller_;
  std::vector<std::pair<Key, Measured>> known_;
  Key measuring_;
  QLabel* text_;
  QLabel* warning_;
  QTimer still_;
  Job job_;
};

}  // namespace adnet::ui
