// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/weights/zip_file.h"

#include "core/weights/formats.h"

#include <zip.h>

namespace adnet {

void CloseZip::operator()(zip* archive) const {
  zip_discard(archive);
}

void CloseZip::operator()(zip_file* entry) const {
  zip_fclose(entry);
}

ZipArchive openZip(std::span<const std::byte> bytes, const std::filesystem::path& path) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  ZipArchive archive(source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr);
  if (!archive) zip_source_free(source);
  const std::string reason = zip_error_strerror(&error);
  zip_error_fini(&error);
  if (!archive) {
    failToRead(path, "begins like a zip archive, but cannot be opened as one (" + reason +
                         "). The file is cut off or damaged; fetch it again.");
  }
  return archive;
}

}  // namespace adnet
