// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Everything below a folder, looked at once: what is an image, and what was left aside and why.
#pragma once

#include "core/data/dataset.h"

#include <filesystem>
#include <map>
#include <stop_token>
#include <string>
#include <vector>

namespace adnet {

// Collects notes, of which a data set has one of a kind at most.
class NoteBook {
 public:
  void add(DataNote::Kind kind, std::string example, std::size_t count = 1);
  std::vector<DataNote> notes() const;

 private:
  struct Entry {
    std::size_t count = 0;
    std::vector<std::string> examples;
  };
  std::map<DataNote::Kind, Entry> entries_;
};

// Paths are relative to the folder that was walked, '/' between parts.
struct FolderContents {
  std::vector<std::string> images;   // by ending or by content, sorted; not yet checked
  std::vector<std::string> folders;  // at any depth, sorted; without those that were left aside
  std::vector<std::string> archives;
  std::vector<FileProblem> problems;
  NoteBook notes;
};

// Links to files and folders are followed; each folder is walked once, under its own name where it
// has one below `root`. Files without an image's ending are opened for their first bytes; those
// that are no images are noted, but for documents beside the classes (isDocumentation()) and
// what is to be read anywhere (isReadme()). Throws Error Unreadable where `root` itself cannot be
// listed; Cancelled.
FolderContents walkFolder(const std::filesystem::path& root, const std::stop_token& stop);

}  // namespace adnet
