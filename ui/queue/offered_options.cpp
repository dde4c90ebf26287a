// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/queue/offered_options.h"

#include "ui/words/run_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

namespace adnet::ui {

namespace {

struct OfferedWords {
  Q_DECLARE_TR_FUNCTIONS(adnet::ui::OfferedOptions)

 public:
  struct Group {
    QString name;
    std::vector<std::pair<const char*, QString>> options;  // their keys and names
  };
  static std::vector<Group> groups();
};

std::vector<OfferedWords::Group> OfferedWords::groups() {
  return {{tr("Learning"),
           {{"steps", tr("Steps")},
            {"batch", tr("Batch")},
            {"lr", tr("Learning rate")},
            {"head_lr_ratio", tr("Head’s rate")},
            {"schedule", tr("Schedule")},
            {"warmup", tr("Warm-up")},
            {"weight_decay", tr("Weight decay")},
            {"label_smoothing", tr("Smoothing")}}},
          {tr("Distillation"),
           {{"alpha", tr("Alpha")},
            {"crops", tr("Distil between")},
            {"distill_on", tr("Distil on")},
            {"distill_loss", tr("Distance by")}}},
          {tr("Views"),
           {{"policy", tr("Policy")},
            {"augmentation", tr("Augmentation set")},
            {"strong_crop", tr("Strong crop")},
            {"weak_crop", tr("Weak crop")},
            {"centre", tr("Centre kept")},
            {"jitter", tr("Colour jitter")},
            {"flip", tr("Flip")},
            {"vertical_flip", tr("Flip vertically")},
            {"image_size", tr("View size")},
            {"resize", tr("Resize to")}}},
          {tr("Other"),
           {{"width", tr("Width")},
            {"validation_fraction", tr("Validation")},
            {"test_fraction", tr("Test images")},
            {"eval_every", tr("Evaluate every")}}}};
}

template <class Enum>
std::vector<CheckRow::Choice> choicesOf(const std::vector<std::pair<Enum, QString>>& names) {
  std::vector<CheckRow::Choice> choices;
  choices.reserve(names.size());
  for (const auto& [value, name] : names)
    choices.push_back({nameOf(value), name});
  return choices;
}

template <class Enum>
std::vector<CheckRow::Choice> choicesOf(std::initializer_list<Enum> values) {
  std::vector<CheckRow::Choice> choices;
  choices.reserve(values.size());
  for (const Enum value : values)
    choices.push_back({nameOf(value), textOf(value)});
  return choices;
}

std::vector<CheckRow::Choice> choicesOf(std::string_view key) {
  using Loss = DistillationLoss;
  using Out = DistilledOutput;
  if (key == "schedule")
    return choicesOf<Schedule>(std::vector<std::pair<Schedule, QString>>{
        {Schedule::Steps, OfferedWords::tr("Steps", "a schedule")},
        {Schedule::Cosine, OfferedWords::tr("Cosine")}});
  if (key == "crops")
    return choicesOf<Crops>(
        std::vector<std::pair<Crops, QString>>{{Crops::Double, OfferedWords::tr("Two crops")},
                                               {Crops::Single, OfferedWords::tr("One crop")}});
  if (key == "distill_on")
    return choicesOf<Out>(std::vector<std::pair<Out, QString>>{
        {Out::Features, OfferedWords::tr("Features")}, {Out::Logits, OfferedWords::tr("Logits")}});
  if (key == "distill_loss")
    return choicesOf<Loss>(std::vector<std::pair<Loss, QString>>{
        {Loss::Kl, OfferedWords::tr("KL divergence")},
        {Loss::L1, OfferedWords::tr("L1 distance")},
        {Loss::L2, OfferedWords::tr("L2 distance")},
        {Loss::CrossEntropy, OfferedWords::tr("Cross-entropy")}});
  if (key == "policy") return choicesOf({Policy::Jitter, Policy::AutoAugment, Policy::None});
  if (key == "augmentation")
    return choicesOf({Augmentation::None, Augmentation::MoCo, Augmentation::Asymmetric,
                      Augmentation::MultiCrop, Augmentation::ScaleMix});
  return {};
}

}  // namespace

std::vector<OfferedOption> offeredOptions() {
  std::vector<OfferedOption> offered;
  for (const OfferedWords::Group& group : OfferedWords::groups()) {
    for (const auto& [key, name] : group.options)
      offered.push_back({findOption(key), name, group.name, choicesOf(key)});
  }
  return offered;
}

bool isForAdNetAlone(std::string_view key) {
  constexpr std::array<std::string_view, 6> kKeys = {"alpha",        "crops",  "distill_on",
                                                     "distill_loss", "centre", "weak_crop"};
  return std::ranges::find(kKeys, key) != kKeys.end();
}

}  // namespace adnet::ui
