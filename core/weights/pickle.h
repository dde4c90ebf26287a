// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Python's pickle format (PEP 307, PEP 3154) as torch.save writes it, run on a machine that knows
// values and containers and can call nothing of Python's: the few functions that rebuild tensors
// are understood here; what any other name would make is known by that name alone.
#pragma once

#include "core/weights/pickle_names.h"
#include "core/weights/weights_file.h"

#include <cstdint>
#include <deque>
#include <filesystem>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace adnet {

struct PickleList;
struct PickleDict;
struct PickleStorage;
struct PickleTensor;
struct PickleUnknown;

// A Python name that is not understood, and whatever calling it would give, or an object of it.
struct PickleUnknown {
  std::string_view module, name;
};

// A bool is 1 or 0, as in Python. std::monostate: None, a float, bytes, … of which no tensor is
// made. Text points into the pickle, everything else into Pickle's deques; a list may contain
// itself.
using PickleValue =
    std::variant<std::monostate, std::int64_t, std::string_view, PickleGlobal, PickleUnknown*,
                 PickleList*, PickleDict*, PickleStorage*, PickleTensor*>;

struct PickleList {  // a list, tuple or set
  std::vector<PickleValue> items;
};

struct PickleDict {
  std::vector<std::pair<PickleValue, PickleValue>> items;  // a later equal key wins
};

struct PickleStorage {
  DType type = DType::F32;
  std::string_view key;
  std::int64_t elements = 0;  // as the pickle claims; >= 0
};

struct PickleTensor {  // a view of a storage; offset and strides in elements, nothing yet checked
  const PickleStorage* storage = nullptr;
  std::int64_t offset = 0;
  std::vector<std::int64_t> shape;
  std::vector<std::int64_t> strides;
};

// Owns all containers at once, so that neither nesting nor cycles matter when they are freed.
struct Pickle {
  PickleValue root;
  std::size_t length = 0;  // bytes, to its end
  std::deque<PickleUnknown> unknowns;
  std::deque<PickleList> lists;
  std::deque<PickleDict> dicts;
  std::deque<PickleStorage> storages;
  std::deque<PickleTensor> tensors;
};

// Reads the pickle that `bytes` begin with; there may be more behind it. Throws Error BadWeights,
// naming `path`. The result points into `bytes`.
Pickle readPickle(std::string_view bytes, const std::filesystem::path& path);

}  // namespace adnet
