// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The queue on the Train page: what fills it, what shows it, and what it says there.
#pragma once

#include "core/base/error.h"
#include "core/run/training_config.h"

#include <QObject>

class QPushButton;

namespace adnet::ui {

class MessageBanner;
class Project;
class QueueController;
class QueuePanel;
class StepTimes;

class TrainQueue : public QObject {
  Q_OBJECT

 public:
  // All must outlive it. Its widgets are the page's, which puts them where they belong.
  TrainQueue(Project& project, StepTimes& times, QueueController& queue, MessageBanner& banner,
             QWidget& page);

  QPushButton& button() const { return *button_; }  // puts an experiment together
  QPushButton& notice() const { return *notice_; }  // that it is paused
  QueuePanel& panel() const { return *panel_; }

  bool trains() const;      // a run of it goes on
  QString runText() const;  // which one; empty: none
  // What the buttons of the run that goes on do, to the queue as well.
  QString pauseTip() const;
  QString stopTip() const;

 Q_SIGNALS:
  void showRequested();  // the panel
  void tipsChanged();
  void runBegins(const adnet::TrainingConfig& config);
  void runRequested(const QString& folder);  // a finished one, to be looked at
  void failed(const adnet::Error& error);

 private:
  void follow();
  bool works() const;

  QueueController& queue_;
  bool queues_ = false;  // something is to come in it
  QPushButton* button_;
  QPushButton* notice_;
  QueuePanel* panel_;
};

}  // namespace adnet::ui
