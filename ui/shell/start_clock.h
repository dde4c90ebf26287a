// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a training takes before its first step: its images are read, its network is loaded.
#pragma once

#include <QElapsedTimer>
#include <QObject>

namespace adnet::ui {

class TrainingController;

class StartClock : public QObject {
  Q_OBJECT

 public:
  explicit StartClock(const TrainingController& controller);  // which must outlive it

  double seconds() const { return seconds_; }  // of the last training; 0: there was none yet

 private:
  QElapsedTimer since_;
  double seconds_ = 0;
};

}  // namespace adnet::ui
