// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/compare/verdict.h"

#include <QTest>

using namespace adnet;

namespace {

// As addImageAnalyses() leaves it. `wins` has a number of images a seed that the candidate alone
// got right, of 100; the same ones in every seed as far as they go.
ComparisonRow rowOf(const std::vector<int>& wins, double adjustedP) {
  ImageDifferences d{wins.size(), 100, std::vector<std::int8_t>(100 * wins.size(), 0)};
  for (std::size_t seed = 0; seed < wins.size(); ++seed) {
    for (int i = 0; i < std::abs(wins[seed]); ++i) {
      const auto image = static_cast<std::size_t>(i);
      d.values[100 * seed + image] = wins[seed] > 0 ? 1 : -1;
    }
  }
  ComparisonRow row;
  row.images = analyse(d);
  row.adjustedP = adjustedP;
  row.comparisons = 3;
  return row;
}

void says(const ComparisonRow& row, const char* begin, const char* more = "") {
  const QByteArray text = QByteArray::fromStdString(verdictOf(row));
  QVERIFY2(text.startsWith(begin), text);
  QVERIFY2(text.contains(more), text);
}

}  // namespace

class VerdictTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aClearDifferenceIsSaidWithItsIntervals() {
    const ComparisonRow row = rowOf({11, 12, 13, 12}, 0.001);
    QCOMPARE(findingOf(row), Finding::Better);
    says(row, "better by 12.0 points on these test images (95 % interval 10.7 to 13.3, 4 seeds",
         "; on new images of the same kind, too (");
    const ComparisonRow other = rowOf({-11, -12, -13, -12}, 0.001);
    QCOMPARE(findingOf(other), Finding::Worse);
    says(other, "worse by 12.0 points on these test images (95 % interval -13.3 to -10.7");
  }

  void fewImagesSayLittleOfNewOnes() {
    const ComparisonRow row = rowOf({3, 3, 3, 3}, 0);
    QCOMPARE(findingOf(row), Finding::Better);
    says(row, "better by 3.0 points on these", "more test images would settle it");
  }

  void neverBetterWhereTheIntervalHoldsZero() {
    const ComparisonRow row = rowOf({1, 5, 9}, 0.16);
    QCOMPARE(findingOf(row), Finding::NeedsSeeds);
    says(row, "cannot be told yet: a difference of 5.0 points", "about 2 more seeds");
    QVERIFY(verdictOf(row).find("better") == std::string::npos);
    const ComparisonRow none = rowOf({4, -4}, 1);
    QCOMPARE(findingOf(none), Finding::Unclear);
    QVERIFY(verdictOf(none).find("more seeds") == std::string::npos);
  }

  void manyComparisonsAtOnceAskForMore() {
    const ComparisonRow row = rowOf({11, 12, 13, 12}, 0.06);
    QCOMPARE(findingOf(row), Finding::Unclear);
    says(row, "cannot be told among so many comparisons", "Holm's adjustment over 3");
  }

  void oneSeedSaysNothingOfOthers() {
    const ComparisonRow row = rowOf({9}, 1);
    QCOMPARE(findingOf(row), Finding::OneSeed);
    says(row, "one seed each, which says nothing of other seeds: a difference of 9.0 points",
         "95 % interval over images");
  }

  void withoutABaselineThereIsNothingToSay() { QVERIFY(verdictOf(ComparisonRow()).empty()); }
};

QTEST_GUILESS_MAIN(VerdictTest)
#include "tst_verdict.moc"
