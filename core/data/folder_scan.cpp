#include "core/data/data_source.h"
#include "core/data/image_format.h"
#include "core/data/plain_text.h"

#include <algorithm>
#include <utility>

namespace adnet {
namespace fs = std::filesystem;
namespace {

constexpr const char* kOneFolderAClass =
    "One subfolder a class is expected: folder/robin/1.jpg, folder/wren/2.jpg.";

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
  ClassLister(Dataset& dataset, int label, const std::stop_token& stop)
      : dataset_(dataset), label_(label), stop_(stop) {}

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
        dataset_.samples.push_back({relative, label_});
      else
        report(relative, ErrorCode::Unreadable, "has a name that is not UTF-8 text. Rename it.");
    }
  }

  void report(const std::string& path, ErrorCode code, const std::string& detail) {
    dataset_.problems.push_back({plainText(path), code, detail});
  }

  Dataset& dataset_;
  int label_;
  const std::stop_token& stop_;
};

}  // namespace

Dataset scanFolders(const fs::path& root, const std::stop_token& stop) {
  Dataset dataset;
  dataset.root = root;
  std::error_code code;
  const fs::path canonicalRoot = fs::canonical(root, code);
  bool hasLooseImages = false;
  fs::directory_iterator entries(root, code);
  for (; !code && entries != fs::directory_iterator(); entries.increment(code)) {
    if (stop.stop_requested()) throw Cancelled();
    const std::string name = entries->path().filename().string();
    if (isClassFolder(*entries, canonicalRoot)) dataset.classes.push_back(name);
    hasLooseImages = hasLooseImages || hasImageEnding(name);
  }
  if (code) throw Error(ErrorCode::Unreadable, root, "cannot be listed: " + code.message() + ".");
  if (dataset.classes.empty()) {
    throw Error(ErrorCode::EmptyDataset, root,
                std::string(hasLooseImages ? "holds images, but no folders of images. "
                                           : "has no subfolder. ") +
                    kOneFolderAClass);
  }
  std::sort(dataset.classes.begin(), dataset.classes.end());
  for (int label = 0; const std::string& name : dataset.classes)
    ClassLister(dataset, label++, stop).list(name);
  if (dataset.samples.empty() && dataset.problems.empty()) {
    throw Error(ErrorCode::EmptyDataset, root,
                std::string("has subfolders, but no image in them (JPEG, PNG, WebP, TIFF, BMP). ") +
                    kOneFolderAClass);
  }
  return dataset;
}

}  // namespace adnet
