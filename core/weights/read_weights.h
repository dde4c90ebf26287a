// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Reading weights, whatever program wrote them.
#pragma once

#include "core/weights/weights_file.h"

#include <filesystem>

namespace adnet {

// Reads .safetensors, or a .pth/.pt state dict as torch.save writes it (a zip archive since PyTorch
// 1.6) or wrote it before, told apart by their first bytes. Of a pickle only what a state dict
// needs is understood (OrderedDict, _rebuild_tensor, _rebuild_tensor_v2, _rebuild_parameter,
// Parameter, storages); any other object is passed over, and nothing is ever called. The tensors
// are those of the dict that has them by name: in a checkpoint the one that is called
// {"state_dict": ...}, {"model": ...} or the like, else the one with the most tensors, else the
// first. Names are the file's own (see prefix.h). Throws Error NotFound, Unreadable, BadWeights.
WeightsFile readWeights(const std::filesystem::path& path);

}  // namespace adnet
