// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// From how the Views page is looked at to what is drawn for it.
#pragma once

#include "core/run/training_config.h"
#include "ui/views/view_sheet.h"

#include <vector>

namespace adnet::ui {

enum class ViewMode {
  Epochs,    // an image, every kind, epoch by epoch
  Draws,     // an image, one kind, many epochs
  Images,    // many images, one kind, one epoch
  Coverage,  // where in an image each kind comes from
  Recipes,   // an image, every kind, by two recipes
};

struct Looking {
  ViewMode mode = ViewMode::Epochs;
  std::vector<ViewKind> kinds;  // at least one
  int count = 0;                // of draws, of images
  bool wholeSet = false;        // Images: not of one class alone
  int recipe = 0;               // Recipes: of recipesToLookAt()
};

// What may be shown of: the training share, with its classes' names by label.
struct TrainedImages {
  const std::vector<Sample>& samples;
  const QStringList& classNames;
};

// `current` is an index into the samples. The columns of a table are left to who lays it out: 0
// epochs.
SheetRequest requestFor(const Looking& looking, const TrainingConfig& config,
                        const TrainedImages& train, int current);

}  // namespace adnet::ui
