// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What policies and sets of augmentations draw.
#include "core/views/augmentation_set.h"
#include "core/views/auto_augment.h"
#include "core/views/colour_jitter.h"
#include "core/views/draw_view.h"
#include "core/views/rand_augment.h"
#include "core/views/random_resized_crop.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

using namespace adnet;

namespace {

using Kind = PixelStep::Kind;
using Filter = PixelStep::Filter;
using Steps = std::vector<PixelStep>;

constexpr std::array kPolicies{Policy::Jitter, Policy::AutoAugment, Policy::None};
constexpr std::array kSets{Augmentation::MoCo, Augmentation::Asymmetric, Augmentation::MultiCrop,
                           Augmentation::ScaleMix};
constexpr std::array kTraining{ViewKind::Standard, ViewKind::Strong, ViewKind::Weak};
constexpr int kDraws = 20'000;

ViewRecipe recipeWith(Augmentation set) {
  ViewRecipe recipe;
  recipe.augmentation = set;
  return recipe;
}

ViewDraw strong(Augmentation set, std::uint32_t sample, int side = 1000) {
  return drawView(recipeWith(set), ViewKind::Strong, side, side, {1, 0, sample});
}

// 99.99 % of counts lie so close to what is expected.
bool asOften(int count, double probability, int draws = kDraws) {
  const double deviation = std::sqrt(draws * probability * (1 - probability));
  return std::abs(count - draws * probability) <= 3.9 * deviation;
}

bool has(const Steps& steps, Kind kind) {
  return std::ranges::find(steps, kind, &PixelStep::kind) != steps.end();
}

RandomStream stream(std::uint32_t i) {
  return {1, RandomPurpose::Preview, 0, i};
}

double areaShare(const Rect& crop, const Rect& within) {
  return double(crop.width) * crop.height / (double(within.width) * within.height);
}

}  // namespace

