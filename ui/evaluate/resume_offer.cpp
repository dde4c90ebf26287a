// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/evaluate/resume_offer.h"

#include "ui/shell/training_controller.h"
#include "ui/shell/widgets.h"
#include "ui/words/number_text.h"

#include <QDateTime>
#include <QLocale>
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
  const RunFacts& facts = run.summary.facts;
  const bool isTrained = facts.status == RunStatus::Running;
  const bool elsewhere = isTrained && facts.owner && !isHere(*facts.owner);
  const bool ended = !isTrained && facts.status != RunStatus::Finished;
  setVisible(elsewhere || (ended && !run.checkpoints.empty()));
  button().setVisible(!isTrained);
  text().setFullText(elsewhere ? trainedBy(*facts.owner)
                               : endOf(run) + warningOf(run.summary.config));
}

QString ResumeOffer::trainedBy(const Owner& owner) {
  const auto since = QDateTime::fromString(QString::fromStdString(owner.since), Qt::ISODate);
  return tr("Trained by %1 on %2 (process %3) since %4.")
      .arg(QString::fromStdString(owner.program), QString::fromStdString(owner.machine),
           QString::number(owner.process),
           QLocale().toString(since.toLocalTime(), QLocale::ShortFormat));
}

QString ResumeOffer::endOf(const RunRecord& run) {
  const QString step = countText(static_cast<qsizetype>(run.steps.size()));
  const QString steps = countText(run.summary.config.steps);
  switch (run.summary.facts.status) {
    case RunStatus::Stopped:
      return tr("Stopped at step %1 of %2.").arg(step, steps);
    case RunStatus::Failed:
      return tr("Failed at step %1 of %2.").arg(step, steps);
    default:
      return tr("Interrupted at step %1 of %2.").arg(step, steps);
  }
}

}  // namespace adnet::ui
