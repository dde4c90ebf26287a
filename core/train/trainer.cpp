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

// A step that ends before it has updated the parameters leaves no trace: what its passes did to the
// batch norms' running statistics is taken back.
class UntilUpdated {
 public:
  explicit UntilUpdated(const Classifier& classifier) {
    for (const auto& [name, tensor] : classifier.state()) {
      if (!tensor.requires_grad()) before_.emplace_back(tensor, tensor.clone());
    }
  }
  ~UntilUpdated() {
    const torch::NoGradGuard noGrad;
    for (auto& [tensor, value] : before_)
      tensor.copy_(value);
  }
  UntilUpdated(const UntilUpdated&) = delete;
  UntilUpdated& operator=(const UntilUpdated&) = delete;
  void accept() { before_.clear(); }

 private:
  std::vector<std::pair<at::Tensor, at::Tensor>> before_;
};

}  // namespace

Trainer::Trainer(const TrainingConfig& config, const TrainingData& data, Classifier& classifier,
                 TrainingObserver& observer, TrainingKeeper& keeper, const std::stop_token& stop,
                 PauseGate& pause)
    : config_(config),
      data_(data),
      classifier_(classifier),
      observer_(observer),
      keeper_(keeper),
      stop_(stop),
      pause_(pause),
      optimiser_(classifier.backboneParameters(), classifier.headParameters(), config,
                 headRatio(config, data.keptPercent)) {
  state_.keptPercent = data.keptPercent;
}

void Trainer::goOnFrom(TrainingState state) {
  optimiser_.setMomentum(state.momentum);
  state.momentum.clear();
  secondsBefore_ = state.result.seconds;
  keptStep_ = state.evaluatedStep;  // an evaluation keeps the weights before the state
  state_ = std::move(state);
}

TrainingResult Trainer::run() {
  started_ = keptState_ = Clock::now();
  classifier_.backbone().setInterruption([stop = stop_] {
    if (stop.stop_requested()) throw Cancelled();
  });
  try {
    loop();
    scoreHonestly();
  } catch (const Cancelled&) {
    state_.result.status = RunStatus::Stopped;
  }
  classifier_.backbone().setInterruption({});
  if (keptStep_ != state_.result.steps) keepLast();
  return result();
}

TrainingResult Trainer::result() const {
  TrainingResult result = state_.result;
  result.seconds = secondsBefore_ + secondsSince(started_);
  if (state_.stepSeconds > 0) result.imagesPerSecond = state_.imagesTrained / state_.stepSeconds;
  return result;
}

void Trainer::loop() {
  const int taken = state_.result.steps;
  if (evaluatesAfter(taken) && state_.evaluatedStep < taken) evaluate(taken);
  BatchPlan plan(data_.split.train.size(), config_.batch, config_.seed,
                 static_cast<std::uint64_t>(taken));
  BatchLoader loader(
      *data_.images, data_.split.train,
      {viewsOf(config_), trainingViews(config_), config_.seed, threadsOr(config_.threads)},
      [&plan] { return std::optional(plan.next()); });
  for (int step = taken + 1; step <= config_.steps; ++step) {
    if (step == taken + 1 || evaluatesAfter(step - 1)) observer_.onProgress({Phase::Training});
    pause_.wait(stop_);
    const Time begin = Clock::now();
    const auto batch = loader.next(stop_);
    if (stop_.stop_requested()) throw Cancelled();
    takeStep(step, *batch, begin);
    if (evaluatesAfter(step)) {
      evaluate(step);
    } else if (isStateDue()) {
      requireFinite();
      keepState();
      observer_.onProgress({Phase::Training});
    }
  }
}

bool Trainer::evaluatesAfter(int step) const {
  return step % config_.evaluateEvery == 0 || step == config_.steps;
}

void Trainer::takeStep(int step, const Batch& batch, Time begin) {
  classifier_.train(true);
  optimiser_.zeroGradients();
  UntilUpdated buffers(classifier_);
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
  buffers.accept();

  const double seconds = secondsSince(begin);
  const auto count = static_cast<double>(batch.size());
  state_.stepSeconds += seconds;
  state_.imagesTrained += count;
  timeLeft_.addStep(seconds);
  state_.result.steps = step;
  state_.result.distillationSkipped += losses.distillationSkipped ? 1 : 0;

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
  record.secondsElapsed = secondsBefore_ + secondsSince(started_);
  record.secondsLeft = timeLeft_.estimate(config_.steps - step, evaluationsAfter(step - 1));
  observer_.onStep(record);
}

