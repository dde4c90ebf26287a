// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/cli/views_command.h"

#include "core/base/files.h"
#include "core/base/numbers.h"
#include "core/base/parallel.h"
#include "core/cli/sheet_picture.h"
#include "core/data/image_store.h"
#include "core/data/open_dataset.h"
#include "core/data/split.h"
#include "core/views/draw_view.h"
#include "core/views/render.h"

#include <algorithm>
#include <cstdint>

namespace adnet::cli {
namespace {

std::string nameOf(ViewKind kind) {
  switch (kind) {
    case ViewKind::Standard:
      return "standard";
    case ViewKind::Strong:
      return "strong";
    case ViewKind::Weak:
      return "weak";
    case ViewKind::Test:
      break;
  }
  return "test";
}

// Index into the training share: of the whole path, or of the one file that is called so.
std::size_t findImage(const std::vector<Sample>& train, const std::string& name,
                      const std::filesystem::path& root) {
  if (name.empty() && !train.empty()) return 0;
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < train.size(); ++i) {
    if (train[i].path == name) return i;
    if (std::filesystem::path(train[i].path).filename() == name) found.push_back(i);
  }
  if (found.size() == 1) return found.front();
  throw Error(ErrorCode::NotFound, root,
              found.empty()
                  ? "no image '" + name + "' is among the " + formatNumber(train.size()) +
                        " that are trained on. Name one by its path in the folder, such as " +
                        (train.empty() ? "class/image.jpg" : train.front().path) + "."
                  : formatNumber(found.size()) + " images are called '" + name +
                        "'. Name one by its path in the folder: " + train[found.front()].path +
                        ", say.");
}

std::string rowNameOf(const ViewRecipe& recipe, ViewKind kind) {
  const bool ofSet = recipe.augmentation != Augmentation::None && recipe.augmented == kind;
  return ofSet ? nameOf(kind) + "\n" + adnet::nameOf(recipe.augmentation) : nameOf(kind);
}

std::string titleOf(const TrainingConfig& config, const std::string& path) {
  const ViewRecipe recipe = viewsOf(config);
  return path + "   seed " + formatNumber(config.seed) + "   " + formatNumber(recipe.imageSize) +
         " px of " + formatNumber(recipe.resize) + " px   policy " + adnet::nameOf(recipe.policy);
}

Image render(const Image& image, const ViewDraw& draw) {
  Image view{draw.window.width, draw.window.height, {}};
  view.rgb.resize(std::size_t{3} * static_cast<std::size_t>(view.width) *
                  static_cast<std::size_t>(view.height));
  renderView(image, draw, view.rgb);
  return view;
}

}  // namespace

int views(const CommandLine& line, Console console, const std::stop_token& stop) {
  const TrainingConfig& config = line.config;
  const Dataset dataset = openDataset(config.data, stop);
  const Split split = makeSplit(dataset, config.splitOptions());
  const std::size_t sample = findImage(split.train, line.views.image, dataset.root);
  const std::string& path = split.train[sample].path;
  const auto image = ImageStore(dataset.root).get(path);

  const ViewRecipe recipe = viewsOf(config);
  const std::vector<ViewKind> kinds = trainingViews(config);
  const auto epochs = static_cast<std::size_t>(line.views.epochs);
  SheetPicture sheet{titleOf(config, path), {}, {}, std::vector<Image>(kinds.size() * epochs)};
  for (const ViewKind kind : kinds)
    sheet.rows.push_back(rowNameOf(recipe, kind));
  for (std::size_t epoch = 1; epoch <= epochs; ++epoch)
    sheet.columns.push_back("epoch " + formatNumber(epoch));
  parallelFor(sheet.views.size(), availableCores(), stop, [&](std::size_t i) {
    const DrawKey key{config.seed, static_cast<std::uint32_t>(i % epochs),
                      static_cast<std::uint32_t>(sample)};
    const ViewDraw draw = drawView(recipe, kinds[i / epochs], image->width, image->height, key);
    sheet.views[i] = render(*image, draw);
  });
  writeFileAtomically(line.folder, encodePng(drawSheet(sheet)));
  console.out << kinds.size() << " x " << epochs << " views of " << path << " in "
              << line.folder.string() << std::endl;
  return kDone;
}

}  // namespace adnet::cli
