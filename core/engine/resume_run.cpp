// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/resume_run.h"

#include "core/base/numbers.h"
#include "core/engine/network.h"
#include "core/engine/run_training.h"
#include "core/engine/same_data.h"
#include "core/engine/saved_run.h"
#include "core/engine/torch_errors.h"
#include "core/train/checkpoint_file.h"

#include <algorithm>
#include <memory>

namespace adnet {
namespace {

// Throws where there is nothing to go on with; false where nothing is left to be done.
bool mayGoOn(const RunToResume& request, const RunRecord& run) {
  const RunFacts& facts = run.summary.facts;
  if (facts.status == RunStatus::Running) throwInTraining(run.summary);
  const int steps = request.steps.value_or(run.summary.config.steps);
  if (facts.status == RunStatus::Finished && steps == facts.result.steps) return false;
  const int taken = static_cast<int>(run.steps.size());
  if (steps < taken) {
    throw Error(ErrorCode::BadConfig, request.folder,
                "has taken " + formatNumber(taken) + " steps, which is more than --steps " +
                    formatNumber(steps) + ".");
  }
  return true;
}

struct Resumption {
  std::unique_ptr<RunWriter> writer;
  Classifier classifier;
  TrainingState state;
};

// From the newest checkpoint that is whole. The next older one is tried where one is damaged.
Resumption openNewest(const RunRecord& run, at::Device device) {
  std::string damage;
  for (const CheckpointFile& checkpoint : run.checkpoints) {
    try {
      const WeightsFile file = openCheckpoint(checkpoint.path);
      Classifier classifier = networkOf(run, file);
      classifier.to(device);
      TrainingState state = readCheckpoint(file, classifier);
      const KeptLines kept{state.result.steps, state.evaluations};
      auto writer = std::make_unique<RunWriter>(run.summary, kept);
      return {std::move(writer), std::move(classifier), std::move(state)};
    } catch (const Error& error) {
      const bool isDamaged = error.code() == ErrorCode::BadWeights ||
                             error.code() == ErrorCode::Unreadable ||
                             error.code() == ErrorCode::BadRun;
      if (!isDamaged) throw;
      damage += (damage.empty() ? " " : "; ") + std::string(error.what());
    }
  }
  throw Error(ErrorCode::BadRun, run.summary.folder,
              damage.empty() ? "has no checkpoint that it could go on from: it ended before its "
                               "first, or is of an earlier version. Train it anew."
                             : "has no whole checkpoint:" + damage + " Train it anew.");
}

RunStarted startedOf(const RunRecord& run, const std::optional<Dataset>& dataset) {
  RunStarted started;
  started.folder = run.summary.folder;
  started.classes = run.classes;
  started.split = run.split;
  if (dataset) started.problems = dataset->problems;
  if (dataset) started.notes = dataset->notes;
  started.steps = run.summary.config.steps;
  started.weightsReport = run.summary.facts.weights;
  started.device = run.summary.facts.device;
  started.fingerprint = run.summary.facts.fingerprint;
  return started;
}

EvaluationRecord evaluationOf(const RunRecord& run, const EvaluationLine& line) {
  EvaluationRecord record;
  record.step = line.step;
  record.set = line.set;
  record.protocol = line.protocol;
  record.loss = line.loss;
  const auto predictions = std::make_shared<std::vector<Prediction>>();
  try {
    *predictions =
        readPredictions(predictionsOf(run.summary.folder, line.set, line.step), run.classes.size());
    record.confusion = confusionOf(*predictions, run.classes.size());
    record.metrics = metricsOf(record.confusion);
  } catch (const Error&) {  // somebody removed them; the line says what matters most
    record.metrics.accuracy = line.accuracy;
    record.metrics.macroF1 = line.macroF1;
  }
  record.predictions = predictions;
  return record;
}

// Tells the observer what the run reached before.
void tell(const RunRecord& run, const TrainingState& state, TrainingObserver& observer) {
  auto line = run.evaluations.begin();
  const auto end = line + state.evaluations;
  observer.onProgress({Phase::Training});
  for (int i = 0; i < state.result.steps; ++i) {
    const StepRecord& step = run.steps[static_cast<std::size_t>(i)];
    observer.onStep(step);
    for (; line != end && line->step <= step.step; ++line)
      observer.onEvaluation(evaluationOf(run, *line));
  }
}

TrainingResult goOn(const RunToResume& request, RunRecord run, TrainingObserver& observer,
                    const std::stop_token& stop, PauseGate& pause) {
  TrainingConfig& config = run.summary.config;
  config.steps = request.steps.value_or(config.steps);
  validate(config);
  const at::Device device = chooseDevice(config.device);
  useThreads(config.computeThreads, config.threads);

  const auto opening = [&](std::size_t done, std::size_t total) {
    observer.onProgress({Phase::Opening, done, total});
  };
  ImageStore images(rootOf(config, request.data));
  const auto dataset = openDataNow(run, images.root(), stop, opening);
  if (!request.acceptsChangedData)
    requireSameData(run, images.root(), dataset ? &*dataset : nullptr, stop);
  TrainingData data;
  data.split = run.split;
  data.classes = run.classes.size();
  data.images = &images;
  const auto broken = decode(data.split, images, run.classes, config, observer, stop);
  if (!broken.empty() && !request.acceptsChangedData) {
    throw Error(ErrorCode::DataChanged, images.root() / broken.front().path,
                "cannot be read any more: " + broken.front().detail);
  }
  observer.onProgress({Phase::LoadingWeights, 0, 0});
  checkBackbone(config, run.summary.folder / kScriptFile, stop);
  Resumption from = openNewest(run, device);
  data.keptPercent = from.state.keptPercent;
  const auto begin = [&] {
    observer.onStarted(startedOf(run, dataset));
    tell(run, from.state, observer);
  };
  return train({config, run.classes, data, from.classifier, *from.writer, from.state}, begin,
               observer, stop, pause);
}

}  // namespace

TrainingResult resumeRun(const RunToResume& request, TrainingObserver& observer,
                         const std::stop_token& stop, PauseGate& pause) {
  return translatingErrors([&] {
    RunRecord run = readRun(request.folder);
    if (!mayGoOn(request, run)) return run.summary.facts.result;
    return goOn(request, std::move(run), observer, stop, pause);
  });
}

}  // namespace adnet
