// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/evaluate/resume_offer.h"

#include "ui/shell/training_controller.h"
#include "ui/shell/widgets.h"
#include "ui/words/number_text.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace adnet::ui {

bool hasCheckpoint(const RunRecord& run) {
  return run.summary.facts.status != RunStatus::Running &&
         !findCheckpoints(run.summary.folder).empty();
}

ResumeOffer::ResumeOffer(TrainingController& controller, QWidget* parent)
    : QWidget(parent),
      controller_(controller),
      text_(new ElidedLabel(TextRole::Body)),
      button_(new QPushButton(tr("Resume"))) {
  text_->setObjectName("resumeOffer");
  button_->setObjectName("resumeRun");
  connect(button_, &QPushButton::clicked, this, &ResumeOffer::resumeRequested);
  connect(&controller_, &TrainingController::stateChanged, this, &ResumeOffer::showWhetherItWaits);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, kGrid / 2, 0, kGrid / 2);
  row->setSpacing(kGrid);
  row->addWidget(text_, 1);
  row->addWidget(button_);
  hide();
  showWhetherItWaits();
}

void ResumeOffer::setRun(const RunRecord& run) {
  const RunStatus status = run.summary.facts.status;
  setVisible(status != RunStatus::Finished && hasCheckpoint(run));
  const QString step = countText(static_cast<qsizetype>(run.steps.size()));
  const QString steps = countText(run.summary.config.steps);
  text_->setFullText(status == RunStatus::Stopped ? tr("Stopped at step %1 of %2.").arg(step, steps)
                     : status == RunStatus::Failed
                         ? tr("Failed at step %1 of %2.").arg(step, steps)
                         : tr("Interrupted at step %1 of %2.").arg(step, steps));
}

void ResumeOffer::showWhetherItWaits() {
  const bool waits = controller_.isBusy();
  button_->setEnabled(!waits);
  button_->setToolTip(waits ? tr("When the training has ended")
                            : tr("Goes on from its last checkpoint, as if it had not ended"));
}

}  // namespace adnet::ui
