// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/queue/judgement.h"

#include "core/compare/setting.h"
#include "ui/queue/offered_options.h"
#include "ui/words/number_text.h"
#include "ui/words/run_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace adnet::ui {

namespace {

struct JudgementWords {
  Q_DECLARE_TR_FUNCTIONS(adnet::ui::Judgement)
};

// The splits of an experiment, each made once.
class Splits {
 public:
  explicit Splits(const Dataset& dataset) : dataset_(dataset) {}

  const Split& of(const SplitOptions& options) {
    const auto found = std::ranges::find(made_, options, &Made::first);
    if (found != made_.end()) return found->second;
    made_.emplace_back(options, makeSplit(dataset_, options));
    return made_.back().second;
  }

  // Throws Error where one cannot be trained on.
  void judge(Judgement& judgement) const {
    for (const auto& [options, split] : made_) {
      requireValidation(split, options);
      if (split.train.size() < 2 && judgement.refusal.isEmpty()) {
        judgement.refusal = JudgementWords::tr("At %1, there are fewer than two training images.")
                                .arg(shareText(options));
      }
    }
    tellEmptyClasses(judgement);
    tellTooMany(judgement);
  }

 private:
  using Made = std::pair<SplitOptions, Split>;

  void tellEmptyClasses(Judgement& judgement) const {
    for (const auto& [options, split] : made_) {
      const std::vector<int> counts = countPerClass(split.train, dataset_.classes.size());
      const auto empty = static_cast<int>(std::ranges::count(counts, 0));
      if (empty == 0) continue;
      judgement.notes +=
          JudgementWords::tr("At %1, %n class(es) have no training image.", nullptr, empty)
              .arg(shareText(options));
      return;
    }
  }

  // Images a class that no class has: all are kept, and more of them are no more.
  void tellTooMany(Judgement& judgement) const {
    for (const auto& [options, split] : made_) {
      if (options.perClass == 0) continue;
      std::vector<int> counts = countPerClass(split.train, dataset_.classes.size());
      const std::vector<int> validation = countPerClass(split.validation, dataset_.classes.size());
      for (std::size_t i = 0; i < counts.size(); ++i)
        counts[i] += validation[i];
      const int most = counts.empty() ? 0 : *std::ranges::max_element(counts);
      if (most >= options.perClass) continue;
      judgement.notes +=
          JudgementWords::tr("No class has more than %n image(s) to train on: %1 keep all.",
                             nullptr, most)
              .arg(shareText(options));
      return;
    }
  }

  const Dataset& dataset_;
  std::vector<Made> made_;
};

void addCosts(std::vector<RunCosts>& costs, const TrainingConfig& point, const Split& split,
              std::size_t classes) {
  const StepKey key = stepKeyOf(point, classes);
  auto found = std::ranges::find(costs, key, &RunCosts::key);
  if (found == costs.end()) {
    costs.push_back({key});
    found = std::prev(costs.end());
  }
  found->images += seenImages(point, sizesOf(split));
  ++found->runs;
}

// Runs of plain fine-tuning that would be the same but for what they are called.
void tellRepeats(Judgement& judgement) {
  const auto& points = judgement.sweep.points;
  if (std::ranges::find(points, Method::FineTune, &TrainingConfig::method) == points.end()) return;
  for (const Axis& axis : judgement.experiment.axes) {
    if (axis.values.size() < 2 || axis.values.front().size() != 1) continue;
    const std::string& key = axis.values.front().front().key;
    if (!isForAdNetAlone(key)) continue;
    const auto offered = offeredOptions();
    const auto option = std::ranges::find(
        offered, key, [](const OfferedOption& one) { return std::string(one.option->key); });
    judgement.notes +=
        JudgementWords::tr("Plain fine-tuning makes no use of “%1”: its runs repeat one another.")
            .arg(option->name);
  }
}

}  // namespace

Judgement judge(const Question& question, const std::stop_token& stop) {
  Judgement judgement;
  judgement.experiment = question.experiment;
  judgement.sweep = makeSweep(question.experiment, question.experiment.base.out);
  auto& points = judgement.sweep.points;
  judgement.queued = std::erase_if(points, [&](const TrainingConfig& point) {
    if (stop.stop_requested()) throw Cancelled();
    return question.queued->contains(runKey(point));
  });
  Splits splits(*question.dataset);
  for (const TrainingConfig& point : points) {
    if (stop.stop_requested()) throw Cancelled();
    addCosts(judgement.costs, point, splits.of(point.splitOptions()),
             question.dataset->classes.size());
  }
  splits.judge(judgement);
  tellRepeats(judgement);
  return judgement;
}

TimeToTrain timeOf(const std::vector<RunCosts>& costs, const StepTimes& times) {
  TimeToTrain time;
  for (const RunCosts& cost : costs) {
    if (const StepTimes::Measured* measured = times.find(cost.key)) {
      time.seconds += secondsOf(cost.images, measured->pace) + cost.runs * times.secondsToStart();
      time.known += cost.runs;
    } else if (!isMeasurable(cost.key) || times.whyNot(cost.key)) {
      time.never += cost.runs;
    } else {
      time.unknown += cost.runs;
    }
  }
  return time;
}

}  // namespace adnet::ui
