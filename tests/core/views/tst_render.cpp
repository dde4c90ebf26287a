// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/random.h"
#include "core/views/draw_view.h"
#include "core/views/render.h"
#include "core/views/resample.h"

#include <QTest>

#include <algorithm>

using namespace adnet;

namespace {

using Bytes = std::vector<std::uint8_t>;

Image noise(int width, int height) {
  RandomStream random(1, RandomPurpose::DemoData);
  Image image{width, height, Bytes(static_cast<std::size_t>(width * height * 3))};
  for (std::uint8_t& byte : image.rgb)
    byte = static_cast<std::uint8_t>(random.below(256));
  return image;
}

Bytes render(const Image& image, const ViewDraw& draw) {
  Bytes out(static_cast<std::size_t>(draw.window.width * draw.window.height * 3));
  renderView(image, draw, out);
  return out;
}

Bytes cut(const Image& image, const Rect& rect) {
  Bytes out;
  for (int y = rect.y; y < rect.y + rect.height; ++y) {
    const auto row = image.rgb.begin() + std::ptrdiff_t{3} * (y * image.width + rect.x);
    out.insert(out.end(), row, row + std::ptrdiff_t{3} * rect.width);
  }
  return out;
}

Bytes mirrored(const Bytes& pixels, int width) {
  const auto columns = static_cast<std::size_t>(width);
  Bytes out(pixels.size());
  for (std::size_t i = 0; i < pixels.size() / 3; ++i) {
    const std::size_t opposite = i / columns * columns + (columns - 1 - i % columns);
    std::copy_n(&pixels[3 * i], 3, &out[3 * opposite]);
  }
  return out;
}

ViewDraw wholeOf(const Image& image) {
  ViewDraw draw;
  draw.source = draw.window = {0, 0, image.width, image.height};
  draw.scaledWidth = image.width;
  draw.scaledHeight = image.height;
  return draw;
}

}  // namespace

