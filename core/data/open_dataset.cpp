// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/open_dataset.h"

#include "core/base/parallel.h"
#include "core/data/content_kind.h"
#include "core/data/data_source.h"
#include "core/data/image_file.h"
#include "core/data/name_finder.h"
#include "core/data/name_forms.h"
#include "core/data/plain_text.h"
#include "core/data/progress.h"

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

namespace adnet {
namespace fs = std::filesystem;
namespace {

constexpr const char* kWhereImagesAre =
    " If the images of the lists stand in another folder, name the lists and that folder.";

void requireFolder(const fs::path& root) {
  std::error_code code;
  const fs::file_type type = fs::status(root, code).type();
  if (type == fs::file_type::not_found)
    throw Error(ErrorCode::NotFound, root, "there is no such folder. Choose another one.");
  if (type == fs::file_type::none || type == fs::file_type::unknown)
    throw Error(ErrorCode::Unreadable, root, "cannot be reached: " + code.message() + ".");
  if (contentKind(root) == ContentKind::Archive)
    throw Error(ErrorCode::Unreadable, root,
                "is an archive. Unpack it, and choose the folder that comes out.");
  if (type != fs::file_type::directory)
    throw Error(ErrorCode::Unreadable, root, "is not a folder. Choose the folder it stands in.");
  if (!isUtf8(root.string()))
    throw Error(ErrorCode::Unreadable, plainText(root.string()),
                "has a name that is not UTF-8 text. Rename the folder.");
}

Dataset readSource(const DataSource& source, const std::stop_token& stop) {
  if (!source.trainList.empty() || !source.testList.empty()) return readLists(source, stop);
  for (ReadLayout* read : {readPublishedLists, readCub200, readAircraft, readStanfordCars})
    if (std::optional<Dataset> dataset = read(source, stop)) return std::move(*dataset);
  return readFolders(source.root, stop);
}

void requireLabels(const DataSource& source, const Dataset& dataset) {
  if (source.labels == AircraftLabels::Variant || dataset.layout == Layout::Aircraft) return;
  throw Error(ErrorCode::BadConfig, source.root,
              std::string("has ") + nameOf(dataset.layout) +
                  "; labels by family or manufacturer are FGVC-Aircraft's. Leave them out.");
}

std::optional<FileProblem> problemOf(const fs::path& root, const Sample& sample) {
  try {
    checkImageFile(root / sample.path);
    return std::nullopt;
  } catch (const Error& error) {
    return FileProblem{sample.path, error.code(), error.detail()};
  }
}

// What a list names and what is not there may be there under a name that looks the same: macOS and
// Windows write and compare names in their own ways. One in another Unicode form is the same.
void lookAgain(const fs::path& root, std::vector<Sample>& samples,
               std::vector<std::optional<FileProblem>>& found) {
  NameFinder finder(root);
  for (std::size_t i = 0; i < samples.size(); ++i) {
    if (!found[i] || found[i]->code != ErrorCode::NotFound) continue;
    const std::optional<std::string> other = finder.find(samples[i].path);
    if (!other || *other == samples[i].path) continue;
    if (composed(*other) != composed(samples[i].path)) {
      found[i]->detail = "there is no such file, but " + plainText(*other) +
                         " is there. Upper and lower case and blanks matter in names.";
      continue;
    }
    samples[i].path = *other;
    found[i] = problemOf(root, samples[i]);
  }
}

// Moves broken files from `samples` to `problems`, and sorts the rest.
void checkFiles(std::vector<Sample>& samples, Dataset& dataset, const std::stop_token& stop,
                ProgressCounter& counter) {
  std::vector<std::optional<FileProblem>> found(samples.size());
  parallelFor(samples.size(), availableCores(), stop, [&](std::size_t i) {
    found[i] = problemOf(dataset.root, samples[i]);
    counter.step();
  });
  lookAgain(dataset.root, samples, found);
  std::vector<Sample> sound;
  for (std::size_t i = 0; i < samples.size(); ++i) {
    if (found[i])
      dataset.problems.push_back(std::move(*found[i]));
    else
      sound.push_back(std::move(samples[i]));
  }
  std::sort(sound.begin(), sound.end(), [](const Sample& a, const Sample& b) {
    return std::tie(a.label, a.path) < std::tie(b.label, b.path);
  });
  samples = std::move(sound);
}

// What is wrong with the first of the broken files below `folder`, in words.
std::string firstProblem(const Dataset& dataset, const std::string& folder) {
  for (const FileProblem& problem : dataset.problems)
    if (problem.code != ErrorCode::EmptyClass && problem.path.find(folder) != std::string::npos)
      return " For example, " + problem.path + " " + problem.detail;
  return {};
}

void requireImages(const Dataset& dataset) {
  if (!dataset.samples.empty()) return;
  throw Error(ErrorCode::EmptyDataset, dataset.root,
              "has no readable image to train on." + firstProblem(dataset, "") +
                  (dataset.layout == Layout::Lists ? kWhereImagesAre : ""));
}

// A folder is a class by its images. (A list or a published data set says what the classes are.)
void dropEmptyClasses(Dataset& dataset) {
  if (dataset.layout != Layout::ClassFolders && dataset.layout != Layout::TrainTestFolders) return;
  const std::vector<int> counts = dataset.countsPerClass();
  std::vector<int> labels;
  std::vector<std::string> classes;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    labels.push_back(static_cast<int>(classes.size()));
    if (counts[i] > 0)
      classes.push_back(dataset.classes[i]);
    else
      dataset.problems.push_back({dataset.trainName + dataset.classes[i] + '/',
                                  ErrorCode::EmptyClass,
                                  "has no readable image in it and is no class."});
  }
  dataset.classes = std::move(classes);
  for (auto* samples : {&dataset.samples, &dataset.testSamples})
    for (Sample& sample : *samples)
      sample.label = labels[static_cast<std::size_t>(sample.label)];
}

std::string nameAlike(const Dataset& dataset, const std::string& name) {
  for (const std::string& other : dataset.classes)
    if (other != name && loosely(other) == loosely(name))
      return " There is a class \"" + other + "\", too: give their folders one name.";
  return {};
}

void requireTraining(const Dataset& dataset) {
  const std::vector<int> counts = countPerClass(dataset.samples, dataset.classes.size());
  const auto empty = std::find(counts.begin(), counts.end(), 0);
  if (empty == counts.end()) return;
  const std::string name =
      plainText(dataset.classes[static_cast<std::size_t>(empty - counts.begin())]);
  throw Error(ErrorCode::EmptyClass, dataset.root,
              "the class \"" + name +
                  "\" has no readable image to train on. Add some or remove the class." +
                  nameAlike(dataset, name) + firstProblem(dataset, name + '/'));
}

// The folders directly below that of the only class.
std::set<std::string> foldersWithin(const Dataset& dataset) {
  const std::size_t begin = dataset.trainName.size() + dataset.classes.front().size() + 1;
  std::set<std::string> folders;
  for (const Sample& sample : dataset.samples)
    if (const std::size_t end = sample.path.find('/', begin); end != std::string::npos)
      folders.insert(sample.path.substr(begin, end - begin));
  return folders;
}

void requireTwoClasses(const Dataset& dataset) {
  if (dataset.classes.size() > 1) return;
  const std::set<std::string> folders =
      dataset.layout == Layout::Lists ? std::set<std::string>() : foldersWithin(dataset);
  const std::string advice =
      folders.size() < 2 ? ""
                         : " If \"" + *folders.begin() + "\" and \"" + *folders.rbegin() +
                               "\" in it are classes, choose the folder that they stand in.";
  throw Error(ErrorCode::TooFewClasses, dataset.root,
              "has one class only, \"" + dataset.classes.front() +
                  "\". A classifier needs two or more: one subfolder each." + advice +
                  firstProblem(dataset, ""));
}

void sortByPath(std::vector<FileProblem>& problems) {
  std::sort(problems.begin(), problems.end(),
            [](const FileProblem& a, const FileProblem& b) { return a.path < b.path; });
}

}  // namespace

Dataset openDataset(const DataSource& source, const std::stop_token& stop,
                    const ScanProgress& progress) {
  requireFolder(source.root);
  Dataset dataset = readSource(source, stop);
  requireLabels(source, dataset);
  ProgressCounter counter(progress, dataset.samples.size() + dataset.testSamples.size());
  checkFiles(dataset.samples, dataset, stop, counter);
  checkFiles(dataset.testSamples, dataset, stop, counter);
  sortByPath(dataset.problems);
  requireImages(dataset);
  dropEmptyClasses(dataset);
  sortByPath(dataset.problems);
  requireTraining(dataset);
  requireTwoClasses(dataset);
  return dataset;
}

}  // namespace adnet
