// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/saved_run.h"

#include "core/base/numbers.h"
#include "core/engine/network.h"
#include "core/engine/torch_errors.h"
#include "core/model/classifier_file.h"
#include "core/run/backbones.h"
#include "core/weights/read_weights.h"

#include <algorithm>
#include <array>

namespace adnet {
namespace {

std::filesystem::path chooseWeights(const RunRecord& run) {
  std::array names = {kLastWeights, kBestWeights};
  if (!run.split.validation.empty()) std::ranges::reverse(names);
  std::error_code code;
  for (const char* name : names) {
    const std::filesystem::path file = run.summary.folder / name;
    if (std::filesystem::exists(file, code)) return file;
  }
  throw Error(ErrorCode::BadRun, run.summary.folder,
              std::string("has no weights, neither ") + kBestWeights + " nor " + kLastWeights +
                  ". A run writes them at its first evaluation, or when it is stopped.");
}

int stepOf(const WeightsFile& file) {
  const auto found = file.metadata.find("step");
  return found == file.metadata.end() ? 0 : parseNumber<int>(found->second).value_or(0);
}

}  // namespace

std::filesystem::path rootOf(const TrainingConfig& config, const std::filesystem::path& moved) {
  const std::filesystem::path& root = moved.empty() ? config.data.root : moved;
  std::error_code code;
  if (!std::filesystem::is_directory(root, code)) {
    throw Error(
        ErrorCode::NotFound, root,
        std::string("there is no such folder, where the run's images should be.") + kMovedHint);
  }
  return std::filesystem::absolute(root);
}

Classifier networkOf(const RunRecord& run, const WeightsFile& file) {
  const TrainingConfig& config = run.summary.config;
  BackboneOptions options = backboneOptions(config);
  if (config.backbone == kTorchScript) options.script = run.summary.folder / kScriptFile;
  applyMetadata(file, options);
  Classifier classifier(options, static_cast<std::int64_t>(run.classes.size()), config.seed);
  classifier.normalisation() = normalisationOf(file, classifier.normalisation());
  return classifier;
}

SavedRun openSavedRun(const std::filesystem::path& folder, Device device,
                      const std::stop_token& stop) {
  return translatingErrors([&] {
    RunRecord record = readRun(folder);
    const WeightsFile file = readWeights(chooseWeights(record));
    checkBackbone(record.summary.config, folder / kScriptFile, stop);
    Classifier classifier = networkOf(record, file);
    loadClassifier(classifier, file);
    classifier.to(chooseDevice(device));
    return SavedRun{std::move(record), file.path, stepOf(file), std::move(classifier)};
  });
}

}  // namespace adnet
