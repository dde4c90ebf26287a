// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/weights/pickle.h"

#include "core/base/error.h"
#include "core/weights/formats.h"

#include <algorithm>
#include <cstring>
#include <string>
#include <unordered_map>

namespace adnet {
namespace fs = std::filesystem;
namespace {

// A tensor takes about 40 operations, an operation at most about 150 bytes of memory.
constexpr std::size_t kMostOperations = 4'000'000;

// As in PyTorch. Many tensors may share one list of sizes, so it is bounded before it is copied.
constexpr std::size_t kMostDimensions = 64;

constexpr const char* kSaveStateDict =
    "save its state_dict instead: torch.save(model.state_dict(), \"weights.pth\").";

using Kind = PickleGlobal::Kind;

class Machine {
 public:
  Machine(std::string_view code, const fs::path& path) : code_(code), path_(path) {}

  Pickle run() {
    while (operations_++ < kMostOperations) {
      const char operation = take(1).front();
      if (operation == '.') {  // STOP
        result_.root = pop();
        result_.length = at_;
        return std::move(result_);
      }
      step(operation);
    }
    failToRead(path_, std::string("holds far more than weights; ") + kSaveStateDict);
  }

 private:
  [[noreturn]] void fail(const std::string& detail) const {
    failToRead(path_, "its pickle " + detail + " (at its byte " + std::to_string(at_) +
                          "). The file is damaged; fetch it again, or " + kSaveStateDict);
  }

  // --- the code -------------------------------------------------------------------------------
  std::string_view take(std::uint64_t bytes) {
    if (bytes > code_.size() - at_) fail("is cut off");
    const std::string_view taken = code_.substr(at_, static_cast<std::size_t>(bytes));
    at_ += taken.size();
    return taken;
  }

  template <class T>
  T number() {  // little endian, as this machine is
    T value{};
    std::memcpy(&value, take(sizeof value).data(), sizeof value);
    return value;
  }

  std::string_view line() {
    const std::size_t end = code_.find('\n', at_);
    if (end == std::string_view::npos) fail("is cut off");
    const std::string_view text = take(end - at_);
    take(1);
    return text;
  }

  // Two's complement; what does not fit into 64 bits is no number of a tensor.
  PickleValue longNumber(std::uint64_t size) {
    const std::string_view bytes = take(size);
    if (bytes.size() > sizeof(std::int64_t)) return std::monostate{};
    std::int64_t value = !bytes.empty() && bytes.back() < 0 ? -1 : 0;
    std::memcpy(&value, bytes.data(), bytes.size());
    return value;
  }

  void skip(std::uint64_t bytes) {  // of a value that no tensor needs
    take(bytes);
    push(std::monostate{});
  }

  // --- the stack ------------------------------------------------------------------------------
  void push(PickleValue value) { stack_.push_back(value); }

  PickleValue& top() {
    if (stack_.size() <= (marks_.empty() ? 0 : marks_.back())) fail("takes what is not there");
    return stack_.back();
  }

  PickleValue pop() {
    const PickleValue value = top();
    stack_.pop_back();
    return value;
  }

  std::vector<PickleValue> popToMark() {
    if (marks_.empty()) fail("looks for a mark that is not there");
    const auto first = stack_.begin() + static_cast<std::ptrdiff_t>(marks_.back());
    std::vector<PickleValue> values(first, stack_.end());
    stack_.erase(first, stack_.end());
    marks_.pop_back();
    return values;
  }

  std::vector<PickleValue> popSome(std::ptrdiff_t count) {
    std::vector<PickleValue> values(static_cast<std::size_t>(count));
    for (auto value = values.rbegin(); value != values.rend(); ++value)
      *value = pop();
    return values;
  }

  void pushList(std::vector<PickleValue> items) {
    push(&result_.lists.emplace_back(PickleList{std::move(items)}));
  }
  void pushDict() { push(&result_.dicts.emplace_back()); }

  void remember(std::uint32_t slot) { memo_.insert_or_assign(slot, top()); }
  void recall(std::uint32_t slot) {
    const auto found = memo_.find(slot);
    if (found == memo_.end()) fail("recalls memo " + std::to_string(slot) + ", never stored");
    push(found->second);
  }

  template <class T>
  T as(const PickleValue& value, const char* expected) const {
    if (const T* held = std::get_if<T>(&value)) return *held;
    fail(std::string("has something else where ") + expected + " is expected");
  }

  static PickleUnknown* unknown(const PickleValue& value) {
    const auto* const held = std::get_if<PickleUnknown*>(&value);
    return held ? *held : nullptr;
  }

  void append(const std::vector<PickleValue>& values) {
    if (unknown(top())) return;
    auto& items = as<PickleList*>(top(), "a list")->items;
    items.insert(items.end(), values.begin(), values.end());
  }

