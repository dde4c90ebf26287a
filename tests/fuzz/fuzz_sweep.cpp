// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The input is a sweep's file and a preset that it may name. Beside them stand a data set's folder
// and a file of weights.
#include "core/compare/setting.h"
#include "core/sweep/sweep.h"
#include "tests/fuzz/fuzz_data.h"

namespace {

using namespace adnet;
namespace fs = std::filesystem;

constexpr std::size_t kMostPoints = 10'000;
constexpr std::size_t kComparedPoints = 50;  // all pairs of more would take too long

void require(bool kept) {
  if (!kept) std::abort();
}

void checkPoint(const TrainingConfig& point, const Sweep& sweep) {
  validate(point);
  require(point.out == sweep.out);
  for (const fs::path& path :
       {point.data.root, point.data.trainList, point.data.testList, point.weights}) {
    require(path.native().find('\0') == std::string::npos);
    require(path.empty() || (path.is_absolute() && fs::exists(path)));
  }
}

// What sweep.h promises.
void check(const Sweep& sweep) {
  require(sweep.out.is_absolute() && sweep.out.native().find('\0') == std::string::npos);
  require(!sweep.points.empty() && sweep.points.size() <= kMostPoints);
  for (const TrainingConfig& point : sweep.points)
    checkPoint(point, sweep);
  const std::size_t compared = std::min(sweep.points.size(), kComparedPoints);
  for (std::size_t i = 0; i < compared; ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const TrainingConfig &a = sweep.points[i], &b = sweep.points[j];
      require(a.seed != b.seed || !(settingOf(a) == settingOf(b)));
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const fs::path& folder = fuzz::scratchFolder();
  static const bool prepared = [&folder] {
    fs::create_directories(folder / "birds");
    return static_cast<bool>(std::ofstream(folder / "w"));
  }();
  require(prepared);
  constexpr std::array kFiles = {"sweep.json", "preset.json"};
  fuzz::writeFiles(kFiles, {reinterpret_cast<const char*>(data), size});
  try {
    check(readSweep(folder / "sweep.json"));
  } catch (const Error& error) {
    const ErrorCode code = error.code();
    require(code == ErrorCode::BadConfig || code == ErrorCode::NotFound ||
            code == ErrorCode::Unreadable);
    require(!error.path().empty());
  }
  return 0;
}
