// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/train/run_status.h"

#include "ui/charts/accuracy_figures.h"
#include "ui/shell/paths.h"
#include "ui/words/number_text.h"
#include "ui/words/run_text.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>

namespace adnet::ui {

RunStatusCard::RunStatusCard(TrainingController& controller, QWidget* parent)
    : Card({}, parent),
      controller_(controller),
      what_(makeLabel(textOf(controller.state()), TextRole::Heading)),
      pace_(makeLabel({}, TextRole::Subtle)),
      bar_(new QProgressBar),
      note_(new ElidedLabel(TextRole::Subtle)),
      figures_(new AccuracyFigures),
      open_(makePrimaryButton(tr("Open in Evaluate"))) {
  what_->setObjectName("runWhat");
  pace_->setObjectName("runPace");
  note_->setObjectName("runNote");
  bar_->setObjectName("runProgress");
  bar_->setTextVisible(false);
  bar_->hide();
  auto* head = new QHBoxLayout;
  head->setSpacing(2 * kGrid);
  head->addWidget(what_);
  head->addStretch(1);
  head->addWidget(pace_);
  open_->setObjectName("openInEvaluate");
  auto* foot = new QHBoxLayout;
  foot->setSpacing(2 * kGrid);
  foot->addWidget(note_, 1);
  foot->addWidget(open_);
  body()->setContentsMargins(2 * kGrid, kGrid + kGrid / 2, 2 * kGrid, kGrid + kGrid / 2);
  body()->addLayout(head);
  body()->addWidget(bar_);
  body()->addLayout(foot);
  body()->addWidget(figures_);
  setResultVisible(false);
  note_->setFullText(tr("The curves, the confusion matrix and the classes fill while it trains."));

  connect(open_, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(folder_); });
  using C = TrainingController;
  connect(&controller_, &C::stateChanged, this, &RunStatusCard::showState);
  connect(&controller_, &C::progressed, this,
          [this](const Progress& progress) { what_->setText(progressText(progress)); });
  connect(&controller_, &C::started, this, &RunStatusCard::showStarted);
  connect(&controller_, &C::stepped, this, &RunStatusCard::showSteps);
  connect(&controller_, &C::finished, this, &RunStatusCard::showResult);
  connect(&controller_, &C::failed, this, &RunStatusCard::showFailure);
  connect(&controller_, &C::cancelled, this, [this] {
    what_->setText(cancelledText());
    showNote(tr("No run was written."));
  });
}

void RunStatusCard::setResultVisible(bool visible) {
  figures_->setVisible(visible);
  open_->setVisible(visible);
}

void RunStatusCard::showState() {
  using State = TrainingController::State;
  const State state = controller_.state();
  bar_->setVisible(state != State::Idle);
  if (state != State::Idle) what_->setText(textOf(state));  // else how it ended follows
  if (state != State::Starting) return;
  pace_->clear();
  note_->setFullText({});
  folder_.clear();
  bar_->setRange(0, 0);
  setResultVisible(false);
}

void RunStatusCard::showStarted(const RunStarted& run) {
  steps_ = run.steps;
  validates_ = !run.split.validation.empty();
  folder_ = toQString(run.folder);
  bar_->setRange(0, run.steps);
  bar_->setValue(0);
  QStringList notes;
  if (!run.problems.empty()) {
    notes << tr("%Ln image(s) passed over.", nullptr, static_cast<int>(run.problems.size()));
  }
  notes << weightsText(run.weightsReport) << folder_;
  notes.removeAll(QString());
  showNote(notes.join("  "));
}

void RunStatusCard::showSteps(const std::vector<StepRecord>& steps) {
  const StepRecord& last = steps.back();
  bar_->setValue(last.step);
  QStringList parts = {stepText(last.step, steps_),
                       tr("%1 images/s").arg(QLocale().toString(last.imagesPerSecond, 'f', 1))};
  if (last.secondsLeft >= 0) parts << timeLeftText(last.secondsLeft);
  pace_->setText(parts.join(QStringLiteral("  ·  ")));
}

void RunStatusCard::showResult(const TrainingResult& result) {
  folder_ = toQString(result.folder);
  what_->setText(endText(result));
  pace_->setText(
      tr("%1  ·  %2 images/s")
          .arg(durationText(result.seconds), QLocale().toString(result.imagesPerSecond, 'f', 1)));
  showNote(folder_);
  figures_->setResult(result, validates_);
  setResultVisible(true);
}

void RunStatusCard::showFailure() {
  what_->setText(failedText());
  pace_->clear();
  showNote(folder_);
}

// A path, and what there is before it: the run's name is at its end.
void RunStatusCard::showNote(const QString& text) {
  note_->setElideMode(folder_.isEmpty() ? Qt::ElideRight : Qt::ElideMiddle);
  note_->setFullText(text);
}

}  // namespace adnet::ui