  void setItems(const std::vector<PickleValue>& values) {
    if (values.size() % 2 != 0) fail("has a key without a value");
    if (unknown(top())) return;
    auto& items = as<PickleDict*>(top(), "a dict")->items;
    for (std::size_t i = 0; i < values.size(); i += 2) {
      items.emplace_back(values[i], values[i + 1]);
    }
  }

  // --- Python's objects -----------------------------------------------------------------------
  void pushGlobal(std::string_view module, std::string_view name) {
    if (const auto known = understood(module, name)) return push(*known);
    push(&result_.unknowns.emplace_back(PickleUnknown{module, name}));
  }

  void pushNamedGlobal() {  // STACK_GLOBAL
    const auto name = as<std::string_view>(pop(), "a name");
    const auto module = as<std::string_view>(pop(), "a module's name");
    pushGlobal(module, name);
  }

  std::vector<std::int64_t> numbers(const PickleValue& value, const char* expected) const {
    const std::vector<PickleValue>& items = as<PickleList*>(value, expected)->items;
    if (items.size() > kMostDimensions) fail("has a tensor of more than 64 dimensions");
    std::vector<std::int64_t> result;
    result.reserve(items.size());
    for (const PickleValue& item : items) {
      result.push_back(as<std::int64_t>(item, expected));
    }
    return result;
  }

  const PickleValue& argument(const PickleList& arguments, std::size_t index) const {
    if (index >= arguments.items.size()) fail("calls a function with too few arguments");
    return arguments.items[index];
  }

  // _rebuild_tensor(storage, storage_offset, size, stride), and _rebuild_tensor_v2 with more
  // behind.
  void pushTensor(const PickleList& arguments) {
    PickleTensor tensor;
    tensor.storage = as<PickleStorage*>(argument(arguments, 0), "a tensor's storage");
    tensor.offset = as<std::int64_t>(argument(arguments, 1), "a tensor's offset");
    tensor.shape = numbers(argument(arguments, 2), "a tensor's shape");
    tensor.strides = numbers(argument(arguments, 3), "a tensor's strides");
    push(&result_.tensors.emplace_back(std::move(tensor)));
  }

  // OrderedDict(), or as Python 2 wrote it, OrderedDict([[key, value], …]).
  void pushDictOfPairs(const PickleList& arguments) {
    pushDict();
    if (arguments.items.empty()) return;
    const auto& pairs = as<PickleList*>(arguments.items[0], "a list of pairs")->items;
    operations_ += pairs.size();  // or many dicts of one long list could fill any memory
    for (const PickleValue& item : pairs) {
      const std::vector<PickleValue>& pair = as<PickleList*>(item, "a key and its value")->items;
      if (pair.size() != 2) fail("has a key without a value");
      setItems(pair);
    }
  }

  // _rebuild_from_type_v2(function, type, arguments, state): a subclass of a tensor.
  void pushFromType(const PickleList& arguments) {
    const auto function = argument(arguments, 0);
    const auto* const known = std::get_if<PickleGlobal>(&function);
    if (!known || known->kind == Kind::RebuildFromType) fail("has a tensor within another");
    apply(function, argument(arguments, 2));
  }

  void call() {  // REDUCE
    const PickleValue arguments = pop();
    apply(pop(), arguments);
  }

  void apply(const PickleValue& function, const PickleValue& values) {
    if (unknown(function)) return push(function);
    const PickleList& arguments = *as<PickleList*>(values, "a function's arguments");
    const auto global = as<PickleGlobal>(function, "a function");
    // Made of what is not understood, a tensor is not understood either.
    if (!arguments.items.empty() && unknown(arguments.items[0])) return push(arguments.items[0]);
    switch (global.kind) {
      case Kind::OrderedDict:
        return pushDictOfPairs(arguments);
      case Kind::RebuildTensor:
        return pushTensor(arguments);
      case Kind::RebuildParameter:
        return push(as<PickleTensor*>(argument(arguments, 0), "a parameter's tensor"));
      case Kind::RebuildFromType:
        return pushFromType(arguments);
      case Kind::Size:
        return push(as<PickleList*>(argument(arguments, 0), "a size"));
      case Kind::Device:
        return push(std::monostate{});
      case Kind::Storage:
        fail("calls a storage");
    }
  }

  void makeObject(int arguments) {  // NEWOBJ, NEWOBJ_EX
    popSome(arguments);
    if (!unknown(top())) fail("makes an object of something else than a class");
  }

  // ("storage", torch.FloatStorage, "0", "cpu", 432), in legacy files with a None behind it; and
  // there also ("module", a class, its file, its source).
  void pushStorage() {  // BINPERSID
    const PickleList& id = *as<PickleList*>(pop(), "a storage's description");
    if (unknown(argument(id, 1))) return push(id.items[1]);
    const auto global = as<PickleGlobal>(id.items[1], "a storage's type");
    if (global.kind != Kind::Storage) fail("has a storage of no type");
    const auto key = as<std::string_view>(argument(id, 2), "a storage's key");
    const auto elements = as<std::int64_t>(argument(id, 4), "a storage's size");
    if (elements < 0) fail("has a storage of negative size");
    if (id.items.size() > 5 && id.items[5] != PickleValue{}) fail("has a storage within another");
    push(&result_.storages.emplace_back(PickleStorage{global.type, key, elements}));
  }

