// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/cli/command_line.h"
#include "core/run/backbones.h"
#include "core/run/options.h"

namespace adnet::cli {
namespace {

std::string column(const std::string& text, std::size_t width) {
  return "  " + text + std::string(text.size() < width ? width - text.size() : 1, ' ');
}

}  // namespace

std::string helpText() {
  const TrainingConfig defaults;
  std::string text =
      "adnet trains fine-grained image classifiers from a handful of images a class.\n"
      "\n"
      "  adnet train --data DIR [options]   train, and write a run folder\n"
      "  adnet resume RUN [--steps N] [--data DIR] [--accept-changed-data]\n"
      "                                     go on with a run that was stopped or cut off, as if "
      "it\n"
      "                                     had not been, or train a finished one to more steps;\n"
      "                                     --data says where its images have moved to, and\n"
      "                                     --accept-changed-data takes them as they are now\n"
      "  adnet evaluate RUN [--set test|validation|train] [--data DIR] [--device auto|cpu|cuda]\n"
      "        [--accept-changed-data]\n"
      "                                     score a run's weights on one of its sets; --data says\n"
      "                                     where its images have moved to\n"
      "  adnet sweep SWEEP.json             train a grid of runs, or what is left of it, and\n"
      "                                     write a table of means and intervals; --point K "
      "trains\n"
      "                                     the K-th of them alone, --table none\n"
      "  adnet sweep SWEEP.json --slurm [--partition P] [--time T] [--cpus N] [--gpus N]\n"
      "        [--dry-run]                  hand the runs to Slurm, a task each, and the table "
      "behind\n"
      "                                     them; or print the scripts\n"
      "  adnet compare RUN... [--group-by OPTION,...] [--baseline OPTION=VALUE,...]\n"
      "        [--metric accuracy|balanced_accuracy|macro_f1] [--format "
      "markdown|csv|json|latex]\n"
      "        [--rows setting|run]         a row a setting, or, as CSV, a run\n"
      "        [--out DIR]                  the same table from runs, or folders of runs: of the\n"
      "                                     settings that these options make (all but seed, name,\n"
      "                                     out, threads and device), beside plain fine-tuning or\n"
      "                                     the settings of these values\n"
      "  adnet inspect DIR [--train-list FILE] [--test-list FILE] [--labels NAME]\n"
      "                                     list a data set's classes, images and problems\n"
      "  adnet views DIR --out SHEET.png [--image NAME] [--epochs 8] [--config FILE] [--seed N]\n"
      "                                     draw what training sees of an image, as the window's\n"
      "                                     Views page does; also takes the options of train that\n"
      "                                     choose images or views\n"
      "  adnet weights [fetch NAME...]      list torchvision's published weights, or download "
      "some\n"
      "  adnet demo-data DIR [--classes 8] [--per-class 40] [--seed 1]\n"
      "                                     draw a small synthetic data set\n"
      "  adnet --help, adnet --version      print this, or the version\n"
      "\n"
      "Options of train:\n";
  for (const Option& option : trainingOptions()) {
    const std::string value = option.write(defaults);
    text += column(flagOf(option) + " " + std::string(option.value), 32) +
            std::string(option.help) + (value.empty() ? "" : " [" + value + "]") + "\n";
  }
  text += column("--config FILE", 32) + "JSON with any of these options, for example a run.json\n";
  text += column("--json", 32) +
          "print one JSON object as the last line (train, resume, evaluate, sweep, compare, "
          "weights, inspect)\n";
  text += "\nBackbones:\n";
  for (const BackboneInfo& backbone : backbones()) {
    text += column(std::string(backbone.name), 32) + std::string(backbone.note) + "\n";
  }
  text +=
      "\nA TorchScript file is a program, and runs with your rights: with train, and with resume "
      "or\n"
      "evaluate of a run that has one (backbone.pt). Use those that you trust.\n";
  text +=
      "\nExit codes: 0 done, 1 failed, 2 wrong usage, 130 stopped (by Ctrl-C, or told to end).\n";
  return text;
}

}  // namespace adnet::cli
