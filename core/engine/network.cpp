// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/network.h"

#include "core/base/error.h"
#include "core/base/numbers.h"
#include "core/base/process.h"
#include "core/engine/script_check.h"
#include "core/model/classifier_file.h"
#include "core/run/backbones.h"
#include "core/train/evaluator.h"
#include "core/weights/read_weights.h"

#include <torch/torch.h>

namespace adnet {

std::string engineVersion() {
  return "LibTorch " TORCH_VERSION;
}

at::Device chooseDevice(Device device) {
  if (device == Device::Cpu) return at::kCPU;
  const bool available = torch::cuda::is_available();
  if (device == Device::Cuda && !available) {
    throw Error(
        ErrorCode::DeviceUnavailable, {},
        "CUDA was asked for, but " + engineVersion() +
            " on this machine has none. Choose the device cpu, or build with a LibTorch that has "
            "CUDA.");
  }
  return available ? at::Device(at::kCUDA) : at::Device(at::kCPU);
}

void useThreads(int computing, int drawing) {
  // A thread has its stack, and a part of the heap; OpenBLAS takes its buffers in large pieces.
  constexpr std::uint64_t kMebibyte = 1 << 20, kOfAThread = 96 * kMebibyte;
  const auto threads = static_cast<std::uint64_t>(threadsOr(computing) + threadsOr(drawing));
  requireAddressSpace(256 * kMebibyte + threads * kOfAThread);
  // Where its pool cannot be made, LibTorch waits for it without end. It has two of them.
  requireThreads(2 * threadsOr(computing) + threadsOr(drawing) + 1);
  at::set_num_threads(threadsOr(computing));
}

BackboneOptions backboneOptions(const TrainingConfig& config) {
  BackboneOptions options;
  options.name = config.backbone;
  options.width = config.width;
  options.imageSize = config.views.imageSize;
  return options;
}

void checkBackbone(const TrainingConfig& config, const std::filesystem::path& script,
                   const std::stop_token& stop) {
  if (config.backbone == kTorchScript) checkScript(script, config.views.imageSize, stop);
}

NewNetwork newNetwork(const TrainingConfig& config, std::size_t classes,
                      const std::stop_token& stop) {
  BackboneOptions options = backboneOptions(config);
  const auto count = static_cast<std::int64_t>(classes);
  if (config.weights.empty()) return {Classifier(options, count, config.seed), {}};
  if (config.backbone == kTorchScript) {
    options.script = config.weights;
    checkBackbone(config, options.script, stop);
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

}  // namespace adnet
