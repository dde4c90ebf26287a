// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the folders of a data set mean: a class each, or the halves of a split with a class each in
// them. See data_source.h.
#include "core/data/data_source.h"
#include "core/data/folder_walk.h"
#include "core/data/layout_files.h"
#include "core/data/name_forms.h"
#include "core/data/split_role.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace adnet {
namespace fs = std::filesystem;
namespace {

using Kind = DataNote::Kind;
using Paths = std::vector<std::string>;

constexpr const char* kOneFolderAClass =
    "One subfolder a class is expected: folder/robin/1.jpg, folder/wren/2.jpg.";

// Images by the folder that they stand in, of those below one folder.
struct Folder {
  std::string path;                      // relative to the root with a '/' at its end; "": the root
  std::map<std::string, Paths> folders;  // by name: images at any depth
  Paths loose;                           // images beside them
};

Folder sorted(const Paths& images, std::string path) {
  Folder result{std::move(path), {}, {}};
  for (const std::string& image : images) {
    const std::size_t begin = result.path.size(), end = image.find('/', begin);
    if (end == std::string::npos)
      result.loose.push_back(image);
    else
      result.folders[image.substr(begin, end - begin)].push_back(image);
  }
  return result;
}

struct Half {
  SplitName name;
  Folder folder;
};

// As a set unpacks that was packed twice: train/train/robin, train/images/robin.
Folder unwrapped(Folder folder, const SplitName& name) {
  while (folder.folders.size() == 1 && folder.loose.empty()) {
    const auto& [inner, images] = *folder.folders.begin();
    const std::optional<SplitName> innerName = splitName(inner);
    const bool repeats = innerName && innerName->role == name.role;
    Folder within = sorted(images, folder.path + inner + '/');
    if (!(repeats || isNameOfImages(inner)) || (!repeats && within.folders.empty())) break;
    folder = std::move(within);
  }
  return folder;
}

std::vector<Half> halvesOf(const Folder& root) {
  std::vector<Half> halves;
  for (const auto& [folder, images] : root.folders)
    if (const auto name = splitName(folder))
      halves.push_back({*name, unwrapped(sorted(images, folder + '/'), *name)});
  // Of one data set: cars_train/ and cars_test/.
  const auto training = std::ranges::find(halves, SplitRole::Training,
                                          [](const Half& half) { return half.name.role; });
  if (training == halves.end()) return halves;
  const std::string rest = training->name.rest;
  std::erase_if(halves, [&rest](const Half& half) { return half.name.rest != rest; });
  return halves;
}

// "train/ and test/"
std::string listed(const Paths& folders) {
  std::string text;
  for (std::size_t i = 0; i < folders.size(); ++i)
    text += (i == 0 ? "" : i + 1 == folders.size() ? " and " : ", ") + folders[i];
  return text;
}

Paths pathsOf(const std::vector<Half>& halves) {
  Paths paths;
  for (const Half& half : halves)
    paths.push_back(half.folder.path);
  return paths;
}

class FolderReader {
 public:
  FolderReader(const fs::path& root, FolderContents contents)
      : contents_(std::move(contents)), root_(sorted(contents_.images, "")) {
    dataset_.root = root;
  }

  Dataset read() {
    requireFolders();
    const std::vector<Half> halves = halvesOf(root_);
    if (isSplit(halves))
      readSplit(halves);
    else
      readClasses();
    refuseAnnotations();
    noteSimilarNames();
    dataset_.problems = std::move(contents_.problems);
    dataset_.notes = contents_.notes.notes();
    return std::move(dataset_);
  }

 private:
  [[noreturn]] void fail(const std::string& detail) const {
    throw Error(ErrorCode::EmptyDataset, dataset_.root, detail);
  }

  void requireFolders() const {
    if (!root_.folders.empty()) return;
    if (!root_.loose.empty())
      fail(std::string("holds images, but no folders of images. ") + kOneFolderAClass);
    if (!contents_.problems.empty()) {
      const FileProblem& first = contents_.problems.front();
      fail("has no image that can be read. For example, " + first.path + " " + first.detail);
    }
    if (!contents_.archives.empty())
      fail("has no image, but an archive: " + contents_.archives.front() +
           ". Unpack it, and choose the folder that comes out.");
    if (isFile(dataset_.root / "run.json"))
      fail("is the folder of a run. Choose the folder of the images.");
    if (contents_.folders.empty()) fail(std::string("has no subfolder. ") + kOneFolderAClass);
    fail(std::string("has subfolders, but no image in them (JPEG, PNG, WebP, TIFF, BMP). ") +
         kOneFolderAClass);
  }

  // Images that stand in train/ and test/ without folders are classes of these names where there
  // are others, too ("bus"), and else a split without classes.
  bool isSplit(const std::vector<Half>& halves) const {
    const bool areAll = halves.size() == root_.folders.size();
    const auto trains = [](const Half& half) { return half.name.role == SplitRole::Training; };
    const auto training = std::ranges::find_if(halves, trains);
    if (areAll && halves.size() > 1 && training == halves.end())
      fail("has the halves of a split (" + listed(pathsOf(halves)) +
           "), but none to train on. Choose one of them, or name its folder train/.");
    if (training == halves.end() || !(areAll || halves.size() > 1)) return false;
    if (std::ranges::count_if(halves, trains) > 1)
      fail("has more than one folder that looks like the training half of a split: " +
           listed(pathsOf(halves)) + ". Leave one of them.");
    if (!training->folder.folders.empty()) return true;
    if (areAll && halves.size() > 1)
      fail("looks like the halves of a split (" + listed(pathsOf(halves)) +
           "), but the images in them stand in no folders of classes. Expected are " +
           training->folder.path + "robin/1.jpg, " + training->folder.path + "wren/2.jpg.");
    return false;
  }

