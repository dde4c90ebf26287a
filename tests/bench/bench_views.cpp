// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Milliseconds a view of one 500 x 375 image, on one core. bench_views.py prints the same for
// Pillow and torchvision.
#include "core/views/draw_view.h"
#include "core/views/render.h"

#include <cstdio>
#include <ctime>
#include <vector>

using namespace adnet;

namespace {

Image syntheticImage(int width, int height) {
  Image image{width, height, {}};
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x)
      for (int c = 0; c < 3; ++c)
        image.rgb.push_back(
            static_cast<std::uint8_t>((x * (3 + c) + y * (7 - c) + x * y / 50) % 256));
  return image;
}

double millisecondsPerView(const Image& image, ViewKind kind, const ViewRecipe& recipe = {}) {
  constexpr std::uint32_t kViews = 500;
  std::vector<std::uint8_t> out(static_cast<std::size_t>(recipe.imageSize * recipe.imageSize * 3));
  std::clock_t start = 0;  // of the processor: others may be busy, too
  for (std::uint32_t sample = 0; sample < kViews + 20; ++sample) {
    if (sample == 20) start = std::clock();  // after a few to warm up
    renderView(image, drawView(recipe, kind, image.width, image.height, {1, 0, sample}), out);
  }
  return 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC / kViews;
}

}  // namespace

int main() {
  const Image image = syntheticImage(500, 375);
  double adnet = 0;
  for (const auto& [name, kind] : {std::pair("standard", ViewKind::Standard),
                                   {"strong", ViewKind::Strong},
                                   {"weak", ViewKind::Weak},
                                   {"test", ViewKind::Test}}) {
    const double time = millisecondsPerView(image, kind);
    if (kind != ViewKind::Test) adnet += time;
    std::printf("%-9s %6.3f ms\n", name, time);
  }
  std::printf("%-9s %6.3f ms (standard + strong + weak)\n", "AD-Net", adnet);
  ViewRecipe recipe;
  recipe.policy = Policy::AutoAugment;
  std::printf("standard with %-11s %6.3f ms\n", nameOf(recipe.policy),
              millisecondsPerView(image, ViewKind::Standard, recipe));
  for (const Augmentation set : {Augmentation::MoCo, Augmentation::Asymmetric,
                                 Augmentation::MultiCrop, Augmentation::ScaleMix}) {
    recipe.augmentation = set;
    std::printf("strong with %-13s %6.3f ms\n", nameOf(set),
                millisecondsPerView(image, ViewKind::Strong, recipe));
  }
}
