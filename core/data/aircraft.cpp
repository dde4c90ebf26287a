// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// FGVC-Aircraft (Maji et al., 2013). In data/, images_variant_trainval.txt and _test.txt have a
// line an image: the number of images/<number>.jpg, a space, the name of its class, which may hold
// spaces and slashes. Likewise for families and manufacturers.
#include "core/data/data_source.h"
#include "core/data/layout_files.h"
#include "core/data/plain_text.h"
#include "core/data/text_lines.h"

#include <map>
#include <set>

namespace adnet {
namespace fs = std::filesystem;
namespace {

struct Named {
  std::string path;
  std::string name;
};

class AircraftReader {
 public:
  AircraftReader(const fs::path& root, const std::string& prefix, const std::stop_token& stop)
      : root_(root), prefix_(prefix), stop_(stop) {}

  std::vector<Named> read(const std::string& list) {
    TextLines lines(root_ / (prefix_ + list), stop_);
    std::vector<Named> images;
    while (lines.next()) {
      const auto [number, name] = splitAtFirstGap(lines.text());
      if (name.empty() || number.find_first_not_of("0123456789") != std::string_view::npos)
        lines.fail("is expected to read: 0034309 707-320");
      if (!isPlainText(name)) lines.fail("has a name that is not UTF-8 text.");
      images.push_back({prefix_ + "images/" + std::string(number) + ".jpg", std::string(name)});
      if (!seen_.insert(images.back().path).second) lines.fail("names an image a second time.");
    }
    return images;
  }

 private:
  fs::path root_;
  std::string prefix_;
  const std::stop_token& stop_;
  std::set<std::string> seen_;
};

}  // namespace

const char* nameOf(AircraftLabels labels) {
  constexpr const char* kNames[] = {"variant", "family", "manufacturer"};
  return kNames[static_cast<std::size_t>(labels)];
}

std::optional<Dataset> readAircraft(const DataSource& source, const std::stop_token& stop) {
  const auto prefix = findPrefix(source.root, {"", "data/", "fgvc-aircraft-2013b/data/"},
                                 {"images_variant_trainval.txt", "images_variant_test.txt"});
  if (!prefix) return std::nullopt;
  Dataset dataset;
  dataset.root = source.root;
  dataset.layout = Layout::Aircraft;
  dataset.hasTestList = true;
  const std::string lists = std::string("images_") + nameOf(source.labels);
  AircraftReader reader(source.root, *prefix, stop);
  const std::vector<Named> training = reader.read(lists + "_trainval.txt");
  const std::vector<Named> testing = reader.read(lists + "_test.txt");

  std::map<std::string, int> labels;
  for (const auto* images : {&training, &testing})
    for (const Named& image : *images)
      labels[image.name] = 0;
  for (auto& [name, label] : labels) {
    label = static_cast<int>(dataset.classes.size());
    dataset.classes.push_back(name);
  }
  for (const Named& image : training)
    dataset.samples.push_back({image.path, labels[image.name]});
  for (const Named& image : testing)
    dataset.testSamples.push_back({image.path, labels[image.name]});
  return dataset;
}

}  // namespace adnet
