// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Prints what checkpoints cost of the time that the steps between them take, evaluations not
// counted: bench_checkpoint NAME [WIDTH SIDE BATCH STEPS FOLDER]. STEPS are those from one to the
// next; 50 are what the preset quick-cpu has. FOLDER is on the disk that is written.
#include "core/base/parallel.h"
#include "core/run/training_config.h"
#include "core/train/checkpoint_file.h"
#include "core/train/optimiser.h"
#include "core/train/step.h"

#include <torch/torch.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

int main(int argc, char** argv) {
  using namespace adnet;
  using Clock = std::chrono::steady_clock;
  const std::vector<std::string> words(argv + 1, argv + argc);
  const auto number = [&](std::size_t i, double otherwise) {
    return i < words.size() ? std::atof(words[i].c_str()) : otherwise;
  };
  BackboneOptions options;
  options.name = words.empty() ? "mobilenet_v2" : words[0];
  options.width = number(1, 1.0);
  const auto side = static_cast<std::int64_t>(number(2, 224));
  const auto batch = static_cast<std::int64_t>(number(3, 24));
  const int between = static_cast<int>(number(4, 50));
  const std::filesystem::path folder =
      words.size() > 5 ? std::filesystem::path(words[5]) : std::filesystem::current_path();
  constexpr int kSteps = 5, kCheckpoints = 10;

  at::set_num_threads(availableCores());
  Classifier classifier(options, 10, 1);
  Optimiser optimiser(classifier.backboneParameters(), classifier.headParameters(), {}, 1.0);
  const auto pixels = [&] { return at::randint(256, {batch, side, side, 3}, at::kByte); };
  const StepImages images{pixels(), pixels(), pixels(), at::arange(batch).remainder(10)};
  const auto secondsOf = [](int times, auto work) {
    work();  // the first takes its memory
    const auto begin = Clock::now();
    for (int i = 0; i < times; ++i)
      work();
    return std::chrono::duration<double>(Clock::now() - begin).count() / times;
  };
  classifier.train(true);
  const double step = secondsOf(kSteps, [&] {
    optimiser.zeroGradients();
    addGradients(classifier, images, {});
    optimiser.clipGradients();
    optimiser.update(1.0);
  });
  TrainingState state;
  state.momentum = optimiser.momentum();
  const std::filesystem::path file = folder / "bench-checkpoint.safetensors";
  const double write = secondsOf(kCheckpoints, [&] { writeCheckpoint(classifier, state, file); });
  const double megabytes = 1e-6 * static_cast<double>(std::filesystem::file_size(file));
  std::filesystem::remove(file);
  const double minutes = TrainingConfig().checkpointMinutes;
  std::cout << options.name << " x " << options.width << ", " << side << " px, batch " << batch
            << ": " << step << " s a step; a checkpoint of " << megabytes << " MB takes " << write
            << " s: " << 100 * write / (write + between * step) << " % of the time where one comes "
            << "every " << between << " steps, " << 100 * write / (write + 60 * minutes)
            << " % where one comes every " << minutes << " minutes\n";
}
