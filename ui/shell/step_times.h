// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a training takes on this machine: as runs like it took that have finished, or else as a few
// steps take. Measured on a thread of its own while nothing is trained and the wishes have been
// left alone for a second; each network once, the light ones first. Lives on the window's thread.
#pragma once

#include "core/engine/engine.h"
#include "ui/shell/job.h"
#include "ui/shell/run_pace.h"
#include "ui/shell/step_key.h"
#include "ui/shell/training_controller.h"

#include <QTimer>

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace adnet::ui {

class StepTimes : public QObject {
  Q_OBJECT

 public:
  struct Measured {
    RunPace pace;
    std::uint64_t bytes = 0;      // of memory; 0: not known
    std::uint64_t available = 0;  // bytes that were free; 0: not known
    bool isRecent = true;         // no run has finished since
  };

  explicit StepTimes(TrainingController& controller, QObject* parent = nullptr);

  // What `who` wants to know, in place of what it wanted before; nothing once it is gone. What
  // could not be measured is tried again when it is wanted anew.
  void want(const QObject* who, std::vector<StepKey> keys);

  const Measured* find(const StepKey& key) const;         // null: not known (yet)
  std::optional<Error> whyNot(const StepKey& key) const;  // it could not be measured
  bool isMeasuring(const StepKey& key) const;
  double secondsToStart() const { return controller_.secondsToStart(); }  // of the last training
  // Nothing is measured: a training goes on.
  bool isHeldUp() const { return controller_.isBusy(); }

 Q_SIGNALS:
  void changed();

 private:
  bool isWanted(const StepKey& key) const;
  std::optional<StepKey> next() const;
  void consider();
  void measure();
  void take(const StepKey& key, const Measured& measured);

  TrainingController& controller_;
  std::map<const QObject*, std::vector<StepKey>> wishes_;
  std::vector<std::pair<StepKey, Measured>> known_;
  std::vector<std::pair<StepKey, Error>> failed_;
  StepKey measuring_;
  QTimer still_;
  Job job_;
};

}  // namespace adnet::ui
