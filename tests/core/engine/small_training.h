// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A training of seconds: a small network on small pictures.
#pragma once

#include "core/engine/engine.h"
#include "core/run/run_folder.h"

#include <QString>

namespace adnet::testing {

inline TrainingConfig smallTraining(const QString& images, const QString& runs) {
  TrainingConfig config;
  config.data.root = images.toStdString();
  config.backbone = "small_cnn";
  config.width = 0.25;
  config.views.resize = 40;
  config.views.imageSize = 32;
  config.batch = 4;
  config.steps = 6;
  config.evaluateEvery = 3;
  config.device = Device::Cpu;
  config.out = runs.toStdString();
  return config;
}

inline RunRecord trainNow(const TrainingConfig& config, TrainingObserver& observer,
                          const std::stop_token& stop = {}) {
  PauseGate pause;
  return readRun(loadEngine().train(config, observer, stop, pause).folder);
}

inline RunRecord trainNow(const TrainingConfig& config) {
  TrainingObserver deaf;
  return trainNow(config, deaf);
}

// Stops by itself after `last` steps.
inline RunRecord trainUntil(const TrainingConfig& config, int last) {
  struct Stopper : TrainingObserver {
    int last = 0;
    std::stop_source stop;
    void onStep(const StepRecord& step) override {
      if (step.step == last) stop.request_stop();
    }
  } stopper;
  stopper.last = last;
  return trainNow(config, stopper, stopper.stop.get_token());
}

inline EvaluatedRun evaluateNow(const RunToEvaluate& run) {
  TrainingObserver deaf;
  return loadEngine().evaluate(run, deaf, {});
}

}  // namespace adnet::testing
