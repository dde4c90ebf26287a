// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/views/coverage.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace adnet;

class CoverageTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  // The weak crops of a fixed size within the middle half: everything outside is never seen, the
  // very middle always.
  void countsWhatTheCropsShow() {
    ViewRecipe recipe;
    recipe.centre = 0.5;
    recipe.weak = {0.9, 0.9};
    const Coverage coverage = measureCoverage(recipe, ViewKind::Weak, 120, 80, {}, 50);
    QCOMPARE(coverage.width, 120);
    QCOMPARE(coverage.height, 80);
    QCOMPARE(coverage.at(60, 40), 1.0F);
    QCOMPARE(coverage.at(29, 40), 0.0F);
    QCOMPARE(coverage.at(60, 60), 0.0F);
    QVERIFY(std::abs(coverage.mean() - 0.45 * 0.45) <
            1e-6);  // each crop: 54 x 36 of 120 x 80 pixels
  }

  void agreesWithTheDraws() {
    const DrawKey key{7, 3, 5};
    const Coverage coverage = measureCoverage({}, ViewKind::Strong, 90, 150, key, 20);
    for (const auto& [x, y] : {std::pair(45, 75), std::pair(20, 60), std::pair(70, 120)}) {
      int seen = 0;
      for (std::uint32_t i = 0; i < 20; ++i) {
        const RectF part = visibleRegion(drawView({}, ViewKind::Strong, 90, 150, {7, 3 + i, 5}));
        seen += x + 0.5 >= part.x && x + 0.5 < part.x + part.width && y + 0.5 >= part.y &&
                y + 0.5 < part.y + part.height;
      }
      QCOMPARE(coverage.at(x, y), static_cast<float>(seen) / 20);
    }
  }

  // Of two views pasted together, no more of the image is seen than both have pixels for.
  void aPastedBoxHidesWhatIsBelowIt() {
    ViewRecipe recipe;
    recipe.augmentation = Augmentation::ScaleMix;
    const Coverage mixed = measureCoverage(recipe, ViewKind::Strong, 64, 64, {}, 1);
    const ViewDraw draw = drawView(recipe, ViewKind::Strong, 64, 64, {});
    QCOMPARE(draw.pasted.size(), std::size_t{1});
    const auto area = [](const ViewDraw& one) {
      const RectF part = visibleRegion(one);
      return part.width * part.height / (64 * 64);
    };
    const double box = 1.0 * draw.pastedBox.width * draw.pastedBox.height / (224 * 224);
    QVERIFY(box > 0);
    const double most = area(draw) * (1 - box) + area(draw.pasted[0]) * box;
    QVERIFY(mixed.mean() <= most + 0.06);  // a cell's edge
    QVERIFY(std::ranges::all_of(mixed.shares, [](float share) { return share <= 1; }));
  }

  void aLargeImageHasASmallMap() {
    const Coverage coverage = measureCoverage({}, ViewKind::Standard, 4000, 20, {}, 2);
    QCOMPARE(coverage.width, 192);
    QCOMPARE(coverage.height, 1);
  }

  void stops() {
    std::stop_source stop;
    stop.request_stop();
    QVERIFY_EXCEPTION_THROWN(measureCoverage({}, ViewKind::Strong, 10, 10, {}, 1, stop.get_token()),
                             Cancelled);
  }
};

QTEST_GUILESS_MAIN(CoverageTest)
#include "tst_coverage.moc"
