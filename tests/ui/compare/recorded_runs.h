// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs of a few steps, as a training would have written them.
#pragma once

#include "core/run/run_folder.h"
#include "ui/compare/comparison_tab.h"

#include <QTemporaryDir>

#include <filesystem>
#include <functional>
#include <string>

namespace adnet::ui {

class RecordedRuns {
 public:
  // `loss` of a step, from 1; a test accuracy of `accuracy` after every tenth step.
  std::filesystem::path write(std::uint64_t seed, int steps, const std::function<double(int)>& loss,
                              double accuracy) {
    TrainingConfig config;
    config.out = folder_.path().toStdString();
    config.seed = seed;
    config.batch = 10;
    config.name = "run" + std::to_string(seed);
    RunWriter writer(config, "test");
    writer.onStarted({writer.folder(), {"ant", "bee"}, {}, {}, {}, steps, {}, "cpu", {}});
    for (int step = 1; step <= steps; ++step) {
      StepRecord record;
      record.step = step;
      record.epoch = (step - 1) / 10;
      record.loss = loss(step);
      record.imagesPerSecond = 100;
      writer.onStep(record);
      if (step % 10 == 0) evaluate(writer, step, accuracy);
    }
    return writer.folder();
  }

 private:
  static void evaluate(RunWriter& writer, int step, double accuracy) {
    EvaluationRecord record;
    record.step = step;
    record.metrics.accuracy = accuracy;
    record.predictions = std::make_shared<std::vector<Prediction>>();
    writer.onEvaluation(record);
  }

  QTemporaryDir folder_;
};

}  // namespace adnet::ui
