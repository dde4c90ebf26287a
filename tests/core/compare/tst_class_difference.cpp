// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/compare/class_difference.h"

#include <QTest>

#include <cmath>

using namespace adnet;

namespace {

// A digit an image, the class that it was taken for; four images of each class.
std::shared_ptr<const TestScores> taken(const std::string& predicted, int shift = 0) {
  TestScores scores;
  for (std::size_t i = 0; i < predicted.size(); ++i) {
    const int label = static_cast<int>(i) / 4;
    scores.images.push_back(std::to_string(100 + shift + static_cast<int>(i)));
    scores.labels.push_back(label);
    scores.predicted.push_back(predicted[i] - '0');
    scores.right.push_back(predicted[i] - '0' == label ? 1 : 0);
  }
  return std::make_shared<const TestScores>(scores);
}

bool isNear(double one, double other) {
  return std::abs(one - other) < 1e-9;
}

}  // namespace

class ClassDifferenceTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void seedsMakeAnInterval() {
    // Recalls of class 0: 4/4, 3/4, 3/4 beside 2/4, 2/4, 0/4; of class 1: equal.
    const auto differences =
        classDifferences({taken("00001110"), taken("00011111"), taken("00021111")},
                         {taken("00111110"), taken("00111111"), taken("11111111")});
    QCOMPARE(differences.size(), 2u);
    const ClassDifference& first = differences[0];
    QCOMPARE(first.label, 0);
    QCOMPARE(first.images, 4);
    QCOMPARE(first.n, 3);
    QVERIFY(isNear(first.difference, 0.5));
    // By hand: differences 1/2, 1/4, 3/4, sd 1/4, t(0.975; 2) = 4.30265.
    const double half = 4.302652729911 * 0.25 / std::sqrt(3);
    QVERIFY(std::abs(first.interval->low - (0.5 - half)) < 1e-6);
    QVERIFY(std::abs(first.interval->high - (0.5 + half)) < 1e-6);
    QVERIFY(isNear(first.adjustedP, 2 * first.p));
    QCOMPARE(differences[1].difference, 0.0);
    QCOMPARE(differences[1].adjustedP, 1.0);
    QVERIFY(!differences[1].interval);  // all pairs agree
  }

  void onePairIsMcNemars() {
    const auto differences = classDifferences({taken("00001110")}, {taken("11111110")});
    QCOMPARE(differences[0].n, 1);
    QCOMPARE(differences[0].difference, 1.0);
    QVERIFY(isNear(differences[0].p, 0.125));  // four of four: 2 / 2^4
    QVERIFY(isNear(differences[0].adjustedP, 0.25));
    // Clopper and Pearson's lower bound of 4 of 4: 0.025^(1/4).
    QVERIFY(isNear(differences[0].interval->low, 2 * std::pow(0.025, 0.25) - 1));
    QVERIFY(!differences[1].interval);  // they never disagree
  }

  void pairsAreOfTheSameImages() {
    QVERIFY(classDifferences({taken("0000")}, {taken("0000", 1)}).empty());
    QVERIFY(classDifferences({taken("0000")}, {}).empty());
    QVERIFY(classDifferences({}, {}).empty());
    // Two pairs may be of different ones, where the seed draws them.
    QCOMPARE(
        classDifferences({taken("0000"), taken("0000", 1)}, {taken("0001"), taken("0011", 1)})[0]
            .difference,
        0.375);
  }

  void aMeanIsOverRuns() {
    const ConfusionShares mean = meanConfusion({taken("00011111"), taken("00001100")}, 3);
    QVERIFY(isNear(mean.at(0, 0), 7.0 / 8));
    QVERIFY(isNear(mean.at(0, 1), 1.0 / 8));
    QVERIFY(isNear(mean.at(1, 0), 2.0 / 8));
    QCOMPARE(mean.at(2, 2), 0.0);  // no image
    QCOMPARE(meanConfusion({}, 2).cells, std::vector<double>(4));
  }

  void cellsAreSharesOfAClass() {
    const ConfusionShares difference =
        confusionDifference({taken("00011111"), taken("00001100")}, {taken("00111111")}, 3);
    QVERIFY(isNear(difference.at(0, 0), 7.0 / 8 - 2.0 / 4));
    QVERIFY(isNear(difference.at(0, 1), 1.0 / 8 - 2.0 / 4));
    QVERIFY(isNear(difference.at(1, 0), 2.0 / 8));
    QVERIFY(isNear(difference.at(1, 1), 6.0 / 8 - 1));
    for (std::size_t predicted = 0; predicted < 3; ++predicted)
      QCOMPARE(difference.at(2, predicted), 0.0);  // no image
  }
};

QTEST_GUILESS_MAIN(ClassDifferenceTest)
#include "tst_class_difference.moc"
