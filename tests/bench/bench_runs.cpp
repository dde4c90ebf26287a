// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How long a table of many long runs takes: bench_runs [runs [steps [classes]]].
#include "core/compare/reduced_curve.h"
#include "core/compare/run_cache.h"
#include "core/compare/run_curves.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <unistd.h>

#include "long_runs.h"

using namespace adnet;
namespace fs = std::filesystem;

namespace {

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
  LongRuns size;
  int* const numbers[] = {&size.runs, &size.steps, &size.classes};
  for (int i = 1; i < count && i <= 3; ++i)
    *numbers[i - 1] = std::atoi(words[i]);
  const fs::path folder = fs::temp_directory_path() / ("bench_runs-" + std::to_string(::getpid()));
  LongRunsWriter(size).write(folder);
  std::printf("%d runs of %d steps and %d classes\n", size.runs, size.steps, size.classes);
  measure(folder);
  fs::remove_all(folder);
}
