// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/train_run.h"

#include "core/base/numbers.h"
#include "core/data/fingerprint.h"
#include "core/data/open_dataset.h"
#include "core/data/trainable.h"
#include "core/engine/network.h"
#include "core/engine/torch_errors.h"
#include "core/model/classifier_file.h"
#include "core/run/run_folder.h"
#include "core/train/evaluator.h"
#include "core/train/trainer.h"

#include <nlohmann/json.hpp>
#include <torch/torch.h>

#include <optional>
#include <set>

namespace adnet {
namespace {

// The writer comes first: what the window shows is on the disk.
class Fork : public TrainingObserver {
 public:
  Fork(TrainingObserver& first, TrainingObserver& second) : first_(first), second_(second) {}
  void onProgress(const Progress& progress) override {
    first_.onProgress(progress);
    second_.onProgress(progress);
  }
  void onStarted(const RunStarted& started) override {
    first_.onStarted(started);
    second_.onStarted(started);
  }
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

ScanProgress report(TrainingObserver& observer, Phase phase) {
  return [&observer, phase](std::size_t done, std::size_t total) {
    observer.onProgress({phase, done, total});
  };
}

void dropBroken(std::vector<Sample>& samples, const std::set<std::string>& broken) {
  std::erase_if(samples, [&](const Sample& sample) { return broken.contains(sample.path); });
}

// Decodes every image of the split; those that cannot be decoded leave it.
std::vector<FileProblem> decode(Split& split, ImageStore& images, const Dataset& dataset,
                                const TrainingConfig& config, TrainingObserver& observer,
                                const std::stop_token& stop) {
  std::vector<Sample> all = split.train;
  all.insert(all.end(), split.validation.begin(), split.validation.end());
  all.insert(all.end(), split.test.begin(), split.test.end());
  std::vector<FileProblem> problems =
      images.preload(all, threadsOr(config.threads), stop, report(observer, Phase::Decoding));
  std::set<std::string> broken;
  for (const FileProblem& problem : problems)
    broken.insert(problem.path);
  for (auto* samples : {&split.train, &split.validation, &split.test})
    dropBroken(*samples, broken);

  const std::vector<int> counts = countPerClass(split.train, dataset.classes.size());
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] > 0) continue;
    throw Error(ErrorCode::EmptyClass, dataset.root,
                "none of the training images of the class '" + dataset.classes[i] +
                    "' can be decoded. Replace them, or remove the class.");
  }
  return problems;
}

Trainer::Save saveInto(const RunWriter& writer, const Classifier& classifier,
                       const std::vector<std::string>& classes, const TrainingConfig& config,
                       bool validates) {
  return [=, &writer, &classifier](Trainer::Checkpoint checkpoint, int step) {
    const bool best = checkpoint == Trainer::Checkpoint::Best;
    const ViewRecipe views = viewsOf(config);
    saveClassifier(classifier, best ? writer.bestWeights() : writer.lastWeights(),
                   {{"classes", nlohmann::json(classes).dump()},
                    {"step", formatNumber(step)},
                    {"resize", formatNumber(views.resize)},
                    {"input_size", formatNumber(views.imageSize)},
                    {"centre", formatNumber(views.centre)},
                    {"chosen_by", !best       ? "last step"
                                  : validates ? "validation accuracy"
                                              : "test accuracy (paper protocol: optimistic)"}});
  };
}

RunStarted startedOf(const TrainingConfig& config, const Dataset& dataset, const Split& split,
                     const std::vector<FileProblem>& broken, const NewNetwork& network) {
  RunStarted started;
  started.classes = dataset.classes;
  started.split = split;
  started.problems = dataset.problems;
  started.notes = dataset.notes;
  started.problems.insert(started.problems.end(), broken.begin(), broken.end());
  started.steps = config.steps;
  started.weightsReport = network.report;
  started.device = network.classifier.device().is_cuda() ? "cuda" : "cpu";
  return started;
}

// The folder says why the run failed, where that can be written at all.
void finishFailed(RunWriter& writer, TrainingResult result, const std::exception& why) {
  result.status = RunStatus::Failed;
  try {
    writer.finish(result, why.what());
  } catch (const Error&) {  // `why` says more
  }
}

TrainingResult prepareAndTrain(const TrainingConfig& config, TrainingObserver& observer,
                               const std::stop_token& stop, PauseGate& pause) {
  validate(config);
  const at::Device device = chooseDevice(config.device);
  useThreads(config.computeThreads, config.threads);

  const Dataset dataset = openDataset(config.data, stop, report(observer, Phase::Opening));
  const std::string fingerprint = fingerprintOf(dataset, stop);
  ImageStore images(dataset.root);
  TrainingData data;
  data.split = makeSplit(dataset, config.splitOptions());
  requireTrainable(data.split, config.split);
  data.classes = dataset.classes.size();
  data.keptPercent = keptPercent(config, dataset, data.split);
  data.images = &images;
  if (!config.weights.empty()) observer.onProgress({Phase::LoadingWeights, 0, 0});
  NewNetwork network = newNetwork(config, data.classes);
  network.classifier.to(device);
  const auto broken = decode(data.split, images, dataset, config, observer, stop);

  RunStarted started = startedOf(config, dataset, data.split, broken, network);
  RunWriter writer(config, engineVersion());
  started.folder = writer.folder();
  started.fingerprint = fingerprint;
  Fork events(writer, observer);
  const auto save =
      saveInto(writer, network.classifier, dataset.classes, config, !data.split.validation.empty());
  std::optional<Trainer> trainer;
  TrainingResult result;
  try {
    result = translatingErrors([&] {
      events.onStarted(started);
      trainer.emplace(config, data, network.classifier, events, save, stop, pause);
      return trainer->run();
    });
  } catch (const std::exception& error) {
    finishFailed(writer, trainer ? trainer->result() : result, error);
    throw;
  }
  writer.finish(result);
  result.folder = writer.folder();
  return result;
}

}  // namespace

TrainingResult trainRun(const TrainingConfig& config, TrainingObserver& observer,
                        const std::stop_token& stop, PauseGate& pause) {
  return translatingErrors([&] { return prepareAndTrain(config, observer, stop, pause); });
}

}  // namespace adnet
