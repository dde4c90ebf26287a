// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/train_point.h"

namespace adnet {

TrainingResult trainPoint(Engine& engine, const TrainingConfig& config,
                          const std::filesystem::path& begun, TrainingObserver& observer,
                          const std::stop_token& stop, PauseGate& pause) {
  if (!begun.empty()) {
    try {
      RunToResume run;
      run.folder = begun;
      return engine.resume(run, observer, stop, pause);
    } catch (const Error& error) {
      if (error.code() != ErrorCode::BadRun) throw;
    }
  }
  return engine.train(config, observer, stop, pause);
}

}  // namespace adnet
