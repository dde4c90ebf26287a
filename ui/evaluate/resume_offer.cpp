// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/evaluate/resume_offer.h"

#include "ui/shell/training_controller.h"
#include "ui/shell/widgets.h"
#include "ui/words/number_text.h"

#include <QPushButton>

namespace adnet::ui {

ResumeOffer::ResumeOffer(TrainingController& controller, QWidget* parent)
    : OfferRow("resumeOffer", "resumeRun", parent) {
  button().setText(tr("Resume"));
  connect(&button(), &QPushButton::clicked, this, &ResumeOffer::resumeRequested);
  const auto follow = [this, &controller] {
    waitFor(controller, tr("Goes on from its last checkpoint, as if it had not ended"));
  };
  connect(&controller, &TrainingController::stateChanged, this, follow);
  follow();
}

void ResumeOffer::setRun(const RunRecord& run) {
  const RunStatus status = run.summary.facts.status;
  setVisible(status != RunStatus::Finished && status != RunStatus::Running &&
             !run.checkpoints.empty());
  const QString step = countText(static_cast<qsizetype>(run.steps.size()));
  const QString steps = countText(run.summary.config.steps);
  text().setFullText(status == RunStatus::Stopped ? tr("Stopped at step %1 of %2.").arg(step, steps)
                     : status == RunStatus::Failed
                         ? tr("Failed at step %1 of %2.").arg(step, steps)
                         : tr("Interrupted at step %1 of %2.").arg(step, steps));
}

}  // namespace adnet::ui
