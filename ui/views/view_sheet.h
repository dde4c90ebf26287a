// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the Views page shows: one image, and the views that training draws of it, epoch by epoch.
#pragma once

#include "core/data/image_store.h"
#include "core/views/draw_view.h"

#include <QImage>

#include <array>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace adnet::ui {

inline constexpr std::array kTrainingViews = {ViewKind::Standard, ViewKind::Strong, ViewKind::Weak};

struct SheetRequest {
  std::string path;  // of the image, in the store
  ViewRecipe recipe;
  DrawKey key;     // of the first column; the next columns are of the next epochs
  int epochs = 1;  // columns
};

struct DrawnView {
  ViewKind kind = ViewKind::Standard;
  std::uint32_t epoch = 0;
  ViewDraw draw;
  QImage pixels;
};

struct ViewSheet {
  QImage image;               // the original, made smaller where it is larger than any screen needs
  int width = 0, height = 0;  // of the original, in pixels
  double centre = 1;          // share of each side that may be drawn from
  Augmentation set = Augmentation::None;
  std::optional<ViewKind> augmented;  // the view that the set is for, where there is one
  int epochs = 0;
  std::vector<DrawnView> views;  // kTrainingViews times epochs, a kind after the other
};

// Draws and renders as training does, on all cores. Throws Error, Cancelled.
ViewSheet makeSheet(ImageStore& images, const SheetRequest& request, const std::stop_token& stop);

}  // namespace adnet::ui
