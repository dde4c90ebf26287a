// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What torch.save wrote before PyTorch 1.6: five pickles one after the other, a magic number, the
// format's version, facts of the machine, the state dict and the keys of its storages; behind them,
// for each key, the number of elements in 8 bytes and the elements (torch/serialization.py,
// _legacy_save).
#include "core/weights/formats.h"
#include "core/weights/pickle.h"
#include "core/weights/state_dict.h"

#include <cstring>
#include <unordered_map>

namespace adnet {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view kMagic{"\x80\x02\x8a\x0al\xfc\x9c\x46\xf9\x20j\xa8P\x19.", 15};
constexpr std::int64_t kVersion = 1001;

// Takes one part after the other from the front of the file.
class Parts {
 public:
  Parts(std::span<const std::byte> bytes, const fs::path& path) : rest_(bytes), path_(path) {}

  Pickle pickle() {
    const std::string_view text{reinterpret_cast<const char*>(rest_.data()), rest_.size()};
    Pickle pickle = readPickle(text, path_);
    take(pickle.length);
    return pickle;
  }

  std::span<const std::byte> storage(const PickleStorage& storage) {
    std::int64_t elements = 0;
    std::memcpy(&elements, take(sizeof elements).data(), sizeof elements);
    const std::size_t size = sizeOf(storage.type);
    if (elements < 0 || static_cast<std::uint64_t>(elements) > rest_.size() / size) {
      failToRead(path_, "claims " + std::to_string(elements) + " elements for the storage " +
                            shown(storage.key) + ", more than it holds. Fetch it again.");
    }
    return take(static_cast<std::size_t>(elements) * size);
  }

  std::span<const std::byte> take(std::size_t count) {
    if (count > rest_.size()) failToRead(path_, "is cut off. Fetch it again.");
    const auto taken = rest_.first(count);
    rest_ = rest_.subspan(count);
    return taken;
  }

 private:
  std::span<const std::byte> rest_;
  const fs::path& path_;
};

void checkHeader(Parts& parts, const fs::path& path) {
  const Pickle version = parts.pickle();
  if (version.root != PickleValue{kVersion}) {
    failToRead(path, "is of a version of torch.save's format that is not known here.");
  }
  const Pickle machine = parts.pickle();
  const auto* facts = std::get_if<PickleDict*>(&machine.root);
  for (const auto& [name, value] : facts ? (*facts)->items : PickleDict{}.items) {
    if (name == PickleValue{std::string_view{"little_endian"}} &&
        value == PickleValue{std::int64_t{0}}) {
      failToRead(path, "was written on a big-endian machine. Save it again on an ordinary one.");
    }
  }
}

}  // namespace

WeightsFile readLegacyPth(std::vector<std::byte> bytes, const fs::path& path) {
  WeightsFile file;
  file.path = path;
  const std::span<const std::byte> whole = file.storage.emplace_back(std::move(bytes));
  if (whole.size() < kMagic.size() ||
      std::memcmp(whole.data(), kMagic.data(), kMagic.size()) != 0) {
    failToRead(path,
               "is a pickle, but not of torch.save. If you trust where it comes from, load it in "
               "Python and save a state dict: torch.save(model.state_dict(), \"weights.pth\").");
  }
  Parts parts(whole.subspan(kMagic.size()), path);
  checkHeader(parts, path);
  const Pickle pickle = parts.pickle();
  const Pickle keys = parts.pickle();

  std::unordered_map<std::string_view, const PickleStorage*> known;
  for (const PickleStorage& storage : pickle.storages) {
    const auto [found, isNew] = known.emplace(storage.key, &storage);
    if (!isNew && found->second->type != storage.type) {
      failToRead(path, "has the storage " + shown(storage.key) + " in two types. Save it again.");
    }
  }
  std::unordered_map<std::string_view, std::span<const std::byte>> contents;
  const auto* list = std::get_if<PickleList*>(&keys.root);
  for (const PickleValue& item : list ? (*list)->items : std::vector<PickleValue>{}) {
    const auto* key = std::get_if<std::string_view>(&item);
    const auto found = key ? known.find(*key) : known.end();
    if (found == known.end()) failToRead(path, "lists a storage of no tensor. It is damaged.");
    contents.emplace(*key, parts.storage(*found->second));
  }
  const auto read = [&](const PickleStorage& storage) {
    const auto found = contents.find(storage.key);
    if (found == contents.end()) {
      failToRead(path, "lacks the storage " + shown(storage.key) + ". Fetch it again.");
    }
    return found->second;
  };
  addTensors(pickle, whole.size(), read, file);
  return file;
}

}  // namespace adnet
