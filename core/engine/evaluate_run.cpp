#include "core/engine/evaluate_run.h"

#include "core/base/numbers.h"
#include "core/engine/saved_run.h"
#include "core/engine/torch_errors.h"
#include "core/train/evaluator.h"

#include <torch/torch.h>

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

void decode(ImageStore& images, const std::vector<Sample>& samples, int threads,
            TrainingObserver& observer, const std::stop_token& stop) {
  const auto report = [&observer](std::size_t done, std::size_t total) {
    observer.onProgress({Phase::Decoding, done, total});
  };
  const auto broken = images.preload(samples, threadsOr(threads), stop, report);
  if (broken.empty()) return;
  throw Error(
      ErrorCode::NotFound, images.root() / broken.front().path,
      formatNumber(broken.size()) +
          " of the run's images cannot be read now, this is the first: " + broken.front().detail);
}

}  // namespace

EvaluationRecord evaluateRun(const std::filesystem::path& run, SetName set, Device device,
                             TrainingObserver& observer, const std::stop_token& stop) {
  return translatingErrors([&] {
    at::set_num_threads(threadsOr(0));
    SavedRun saved = openSavedRun(run, device);
    saved.classifier.backbone().setInterruption([stop] {
      if (stop.stop_requested()) throw Cancelled();
    });
    const TrainingConfig& config = saved.record.summary.config;
    const std::vector<Sample>& samples = samplesOf(saved.record, set);
    ImageStore images(config.data.root);
    decode(images, samples, config.threads, observer, stop);
    EvaluationRecord evaluation =
        evaluateSet(saved.classifier, images, samples, config, {set, Protocol::Honest, saved.step},
                    saved.record.classes.size(), observer, stop);
    addEvaluation(saved.record, evaluation);
    return evaluation;
  });
}

}  // namespace adnet
