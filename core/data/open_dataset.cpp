#include "core/data/open_dataset.h"

#include "core/base/parallel.h"
#include "core/data/data_source.h"
#include "core/data/image.h"
#include "core/data/plain_text.h"
#include "core/data/progress.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

namespace adnet {
namespace fs = std::filesystem;
namespace {

constexpr const char* kWhereImagesAre =
    " If the images of the lists stand in another folder, name the lists and that folder.";

void requireFolder(const fs::path& root) {
  std::error_code code;
  if (!fs::exists(root, code))
    throw Error(ErrorCode::NotFound, root, "there is no such folder. Choose another one.");
  if (!fs::is_directory(root, code))
    throw Error(ErrorCode::Unreadable, root, "is not a folder. Choose the folder it stands in.");
}

Dataset readSource(const DataSource& source, const std::stop_token& stop) {
  if (!source.trainList.empty() || !source.testList.empty()) return readLists(source, stop);
  for (ReadLayout* read :
       {readPublishedLists, readCub200, readAircraft, readStanfordCars, readTrainTestFolders})
    if (std::optional<Dataset> dataset = read(source, stop)) return std::move(*dataset);
  return scanFolders(source.root, stop);
}

void requireLabels(const DataSource& source, const Dataset& dataset) {
  if (source.labels == AircraftLabels::Variant || dataset.layout == Layout::Aircraft) return;
  throw Error(ErrorCode::BadConfig, source.root,
              std::string("has ") + nameOf(dataset.layout) +
                  "; labels by family or manufacturer are FGVC-Aircraft's. Leave them out.");
}

// Moves broken files from `samples` to `problems`, and sorts the rest.
void checkFiles(std::vector<Sample>& samples, Dataset& dataset, const std::stop_token& stop,
                ProgressCounter& counter) {
  std::vector<std::optional<FileProblem>> found(samples.size());
  parallelFor(samples.size(), availableCores(), stop, [&](std::size_t i) {
    try {
      checkImageFile(dataset.root / samples[i].path);
    } catch (const Error& error) {
      found[i] = {samples[i].path, error.code(), error.detail()};
    }
    counter.step();
  });
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
    if (problem.path.find(folder) != std::string::npos)
      return " For example, " + problem.path + " " + problem.detail;
  return {};
}

void requireImages(const Dataset& dataset) {
  if (dataset.samples.empty()) {
    throw Error(ErrorCode::EmptyDataset, dataset.root,
                "has no readable image to train on." + firstProblem(dataset, "") +
                    (dataset.layout == Layout::Lists ? kWhereImagesAre : ""));
  }
  const std::vector<int> counts = countPerClass(dataset.samples, dataset.classes.size());
  if (const auto empty = std::find(counts.begin(), counts.end(), 0); empty != counts.end()) {
    const std::string name =
        plainText(dataset.classes[static_cast<std::size_t>(empty - counts.begin())]);
    throw Error(ErrorCode::EmptyClass, dataset.root,
                "the class \"" + name +
                    "\" has no readable image to train on. Add some or remove the class." +
                    firstProblem(dataset, name + '/'));
  }
  if (dataset.classes.size() < 2) {
    throw Error(ErrorCode::TooFewClasses, dataset.root,
                "has one class only, \"" + dataset.classes.front() +
                    "\". A classifier needs two or more: one subfolder each.");
  }
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
  std::sort(dataset.problems.begin(), dataset.problems.end(),
            [](const FileProblem& a, const FileProblem& b) { return a.path < b.path; });
  requireImages(dataset);
  return dataset;
}

}  // namespace adnet
