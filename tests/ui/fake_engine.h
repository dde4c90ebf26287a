// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// An engine that trains nothing: it reports plausible steps and evaluations, obeys stop and pause,
// and writes a real run folder if told to. It keeps tests/core/engine/engine_contract.h.
#pragma once

#include "core/engine/engine.h"
#include "core/run/run_folder.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <fstream>
#include <functional>
#include <random>
#include <thread>

namespace adnet::ui {

class FakeEngine : public Engine {
 public:
  std::vector<std::string> classes = {"Black_footed_Albatross", "Laysan_Albatross",
                                      "Sooty_Albatross"};
  int imagesAClass = 12;     // that are tested, where `test` is empty
  std::vector<Sample> test;  // the images that are tested
  std::string fingerprint;   // of the data set
  std::chrono::microseconds aStep{200};
  bool writesRun = true;                     // below config.out
  std::function<void(int step)> beforeStep;  // on the training thread; may throw
  std::function<void()> beforeStart;         // likewise, before there is a run folder

  std::string version() const override { return "fake 1.0"; }
  bool cuda = false;
  bool hasCuda() const override { return cuda; }

  TrainingResult train(const TrainingConfig& config, TrainingObserver& observer,
                       const std::stop_token& stop, PauseGate& pause) override {
    observer.onProgress({Phase::Opening, 0, 0});
    if (beforeStart) beforeStart();
    if (!config.weights.empty()) observer.onProgress({Phase::LoadingWeights, 0, 0});
    if (stop.stop_requested()) throw Cancelled();
    observer.onProgress({Phase::Decoding, testImages().size(), testImages().size()});
    std::optional<RunWriter> writer;
    if (writesRun) writer.emplace(config, version());
    const RunStarted started = startOf(config, writer ? writer->folder() : "run");
    if (writer) writer->onStarted(started);
    observer.onStarted(started);
    return steps(config, {}, writer ? &*writer : nullptr, observer, stop, pause);
  }

  // A checkpoint of it is a text: how many steps there were, and how many evaluations.
  TrainingResult resume(const RunToResume& request, TrainingObserver& observer,
                        const std::stop_token& stop, PauseGate& pause) override {
    observer.onProgress({Phase::Opening, 0, 0});
    if (beforeStart) beforeStart();
    RunRecord run = readRun(request.folder);
    const RunFacts& facts = run.summary.facts;
    if (facts.status == RunStatus::Running) throwInTraining(run.summary);
    if (facts.status == RunStatus::Finished && !request.steps) return facts.result;
    if (changedData && !request.acceptsChangedData) throw otherImages();
    const auto checkpoints = findCheckpoints(request.folder);
    if (checkpoints.empty()) throw Error(ErrorCode::BadRun, request.folder, "has no checkpoint");
    KeptLines kept{checkpoints.front().step, 0};
    std::ifstream(checkpoints.front().path) >> kept.evaluations;
    run.summary.config.steps = request.steps.value_or(run.summary.config.steps);
    observer.onProgress({Phase::Decoding, testImages().size(), testImages().size()});
    RunWriter writer(run.summary, kept);
    observer.onStarted(startOf(run.summary.config, writer.folder()));
    observer.onProgress({Phase::Training});
    for (int i = 0; i < kept.steps; ++i)
      observer.onStep(run.steps[static_cast<std::size_t>(i)]);
    observer.onProgress({Phase::Evaluating, 1, 1});
    for (int i = 0; i < kept.evaluations; ++i)
      observer.onEvaluation(evaluationOf(
          run.summary.config, run.evaluations[static_cast<std::size_t>(i)].step, Protocol::Paper));
    return steps(run.summary.config, kept, &writer, observer, stop, pause);
  }
  bool changedData = false;
  static Error otherImages() {
    return {ErrorCode::DataChanged, "images", "1 image is gone (wren/1.jpg)."};
  }

  std::function<void(const std::stop_token&)> beforeEvaluate;  // may throw

