// Reading weights, whatever program wrote them.
#pragma once

#include "core/weights/weights_file.h"

#include <filesystem>

namespace adnet {

// Reads .safetensors, or a .pth/.pt state dict as torch.save writes it (a zip archive since PyTorch
// 1.6) or wrote it before, told apart by their first bytes. Of a pickle only what a state dict
// needs is understood (OrderedDict, _rebuild_tensor, _rebuild_tensor_v2, _rebuild_parameter,
// Parameter, storages), and anything else that it asks for is refused by name. Wrappers
// {"state_dict": ...}, {"model_state_dict": ...} and {"model": ...} are opened; non-tensor entries
// beside the tensors are left out. A prefix "module." is dropped, whatever the format. Throws Error
// NotFound, Unreadable, BadWeights.
WeightsFile readWeights(const std::filesystem::path& path);

}  // namespace adnet
