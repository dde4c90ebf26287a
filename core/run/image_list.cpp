// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/run/image_list.h"

#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/run/run_csv.h"

namespace adnet {
namespace fs = std::filesystem;
namespace {

std::uint64_t hashIn(const std::string& field, const fs::path& file) {
  const auto number = numberOfHex(field);
  if (!number) throwDamaged(file, "has '" + field + "', which is no hash.");
  return *number;
}

}  // namespace

void writeImages(const fs::path& run, const std::vector<ImageStamp>& images) {
  std::string text = "path,label,size,pieces,content\n";
  for (const ImageStamp& image : images) {
    text += csvLine({pathField(image.sample.path), formatNumber(image.sample.label),
                     formatNumber(image.size), hexText(image.pieces),
                     image.content ? hexText(*image.content) : std::string()});
  }
  writeFileAtomically(run / kImagesFile, text);
}

std::optional<std::vector<ImageStamp>> readImages(const fs::path& run, std::size_t classes) {
  const fs::path file = run / kImagesFile;
  std::error_code code;
  if (fs::status(file, code).type() == fs::file_type::not_found) return std::nullopt;
  const CsvTable table(file);
  std::vector<ImageStamp> images(table.rows());
  for (std::size_t i = 0; i < images.size(); ++i) {
    ImageStamp& image = images[i];
    image.sample = {pathIn(table.text(i, "path"), file), table.number<int>(i, "label")};
    if (image.sample.label < 0 || static_cast<std::size_t>(image.sample.label) >= classes)
      throwDamaged(file, "names a class that the run does not have.");
    image.size = table.number<std::uint64_t>(i, "size");
    image.pieces = hashIn(table.text(i, "pieces"), file);
    const std::string& content = table.text(i, "content");
    if (!content.empty()) image.content = hashIn(content, file);
  }
  return images;
}

}  // namespace adnet
