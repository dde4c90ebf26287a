// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Stanford Cars (Krause et al., 2013): cars_train/, cars_test/ and MATLAB files. cars_meta.mat has
// the cell array class_names; the annotations are a struct array with a file name (fname) and a
// class from 1 up (class) for each image.
#include "core/base/files.h"
#include "core/data/data_source.h"
#include "core/data/layout_files.h"
#include "core/data/matlab_file.h"
#include "core/data/plain_text.h"

#include <algorithm>

namespace adnet {
namespace fs = std::filesystem;
namespace {

using Kind = MatlabArray::Kind;

constexpr std::uintmax_t kLargestFile = 1 << 22;  // bytes; those of the data set have 2^18

// One variable of a MATLAB file.
class Variable {
 public:
  Variable(const fs::path& path, const std::string& name, Kind kind) : path_(path) {
    std::error_code code;
    if (fs::file_size(path, code) > kLargestFile && !code) fail("is far larger than it should be.");
    const std::string bytes = readFile(path);
    try {
      for (MatlabArray& array : readMatlab(bytes))
        if (array.name == name && array.kind == kind) array_ = std::move(array);
    } catch (const std::runtime_error& error) {
      fail(error.what());
    }
    if (array_.kind != kind) {
      fail(std::string("has no ") + (kind == Kind::Cell ? "cell" : "struct") + " array \"" + name +
           "\".");
    }
  }

  const MatlabArray& array() const { return array_; }

  [[noreturn]] void fail(const std::string& why) const {
    throw Error(ErrorCode::BadList, path_, why + " Unpack the data set again.");
  }

  std::size_t field(const char* name) const {
    const auto found = std::find(array_.fields.begin(), array_.fields.end(), name);
    if (found == array_.fields.end()) fail(std::string("has no field \"") + name + "\".");
    return static_cast<std::size_t>(found - array_.fields.begin());
  }

  const std::string& text(const MatlabArray& part) const {
    if (part.kind != Kind::Text || part.text.empty() || !isPlainText(part.text))
      fail("has something else where a text is expected.");
    return part.text;
  }

  // From 0, of a class that counts from 1.
  int label(const MatlabArray& part, std::size_t classes) const {
    if (part.kind != Kind::Number) fail("has something else where a class is expected.");
    if (!(part.number >= 1 && part.number <= static_cast<double>(classes)))
      fail("gives a class that cars_meta.mat does not name.");
    return static_cast<int>(part.number) - 1;
  }

 private:
  fs::path path_;
  MatlabArray array_;
};

std::vector<std::string> readClassNames(const fs::path& path) {
  const Variable variable(path, "class_names", Kind::Cell);
  std::vector<std::string> names;
  for (const MatlabArray& part : variable.array().parts)
    names.push_back(variable.text(part));
  return names;
}

// The images, which stand in `folder`, a path with its '/'.
std::vector<Sample> readAnnotations(const fs::path& path, const std::string& folder,
                                    std::size_t classes, const std::stop_token& stop) {
  const Variable variable(path, "annotations", Kind::Struct);
  const std::vector<MatlabArray>& parts = variable.array().parts;
  const std::size_t name = variable.field("fname"), label = variable.field("class");
  std::vector<Sample> samples;
  for (std::size_t i = 0; i < parts.size(); i += variable.array().fields.size()) {
    if (stop.stop_requested()) throw Cancelled();
    const std::string& file = variable.text(parts[i + name]);
    if (file.find('/') != std::string::npos || file == "." || file == "..")
      variable.fail("names an image that leaves its folder.");
    samples.push_back({folder + file, variable.label(parts[i + label], classes)});
  }
  return samples;
}

}  // namespace

std::optional<Dataset> readStanfordCars(const DataSource& source, const std::stop_token& stop) {
  constexpr const char* kMeta = "devkit/cars_meta.mat";
  constexpr const char* kTrain = "devkit/cars_train_annos.mat";
  const auto prefix = findPrefix(source.root, {"", "stanford_cars/"}, {kMeta, kTrain});
  if (!prefix) return std::nullopt;
  const fs::path base = source.root / *prefix;
  Dataset dataset;
  dataset.root = source.root;
  dataset.layout = Layout::StanfordCars;
  dataset.classes = readClassNames(base / kMeta);
  dataset.samples =
      readAnnotations(base / kTrain, *prefix + "cars_train/", dataset.classes.size(), stop);
  // The devkit's own file has no classes for these images; one with them was published beside it.
  for (const char* folder : {"", "devkit/"}) {
    const fs::path test = base / folder / "cars_test_annos_withlabels.mat";
    if (dataset.hasTestList || !isFile(test)) continue;
    dataset.hasTestList = true;
    dataset.testSamples =
        readAnnotations(test, *prefix + "cars_test/", dataset.classes.size(), stop);
  }
  if (!dataset.hasTestList && isFolder(base / "cars_test"))
    dataset.unusedName = *prefix + "cars_test/";
  return dataset;
}

}  // namespace adnet
