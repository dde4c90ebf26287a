// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/start_clock.h"

#include "ui/shell/training_controller.h"

namespace adnet::ui {

StartClock::StartClock(const TrainingController& controller) {
  constexpr double kNanoseconds = 1e9;
  connect(&controller, &TrainingController::stateChanged, this, [this, &controller] {
    if (controller.state() == TrainingController::State::Starting) since_.start();
  });
  connect(&controller, &TrainingController::started, this,
          [this] { seconds_ = static_cast<double>(since_.nsecsElapsed()) / kNanoseconds; });
}

}  // namespace adnet::ui
