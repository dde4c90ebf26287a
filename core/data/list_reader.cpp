// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/numbers.h"
#include "core/data/data_source.h"
#include "core/data/layout_files.h"
#include "core/data/name_forms.h"
#include "core/data/text_lines.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

namespace adnet {
namespace fs = std::filesystem;
namespace {

// Names of the lists that the method's authors publish for each data set.
constexpr std::array kTrainLists = {"train_100.txt", "train_50.txt", "train_30.txt",
                                    "train_15.txt",  "train_10.txt", "train_1i.txt"};
constexpr const char* kTestList = "test.txt";
constexpr const char* kValidationList = "val.txt";

class ListReader {
 public:
  ListReader(const fs::path& root, const std::stop_token& stop) : root_(root), stop_(stop) {}

  std::vector<Sample> read(const fs::path& list) {
    TextLines lines(list, stop_);
    std::vector<Sample> samples;
    while (lines.next())
      samples.push_back(parse(lines, list));
    if (samples.empty()) {
      throw Error(ErrorCode::EmptyDataset, list,
                  "lists no image. A line is expected to read: folder/image.jpg 0");
    }
    return samples;
  }

 private:
  struct Place {
    fs::path list;
    int line = 0;
  };

  Sample parse(const TextLines& lines, const fs::path& list) {
    const auto [path, last] = splitAtLastGap(lines.text());
    const auto label = parseNumber<int>(last);
    if (!label || *label < 0 || path.empty())
      lines.fail("does not end in a label. It is expected to read: folder/image.jpg 0");
    const std::string inside = lines.path(path, root_);
    const auto [first, isNew] = seen_.try_emplace(composed(inside), Place{list, lines.number()});
    if (!isNew) {
      lines.fail("names an image that line " + std::to_string(first->second.line) + " of " +
                 first->second.list.filename().string() +
                 " already has. Remove one of the two lines.");
    }
    return {inside, *label};
  }

  const fs::path& root_;
  const std::stop_token& stop_;
  std::unordered_map<std::string, Place> seen_;
};

std::size_t countLines(const fs::path& list, const std::stop_token& stop) {
  TextLines lines(list, stop);
  std::size_t count = 0;
  while (lines.next())
    ++count;
  return count;
}

// How many classes there are. Labels run from 0 without a gap: a class with nothing to learn from
// is a mistake in the list.
std::size_t countClasses(const std::vector<Sample>& training, const std::vector<Sample>& testing,
                         const DataSource& source) {
  std::set<int> trained, all;
  for (const Sample& sample : training)
    trained.insert(sample.label);
  all = trained;
  for (const Sample& sample : testing)
    all.insert(sample.label);
  int expected = 0;
  for (const int label : trained)
    expected += label == expected;
  if (expected <= *all.rbegin()) {
    throw Error(ErrorCode::EmptyClass, source.trainList,
                "has no image of class " + std::to_string(expected) +
                    ", although labels go up to " + std::to_string(*all.rbegin()) +
                    ". Labels count from 0 without gaps.");
  }
  return trained.size();
}

// The folder that all images of a class stand in, where that is one that no other class has.
std::vector<std::string> nameClasses(const Dataset& dataset, std::size_t count) {
  std::vector<std::set<std::string>> folders(count);
  for (const auto* samples : {&dataset.samples, &dataset.testSamples})
    for (const Sample& sample : *samples)
      folders[static_cast<std::size_t>(sample.label)].insert(
          composed(fs::path(sample.path).parent_path().filename().string()));
  std::map<std::string, int> uses;
  for (const auto& ofClass : folders)
    for (const std::string& folder : ofClass)
      ++uses[folder];
  std::vector<std::string> names;
  for (std::size_t label = 0; label < count; ++label) {
    const std::string& folder = *folders[label].begin();
    const bool isItsOwn = folders[label].size() == 1 && !folder.empty() && uses[folder] == 1;
    names.push_back(isItsOwn ? folder : "class " + std::to_string(label));
  }
  return names;
}

}  // namespace

Dataset readLists(const DataSource& source, const std::stop_token& stop) {
  if (source.trainList.empty()) {
    throw Error(ErrorCode::BadList, source.testList,
                "is a test list without a training list. Give both, or the folder alone.");
  }
  Dataset dataset;
  dataset.root = source.root;
  dataset.layout = Layout::Lists;
  dataset.hasTestList = !source.testList.empty();
  dataset.trainName = source.trainList.filename().string();
  dataset.testName = source.testList.filename().string();
  ListReader reader(source.root, stop);
  dataset.samples = reader.read(source.trainList);
  if (dataset.hasTestList) dataset.testSamples = reader.read(source.testList);
  dataset.classes =
      nameClasses(dataset, countClasses(dataset.samples, dataset.testSamples, source));
  const std::vector<fs::path> published = publishedLists(source.trainList.parent_path());
  if (std::find(published.begin(), published.end(), source.trainList) != published.end()) {
    dataset.trainLists = published;
    dataset.fullestList = published.front() == source.trainList
                              ? dataset.samples.size()
                              : countLines(published.front(), stop);
  }
  return dataset;
}

std::vector<fs::path> publishedLists(const fs::path& folder) {
  std::vector<fs::path> lists;
  for (const char* name : kTrainLists)
    if (isFile(folder / name)) lists.push_back(folder / name);
  return lists;
}

std::optional<Dataset> readPublishedLists(const DataSource& source, const std::stop_token& stop) {
  const std::vector<fs::path> lists = publishedLists(source.root);
  if (lists.empty()) return std::nullopt;
  const fs::path test = source.root / kTestList;
  Dataset dataset = readLists({source.root, lists.front(), isFile(test) ? test : ""}, stop);
  if (isFile(source.root / kValidationList)) dataset.unusedName = kValidationList;
  return dataset;
}

}  // namespace adnet
