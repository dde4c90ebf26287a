// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A folder of many long runs, for measuring what it costs to look at them.
#pragma once

#include "core/evaluate/metrics.h"
#include "core/run/run_folder.h"

#include <filesystem>
#include <fstream>
#include <random>

namespace adnet {

struct LongRuns {
  int runs = 200, steps = 40'000, classes = 200, imagesPerClass = 30;
};

// Runs seed by seed, of AD-Net and plain fine-tuning at four ratios, evaluated every 200 steps. All
// share one steps.csv on the disk, and have the predictions of their last evaluation alone, which
// is all that a table reads. The same folder every time.
class LongRunsWriter {
 public:
  explicit LongRunsWriter(const LongRuns& size) : size_(size) {}

  void write(const std::filesystem::path& out) {
    std::filesystem::create_directories(out);
    const std::filesystem::path steps = out / "steps.csv";
    writeSteps(steps);
    for (int i = 0; i < size_.runs; ++i)
      writeRun(out, i, steps);
    std::filesystem::remove(steps);
  }

 private:
  bool happens(double probability) { return std::bernoulli_distribution(probability)(draw_); }

  std::shared_ptr<std::vector<Prediction>> predictionsOf(double accuracy) {
    auto predictions = std::make_shared<std::vector<Prediction>>();
    for (int i = 0; i < size_.classes * size_.imagesPerClass; ++i) {
      Prediction one;
      one.label = i / size_.imagesPerClass;
      one.path = "class " + std::to_string(one.label) + "/" + std::to_string(i) + ".jpg";
      one.predicted = happens(accuracy) ? one.label : (one.label + 1) % size_.classes;
      predictions->push_back(std::move(one));
    }
    return predictions;
  }

  void writeSteps(const std::filesystem::path& file) {
    std::ofstream stream(file);
    stream << "step,epoch,loss,cross_entropy,distillation,learning_rate,gradient_norm,"
              "images_per_second\n";
    for (int step = 1; step <= size_.steps; ++step)
      stream << step << ',' << step / 100 << ",1." << draw_() << ",1." << draw_() << ",0."
             << draw_() << ",0.03,2." << draw_() << ",41.5\n";
  }

  void writeRun(const std::filesystem::path& out, int i, const std::filesystem::path& steps) {
    TrainingConfig config;
    config.out = out;
    config.data.root = "/birds";
    config.steps = size_.steps;
    config.method = i % 2 == 0 ? Method::FineTune : Method::AdNet;
    config.split.ratio = 10 * (1 + i / 2 % 4);
    config.seed = static_cast<std::uint64_t>(i / 8);
    RunWriter writer(config, "none");
    RunStarted started;
    started.fingerprint = "birds";
    for (int label = 0; label < size_.classes; ++label)
      started.classes.push_back("class " + std::to_string(label));
    writer.onStarted(started);
    writeEvaluations(writer, 0.6 + 0.02 * (i % 2) + 0.001 * (i / 8 % 10));
    std::filesystem::remove(writer.folder() / kStepsFile);
    std::filesystem::create_hard_link(steps, writer.folder() / kStepsFile);
  }

  void writeEvaluations(RunWriter& writer, double accuracy) {
    EvaluationRecord last;
    last.step = size_.steps;
    last.predictions = predictionsOf(accuracy);
    last.confusion = confusionOf(*last.predictions, static_cast<std::size_t>(size_.classes));
    last.metrics = metricsOf(last.confusion);
    std::ofstream file(writer.folder() / "evaluations.csv", std::ios::app);
    for (int step = 200; step < size_.steps; step += 200)
      file << step << ",test,paper,1.25,0.5012345678,0.4912345678\n";
    file.close();
    writer.onEvaluation(last);
    last.protocol = Protocol::Honest;
    writer.onEvaluation(last);
    TrainingResult result;
    result.steps = size_.steps;
    result.testAccuracy = result.bestTestAccuracy = last.metrics.accuracy;
    writer.finish(result);
  }

  LongRuns size_;
  std::mt19937 draw_{1};
};

}  // namespace adnet
