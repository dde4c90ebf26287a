// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/train/queue_button.h"

#include "ui/queue/experiment_dialog.h"
#include "ui/queue/queue_controller.h"
#include "ui/shell/project.h"

namespace adnet::ui {

QueueButton::QueueButton(Project& project, StepTimes& times, QueueController& queue)
    : QPushButton(tr("Queue an experiment…")), project_(project), times_(times), queue_(queue) {
  setObjectName("openExperiment");
  setProperty("role", "link");
  setCursor(Qt::PointingHandCursor);
  setToolTip(tr("Several runs that are compared, trained one after another"));
  const auto update = [this] { setVisible(project_.dataset() != nullptr); };
  connect(&project_, &Project::opened, this, update);
  connect(this, &QPushButton::clicked, this, &QueueButton::ask);
  if (!project_.dataset()) hide();
}

void QueueButton::ask() {
  std::vector<TrainingConfig> queued;
  queued.reserve(queue_.points().size());
  for (const QueuePoint& point : queue_.points())
    queued.push_back(point.config);
  auto* dialog = new ExperimentDialog(project_, times_, queued, window());
  connect(dialog, &ExperimentDialog::queued, &queue_,
          [this](const Sweep& sweep) { queue_.append(sweep.points); });
  dialog->open();
}

}  // namespace adnet::ui
