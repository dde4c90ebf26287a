// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/run/options.h"

#include "core/base/error.h"
#include "core/base/numbers.h"
#include "core/weights/published.h"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace adnet {
namespace {

[[noreturn]] void refuse(std::string_view key, const std::string& text, std::string_view expected) {
  Option named;
  named.key = key;
  throw Error(ErrorCode::BadConfig, {},
              flagOf(named) + " is '" + text + "'; expected " + std::string(expected) + ".");
}

template <class Number>
Number readNumber(std::string_view key, const std::string& text) {
  const auto number = parseNumber<Number>(text);
  if (!number) {
    refuse(key, text, std::is_integral_v<Number> ? "a whole number" : "a number such as 0.1");
  }
  return *number + Number{};  // -0 becomes 0, so that equal values are written alike
}

std::vector<double> readNumbers(std::string_view key, const std::string& text, std::size_t count) {
  std::vector<double> numbers;
  std::size_t begin = 0;
  while (begin <= text.size()) {
    const std::size_t end = std::min(text.find(',', begin), text.size());
    numbers.push_back(readNumber<double>(key, text.substr(begin, end - begin)));
    begin = end + 1;
  }
  if (numbers.size() != count) {
    refuse(key, text, formatNumber(count) + " numbers with commas between them");
  }
  return numbers;
}

// An option that is one field of the configuration, reached through `field(config)`.
template <class Field>
Option number(std::string_view key, std::string_view help, Field field) {
  using Number = std::remove_cvref_t<decltype(field(std::declval<TrainingConfig&>()))>;
  return {key,
          std::is_integral_v<Number> ? "N" : "X",
          help,
          true,
          [=](TrainingConfig& config, const std::string& text) {
            field(config) = readNumber<Number>(key, text);
          },
          [=](const TrainingConfig& config) { return formatNumber(field(config)); }};
}

template <class Field>
Option text(std::string_view key, std::string_view value, std::string_view help, Field field) {
  return {key,
          value,
          help,
          false,
          [=](TrainingConfig& config, const std::string& text) { field(config) = text; },
          [=](const TrainingConfig& config) -> std::string { return field(config); }};
}

template <class Enum, class Field>
Option choice(std::string_view key, std::string_view value, std::string_view help,
              std::initializer_list<Enum> values, Field field) {
  return {key,
          value,
          help,
          false,
          [=, all = std::vector(values)](TrainingConfig& config, const std::string& text) {
            for (const Enum one : all) {
              if (text == nameOf(one)) {
                field(config) = one;
                return;
              }
            }
            refuse(key, text, value);
          },
          [=](const TrainingConfig& config) -> std::string { return nameOf(field(config)); }};
}

template <class Field>
Option cropRange(std::string_view key, std::string_view help, Field field) {
  return {key,
          "LOW,HIGH",
          help,
          false,
          [=](TrainingConfig& config, const std::string& text) {
            const auto numbers = readNumbers(key, text, 2);
            field(config) = CropRange{numbers[0], numbers[1]};
          },
          [=](const TrainingConfig& config) {
            const CropRange& range = field(config);
            return formatNumber(range.low) + "," + formatNumber(range.high);
          }};
}

Option jitter() {
  return {"jitter",
          "B,C,S",
          "strength of brightness, contrast and saturation jitter",
          false,
          [](TrainingConfig& config, const std::string& text) {
            const auto numbers = readNumbers("jitter", text, 3);
            config.views.brightness = numbers[0];
            config.views.contrast = numbers[1];
            config.views.saturation = numbers[2];
          },
          [](const TrainingConfig& config) {
            return formatNumber(config.views.brightness) + "," +
                   formatNumber(config.views.contrast) + "," +
                   formatNumber(config.views.saturation);
          }};
}

// torchvision's name of published weights stands for their file. So that it is one thing wherever
// the program was started, a name is never taken for a file beside it ("./resnet18" is one).
Option weights() {
  return {"weights",
          "FILE|NAME",
          "pretrained weights: .safetensors, .pth, or of adnet weights; of torchscript its program",
          false,
          [](TrainingConfig& config, const std::string& text) {
            const PublishedWeights* const published = findPublished(text);
            const bool named = published && text != published->file;
            config.weights = named ? pathOf(*published) : std::filesystem::path(text);
          },
          [](const TrainingConfig& config) { return config.weights.string(); }};
}

// A number, or "auto" where another decides it.
template <class Field>
Option numberOrAuto(std::string_view key, std::string_view help, Field field) {
  using Number =
      typename std::remove_cvref_t<decltype(field(std::declval<TrainingConfig&>()))>::value_type;
  return {key,
          std::is_integral_v<Number> ? "auto|N" : "auto|X",
          help,
          false,
          [=](TrainingConfig& config, const std::string& text) {
            if (text == "auto")
              field(config).reset();
            else
              field(config) = readNumber<Number>(key, text);
          },
          [=](const TrainingConfig& config) -> std::string {
            return field(config) ? formatNumber(*field(config)) : "auto";
          }};
}

#define FIELD(member) ([](auto& config) -> auto& { return config.member; })

std::vector<Option> makeOptions() {
  return {
      text("data", "DIR",
           "folder of a data set: of one subfolder a class, of lists, or a known one",
           FIELD(data.root)),
      text("train_list", "FILE", "list of training images, \"path label\" a line",
           FIELD(data.trainList)),
      text("test_list", "FILE", "list of test images", FIELD(data.testList)),
      choice("labels", "variant|family|manufacturer", "what FGVC-Aircraft's classes are",
             {AircraftLabels::Variant, AircraftLabels::Family, AircraftLabels::Manufacturer},
             FIELD(data.labels)),
      number("test_fraction", "share of each class to test on, without a test list",
             FIELD(split.testFraction)),
      numberOrAuto("split_seed",
                   "draws which images test, are kept for training and validate; auto: --seed",
                   FIELD(splitSeed)),
      numberOrAuto("test_seed",
                   "draws the images that --test-fraction holds out alone; auto: --split-seed",
                   FIELD(split.testSeed)),
      number("validation_fraction", "share of the kept training images to validate on",
             FIELD(split.validationFraction)),
      number("ratio", "per cent of each class's training images to keep", FIELD(split.ratio)),
      number("per_class", "training images a class to keep, instead of --ratio",
             FIELD(split.perClass)),
      choice("method", "adnet|finetune", "AD-Net, or plain fine-tuning as the baseline",
             {Method::AdNet, Method::FineTune}, FIELD(method)),
      number("alpha", "weight of AD-Net's distillation term", FIELD(distillation.alpha)),
      choice("crops", "double|single",
             "distil between two crops, or between one and the standard view",
             {Crops::Double, Crops::Single}, FIELD(distillation.crops)),
      choice("distill_on", "features|logits", "which outputs are brought together",
             {DistilledOutput::Features, DistilledOutput::Logits}, FIELD(distillation.output)),
      choice("distill_loss", "kl|l1|l2|ce", "how their difference is measured",
             {DistillationLoss::Kl, DistillationLoss::L1, DistillationLoss::L2,
              DistillationLoss::CrossEntropy},
             FIELD(distillation.loss)),
      text("backbone", "NAME", "the network; adnet --help lists them", FIELD(backbone)),
      number("width", "width multiplier of backbones that have one", FIELD(width)),
      weights(),
      number("resize", "side to which standard and test views are resized", FIELD(views.resize)),
      number("image_size", "side of every view, in pixels", FIELD(views.imageSize)),
      number("centre", "share of each side that AD-Net keeps around the centre",
             FIELD(views.centre)),
      cropRange("strong_crop", "side of the strong view's crop, as a share", FIELD(views.strong)),
      cropRange("weak_crop", "side of the weak view's crop, as a share", FIELD(views.weak)),
      jitter(),
      number("flip", "probability of a horizontal flip", FIELD(views.flip)),
      number("vertical_flip", "probability of a vertical flip", FIELD(views.verticalFlip)),
      choice("policy", "jitter|autoaugment|none",
             "what happens to the colours of every training view",
             {Policy::Jitter, Policy::AutoAugment, Policy::None}, FIELD(views.policy)),
      choice("augmentation", "none|moco|asymmetric|multicrop|scalemix",
             "a set of augmentations to compare with, for AD-Net's strong view or plain "
             "fine-tuning's views",
             {Augmentation::None, Augmentation::MoCo, Augmentation::Asymmetric,
              Augmentation::MultiCrop, Augmentation::ScaleMix},
             FIELD(views.augmentation)),
      number("batch", "images a step", FIELD(batch)),
      number("steps", "training steps", FIELD(steps)),
      number("lr", "learning rate of the backbone", FIELD(learningRate)),
      numberOrAuto("head_lr_ratio", "the head's learning rate in multiples of --lr",
                   FIELD(headLearningRateRatio)),
      choice("schedule", "steps|cosine", "how the learning rate falls",
             {Schedule::Steps, Schedule::Cosine}, FIELD(schedule)),
      number("warmup", "steps over which the learning rate rises first", FIELD(warmup)),
      number("weight_decay", "of every parameter", FIELD(weightDecay)),
      number("label_smoothing", "share of each label that goes to all classes",
             FIELD(labelSmoothing)),
      number("eval_every", "steps between evaluations", FIELD(evaluateEvery)),
      number("seed", "decides every random draw", FIELD(seed)),
      number("threads", "threads that decode and draw; 0: one a core; never changes a result",
             FIELD(threads)),
      number("compute_threads", "threads of the network's arithmetic; 0: one a core",
             FIELD(computeThreads)),
      choice("device", "auto|cpu|cuda", "where the network runs",
             {Device::Auto, Device::Cpu, Device::Cuda}, FIELD(device)),
      number("checkpoint_minutes", "between two checkpoints at most; 0: after evaluations alone",
             FIELD(checkpointMinutes)),
      text("out", "DIR", "folder that gets the run's folder", FIELD(out)),
      text("name", "TEXT", "the run's name", FIELD(name)),
  };
}

#undef FIELD

// The letters to be added, removed or changed (Levenshtein).
std::size_t editDistance(std::string_view one, std::string_view other) {
  std::vector<std::size_t> row(other.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < one.size(); ++i) {
    std::size_t before = std::exchange(row[0], i + 1);
    for (std::size_t j = 0; j < other.size(); ++j) {
      const std::size_t changed = before + (one[i] == other[j] ? 0 : 1);
      before = row[j + 1];
      row[j + 1] = std::min({changed, row[j] + 1, before + 1});
    }
  }
  return row.back();
}

}  // namespace

std::span<const Option> trainingOptions() {
  static const std::vector<Option> options = makeOptions();
  return options;
}

const Option* findOption(std::string_view key) {
  const auto options = trainingOptions();
  const auto found = std::ranges::find(options, key, &Option::key);
  return found == options.end() ? nullptr : &*found;
}

std::string flagOf(const Option& option) {
  std::string flag = "--" + std::string(option.key);
  std::ranges::replace(flag, '_', '-');
  return flag;
}

const Option* nearestOption(std::string_view word) {
  std::string key(word.substr(std::min(word.find_first_not_of('-'), word.size())));
  std::ranges::replace(key, '-', '_');
  const auto options = trainingOptions();
  const auto distance = [&](const Option& option) { return editDistance(key, option.key); };
  const auto nearest = std::ranges::min_element(options, {}, distance);
  const std::size_t mayDiffer = key.size() / 3;
  return distance(*nearest) <= mayDiffer ? &*nearest : nullptr;
}

}  // namespace adnet