class TestRender : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void equalSizesChangeNothing() {
    const Image image = noise(37, 23);
    QCOMPARE(render(image, wholeOf(image)), image.rgb);
    ViewDraw draw = wholeOf(image);
    draw.source = {5, 3, 20, 11};
    draw.scaledWidth = 20;
    draw.scaledHeight = 11;
    draw.window = {2, 1, 15, 9};
    QCOMPARE(render(image, draw), cut(image, {7, 4, 15, 9}));
  }

  void flipMirrors_data() {
    QTest::addColumn<int>("width");
    for (const int width : {1, 2, 5, 16, 33})
      QTest::addRow("%d", width) << width;
  }

  void flipMirrors() {
    QFETCH(const int, width);
    const Image image = noise(41, 17);
    ViewDraw draw = wholeOf(image);
    draw.scaledWidth = width + 3;
    draw.window = {1, 0, width, 17};
    draw.steps = {{PixelStep::Kind::Contrast, 1.3}, {PixelStep::Kind::Saturation, 0.7}};
    const Bytes straight = render(image, draw);
    draw.flip = true;
    QCOMPARE(render(image, draw), mirrored(straight, width));
  }

  void verticalFlipMirrorsRows() {
    const Image image = noise(41, 17);
    ViewDraw draw = wholeOf(image);
    draw.scaledHeight = 23;
    draw.window = {2, 3, 30, 19};
    const Bytes straight = render(image, draw);
    draw.verticalFlip = true;
    const Bytes flipped = render(image, draw);
    for (std::size_t y = 0; y < 19; ++y) {
      const auto row = straight.begin() + static_cast<std::ptrdiff_t>(90 * y);
      QVERIFY(
          std::equal(row, row + 90, flipped.begin() + static_cast<std::ptrdiff_t>(90 * (18 - y))));
    }
  }

  void mirrorsBeforeTheSteps() {
    const Image image = noise(40, 30);
    ViewDraw draw = wholeOf(image);
    draw.flip = draw.verticalFlip = true;
    const Image mirroredImage{40, 30, render(image, draw)};
    draw.steps = {{PixelStep::Kind::ShearX, 0.3}};
    ViewDraw sheared = wholeOf(image);
    sheared.steps = draw.steps;
    QCOMPARE(render(image, draw), render(mirroredImage, sheared));
  }

  void pastesTheBoxOfAnotherView() {
    const Image image = noise(40, 30);
    ViewDraw other = wholeOf(image);
    other.flip = true;
    other.steps = {{PixelStep::Kind::Invert}};
    ViewDraw draw = wholeOf(image);
    draw.steps = {{PixelStep::Kind::Brightness, 0.5}};
    const Bytes below = render(image, draw), above = render(image, other);
    draw.pasted = {other};
    draw.pastedBox = {3, 7, 12, 9};
    const Bytes both = render(image, draw);
    for (int i = 0; i < 40 * 30 * 3; ++i) {
      const int x = i / 3 % 40, y = i / 120;
      const bool inside = x >= 3 && x < 15 && y >= 7 && y < 16;
      const auto at = static_cast<std::size_t>(i);
      QCOMPARE(both[at], inside ? above[at] : below[at]);
    }
    draw.pastedBox = {40, 30, 0, 0};
    QCOMPARE(render(image, draw), below);
  }

  void windowIsCutOfTheWhole_data() {
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    for (const auto& [width, height] :
         {std::pair(50, 40), {40, 90}, {130, 61}, {33, 31}, {1, 1}, {1, 200}})
      QTest::addRow("from %d x %d", width, height) << width << height;
  }

  void windowIsCutOfTheWhole() {
    QFETCH(const int, width);
    QFETCH(const int, height);
    const Image image = noise(width, height);
    const Image resized = resizeImage(image, 48, 40);
    for (const Rect& window : {Rect{0, 0, 48, 40}, {0, 0, 1, 1}, {47, 39, 1, 1}, {3, 5, 17, 32}}) {
      ViewDraw draw = wholeOf(image);
      draw.scaledWidth = 48;
      draw.scaledHeight = 40;
      draw.window = window;
      QCOMPARE(render(image, draw), cut(resized, window));
    }
  }

  // Also a check that nothing outside the image or the buffer is touched, under a sanitizer.
  void everyKindOfViewOfEverySize_data() {
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    for (const auto& [width, height] : {std::pair(1, 1),
                                        {1, 2000},
                                        {2000, 1},
                                        {2, 3},
                                        {9, 8},
                                        {224, 224},
                                        {256, 256},
                                        {300, 211}})
      QTest::addRow("%d x %d", width, height) << width << height;
  }

  void everyKindOfViewOfEverySize() {
    QFETCH(const int, width);
    QFETCH(const int, height);
    const Image image = noise(width, height);
    const auto [darkest, brightest] = std::ranges::minmax(image.rgb);
    ViewRecipe recipe;
    recipe.verticalFlip = 0.5;
    recipe.resize = 40;
    recipe.imageSize = 33;
    recipe.brightness = recipe.contrast = recipe.saturation = 0;
    for (const ViewKind kind :
         {ViewKind::Standard, ViewKind::Strong, ViewKind::Weak, ViewKind::Test}) {
      for (std::uint32_t sample = 0; sample < 50; ++sample) {
        const ViewDraw draw = drawView(recipe, kind, width, height, {3, 0, sample});
        const auto [low, high] = std::ranges::minmax(render(image, draw));
        QVERIFY(low >= darkest && high <= brightest);  // averages stay between
      }
    }
  }

  // Under a sanitizer, that no operation leaves the buffer.
  void everySetOfEverySize_data() { everyKindOfViewOfEverySize_data(); }

  void everySetOfEverySize() {
    QFETCH(const int, width);
    QFETCH(const int, height);
    const Image image = noise(width, height);
    ViewRecipe recipe;
    recipe.resize = 40;
    recipe.imageSize = 33;
    recipe.policy = Policy::AutoAugment;
    for (const Augmentation set : {Augmentation::None, Augmentation::MoCo, Augmentation::Asymmetric,
                                   Augmentation::MultiCrop, Augmentation::ScaleMix}) {
      recipe.augmentation = set;
      for (std::uint32_t sample = 0; sample < 60; ++sample) {
        const ViewDraw draw = drawView(recipe, ViewKind::Strong, width, height, {3, 0, sample});
        QCOMPARE(render(image, draw).size(), 33UL * 33 * 3);
      }
    }
  }

  void oneColourStaysOneColour() {
    for (const int level : {0, 1, 127, 254, 255}) {
      Image image = noise(301, 97);
      std::ranges::fill(image.rgb, static_cast<std::uint8_t>(level));
      for (const auto& [width, height] : {std::pair(1, 1), {7, 5}, {224, 224}, {310, 98}}) {
        const Image resized = resizeImage(image, width, height);
        QVERIFY(std::ranges::all_of(resized.rgb, [&](auto byte) { return byte == level; }));
      }
    }
  }

  // So many rounded weights that their errors could show.
  void averagesVeryLongRows() {
    Image image{60'000, 1, Bytes(180'000, 255)};
    QCOMPARE(resizeImage(image, 1, 1).rgb, Bytes(3, 255));
  }

  void weightsAddUpToOne() {
    for (const auto& [in, out] : {std::pair(500, 224), {224, 500}, {1, 7}, {7, 1}, {97, 96}}) {
      const ResampleWeights weights = resampleWeights(in, out, 0, out);
      const auto taps = static_cast<std::size_t>(weights.taps);
      for (std::size_t i = 0; i < static_cast<std::size_t>(out); ++i) {
        QVERIFY(weights.first[i] >= 0 && weights.count[i] >= 1);
        QVERIFY(weights.first[i] + weights.count[i] <= in && weights.count[i] <= weights.taps);
        std::int64_t sum = 0;
        for (std::size_t k = 0; k < taps; ++k)
          sum += weights.weight[i * taps + k];
        QVERIFY(std::abs(sum - (1 << ResampleWeights::kPrecision)) <= weights.count[i]);
      }
    }
  }

  void factorOneChangesNothing() {
    const Image image = noise(40, 30);
    ViewDraw draw = wholeOf(image);
    draw.steps = {{PixelStep::Kind::Saturation, 1.0},
                  {PixelStep::Kind::Brightness, 1.0},
                  {PixelStep::Kind::Contrast, 1.0}};
    QCOMPARE(render(image, draw), image.rgb);
  }

  void stepsAreAppliedInOrder() {
    const Image image = noise(40, 30);
    ViewDraw both = wholeOf(image), first = both, second = both;
    first.steps = {{PixelStep::Kind::Brightness, 1.4}};
    second.steps = {{PixelStep::Kind::Contrast, 0.6}};
    both.steps = {first.steps[0], second.steps[0]};
    const Image brightened{40, 30, render(image, first)};
    QCOMPARE(render(image, both), render(brightened, second));
    std::ranges::reverse(both.steps);
    QVERIFY(render(image, both) != render(brightened, second));
  }
};

QTEST_APPLESS_MAIN(TestRender)
#include "tst_render.moc"
