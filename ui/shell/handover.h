// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Brings functions from other threads to the thread that it lives on.
#pragma once

#include <QObject>

#include <atomic>
#include <functional>

namespace adnet::ui {

class Handover : public QObject {
 public:
  Handover() = default;
  ~Handover() override;  // what has not been run is dropped

  // Runs the function later, on the thread of this object; in the order of the posts. Any thread.
  void post(std::function<void()> function);

 protected:
  void customEvent(QEvent* event) override;

 private:
  // What comes before a post happens before its function. Qt's queue sees to that already, but out
  // of the sight of the thread sanitizer, which Debian's Qt is not compiled with.
  std::atomic<unsigned> posted_ = 0;
};

}  // namespace adnet::ui
