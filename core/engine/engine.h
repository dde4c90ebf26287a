// The engine: everything that needs Torch, behind plain value types. It lives in a shared library
// of its own that is loaded when first needed, because loading LibTorch takes a second.
#pragma once

#include "core/run/events.h"
#include "core/run/pause_gate.h"
#include "core/run/training_config.h"

#include <filesystem>
#include <stop_token>
#include <string>

namespace adnet {

class Engine {
 public:
  virtual ~Engine() = default;

  virtual std::string version() const = 0;  // "LibTorch 1.13.1"
  virtual bool hasCuda() const = 0;

  // Trains on the calling thread, and writes the run folder. Returns when the steps are done or
  // when `stop` was requested (status Stopped; within two seconds, in the middle of a step if need
  // be). Throws Error; a run folder that was begun then says Failed and why. A stop before the run
  // folder exists throws Cancelled.
  virtual TrainingResult train(const TrainingConfig& config, TrainingObserver& observer,
                               const std::stop_token& stop, PauseGate& pause) = 0;

  // Scores a run's weights on one of its sets, on the calling thread, and writes
  // predictions/<set>-<step>.csv: the best weights where validation images chose them, else the
  // last. Throws Error (also where an image of the set is missing now); Cancelled.
  virtual EvaluationRecord evaluate(const std::filesystem::path& run, SetName set, Device device,
                                    TrainingObserver& observer, const std::stop_token& stop) = 0;
};

// Loads libadnet-engine.so from beside the program (or ../lib/adnet-studio) at the first call. Any
// thread. Throws Error EngineUnavailable.
Engine& loadEngine();

}  // namespace adnet
