// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/weights/state_dict.h"

#include "core/weights/formats.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace adnet {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kMostCopied = std::size_t{64} << 20;  // bytes beyond the file's size

constexpr const char* kSaveStateDict = "torch.save(model.state_dict(), \"weights.pth\").";

// What training scripts call the weights in a checkpoint; of several, the first counts.
constexpr std::array<std::string_view, 14> kWrappers = {
    "state_dict", "model_state_dict", "model_state", "model",    "net",
    "network",    "module",           "weights",     "params",   "state_dict_ema",
    "model_ema",  "ema_state_dict",   "ema",         "ema_model"};

// A dict in which tensors stand under names.
struct Candidate {
  const PickleDict* dict = nullptr;
  std::string place;  // the names that lead to it: "model.state_dict"; empty: the outermost
  std::size_t tensors = 0;
  std::size_t rank = 0;  // among kWrappers
};

bool isBetter(const Candidate& one, const Candidate& other) {
  return std::tuple(one.rank, other.tensors) < std::tuple(other.rank, one.tensors);
}

// Finds the candidates, the best first. A dict may hold itself: each is looked at once.
class Search {
 public:
  explicit Search(const PickleValue& root) {
    visit(root, "", kWrappers.size(), 0);
    std::ranges::stable_sort(found_, isBetter);
  }
  const std::vector<Candidate>& found() const { return found_; }

 private:
  static std::size_t rankOf(std::string_view name) {
    return static_cast<std::size_t>(std::ranges::find(kWrappers, name) - kWrappers.begin());
  }

  void visit(const PickleValue& value, const std::string& place, std::size_t rank, int depth) {
    constexpr int kDeepest = 4;
    const auto* const list = std::get_if<PickleList*>(&value);
    const auto* const dict = std::get_if<PickleDict*>(&value);
    if ((!list && !dict) || depth > kDeepest) return;
    if (!seen_.insert(list ? static_cast<const void*>(*list) : *dict).second) return;
    for (std::size_t i = 0; list && i < (*list)->items.size(); ++i)
      visit((*list)->items[i], place + (place.empty() ? "" : ".") + std::to_string(i), rank,
            depth + 1);
    if (dict) visitDict(**dict, place, rank, depth);
  }

  void visitDict(const PickleDict& dict, const std::string& place, std::size_t rank, int depth) {
    std::size_t tensors = 0;
    for (const auto& [key, value] : dict.items) {
      const auto* const name = std::get_if<std::string_view>(&key);
      if (!name) continue;
      if (std::holds_alternative<PickleTensor*>(value)) ++tensors;
      if (name->size() > kLongestName) continue;
      visit(value, place + (place.empty() ? "" : ".") + std::string(*name),
            depth == 0 ? rankOf(*name) : rank, depth + 1);
    }
    if (tensors > 0) found_.push_back({&dict, place, tensors, rank});
  }

  static constexpr std::size_t kLongestName = 64;
  std::unordered_set<const void*> seen_;
  std::vector<Candidate> found_;
};

std::string nameOf(const PickleUnknown& unknown) {
  constexpr std::size_t kMost = 100;  // shown() cuts it shorter, and says so
  return shown(std::string(unknown.module.substr(0, kMost)) + "." +
               std::string(unknown.name.substr(0, kMost)));
}

// A tensor of a kind that is not understood, rather than an object beside the tensors.
bool isTensor(const PickleUnknown& unknown) {
  return unknown.name.starts_with("_rebuild_") || unknown.name.ends_with("Storage");
}

[[noreturn]] void refuseTensor(std::string_view name, const PickleUnknown& unknown,
                               const fs::path& path) {
  failToRead(path, "tensor " + shown(name) + " is made by Python's " + nameOf(unknown) +
                       ", which is not supported. Save the weights as ordinary float tensors.");
}

