// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/queue/passed_over.h"

namespace adnet::ui {

using State = QueuePoint::State;

void PassedOver::addFailed(const std::string& key, const std::optional<Error>& error) {
  why_.insert_or_assign(key, Why{State::Failed, error});
}

void PassedOver::addStopped(const std::string& key, const std::filesystem::path& folder) {
  why_.insert_or_assign(key, Why{State::Stopped, {}, folder});
}

void PassedOver::add(const QueuePoint& point) {
  if (point.isPassedOver())
    why_.insert_or_assign(point.key, Why{point.state, point.error, point.folder});
}

bool PassedOver::remove(const std::string& key) {
  return why_.erase(key) > 0;
}

std::unordered_set<std::string> PassedOver::keys() const {
  std::unordered_set<std::string> keys;
  for (const auto& [key, why] : why_)
    keys.insert(key);
  return keys;
}

void PassedOver::mark(QueuePoint& point) const {
  const auto found = why_.find(point.key);
  if (found == why_.end() || point.state != State::Waiting) return;
  point.state = found->second.state;
  point.error = found->second.error;
  point.folder = found->second.folder;
}

}  // namespace adnet::ui
