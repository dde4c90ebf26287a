// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a step of a training takes on this machine. Measured on a thread of its own while nothing is
// trained and the wishes have been left alone for a second; each network once, the light ones
// first. Lives on the window's thread.
#pragma once

#include "core/engine/engine.h"
#include "ui/shell/job.h"
#include "ui/shell/training_controller.h"

#include <QTimer>

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace adnet::ui {

// What decides an estimate.
struct StepKey {
  TrainingConfig config;  // everything else at its default
  int classes = 0;
  bool operator==(const StepKey&) const = default;
};
StepKey stepKeyOf(const TrainingConfig& config, std::size_t classes);

// A TorchScript file is a program: it is not run before somebody asks for it.
bool isMeasurable(const StepKey& key);

// The images that the evaluations of a run see, those seen twice counted twice.
double evaluatedImages(const TrainingConfig& config, const Split& split);
// Seconds of all steps and evaluations.
double secondsOf(const TrainingConfig& config, const Split& split, const Estimate& estimate);

class StepTimes : public QObject {
  Q_OBJECT

 public:
  struct Measured {
    Estimate estimate;
    std::uint64_t available = 0;  // bytes that were free; 0: not known
  };

  explicit StepTimes(TrainingController& controller, QObject* parent = nullptr);

  // What `who` wants to know, in place of what it wanted before; nothing once it is gone. What
  // could not be measured is tried again when it is wanted anew.
  void want(const QObject* who, std::vector<StepKey> keys);

  const Measured* find(const StepKey& key) const;         // null: not known (yet)
  std::optional<Error> whyNot(const StepKey& key) const;  // it could not be measured
  bool isMeasuring(const StepKey& key) const;
  // Nothing is measured: a training goes on.
  bool isHeldUp() const { return controller_.isBusy(); }

 Q_SIGNALS:
  void changed();

 private:
  bool isWanted(const StepKey& key) const;
  std::optional<StepKey> next() const;
  void consider();
  void measure();

  TrainingController& controller_;
  std::map<const QObject*, std::vector<StepKey>> wishes_;
  std::vector<std::pair<StepKey, Measured>> known_;
  std::vector<std::pair<StepKey, Error>> failed_;
  StepKey measuring_;
  QTimer still_;
  Job job_;
};

}  // namespace adnet::ui
