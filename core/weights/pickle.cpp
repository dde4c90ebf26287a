#include "core/weights/pickle.h"

#include "core/base/error.h"
#include "core/weights/formats.h"

#include <algorithm>
#include <array>
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

struct KnownGlobal {
  std::string_view name;
  PickleGlobal value;
};
using Kind = PickleGlobal::Kind;
constexpr std::array<KnownGlobal, 17> kGlobals{{
    {"collections.OrderedDict", {Kind::OrderedDict}},
    {"torch._utils._rebuild_tensor", {Kind::RebuildTensor}},  // before PyTorch 0.4
    {"torch._utils._rebuild_tensor_v2", {Kind::RebuildTensor}},
    {"torch._utils._rebuild_parameter", {Kind::RebuildParameter}},
    {"torch.nn.parameter.Parameter", {Kind::RebuildParameter}},  // before PyTorch 0.4
    {"torch.Size", {Kind::Size}},
    {"torch.device", {Kind::Device}},
    {"torch.DoubleStorage", {Kind::Storage, DType::F64}},
    {"torch.FloatStorage", {Kind::Storage, DType::F32}},
    {"torch.HalfStorage", {Kind::Storage, DType::F16}},
    {"torch.BFloat16Storage", {Kind::Storage, DType::BF16}},
    {"torch.LongStorage", {Kind::Storage, DType::I64}},
    {"torch.IntStorage", {Kind::Storage, DType::I32}},
    {"torch.ShortStorage", {Kind::Storage, DType::I16}},
    {"torch.CharStorage", {Kind::Storage, DType::I8}},
    {"torch.ByteStorage", {Kind::Storage, DType::U8}},
    {"torch.BoolStorage", {Kind::Storage, DType::Bool}},
}};

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

  std::int64_t longNumber() {  // two's complement of as many bytes as the first one says
    const std::string_view bytes = take(number<std::uint8_t>());
    if (bytes.size() > sizeof(std::int64_t)) fail("has a number of more than 64 bits");
    std::int64_t value = !bytes.empty() && bytes.back() < 0 ? -1 : 0;
    std::memcpy(&value, bytes.data(), bytes.size());
    return value;
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

  void append(const std::vector<PickleValue>& values) {
    auto& items = as<PickleList*>(top(), "a list")->items;
    items.insert(items.end(), values.begin(), values.end());
  }

  void setItems(const std::vector<PickleValue>& values) {
    if (values.size() % 2 != 0) fail("has a key without a value");
    auto& items = as<PickleDict*>(top(), "a dict")->items;
    for (std::size_t i = 0; i < values.size(); i += 2) {
      items.emplace_back(values[i], values[i + 1]);
    }
  }

  // --- Python's objects -----------------------------------------------------------------------
  bool makesAnObject() const {  // of the class just named: [memo] () NEWOBJ
    std::string_view rest = code_.substr(at_);
    if (rest.starts_with('q')) rest.remove_prefix(std::min<std::size_t>(2, rest.size()));
    if (rest.starts_with('r')) rest.remove_prefix(std::min<std::size_t>(5, rest.size()));
    if (rest.starts_with('\x94')) rest.remove_prefix(1);
    return rest.starts_with(")\x81");
  }

  void pushGlobal(std::string_view module, std::string_view name) {
    const std::string full = std::string(module) + "." + std::string(name);
    const auto* const known = std::ranges::find(kGlobals, full, &KnownGlobal::name);
    if (known != kGlobals.end()) return push(known->value);
    if (stack_.empty() && makesAnObject()) {
      failToRead(path_, "is a whole pickled model, of the Python class " + shown(full) +
                            ", which only Python can load. From there, " + kSaveStateDict);
    }
    failToRead(path_, "asks to run Python's " + shown(full) +
                          ", which no state dict needs; refused. If you trust where it comes "
                          "from, load it in Python and " +
                          kSaveStateDict);
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

  void call() {  // REDUCE
    const PickleList& arguments = *as<PickleList*>(pop(), "a function's arguments");
    switch (as<PickleGlobal>(pop(), "a function").kind) {
      case Kind::OrderedDict:
        return pushDictOfPairs(arguments);
      case Kind::RebuildTensor:
        return pushTensor(arguments);
      case Kind::RebuildParameter:
        return push(as<PickleTensor*>(argument(arguments, 0), "a parameter's tensor"));
      case Kind::Size:
        return push(as<PickleList*>(argument(arguments, 0), "a size"));
      case Kind::Device:
        return push(std::monostate{});
      case Kind::Storage:
        fail("calls a storage");
    }
  }

  // ("storage", torch.FloatStorage, "0", "cpu", 432), in legacy files with a None behind it
  void pushStorage() {  // BINPERSID
    const PickleList& id = *as<PickleList*>(pop(), "a storage's description");
    const auto global = as<PickleGlobal>(argument(id, 1), "a storage's type");
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

// Names as in Python's pickletools. Protocols 2 to 5, without what torch.save never writes.
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
      take(8);
      return push(std::monostate{});
    case 'C':  // SHORT_BINBYTES
      take(number<std::uint8_t>());
      return push(std::monostate{});
    case 'B':  // BINBYTES
      take(number<std::uint32_t>());
      return push(std::monostate{});
    case 'K':  // BININT1
      return push(std::int64_t{number<std::uint8_t>()});
    case 'M':  // BININT2
      return push(std::int64_t{number<std::uint16_t>()});
    case 'J':  // BININT
      return push(std::int64_t{number<std::int32_t>()});
    case '\x8a':  // LONG1
      return push(longNumber());
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
    case 't':  // TUPLE
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
    case 'b':  // BUILD: a state dict's attribute _metadata, an old parameter's flags
      pop();
      if (std::holds_alternative<PickleTensor*>(top())) return;
      return void(as<PickleDict*>(top(), "a dict or a parameter"));
    default:
      fail("has an operation that torch.save does not write");
  }
}

}  // namespace

Pickle readPickle(std::string_view bytes, const fs::path& path) {
  return Machine(bytes, path).run();
}

}  // namespace adnet
