// From a configuration to a finished run: opens, decodes, builds, trains and writes.
#pragma once

#include "core/engine/engine.h"

#include <string>

namespace adnet {

std::string engineVersion();  // "LibTorch 1.13.1"

TrainingResult trainRun(const TrainingConfig& config, TrainingObserver& observer,
                        const std::stop_token& stop, PauseGate& pause);

EvaluationRecord evaluateRun(const std::filesystem::path& run, SetName set, Device device,
                             TrainingObserver& observer, const std::stop_token& stop);

}  // namespace adnet
