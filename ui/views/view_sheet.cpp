// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/view_sheet.h"

#include "core/base/parallel.h"
#include "core/views/render.h"
#include "ui/pictures/images.h"

#include <algorithm>
#include <cmath>

namespace adnet::ui {

namespace {

constexpr int kLongestSide = 1600;
constexpr int kLongestOfMany = 640;  // so that a hundred of them take no room to speak of

QImage render(const Image& image, const ViewDraw& draw) {
  Image view{draw.window.width, draw.window.height, {}};
  view.rgb.resize(std::size_t{3} * static_cast<std::size_t>(view.width) *
                  static_cast<std::size_t>(view.height));
  renderView(image, draw, view.rgb);
  return toQImage(view);
}

using Pixels = std::vector<std::shared_ptr<const Image>>;

// Null where an image cannot be read.
Pixels decode(ImageStore& store, const std::vector<SheetImage>& images,
              const std::stop_token& stop) {
  Pixels pixels(images.size());
  parallelFor(images.size(), availableCores(), stop, [&](std::size_t i) {
    try {
      pixels[i] = store.get(images[i].path);
    } catch (const Error&) {
      if (images.size() == 1) throw;
    }
  });
  return pixels;
}

}  // namespace

bool isOfSet(const ViewRecipe& recipe, ViewKind kind) {
  return recipe.augmentation != Augmentation::None && recipe.augmented == kind;
}

QImage previewOf(const Image& image, int longestSide) {
  const int longer = std::max(image.width, image.height);
  if (longer <= longestSide) return toQImage(image);
  const auto scaled = [=](int side) {
    return std::max(1, static_cast<int>(std::int64_t{side} * longestSide / longer));
  };
  return toQImage(resizeImage(image, scaled(image.width), scaled(image.height)));
}

ViewSheet makeSheet(ImageStore& images, const SheetRequest& request, const std::stop_token& stop) {
  const Pixels decoded = decode(images, request.images, stop);
  ViewSheet sheet;
  sheet.recipes = request.recipes;
  sheet.recipeNames = request.recipeNames;
  sheet.rows = request.rows;
  sheet.epochs = request.epochs;
  sheet.flow = request.flow;
  Pixels pixels;                       // of those that can be read
  std::vector<std::uint32_t> samples;  // theirs
  for (std::size_t i = 0; i < decoded.size(); ++i) {
    if (!decoded[i]) continue;
    sheet.images.push_back({request.images[i].path, {}, decoded[i]->width, decoded[i]->height});
    pixels.push_back(decoded[i]);
    samples.push_back(request.images[i].sample);
  }
  sheet.unreadable = static_cast<int>(decoded.size() - pixels.size());
  for (const SheetRow& row : request.rows) {
    const ViewRecipe& recipe = request.recipes.at(static_cast<std::size_t>(row.recipe));
    for (std::size_t i = 0; i < pixels.size(); ++i) {
      for (int column = 0; column < request.epochs; ++column) {
        const std::uint32_t epoch = request.firstEpoch + static_cast<std::uint32_t>(column);
        const DrawKey key{request.seed, epoch, samples[i]};
        sheet.views.push_back({row.kind,
                               epoch,
                               drawView(recipe, row.kind, pixels[i]->width, pixels[i]->height, key),
                               {},
                               row.recipe,
                               static_cast<int>(i)});
      }
    }
  }
  // One piece of work for each view, and one for each original.
  const int longest = pixels.size() > 1 ? kLongestOfMany : kLongestSide;
  const std::size_t views = sheet.views.size();
  parallelFor(views + pixels.size(), availableCores(), stop, [&](std::size_t i) {
    if (i >= views) {
      sheet.images[i - views].picture = previewOf(*pixels[i - views], longest);
    } else {
      DrawnView& view = sheet.views[i];
      view.pixels = render(*pixels[static_cast<std::size_t>(view.image)], view.draw);
    }
  });
  return sheet;
}

}  // namespace adnet::ui
