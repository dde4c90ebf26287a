// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Of the three files in the input, one that begins like a MATLAB file is written as it is. Any
// other is taken as the variables of a sound file before they are packed, so that checksums do not
// keep the fuzzer away from them.
#include "core/data/plain_text.h"
#include "tests/fuzz/fuzz_data.h"

#include <zlib.h>

namespace {

constexpr std::string_view kStart = "MATLAB 5.0 MAT-file";

std::string matlabFile(std::string_view variables) {
  std::string file(kStart);
  file.resize(124, ' ');
  file.append("\0\1IM", 4);
  uLongf size = ::compressBound(variables.size());
  std::string packed(size, '\0');
  if (::compress2(reinterpret_cast<Bytef*>(packed.data()), &size,
                  reinterpret_cast<const Bytef*>(variables.data()), variables.size(), 1) != Z_OK)
    std::abort();
  const std::uint32_t tag[2] = {15, static_cast<std::uint32_t>(size)};
  file.append(reinterpret_cast<const char*>(tag), sizeof(tag));
  return file.append(packed, 0, size);
}

std::string readWhole(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace adnet;
  constexpr std::array kFiles = {"devkit/cars_meta.mat", "devkit/cars_train_annos.mat",
                                 "cars_test_annos_withlabels.mat"};
  std::filesystem::create_directories(fuzz::scratchFolder() / "devkit");
  fuzz::writeFiles(kFiles, {reinterpret_cast<const char*>(data), size});
  for (const char* name : kFiles) {
    const std::filesystem::path path = fuzz::scratchFolder() / name;
    if (const std::string bytes = readWhole(path); !bytes.starts_with(kStart))
      std::ofstream(path, std::ios::binary) << matlabFile(bytes);
  }
  fuzz::check([] {
    const Dataset dataset = *readStanfordCars({fuzz::scratchFolder(), {}, {}}, {});
    for (const std::string& name : dataset.classes)
      if (name.empty() || !isPlainText(name)) std::abort();
    return dataset;
  });
  return 0;
}
