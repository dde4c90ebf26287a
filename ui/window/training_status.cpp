#include "ui/window/training_status.h"

#include "ui/shell/widgets.h"
#include "ui/train/training_controller.h"

#include <QProgressBar>
#include <QVBoxLayout>

#include <cmath>

namespace adnet::ui {

namespace {

QString nameOf(Phase phase) {
  switch (phase) {
    case Phase::Opening:
      return TrainingStatus::tr("Opening the data set");
    case Phase::Decoding:
      return TrainingStatus::tr("Decoding images");
    case Phase::LoadingWeights:
      return TrainingStatus::tr("Loading weights");
    case Phase::Training:
      return TrainingStatus::tr("Training");
    case Phase::Evaluating:
      return TrainingStatus::tr("Evaluating");
    case Phase::Saving:
      return TrainingStatus::tr("Saving");
  }
  return {};
}

QString timeLeft(double seconds) {
  if (seconds < 0) return {};
  if (seconds < 60) return TrainingStatus::tr("less than a minute left");
  const int minutes = static_cast<int>(std::ceil(seconds / 60));
  if (minutes < 120) return TrainingStatus::tr("%n minute(s) left", nullptr, minutes);
  return TrainingStatus::tr("%n hour(s) left", nullptr, (minutes + 30) / 60);
}

}  // namespace

TrainingStatus::TrainingStatus(TrainingController& controller, QWidget* parent)
    : QWidget(parent),
      controller_(controller),
      what_(makeLabel({}, TextRole::Body)),
      more_(makeLabel({}, TextRole::Subtle)),
      bar_(new QProgressBar) {
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

  connect(&controller_, &TrainingController::stateChanged, this, &TrainingStatus::showState);
  connect(&controller_, &TrainingController::progressed, this,
          [this](const Progress& progress) { what_->setText(nameOf(progress.phase)); });
  connect(&controller_, &TrainingController::started, this,
          [this](const RunStarted& run) { steps_ = run.steps; });
  connect(&controller_, &TrainingController::stepped, this,
          [this](const std::vector<StepRecord>& steps) {
            if (!steps.empty()) showStep(steps.back());
          });
  connect(&controller_, &TrainingController::finished, this, &TrainingStatus::showResult);
  connect(&controller_, &TrainingController::failed, this,
          [this] { what_->setText(tr("The training failed")); });
  connect(&controller_, &TrainingController::cancelled, this,
          [this] { what_->setText(tr("Stopped")); });
  what_->setText(tr("Ready"));
  bar_->hide();
}

void TrainingStatus::showState() {
  using State = TrainingController::State;
  switch (controller_.state()) {
    case State::Idle:
      bar_->hide();
      more_->clear();
      return;
    case State::Starting:
      what_->setText(tr("Starting…"));
      bar_->setRange(0, 0);
      break;
    case State::Running:
      what_->setText(tr("Training"));
      break;
    case State::Paused:
      what_->setText(tr("Paused"));
      break;
    case State::Stopping:
      what_->setText(tr("Stopping…"));
      break;
  }
  bar_->show();
}

void TrainingStatus::showStep(const StepRecord& step) {
  if (controller_.state() == TrainingController::State::Running) what_->setText(tr("Training"));
  bar_->setRange(0, steps_);
  bar_->setValue(step.step);
  QStringList lines = {tr("Step %1 of %2").arg(step.step).arg(steps_)};
  if (step.secondsLeft >= 0) lines.append(timeLeft(step.secondsLeft));
  more_->setText(lines.join('\n'));
}

void TrainingStatus::showResult(const TrainingResult& result) {
  what_->setText(result.status == RunStatus::Stopped ? tr("Stopped, the run is kept")
                                                     : tr("Training done"));
  // Every accuracy says how it came about.
  const auto percent = [](double share) { return QString::number(100 * share, 'f', 1); };
  if (result.testAccuracy >= 0) {
    more_->setText(tr("Test %1 % (honest)").arg(percent(result.testAccuracy)));
  } else if (result.bestTestAccuracy >= 0) {
    more_->setText(tr("Best test %1 % (paper)").arg(percent(result.bestTestAccuracy)));
  }
}

}  // namespace adnet::ui
