// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The format: https://github.com/huggingface/safetensors#format. The checks are those of its
// reference reader (safetensors/src/tensor.rs): tensors cover the data without holes or overlaps.
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/weights/formats.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstring>
#include <limits>
#include <set>
#include <unordered_set>

namespace adnet {
namespace fs = std::filesystem;
namespace {

using nlohmann::json;

constexpr std::size_t kLengthBytes = 8;                // the header's length, little endian
constexpr std::uint64_t kLongestHeader = 100'000'000;  // bytes, as in the reference
constexpr const char* kMetadataKey = "__metadata__";
constexpr const char* kFetchAgain = " The file is cut off or damaged; fetch it again.";

std::uint64_t headerLength(std::span<const std::byte> bytes, const fs::path& path) {
  if (bytes.empty()) failToRead(path, std::string("is empty.") + kFetchAgain);
  std::uint64_t length = 0;
  const bool begins = bytes.size() > kLengthBytes && bytes[kLengthBytes] == std::byte{'{'};
  if (!begins) {
    failToRead(path,
               "is no weights file that is understood, or one that is cut off. Use .safetensors, "
               "or .pth as torch.save writes it since PyTorch 1.6.");
  }
  std::memcpy(&length, bytes.data(), kLengthBytes);
  if (length > kLongestHeader) {
    failToRead(path, "says that its header has " + std::to_string(length) +
                         " bytes; at most 100,000,000 are allowed. It is damaged or no safetensors "
                         "file.");
  }
  if (length > bytes.size() - kLengthBytes) {
    failToRead(path, "has " + std::to_string(bytes.size()) + " bytes, and its header alone needs " +
                         std::to_string(kLengthBytes + length) + "." + kFetchAgain);
  }
  return length;
}

// JSON of bounded depth in which no object has a key twice.
class HeaderParser {
 public:
  explicit HeaderParser(const fs::path& path) : path_(path) {}

  json parse(std::string_view text) {
    try {
      return json::parse(text, [this](int, json::parse_event_t event, json& value) {
        check(event, value);
        return true;
      });
    } catch (const json::exception&) {
      failToRead(path_, "has a header that is not sound JSON. It is damaged; fetch it again.");
    }
  }

 private:
  void check(json::parse_event_t event, const json& value) {
    constexpr std::size_t kDeepest = 3;  // header, tensor, shape
    switch (event) {
      case json::parse_event_t::object_start:
      case json::parse_event_t::array_start:
        keys_.emplace_back();
        if (keys_.size() > kDeepest) failToRead(path_, "has a header nested too deeply.");
        break;
      case json::parse_event_t::object_end:
      case json::parse_event_t::array_end:
        keys_.pop_back();
        break;
      case json::parse_event_t::key:
        if (const auto& key = value.get_ref<const std::string&>(); !keys_.back().insert(key).second)
          failToRead(path_, "has " + shown(key) + " twice in its header. The file is damaged.");
        break;
      case json::parse_event_t::value:
        break;
    }
  }

  const fs::path& path_;
  std::vector<std::unordered_set<std::string>> keys_;  // of each object or array that is open
};

[[noreturn]] void failAtTensor(const fs::path& path, const std::string& name,
                               const std::string& detail) {
  failToRead(path, "tensor " + shown(name) + " " + detail);
}

std::map<std::string, std::string> readMetadata(const json& header, const fs::path& path) {
  std::map<std::string, std::string> metadata;
  const auto found = header.find(kMetadataKey);
  if (found == header.end()) return metadata;
  if (!found->is_object()) failToRead(path, "has a __metadata__ that is no JSON object.");
  for (const auto& [key, value] : found->items()) {
    if (!value.is_string()) {
      failToRead(path, "has a __metadata__ whose " + shown(key) + " is no text.");
    }
    metadata.emplace(key, value.get<std::string>());
  }
  return metadata;
}

// A tensor as the header has it.
struct Entry {
  StoredTensor tensor;
  std::uint64_t begin = 0, end = 0;  // in the data
};

class EntryReader {
 public:
  EntryReader(const std::string& name, const json& info, const fs::path& path)
      : name_(name), info_(info), path_(path) {
    if (!info.is_object()) fail("is not described by a JSON object. The file is damaged.");
  }

  Entry read() const {
    Entry entry;
    entry.tensor.name = name_;
    entry.tensor.type = type();
    for (const std::uint64_t size : wholeNumbers("shape")) {
      entry.tensor.shape.push_back(static_cast<std::int64_t>(size));
    }
    const auto offsets = wholeNumbers("data_offsets");
    if (offsets.size() != 2 || offsets[0] > offsets[1]) {
      fail("must have a begin and an end as data_offsets. The file is damaged.");
    }
    entry.begin = offsets[0];
    entry.end = offsets[1];
    const auto bytes = byteCount(entry.tensor.shape, entry.tensor.type);
    if (!bytes) fail("has a shape too large to be counted. The file is damaged.");
    if (*bytes != entry.end - entry.begin) {
      fail("needs " + std::to_string(*bytes) + " bytes for its shape, but its data_offsets span " +
           std::to_string(entry.end - entry.begin) + ". The file is damaged.");
    }
    return entry;
  }

 private:
  [[noreturn]] void fail(const std::string& detail) const { failAtTensor(path_, name_, detail); }

