// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/training_status.h"

#include "ui/queue/queue_controller.h"
#include "ui/queue/queue_notice.h"
#include "ui/shell/training_controller.h"
#include "ui/shell/widgets.h"
#include "ui/words/number_text.h"
#include "ui/words/run_text.h"

#include <QHelpEvent>
#include <QProgressBar>
#include <QToolTip>
#include <QVBoxLayout>

namespace adnet::ui {

TrainingStatus::TrainingStatus(TrainingController& controller, QueueController& queue,
                               QWidget* parent)
    : QWidget(parent),
      controller_(controller),
      what_(makeLabel(textOf(controller.state()), TextRole::Body)),
      more_(makeLabel({}, TextRole::Subtle)),
      bar_(new QProgressBar),
      notice_(new QueueNotice(queue, QStringLiteral("\n"), this)) {
  what_->setObjectName("statusWhat");
  what_->setWordWrap(true);
  more_->setObjectName("statusMore");
  more_->setWordWrap(true);
  bar_->setTextVisible(false);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(kGrid, 0, kGrid, 0);
  layout->setSpacing(kGrid / 2);
  layout->addWidget(what_);
  layout->addWidget(bar_);
  layout->addWidget(more_);
  layout->addWidget(notice_);

  connect(notice_, &QPushButton::clicked, this, &TrainingStatus::queueRequested);
  connect(&queue, &QueueController::changed, this, &TrainingStatus::showWords);
  connect(&controller_, &TrainingController::stateChanged, this, &TrainingStatus::showState);
  connect(&controller_, &TrainingController::progressed, this,
          [this](const Progress& progress) { what_->setText(progressText(progress)); });
  connect(&controller_, &TrainingController::started, this,
          [this](const RunStarted& run) { steps_ = run.steps; });
  connect(&controller_, &TrainingController::stepped, this,
          [this](const std::vector<StepRecord>& steps) {
            if (!steps.empty()) showStep(steps.back());
          });
  connect(&controller_, &TrainingController::finished, this, &TrainingStatus::showResult);
  connect(&controller_, &TrainingController::failed, this,
          [this] { what_->setText(failedText()); });
  connect(&controller_, &TrainingController::cancelled, this,
          [this] { what_->setText(cancelledText()); });
  bar_->hide();
  showWords();
}

void TrainingStatus::setNarrow(bool narrow) {
  narrow_ = narrow;
  notice_->setBrief(narrow);
  showWords();
}

// "Ready" says less than that the queue waits.
void TrainingStatus::showWords() {
  what_->setVisible(!narrow_ && !(ready_ && notice_->isVisibleTo(this)));
  more_->setVisible(!narrow_);
}

bool TrainingStatus::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip || !narrow_) return QWidget::event(event);
  QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(),
                     QString(what_->text() + '\n' + more_->text()).trimmed(), this);
  return true;
}

void TrainingStatus::showState() {
  using State = TrainingController::State;
  const State state = controller_.state();
  bar_->setVisible(state != State::Idle);
  if (state == State::Idle) return more_->clear();  // how it ended follows
  ready_ = false;
  showWords();
  what_->setText(textOf(state));
  if (state == State::Starting) bar_->setRange(0, 0);
}

void TrainingStatus::showStep(const StepRecord& step) {
  bar_->setRange(0, steps_);
  bar_->setValue(step.step);
  QStringList lines = {stepText(step.step, steps_)};
  if (step.secondsLeft >= 0) lines.append(timeLeftText(step.secondsLeft));
  more_->setText(lines.join('\n'));
}

void TrainingStatus::showResult(const TrainingResult& result) {
  what_->setText(endText(result));
  // Every accuracy says how it came about.
  if (result.testAccuracy >= 0) {
    more_->setText(tr("Test %1 (honest)").arg(percentText(result.testAccuracy)));
  } else if (result.bestTestAccuracy >= 0) {
    more_->setText(tr("Best test %1 (paper)").arg(percentText(result.bestTestAccuracy)));
  }
}

}  // namespace adnet::ui
