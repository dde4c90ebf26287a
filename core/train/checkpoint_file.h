// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A checkpoint: a network and its training's state in one .safetensors, as HACKING.md describes it.
#pragma once

#include "core/model/classifier.h"
#include "core/train/training_state.h"
#include "core/weights/weights_file.h"

#include <filesystem>

namespace adnet {

// Writes atomically, reads back, and compares the checksum. Throws Error CannotWrite.
void writeCheckpoint(const Classifier& classifier, const TrainingState& state,
                     const std::filesystem::path& path);

// Throws Error NotFound, Unreadable, or BadWeights for a file that is no checkpoint, or one whose
// checksum does not hold.
WeightsFile openCheckpoint(const std::filesystem::path& path);

// Copies the network's tensors into the classifier, which is of the file's architecture
// (applyMetadata()) and classes, and gives the rest. Throws Error WeightsMismatch or BadWeights.
TrainingState readCheckpoint(const WeightsFile& file, Classifier& classifier);

}  // namespace adnet