  void readClasses() {
    dataset_.layout = Layout::ClassFolders;
    addClasses({&root_});
    takeSamples(root_, dataset_.samples);
    nameEmptyFolders(root_);
  }

  void readSplit(const std::vector<Half>& halves) {
    dataset_.layout = Layout::TrainTestFolders;
    const Folder* training = nullptr;
    const Folder* testing = nullptr;
    for (const SplitRole role : {SplitRole::Training, SplitRole::Testing, SplitRole::Validation}) {
      for (const Half& half : halves) {
        if (half.name.role != role) continue;
        if (role == SplitRole::Training)
          training = &half.folder;
        else if (testing == nullptr && !half.folder.folders.empty())
          testing = &half.folder;
        else
          leaveOut(half.folder);
      }
    }
    noteOtherFolders(halves);
    dataset_.trainName = training->path;
    dataset_.hasTestList = testing != nullptr;
    if (testing == nullptr) testing = &kNone;
    dataset_.testName = testing->path;
    addClasses({training, testing});
    takeSamples(*training, dataset_.samples);
    takeSamples(*testing, dataset_.testSamples);
    for (const Folder* folder : {static_cast<const Folder*>(&root_), training, testing})
      if (folder != &kNone) nameEmptyFolders(*folder);
  }

  // A half that is not used: its images are counted among those that are not looked at.
  void leaveOut(const Folder& folder) {
    dataset_.unusedName += (dataset_.unusedName.empty() ? "" : ", ") + folder.path;
    std::size_t images = folder.loose.size();
    for (const auto& [name, inside] : folder.folders)
      images += inside.size();
    contents_.notes.add(Kind::UnusedFolders, folder.path, images);
  }

  void noteOtherFolders(const std::vector<Half>& halves) {
    for (const std::string& image : root_.loose)
      contents_.notes.add(Kind::LooseImages, image);
    std::set<std::string> known;
    for (const Half& half : halves)
      known.insert(half.folder.path.substr(0, half.folder.path.find('/')));
    for (const auto& [folder, images] : root_.folders)
      if (!known.contains(folder))
        contents_.notes.add(Kind::UnusedFolders, folder + '/', images.size());
  }

  // The classes' names are text, whatever the form that a system writes them in.
  void addClasses(std::initializer_list<const Folder*> halves) {
    for (const Folder* half : halves) {
      std::map<std::string, std::string> inHalf;
      for (const auto& [folder, images] : half->folders) {
        const auto [first, isNew] = inHalf.try_emplace(composed(folder), half->path + folder + '/');
        if (!isNew) {
          contents_.notes.add(Kind::OneClass, first->second);
          contents_.notes.add(Kind::OneClass, half->path + folder + '/');
        }
        labels_[composed(folder)] = 0;
      }
    }
    for (auto& [name, label] : labels_) {
      label = static_cast<int>(dataset_.classes.size());
      dataset_.classes.push_back(name);
    }
  }

  void takeSamples(const Folder& half, std::vector<Sample>& samples) {
    for (const auto& [folder, images] : half.folders)
      for (const std::string& image : images)
        samples.push_back({image, labels_.at(composed(folder))});
    for (const std::string& image : half.loose)
      contents_.notes.add(Kind::LooseImages, image);
  }

  // Of those directly below `parent`.
  void nameEmptyFolders(const Folder& parent) {
    for (const std::string& folder : contents_.folders) {
      if (!folder.starts_with(parent.path)) continue;
      const std::string name = folder.substr(parent.path.size());
      if (name.find('/') != std::string::npos || parent.folders.contains(name)) continue;
      const bool isNamed = std::ranges::count(contents_.problems, folder, &FileProblem::path) > 0;
      if (!isNamed)
        contents_.problems.push_back(
            {folder + '/', ErrorCode::EmptyClass, "has no image in it and is no class."});
    }
  }

  void refuseAnnotations() const {
    const auto& classes = dataset_.classes;
    const auto annotations = std::ranges::count_if(classes, isNameOfAnnotations);
    const auto images = std::ranges::count_if(classes, isNameOfImages);
    if (annotations == 0 || images == 0 ||
        static_cast<std::size_t>(annotations + images) != classes.size())
      return;
    fail("looks like a data set for detection or segmentation: " + listed(classes) +
         " hold images and what belongs to them, not classes. " + kOneFolderAClass);
  }

  void noteSimilarNames() {
    std::map<std::string, Paths> byName;
    for (const std::string& name : dataset_.classes)
      byName[loosely(name)].push_back(name);
    for (const auto& [loose, names] : byName)
      if (names.size() > 1)
        for (const std::string& name : names)
          contents_.notes.add(Kind::SimilarNames, name);
  }

  static inline const Folder kNone;

  FolderContents contents_;
  Folder root_;
  Dataset dataset_;
  std::map<std::string, int> labels_;  // by name
};

}  // namespace

Dataset readFolders(const fs::path& root, const std::stop_token& stop) {
  return FolderReader(root, walkFolder(root, stop)).read();
}

}  // namespace adnet
