// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/queue/finished_list.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/hash.h"

#include <sstream>
#include <utility>

namespace adnet::ui {

namespace {

std::string hashOf(const std::string& key) {
  Hash hash;
  hash.addText(key);
  return hash.text();
}

}  // namespace

FinishedList::FinishedList(const std::filesystem::path& queue) {
  if (queue.empty()) return;
  file_ = queue.parent_path() / ".";
  file_ += queue.filename();
  file_ += ".finished";
  try {
    std::istringstream lines(readFile(file_));
    for (std::string line; std::getline(lines, line);)
      hashes_.insert(line);
  } catch (const Error&) {  // there is none yet
  }
}

bool FinishedList::contains(const std::string& key) const {
  return hashes_.contains(hashOf(key));
}

void FinishedList::add(const std::string& key) {
  changed_ |= hashes_.insert(hashOf(key)).second;
}

void FinishedList::remove(const std::string& key) {
  changed_ |= hashes_.erase(hashOf(key)) > 0;
}

void FinishedList::write() {
  if (file_.empty() || !std::exchange(changed_, false)) return;
  std::string text;
  for (const std::string& hash : hashes_)
    text += hash + '\n';
  try {
    writeFileAtomically(file_, text);
  } catch (const Error&) {
  }
}

}  // namespace adnet::ui
