// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/evaluate/run_evaluation.h"

#include "core/engine/engine.h"
#include "ui/shell/project.h"
#include "ui/shell/training_controller.h"
#include "ui/shell/widgets.h"
#include "ui/words/run_text.h"

#include <algorithm>

namespace adnet::ui {

namespace {

struct Teller : TrainingObserver {
  std::function<void(const Progress&)> tell;
  void onProgress(const Progress& progress) override { tell(progress); }
};

// A stopped run keeps those of its last step, and the best where validation images choose; of
// another there can be no better ones than were evaluated.
bool lastAreEvaluated(const RunRecord& run) {
  if (run.summary.facts.status != RunStatus::Stopped) return !run.predictions.empty();
  return std::ranges::any_of(run.evaluations, [&run](const EvaluationLine& line) {
    return line.set == SetName::Test &&
           (run.split.validation.empty() ? line.step == run.summary.facts.result.steps
                                         : line.protocol == Protocol::Honest);
  });
}

// Weights that nothing is known of yet, and images to score them on.
bool canBeEvaluated(const RunRecord& run) {
  const RunStatus status = run.summary.facts.status;
  const auto left = [&run](const char* weights) {
    std::error_code code;  // such a run offers nothing
    return std::filesystem::is_regular_file(run.summary.folder / weights, code);
  };
  return status != RunStatus::Running && status != RunStatus::Finished && !lastAreEvaluated(run) &&
         !run.split.test.empty() && (left(kBestWeights) || left(kLastWeights));
}

}  // namespace

RunEvaluation::RunEvaluation(Project& project, TrainingController& controller, QWidget* parent)
    : OfferRow("evaluationOffer", "evaluateRun", parent),
      project_(project),
      controller_(controller) {
  connect(&button(), &QPushButton::clicked, this, [this] { isRunning() ? cancel() : start(); });
  connect(&controller_, &TrainingController::stateChanged, this, &RunEvaluation::showOffer);
}

void RunEvaluation::setRun(const RunRecord& run) {
  if (folder_ != run.summary.folder) job_.cancel();
  folder_ = run.summary.folder;
  data_ = run.summary.config.data.root;
  warning_ = warningOf(run.summary.config);
  setVisible(canBeEvaluated(run));
  showOffer();
}

void RunEvaluation::cancel() {
  job_.cancel();
  showOffer();
}

void RunEvaluation::showOffer() {
  if (isRunning()) return;
  waitFor(controller_, {});
  text().setFullText(tr("Its last weights have not been evaluated yet.") + warning_);
  button().setText(tr("Evaluate"));
}

void RunEvaluation::tell(const Error& error) {
  showOffer();
  if (error.code() == ErrorCode::DataChanged) {
    Q_EMIT dataHaveChanged(error);
  } else {
    Q_EMIT failed(error);
  }
}

void RunEvaluation::start(bool acceptsChangedData) {
  const std::filesystem::path now = project_.moved().now(data_);
  const auto work = [this,
                     run = RunToEvaluate{folder_, SetName::Test, Device::Auto,
                                         now == data_ ? std::filesystem::path() : now,
                                         acceptsChangedData},
                     engine = controller_.engine()](const std::stop_token& stop,
                                                    const Job::Post& post) -> Job::Function {
    Teller teller;
    teller.tell = [this, &post](const Progress& progress) {
      post([this, progress] { text().setFullText(progressText(progress)); });
    };
    const EvaluatedRun done = engine().evaluate(run, teller, stop);
    if (done.unwritten) throw *done.unwritten;
    return [this] {
      showOffer();
      Q_EMIT evaluated();
    };
  };
  job_.start(work, [this](const Error& error) { tell(error); });
  text().setFullText(progressText({Phase::Opening}));
  button().setText(tr("Cancel"));
}

}  // namespace adnet::ui
