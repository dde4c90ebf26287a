// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/views/draw_view.h"

#include <QTest>

#include <array>
#include <cmath>
#include <map>

using namespace adnet;

namespace {

constexpr std::array kKinds{ViewKind::Standard, ViewKind::Strong, ViewKind::Weak, ViewKind::Test};
constexpr std::array kCrops{ViewKind::Strong, ViewKind::Weak};

bool within(const Rect& inner, const Rect& outer) {
  return inner.width >= 1 && inner.height >= 1 && inner.x >= outer.x && inner.y >= outer.y &&
         inner.x + inner.width <= outer.x + outer.width &&
         inner.y + inner.height <= outer.y + outer.height;
}

// Of counts that are all expected to be `expected`.
double chiSquare(const auto& counts, double expected) {
  double sum = 0;
  for (const int count : counts)
    sum += (count - expected) * (count - expected) / expected;
  return sum;
}

}  // namespace

class TestDrawView : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void staysWithinImage_data() {
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    for (const auto& [width, height] : {std::pair(1, 1),
                                        {1, 2},
                                        {2, 1},
                                        {3, 3},
                                        {1, 2000},
                                        {2000, 1},
                                        {7, 11},
                                        {20, 19},
                                        {223, 225},
                                        {500, 375}})
      QTest::addRow("%d x %d", width, height) << width << height;
  }

  void staysWithinImage() {
    QFETCH(const int, width);
    QFETCH(const int, height);
    const ViewRecipe recipe;
    for (const ViewKind kind : kKinds) {
      for (std::uint32_t sample = 0; sample < 2000; ++sample) {
        const ViewDraw draw = drawView(recipe, kind, width, height, {1, 0, sample});
        QVERIFY(within(draw.source, {0, 0, width, height}));
        QVERIFY(within(draw.window, {0, 0, draw.scaledWidth, draw.scaledHeight}));
        QCOMPARE(draw.window.width, recipe.imageSize);
        QCOMPARE(draw.window.height, recipe.imageSize);
      }
    }
  }

  void cutsTheCentreAsPublished() {
    for (int size = 2; size <= 5000; ++size) {
      const ViewDraw draw = drawView({}, ViewKind::Test, size, 5002 - size, {});
      const int begin = static_cast<int>(0.05 * size);
      QCOMPARE(draw.source.x, begin);
      QCOMPARE(draw.source.width, static_cast<int>(0.95 * size) - begin);
      const int top = static_cast<int>(0.05 * (5002 - size));
      QCOMPARE(draw.source.y, top);
      QCOMPARE(draw.source.height, static_cast<int>(0.95 * (5002 - size)) - top);
    }
  }

  void keepsTheWholeImageWithoutCentre() {
    ViewRecipe recipe;
    recipe.centre = 1.0;
    for (const int size : {1, 2, 99, 100, 4097}) {
      const ViewDraw draw = drawView(recipe, ViewKind::Standard, size, size + 1, {});
      QVERIFY(draw.source == (Rect{0, 0, size, size + 1}));
    }
  }

  void testViewIsFixed() {
    ViewDraw expected;
    expected.source = {25, 18, 450, 338};
    expected.scaledWidth = expected.scaledHeight = 256;
    expected.window = {16, 16, 224, 224};
    for (std::uint32_t sample = 0; sample < 100; ++sample)
      QVERIFY(drawView({}, ViewKind::Test, 500, 375, {sample, sample, sample}) == expected);
  }

  // Python rounds halves to even: so does torchvision's CenterCrop.
  void testViewRoundsAsTorchvision_data() {
    QTest::addColumn<int>("resize");
    QTest::addColumn<int>("offset");
    QTest::newRow("equal") << 224 << 0;
    QTest::newRow("0.5 to 0") << 225 << 0;
    QTest::newRow("1") << 226 << 1;
    QTest::newRow("1.5 to 2") << 227 << 2;
    QTest::newRow("2.5 to 2") << 229 << 2;
  }

  void testViewRoundsAsTorchvision() {
    QFETCH(const int, resize);
    ViewRecipe recipe;
    recipe.resize = resize;
    const ViewDraw draw = drawView(recipe, ViewKind::Test, 500, 375, {});
    QTEST(draw.window.x, "offset");
    QTEST(draw.window.y, "offset");
  }

  // The side fraction p can be read off the crop of a large image.
  void sideFractionIsUniform_data() {
    QTest::addColumn<ViewKind>("kind");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::newRow("strong") << ViewKind::Strong << 0.1 << 0.8;
    QTest::newRow("weak") << ViewKind::Weak << 0.8 << 0.9;
  }

  void sideFractionIsUniform() {
    QFETCH(const ViewKind, kind);
    QFETCH(const double, low);
    QFETCH(const double, high);
    constexpr int kSide = 1'000'000, kDraws = 20'000;
    std::array<int, 20> counts{};
    for (std::uint32_t sample = 0; sample < kDraws; ++sample) {
      const Rect crop = drawView({}, kind, kSide, kSide, {1, 0, sample}).source;
      QCOMPARE(crop.width, crop.height);
      const double p = crop.width / (0.9 * kSide);
      QVERIFY(p > low - 1e-5 && p < high);
      const double share = std::max(0.0, (p - low) / (high - low));
      ++counts[static_cast<std::size_t>(share * counts.size())];
    }
    // 99.9 % of such sums are below 43.8 (19 degrees of freedom).
    QVERIFY(chiSquare(counts, kDraws / 20.0) < 43.8);
  }

  void oneFractionForBothSides() {
    for (std::uint32_t sample = 0; sample < 1000; ++sample) {
      const Rect crop = drawView({}, ViewKind::Strong, 200'000, 50'000, {1, 0, sample}).source;
      QVERIFY(std::abs(crop.width - 4 * crop.height) <= 4);
    }
  }

  // Every offset of a crop is as likely as any other: the first and the last included.
  void placesAreUniform() {
    ViewRecipe recipe;
    recipe.centre = 1.0;
    recipe.resize = 10;
    recipe.imageSize = 4;
    std::array<int, 49> counts{};
    for (std::uint32_t sample = 0; sample < 49'000; ++sample) {
      const Rect window = drawView(recipe, ViewKind::Standard, 30, 30, {1, 0, sample}).window;
      ++counts.at(static_cast<unsigned>(window.y * 7 + window.x));
    }
    // 99.9 %, 48 degrees of freedom.
    QVERIFY(chiSquare(counts, 1000) < 84.0);
  }

  void flipsAsOftenAsAsked_data() {
    QTest::addColumn<double>("probability");
    for (const double probability : {0.0, 0.25, 0.5, 1.0})
      QTest::addRow("%g", probability) << probability;
  }

  void flipsAsOftenAsAsked() {
    QFETCH(const double, probability);
    constexpr int kDraws = 10'000;
    ViewRecipe recipe;
    recipe.flip = probability;
    int flips = 0;
    for (std::uint32_t sample = 0; sample < kDraws; ++sample)
      flips += drawView(recipe, ViewKind::Weak, 50, 50, {1, 0, sample}).flip ? 1 : 0;
    const double deviation = std::sqrt(kDraws * probability * (1 - probability));
    QVERIFY(std::abs(flips - kDraws * probability) <= 3.3 * deviation);
  }

  void ordersOfJitterAreEquallyLikely() {
    constexpr int kDraws = 6000;
    std::map<std::array<int, 3>, int> seen;
    for (std::uint32_t sample = 0; sample < kDraws; ++sample) {
      const auto steps = drawView({}, ViewKind::Standard, 50, 50, {1, 0, sample}).steps;
      QCOMPARE(steps.size(), 3U);
      ++seen[{int(steps[0].kind), int(steps[1].kind), int(steps[2].kind)}];
      for (const PixelStep& step : steps)
        QVERIFY(step.factor >= 0.6 && step.factor < 1.4);
    }
    QCOMPARE(seen.size(), 6U);
    std::vector<int> counts;
    counts.reserve(seen.size());
    for (const auto& [order, count] : seen)
      counts.push_back(count);
    QVERIFY(chiSquare(counts, kDraws / 6.0) < 20.5);  // 99.9 %, 5 degrees of freedom
  }

  void jitterOfStrengthZeroIsLeftOut() {
    ViewRecipe recipe;
    recipe.contrast = 0;
    recipe.saturation = 2;  // the factor does not become negative
    for (std::uint32_t sample = 0; sample < 1000; ++sample) {
      const auto steps = drawView(recipe, ViewKind::Strong, 50, 50, {1, 0, sample}).steps;
      QCOMPARE(steps.size(), 2U);
      for (const PixelStep& step : steps) {
        QVERIFY(step.kind != PixelStep::Kind::Contrast);
        QVERIFY(step.factor >= 0);
      }
    }
  }

  void sameKeySameDraw() {
    for (const ViewKind kind : kKinds)
      for (std::uint32_t i = 0; i < 500; ++i) {
        const DrawKey key{i * 7919ULL, i % 5, i};
        QVERIFY(drawView({}, kind, 640, 480, key) == drawView({}, kind, 640, 480, key));
      }
  }

  void otherKeyOtherDraw() {
    for (const ViewKind kind : {ViewKind::Standard, ViewKind::Strong, ViewKind::Weak}) {
      for (std::uint32_t i = 0; i < 500; ++i) {
        const ViewDraw draw = drawView({}, kind, 640, 480, {i, i, i});
        QVERIFY(draw != drawView({}, kind, 640, 480, {i + 1, i, i}));
        QVERIFY(draw != drawView({}, kind, 640, 480, {i + (1ULL << 32), i, i}));
        QVERIFY(draw != drawView({}, kind, 640, 480, {i, i + 1, i}));
        QVERIFY(draw != drawView({}, kind, 640, 480, {i, i, i + 1}));
        for (int bit = 0; bit < 32; ++bit)
          QVERIFY(draw != drawView({}, kind, 640, 480, {i, i ^ (1U << bit), i}));
      }
    }
  }

  // Kinds share neither numbers nor, by way of neighbouring epochs, streams.
  void otherKindOtherNumbers() {
    ViewRecipe recipe;
    recipe.weak = recipe.strong;
    for (std::uint32_t epoch = 0; epoch < 100; ++epoch) {
      const ViewDraw strong = drawView(recipe, ViewKind::Strong, 640, 480, {1, epoch, 0});
      for (std::uint32_t other = 0; other < 100; ++other)
        QVERIFY(strong != drawView(recipe, ViewKind::Weak, 640, 480, {1, other, 0}));
    }
  }

  void visibleRegionIsWhatTheWindowShows() {
    ViewDraw draw;
    draw.source = {25, 18, 450, 338};
    draw.scaledWidth = draw.scaledHeight = 256;
    draw.window = {32, 8, 224, 128};
    const RectF region = visibleRegion(draw);
    QCOMPARE(region.x, 25 + 450 / 8.0);
    QCOMPARE(region.y, 18 + 338 / 32.0);
    QCOMPARE(region.width, 450 * 7 / 8.0);
    QCOMPARE(region.height, 338 / 2.0);
  }

  void visibleRegionOfACropIsTheCrop() {
    for (const ViewKind kind : kCrops) {
      const ViewDraw draw = drawView({}, kind, 500, 375, {});
      const RectF region = visibleRegion(draw);
      QCOMPARE(region.x, double(draw.source.x));
      QCOMPARE(region.y, double(draw.source.y));
      QCOMPARE(region.width, double(draw.source.width));
      QCOMPARE(region.height, double(draw.source.height));
    }
  }
};

QTEST_APPLESS_MAIN(TestDrawView)
#include "tst_draw_view.moc"
