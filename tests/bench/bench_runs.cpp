// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How long a table of many long runs takes: bench_runs [runs [steps [classes]]]. By default 200
// runs of 40,000 steps and 200 classes with 30 test images each, evaluated every 200 steps; all
// share one steps.csv on the disk, and have the predictions of their last evaluation alone, which
// is all that a table reads.
#include "core/compare/reduced_curve.h"
#include "core/compare/run_cache.h"
#include "core/compare/run_curves.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <random>
#include <unistd.h>

using namespace adnet;
namespace fs = std::filesystem;

namespace {

struct Size {
  int runs = 200, steps = 40'000, classes = 200, imagesPerClass = 30;
};

std::mt19937 draw(1);  // NOLINT(cert-msc51-cpp): the same folder every time

bool happens(double probability) {
  return std::bernoulli_distribution(probability)(draw);
}

std::shared_ptr<std::vector<Prediction>> predictionsOf(const Size& size, double accuracy) {
  auto predictions = std::make_shared<std::vector<Prediction>>();
  for (int i = 0; i < size.classes * size.imagesPerClass; ++i) {
    Prediction one;
    one.label = i / size.imagesPerClass;
    one.path = "class " + std::to_string(one.label) + "/" + std::to_string(i) + ".jpg";
    one.predicted = happens(accuracy) ? one.label : (one.label + 1) % size.classes;
    predictions->push_back(std::move(one));
  }
  return predictions;
}

void writeSteps(const fs::path& file, int steps) {
  std::ofstream stream(file);
  stream << "step,epoch,loss,cross_entropy,distillation,learning_rate,gradient_norm,"
            "images_per_second\n";
  for (int step = 1; step <= steps; ++step)
    stream << step << ',' << step / 100 << ",1." << draw() << ",1." << draw() << ",0." << draw()
           << ",0.03,2." << draw() << ",41.5\n";
}

// Seed by seed, of AD-Net and plain fine-tuning at several ratios.
void writeRun(const fs::path& out, const Size& size, int i, const fs::path& steps) {
  TrainingConfig config;
  config.out = out;
  config.data.root = "/birds";
  config.steps = size.steps;
  config.method = i % 2 == 0 ? Method::FineTune : Method::AdNet;
  config.split.ratio = 10 * (1 + i / 2 % 4);
  config.seed = static_cast<std::uint64_t>(i / 8);
  RunWriter writer(config, "none");
  RunStarted started;
  started.fingerprint = "birds";
  for (int label = 0; label < size.classes; ++label)
    started.classes.push_back("class " + std::to_string(label));
  writer.onStarted(started);
  const double accuracy = 0.6 + 0.02 * (i % 2) + 0.001 * (i / 8 % 10);
  EvaluationRecord last;
  last.step = size.steps;
  last.predictions = predictionsOf(size, accuracy);
  last.confusion = confusionOf(*last.predictions, static_cast<std::size_t>(size.classes));
  last.metrics = metricsOf(last.confusion);
  std::string lines;
  for (int step = 200; step < size.steps; step += 200)
    lines += std::to_string(step) + ",test,paper,1.25,0.5012345678,0.4912345678\n";
  std::ofstream(writer.folder() / "evaluations.csv", std::ios::app) << lines;
  writer.onEvaluation(last);
  last.protocol = Protocol::Honest;
  writer.onEvaluation(last);
  TrainingResult result;
  result.steps = size.steps;
  result.testAccuracy = result.bestTestAccuracy = last.metrics.accuracy;
  writer.finish(result);
  fs::remove(writer.folder() / kStepsFile);
  fs::create_hard_link(steps, writer.folder() / kStepsFile);
}

template <class Work>
void time(const char* what, const Work& work) {
  const auto begin = std::chrono::steady_clock::now();
  work();
  const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - begin;
  std::printf("%-52s %9.1f ms\n", what, taken.count());
}

void measure(const fs::path& out) {
  RunCache cache;
  Comparison comparison;
  time("first look at the folder", [&] { cache.refresh({out}); });
  time("table of settings", [&] { comparison = compare(cache.trials().trials); });
  time("second look, nothing new", [&] { cache.refresh({out}); });
  const fs::path run = cache.runs().front()->summary.folder;
  std::ofstream(run / "evaluations.csv", std::ios::app) << "1,test,paper,1,0.5,0.5\n";
  time("third look, one line is new", [&] { cache.refresh({out}); });
  time("what all runs got right, image by image",
       [&] { addImageAnalyses(comparison, cache.testScoreReader()); });
  time("the same again", [&] { addImageAnalyses(comparison, cache.testScoreReader()); });
  ComparisonOptions balanced{.metric = Metric::MacroF1};
  balanced.score = cache.scoreReader();
  time("table of another metric", [&] { comparison = compare(cache.trials().trials, balanced); });
  RunCurves curves(run);
  Curve loss;
  time("one run's steps", [&] { curves.refresh(); });
  time("its loss, reduced to 500 parts",
       [&] { loss = reducedCurve(curves.curve(Measure::Loss, CurveAxis::Steps), 500); });
  std::printf("%zu settings, %zu points of the loss\n", comparison.rows.size(), loss.size());
}

}  // namespace

int main(int count, char** words) {
  Size size;
  int* const numbers[] = {&size.runs, &size.steps, &size.classes};
  for (int i = 1; i < count && i <= 3; ++i)
    *numbers[i - 1] = std::atoi(words[i]);
  const fs::path folder = fs::temp_directory_path() / ("bench_runs-" + std::to_string(::getpid()));
  fs::create_directories(folder / "runs");
  writeSteps(folder / "steps.csv", size.steps);
  for (int i = 0; i < size.runs; ++i)
    writeRun(folder / "runs", size, i, folder / "steps.csv");
  std::printf("%d runs of %d steps and %d classes\n", size.runs, size.steps, size.classes);
  measure(folder / "runs");
  fs::remove_all(folder);
}