int Trainer::evaluationsAfter(int step) const {
  const int all = (config_.steps + config_.evaluateEvery - 1) / config_.evaluateEvery;
  return all - step / config_.evaluateEvery;
}

void Trainer::evaluate(int step) {
  const Time begin = Clock::now();
  int records = 0;
  if (validates()) {
    const EvaluationRecord validation = score(SetName::Validation, Protocol::Honest, step);
    observer_.onEvaluation(validation);
    keepIfBest(validation);
    ++records;
  }
  if (!data_.split.test.empty()) {
    lastTest_ = score(SetName::Test, Protocol::Paper, step);
    observer_.onEvaluation(*lastTest_);
    double& best = state_.result.bestTestAccuracy;
    best = std::max(best, lastTest_->metrics.accuracy);
    if (!validates()) keepIfBest(*lastTest_);
    ++records;
  }
  state_.evaluations += records;
  state_.evaluatedStep = step;
  keepLast();
  timeLeft_.addEvaluation(secondsSince(begin));
}

EvaluationRecord Trainer::score(SetName set, Protocol protocol, int step) {
  const auto& samples = set == SetName::Test ? data_.split.test : data_.split.validation;
  return evaluateSet(classifier_, *data_.images, samples, config_, {set, protocol, step},
                     data_.classes, observer_, stop_);
}

void Trainer::keepLast() {
  requireFinite();
  observer_.onProgress({Phase::Saving});
  keptStep_ = state_.result.steps;
  keeper_.keepLast(keptStep_);
  keepState();
}

bool Trainer::isStateDue() const {
  return config_.checkpointMinutes > 0 &&
         secondsSince(keptState_) >= 60 * config_.checkpointMinutes;
}

// What diverged must not replace what was good: nobody could go on from it.
void Trainer::requireFinite() const {
  const torch::NoGradGuard noGrad;
  for (const auto& [name, tensor] : classifier_.state()) {
    if (!tensor.is_floating_point() || at::isfinite(tensor).all().item<bool>()) continue;
    throw Error(ErrorCode::Diverged, {},
                "the weights are no longer finite after step " + formatNumber(state_.result.steps) +
                    ". Lower the learning rate (--lr) or the head's ratio (--head-lr-ratio).");
  }
}

void Trainer::keepState() {
  observer_.onProgress({Phase::Saving});
  TrainingState state = state_;
  state.result = result();
  state.momentum = optimiser_.momentum();
  keeper_.keepState(state);
  keptState_ = Clock::now();
}

void Trainer::keepIfBest(const EvaluationRecord& evaluation) {
  if (evaluation.metrics.accuracy <= state_.bestScore) return;
  state_.bestScore = evaluation.metrics.accuracy;
  state_.bestStep = evaluation.step;
  observer_.onProgress({Phase::Saving});
  keeper_.keepBest(evaluation.step);
  if (!validates()) return;
  state_.best.clear();
  for (const auto& [name, tensor] : classifier_.state())
    state_.best.push_back(tensor.detach().clone());
}

void Trainer::scoreHonestly() {
  if (data_.split.test.empty()) return;
  EvaluationRecord honest;
  if (validates()) {
    const torch::NoGradGuard noGrad;
    auto state = classifier_.state();
    for (std::size_t i = 0; i < state.size(); ++i)
      state[i].second.copy_(state_.best[i]);
    keeper_.keepBest(state_.bestStep);  // whatever became of the file meanwhile
    honest = score(SetName::Test, Protocol::Honest, state_.bestStep);
  } else {
    // Of the last weights, just scored, unless the run was interrupted between the two.
    honest = lastTest_ ? *lastTest_ : score(SetName::Test, Protocol::Honest, config_.steps);
    honest.protocol = Protocol::Honest;
  }
  observer_.onEvaluation(honest);
  state_.result.testAccuracy = honest.metrics.accuracy;
}

}  // namespace adnet
