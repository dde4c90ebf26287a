// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/base/process.h"
#include "core/data/image_memory.h"
#include "core/engine/engine.h"

#include <array>
#include <dlfcn.h>
#include <memory>

namespace adnet {
namespace fs = std::filesystem;
namespace {

constexpr const char* kLibrary = "libadnet-engine.so";
constexpr std::uint64_t kRoom = std::uint64_t{1} << 30;  // of the libraries and a small network

// Beside the program as it is built, in lib/ beside bin/ as it is installed; a test stands one
// folder deeper.
fs::path findLibrary() {
  const fs::path program = fs::read_symlink("/proc/self/exe").parent_path();
  const std::array candidates = {program / kLibrary, program / "../lib/adnet-studio" / kLibrary,
                                 program / ".." / kLibrary};
  for (const fs::path& candidate : candidates) {
    if (fs::exists(candidate)) return candidate;
  }
  throw Error(ErrorCode::EngineUnavailable, candidates[0],
              "the engine library is missing. Build or install the program again.");
}

std::unique_ptr<Engine> openEngine() {
  const fs::path path = findLibrary();
  requireAddressSpace(kRoom);
  // Never closed: LibTorch leaves threads and thread-local data behind that need its code.
  void* const library = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr) {
    throw Error(ErrorCode::EngineUnavailable, path,
                std::string("the engine cannot be loaded: ") + dlerror());
  }
  using Make = Engine* (*)(ImageMemory*);
  const auto make = reinterpret_cast<Make>(dlsym(library, "adnetMakeEngine"));
  if (make == nullptr) {
    throw Error(ErrorCode::EngineUnavailable, path, "this library is not the program's engine.");
  }
  return std::unique_ptr<Engine>(make(&ImageMemory::ofProgram()));
}

}  // namespace

Engine& loadEngine() {
  static const std::unique_ptr<Engine> engine = openEngine();
  return *engine;
}

}  // namespace adnet
