// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The points of a queue that were finished once, in a file beside the queue's: so one whose run was
// deleted is told from one that was never trained, after a restart too.
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace adnet::ui {

class FinishedList {
 public:
  // Reads what there is. Of an empty path: keeps nothing.
  explicit FinishedList(const std::filesystem::path& queue);

  // By key, as runKey() gives it.
  bool contains(const std::string& key) const;
  void add(const std::string& key);
  void remove(const std::string& key);
  // Where it cannot be written, it holds as long as this does.
  void write();

 private:
  std::filesystem::path file_;
  std::set<std::string> hashes_;
  bool changed_ = false;  // since it was written
};

}  // namespace adnet::ui
