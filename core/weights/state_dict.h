// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// From what torch.save pickled to named tensors: what its two file formats share.
#pragma once

#include "core/weights/pickle.h"
#include "core/weights/weights_file.h"

#include <cstddef>
#include <functional>
#include <span>

namespace adnet {

// The bytes of a storage, which `file` must own; asked for once a storage.
using StorageBytes = std::function<std::span<const std::byte>(const PickleStorage& storage)>;

// Adds the tensors of the state dict in `pickle` to `file`, through the usual wrappers. A view that
// has to be copied may be larger than the file, `fileSize` bytes, but not by far. Throws Error
// BadWeights, naming file.path and the tensor.
void addTensors(const Pickle& pickle, std::size_t fileSize, const StorageBytes& storageBytes,
                WeightsFile& file);

}  // namespace adnet
