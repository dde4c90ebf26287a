// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Opens the dialog that puts an experiment together, and queues the runs that it makes; whatever is
// trained meanwhile.
#pragma once

#include <QPushButton>

namespace adnet::ui {

class Project;
class QueueController;
class StepTimes;

class QueueButton : public QPushButton {
  Q_OBJECT

 public:
  // All must outlive it. Disabled while no data set is open.
  QueueButton(Project& project, StepTimes& times, QueueController& queue);

 Q_SIGNALS:
  void queued();  // runs were added to the queue

 private:
  void ask();

  Project& project_;
  StepTimes& times_;
  QueueController& queue_;
};

}  // namespace adnet::ui
