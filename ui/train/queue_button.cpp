// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/train/queue_button.h"

#include "ui/queue/experiment_dialog.h"
#include "ui/queue/queue_controller.h"
#include "ui/shell/project.h"
#include "ui/shell/widgets.h"

namespace adnet::ui {

QueueButton::QueueButton(Project& project, StepTimes& times, QueueController& queue)
    : QPushButton(tr("Queue…")), project_(project), times_(times), queue_(queue) {
  setObjectName("queue");
  setToolTip(tr("Queues runs to compare: methods, networks, images, seeds (Ctrl+Shift+Return)"));
  ignoreDoubleClick(*this);
  const auto update = [this] { setEnabled(project_.dataset() != nullptr); };
  connect(&project_, &Project::opened, this, update);
  connect(this, &QPushButton::clicked, this, &QueueButton::ask);
  update();
}

void QueueButton::ask() {
  std::vector<TrainingConfig> there;
  for (const QueuePoint& point : queue_.points()) {
    if (point.state != QueuePoint::State::Deleted) there.push_back(point.config);
  }
  auto* dialog = new ExperimentDialog(project_, times_, there, window());
  connect(dialog, &ExperimentDialog::queued, this, [this](const Sweep& sweep) {
    queue_.append(sweep.points);
    Q_EMIT queued();
  });
  dialog->open();
}

}  // namespace adnet::ui
