// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/train/checkpoint_file.h"

#include "core/base/error.h"
#include "core/base/hash.h"
#include "core/base/numbers.h"
#include "core/model/classifier_file.h"
#include "core/model/stored_tensors.h"
#include "core/weights/read_weights.h"

#include <torch/torch.h>

#include <map>
#include <span>
#include <string>
#include <utility>

namespace adnet {
namespace {

using Metadata = std::map<std::string, std::string>;

constexpr const char* kFormat = "adnet_checkpoint";
constexpr const char* kVersion = "1";
constexpr const char* kChecksum = "checksum";
// Before the names of tensors that are not the network's own. Not a '.': see core/weights/prefix.h.
constexpr const char* kMomentumOf = "momentum:";
constexpr const char* kBestOf = "best:";

// Calls visit(key, number) for every number that is kept.
template <class State, class Visit>
void visitNumbers(State& state, Visit visit) {
  auto& result = state.result;
  visit("step", result.steps);
  visit("test_accuracy", result.testAccuracy);
  visit("best_test_accuracy", result.bestTestAccuracy);
  visit("seconds", result.seconds);
  visit("distillation_skipped", result.distillationSkipped);
  visit("evaluations", state.evaluations);
  visit("evaluated_step", state.evaluatedStep);
  visit("best_score", state.bestScore);
  visit("best_step", state.bestStep);
  visit("step_seconds", state.stepSeconds);
  visit("images_trained", state.imagesTrained);
  visit("kept_percent", state.keptPercent);
}

std::string checksumOf(std::span<const StoredTensor> tensors, const Metadata& metadata) {
  Hash hash;
  for (const auto& [key, value] : metadata) {
    if (key == kChecksum) continue;
    hash.addText(key);
    hash.addText(value);
  }
  for (const StoredTensor& tensor : tensors) {
    hash.addText(tensor.name);
    hash.add(
        std::string_view(reinterpret_cast<const char*>(tensor.data.data()), tensor.data.size()));
  }
  return hash.text();
}

// Names in the order of Optimiser::momentum().
std::vector<std::string> parameterNames(const Classifier& classifier) {
  std::vector<at::Tensor> parameters = classifier.backboneParameters();
  for (const at::Tensor& parameter : classifier.headParameters())
    parameters.push_back(parameter);
  std::map<const void*, std::string> names;
  for (const auto& [name, tensor] : classifier.state())
    names.emplace(tensor.unsafeGetTensorImpl(), name);
  std::vector<std::string> ordered;
  for (const at::Tensor& parameter : parameters)
    ordered.push_back(names.at(parameter.unsafeGetTensorImpl()));
  return ordered;
}

std::vector<std::pair<std::string, at::Tensor>> tensorsOf(const Classifier& classifier,
                                                          const TrainingState& state) {
  std::vector<std::pair<std::string, at::Tensor>> tensors = classifier.state();
  if (!state.best.empty()) {
    const std::size_t count = tensors.size();
    for (std::size_t i = 0; i < count; ++i)
      tensors.emplace_back(kBestOf + tensors[i].first, state.best[i]);
  }
  const std::vector<std::string> names = parameterNames(classifier);
  for (std::size_t i = 0; i < state.momentum.size(); ++i) {
    if (state.momentum[i].defined())
      tensors.emplace_back(kMomentumOf + names[i], state.momentum[i]);
  }
  for (auto& [name, tensor] : tensors)
    tensor = forStoring(tensor);
  return tensors;
}

[[noreturn]] void damaged(const std::filesystem::path& path) {
  throw Error(ErrorCode::BadWeights, path,
              "is no whole checkpoint: it was cut off, or its bytes have changed.");
}

template <class Number>
void readNumber(const WeightsFile& file, const char* key, Number& number) {
  const auto text = file.metadata.find(key);
  const auto value = text == file.metadata.end() ? std::nullopt : parseNumber<Number>(text->second);
  if (!value) damaged(file.path);
  number = *value;
}

// Finds tensors by name.
class Tensors {
 public:
  explicit Tensors(const WeightsFile& file) : file_(file) {
    for (const StoredTensor& tensor : file.tensors)
      named_.emplace(tensor.name, &tensor);
  }
  bool has(const std::string& name) const { return named_.contains(name); }
  void copyTo(const at::Tensor& target, const std::string& name) const {
    const auto found = named_.find(name);
    if (found == named_.end()) damaged(file_.path);
    copyInto(target, *found->second, file_);
  }
  at::Tensor like(const at::Tensor& model, const std::string& name) const {
    at::Tensor tensor = at::empty_like(model);
    copyTo(tensor, name);
    return tensor;
  }

 private:
  const WeightsFile& file_;
  std::map<std::string, const StoredTensor*> named_;
};

}  // namespace

void writeCheckpoint(const Classifier& classifier, const TrainingState& state,
                     const std::filesystem::path& path) {
  const auto tensors = tensorsOf(classifier, state);
  std::vector<StoredTensor> stored;
  for (const auto& [name, tensor] : tensors)
    stored.push_back(store(name, tensor));
  Metadata metadata = metadataOf(classifier);
  metadata[kFormat] = kVersion;
  visitNumbers(state, [&](const char* key, auto number) { metadata[key] = formatNumber(number); });
  metadata[kChecksum] = checksumOf(stored, metadata);
  writeSafetensors(path, stored, metadata);
  try {
    openCheckpoint(path);
  } catch (const Error&) {
    throw Error(ErrorCode::CannotWrite, path,
                "what was written is not what is read back: the disk may be failing.");
  }
}

WeightsFile openCheckpoint(const std::filesystem::path& path) {
  WeightsFile file = readWeights(path);
  const auto format = file.metadata.find(kFormat);
  const auto checksum = file.metadata.find(kChecksum);
  if (format == file.metadata.end() || checksum == file.metadata.end()) damaged(path);
  if (format->second != kVersion) {
    throw Error(ErrorCode::BadWeights, path,
                "is a checkpoint of a later version of this program. Resume with that one.");
  }
  if (checksum->second != checksumOf(file.tensors, file.metadata)) damaged(path);
  return file;
}

TrainingState readCheckpoint(const WeightsFile& file, Classifier& classifier) {
  const torch::NoGradGuard noGrad;
  TrainingState state;
  visitNumbers(state, [&](const char* key, auto& number) { readNumber(file, key, number); });
  const Tensors stored(file);
  const auto network = classifier.state();
  const bool hasBest = stored.has(kBestOf + network.front().first);
  std::map<std::string, at::Tensor> named;
  for (const auto& [name, tensor] : network) {
    stored.copyTo(tensor, name);
    named.emplace(name, tensor);
    if (hasBest) state.best.push_back(stored.like(tensor, kBestOf + name));
  }
  for (const std::string& name : parameterNames(classifier)) {
    const std::string own = kMomentumOf + name;
    state.momentum.push_back(stored.has(own) ? stored.like(named.at(name), own) : at::Tensor());
  }
  return state;
}

}  // namespace adnet
