// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/run/run_folder.h"
#include "tests/fuzz/fuzz_data.h"

namespace {

// Either read, or refused in the way that run_folder.h promises.
template <class Read>
void check(const Read& read) {
  try {
    read();
  } catch (const adnet::Error& error) {
    if (error.code() != adnet::ErrorCode::BadRun) std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace adnet;
  const std::filesystem::path& folder = fuzz::scratchFolder();
  std::filesystem::create_directories(folder / "split");
  constexpr std::array kFiles = {
      "run.json",       "classes.txt", "split/train.txt", "split/validation.txt",
      "split/test.txt", "steps.csv",   "evaluations.csv", "predictions.csv"};
  fuzz::writeFiles(kFiles, {reinterpret_cast<const char*>(data), size});
  check([&] {
    const RunRecord run = readRun(folder);
    for (const auto* samples : {&run.split.train, &run.split.validation, &run.split.test}) {
      for (const Sample& sample : *samples) {
        const std::filesystem::path path = std::filesystem::path(sample.path).lexically_normal();
        if (path.is_absolute() || path.empty() || *path.begin() == "..") std::abort();
      }
    }
  });
  check([&] { readPredictions(folder / "predictions.csv", 2); });
  return 0;
}
