// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/view_sheet.h"

#include "core/base/parallel.h"
#include "core/views/render.h"
#include "ui/pictures/images.h"

#include <algorithm>
#include <utility>

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

// What is shown of one image: its views row by row, epoch by epoch.
struct ImagePart {
  SourceImage source;
  std::vector<DrawnView> views;
};

ImagePart drawImage(ImageStore& store, const SheetRequest& request, const SheetImage& chosen,
                    int longestSide, int threads, const std::stop_token& stop) {
  const std::shared_ptr<const Image> image = store.get(chosen.path);
  ImagePart part{{chosen.path, {}, image->width, image->height, chosen.className}, {}};
  for (const SheetRow& row : request.rows) {
    const ViewRecipe& recipe = request.recipes.at(static_cast<std::size_t>(row.recipe));
    for (int column = 0; column < request.epochs; ++column) {
      const std::uint32_t epoch = request.firstEpoch + static_cast<std::uint32_t>(column);
      const DrawKey key{request.seed, epoch, chosen.sample};
      part.views.push_back({row.kind,
                            epoch,
                            drawView(recipe, row.kind, image->width, image->height, key),
                            {},
                            row.recipe,
                            0});
    }
  }
  // One piece of work for each view, and one for the original.
  parallelFor(part.views.size() + 1, threads, stop, [&](std::size_t i) {
    if (i == part.views.size()) {
      part.source.picture = previewOf(*image, longestSide);
    } else {
      part.views[i].pixels = render(*image, part.views[i].draw);
    }
  });
  return part;
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
  // Of many images, a thread decodes one, draws it and lets it go: never all of them at once.
  const bool many = request.images.size() > 1;
  std::vector<ImagePart> parts(request.images.size());
  parallelFor(parts.size(), many ? availableCores() : 1, stop, [&](std::size_t i) {
    try {
      parts[i] = drawImage(images, request, request.images[i], many ? kLongestOfMany : kLongestSide,
                           many ? 1 : availableCores(), stop);
    } catch (const Error&) {
      if (!many) throw;
    }
  });
  const auto unreadable =
      std::erase_if(parts, [](const ImagePart& part) { return part.source.width == 0; });
  ViewSheet sheet{{},
                  request.recipes,
                  request.recipeNames,
                  request.rows,
                  request.epochs,
                  request.flow,
                  static_cast<int>(unreadable),
                  {}};
  const auto epochs = static_cast<std::size_t>(request.epochs);
  for (std::size_t row = 0; row < request.rows.size(); ++row) {
    for (std::size_t i = 0; i < parts.size(); ++i) {
      for (std::size_t column = 0; column < epochs; ++column) {
        sheet.views.push_back(std::move(parts[i].views[row * epochs + column]));
        sheet.views.back().image = static_cast<int>(i);
      }
    }
  }
  for (ImagePart& part : parts)
    sheet.images.push_back(std::move(part.source));
  return sheet;
}

}  // namespace adnet::ui
