#include "core/data/data_source.h"
#include "core/data/image_format.h"
#include "core/data/layout_files.h"
#include "core/data/plain_text.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace adnet {
namespace fs = std::filesystem;
namespace {

constexpr const char* kOneFolderAClass =
    "One subfolder a class is expected: folder/robin/1.jpg, folder/wren/2.jpg.";

constexpr const char* kTrain = "train";
constexpr const char* kTest = "test";
constexpr const char* kValidation = "val";

bool isHidden(const std::string& name) {
  return name.starts_with('.');
}

// A link to a folder counts as a class, unless it leads back up and would hold every class at once.
bool isClassFolder(const fs::directory_entry& entry, const fs::path& canonicalRoot) {
  std::error_code code;
  if (!entry.is_directory(code) || isHidden(entry.path().filename().string())) return false;
  if (!entry.is_symlink(code)) return true;
  const fs::path target = fs::canonical(entry.path(), code);
  const auto [end, ignored] =
      std::mismatch(target.begin(), target.end(), canonicalRoot.begin(), canonicalRoot.end());
  return !code && end != target.end();
}

// Finds the images of one class. Links to folders are not followed, so that no loop is possible.
class ClassLister {
 public:
  // Adds to `samples` of `dataset`.
  ClassLister(Dataset& dataset, std::vector<Sample>& samples, int label,
              const std::stop_token& stop)
      : dataset_(dataset), samples_(samples), label_(label), stop_(stop) {}

  void list(const std::string& relativeFolder) {
    std::error_code code;
    fs::directory_iterator entries(dataset_.root / relativeFolder, code);
    for (; !code && entries != fs::directory_iterator(); entries.increment(code)) {
      if (stop_.stop_requested()) throw Cancelled();
      add(*entries, relativeFolder);
    }
    if (code) report(relativeFolder, ErrorCode::Unreadable, "cannot be listed: " + code.message());
  }

 private:
  void add(const fs::directory_entry& entry, const std::string& relativeFolder) {
    const std::string name = entry.path().filename().string();
    if (isHidden(name)) return;
    const std::string relative = relativeFolder + '/' + name;
    std::error_code ignored;
    if (fs::is_directory(entry.symlink_status(ignored))) {
      list(relative);
    } else if (!entry.is_directory(ignored) && hasImageEnding(name)) {
      if (isPlainText(relative))
        samples_.push_back({relative, label_});
      else
        report(relative, ErrorCode::Unreadable, "has a name that is not UTF-8 text. Rename it.");
    }
  }

  void report(const std::string& path, ErrorCode code, const std::string& detail) {
    dataset_.problems.push_back({plainText(path), code, detail});
  }

  Dataset& dataset_;
  std::vector<Sample>& samples_;
  int label_;
  const std::stop_token& stop_;
};

struct ClassFolders {
  std::vector<std::string> names;  // sorted
  bool hasLooseImages = false;     // beside them
};

ClassFolders findClasses(const fs::path& folder, const std::stop_token& stop) {
  ClassFolders found;
  std::error_code code;
  const fs::path canonicalFolder = fs::canonical(folder, code);
  fs::directory_iterator entries(folder, code);
  for (; !code && entries != fs::directory_iterator(); entries.increment(code)) {
    if (stop.stop_requested()) throw Cancelled();
    const std::string name = entries->path().filename().string();
    if (isClassFolder(*entries, canonicalFolder)) found.names.push_back(name);
    found.hasLooseImages = found.hasLooseImages || hasImageEnding(name);
  }
  if (code) throw Error(ErrorCode::Unreadable, folder, "cannot be listed: " + code.message() + ".");
  std::sort(found.names.begin(), found.names.end());
  return found;
}

// The classes of a folder that holds nothing but them; none where it is another kind of folder.
std::vector<std::string> classesOfHalf(const fs::path& folder, const std::stop_token& stop) {
  if (!isFolder(folder)) return {};
  const ClassFolders found = findClasses(folder, stop);
  return found.hasLooseImages ? std::vector<std::string>() : found.names;
}

}  // namespace

Dataset scanFolders(const fs::path& root, const std::stop_token& stop) {
  Dataset dataset;
  dataset.root = root;
  ClassFolders found = findClasses(root, stop);
  if (found.names.empty()) {
    throw Error(ErrorCode::EmptyDataset, root,
                std::string(found.hasLooseImages ? "holds images, but no folders of images. "
                                                 : "has no subfolder. ") +
                    kOneFolderAClass);
  }
  dataset.classes = std::move(found.names);
  for (int label = 0; const std::string& name : dataset.classes)
    ClassLister(dataset, dataset.samples, label++, stop).list(name);
  if (dataset.samples.empty() && dataset.problems.empty()) {
    throw Error(ErrorCode::EmptyDataset, root,
                std::string("has subfolders, but no image in them (JPEG, PNG, WebP, TIFF, BMP). ") +
                    kOneFolderAClass);
  }
  return dataset;
}

std::optional<Dataset> readTrainTestFolders(const DataSource& source, const std::stop_token& stop) {
  const fs::path& root = source.root;
  const std::vector<std::string> trained = classesOfHalf(root / kTrain, stop);
  const std::string half = isFolder(root / kTest) ? kTest : kValidation;
  const std::vector<std::string> tested = classesOfHalf(root / half, stop);
  if (trained.empty() || tested.empty()) return std::nullopt;
  Dataset dataset;
  dataset.root = root;
  dataset.layout = Layout::TrainTestFolders;
  dataset.hasTestList = true;
  dataset.trainName = std::string(kTrain) + '/';
  dataset.testName = half + '/';
  if (half == kTest && isFolder(root / kValidation))
    dataset.unusedName = std::string(kValidation) + '/';
  std::set_union(trained.begin(), trained.end(), tested.begin(), tested.end(),
                 std::back_inserter(dataset.classes));
  const auto within = [](const std::string& folder, const std::string& name) {
    return folder + '/' + name;
  };
  for (int label = 0; const std::string& name : dataset.classes) {
    if (std::binary_search(trained.begin(), trained.end(), name))
      ClassLister(dataset, dataset.samples, label, stop).list(within(kTrain, name));
    if (std::binary_search(tested.begin(), tested.end(), name))
      ClassLister(dataset, dataset.testSamples, label, stop).list(within(half, name));
    ++label;
  }
  return dataset;
}

}  // namespace adnet
