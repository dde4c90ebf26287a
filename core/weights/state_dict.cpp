#include "core/weights/state_dict.h"

#include "core/weights/formats.h"

#include <algorithm>
#include <cstring>
#include <unordered_map>
#include <unordered_set>

namespace adnet {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kMostCopied = std::size_t{64} << 20;  // bytes beyond the file's size

PickleDict* dictUnder(const PickleDict& dict, std::string_view key) {
  PickleDict* found = nullptr;
  for (const auto& [name, value] : dict.items) {
    const auto* text = std::get_if<std::string_view>(&name);
    const auto* inner = std::get_if<PickleDict*>(&value);
    if (text && inner && *text == key) found = *inner;
  }
  return found;
}

// Opens the wrappers that training scripts put around a state dict.
const PickleDict& stateDict(const Pickle& pickle, const fs::path& path) {
  const auto* root = std::get_if<PickleDict*>(&pickle.root);
  if (!root) {
    failToRead(path,
               "holds something else than a state dict. Save one: torch.save(model.state_dict(), "
               "\"weights.pth\").");
  }
  const PickleDict* dict = *root;
  constexpr int kDeepest = 3;
  for (int depth = 0; depth < kDeepest; ++depth) {
    const PickleDict* inner = dictUnder(*dict, "state_dict");
    if (!inner) inner = dictUnder(*dict, "model_state_dict");
    if (!inner) inner = dictUnder(*dict, "model");
    if (!inner) break;
    dict = inner;
  }
  return *dict;
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
  TensorReader reader(storageBytes, fileSize, file);
  for (const auto& [name, value] : stateDict(pickle, file.path).items) {
    const auto* text = std::get_if<std::string_view>(&name);
    const auto* tensor = std::get_if<PickleTensor*>(&value);
    if (text && tensor) reader.add(*text, **tensor);
  }
  if (file.tensors.empty()) {
    failToRead(file.path,
               "holds no tensors by name. Save a state dict: torch.save(model.state_dict(), "
               "\"weights.pth\").");
  }
}

}  // namespace adnet
