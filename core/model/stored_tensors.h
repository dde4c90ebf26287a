// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Torch's tensors from and to those of a weights file.
#pragma once

#include "core/weights/weights_file.h"

#include <ATen/core/Tensor.h>

#include <string>

namespace adnet {

inline constexpr const char* kChooseOthers =
    " Choose the backbone and width that these weights were made for, or other weights.";

// Throws Error WeightsMismatch for another shape, BadWeights for numbers that are not finite.
void copyInto(at::Tensor target, const StoredTensor& stored, const WeightsFile& file);

// As a file holds it: on the CPU, row-major, without gradients.
at::Tensor forStoring(const at::Tensor& tensor);

// Shares the memory of a tensor that forStoring() made.
StoredTensor store(const std::string& name, const at::Tensor& tensor);

}  // namespace adnet
