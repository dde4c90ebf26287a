// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demo_data.h"

#include "core/base/files.h"
#include "core/base/parallel.h"
#include "core/data/progress.h"
#include "core/demo/demo_picture.h"

#include <opencv2/imgcodecs.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace adnet {
namespace fs = std::filesystem;
namespace {

constexpr int kJpegQuality = 90;
constexpr const char* kReadme = "README.txt";
constexpr std::string_view kTitle = "AD-Net Studio: synthetic demo data\n";
constexpr std::string_view kText =
    "\n"
    "These pictures are drawn by a program. They show no real animals, and no result on them says\n"
    "anything about real ones. Each folder is one class. The classes differ in the marks on the\n"
    "beetles' wing cases or in the colour of the collar; pose, size, build, colour, light and\n"
    "background are drawn alike for all of them.\n";

std::string numbered(std::size_t number, std::size_t digits) {
  const std::string text = std::to_string(number);
  return std::string(digits - std::min(digits, text.size()), '0') + text;
}

std::string folderOf(std::size_t species) {
  return numbered(species + 1, 2) + '-' + demoSpecies()[species].name;
}

bool isDemoPicture(const fs::directory_entry& entry) {
  const std::string stem = entry.path().stem().string();
  return entry.symlink_status().type() == fs::file_type::regular &&
         entry.path().extension() == ".jpg" &&
         stem.find_first_not_of("0123456789") == std::string::npos;
}

bool isDemoClass(const fs::directory_entry& entry) {
  if (entry.symlink_status().type() != fs::file_type::directory) return false;
  const std::string name = entry.path().filename().string();
  bool isKnown = false;
  for (std::size_t species = 0; species < demoSpecies().size(); ++species)
    isKnown = isKnown || name == folderOf(species);
  return isKnown &&
         std::all_of(fs::directory_iterator(entry), fs::directory_iterator(), isDemoPicture);
}

bool isDemoReadme(const fs::directory_entry& entry) {
  return entry.path().filename() == kReadme && entry.is_regular_file() &&
         readFile(entry.path()).starts_with(kTitle);
}

// The classes of earlier demo data in `folder`. Throws where it holds anything else.
std::vector<fs::path> findOldClasses(const fs::path& folder) {
  const auto refuse = [&](const fs::path& entry) {
    throw Error(ErrorCode::CannotWrite, folder,
                "holds something that is no demo data (" + entry.filename().string() +
                    "). Choose an empty or a new folder.");
  };
  std::vector<fs::path> classes;
  bool hasReadme = false;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    if (isDemoReadme(entry)) {
      hasReadme = true;
    } else if (isDemoClass(entry)) {
      classes.push_back(entry.path());
    } else {
      refuse(entry.path());
    }
  }
  if (!classes.empty() && !hasReadme) refuse(classes.front());
  return classes;
}

// Makes the folder, or empties it of earlier demo data; all of it is known to be ours before any of
// it is removed. The text comes first, so that unfinished demo data is called synthetic, too.
void prepare(const fs::path& folder) {
  fs::create_directories(folder);
  for (const fs::path& old : findOldClasses(folder))
    fs::remove_all(old);
  writeFileAtomically(folder / kReadme, std::string(kTitle) + std::string(kText));
}

void writePicture(const fs::path& path, const cv::Mat& picture) {
  std::vector<unsigned char> bytes;
  cv::imencode(".jpg", picture, bytes, {cv::IMWRITE_JPEG_QUALITY, kJpegQuality});
  AppendFile(path).append({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

void check(const DemoOptions& options) {
  const int most = static_cast<int>(demoSpecies().size());
  if (options.classes < 2 || options.classes > most) {
    throw Error(ErrorCode::BadConfig, {},
                "the demo data has 2 to " + std::to_string(most) + " classes, not " +
                    std::to_string(options.classes) + ".");
  }
  if (options.perClass < 1 || options.perClass > 10'000) {
    throw Error(ErrorCode::BadConfig, {},
                "the demo data has 1 to 10000 images a class, not " +
                    std::to_string(options.perClass) + ".");
  }
}

void writeAll(const fs::path& folder, const DemoOptions& options, const std::stop_token& stop,
              const ScanProgress& progress) {
  prepare(folder);
  const auto classes = static_cast<std::size_t>(options.classes);
  const auto perClass = static_cast<std::size_t>(options.perClass);
  for (std::size_t species = 0; species < classes; ++species)
    fs::create_directory(folder / folderOf(species));
  const std::size_t digits = std::max<std::size_t>(3, std::to_string(perClass).size());
  ProgressCounter counter(progress, classes * perClass);
  parallelFor(classes * perClass, availableCores(), stop, [&](std::size_t i) {
    const std::size_t species = i / perClass, number = i % perClass;
    RandomStream random(options.seed, RandomPurpose::DemoData, static_cast<std::uint32_t>(species),
                        static_cast<std::uint32_t>(number));
    writePicture(folder / folderOf(species) / (numbered(number + 1, digits) + ".jpg"),
                 paintDemoPicture(demoSpecies()[species], random));
    counter.step();
  });
}

}  // namespace

void writeDemoData(const fs::path& folder, const DemoOptions& options, const std::stop_token& stop,
                   const ScanProgress& progress) {
  check(options);
  try {
    writeAll(folder, options, stop, progress);
  } catch (const fs::filesystem_error& error) {
    throw Error(ErrorCode::CannotWrite, error.path1().empty() ? folder : error.path1(),
                "cannot be written (" + error.code().message() + "). Choose another folder.");
  }
}

}  // namespace adnet
