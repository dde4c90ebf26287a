// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the Views page shows: images, and views of them as training draws them.
#pragma once

#include "core/data/image_store.h"
#include "core/views/draw_view.h"

#include <QImage>
#include <QStringList>

#include <array>
#include <cstdint>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace adnet::ui {

inline constexpr std::array kTrainingViews = {ViewKind::Standard, ViewKind::Strong, ViewKind::Weak};

struct SheetImage {
  std::string path;          // in the store
  std::uint32_t sample = 0;  // index in the training share
  QString className = {};    // where those of several classes stand together
};

struct SheetRow {
  ViewKind kind = ViewKind::Standard;
  int recipe = 0;  // index into the request's
};

struct SheetRequest {
  std::vector<SheetImage> images;
  std::vector<ViewRecipe> recipes;
  QStringList recipeNames;  // where there are two: what each is called
  std::vector<SheetRow> rows;
  std::uint64_t seed = 42;
  std::uint32_t firstEpoch = 0;
  int epochs = 1;
  bool flow = false;  // the views of one row follow one another, line by line; else a table
};

struct SourceImage {
  std::string path;
  QImage picture;             // made smaller where it is larger than any screen needs
  int width = 0, height = 0;  // of the original, in pixels
  QString className = {};     // as in the request
};

struct DrawnView {
  ViewKind kind = ViewKind::Standard;
  std::uint32_t epoch = 0;
  ViewDraw draw;
  QImage pixels;
  int recipe = 0;  // indices into the sheet's
  int image = 0;
};

struct ViewSheet {
  std::vector<SourceImage> images;
  std::vector<ViewRecipe> recipes;
  QStringList recipeNames;
  std::vector<SheetRow> rows;
  int epochs = 0;  // a table's columns
  bool flow = false;
  int unreadable = 0;            // images that were left out; of a single image it is an Error
  std::vector<DrawnView> views;  // row by row; in each, image by image, epoch by epoch

  const DrawnView& view(int index) const { return views.at(static_cast<std::size_t>(index)); }
  int count() const { return static_cast<int>(views.size()); }
  const ViewRecipe& recipeOf(const DrawnView& view) const {
    return recipes.at(static_cast<std::size_t>(view.recipe));
  }
  const SourceImage& imageOf(const DrawnView& view) const {
    return images.at(static_cast<std::size_t>(view.image));
  }
};
using SharedSheet = std::shared_ptr<const ViewSheet>;  // never null

// Whether the recipe's set of augmentations draws this view.
bool isOfSet(const ViewRecipe& recipe, ViewKind kind);

// The image, at most `longestSide` pixels.
QImage previewOf(const Image& image, int longestSide = 1600);

// Draws and renders as training does, on all cores. Throws Error, Cancelled.
ViewSheet makeSheet(ImageStore& images, const SheetRequest& request, const std::stop_token& stop);

}  // namespace adnet::ui