  void step(char operation);

  std::string_view code_;
  const fs::path& path_;
  std::size_t at_ = 0;
  std::size_t operations_ = 0;
  std::vector<PickleValue> stack_;
  std::vector<std::size_t> marks_;  // heights of the stack
  std::unordered_map<std::uint32_t, PickleValue> memo_;
  Pickle result_;
};

// Names as in Python's pickletools. Protocols 2 to 5, without what Python never writes in them.
void Machine::step(char operation) {
  switch (operation) {
    case '\x80':  // PROTO
      return void(take(1));
    case '\x95':  // FRAME
      return void(take(8));
    case '(':  // MARK
      return marks_.push_back(stack_.size());
    case 'N':  // NONE
      return push(std::monostate{});
    case '\x88':  // NEWTRUE
    case '\x89':  // NEWFALSE
      return push(std::int64_t{operation == '\x88'});
    case 'G':  // BINFLOAT
      return skip(8);
    case 'C':  // SHORT_BINBYTES
      return skip(number<std::uint8_t>());
    case 'B':  // BINBYTES
      return skip(number<std::uint32_t>());
    case '\x8e':  // BINBYTES8
    case '\x96':  // BYTEARRAY8
      return skip(number<std::uint64_t>());
    case 'K':  // BININT1
      return push(std::int64_t{number<std::uint8_t>()});
    case 'M':  // BININT2
      return push(std::int64_t{number<std::uint16_t>()});
    case 'J':  // BININT
      return push(std::int64_t{number<std::int32_t>()});
    case '\x8a':  // LONG1
      return push(longNumber(number<std::uint8_t>()));
    case '\x8b':  // LONG4; a negative length is one beyond the end
      return push(longNumber(static_cast<std::uint64_t>(number<std::int32_t>())));
    case 'U':     // SHORT_BINSTRING, Python 2's text
    case '\x8c':  // SHORT_BINUNICODE
      return push(take(number<std::uint8_t>()));
    case 'T':  // BINSTRING, Python 2's text; a negative length is one beyond the end
      return push(take(static_cast<std::uint64_t>(number<std::int32_t>())));
    case 'X':  // BINUNICODE
      return push(take(number<std::uint32_t>()));
    case '\x8d':  // BINUNICODE8
      return push(take(number<std::uint64_t>()));
    case ')':     // EMPTY_TUPLE
    case ']':     // EMPTY_LIST
    case '\x8f':  // EMPTY_SET
      return pushList({});
    case '\x85':  // TUPLE1
    case '\x86':  // TUPLE2
    case '\x87':  // TUPLE3
      return pushList(popSome(operation - '\x84'));
    case 't':     // TUPLE
    case '\x91':  // FROZENSET
      return pushList(popToMark());
    case '}':  // EMPTY_DICT
      return pushDict();
    case 'a':  // APPEND
      return append(popSome(1));
    case 'e':     // APPENDS
    case '\x90':  // ADDITEMS
      return append(popToMark());
    case 's':  // SETITEM
      return setItems(popSome(2));
    case 'u':  // SETITEMS
      return setItems(popToMark());
    case 'q':  // BINPUT
      return remember(number<std::uint8_t>());
    case 'r':  // LONG_BINPUT
      return remember(number<std::uint32_t>());
    case '\x94':  // MEMOIZE
      return remember(static_cast<std::uint32_t>(memo_.size()));
    case 'h':  // BINGET
      return recall(number<std::uint8_t>());
    case 'j':  // LONG_BINGET
      return recall(number<std::uint32_t>());
    case 'c': {  // GLOBAL
      const std::string_view module = line();
      return pushGlobal(module, line());
    }
    case '\x93':  // STACK_GLOBAL
      return pushNamedGlobal();
    case 'Q':  // BINPERSID
      return pushStorage();
    case 'R':  // REDUCE
      return call();
    case '\x81':  // NEWOBJ
      return makeObject(1);
    case '\x92':  // NEWOBJ_EX
      return makeObject(2);
    case 'b':  // BUILD: a state dict's attribute _metadata, an object's state, …
      pop();
      return void(top());
    case '0':  // POP
      return void(pop());
    case '1':  // POP_MARK
      return void(popToMark());
    default:
      fail("has an operation that torch.save does not write");
  }
}

}  // namespace

Pickle readPickle(std::string_view bytes, const fs::path& path) {
  return Machine(bytes, path).run();
}

}  // namespace adnet
