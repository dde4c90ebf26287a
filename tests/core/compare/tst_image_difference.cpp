// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Our analysis against one written out in NumPy and SciPy:
// tests/parity/compare/make_image_difference.py.
#include "core/compare/image_difference.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>
#include <random>

using namespace adnet;

namespace {

constexpr double kSciPyError = 1e-9;  // its quantiles, see tst_statistics

QJsonObject stored() {
  QFile file(ADNET_TEST_DATA "/parity/compare/image_difference.json");
  return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                        : QJsonObject();
}

std::vector<double> numbersOf(const QJsonValue& value) {
  std::vector<double> numbers;
  for (const auto& number : value.toArray())
    numbers.push_back(number.toDouble());
  return numbers;
}

ImageDifferences differencesOf(const QJsonObject& one) {
  ImageDifferences d;
  d.seeds = static_cast<std::size_t>(one["seeds"].toInt());
  d.images = static_cast<std::size_t>(one["images"].toInt());
  const auto candidate = numbersOf(one["candidate"]), baseline = numbersOf(one["baseline"]);
  for (std::size_t i = 0; i < candidate.size(); ++i)
    d.values.push_back(static_cast<std::int8_t>(candidate[i] - baseline[i]));
  return d;
}

void compare(const std::optional<Interval>& interval, const QJsonValue& expected) {
  QVERIFY(interval.has_value());
  const auto ends = numbersOf(expected);
  QVERIFY2(std::abs(interval->low - ends.at(0)) < kSciPyError, "low");
  QVERIFY2(std::abs(interval->high - ends.at(1)) < kSciPyError, "high");
}

// The first six images won and the next three lost, by every seed.
ImageDifferences fewOf(int images, int seeds) {
  ImageDifferences d{static_cast<std::size_t>(seeds), static_cast<std::size_t>(images), {}};
  for (int seed = 0; seed < seeds; ++seed) {
    for (int image = 0; image < images; ++image)
      d.values.push_back(image < 6 ? 1 : image < 9 ? -1 : 0);
  }
  return d;
}

// Every image the same under every seed, but for `flips` of all that are drawn.
ImageDifferences drawn(std::size_t seeds, std::size_t images, double plus, double minus) {
  std::mt19937 random(3);
  std::discrete_distribution<int> value({minus, 1 - plus - minus, plus});
  ImageDifferences d{seeds, images, {}};
  for (std::size_t i = 0; i < seeds * images; ++i)
    d.values.push_back(static_cast<std::int8_t>(value(random) - 1));
  return d;
}

}  // namespace

class ImageDifferenceTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theAnalysisOfVarianceIsThatOfTheDefinition() {
    const QJsonArray cases = stored()["cases"].toArray();
    QCOMPARE(cases.size(), 5);
    for (const auto& entry : cases) {
      const QJsonObject one = entry.toObject();
      const ImageAnalysis analysis = analyse(differencesOf(one));
      QVERIFY(std::abs(analysis.difference - one["difference"].toDouble()) < 1e-12);
      const auto squares = numbersOf(one["squares"]);
      QVERIFY(std::abs(analysis.squares.seed - squares[0]) < 1e-12);
      QVERIFY(std::abs(analysis.squares.image - squares[1]) < 1e-12);
      QVERIFY(std::abs(analysis.squares.both - squares[2]) < 1e-12);
      compare(analysis.theseImages, one["these"]);
      compare(analysis.newImages, one["new"]);
    }
  }

  void onePairIsMcNemars() {
    const QJsonArray pairs = stored()["pairs"].toArray();
    QCOMPARE(pairs.size(), 5);
    for (const auto& entry : pairs) {
      const QJsonObject one = entry.toObject();
      const int plus = one["plus"].toInt(), minus = one["minus"].toInt();
      QVERIFY(std::abs(mcnemar(plus, minus) - one["p"].toDouble()) < 1e-9);
      ImageDifferences d{1, static_cast<std::size_t>(one["images"].toInt()), {}};
      d.values.assign(d.images, 0);
      std::fill_n(d.values.begin(), plus, std::int8_t{1});
      std::fill_n(d.values.rbegin(), minus, std::int8_t{-1});
      const ImageAnalysis analysis = analyse(d);
      QVERIFY(!analysis.theseImages);  // one seed says nothing of others
      compare(analysis.newImages, one["new"]);
      QCOMPARE(whatIsMissing(analysis), Missing());
    }
  }

  void unpairedIsWelchs() {
    const QJsonArray cases = stored()["welch"].toArray();
    QCOMPARE(cases.size(), 3);
    for (const auto& entry : cases) {
      const QJsonObject one = entry.toObject();
      compare(welchDifference(numbersOf(one["values"]), numbersOf(one["baseline"])),
              one["interval"]);
      const DifferenceEstimate difference =
          differenceOfMeans(numbersOf(one["values"]), numbersOf(one["baseline"]));
      const double p = one["p"].toDouble();
      QVERIFY2(std::abs(difference.p - p) < 1e-6 * p, qPrintable(QString::number(difference.p)));
    }
    QVERIFY(!welchDifference(std::vector<double>{1}, std::vector<double>{1, 2}));
  }

  // Holm's own way of counting: the smallest times n, the next times n - 1, never falling.
  void severalComparisonsAreAdjusted() {
    QCOMPARE(holm(std::vector<double>{0.01, 0.04, 0.03, 0.005}),
             (std::vector<double>{0.03, 0.06, 0.06, 0.02}));
    QCOMPARE(holm(std::vector<double>{0.9, 0.8}), (std::vector<double>{1, 1}));
    QVERIFY(holm({}).empty());
  }

  void equalRunsHaveNothingToTell() {
    const ImageAnalysis analysis = analyse({3, 10, std::vector<std::int8_t>(30, 0)});
    QCOMPARE(analysis.difference, 0.0);
    QVERIFY(!analysis.theseImages);
    QVERIFY(!analysis.newImages);
    QCOMPARE(whatIsMissing(analysis), Missing());
  }

  void moreSeedsWouldTell() {
    // Five points of difference, which differ between seeds by as much.
    ImageDifferences d{3, 100, std::vector<std::int8_t>(300, 0)};
    for (const auto& [seed, wins] : {std::pair(0, 1), {1, 5}, {2, 9}})
      std::fill_n(d.values.begin() + 100 * seed, wins, std::int8_t{1});
    const ImageAnalysis analysis = analyse(d);
    QVERIFY(analysis.theseImages->holdsZero());
    const Missing missing = whatIsMissing(analysis);
    // By hand: 5 > t(n - 1) * 4 / sqrt(n), which 5 seeds have (2.776 * 4 / 2.236 = 4.97).
    QCOMPARE(missing.seeds, std::optional(2));
  }

  void moreImagesWouldTell() {
    // All seeds but one agree on every image: they are sure of these, but the images are few.
    ImageDifferences d = fewOf(50, 4);
    d.values[49] = 1;
    const ImageAnalysis analysis = analyse(d);
    QVERIFY(!analysis.theseImages->holdsZero());
    QVERIFY(analysis.newImages->holdsZero());
    const Missing missing = whatIsMissing(analysis);
    QVERIFY(!missing.seeds);
    // By hand, of three that agree: 0.06 > 1.96 * sqrt(s^2 / n), s^2 = (6 * 0.94^2 + 3 * 1.06^2 +
    // 41 * 0.06^2) / 49; the fourth makes both sides a little larger.
    const double spread = (6 * 0.94 * 0.94 + 3 * 1.06 * 1.06 + 41 * 0.06 * 0.06) / 49;
    const int images = static_cast<int>(std::ceil(1.959964 * 1.959964 * spread / (0.06 * 0.06)));
    QVERIFY(missing.images);
    QVERIFY2(std::abs(*missing.images + 50 - images) <= 0.2 * images,
             qPrintable(QString::number(*missing.images)));
  }

  // Equal differences of all seeds: nothing is known over seeds, and new images are those of these
  // seeds alone.
  void seedsThatAgreeHaveAnIntervalOverImages() {
    const ImageAnalysis analysis = analyse(fewOf(50, 4));
    QVERIFY(!analysis.theseImages);
    QCOMPARE(whatIsMissing(analysis), Missing());
    // By hand: Student's t over the means of the images, s^2 as above, t(0.975; 49) = 2.00958.
    const double spread = (6 * 0.94 * 0.94 + 3 * 1.06 * 1.06 + 41 * 0.06 * 0.06) / 49;
    const double half = 2.0095752344892093 * std::sqrt(spread / 50);
    QVERIFY(std::abs(analysis.newImages->low - (0.06 - half)) < 1e-9);
    QVERIFY(std::abs(analysis.newImages->high - (0.06 + half)) < 1e-9);
    // On other images each: of two seeds and ten images, means 1/2, 1/2 and 0; t(0.975; 9).
    ImageDifferences d{2, 10, std::vector<std::int8_t>(20, 0)};
    d.values[0] = d.values[11] = 1;
    const double error = std::sqrt((2 * 0.4 * 0.4 + 8 * 0.1 * 0.1) / 9 / 10);
    const ImageAnalysis other = analyse(d);
    QVERIFY(!other.theseImages);
    QVERIFY(std::abs(other.newImages->low - (0.1 - 2.2621571627409915 * error)) < 1e-9);
    QVERIFY(std::abs(other.newImages->high - (0.1 + 2.2621571627409915 * error)) < 1e-9);
    // Where every image is the same difference, the images tell nothing of their spread either.
    QVERIFY(!analyse({3, 10, std::vector<std::int8_t>(30, 1)}).newImages);
  }

  void whatIsClearIsNotMissing() {
    const ImageAnalysis analysis = analyse(drawn(5, 400, 0.2, 0.02));
    QVERIFY(!analysis.theseImages->holdsZero());
    QVERIFY(!analysis.newImages->holdsZero());
    QCOMPARE(whatIsMissing(analysis), Missing());
  }
};

QTEST_GUILESS_MAIN(ImageDifferenceTest)
#include "tst_image_difference.moc"
