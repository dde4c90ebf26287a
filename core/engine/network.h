// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a run's configuration makes: its network, the device and the threads that it works on.
#pragma once

#include "core/model/classifier.h"
#include "core/run/training_config.h"

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

struct NewNetwork {
  Classifier classifier;
  std::string report;  // what matched of the pretrained weights, English; empty without a file
};
// Throws Error, as readWeights() and loadBackbone() do.
NewNetwork newNetwork(const TrainingConfig& config, std::size_t classes);

}  // namespace adnet
