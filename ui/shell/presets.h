// Configurations to start from, as resources/presets holds them.
#pragma once

#include "core/run/training_config.h"

#include <QString>

namespace adnet::ui {

// "demo" or "quick-cpu"; what the preset does not name has its default.
TrainingConfig preset(const QString& name);

}  // namespace adnet::ui
