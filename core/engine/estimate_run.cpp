// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/estimate_run.h"

#include "core/base/memory.h"
#include "core/engine/network.h"
#include "core/engine/torch_errors.h"
#include "core/run/backbones.h"
#include "core/train/optimiser.h"
#include "core/train/step.h"

#include <torch/torch.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <malloc.h>

namespace adnet {
namespace {

constexpr int kPilotBatch = 2;    // of the first step, which tells whether the whole batch fits
constexpr int kMeasured = 2;      // steps of the whole batch
constexpr int kScored = 32;       // images of a forward pass, as an evaluation takes them
constexpr double kLongStep = 10;  // seconds; one of those is enough

// A line of /proc/self/status, in bytes; 0 where there is none.
std::uint64_t statusOf(const std::string& name) {
  std::ifstream status("/proc/self/status");
  for (std::string word; status >> word;) {
    std::uint64_t kilobytes = 0;
    if (word == name + ':' && status >> kilobytes) return kilobytes * 1024;
  }
  return 0;
}

// How much more memory this process held at most than when it was made. Where the system does not
// forget earlier peaks, what it holds now stands for it: a little less.
class MemoryPeak {
 public:
  MemoryPeak() {
    ::malloc_trim(0);
    std::ofstream("/proc/self/clear_refs") << "5" << std::flush;
    before_ = statusOf("VmRSS");
    forgets_ = statusOf("VmHWM") < before_ + before_ / 64;
  }
  std::uint64_t growth() const {
    const std::uint64_t peak = statusOf(forgets_ ? "VmHWM" : "VmRSS");
    return peak > before_ ? peak - before_ : 0;
  }

 private:
  std::uint64_t before_ = 0;
  bool forgets_ = false;
};

double secondsSince(std::chrono::steady_clock::time_point begin) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

class Measurement {
 public:
  Measurement(const TrainingConfig& config, int classes, const std::stop_token& stop)
      : config_(config),
        classes_(classes),
        stop_(stop),
        network_(makeNetwork(config, classes, stop)) {
    network_.to(chooseDevice(config.device));
    network_.backbone().setInterruption([stop] {
      if (stop.stop_requested()) throw Cancelled();
    });
    optimiser_.emplace(network_.backboneParameters(), network_.headParameters(), config, 1.0);
  }

  // Seconds of a whole step.
  double step(int batch) {
    if (stop_.stop_requested()) throw Cancelled();
    const auto views = trainingViews(config_);
    const auto view = [&](std::size_t i) {
      return i < views.size() ? images(batch) : at::Tensor();
    };
    const StepImages seen{
        view(0), view(1), view(2),
        torch::randint(classes_, {batch}, random_, at::kLong).to(network_.device())};
    const auto begin = std::chrono::steady_clock::now();
    network_.train(true);
    optimiser_->zeroGradients();
    addGradients(network_, seen, {config_.method, config_.distillation, config_.labelSmoothing},
                 stop_);
    optimiser_->clipGradients();
    optimiser_->update(1);
    return secondsSince(begin);
  }

  // Seconds of an image, without gradients.
  double score() {
    const torch::NoGradGuard noGrad;
    network_.train(false);
    const at::Tensor pixels = images(kScored);
    const auto begin = std::chrono::steady_clock::now();
    network_.forward(pixels).logits.sum().item<double>();
    return secondsSince(begin) / kScored;
  }

  // Parameters, their gradients and their momentum, whatever the batch.
  std::uint64_t fixedBytes() const {
    std::uint64_t bytes = 0;
    for (const auto& parameters : {network_.backboneParameters(), network_.headParameters()}) {
      for (const at::Tensor& parameter : parameters)
        bytes += 3 * parameter.nbytes();
    }
    return bytes;
  }

  bool isOnCpu() const { return network_.device().is_cpu(); }

 private:
  static Classifier makeNetwork(TrainingConfig config, int classes, const std::stop_token& stop) {
    if (config.backbone != kTorchScript) config.weights.clear();  // they change no time
    return newNetwork(config, static_cast<std::size_t>(classes), stop).classifier;
  }
  at::Tensor images(int count) const {
    const std::int64_t side = config_.views.imageSize;
    return torch::randint(256, {count, side, side, 3}, random_, at::kByte);
  }

  const TrainingConfig& config_;
  int classes_;
  std::stop_token stop_;
  // Its own: LibTorch's is that of a training which may begin meanwhile.
  at::Generator random_ = at::detail::createCPUGenerator(0);
  Classifier network_;
  std::optional<Optimiser> optimiser_;
};

Estimate measure(const TrainingConfig& config, int classes, const std::stop_token& stop) {
  useThreads(config.computeThreads, config.threads);
  const MemoryPeak memory;
  Measurement measurement(config, classes, stop);
  measurement.step(kPilotBatch);  // the first of all makes what the next ones reuse
  double seconds = measurement.step(kPilotBatch);

  Estimate estimate;
  const double times = static_cast<double>(config.batch) / kPilotBatch;
  const std::uint64_t fixed = measurement.fixedBytes();
  const auto images = static_cast<double>(memory.growth() - std::min(fixed, memory.growth()));
  const std::uint64_t expected = fixed + static_cast<std::uint64_t>(times * images);
  const std::uint64_t available = availableMemory();
  if (measurement.isOnCpu() && available > 0 && expected > available / 4 * 3) {
    // To be told, not to be tried.
    estimate.bytes = expected;
    estimate.secondsAStep = times * seconds;
    estimate.secondsAnImage = seconds / kPilotBatch / 3;
    return estimate;
  }
  seconds = measurement.step(config.batch);
  for (int i = 1; i < kMeasured && seconds < kLongStep; ++i)
    seconds = std::min(seconds, measurement.step(config.batch));
  estimate.secondsAStep = seconds;
  estimate.secondsAnImage = measurement.score();
  if (measurement.isOnCpu()) estimate.bytes = memory.growth();
  return estimate;
}

}  // namespace

Estimate estimateRun(const TrainingConfig& config, int classes, const std::stop_token& stop) {
  return translatingErrors([&] { return measure(config, classes, stop); });
}

}  // namespace adnet