class TestPolicies : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aPolicyIsForEveryTrainingView() {
    for (const ViewKind kind : kTraining) {
      std::set<Kind> kinds;
      for (std::uint32_t sample = 0; sample < 500; ++sample) {
        ViewRecipe recipe;
        const DrawKey key{1, 0, sample};
        const ViewDraw jitter = drawView(recipe, kind, 300, 200, key);
        recipe.policy = Policy::None;
        QVERIFY(drawView(recipe, kind, 300, 200, key).steps.empty());
        recipe.policy = Policy::AutoAugment;
        const ViewDraw draw = drawView(recipe, kind, 300, 200, key);
        QVERIFY(draw.source == jitter.source && draw.window == jitter.window);
        for (const PixelStep& step : draw.steps)
          kinds.insert(step.kind);
      }
      QVERIFY(kinds.contains(Kind::Rotate) && kinds.contains(Kind::Equalize));
      QVERIFY(!kinds.contains(Kind::Brightness));
    }
  }

  void nothingIsDrawnForATestView() {
    for (const Policy policy : kPolicies) {
      for (const Augmentation set : kSets) {
        ViewRecipe recipe = recipeWith(set);
        recipe.policy = policy;
        recipe.verticalFlip = 1;
        QVERIFY(drawView(recipe, ViewKind::Test, 300, 200, {}) ==
                drawView({}, ViewKind::Test, 300, 200, {}));
      }
    }
  }

  void sameKeySameDraw() {
    for (const Policy policy : kPolicies) {
      for (const Augmentation set : kSets) {
        ViewRecipe recipe = recipeWith(set);
        recipe.policy = policy;
        for (const ViewKind kind : kTraining) {
          for (std::uint32_t i = 0; i < 200; ++i) {
            const DrawKey key{i * 7919ULL, i % 5, i};
            const ViewDraw draw = drawView(recipe, kind, 640, 480, key);
            QVERIFY(draw == drawView(recipe, kind, 640, 480, key));
            QVERIFY(draw != drawView(recipe, kind, 640, 480, {key.seed, key.epoch, i + 1}));
          }
        }
      }
    }
  }

  void verticalFlipsAsOftenAsAsked() {
    ViewRecipe recipe;
    recipe.verticalFlip = 0.3;
    int flips = 0;
    for (std::uint32_t sample = 0; sample < kDraws; ++sample) {
      const ViewDraw draw = drawView(recipe, ViewKind::Weak, 50, 50, {1, 0, sample});
      flips += draw.verticalFlip ? 1 : 0;
      QVERIFY(!drawView({}, ViewKind::Weak, 50, 50, {1, 0, sample}).verticalFlip);
    }
    QVERIFY(asOften(flips, 0.3));
  }

  // Each operation is drawn as often as the table has it.
  void autoAugmentDrawsItsTable() {
    std::map<Kind, double> expected;
    for (const AutoAugmentPair& pair : imageNetPolicy())
      for (const AutoAugmentOperation& one : pair)
        expected[one.kind] += one.probability / double(imageNetPolicy().size());
    std::map<Kind, int> seen;
    int turned = 0, negative = 0;
    for (std::uint32_t i = 0; i < kDraws; ++i) {
      RandomStream random = stream(i);
      for (const PixelStep& step : drawAutoAugment(random, 224, 224)) {
        ++seen[step.kind];
        turned += step.kind == Kind::Rotate ? 1 : 0;
        negative += step.kind == Kind::Rotate && step.factor < 0 ? 1 : 0;
        QVERIFY(step.filter == Filter::Nearest && step.fill == 0);
      }
    }
    QCOMPARE(seen.size(), expected.size());
    for (const auto& [kind, mean] : expected) {
      // A pair may have the same operation twice: its count's variance is at most twice its mean.
      QVERIFY(std::abs(seen[kind] - kDraws * mean) <= 3.9 * std::sqrt(2 * kDraws * mean));
    }
    QVERIFY(asOften(negative, 0.5, turned));
  }

  void autoAugmentDrawsSubsetsOfPairs() {
    std::vector<Steps> possible;
    for (const AutoAugmentPair& pair : imageNetPolicy()) {
      for (const bool first : {false, true}) {
        for (const bool second : {false, true}) {
          const auto step = [](const AutoAugmentOperation& one, bool negative) {
            return autoAugmentStep(one.kind, one.bin, negative, 224, 224);
          };
          const PixelStep a = step(pair[0], first), b = step(pair[1], second);
          for (const Steps& some : {Steps{}, {a}, {b}, {a, b}})
            possible.push_back(some);
        }
      }
    }
    for (std::uint32_t i = 0; i < 3000; ++i) {
      RandomStream random = stream(i);
      const Steps steps = drawAutoAugment(random, 224, 224);
      QVERIFY(std::ranges::find(possible, steps) != possible.end());
    }
  }

  void aSetIsForOneView() {
    for (const Augmentation set : kSets) {
      for (const ViewKind augmented : {ViewKind::Standard, ViewKind::Strong}) {
        ViewRecipe recipe = recipeWith(set);
        recipe.augmented = augmented;
        for (const ViewKind kind : kTraining) {
          const bool same =
              drawView(recipe, kind, 300, 200, {}) == drawView({}, kind, 300, 200, {});
          QCOMPARE(same, kind != augmented);
        }
      }
    }
  }

  void aSetFlipsAsTheRecipeSays() {
    for (const Augmentation set : kSets) {
      ViewRecipe recipe = recipeWith(set);
      recipe.flip = 1;
      recipe.verticalFlip = 0;
      const ViewDraw draw = drawView(recipe, ViewKind::Strong, 300, 200, {});
      QVERIFY(draw.flip && !draw.verticalFlip);
    }
  }

  void resizedCropsHaveUniformAreasAndShapes() {
    const Rect within{7, 5, 100'000, 100'000};
    std::array<int, 10> shapes{}, areas{};
    for (std::uint32_t i = 0; i < kDraws; ++i) {
      RandomStream random = stream(i);
      // Of so little that every try fits: tries that do not would favour small crops.
      const Rect crop = randomResizedCrop(random, within, 0.05, 0.55);
      QVERIFY(crop.x >= 7 && crop.y >= 5 && crop.x + crop.width <= 100'007 &&
              crop.y + crop.height <= 100'005);
      const double shape = std::log(double(crop.width) / crop.height) / std::log(4.0 / 3.0);
      ++shapes[std::min<std::size_t>(9, static_cast<std::size_t>(std::max(0.0, (shape + 1) * 5)))];
      const double area = (areaShare(crop, within) - 0.05) / 0.5;
      QVERIFY(std::abs(shape) < 1.001 && area > -0.001 && area < 1.001);
      ++areas[std::min<std::size_t>(9, static_cast<std::size_t>(std::max(0.0, area * 10)))];
    }
    for (const auto& counts : {shapes, areas})
      for (const int count : counts)
        QVERIFY(asOften(count, 0.1));
  }

  // What torchvision falls back on: the middle, 4/3 or 3/4 of the short side long.
  void resizedCropsOfLongImagesAreCentred_data() {
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::addColumn<int>("cropWidth");
    QTest::addColumn<int>("cropHeight");
    QTest::newRow("wide") << 1000 << 30 << 40 << 30;
    QTest::newRow("high") << 30 << 1000 << 30 << 40;
    QTest::newRow("a line") << 2000 << 1 << 1 << 1;
  }

  void resizedCropsOfLongImagesAreCentred() {
    QFETCH(const int, width);
    QFETCH(const int, height);
    QFETCH(const int, cropWidth);
    QFETCH(const int, cropHeight);
    const Rect expected{3 + (width - cropWidth) / 2, 4 + (height - cropHeight) / 2, cropWidth,
                        cropHeight};
    for (std::uint32_t i = 0; i < 100; ++i) {
      RandomStream random = stream(i);
      QVERIFY(randomResizedCrop(random, {3, 4, width, height}, 0.9, 1.0) == expected);
    }
  }

  void mocoDrawsAsOftenAsItSays() {
    int jittered = 0, grey = 0, blurred = 0;
    std::map<std::vector<Kind>, int> orders;
    for (std::uint32_t sample = 0; sample < kDraws; ++sample) {
      Steps steps = strong(Augmentation::MoCo, sample).steps;
      if (has(steps, Kind::Blur)) {
        ++blurred;
        QVERIFY(steps.back().kind == Kind::Blur);
        QVERIFY(steps.back().factor >= 0.1 && steps.back().factor < 2.0);
        steps.pop_back();
      }
      if (has(steps, Kind::Grey)) {
        ++grey;
        QVERIFY(steps.back().kind == Kind::Grey);
        steps.pop_back();
      }
      if (steps.empty()) continue;
      ++jittered;
      QCOMPARE(steps.size(), 4U);
      std::vector<Kind> order;
      for (const PixelStep& step : steps) {
        order.push_back(step.kind);
        const double middle = step.kind == Kind::Hue ? 0.0 : 1.0;
        QVERIFY(std::abs(step.factor - middle) <= (step.kind == Kind::Hue ? 0.1 : 0.4));
      }
      ++orders[order];
    }
    QVERIFY(asOften(jittered, 0.8) && asOften(grey, 0.2) && asOften(blurred, 0.5));
    QCOMPARE(orders.size(), 24U);
    for (const auto& [order, count] : orders)
      QVERIFY(asOften(count, 1.0 / 24, jittered));
  }

  void setsCropWithinTheCentre() {
    const Rect centre{50, 50, 900, 900};
    int local = 0;
    for (std::uint32_t sample = 0; sample < kDraws; ++sample) {
      for (const Augmentation set : kSets) {
        const Rect crop = strong(set, sample).source;
        QVERIFY(crop.x >= 50 && crop.y >= 50 && crop.x + crop.width <= 950 &&
                crop.y + crop.height <= 950);
        const double share = areaShare(crop, centre);
        QVERIFY(share > (set == Augmentation::MultiCrop ? 0.049 : 0.198));
        local += set == Augmentation::MultiCrop && share < 0.14 ? 1 : 0;
      }
    }
    QVERIFY(asOften(local, 0.5));
  }

  // Two of fifteen operations, each applied half of the time; every kind as likely as any other.
  void asymmetricEndsWithRandAugment() {
    std::map<Kind, int> seen;
    int most = 0, geometric = 0, bilinear = 0, count = 0;
    for (std::uint32_t i = 0; i < kDraws; ++i) {
      RandomStream random = stream(i);
      const Steps steps = drawRandAugment(random, 224, 224);
      QVERIFY(steps.size() <= 2);
      count += static_cast<int>(steps.size());
      for (const PixelStep& step : steps) {
        ++seen[step.kind];
        QCOMPARE(step.fill, 128);
        if (step.kind < Kind::ShearX) continue;
        ++geometric;
        bilinear += step.filter == Filter::Bilinear ? 1 : 0;
        if (step.kind == Kind::Rotate) most += std::abs(step.factor) == 30.0 ? 1 : 0;
      }
    }
    QVERIFY(asOften(count, 0.5, 2 * kDraws));
    QCOMPARE(seen.size(), 15U);
    for (const auto& [kind, times] : seen)
      QVERIFY(asOften(times, 1.0 / 15, count));
    QVERIFY(asOften(bilinear, 0.5, geometric));
    QVERIFY(asOften(most, 0.5, seen[Kind::Rotate]));  // half of the magnitudes are cut off at 10

    int ends = 0;
    for (std::uint32_t sample = 0; sample < 500; ++sample) {
      const Steps steps = strong(Augmentation::Asymmetric, sample).steps;
      ends += !steps.empty() && steps.back().fill == 128 ? 1 : 0;
    }
    QVERIFY(asOften(ends, 0.75, 500));
  }

  // Plain fine-tuning draws both branches: the weaker one is a crop alone. A few of the stronger
  // ones have no step either: neither jitter nor grey nor blur nor one of RandAugment's two.
  void theAsymmetricSetHasAWeakerBranch() {
    ViewRecipe recipe;
    recipe.augmentation = Augmentation::Asymmetric;
    recipe.augmented = ViewKind::Standard;
    int bare = 0;
    for (std::uint32_t sample = 0; sample < 500; ++sample) {
      const ViewDraw draw = drawView(recipe, ViewKind::Standard, 500, 375, {1, 0, sample});
      bare += draw.steps.empty() ? 1 : 0;
    }
    const double strongerAndBare = 0.2 * 0.8 * 0.5 * 0.25;
    QVERIFY(asOften(bare, 0.5 + 0.5 * strongerAndBare, 500));
  }

  // timm's *_level_to_arg at magnitudes 10 and 9.5.
  void randAugmentMagnitudesAreTimms_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<double>("at10");
    QTest::addColumn<double>("at95");
    QTest::newRow("rotate") << int(Kind::Rotate) << 30.0 << 28.5;
    QTest::newRow("posterize") << int(Kind::Posterize) << 4.0 << 3.0;
    QTest::newRow("solarize") << int(Kind::Solarize) << 256.0 << 243.0;
    QTest::newRow("solarize add") << int(Kind::SolarizeAdd) << 110.0 << 104.0;
    QTest::newRow("sharpness") << int(Kind::Sharpness) << 1.9 << 1.81;
    QTest::newRow("shear") << int(Kind::ShearY) << 0.3 << 0.285;
    QTest::newRow("right") << int(Kind::TranslateX) << 90.0 << 85.5;
    QTest::newRow("down") << int(Kind::TranslateY) << 45.0 << 42.75;
  }

  void randAugmentMagnitudesAreTimms() {
    QFETCH(const int, kind);
    QFETCH(const double, at10);
    QFETCH(const double, at95);
    QCOMPARE(randAugmentStep(Kind(kind), 10.0, false, 200, 100).factor, at10);
    QCOMPARE(randAugmentStep(Kind(kind), 9.5, false, 200, 100).factor, at95);
    const bool turns = kind >= int(Kind::ShearX);
    QCOMPARE(randAugmentStep(Kind(kind), 10.0, true, 200, 100).factor, turns ? -at10 : at10);
  }

  void scaleMixPastesABoxOfAnotherView() {
    double area = 0;
    for (std::uint32_t sample = 0; sample < kDraws; ++sample) {
      const ViewDraw draw = strong(Augmentation::ScaleMix, sample);
      QCOMPARE(draw.pasted.size(), 1U);
      QVERIFY(draw.pasted[0].source != draw.source);
      QVERIFY(draw.pasted[0].window == draw.window);
      const Rect& box = draw.pastedBox;
      QVERIFY(box.x >= 0 && box.y >= 0 && box.width >= 0 && box.height >= 0 &&
              box.x + box.width <= 224 && box.y + box.height <= 224);
      area += areaShare(box, draw.window) / kDraws;
    }
    // Of a box of side s about a uniform middle, s - s^2 / 4 of a side is inside; the mean of its
    // square over a uniform s^2 is 1/2 - 1/5 + 1/48.
    QVERIFY(std::abs(area - (0.5 - 0.2 + 1.0 / 48)) < 0.01);
  }

  void theOtherSetsPasteNothing() {
    for (const Augmentation set :
         {Augmentation::MoCo, Augmentation::Asymmetric, Augmentation::MultiCrop})
      QVERIFY(strong(set, 0).pasted.empty());
  }
};

QTEST_APPLESS_MAIN(TestPolicies)
#include "tst_policies.moc"
