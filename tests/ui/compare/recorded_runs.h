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
#include <vector>

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

  // Tested at steps 10, 20, … : a digit an image, the class that it was taken for. The last one is
  // the honest evaluation, too.
  std::filesystem::path writeTested(std::uint64_t seed, const std::filesystem::path& root,
                                    const std::vector<std::string>& classes,
                                    const std::vector<Sample>& images,
                                    const std::vector<std::string>& taken,
                                    const std::vector<double>& accuracies = {}) {
    std::vector<std::vector<int>> labels;
    for (const std::string& digits : taken) {
      labels.emplace_back();
      for (const char digit : digits)
        labels.back().push_back(digit - '0');
    }
    return writeTested(seed, root, classes, images, labels, accuracies);
  }
  // The same of any number of classes.
  std::filesystem::path writeTested(std::uint64_t seed, const std::filesystem::path& root,
                                    const std::vector<std::string>& classes,
                                    const std::vector<Sample>& images,
                                    const std::vector<std::vector<int>>& taken,
                                    const std::vector<double>& accuracies = {}) {
    TrainingConfig config;
    config.out = folder_.path().toStdString();
    config.data.root = root;
    config.seed = seed;
    RunWriter writer(config, "test");
    const int steps = 10 * static_cast<int>(taken.size());
    writer.onStarted({writer.folder(), classes, {}, {}, {}, steps, {}, "cpu", {}});
    for (std::size_t i = 0; i < taken.size(); ++i) {
      EvaluationRecord record;
      record.step = 10 * static_cast<int>(i + 1);
      if (i < accuracies.size()) record.metrics.accuracy = accuracies[i];
      auto predictions = std::make_shared<std::vector<Prediction>>();
      for (std::size_t j = 0; j < images.size(); ++j)
        predictions->push_back({images[j].path, images[j].label, taken[i][j], 0.5F, 0.25F});
      record.predictions = predictions;
      writer.onEvaluation(record);
      record.protocol = Protocol::Honest;
      if (i + 1 == taken.size()) writer.onEvaluation(record);
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
