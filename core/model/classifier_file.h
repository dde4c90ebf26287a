// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A classifier from and to weights files.
#pragma once

#include "core/model/classifier.h"
#include "core/weights/weights_file.h"

#include <filesystem>
#include <map>
#include <string>

namespace adnet {

// What a weights file's metadata says of how its network is built and fed: "batch_norm_eps",
// "stride2_padding", "mean", "std"; what it does not say stays as it is.
// Throws Error WeightsMismatch where "architecture" or "width_mult" contradict `options`.
void applyMetadata(const WeightsFile& file, BackboneOptions& options);
// `otherwise`: of a file that does not say; Classifier::normalisation() of the new network.
Normalisation normalisationOf(const WeightsFile& file, Normalisation otherwise = {});

// Copies the file's tensors into the backbone. A pretrained head is of other classes and is left
// out. Returns one English sentence on what matched and what was left out. Throws Error
// WeightsMismatch for a missing tensor or another shape, naming it.
std::string loadBackbone(Classifier& classifier, const WeightsFile& file);

// Copies every tensor, the head's too: a file that saveClassifier() wrote.
void loadClassifier(Classifier& classifier, const WeightsFile& file);

// How the network is built and fed, as a file's metadata says it: what applyMetadata() and
// normalisationOf() read.
std::map<std::string, std::string> metadataOf(const Classifier& classifier);

// Writes .safetensors under torchvision's names, with metadataOf() beside `more`.
void saveClassifier(const Classifier& classifier, const std::filesystem::path& path,
                    std::map<std::string, std::string> more);

}  // namespace adnet