  EvaluatedRun evaluate(const RunToEvaluate& run, TrainingObserver& observer,
                        const std::stop_token& stop) override {
    const RunRecord record = readRun(run.folder);
    const std::filesystem::path weights = run.folder / kLastWeights;
    if (!std::filesystem::exists(weights)) throw Error(ErrorCode::BadRun, run.folder, "no weights");
    const std::size_t images = record.split.test.size();
    observer.onProgress({Phase::Decoding, images, images});
    if (beforeEvaluate) beforeEvaluate(stop);
    if (changedData && !run.acceptsChangedData) throw otherImages();
    if (stop.stop_requested()) throw Cancelled();
    observer.onProgress({Phase::Evaluating, images, images});
    const EvaluationRecord evaluation = evaluationOf(
        record.summary.config, static_cast<int>(record.steps.size()), Protocol::Honest);
    addEvaluation(record, evaluation);
    return {evaluation, weights, {}};
  }

  Estimate measured{2.0, 0.05, 1'288'490'189};                                        // 1.2 GiB
  std::function<void(const TrainingConfig&, const std::stop_token&)> beforeEstimate;  // may throw

  Estimate estimate(const TrainingConfig& config, int, const std::stop_token& stop) override {
    if (beforeEstimate) beforeEstimate(config, stop);
    if (stop.stop_requested()) throw Cancelled();
    return measured;
  }

  std::function<void(const TrainingConfig&)> beforeCheck;  // of weights; may throw

  void checkWeights(const TrainingConfig& config) override {
    if (beforeCheck) beforeCheck(config);
  }

  // From behind those that there are.
  TrainingResult steps(const TrainingConfig& config, KeptLines taken, RunWriter* writer,
                       TrainingObserver& observer, const std::stop_token& stop, PauseGate& pause) {
    const auto each = [&](const auto& tell) {
      if (writer) tell(static_cast<TrainingObserver&>(*writer));
      tell(observer);
    };
    const auto keep = [&](int step) {
      observer.onProgress({Phase::Saving});
      if (!writer) return;
      std::ofstream(checkpointOf(writer->folder(), step)) << taken.evaluations;
      keepCheckpoints(writer->folder(), 2);
    };
    TrainingResult result;
    result.folder = writer ? writer->folder() : "run";
    result.imagesPerSecond = 41.5;
    result.steps = taken.steps;
    try {
      observer.onProgress({Phase::Training});
      for (int step = taken.steps + 1; step <= config.steps && !stop.stop_requested(); ++step) {
        pause.wait(stop);
        if (stop.stop_requested()) break;
        if (beforeStep) beforeStep(step);
        std::this_thread::sleep_for(aStep);
        result.steps = step;
        each([&](TrainingObserver& to) { to.onStep(stepOf(config, step)); });
        if (step % config.evaluateEvery != 0 && step != config.steps) continue;
        const EvaluationRecord paper = evaluationOf(config, step, Protocol::Paper);
        const std::size_t images = paper.predictions->size();
        observer.onProgress({Phase::Evaluating, images, images});
        each([&](TrainingObserver& to) { to.onEvaluation(paper); });
        ++taken.evaluations;
        result.bestTestAccuracy = std::max(result.bestTestAccuracy, paper.metrics.accuracy);
        keep(step);
        if (step < config.steps) observer.onProgress({Phase::Training});
      }
    } catch (const std::exception& error) {
      result.status = RunStatus::Failed;
      if (writer) writer->finish(result, error.what());
      throw;
    }
    if (result.steps < config.steps) {
      result.status = RunStatus::Stopped;
      keep(result.steps);
    } else {
      const EvaluationRecord honest = evaluationOf(config, result.steps, Protocol::Honest);
      each([&](TrainingObserver& to) { to.onEvaluation(honest); });
      result.testAccuracy = honest.metrics.accuracy;
    }
    result.seconds = 0.58 * result.steps;
    if (writer) {
      std::ofstream(writer->lastWeights()) << "weights";
      writer->finish(result);
    }
    return result;
  }

  // Mistakes fall off with the distance between two classes and with the steps.
  EvaluationRecord evaluationOf(const TrainingConfig& config, int step, Protocol protocol) const {
    std::mt19937 random(static_cast<unsigned>(step));
    const double skill = 0.85 * (1 - std::exp(-3.0 * step / config.steps));
    const int count = static_cast<int>(classes.size());
    std::bernoulli_distribution right(skill);
    std::geometric_distribution<int> distance(0.4);
    std::uniform_real_distribution<float> sure(0.3F, 1.0F);
    auto predictions = std::make_shared<std::vector<Prediction>>();
    for (const Sample& sample : testImages()) {
      Prediction one{sample.path, sample.label, sample.label, sure(random), 0};
      if (!right(random)) one.predicted = (one.label + 1 + distance(random)) % count;
      guessOn(one);
      predictions->push_back(one);
    }
    EvaluationRecord evaluation;
    evaluation.step = step;
    evaluation.protocol = protocol;
    evaluation.loss = 2 * (1 - skill);
    evaluation.confusion = confusionOf(*predictions, classes.size());
    evaluation.metrics = metricsOf(evaluation.confusion);
    evaluation.predictions = predictions;
    return evaluation;
  }

 private:
  // The true class comes second where it is not the first; both share what the first leaves.
  void guessOn(Prediction& one) const {
    const int count = static_cast<int>(classes.size());
    const bool right = one.predicted == one.label;
    const float rest = std::min(1 - one.confidence, one.confidence);
    const auto after = [count](int label) { return (label + 1) % count; };
    if (count > 1) {
      one.second = Guess{right ? after(one.label) : one.label, count > 2 ? 0.75F * rest : rest};
    }
    if (count > 2) {
      int third = after(one.second->label);
      if (third == one.predicted) third = after(third);
      one.third = Guess{third, 0.25F * rest};
    }
    one.trueClassProbability = right ? one.confidence : one.second->probability;
  }

  std::vector<Sample> testImages() const {
    if (!test.empty()) return test;
    std::vector<Sample> images;
    for (int label = 0; label < static_cast<int>(classes.size()); ++label) {
      for (int i = 0; i < imagesAClass; ++i)
        images.push_back({imagePath(label, i), label});
    }
    return images;
  }

  std::string imagePath(int label, int image) const {
    return classes[static_cast<std::size_t>(label)] + "/" + std::to_string(image) + ".jpg";
  }

  RunStarted startOf(const TrainingConfig& config, const std::filesystem::path& folder) const {
    RunStarted started;
    started.folder = folder;
    started.classes = classes;
    started.steps = config.steps;
    started.device = "cpu";
    started.fingerprint = fingerprint;
    started.split.test = testImages();
    for (int label = 0; label < static_cast<int>(classes.size()); ++label) {
      started.split.train.push_back({imagePath(label, imagesAClass), label});
    }
    return started;
  }

  StepRecord stepOf(const TrainingConfig& config, int step) const {
    std::mt19937 random(static_cast<unsigned>(step));
    std::normal_distribution<double> noise(1, 0.15);
    const double done = static_cast<double>(step) / config.steps;
    StepRecord record;
    record.step = step;
    record.epoch = step / 3;
    record.crossEntropy =
        std::log(static_cast<double>(classes.size())) * std::exp(-2.5 * done) * noise(random);
    if (config.method == Method::AdNet) {
      record.distillation = 0.6 * std::exp(-2 * done) * noise(random);
    }
    record.loss = record.crossEntropy + config.distillation.alpha * record.distillation;
    record.learningRate = config.learningRate;
    record.gradientNorm = 1.4 * noise(random);
    record.imagesPerSecond = 41.5 * noise(random);
    record.secondsElapsed = 0.58 * step;
    record.secondsLeft = 0.58 * (config.steps - step);
    return record;
  }
};

}  // namespace adnet::ui
