// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/run_training.h"

#include "core/base/numbers.h"
#include "core/engine/torch_errors.h"
#include "core/model/classifier_file.h"
#include "core/train/checkpoint_file.h"
#include "core/train/evaluator.h"

#include <nlohmann/json.hpp>

#include <set>

namespace adnet {
namespace {

// Of steps and evaluations. The writer comes first: what the window shows is on the disk.
class Fork : public TrainingObserver {
 public:
  Fork(TrainingObserver& first, TrainingObserver& second) : first_(first), second_(second) {}
  void onProgress(const Progress& progress) override { second_.onProgress(progress); }
  void onStep(const StepRecord& step) override {
    first_.onStep(step);
    second_.onStep(step);
  }
  void onEvaluation(const EvaluationRecord& evaluation) override {
    first_.onEvaluation(evaluation);
    second_.onEvaluation(evaluation);
  }

 private:
  TrainingObserver& first_;
  TrainingObserver& second_;
};

class FolderKeeper : public TrainingKeeper {
 public:
  explicit FolderKeeper(const RunTraining& training) : training_(training) {}

  void keepLast(int step) override { save(training_.writer.lastWeights(), step, "last step"); }
  void keepBest(int step) override {
    save(training_.writer.bestWeights(), step,
         training_.data.split.validation.empty() ? "test accuracy (paper protocol: optimistic)"
                                                 : "validation accuracy");
  }
  // The one before is kept beside it, should this one be damaged.
  void keepState(const TrainingState& state) override {
    const std::filesystem::path& folder = training_.writer.folder();
    training_.writer.sync();
    writeCheckpoint(training_.classifier, state, checkpointOf(folder, state.result.steps));
    keepCheckpoints(folder, 2);
  }

 private:
  void save(const std::filesystem::path& file, int step, const char* chosenBy) const {
    const ViewRecipe views = viewsOf(training_.config);
    saveClassifier(training_.classifier, file,
                   {{"classes", nlohmann::json(training_.classes).dump()},
                    {"step", formatNumber(step)},
                    {"resize", formatNumber(views.resize)},
                    {"input_size", formatNumber(views.imageSize)},
                    {"centre", formatNumber(views.centre)},
                    {"chosen_by", chosenBy}});
  }

  const RunTraining& training_;
};

void dropBroken(std::vector<Sample>& samples, const std::set<std::string>& broken) {
  std::erase_if(samples, [&](const Sample& sample) { return broken.contains(sample.path); });
}

// The folder says why the run failed, where that can be written at all.
void finishFailed(RunWriter& writer, TrainingResult result, const std::exception& why) {
  result.status = RunStatus::Failed;
  try {
    writer.finish(result, why.what());
  } catch (const Error&) {  // `why` says more
  }
}

}  // namespace

std::vector<FileProblem> decode(Split& split, ImageStore& images,
                                const std::vector<std::string>& classes,
                                const TrainingConfig& config, TrainingObserver& observer,
                                const std::stop_token& stop) {
  std::vector<Sample> all = split.train;
  all.insert(all.end(), split.validation.begin(), split.validation.end());
  all.insert(all.end(), split.test.begin(), split.test.end());
  std::vector<FileProblem> problems = images.preload(
      all, threadsOr(config.threads), stop, [&observer](std::size_t done, std::size_t total) {
        observer.onProgress({Phase::Decoding, done, total});
      });
  std::set<std::string> broken;
  for (const FileProblem& problem : problems)
    broken.insert(problem.path);
  for (auto* samples : {&split.train, &split.validation, &split.test})
    dropBroken(*samples, broken);

  const std::vector<int> counts = countPerClass(split.train, classes.size());
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] > 0) continue;
    throw Error(ErrorCode::EmptyClass, images.root(),
                "none of the training images of the class '" + classes[i] +
                    "' can be decoded. Replace them, or remove the class.");
  }
  return problems;
}

TrainingResult train(RunTraining training, const std::function<void()>& begin,
                     TrainingObserver& observer, const std::stop_token& stop, PauseGate& pause) {
  RunWriter& writer = training.writer;
  Fork events(writer, observer);
  FolderKeeper keeper(training);
  std::optional<Trainer> trainer;
  TrainingResult result;
  try {
    result = translatingErrors([&] {
      begin();
      trainer.emplace(training.config, training.data, training.classifier, events, keeper, stop,
                      pause);
      if (training.from) trainer->goOnFrom(std::move(*training.from));
      return trainer->run();
    });
  } catch (const std::exception& error) {
    finishFailed(writer, trainer ? trainer->result() : result, error);
    throw;
  }
  writer.finish(result);
  if (result.status == RunStatus::Finished) keepCheckpoints(writer.folder(), 1);
  result.folder = writer.folder();
  return result;
}

}  // namespace adnet
