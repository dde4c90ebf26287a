#include "core/engine/session.h"

#include "core/base/numbers.h"
#include "core/model/classifier_file.h"
#include "core/run/backbones.h"
#include "core/run/run_folder.h"
#include "core/train/evaluator.h"
#include "core/train/trainer.h"

#include <nlohmann/json.hpp>
#include <torch/torch.h>

#include <algorithm>
#include <set>

namespace adnet {
namespace {

at::Device chooseDevice(Device device) {
  if (device == Device::Cpu) return at::kCPU;
  const bool available = torch::cuda::is_available();
  if (device == Device::Cuda && !available) {
    throw Error(
        ErrorCode::DeviceUnavailable, {},
        "CUDA was asked for, but " + engineVersion() +
            " on this machine has none. Use --device cpu, or build with a LibTorch that has CUDA.");
  }
  return available ? at::Device(at::kCUDA) : at::Device(at::kCPU);
}

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

struct Network {
  Classifier classifier;
  std::string report;
};

BackboneOptions optionsOf(const TrainingConfig& config) {
  BackboneOptions options;
  options.name = config.backbone;
  options.width = config.width;
  options.imageSize = config.views.imageSize;
  return options;
}

Network buildNetwork(const TrainingConfig& config, std::size_t classes) {
  BackboneOptions options = optionsOf(config);
  const auto count = static_cast<std::int64_t>(classes);
  if (config.weights.empty()) return {Classifier(options, count, config.seed), {}};
  if (config.backbone == kTorchScript) {
    options.script = config.weights;
    Classifier classifier(options, count, config.seed);
    const std::size_t tensors = classifier.state().size() - classifier.headParameters().size();
    return {std::move(classifier), formatNumber(tensors) + " tensors loaded from " +
                                       config.weights.filename().string() + "."};
  }
  const WeightsFile file = readWeights(config.weights);
  applyMetadata(file, options);
  Classifier classifier(options, count, config.seed);
  std::string report = loadBackbone(classifier, file);
  classifier.normalisation() = normalisationOf(file, classifier.normalisation());
  return {std::move(classifier), std::move(report)};
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

}  // namespace

std::string engineVersion() {
  return "LibTorch " TORCH_VERSION;
}

TrainingResult trainRun(const TrainingConfig& config, TrainingObserver& observer,
                        const std::stop_token& stop, PauseGate& pause) {
  validate(config);
  const at::Device device = chooseDevice(config.device);
  at::set_num_threads(threadsOr(config.computeThreads));

  const Dataset dataset = openDataset(config.data, stop, report(observer, Phase::Opening));
  ImageStore images(dataset.root);
  TrainingData data;
  data.split = makeSplit(dataset, config.splitOptions());
  data.classes = dataset.classes.size();
  data.keptPercent = keptPercent(config, dataset, data.split);
  data.images = &images;
  observer.onProgress({Phase::LoadingWeights, 0, 0});
  Network network = buildNetwork(config, data.classes);
  network.classifier.to(device);
  const auto broken = decode(data.split, images, dataset, config, observer, stop);

  RunStarted started;
  started.classes = dataset.classes;
  started.split = data.split;
  started.problems = dataset.problems;
  started.problems.insert(started.problems.end(), broken.begin(), broken.end());
  started.steps = config.steps;
  started.weightsReport = network.report;
  started.device = device.is_cuda() ? "cuda" : "cpu";

  RunWriter writer(config, engineVersion());
  TrainingResult result;
  try {
    Fork events(writer, observer);
    started.folder = result.folder = writer.folder();
    events.onStarted(started);
    const auto save = saveInto(writer, network.classifier, dataset.classes, config,
                               !data.split.validation.empty());
    Trainer trainer(config, data, network.classifier, events, save, stop, pause);
    result = trainer.run();
    result.folder = writer.folder();
    save(Trainer::Checkpoint::Last, result.steps);
  } catch (const std::exception& error) {
    result.status = RunStatus::Failed;
    writer.finish(result, error.what());
    throw;
  }
  writer.finish(result);
  return result;
}

EvaluationRecord evaluateRun(const std::filesystem::path& run, SetName set, Device device,
                             TrainingObserver& observer, const std::stop_token& stop) {
  at::set_num_threads(threadsOr(0));
  const RunRecord record = readRun(run);
  const TrainingConfig& config = record.summary.config;
  const auto& samples = set == SetName::Train        ? record.split.train
                        : set == SetName::Validation ? record.split.validation
                                                     : record.split.test;
  if (samples.empty()) {
    throw Error(ErrorCode::BadRun, run,
                std::string("has no images in its ") + nameOf(set) + " set.");
  }
  const bool validated = !record.split.validation.empty();
  const WeightsFile file = readWeights(run / (validated ? "best.safetensors" : "last.safetensors"));
  BackboneOptions options = optionsOf(config);
  if (config.backbone == kTorchScript) options.script = run / kScriptFile;
  applyMetadata(file, options);
  Classifier classifier(options, static_cast<std::int64_t>(record.classes.size()), config.seed);
  loadClassifier(classifier, file);
  classifier.normalisation() = normalisationOf(file, classifier.normalisation());
  classifier.to(chooseDevice(device));
  classifier.backbone().setInterruption([stop] {
    if (stop.stop_requested()) throw Cancelled();
  });

  ImageStore images(config.data.root);
  const auto broken =
      images.preload(samples, threadsOr(config.threads), stop, report(observer, Phase::Decoding));
  if (!broken.empty()) {
    throw Error(
        ErrorCode::NotFound, config.data.root / broken.front().path,
        formatNumber(broken.size()) +
            " of the run's images cannot be read now, this is the first: " + broken.front().detail);
  }
  const auto found = file.metadata.find("step");
  const int step = found == file.metadata.end() ? 0 : parseNumber<int>(found->second).value_or(0);
  EvaluationRecord evaluation =
      evaluateSet(classifier, images, samples, config, {set, Protocol::Honest, step},
                  record.classes.size(), observer, stop);
  writePredictions(run, evaluation);
  return evaluation;
}

}  // namespace adnet