// Why there are no named tensors in it.
[[noreturn]] void refuse(const Pickle& pickle, const fs::path& path) {
  const auto refuseObject = [&](const std::string& which, const PickleUnknown& unknown) {
    failToRead(path, which + " a whole Python object, of " + nameOf(unknown) +
                         ", which is not run here. If it is a model, and you trust where it comes "
                         "from, load it in Python and save its state_dict instead: " +
                         kSaveStateDict);
  };
  if (const auto* unknown = std::get_if<PickleUnknown*>(&pickle.root))
    refuseObject("is", **unknown);
  const auto* const root = std::get_if<PickleDict*>(&pickle.root);
  if (!root) {
    failToRead(path,
               std::string("holds something else than a state dict. Save one: ") + kSaveStateDict);
  }
  for (const auto& [key, value] : (*root)->items) {
    const auto* const name = std::get_if<std::string_view>(&key);
    const auto* const unknown = std::get_if<PickleUnknown*>(&value);
    if (!name || !unknown) continue;
    if (isTensor(**unknown)) refuseTensor(*name, **unknown, path);
    if (std::ranges::find(kWrappers, *name) != kWrappers.end()) {
      refuseObject("holds no tensors by name; its " + shown(*name) + " is", **unknown);
    }
  }
  failToRead(path, std::string("holds no tensors by name. Save a state dict: ") + kSaveStateDict);
}

// Which of several sets it is; empty where the others are no weights.
std::string choiceOf(const std::vector<Candidate>& candidates) {
  constexpr std::size_t kMost = 4;
  const Candidate& taken = candidates.front();
  std::string others;
  std::size_t count = 0;
  for (const Candidate& other : std::span(candidates).subspan(1)) {
    if (other.place.empty() || other.tensors < (taken.tensors + 1) / 2 || ++count > kMost) continue;
    others += (others.empty() ? "" : ", ") + shown(other.place);
  }
  if (others.empty()) return {};
  return "its " + (taken.place.empty() ? "own tensors" : shown(taken.place)) +
         "; not used: " + others;
}

bool isContiguous(const PickleTensor& tensor) {
  std::int64_t expected = 1;
  for (std::size_t i = tensor.shape.size(); i-- > 0;) {
    if (tensor.shape[i] != 1 && tensor.strides[i] != expected) return false;
    expected *= tensor.shape[i];
  }
  return true;
}

// The elements in row-major order; an odometer over the strides. Requires: every index lies in the
// storage.
std::vector<std::byte> copyStrided(const PickleTensor& tensor, std::span<const std::byte> storage,
                                   std::size_t bytes) {
  struct Wheel {
    std::int64_t size, stride, at;
  };
  std::vector<Wheel> wheels;  // the last dimension first
  for (std::size_t i = tensor.shape.size(); i-- > 0;) {
    // A dimension of one never turns, and its stride may be any number.
    if (tensor.shape[i] > 1) wheels.push_back({tensor.shape[i], tensor.strides[i], 0});
  }
  const std::size_t element = sizeOf(tensor.storage->type);
  std::vector<std::byte> copy(bytes);
  std::int64_t index = tensor.offset;
  for (std::size_t at = 0; at < bytes; at += element) {
    const auto from = static_cast<std::size_t>(index) * element;
    std::memcpy(copy.data() + at, storage.data() + from, element);
    for (Wheel& wheel : wheels) {
      index += wheel.stride;
      if (++wheel.at < wheel.size) break;
      index -= wheel.stride * wheel.size;
      wheel.at = 0;
    }
  }
  return copy;
}

class TensorReader {
 public:
  TensorReader(const StorageBytes& storageBytes, std::size_t fileSize, WeightsFile& file)
      : storageBytes_(storageBytes), mayCopy_(fileSize + kMostCopied), file_(file) {}

  void add(std::string_view name, const PickleTensor& tensor) {
    const std::size_t bytes = check(name, tensor);
    if (!names_.insert(name).second) fail(name, "is there twice. Save the weights again.");
    StoredTensor& stored = file_.tensors.emplace_back();
    stored.name = name;
    stored.type = tensor.storage->type;
    stored.shape = tensor.shape;
    if (bytes > 0) stored.data = dataOf(name, tensor, bytes);
  }

 private:
  [[noreturn]] void fail(std::string_view name, const std::string& detail) const {
    failToRead(file_.path, "tensor " + shown(name) + " " + detail);
  }

