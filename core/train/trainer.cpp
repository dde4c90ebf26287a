// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/train/trainer.h"

#include "core/base/error.h"
#include "core/base/numbers.h"
#include "core/train/evaluator.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>

namespace adnet {
namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point begin) {
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

// Shares the batch's memory.
StepImages imagesOf(const Batch& batch, std::int64_t side, at::Device device) {
  const auto count = static_cast<std::int64_t>(batch.size());
  const auto view = [&](std::size_t i) {
    if (i >= batch.views.size()) return at::Tensor();
    auto* bytes = const_cast<std::uint8_t*>(batch.views[i].data());
    return at::from_blob(bytes, {count, side, side, 3}, at::kByte);
  };
  auto* labels = const_cast<std::int64_t*>(batch.labels.data());
  return {view(0), view(1), view(2), at::from_blob(labels, {count}, at::kLong).to(device)};
}

}  // namespace

Trainer::Trainer(const TrainingConfig& config, const TrainingData& data, Classifier& classifier,
                 TrainingObserver& observer, Save save, const std::stop_token& stop,
                 PauseGate& pause)
    : config_(config),
      data_(data),
      classifier_(classifier),
      observer_(observer),
      save_(std::move(save)),
      stop_(stop),
      pause_(pause),
      optimiser_(classifier.backboneParameters(), classifier.headParameters(), config,
                 headRatio(config, data.keptPercent)) {}

TrainingResult Trainer::run() {
  started_ = Clock::now();
  classifier_.backbone().setInterruption([stop = stop_] {
    if (stop.stop_requested()) throw Cancelled();
  });
  try {
    loop();
    scoreHonestly();
  } catch (const Cancelled&) {
    result_.status = RunStatus::Stopped;
  }
  classifier_.backbone().setInterruption({});
  if (savedStep_ != result_.steps) saveLast();
  return result();
}

TrainingResult Trainer::result() const {
  TrainingResult result = result_;
  result.seconds = secondsSince(started_);
  if (stepSeconds_ > 0) result.imagesPerSecond = imagesTrained_ / stepSeconds_;
  return result;
}

void Trainer::loop() {
  BatchPlan plan(data_.split.train.size(), config_.batch, config_.seed);
  BatchLoader loader(
      *data_.images, data_.split.train,
      {viewsOf(config_), trainingViews(config_), config_.seed, threadsOr(config_.threads)},
      [&plan] { return std::optional(plan.next()); });
  for (int step = 1; step <= config_.steps; ++step) {
    if (step == 1 || evaluatesAfter(step - 1)) observer_.onProgress({Phase::Training});
    pause_.wait(stop_);
    const Time begin = Clock::now();
    const auto batch = loader.next(stop_);
    if (stop_.stop_requested()) throw Cancelled();
    takeStep(step, *batch, begin);
    if (evaluatesAfter(step)) evaluate(step);
  }
}

bool Trainer::evaluatesAfter(int step) const {
  return step % config_.evaluateEvery == 0 || step == config_.steps;
}

void Trainer::takeStep(int step, const Batch& batch, Time begin) {
  classifier_.train(true);
  optimiser_.zeroGradients();
  const StepLosses losses =
      addGradients(classifier_, imagesOf(batch, config_.views.imageSize, classifier_.device()),
                   {config_.method, config_.distillation, config_.labelSmoothing}, stop_);
  if (!std::isfinite(losses.total)) {
    throw Error(ErrorCode::Diverged, {},
                "the loss is no longer finite at step " + formatNumber(step) +
                    ". Lower the learning rate (--lr) or the head's ratio (--head-lr-ratio).");
  }
  const double factor = scheduleFactor(config_, step);
  const double norm = optimiser_.clipGradients();
  optimiser_.update(factor);

  const double seconds = secondsSince(begin);
  const auto count = static_cast<double>(batch.size());
  stepSeconds_ += seconds;
  imagesTrained_ += count;
  timeLeft_.addStep(seconds);
  result_.steps = step;
  result_.distillationSkipped += losses.distillationSkipped ? 1 : 0;

  StepRecord record;
  record.step = step;
  record.epoch = static_cast<int>(batch.request.epoch);
  record.loss = losses.total;
  record.crossEntropy = losses.crossEntropy;
  record.distillation = losses.distillation;
  record.distillationSkipped = losses.distillationSkipped;
  record.learningRate = optimiser_.learningRate(factor);
  record.gradientNorm = norm;
  record.imagesPerSecond = count / seconds;
  record.secondsElapsed = secondsSince(started_);
  record.secondsLeft = timeLeft_.estimate(config_.steps - step, evaluationsAfter(step - 1));
  observer_.onStep(record);
}

int Trainer::evaluationsAfter(int step) const {
  const int all = (config_.steps + config_.evaluateEvery - 1) / config_.evaluateEvery;
  return all - step / config_.evaluateEvery;
}

void Trainer::evaluate(int step) {
  const Time begin = Clock::now();
  if (validates()) {
    const EvaluationRecord validation = score(SetName::Validation, Protocol::Honest, step);
    observer_.onEvaluation(validation);
    keepIfBest(validation);
  }
  if (!data_.split.test.empty()) {
    lastTest_ = score(SetName::Test, Protocol::Paper, step);
    observer_.onEvaluation(*lastTest_);
    result_.bestTestAccuracy = std::max(result_.bestTestAccuracy, lastTest_->metrics.accuracy);
    if (!validates()) keepIfBest(*lastTest_);
  }
  saveLast();
  timeLeft_.addEvaluation(secondsSince(begin));
}

EvaluationRecord Trainer::score(SetName set, Protocol protocol, int step) {
  const auto& samples = set == SetName::Test ? data_.split.test : data_.split.validation;
  return evaluateSet(classifier_, *data_.images, samples, config_, {set, protocol, step},
                     data_.classes, observer_, stop_);
}

void Trainer::save(Checkpoint checkpoint, int step) {
  observer_.onProgress({Phase::Saving});
  save_(checkpoint, step);
}

void Trainer::saveLast() {
  save(Checkpoint::Last, result_.steps);
  savedStep_ = result_.steps;
}

void Trainer::keepIfBest(const EvaluationRecord& evaluation) {
  if (evaluation.metrics.accuracy <= bestScore_) return;
  bestScore_ = evaluation.metrics.accuracy;
  bestStep_ = evaluation.step;
  save(Checkpoint::Best, evaluation.step);
  if (!validates()) return;
  bestState_.clear();
  for (const auto& [name, tensor] : classifier_.state()) {
    bestState_.push_back(tensor.detach().clone());
  }
}

void Trainer::scoreHonestly() {
  if (data_.split.test.empty()) return;
  EvaluationRecord honest;
  if (validates()) {
    const torch::NoGradGuard noGrad;
    auto state = classifier_.state();
    for (std::size_t i = 0; i < state.size(); ++i)
      state[i].second.copy_(bestState_[i]);
    honest = score(SetName::Test, Protocol::Honest, bestStep_);
  } else {
    honest = *lastTest_;  // of the last checkpoint, just scored
    honest.protocol = Protocol::Honest;
  }
  observer_.onEvaluation(honest);
  result_.testAccuracy = honest.metrics.accuracy;
}

}  // namespace adnet
