// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a run's configuration makes: its network, the device and the threads that it works on.
#pragma once

#include "core/model/classifier.h"
#include "core/run/training_config.h"

#include <filesystem>
#include <stop_token>
#include <string>

namespace adnet {

std::string engineVersion();  // "LibTorch 1.13.1"

// Throws Error DeviceUnavailable.
at::Device chooseDevice(Device device);

// Sets the number of the arithmetic's threads; 0: one a core. Throws Error OutOfMemory where the
// address space has no room for them and for those that decode and draw.
void useThreads(int computing, int drawing);

// Without what a weights file's metadata adds, and without the TorchScript file.
BackboneOptions backboneOptions(const TrainingConfig& config);

// Where the backbone is a TorchScript, has another process try `script` (checkScript()).
void checkBackbone(const TrainingConfig& config, const std::filesystem::path& script,
                   const std::stop_token& stop);

struct NewNetwork {
  Classifier classifier;
  std::string report;  // what matched of the pretrained weights, English; empty without a file
};
// Throws Error, as readWeights(), loadBackbone() and checkBackbone() do.
NewNetwork newNetwork(const TrainingConfig& config, std::size_t classes,
                      const std::stop_token& stop = {});

}  // namespace adnet
