// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/train_run.h"

#include "core/data/fingerprint.h"
#include "core/data/open_dataset.h"
#include "core/data/trainable.h"
#include "core/engine/network.h"
#include "core/engine/run_training.h"
#include "core/engine/torch_errors.h"
#include "core/run/image_list.h"
#include "core/run/run_folder.h"
#include "core/train/evaluator.h"

namespace adnet {
namespace {

ScanProgress report(TrainingObserver& observer, Phase phase) {
  return [&observer, phase](std::size_t done, std::size_t total) {
    observer.onProgress({phase, done, total});
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

TrainingResult prepareAndTrain(const TrainingConfig& config, TrainingObserver& observer,
                               const std::stop_token& stop, PauseGate& pause) {
  validate(config);
  const at::Device device = chooseDevice(config.device);
  useThreads(config.computeThreads, config.threads);

  const Dataset dataset = openDataset(config.data, stop, report(observer, Phase::Opening));
  std::vector<ImageStamp> stamps = stampsOf(dataset, stop);
  ImageStore images(dataset.root);
  TrainingData data;
  data.split = makeSplit(dataset, config.splitOptions());
  requireTrainable(data.split, config.split);
  data.classes = dataset.classes.size();
  data.keptPercent = keptPercent(config, dataset, data.split);
  data.images = &images;
  if (!config.weights.empty()) observer.onProgress({Phase::LoadingWeights, 0, 0});
  NewNetwork network = newNetwork(config, data.classes, stop);
  network.classifier.to(device);
  const auto broken = decode(data.split, images, dataset.classes, config, observer, stop);
  // What was decoded has just been read.
  for (const auto* samples : {&data.split.train, &data.split.validation, &data.split.test})
    addContents(stamps, *samples, dataset.root, threadsOr(config.threads), stop);

  RunStarted started = startedOf(config, dataset, data.split, broken, network);
  RunWriter writer(config, engineVersion());
  started.folder = writer.folder();
  started.fingerprint = fingerprintOf(dataset, stamps);
  const auto begin = [&] {
    writer.onStarted(started);
    writeImages(writer.folder(), stamps);
    observer.onStarted(started);
  };
  return train({config, dataset.classes, data, network.classifier, writer, {}}, begin, observer,
               stop, pause);
}

}  // namespace

TrainingResult trainRun(const TrainingConfig& config, TrainingObserver& observer,
                        const std::stop_token& stop, PauseGate& pause) {
  return translatingErrors([&] { return prepareAndTrain(config, observer, stop, pause); });
}

}  // namespace adnet
