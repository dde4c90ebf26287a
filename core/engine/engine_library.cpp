// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The shared library's one exported function, and the engine behind it.
#include "core/data/image_memory.h"
#include "core/engine/engine.h"
#include "core/engine/estimate_run.h"
#include "core/engine/evaluate_run.h"
#include "core/engine/network.h"
#include "core/engine/resume_run.h"
#include "core/engine/torch_errors.h"
#include "core/engine/train_run.h"

#include <torch/torch.h>

#include <mutex>
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace adnet {
namespace {

// What the allocator holds of a run that is over would be missed by the next one, and by others.
struct GiveMemoryBack {
  GiveMemoryBack() = default;
  GiveMemoryBack(const GiveMemoryBack&) = delete;
  GiveMemoryBack& operator=(const GiveMemoryBack&) = delete;
  ~GiveMemoryBack() {
#ifdef __GLIBC__
    ::malloc_trim(0);
#endif
  }
};

class TorchEngine : public Engine {
 public:
  std::string version() const override { return engineVersion(); }
  bool hasCuda() const override { return torch::cuda::is_available(); }

  TrainingResult train(const TrainingConfig& config, TrainingObserver& observer,
                       const std::stop_token& stop, PauseGate& pause) override {
    const GiveMemoryBack atEnd;
    return trainRun(config, observer, stop, pause);
  }

  TrainingResult resume(const RunToResume& run, TrainingObserver& observer,
                        const std::stop_token& stop, PauseGate& pause) override {
    const GiveMemoryBack atEnd;
    return resumeRun(run, observer, stop, pause);
  }

  EvaluatedRun evaluate(const RunToEvaluate& run, TrainingObserver& observer,
                        const std::stop_token& stop) override {
    const GiveMemoryBack atEnd;
    return evaluateRun(run, observer, stop);
  }

  Estimate estimate(const TrainingConfig& config, int classes,
                    const std::stop_token& stop) override {
    const std::scoped_lock alone(measuring_);
    return estimateRun(config, classes, stop);
  }

  void checkWeights(const TrainingConfig& config) override {
    const std::scoped_lock alone(measuring_);
    translatingErrors([&] { newNetwork(config, 2); });
  }

 private:
  std::mutex measuring_;  // what else takes memory would be taken for the network's
};

}  // namespace
}  // namespace adnet

extern "C" __attribute__((visibility("default"))) adnet::Engine* adnetMakeEngine(
    adnet::ImageMemory* programs) {
  adnet::ImageMemory::share(*programs);
  return new adnet::TorchEngine();
}
