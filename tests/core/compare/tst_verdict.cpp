// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/compare/verdict.h"

#include <QTest>

using namespace adnet;

namespace {

// As compare() and addImageAnalyses() leave it. `wins` has a number of images a seed that the
// candidate alone got right, of 100; the same ones in every seed as far as they go.
ComparisonRow rowOf(const std::vector<int>& wins, double adjustedP, int comparisons = 3) {
  ImageDifferences d{wins.size(), 100, std::vector<std::int8_t>(100 * wins.size(), 0)};
  std::vector<double> shares;
  for (std::size_t seed = 0; seed < wins.size(); ++seed) {
    shares.push_back(wins[seed] / 100.0);
    for (int i = 0; i < std::abs(wins[seed]); ++i) {
      const auto image = static_cast<std::size_t>(i);
      d.values[100 * seed + image] = wins[seed] > 0 ? 1 : -1;
    }
  }
  ComparisonRow row;
  row.images = analyse(d);
  row.honest.difference = differenceOfPairs(shares, std::vector<double>(shares.size(), 0));
  row.name = "AD-Net";
  row.adjustedP = adjustedP;
  row.comparisons = comparisons;
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
    says(
        row,
        "AD-Net is better by 12.0 points on these test images (95 % interval 10.7 to 13.3, 4 seeds "
        "each, paired; p 0.001 after Holm's adjustment over 3 comparisons)",
        "; on new images of the same kind, too (");
    says(
        rowOf({11, 12, 13, 12}, 0.001, 1),
        "AD-Net is better by 12.0 points on these test images (95 % interval 10.7 to 13.3, 4 seeds "
        "each, paired);");
    says(rowOf({11, 12, 13, 12}, 0.00012), "AD-Net is better by 12.0 points", "; p < 0.001 after");
    const ComparisonRow other = rowOf({-11, -12, -13, -12}, 0.001);
    QCOMPARE(findingOf(other), Finding::Worse);
    says(other,
         "AD-Net is worse by 12.0 points on these test images (95 % interval -13.3 to -10.7");
  }

  void fewImagesSayLittleOfNewOnes() {
    const ComparisonRow row = rowOf({3, 3, 3, 4}, 0);
    QCOMPARE(findingOf(row), Finding::Better);
    says(row, "AD-Net is better by 3.2 points on these", "no number of seeds settles this: about ");
  }

  void neverBetterWhereTheIntervalHoldsZero() {
    const ComparisonRow row = rowOf({1, 5, 9}, 0.16);
    QCOMPARE(findingOf(row), Finding::NeedsSeeds);
    says(row, "cannot tell yet: about 2 more seeds would settle it (AD-Net: a difference of 5.0");
    QVERIFY(verdictOf(row).find("better") == std::string::npos);
    const ComparisonRow none = rowOf({4, -4}, 1);
    QCOMPARE(findingOf(none), Finding::Unclear);
    says(none, "cannot tell, and how many more seeds or images would settle it cannot be known");
  }

  void manyComparisonsAtOnceAskForMore() {
    const ComparisonRow row = rowOf({11, 12, 13, 12}, 0.06);
    QCOMPARE(findingOf(row), Finding::Unclear);
    says(row, "cannot tell among so many comparisons (AD-Net: a difference of 12.0 points",
         "Holm's adjustment over 3");
  }

  void oneSeedSaysNothingOfOthers() {
    const ComparisonRow row = rowOf({9}, 1);
    QCOMPARE(findingOf(row), Finding::OneSeed);
    says(row,
         "one seed each, which says nothing of other seeds (AD-Net: a difference of 9.0 points, 95 "
         "% interval over images",
         "McNemar's exact test p 0.004); how many more would settle it cannot be known");
  }

  // Nothing sure, however small the p that a deviation of zero would make.
  void seedsThatAgreeSayNothingOfOthers() {
    const ComparisonRow row = rowOf({3, 3, 3}, 0);
    QCOMPARE(findingOf(row), Finding::SeedsAgree);
    // By hand: s^2 = (3 * 0.97^2 + 97 * 0.03^2) / 99, t(0.975; 99) = 1.98422.
    says(row,
         "cannot be known: all 3 seeds agree, which says nothing of others (AD-Net: a difference "
         "of 3.0 points on these test images, 95 % interval over images, of these seeds alone, "
         "-0.4 to 6.4)");
    QVERIFY(verdictOf(row).find("better") == std::string::npos);
    const ComparisonRow none = rowOf({0, 0}, 1);
    says(none, "cannot be known: all 2 seeds agree", "a difference of 0.0 points on these test");
    QVERIFY(verdictOf(none).find("over images") == std::string::npos);
  }

  void someQuestionsNoSeedAnswers() {
    // At most two images of 100: too few to tell of others, however many seeds.
    says(rowOf({0, 1, 2}, 0.3), "cannot tell yet: about 4 more seeds would settle it (",
         "; on new images no number of seeds settles this: about ");
    QVERIFY(verdictOf(rowOf({1, 5, 9}, 0.3)).find("no number of seeds") == std::string::npos);
  }

  void otherSeedsAndOverlappingImagesAreSaid() {
    ComparisonRow row;
    row.name = "ratio 30";
    row.honest.difference = differenceOfMeans(std::vector<double>{0.5, 0.51, 0.52},
                                              std::vector<double>{0.3, 0.31, 0.32});
    row.adjustedP = row.honest.difference.p;
    row.comparisons = 1;
    row.testImagesVary = true;
    says(row, "ratio 30 is better by 20.0 points", "not the same ones: unpaired, Welch's t-test");
    says(row, "", "whether on new images, too, cannot be known");
    says(row, "", "those of two runs overlap");
    row.metric = Metric::MacroF1;
    says(row, "ratio 30 is better by 20.0 points of macro F1 on these");
  }

  void withoutABaselineThereIsNothingToSay() { QVERIFY(verdictOf(ComparisonRow()).empty()); }
};

QTEST_GUILESS_MAIN(VerdictTest)
#include "tst_verdict.moc"
