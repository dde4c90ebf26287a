// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/train/run_status.h"

#include "core/run/run_folder.h"
#include "ui/charts/accuracy_figures.h"
#include "ui/shell/paths.h"
#include "ui/words/number_text.h"
#include "ui/words/run_text.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>

namespace adnet::ui {

RunStatusCard::RunStatusCard(TrainingController& controller, QWidget* parent)
    : Card({}, parent),
      controller_(controller),
      what_(new ElidedLabel(TextRole::Heading)),
      pace_(makeLabel({}, TextRole::Subtle)),
      bar_(new QProgressBar),
      note_(new ElidedLabel(TextRole::Subtle)),
      figures_(new AccuracyFigures),
      unscored_(makeLabel(tr("It was not evaluated. On Evaluate its weights can be scored."),
                          TextRole::Subtle)),
      resume_(new QPushButton(tr("Resume"))),
      open_(makePrimaryButton(tr("Open in Evaluate"))) {
  what_->setObjectName("runWhat");
  what_->setFullText(textOf(controller.state()));
  pace_->setObjectName("runPace");
  note_->setObjectName("runNote");
  unscored_->setObjectName("runUnscored");
  unscored_->setWordWrap(true);
  bar_->setObjectName("runProgress");
  bar_->setTextVisible(false);
  bar_->hide();
  auto* head = new QHBoxLayout;
  head->setSpacing(2 * kGrid);
  head->addWidget(what_, 1);
  head->addWidget(pace_);
  open_->setObjectName("openInEvaluate");
  resume_->setObjectName("resumeLast");
  resume_->setToolTip(tr("Goes on from its last checkpoint, as if it had not ended"));
  auto* foot = new QHBoxLayout;
  foot->setSpacing(2 * kGrid);
  foot->addWidget(note_, 1);
  foot->addWidget(resume_);
  foot->addWidget(open_);
  body()->setContentsMargins(2 * kGrid, kGrid + kGrid / 2, 2 * kGrid, kGrid + kGrid / 2);
  body()->addLayout(head);
  body()->addWidget(bar_);
  body()->addLayout(foot);
  body()->addWidget(figures_);
  body()->addWidget(unscored_);
  hideResult();
  note_->setFullText(tr("The curves, the confusion matrix and the classes fill while it trains."));

  connect(open_, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(folder_); });
  connect(resume_, &QPushButton::clicked, this, [this] { Q_EMIT resumeRequested(folder_); });
  using C = TrainingController;
  connect(&controller_, &C::stateChanged, this, &RunStatusCard::showState);
  connect(&controller_, &C::progressed, this,
          [this](const Progress& progress) { what_->setFullText(progressText(progress)); });
  connect(&controller_, &C::started, this, &RunStatusCard::showStarted);
  connect(&controller_, &C::stepped, this, &RunStatusCard::showSteps);
  connect(&controller_, &C::finished, this, &RunStatusCard::showResult);
  connect(&controller_, &C::failed, this, &RunStatusCard::showFailure);
  connect(&controller_, &C::cancelled, this, [this] {
    end_ = cancelledText();
    showEnd();
  });
}

void RunStatusCard::begin(const TrainingConfig& config, const std::filesystem::path& goesOn) {
  goesOn_ = toQString(goesOn);
  data_ = config.data;
  name_ = QString::fromStdString(config.name);
}

void RunStatusCard::refresh(const DataSource& opened) {
  another_ = opened != data_;
  if (!end_.isEmpty()) showEnd();
}

void RunStatusCard::hideResult() {
  for (QWidget* part : std::initializer_list<QWidget*>{figures_, unscored_, resume_, open_})
    part->hide();
}

void RunStatusCard::showState() {
  using State = TrainingController::State;
  const State state = controller_.state();
  bar_->setVisible(state != State::Idle);
  if (state != State::Idle) what_->setFullText(textOf(state));  // else how it ended follows
  if (state != State::Starting) return;
  pace_->clear();
  note_->setFullText({});
  folder_ = goesOn_;
  end_.clear();
  wrote_ = false;
  mayGoOn_ = false;
  bar_->setRange(0, 0);
  hideResult();
}

void RunStatusCard::showStarted(const RunStarted& run) {
  steps_ = run.steps;
  validates_ = !run.split.validation.empty();
  tests_ = !run.split.test.empty();
  folder_ = toQString(run.folder);
  bar_->setRange(0, run.steps);
  bar_->setValue(0);
  QStringList notes = {runFolder()};
  if (!run.problems.empty()) {
    notes << tr("%Ln file(s) skipped.", nullptr, static_cast<int>(run.problems.size()));
  }
  notes << weightsText(run.weightsReport);
  notes.removeAll(QString());
  note_->setElideMode(Qt::ElideRight);
  note_->setFullText(notes.join(QStringLiteral("  ·  ")));
  note_->setToolTip((QStringList(folder_) + notes.mid(1)).join('\n'));
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
  end_ = endText(result);
  wrote_ = true;
  mayGoOn_ = result.status == RunStatus::Stopped;
  pace_->setText(
      tr("%1  ·  %2 images/s")
          .arg(durationText(result.seconds), QLocale().toString(result.imagesPerSecond, 'f', 1)));
  figures_->setResult(result, validates_);
  const bool scored = result.testAccuracy >= 0 || result.bestTestAccuracy >= 0;
  canBeScored_ = tests_ && !scored && result.status == RunStatus::Stopped;
  showEnd();
}

void RunStatusCard::showFailure() {
  end_ = failedText();
  mayGoOn_ = !folder_.isEmpty();
  pace_->clear();
  showEnd();
}

// Beside other data than the run's, its result must not be taken for theirs.
void RunStatusCard::showEnd() {
  what_->setFullText(
      another_ ? tr("Last run: %1 on “%2” · %3").arg(runName(), dataText(data_), end_) : end_);
  const bool there = QFileInfo(folder_).isDir();
  figures_->setVisible(wrote_ && !canBeScored_);
  unscored_->setVisible(wrote_ && canBeScored_);
  resume_->setVisible(mayGoOn_ && !findCheckpoints(toPath(folder_)).empty());
  open_->setVisible((wrote_ || !goesOn_.isEmpty()) && there);
  showNote(folder_.isEmpty() ? tr("No run was written.")
           : there           ? folder_
                             : tr("This run’s folder is gone: %1").arg(folder_));
}

// <UTC time>-<name>, where nobody gave it one.
QString RunStatusCard::runName() const {
  return name_.isEmpty() ? runFolder() : name_;
}

QString RunStatusCard::runFolder() const {
  return QFileInfo(folder_).fileName();
}

// A path, and what there is before it: the run's folder is at its end.
void RunStatusCard::showNote(const QString& text) {
  note_->setElideMode(folder_.isEmpty() ? Qt::ElideRight : Qt::ElideMiddle);
  note_->setFullText(text);
}

}  // namespace adnet::ui
