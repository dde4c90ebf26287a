// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs of three steps, written without training.
#pragma once

#include "core/run/run_folder.h"

#include <QTemporaryDir>

#include <fstream>
#include <memory>

namespace adnet::testing {

inline RunStarted startedRun() {
  RunStarted started;
  started.classes = {"Laysan Albatross", "鸟, \"quoted\""};
  started.split.train = {{"a/one two.jpg", 0}, {"b/三.jpg", 1}};
  started.split.test = {{"a/four.jpg", 0}, {"b/five, six.jpg", 1}};
  started.steps = 3;
  started.device = "cpu";
  started.fingerprint = "0123456789abcdef";
  return started;
}

inline StepRecord stepRecord(int number) {
  StepRecord step;
  step.step = number;
  step.epoch = number / 2;
  step.loss = 1.0 / number;
  step.crossEntropy = 0.1 + 0.2;
  step.distillation = 1e-17;
  step.learningRate = 0.03;
  step.gradientNorm = 12.5;
  step.imagesPerSecond = 20;
  return step;
}

inline EvaluationRecord evaluationRecord(int step) {
  EvaluationRecord record;
  record.step = step;
  record.loss = 0.75;
  record.predictions = std::make_shared<std::vector<Prediction>>(std::vector<Prediction>{
      {"a/four.jpg", 0, 1, 0.625f, 0.25f, Guess{0, 0.25f}}, {"b/five, six.jpg", 1, 1, 0.1f, 0.1f}});
  record.confusion = confusionOf(*record.predictions, 2);
  record.metrics = metricsOf(record.confusion);
  return record;
}

inline void append(const std::filesystem::path& file, const std::string& text) {
  std::ofstream(file, std::ios::app | std::ios::binary) << text;
}

// A folder with runs in it.
class Runs {
 public:
  TrainingConfig config() const {
    TrainingConfig config;
    config.data.root = "/birds";
    config.out = folder_.filePath("runs").toStdString();
    config.name = "test";
    return config;
  }

  std::filesystem::path write() const {
    RunWriter writer(config(), "LibTorch x");
    writer.onStarted(startedRun());
    for (int i = 1; i <= 3; ++i)
      writer.onStep(stepRecord(i));
    writer.onEvaluation(evaluationRecord(3));
    TrainingResult result;
    result.steps = 3;
    result.testAccuracy = 0.5;
    result.bestTestAccuracy = 0.75;
    result.seconds = 1.5;
    writer.finish(result);
    return writer.folder();
  }

  // Of a file beside the runs.
  std::string path(const QString& name) const { return folder_.filePath(name).toStdString(); }

 private:
  QTemporaryDir folder_;
};

}  // namespace adnet::testing
