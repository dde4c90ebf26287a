// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The points of a queue that were begun here and are not begun again by themselves: they failed, or
// a person stopped them. Kept until they are tried again, or the program ends.
#pragma once

#include "ui/queue/queue_file.h"

#include <unordered_map>

namespace adnet::ui {

class PassedOver {
 public:
  // Those of a run whose images changed meanwhile have no error.
  void addFailed(const std::string& key, const std::optional<Error>& error);
  // `folder` has what the run wrote; empty: nothing.
  void addStopped(const std::string& key, const std::filesystem::path& folder);
  // As mark() made it; another one is none of these.
  void add(const QueuePoint& point);
  bool remove(const std::string& key);  // false: it was none of them
  void clear() { why_.clear(); }

  bool contains(const std::string& key) const { return why_.contains(key); }
  std::unordered_set<std::string> keys() const;
  // One that would wait else.
  void mark(QueuePoint& point) const;

 private:
  struct Why {
    QueuePoint::State state;
    std::optional<Error> error = {};
    std::filesystem::path folder = {};
  };
  std::unordered_map<std::string, Why> why_;
};

}  // namespace adnet::ui
