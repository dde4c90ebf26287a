// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/view_sheet.h"

#include "core/base/parallel.h"
#include "core/views/render.h"
#include "ui/pictures/images.h"

#include <algorithm>

namespace adnet::ui {

namespace {

constexpr int kLargestSide = 1600;

QImage render(const Image& image, const ViewDraw& draw) {
  Image view{draw.window.width, draw.window.height, {}};
  view.rgb.resize(std::size_t{3} * static_cast<std::size_t>(view.width) *
                  static_cast<std::size_t>(view.height));
  renderView(image, draw, view.rgb);
  return toQImage(view);
}

QImage previewOf(const Image& image) {
  const int longer = std::max(image.width, image.height);
  if (longer <= kLargestSide) return toQImage(image);
  const auto scaled = [longer](int side) {
    return std::max(1, static_cast<int>(std::int64_t{side} * kLargestSide / longer));
  };
  return toQImage(resizeImage(image, scaled(image.width), scaled(image.height)));
}

}  // namespace

ViewSheet makeSheet(ImageStore& images, const SheetRequest& request, const std::stop_token& stop) {
  const std::shared_ptr<const Image> image = images.get(request.path);
  ViewSheet sheet;
  sheet.width = image->width;
  sheet.height = image->height;
  sheet.centre = request.recipe.centre;
  sheet.set = request.recipe.augmentation;
  if (sheet.set != Augmentation::None) sheet.augmented = request.recipe.augmented;
  sheet.epochs = request.epochs;
  for (const ViewKind kind : kTrainingViews) {
    for (int column = 0; column < request.epochs; ++column) {
      DrawKey key = request.key;
      key.epoch += static_cast<std::uint32_t>(column);
      sheet.views.push_back(
          {kind, key.epoch, drawView(request.recipe, kind, image->width, image->height, key), {}});
    }
  }
  // One piece of work for each view, and one for the original.
  parallelFor(sheet.views.size() + 1, availableCores(), stop, [&](std::size_t i) {
    if (i == sheet.views.size()) {
      sheet.image = previewOf(*image);
    } else {
      sheet.views[i].pixels = render(*image, sheet.views[i].draw);
    }
  });
  return sheet;
}

}  // namespace adnet::ui
