// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/weights/script_archive.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/weights/foreign_file.h"
#include "core/weights/formats.h"
#include "core/weights/zip_file.h"

#include <zip.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace adnet {
namespace fs = std::filesystem;
namespace {

// Code is compressed, and to a tenth at most; the numbers are not.
constexpr std::size_t kMostUnpacked = std::size_t{64} << 20;  // bytes beyond the file's size

// In the code, they read "torch.from_file(…)" or "ops.aten.save(…)".
constexpr std::array<std::string_view, 3> kForbidden = {"from_file", "torch.save", "aten.save"};

[[noreturn]] void failAsDamaged(const fs::path& path, const std::string& entry) {
  failToRead(path, "its entry " + shown(entry) +
                       " is damaged: it cannot be unpacked, or its checksum differs. Fetch it "
                       "again, or save it again with torch.jit.script(network).save(FILE).");
}

void checkCode(std::string_view code, const std::string& entry, const fs::path& path) {
  for (const std::string_view word : kForbidden) {
    if (code.find(word) == std::string_view::npos) continue;
    failToRead(path, "its code " + shown(entry) + " asks for " + shown(word) +
                         ", which reads or writes files and which no network needs; refused.");
  }
}

// The whole entry; the code of one, to be looked at.
std::string unpack(zip_t* archive, zip_uint64_t index, const std::string& name,
                   std::size_t& mayUnpack, const fs::path& path) {
  const ZipEntry entry(zip_fopen_index(archive, index, 0));
  if (!entry) failAsDamaged(path, name);
  const bool isCode = name.ends_with(".py");
  std::vector<char> chunk(std::size_t{1} << 16);
  std::string code;
  for (;;) {
    const zip_int64_t count = zip_fread(entry.get(), chunk.data(), chunk.size());
    if (count < 0) failAsDamaged(path, name);
    if (count == 0) return code;  // libzip has compared the checksum
    const auto size = static_cast<std::size_t>(count);
    if (size > mayUnpack) failToRead(path, "unpacks to far more than it is large; refused.");
    mayUnpack -= size;
    if (isCode) code.append(chunk.data(), size);
  }
}

}  // namespace

void checkScriptArchive(std::span<const std::byte> bytes, const fs::path& path) {
  if (const std::string kind = foreignKind(bytes); !kind.empty()) failToRead(path, kind);
  const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  if (!text.starts_with("PK")) {
    failToRead(path,
               "is no TorchScript file. Write one with torch.jit.script(network).save(FILE) in "
               "Python; a state dict goes with the backbone that it was made for.");
  }
  const ZipArchive archive = openZip(bytes, path);
  std::size_t mayUnpack = bytes.size() + kMostUnpacked;
  const auto entries = static_cast<zip_uint64_t>(zip_get_num_entries(archive.get(), 0));
  for (zip_uint64_t i = 0; i < entries; ++i) {
    const char* const name = zip_get_name(archive.get(), i, ZIP_FL_ENC_RAW);
    const std::string entry = name ? name : "";
    checkCode(unpack(archive.get(), i, entry, mayUnpack, path), entry, path);
  }
}

void checkScriptFile(const fs::path& path) {
  checkScriptArchive(readBytes(path), path);
}

}  // namespace adnet