  const json& member(const char* key) const {
    const auto found = info_.find(key);
    if (found == info_.end()) fail("has no " + std::string(key) + ". The file is damaged.");
    return *found;
  }

  DType type() const {
    const json& value = member("dtype");
    if (!value.is_string()) fail("has a dtype that is no text. The file is damaged.");
    const auto& name = value.get_ref<const std::string&>();
    if (const auto known = typeNamed(name)) return *known;
    fail("has the element type " + shown(name) +
         ", which is not supported. Convert the weights to float32 and save them again.");
  }

  std::vector<std::uint64_t> wholeNumbers(const char* key) const {
    const json& value = member(key);
    std::vector<std::uint64_t> numbers;
    if (!value.is_array()) fail("has a " + std::string(key) + " that is no list.");
    for (const json& number : value) {
      // nlohmann keeps every whole number >= 0 as unsigned.
      constexpr std::uint64_t kLargest = std::numeric_limits<std::int64_t>::max();
      if (!number.is_number_unsigned() || number.get<std::uint64_t>() > kLargest) {
        fail("has " + number.dump().substr(0, 40) + " in its " + key +
             ", where a whole number from 0 is expected. The file is damaged.");
      }
      numbers.push_back(number.get<std::uint64_t>());
    }
    return numbers;
  }

  const std::string& name_;
  const json& info_;
  const fs::path& path_;
};

// Points the tensors into `data`, in the order in which they lie there.
std::vector<StoredTensor> placeTensors(std::vector<Entry> entries, std::span<const std::byte> data,
                                       const fs::path& path) {
  std::ranges::stable_sort(entries, {}, [](const Entry& e) { return std::pair(e.begin, e.end); });
  std::vector<StoredTensor> tensors;
  std::uint64_t covered = 0;
  for (Entry& entry : entries) {
    if (entry.begin != covered) {
      failAtTensor(path, entry.tensor.name,
                   (entry.begin < covered ? "overlaps the tensor before it"
                                          : "leaves a hole behind the tensor before it") +
                       std::string(" (at byte ") + std::to_string(entry.begin) +
                       " of the data). The file is damaged.");
    }
    if (entry.end > data.size()) {
      failAtTensor(path, entry.tensor.name,
                   "ends at byte " + std::to_string(entry.end) + " of the data, of which only " +
                       std::to_string(data.size()) + " are there." + kFetchAgain);
    }
    entry.tensor.data = data.subspan(entry.begin, entry.end - entry.begin);
    covered = entry.end;
    tensors.push_back(std::move(entry.tensor));
  }
  if (covered != data.size()) {
    failToRead(path, "has " + std::to_string(data.size() - covered) +
                         " bytes behind its last tensor. The file is damaged; fetch it again.");
  }
  return tensors;
}

std::string textOf(const json& value) {
  return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

// JSON in the order given, padded with spaces so that the data begins at a multiple of 8 bytes.
std::string headerText(std::span<const StoredTensor> tensors,
                       const std::map<std::string, std::string>& metadata, const fs::path& path) {
  std::string text = "{";
  if (!metadata.empty()) text += textOf(kMetadataKey) + ":" + textOf(metadata) + ",";
  std::set<std::string_view> names{kMetadataKey};
  std::size_t begin = 0;
  for (const StoredTensor& tensor : tensors) {
    if (!names.insert(tensor.name).second ||
        byteCount(tensor.shape, tensor.type) != tensor.data.size()) {
      throw Error(ErrorCode::Internal, path,
                  "tensor " + shown(tensor.name) + " has a name or size that cannot be written.");
    }
    const std::size_t end = begin + tensor.data.size();
    text += textOf(tensor.name) + ":" +
            textOf({{"dtype", nameOf(tensor.type)},
                    {"shape", tensor.shape},
                    {"data_offsets", {begin, end}}}) +
            ",";
    begin = end;
  }
  if (text.back() == ',') text.pop_back();
  text += '}';
  text.append((8 - text.size() % 8) % 8, ' ');
  return text;
}

}  // namespace

WeightsFile readSafetensors(std::vector<std::byte> bytes, const fs::path& path) {
  const std::size_t length = headerLength(bytes, path);
  const std::string_view text(reinterpret_cast<const char*>(bytes.data()) + kLengthBytes, length);
  const json header = HeaderParser(path).parse(text);

  WeightsFile file;
  file.path = path;
  file.metadata = readMetadata(header, path);
  std::vector<Entry> entries;
  for (const auto& [name, info] : header.items()) {
    if (name != kMetadataKey) entries.push_back(EntryReader(name, info, path).read());
  }
  const auto data = std::span<const std::byte>(bytes).subspan(kLengthBytes + length);
  file.tensors = placeTensors(std::move(entries), data, path);
  file.storage.push_back(std::move(bytes));
  return file;
}

void writeSafetensors(const fs::path& path, std::span<const StoredTensor> tensors,
                      const std::map<std::string, std::string>& metadata) {
  const std::string text = headerText(tensors, metadata, path);
  writeFileAtomically(path, [&](const Append& append) {
    const std::uint64_t length = text.size();
    append({reinterpret_cast<const char*>(&length), kLengthBytes});
    append(text);
    for (const StoredTensor& tensor : tensors) {
      append({reinterpret_cast<const char*>(tensor.data.data()), tensor.data.size()});
    }
  });
}

}  // namespace adnet
