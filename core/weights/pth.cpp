// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What torch.save writes since PyTorch 1.6: a zip archive with a pickle, data.pkl, and the bytes of
// each storage, data/<key> (torch/serialization.py, _save).
#include "core/weights/archive.h"
#include "core/weights/formats.h"
#include "core/weights/pickle.h"
#include "core/weights/state_dict.h"

namespace adnet {
namespace fs = std::filesystem;
namespace {

std::string_view textOf(const std::vector<std::byte>& bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

void checkKind(Archive& archive, const fs::path& path) {
  if (archive.has("constants.pkl")) {
    failToRead(path,
               "is a TorchScript program, not a state dict. Load it in Python and save its "
               "weights alone: torch.save(torch.jit.load(old).state_dict(), new).");
  }
  if (archive.has("byteorder") && textOf(archive.read("byteorder")) != "little") {
    failToRead(path, "was written on a big-endian machine. Save it again on an ordinary one.");
  }
}

}  // namespace

WeightsFile readPth(std::span<const std::byte> bytes, const fs::path& path) {
  Archive archive(bytes, path);
  checkKind(archive, path);
  const std::vector<std::byte> code = archive.read("data.pkl");
  const Pickle pickle = readPickle(textOf(code), path);

  WeightsFile file;
  file.path = path;
  const auto read = [&](const PickleStorage& storage) -> std::span<const std::byte> {
    return file.storage.emplace_back(archive.read("data/" + std::string(storage.key)));
  };
  addTensors(pickle, bytes.size(), read, file);
  return file;
}

}  // namespace adnet
