// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Prints the time of one AD-Net step and the evaluation speed of a backbone: bench_step NAME [WIDTH
// SIDE BATCH STEPS].
#include "core/base/parallel.h"
#include "core/train/optimiser.h"
#include "core/train/step.h"

#include <torch/torch.h>

#include <chrono>
#include <cstdlib>
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
  const int steps = static_cast<int>(number(4, 5));

  at::set_num_threads(availableCores());
  Classifier classifier(options, 10, 1);
  Optimiser optimiser(classifier.backboneParameters(), classifier.headParameters(), {}, 1.0);
  const auto pixels = [&] { return at::randint(256, {batch, side, side, 3}, at::kByte); };
  const StepImages images{pixels(), pixels(), pixels(), at::arange(batch).remainder(10)};

  const auto secondsOf = [&](auto work) {
    work();  // the first takes its memory
    const auto begin = Clock::now();
    for (int i = 0; i < steps; ++i)
      work();
    return std::chrono::duration<double>(Clock::now() - begin).count() / steps;
  };
  classifier.train(true);
  const double step = secondsOf([&] {
    optimiser.zeroGradients();
    addGradients(classifier, images, {});
    optimiser.clipGradients();
    optimiser.update(1.0);
  });
  classifier.train(false);
  const torch::NoGradGuard noGrad;
  const double pass = secondsOf([&] { classifier.forward(images.standard); });
  std::cout << options.name << " x " << options.width << ", " << side << " px, batch " << batch
            << ", " << at::get_num_threads() << " threads: " << step << " s a step, "
            << static_cast<double>(batch) / pass << " images/s evaluated\n";
}
