// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Input that begins like a zip archive is read as one. Any other input is taken as the pickle of a
// sound archive with two storages, so that checksums do not keep the fuzzer away from the tensors.
#include "tests/fuzz/fuzz_weights.h"

#include <zip.h>

#include <array>
#include <cstring>

namespace {

using Bytes = std::vector<std::byte>;

constexpr std::array<std::byte, 96> kStorage{};

void require(bool sound) {
  if (!sound) std::abort();
}

void addEntry(zip_t* archive, const char* name, std::span<const std::byte> bytes) {
  zip_source_t* source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
  const zip_int64_t index = zip_file_add(archive, name, source, 0);
  require(index >= 0 && zip_set_file_compression(archive, static_cast<zip_uint64_t>(index),
                                                 ZIP_CM_STORE, 0) == 0);
}

Bytes archiveAround(std::span<const std::byte> pickle) {
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
  zip_source_keep(target);
  zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, nullptr);
  require(archive);
  addEntry(archive, "a/data.pkl", pickle);
  addEntry(archive, "a/data/0", kStorage);
  addEntry(archive, "a/data/1", kStorage);
  require(zip_close(archive) == 0);

  zip_stat_t info;
  require(zip_source_stat(target, &info) == 0 && zip_source_open(target) == 0);
  Bytes bytes(info.size);
  require(zip_source_read(target, bytes.data(), bytes.size()) ==
          static_cast<zip_int64_t>(bytes.size()));
  zip_source_close(target);
  zip_source_free(target);
  return bytes;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto input = std::as_bytes(std::span(data, size));
  const bool isZip = size >= 2 && std::memcmp(data, "PK", 2) == 0;
  const Bytes bytes = isZip ? Bytes(input.begin(), input.end()) : archiveAround(input);
  adnet::fuzz::check([&bytes] { return adnet::readPth(bytes, "fuzz.pth"); });
  return 0;
}
