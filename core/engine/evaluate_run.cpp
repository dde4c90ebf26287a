// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/evaluate_run.h"

#include "core/base/numbers.h"
#include "core/engine/network.h"
#include "core/engine/same_data.h"
#include "core/engine/saved_run.h"
#include "core/engine/torch_errors.h"
#include "core/train/evaluator.h"

#include <torch/torch.h>

#include <algorithm>
#include <set>

namespace adnet {
namespace {

const std::vector<Sample>& samplesOf(const RunRecord& run, SetName set) {
  const auto& samples = set == SetName::Train        ? run.split.train
                        : set == SetName::Validation ? run.split.validation
                                                     : run.split.test;
  if (samples.empty()) {
    throw Error(ErrorCode::BadRun, run.summary.folder,
                std::string("has no images in its ") + nameOf(set) + " set.");
  }
  return samples;
}

// Honest, unless the test set had a part in choosing the weights. Whoever stopped a run may have
// seen its scores on it.
Protocol protocolOf(const SavedRun& saved, SetName set) {
  const RunRecord& run = saved.record;
  const bool best = saved.weights.filename() == kBestWeights;
  const bool validated = best && !run.split.validation.empty();
  const bool planned = !best && saved.step == run.summary.config.steps;
  const bool unseen = std::ranges::none_of(run.evaluations, [](const EvaluationLine& line) {
    return line.set == SetName::Test && line.protocol == Protocol::Paper;
  });
  return set != SetName::Test || validated || planned || unseen ? Protocol::Honest
                                                                : Protocol::Paper;
}

void check(const RunToEvaluate& request, TrainingObserver& observer, const std::stop_token& stop) {
  const RunRecord run = readRun(request.folder);
  const std::filesystem::path root = rootOf(run.summary.config, request.data);
  const auto now = openDataNow(run, root, stop, [&](std::size_t done, std::size_t total) {
    observer.onProgress({Phase::Opening, done, total});
  });
  requireSameData(run, root, now ? &*now : nullptr, stop);
}

// Those that can be read. Throws where some cannot, unless that is `accepted`.
std::vector<Sample> decode(ImageStore& images, std::vector<Sample> samples, int threads,
                           bool accepted, TrainingObserver& observer, const std::stop_token& stop) {
  const auto report = [&observer](std::size_t done, std::size_t total) {
    observer.onProgress({Phase::Decoding, done, total});
  };
  const auto broken = images.preload(samples, threadsOr(threads), stop, report);
  if (!broken.empty() && (!accepted || broken.size() == samples.size())) {
    throw Error(ErrorCode::NotFound, images.root() / broken.front().path,
                formatNumber(broken.size()) +
                    " of the run's images cannot be read now, this is the first: " +
                    broken.front().detail + kMovedHint);
  }
  std::set<std::string> left;
  for (const FileProblem& problem : broken)
    left.insert(problem.path);
  std::erase_if(samples, [&](const Sample& sample) { return left.contains(sample.path); });
  return samples;
}

}  // namespace

EvaluatedRun evaluateRun(const RunToEvaluate& run, TrainingObserver& observer,
                         const std::stop_token& stop) {
  return translatingErrors([&] {
    useThreads(0, 0);
    if (!run.acceptsChangedData) check(run, observer, stop);
    SavedRun saved = openSavedRun(run.folder, run.device, stop);
    saved.classifier.backbone().setInterruption([stop] {
      if (stop.stop_requested()) throw Cancelled();
    });
    const TrainingConfig& config = saved.record.summary.config;
    ImageStore images(rootOf(config, run.data));
    const std::vector<Sample> samples =
        decode(images, samplesOf(saved.record, run.set), config.threads, run.acceptsChangedData,
               observer, stop);
    const EvaluationRequest request{run.set, protocolOf(saved, run.set), saved.step};
    EvaluatedRun evaluated{evaluateSet(saved.classifier, images, samples, config, request,
                                       saved.record.classes.size(), observer, stop),
                           saved.weights,
                           {}};
    try {
      addEvaluation(saved.record, evaluated.evaluation);
    } catch (const Error& error) {
      evaluated.unwritten = error;  // a folder that may only be read is scored all the same
    }
    return evaluated;
  });
}

}  // namespace adnet
