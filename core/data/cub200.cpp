// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// CUB-200-2011 (Wah et al., 2011). Its text files have a row an image, beginning with the image's
// number: images.txt a path below images/, image_class_labels.txt a class number,
// train_test_split.txt 1 for training and 0 for testing. classes.txt names the class numbers.
#include "core/base/numbers.h"
#include "core/data/data_source.h"
#include "core/data/layout_files.h"
#include "core/data/plain_text.h"
#include "core/data/text_lines.h"

#include <map>
#include <set>

namespace adnet {
namespace fs = std::filesystem;
namespace {

constexpr const char* kClasses = "classes.txt";
constexpr const char* kImages = "images.txt";
constexpr const char* kLabels = "image_class_labels.txt";
constexpr const char* kSplit = "train_test_split.txt";

class CubReader {
 public:
  CubReader(Dataset& dataset, const std::string& prefix, const std::stop_token& stop)
      : dataset_(dataset), prefix_(prefix), stop_(stop) {}

  void read() {
    readClasses();
    readImages();
    readLabels();
    readSplit();
    for (const auto& [number, image] : images_) {
      require(image.label, kLabels, number);
      require(image.trains, kSplit, number);
      auto& samples = *image.trains ? dataset_.samples : dataset_.testSamples;
      samples.push_back({image.path, *image.label});
    }
  }

 private:
  struct Image {
    std::string path;
    std::optional<int> label;
    std::optional<bool> trains;
  };

  fs::path file(const char* name) const { return dataset_.root / (prefix_ + name); }

  // Calls use(lines, number, rest) for each row "number rest".
  template <class Use>
  void forEachRow(const char* name, const Use& use) const {
    TextLines lines(file(name), stop_);
    while (lines.next()) {
      const auto [first, rest] = splitAtFirstGap(lines.text());
      const auto number = parseNumber<int>(first);
      if (!number || rest.empty())
        lines.fail("is expected to begin with a number and to go on behind a space.");
      use(lines, *number, rest);
    }
  }

  void readClasses() {
    std::map<int, std::string> names;
    forEachRow(kClasses, [&](const TextLines& lines, int number, std::string_view name) {
      if (!isPlainText(name)) lines.fail("has a name that is not UTF-8 text.");
      if (!names.try_emplace(number, name).second) lines.fail("names a class a second time.");
    });
    for (auto& [number, name] : names) {
      labels_[number] = static_cast<int>(dataset_.classes.size());
      dataset_.classes.push_back(std::move(name));
    }
  }

  void readImages() {
    std::set<std::string> paths;
    forEachRow(kImages, [&](const TextLines& lines, int number, std::string_view path) {
      const std::string inside =
          prefix_ + "images/" + lines.path(path, dataset_.root / (prefix_ + "images"));
      if (!paths.insert(inside).second) lines.fail("names an image a second time.");
      if (!images_.try_emplace(number, Image{inside, {}, {}}).second)
        lines.fail("gives a number that another image has.");
    });
    if (images_.empty()) throw Error(ErrorCode::EmptyDataset, file(kImages), "names no image.");
  }

  void readLabels() {
    forEachRow(kLabels, [&](const TextLines& lines, int number, std::string_view value) {
      const auto label = labels_.find(parseNumber<int>(value).value_or(-1));
      if (label == labels_.end()) lines.fail("gives a class that classes.txt does not name.");
      imageOf(lines, number).label = label->second;
    });
  }

  void readSplit() {
    forEachRow(kSplit, [&](const TextLines& lines, int number, std::string_view value) {
      if (value != "0" && value != "1") lines.fail("is expected to end in 1 (training) or 0.");
      imageOf(lines, number).trains = value == "1";
    });
  }

  Image& imageOf(const TextLines& lines, int number) {
    const auto image = images_.find(number);
    if (image == images_.end()) lines.fail("is about an image that images.txt does not name.");
    return image->second;
  }

  template <class Value>
  void require(const std::optional<Value>& value, const char* name, int number) const {
    if (value) return;
    throw Error(ErrorCode::BadList, file(name),
                "has no line for image " + formatNumber(number) + " of images.txt.");
  }

  Dataset& dataset_;
  std::string prefix_;
  const std::stop_token& stop_;
  std::map<int, int> labels_;    // by class number
  std::map<int, Image> images_;  // by image number
};

}  // namespace

std::optional<Dataset> readCub200(const DataSource& source, const std::stop_token& stop) {
  const auto prefix =
      findPrefix(source.root, {"", "CUB_200_2011/"}, {kClasses, kImages, kLabels, kSplit});
  if (!prefix) return std::nullopt;
  Dataset dataset;
  dataset.root = source.root;
  dataset.layout = Layout::Cub200;
  dataset.hasTestList = true;
  CubReader(dataset, *prefix, stop).read();
  return dataset;
}

}  // namespace adnet
