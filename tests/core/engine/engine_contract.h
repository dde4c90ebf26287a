// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What every engine keeps, the real one and the one that tests of the window use instead. Each
// function is a test's body; `config` asks for at least 6 steps and an evaluation after every
// third.
#pragma once

#include "core/engine/engine.h"
#include "core/run/run_folder.h"

#include <QTest>

#include <algorithm>
#include <functional>
#include <optional>
#include <stdexcept>

namespace adnet::testing {

// Keeps what an engine tells, with the phase in which it does.
struct EventRecorder : TrainingObserver {
  struct Told {
    Phase phase;
    int step;
  };
  std::vector<Phase> phases;  // without repetitions
  std::optional<RunStarted> started;
  std::vector<Told> steps, evaluations;
  std::vector<StepRecord> records;
  std::function<void(int step)> afterStep;

  void onProgress(const Progress& progress) override {
    if (phases.empty() || phases.back() != progress.phase) phases.push_back(progress.phase);
  }
  void onStarted(const RunStarted& run) override { started = run; }
  void onStep(const StepRecord& step) override {
    steps.push_back({phases.back(), step.step});
    records.push_back(step);
    if (afterStep) afterStep(step.step);
  }
  void onEvaluation(const EvaluationRecord& evaluation) override {
    evaluations.push_back({phases.back(), evaluation.step});
  }
};

// Is stopped after `last` steps.
inline TrainingResult trainUntil(Engine& engine, const TrainingConfig& config, int last,
                                 EventRecorder& told) {
  std::stop_source stop;
  told.afterStep = [&](int step) {
    if (step == last) stop.request_stop();
  };
  PauseGate pause;
  const TrainingResult result = engine.train(config, told, stop.get_token(), pause);
  told.afterStep = {};
  return result;
}

inline ErrorCode whyNotResumed(Engine& engine, const std::filesystem::path& run) {
  TrainingObserver deaf;
  PauseGate pause;
  try {
    engine.resume({run, {}, false, {}}, deaf, {}, pause);
  } catch (const Error& error) {
    return error.code();
  }
  return ErrorCode::Internal;
}

inline void tellsWhatItDoes(Engine& engine, const TrainingConfig& config) {
  EventRecorder told;
  PauseGate pause;
  const TrainingResult result = engine.train(config, told, {}, pause);
  QCOMPARE(result.status, RunStatus::Finished);
  QCOMPARE(result.steps, config.steps);
  QVERIFY(told.started);
  QCOMPARE(told.started->folder, result.folder);
  QCOMPARE(told.started->steps, config.steps);

  QCOMPARE(static_cast<int>(told.steps.size()), config.steps);
  for (std::size_t i = 0; i < told.steps.size(); ++i) {
    QCOMPARE(told.steps[i].step, static_cast<int>(i) + 1);
    QCOMPARE(told.steps[i].phase, Phase::Training);
  }
  for (std::size_t i = 1; i < told.records.size(); ++i)
    QVERIFY(told.records[i].secondsElapsed >= told.records[i - 1].secondsElapsed);
  QVERIFY(told.evaluations.size() >= 3);
  // The last is the honest one: scored anew, or the last again, after that was saved.
  for (std::size_t i = 0; i + 1 < told.evaluations.size(); ++i)
    QCOMPARE(told.evaluations[i].phase, Phase::Evaluating);

  QCOMPARE(told.phases.front(), Phase::Opening);
  for (const Phase phase : {Phase::Decoding, Phase::Training, Phase::Evaluating, Phase::Saving}) {
    QVERIFY2(std::ranges::count(told.phases, phase) > 0,
             qPrintable(QString::number(static_cast<int>(phase))));
  }
  QCOMPARE(std::ranges::count(told.phases, Phase::LoadingWeights) > 0, !config.weights.empty());
  // What goes on after an evaluation is told before the next step is taken.
  QVERIFY(std::ranges::count(told.phases, Phase::Training) >= 2);
}

inline void itsFolderSaysTheSame(Engine& engine, const TrainingConfig& config) {
  EventRecorder told;
  PauseGate pause;
  const TrainingResult result = engine.train(config, told, {}, pause);
  const RunRecord run = readRun(result.folder);
  QCOMPARE(run.summary.facts.status, RunStatus::Finished);
  QCOMPARE(run.summary.facts.result.testAccuracy, result.testAccuracy);
  QCOMPARE(run.summary.facts.result.bestTestAccuracy, result.bestTestAccuracy);
  QCOMPARE(run.classes, told.started->classes);
  QCOMPARE(run.split.test.size(), told.started->split.test.size());
  QCOMPARE(run.steps.size(), told.records.size());
  QCOMPARE(run.evaluations.size(), told.evaluations.size());

  // An image's likeliest classes: as many as there are up to three, none twice, the surest first.
  for (const PredictionFile& file : run.predictions) {
    for (const Prediction& one : readPredictions(file.path, run.classes.size())) {
      QCOMPARE(one.second.has_value(), run.classes.size() > 1);
      QCOMPARE(one.third.has_value(), run.classes.size() > 2);
      std::vector<Guess> guesses = {{one.predicted, one.confidence}};
      if (one.second) guesses.push_back(*one.second);
      if (one.third) guesses.push_back(*one.third);
      float sum = 0;
      for (std::size_t i = 0; i < guesses.size(); ++i) {
        sum += guesses[i].probability;
        QVERIFY(i == 0 || guesses[i].probability <= guesses[i - 1].probability);
        QCOMPARE(std::ranges::count(guesses, guesses[i].label, &Guess::label), 1);
        if (guesses[i].label == one.label)
          QCOMPARE(guesses[i].probability, one.trueClassProbability);
      }
      QVERIFY(sum < 1.0001F);
    }
  }
}

inline void stopsBetweenTwoSteps(Engine& engine, TrainingConfig config) {
  config.steps = 100'000;
  EventRecorder told;
  const TrainingResult result = trainUntil(engine, config, 4, told);
  QCOMPARE(result.status, RunStatus::Stopped);
  QCOMPARE(result.steps, 4);
  QCOMPARE(told.phases.back(), Phase::Saving);
  QCOMPARE(readRun(result.folder).summary.facts.status, RunStatus::Stopped);
}

inline void evaluatesWhatAStoppedRunLeft(Engine& engine, TrainingConfig config) {
  config.steps = config.evaluateEvery = 100'000;
  EventRecorder told;
  const TrainingResult stopped = trainUntil(engine, config, 2, told);
  QVERIFY(readRun(stopped.folder).predictions.empty());
  RunToEvaluate what;
  what.folder = stopped.folder;

  std::stop_source stop;
  stop.request_stop();
  QVERIFY_EXCEPTION_THROWN(engine.evaluate(what, told, stop.get_token()), Cancelled);
  QVERIFY(readRun(stopped.folder).evaluations.empty());

  told.phases.clear();
  const EvaluatedRun evaluated = engine.evaluate(what, told, {});
  for (const Phase phase : {Phase::Decoding, Phase::Evaluating})
    QVERIFY(std::ranges::count(told.phases, phase) > 0);
  QVERIFY(!evaluated.unwritten);
  QCOMPARE(evaluated.weights, stopped.folder / kLastWeights);
  const RunRecord run = readRun(stopped.folder);
  QCOMPARE(run.evaluations.size(), std::size_t{1});
  QCOMPARE(run.evaluations[0].step, 2);
  QCOMPARE(run.evaluations[0].set, SetName::Test);
  QCOMPARE(run.evaluations[0].protocol, Protocol::Honest);
  QCOMPARE(evaluated.evaluation.step, 2);
  QCOMPARE(run.predictions.size(), std::size_t{1});
  QCOMPARE(readPredictions(run.predictions[0].path, run.classes.size()).size(),
           run.split.test.size());

  std::filesystem::remove(evaluated.weights);
  QVERIFY_EXCEPTION_THROWN(engine.evaluate(what, told, {}), Error);
}

inline void goesOnWithAStoppedRun(Engine& engine, const TrainingConfig& config) {
  EventRecorder told;
  const TrainingResult stopped = trainUntil(engine, config, 4, told);
  QCOMPARE(findCheckpoints(stopped.folder).front().step, 4);

  EventRecorder resumed;
  PauseGate pause;
  const TrainingResult result = engine.resume({stopped.folder, {}, false, {}}, resumed, {}, pause);
  QCOMPARE(result.status, RunStatus::Finished);
  QCOMPARE(result.folder, stopped.folder);
  QCOMPARE(result.steps, config.steps);
  QCOMPARE(resumed.started->folder, stopped.folder);
  // What was reached before is told, too.
  QCOMPARE(static_cast<int>(resumed.steps.size()), config.steps);
  for (std::size_t i = 0; i < resumed.steps.size(); ++i)
    QCOMPARE(resumed.steps[i].step, static_cast<int>(i) + 1);
  QCOMPARE(resumed.evaluations.size(), std::size_t{3});
  const RunRecord run = readRun(result.folder);
  QCOMPARE(run.summary.facts.status, RunStatus::Finished);
  QCOMPARE(static_cast<int>(run.steps.size()), config.steps);
  QCOMPARE(run.evaluations.size(), std::size_t{3});

  const TrainingResult again = engine.resume({stopped.folder, {}, false, {}}, resumed, {}, pause);
  QCOMPARE(again.status, RunStatus::Finished);
  QCOMPARE(again.steps, config.steps);
}

inline void doesNotGoOnWithARunThatItMayNotHave(Engine& engine, const TrainingConfig& config) {
  EventRecorder told;
  std::optional<ErrorCode> inTraining;
  told.afterStep = [&](int step) {
    if (step == 4) inTraining = whyNotResumed(engine, told.started->folder);
  };
  PauseGate pause;
  QCOMPARE(engine.train(config, told, {}, pause).status, RunStatus::Finished);
  QCOMPARE(inTraining, std::optional(ErrorCode::InTraining));

  const TrainingResult stopped = trainUntil(engine, config, 4, told);
  keepCheckpoints(stopped.folder, 0);
  QCOMPARE(whyNotResumed(engine, stopped.folder), ErrorCode::BadRun);
  QCOMPARE(readRun(stopped.folder).summary.facts.status, RunStatus::Stopped);
  QCOMPARE(readRun(stopped.folder).steps.size(), std::size_t{4});
}

inline void isCancelledBeforeThereIsARun(Engine& engine, const TrainingConfig& config) {
  std::stop_source stop;
  stop.request_stop();
  EventRecorder told;
  PauseGate pause;
  QVERIFY_EXCEPTION_THROWN(engine.train(config, told, stop.get_token(), pause), Cancelled);
  QVERIFY(!told.started);
  QVERIFY(listRuns(config.out).runs.empty());
}

inline void whatAnObserverThrowsFailsTheRun(Engine& engine, const TrainingConfig& config) {
  EventRecorder told;
  told.afterStep = [](int step) {
    if (step == 5) throw Error(ErrorCode::CannotWrite, "steps.csv", "the cable is out");
  };
  PauseGate pause;
  QVERIFY_EXCEPTION_THROWN(engine.train(config, told, {}, pause), Error);
  const RunFacts facts = listRuns(config.out).runs.at(0).facts;
  QCOMPARE(facts.status, RunStatus::Failed);
  QVERIFY(facts.error.find("the cable is out") != std::string::npos);
  QCOMPARE(facts.result.steps, 5);
}

}  // namespace adnet::testing
