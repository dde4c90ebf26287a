// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/folder_walk.h"

#include "core/base/parallel.h"
#include "core/data/content_kind.h"
#include "core/data/image_format.h"
#include "core/data/layout_files.h"
#include "core/data/plain_text.h"
#include "core/data/skipped_names.h"

#include <algorithm>
#include <deque>
#include <iterator>
#include <set>
#include <sys/stat.h>
#include <utility>

namespace adnet {
namespace fs = std::filesystem;
namespace {

using Kind = DataNote::Kind;

constexpr const char* kRunFile = "run.json";  // in every folder of a run

class Walk {
 public:
  Walk(const fs::path& root, const std::stop_token& stop) : root_(root), stop_(stop) {}

  FolderContents run() {
    std::error_code code;
    canonicalRoot_ = fs::canonical(root_, code);
    claim({});
    visit({});
    // Behind all real folders, so that one keeps its own name.
    for (; !links_.empty(); links_.pop_front())
      follow(links_.front());
    sortOthers();
    std::sort(found_.images.begin(), found_.images.end());
    std::sort(found_.folders.begin(), found_.folders.end());
    return std::move(found_);
  }

 private:
  struct Entries {
    std::vector<std::string> folders, links, images, others;
  };

  static std::string join(const std::string& folder, const std::string& name) {
    return folder.empty() ? name : folder + '/' + name;
  }

  // Is this the first time that this folder is come to, by whatever path?
  bool claim(const std::string& folder) {
    struct stat facts {};
    return ::stat((root_ / folder).c_str(), &facts) != 0 ||
           seen_.insert({facts.st_dev, facts.st_ino}).second;
  }

  void visit(const std::string& folder) {
    Entries entries = list(folder);
    for (auto* names : {&entries.folders, &entries.links})
      std::sort(names->begin(), names->end());
    if (leavesRuns(folder, entries)) return;
    if (!folder.empty()) found_.folders.push_back(folder);
    const auto take = [&](const std::vector<std::string>& names, std::vector<std::string>& into) {
      for (const std::string& name : names)
        into.push_back(join(folder, name));
    };
    take(entries.images, found_.images);
    take(entries.others, others_);
    for (const std::string& name : entries.folders)
      enter(join(folder, name));
    for (const std::string& name : entries.links)
      links_.push_back(join(folder, name));
  }

  void enter(const std::string& folder) {
    if (!isPlainText(folder)) {
      report(folder, nameProblem(folder));
    } else if (!claim(folder)) {
      found_.notes.add(Kind::Links, folder + '/');
    } else {
      visit(folder);
    }
  }

  // A link that leads back up would hold every class at once.
  void follow(const std::string& link) {
    std::error_code code;
    const fs::path target = fs::canonical(root_ / link, code);
    const auto [end, ignored] =
        std::mismatch(target.begin(), target.end(), canonicalRoot_.begin(), canonicalRoot_.end());
    if (code || end == target.end())
      found_.notes.add(Kind::Links, plainText(link) + '/');
    else
      enter(link);
  }

  Entries list(const std::string& folder) {
    Entries entries;
    std::error_code code;
    fs::directory_iterator next(root_ / folder, code);
    for (; !code && next != fs::directory_iterator(); next.increment(code)) {
      if (stop_.stop_requested()) throw Cancelled();
      sortIn(*next, folder, entries);
    }
    if (code && folder.empty())
      throw Error(ErrorCode::Unreadable, root_, "cannot be listed: " + code.message() + ".");
    if (code) report(folder, "cannot be listed: " + code.message() + ".");
    return entries;
  }

  void sortIn(const fs::directory_entry& entry, const std::string& folder, Entries& entries) {
    const std::string name = entry.path().filename().string();
    std::error_code ignored;
    const bool isFolder = entry.is_directory(ignored);
    if (isHiddenOrSystem(name))
      found_.notes.add(Kind::Hidden, plainText(join(folder, name)) + (isFolder ? "/" : ""));
    else if (isFolder)
      (entry.is_symlink(ignored) ? entries.links : entries.folders).push_back(name);
    else if (isRawPhoto(name))
      report(join(folder, name), "is a camera's raw file. Convert it to JPEG or PNG.",
             ErrorCode::BadImage);
    else
      (hasImageEnding(name) ? entries.images : entries.others).push_back(name);
  }

  // Takes folders of runs out of `entries`; true where the whole of `folder` is for runs.
  bool leavesRuns(const std::string& folder, Entries& entries) {
    const auto isRun = [&](const std::string& name) {
      return isFile(root_ / folder / name / kRunFile);
    };
    const auto runs =
        std::stable_partition(entries.folders.begin(), entries.folders.end(), std::not_fn(isRun));
    const bool holdsRuns = runs != entries.folders.end();
    if (holdsRuns && !folder.empty() && entries.images.empty()) {
      found_.notes.add(Kind::Runs, folder + '/');
      return true;
    }
    for (auto run = runs; run != entries.folders.end(); ++run)
      found_.notes.add(Kind::Runs, plainText(join(folder, *run)) + '/');
    entries.folders.erase(runs, entries.folders.end());
    return false;
  }

  // Files whose ending says nothing, by what is in them.
  void sortOthers() {
    std::sort(others_.begin(), others_.end());
    std::vector<ContentKind> kinds(others_.size());
    parallelFor(others_.size(), availableCores(), stop_,
                [&](std::size_t i) { kinds[i] = contentKind(root_ / others_[i]); });
    for (std::size_t i = 0; i < others_.size(); ++i) {
      if (kinds[i] == ContentKind::Image) {
        found_.images.push_back(others_[i]);
        continue;
      }
      const std::size_t slash = others_[i].rfind('/');
      const bool atRoot = slash == std::string::npos;
      const std::string name = atRoot ? others_[i] : others_[i].substr(slash + 1);
      if (kinds[i] == ContentKind::Archive)
        found_.archives.push_back(plainText(others_[i]));
      else if (isReadme(name) || (atRoot && isDocumentation(name)))
        continue;
      found_.notes.add(Kind::NoImages, plainText(others_[i]));
    }
    std::erase_if(found_.images, [this](const std::string& image) {
      if (isPlainText(image)) return false;
      report(image, nameProblem(image));
      return true;
    });
  }

  static std::string nameProblem(const std::string& path) {
    return isUtf8(path) ? "has a line break or another control character in its name. Rename it."
                        : "has a name that is not UTF-8 text. Rename it.";
  }

  void report(const std::string& path, const std::string& detail,
              ErrorCode code = ErrorCode::Unreadable) {
    found_.problems.push_back({plainText(path), code, detail});
  }

  const fs::path& root_;
  const std::stop_token& stop_;
  fs::path canonicalRoot_;
  FolderContents found_;
  std::set<std::pair<dev_t, ino_t>> seen_;
  std::deque<std::string> links_;
  std::vector<std::string> others_;
};

}  // namespace

void NoteBook::add(DataNote::Kind kind, std::string example, std::size_t count) {
  Entry& entry = entries_[kind];
  entry.count += count;
  entry.examples.push_back(std::move(example));
  std::sort(entry.examples.begin(), entry.examples.end());
  if (entry.examples.size() > DataNote::kMostExamples) entry.examples.pop_back();
}

std::vector<DataNote> NoteBook::notes() const {
  std::vector<DataNote> notes;
  for (const auto& [kind, entry] : entries_)
    notes.push_back({kind, entry.count, entry.examples});
  return notes;
}

FolderContents walkFolder(const fs::path& root, const std::stop_token& stop) {
  return Walk(root, stop).run();
}

}  // namespace adnet
