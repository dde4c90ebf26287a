// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/weights/archive.h"

#include "core/weights/formats.h"

#include <zip.h>

#include <string_view>

namespace adnet {
namespace fs = std::filesystem;
namespace {

constexpr const char* kFetchAgain = " The file is cut off or damaged; fetch it again.";

}  // namespace

Archive::Archive(std::span<const std::byte> bytes, const fs::path& path)
    : path_(path), mayRead_(bytes.size()), zip_(openZip(bytes, path)), folder_(findFolder()) {}

// torch.save names the one folder after the file: "archive/", "resnet18/".
std::string Archive::findFolder() const {
  constexpr std::string_view kPickle = "data.pkl";
  const zip_int64_t entries = zip_get_num_entries(zip_.get(), 0);
  for (zip_int64_t i = 0; i < entries; ++i) {
    const char* const name = zip_get_name(zip_.get(), static_cast<zip_uint64_t>(i), 0);
    const std::string_view text = name ? name : "";
    if (text.ends_with(kPickle) && text.find('/') + 1 == text.size() - kPickle.size()) {
      return std::string(text.substr(0, text.size() - kPickle.size()));
    }
  }
  failToRead(path_,
             "is a zip archive, but not of weights: it has no data.pkl. Unpack it, and choose the "
             ".safetensors or .pth file inside.");
}

bool Archive::has(const std::string& name) const {
  return zip_name_locate(zip_.get(), (folder_ + name).c_str(), 0) >= 0;
}

std::vector<std::byte> Archive::read(const std::string& name) {
  const std::string what = "its entry " + shown(folder_ + name);
  zip_stat_t info;
  if (zip_stat(zip_.get(), (folder_ + name).c_str(), 0, &info) != 0) {
    failToRead(path_, what + " is missing." + kFetchAgain);
  }
  constexpr zip_uint64_t kNeeded = ZIP_STAT_INDEX | ZIP_STAT_SIZE | ZIP_STAT_COMP_METHOD;
  if ((info.valid & kNeeded) != kNeeded || info.comp_method != ZIP_CM_STORE) {
    failToRead(path_, what +
                          " is compressed, which torch.save never does. Save it again with "
                          "torch.save.");
  }
  if (info.size > mayRead_) {
    failToRead(path_, what + " claims " + std::to_string(info.size) +
                          " bytes, more than the file can hold." + kFetchAgain);
  }
  mayRead_ -= info.size;

  std::vector<std::byte> bytes(info.size);
  const ZipEntry entry(zip_fopen_index(zip_.get(), info.index, 0));
  std::byte beyond{};  // libzip compares the checksum when it meets the end
  const bool whole = entry &&
                     zip_fread(entry.get(), bytes.data(), bytes.size()) ==
                         static_cast<zip_int64_t>(bytes.size()) &&
                     zip_fread(entry.get(), &beyond, 1) == 0;
  if (!whole) failToRead(path_, what + " is damaged: its checksum differs." + kFetchAgain);
  return bytes;
}

}  // namespace adnet
