// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/train/run_log.h"

#include "ui/shell/paths.h"
#include "ui/shell/widgets.h"
#include "ui/words/error_text.h"
#include "ui/words/number_text.h"
#include "ui/words/run_text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTime>

#include <algorithm>

namespace adnet::ui {

namespace {

constexpr int kMostLines = 5000;
constexpr int kStepLines = 20;     // of a run, about
constexpr int kMostProblems = 20;  // files that are named

QString number(double value) {
  return QLocale().toString(value, 'g', 4);
}

}  // namespace

RunLog::RunLog(TrainingController& controller, QWidget* parent)
    : QWidget(parent),
      controller_(controller),
      text_(new QPlainTextEdit),
      copy_(makeLinkButton(tr("Copy all"))) {
  text_->setObjectName("runLog");
  text_->setReadOnly(true);
  text_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  text_->setMaximumBlockCount(kMostLines);
  text_->setFrameShape(QFrame::NoFrame);
  text_->setTabChangesFocus(true);
  text_->setPlaceholderText(tr("What happens in a training is told here, line by line."));
  text_->setAccessibleName(tr("Log of the training"));
  copy_->setObjectName("copyLog");
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, kGrid / 2, 0, 0);
  column->setSpacing(kGrid / 2);
  column->addWidget(text_, 1);
  column->addWidget(copy_, 0, Qt::AlignRight);
  connect(copy_, &QPushButton::clicked, this,
          [this] { QGuiApplication::clipboard()->setText(text_->toPlainText()); });
  // The end stays in view, whether lines come or the place for them becomes smaller.
  QScrollBar* bar = text_->verticalScrollBar();
  connect(bar, &QScrollBar::valueChanged, this,
          [this, bar](int value) { atEnd_ = value == bar->maximum(); });
  connect(bar, &QScrollBar::rangeChanged, this, [this, bar](int, int end) {
    if (atEnd_) bar->setValue(end);
  });
  using C = TrainingController;
  connect(&controller_, &C::stateChanged, this, &RunLog::addState);
  connect(&controller_, &C::progressed, this, &RunLog::addProgress);
  connect(&controller_, &C::started, this, &RunLog::addStarted);
  connect(&controller_, &C::stepped, this, &RunLog::addSteps);
  connect(&controller_, &C::evaluated, this, &RunLog::addEvaluation);
  connect(&controller_, &C::finished, this, &RunLog::addResult);
  connect(&controller_, &C::failed, this, [this](const Error& error) {
    add(tr("%1: %2").arg(failedText(), QString::fromUtf8(error.what())));
  });
  connect(&controller_, &C::cancelled, this, [this] { add(cancelledText()); });
}

// What was written while nobody looked is not scrolled to by itself.
void RunLog::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  atEnd_ = true;
  text_->moveCursor(QTextCursor::End);
}

void RunLog::begin(const TrainingConfig& config) {
  text_->clear();
  atEnd_ = true;
  phase_.reset();
  nextStep_ = 1;
  add(tr("%1 on “%2”: %3, %Ln step(s)", nullptr, config.steps)
          .arg(textOf(config.method), dataText(config.data), networkText(config)));
}

void RunLog::add(const QString& text) {
  text_->appendPlainText(QTime::currentTime().toString(QStringLiteral("HH:mm:ss")) +
                         QStringLiteral("  ") + text);
}

void RunLog::addState() {
  using State = TrainingController::State;
  const State state = controller_.state();
  if (state == State::Paused || state == State::Stopping) add(textOf(state));
  if (state == State::Running && steps_ > 0 && nextStep_ > 1) add(tr("Goes on"));
}

void RunLog::addProgress(const Progress& progress) {
  if (phase_ == progress.phase) return;
  phase_ = progress.phase;
  // Steps and evaluations have lines of their own.
  if (progress.phase == Phase::Training || progress.phase == Phase::Evaluating) return;
  add(progressText({progress.phase, 0, 0}));
}

void RunLog::addStarted(const RunStarted& run) {
  steps_ = run.steps;
  const auto count = [](const auto& list) { return static_cast<int>(list.size()); };
  add(listText({tr("Opened: %Ln image(s) to train on", nullptr, count(run.split.train)),
                tr("%Ln to validate on", nullptr, count(run.split.validation)),
                tr("%Ln to test on", nullptr, count(run.split.test)),
                tr("%Ln class(es)", nullptr, count(run.classes))}));
  for (const DataNote& note : run.notes)
    add(tr("Note: %1").arg(ui::describe(note)));
  const auto problems = static_cast<int>(run.problems.size());
  if (problems > 0) add(tr("Warning: %Ln file(s) skipped", nullptr, problems));
  for (int i = 0; i < std::min(problems, kMostProblems); ++i) {
    const FileProblem& problem = run.problems[static_cast<std::size_t>(i)];
    add(QStringLiteral("    %1: %2")
            .arg(QString::fromStdString(problem.path), describe(problem.code)));
  }
  if (!run.weightsReport.empty()) add(weightsText(run.weightsReport));
  add(tr("Trains on the device “%1”").arg(QString::fromStdString(run.device)));
  add(tr("The run’s folder: %1").arg(toQString(run.folder)));
}

void RunLog::addSteps(const std::vector<StepRecord>& steps) {
  const int distance = std::max(1, steps_ / kStepLines);
  for (const StepRecord& step : steps) {
    if (step.distillationSkipped) {
      add(tr("Warning: the distillation of step %1 was not finite, and left out")
              .arg(countText(step.step)));
    }
    if (step.step < nextStep_) continue;
    nextStep_ = (step.step / distance + 1) * distance;
    QStringList parts = {tr("loss %1, learning rate %2, %3 images/s")
                             .arg(number(step.loss), number(step.learningRate),
                                  QLocale().toString(step.imagesPerSecond, 'f', 1))};
    if (step.secondsLeft >= 0) parts += timeLeftText(step.secondsLeft);
    add(tr("%1: %2").arg(stepText(step.step, steps_), listText(parts)));
  }
}

void RunLog::addEvaluation(const EvaluationRecord& evaluation) {
  add(tr("%1: accuracy %2, loss %3")
          .arg(evaluationText(evaluation.set, evaluation.protocol, evaluation.step),
               percentText(evaluation.metrics.accuracy), number(evaluation.loss)));
}

void RunLog::addResult(const TrainingResult& result) {
  add(tr("%1 in %2. Saved in %3")
          .arg(endText(result), durationText(result.seconds), toQString(result.folder)));
}

}  // namespace adnet::ui