  // Returns the tensor's bytes; afterwards each of its indices is known to lie in its storage.
  std::size_t check(std::string_view name, const PickleTensor& tensor) const {
    if (tensor.shape.size() != tensor.strides.size()) {
      fail(name, "has a shape of " + std::to_string(tensor.shape.size()) + " sizes and " +
                     std::to_string(tensor.strides.size()) + " strides. The file is damaged.");
    }
    const auto isNegative = [](std::int64_t value) { return value < 0; };
    if (std::ranges::any_of(tensor.shape, isNegative) ||
        std::ranges::any_of(tensor.strides, isNegative) || tensor.offset < 0) {
      fail(name, "has a negative size, stride or offset. The file is damaged.");
    }
    const auto bytes = byteCount(tensor.shape, tensor.storage->type);
    if (!bytes) fail(name, "has a shape too large to be counted. The file is damaged.");
    if (*bytes > 0 && !liesInStorage(tensor)) {
      fail(name, "reaches beyond its storage of " + std::to_string(tensor.storage->elements) +
                     " elements. The file is damaged.");
    }
    return *bytes;
  }

  static bool liesInStorage(const PickleTensor& tensor) {
    std::int64_t last = tensor.offset;
    for (std::size_t i = 0; i < tensor.shape.size(); ++i) {
      std::int64_t span = 0;
      if (__builtin_mul_overflow(tensor.shape[i] - 1, tensor.strides[i], &span) ||
          __builtin_add_overflow(last, span, &last)) {
        return false;
      }
    }
    return last < tensor.storage->elements;
  }

  std::span<const std::byte> dataOf(std::string_view name, const PickleTensor& tensor,
                                    std::size_t bytes) {
    const std::span<const std::byte> storage = bytesOf(name, *tensor.storage);
    if (isContiguous(tensor)) {
      return storage.subspan(static_cast<std::size_t>(tensor.offset) * sizeOf(tensor.storage->type),
                             bytes);
    }
    if (bytes > mayCopy_) {
      fail(name, "is a view of few numbers that takes " + std::to_string(bytes) +
                     " bytes when copied, more than is sane. Save it with .clone().");
    }
    mayCopy_ -= bytes;
    return file_.storage.emplace_back(copyStrided(tensor, storage, bytes));
  }

  // Each storage is read once, when the first tensor needs it.
  std::span<const std::byte> bytesOf(std::string_view name, const PickleStorage& storage) {
    auto found = storages_.find(storage.key);
    if (found == storages_.end()) {
      found = storages_.emplace(storage.key, storageBytes_(storage)).first;
    }
    if (static_cast<std::size_t>(storage.elements) > found->second.size() / sizeOf(storage.type)) {
      fail(name, "needs a storage of " + std::to_string(storage.elements) +
                     " elements, but the file has only " + std::to_string(found->second.size()) +
                     " bytes of it. The file is damaged; fetch it again.");
    }
    return found->second;
  }

  const StorageBytes& storageBytes_;
  std::size_t mayCopy_;  // bytes
  WeightsFile& file_;
  std::unordered_set<std::string_view> names_;
  std::unordered_map<std::string_view, std::span<const std::byte>> storages_;
};

}  // namespace

void addTensors(const Pickle& pickle, std::size_t fileSize, const StorageBytes& storageBytes,
                WeightsFile& file) {
  const std::vector<Candidate> candidates = Search(pickle.root).found();
  if (candidates.empty()) refuse(pickle, file.path);
  file.choice = choiceOf(candidates);
  TensorReader reader(storageBytes, fileSize, file);
  for (const auto& [key, value] : candidates.front().dict->items) {
    const auto* const name = std::get_if<std::string_view>(&key);
    if (!name) continue;
    if (const auto* tensor = std::get_if<PickleTensor*>(&value)) reader.add(*name, **tensor);
    const auto* const unknown = std::get_if<PickleUnknown*>(&value);
    if (unknown && isTensor(**unknown)) refuseTensor(*name, **unknown, file.path);
  }
}

}  // namespace adnet
