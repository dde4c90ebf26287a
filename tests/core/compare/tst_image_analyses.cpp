// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// From runs on the disk to what their predictions say.
#include "core/compare/comparison.h"
#include "core/compare/test_scores.h"

#include <QTemporaryDir>
#include <QTest>

using namespace adnet;
namespace fs = std::filesystem;

class ImageAnalysesTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() { folder_ = std::make_unique<QTemporaryDir>(); }

  void scoresAreOfTheEvaluationThatCounts() {
    const fs::path run = write(Method::AdNet, 1, "110", "100");
    const TestScores honest = readTestScores(run, Protocol::Honest);
    QCOMPARE(honest.images, (std::vector<std::string>{"a.jpg", "b.jpg", "c.jpg"}));
    QCOMPARE(honest.right, (std::vector<std::int8_t>{1, 1, 0}));
    // The best of the others stood earlier.
    QCOMPARE(readTestScores(write(Method::AdNet, 1, "000", "110"), Protocol::Paper).right,
             (std::vector<std::int8_t>{1, 1, 0}));
  }

  void everyPairIsReadImageByImage() {
    write(Method::FineTune, 1, "1000");
    write(Method::FineTune, 2, "1100");
    write(Method::AdNet, 1, "1110");
    write(Method::AdNet, 2, "1111");
    Comparison comparison = compare(readTrials({runs()}).trials);
    QVERIFY(addImageAnalyses(comparison).empty());
    QCOMPARE(comparison.rows.size(), 2u);
    const bool first = comparison.rows[0].values == std::vector<std::string>{"adnet"};
    const ComparisonRow& adnet = comparison.rows[first ? 0 : 1];
    QVERIFY(!comparison.rows[first ? 1 : 0].images);
    QCOMPARE(adnet.pairs.size(), 2u);
    QCOMPARE(adnet.runs.size(), 2u);
    QCOMPARE(adnet.images->images, 4u);
    QCOMPARE(adnet.images->difference, 0.5);
    QVERIFY(adnet.images->theseImages == (Interval{0.5, 0.5}));
    QCOMPARE(adnet.comparisons, 1);
    QCOMPARE(adnet.adjustedP, adnet.p);
  }

  void whatCannotBeReadIsNamed() {
    write(Method::FineTune, 1, "10");
    const fs::path run = write(Method::AdNet, 1, "11");
    fs::remove_all(run / "predictions");
    Comparison comparison = compare(readTrials({runs()}).trials);
    const std::vector<LeftOut> leftOut = addImageAnalyses(comparison);
    QCOMPARE(leftOut.size(), 1u);
    QVERIFY(leftOut[0].run.string().starts_with(run.string()));
    QVERIFY(!comparison.rows[0].images && !comparison.rows[1].images);
  }

  void otherImagesAreNotCompared() {
    const TestScores two{{"a", "b"}, {1, 0}}, other{{"a", "c"}, {1, 0}}, one{{"a"}, {1}};
    QVERIFY(differencesOf({two}, {two}));
    QVERIFY(!differencesOf({two}, {other}));
    QVERIFY(!differencesOf({one}, {one}));
    QVERIFY(!differencesOf({two, two}, {two}));
    QVERIFY(!differencesOf({}, {}));
  }

 private:
  fs::path runs() const { return folder_->filePath("runs").toStdString(); }

  // `right` and `before` have a digit an image; of an evaluation in between, if there was one.
  fs::path write(Method method, std::uint64_t seed, const std::string& right,
                 const std::string& before = {}) {
    TrainingConfig config;
    config.method = method;
    config.seed = seed;
    config.data.root = "/birds";
    config.out = runs();
    RunWriter writer(config, "none");
    RunStarted started;
    started.classes = {"x", "y"};
    started.fingerprint = "birds";
    writer.onStarted(started);
    if (!before.empty()) writer.onEvaluation(evaluation(1, before, Protocol::Paper));
    writer.onEvaluation(evaluation(2, right, Protocol::Paper));
    writer.onEvaluation(evaluation(2, right, Protocol::Honest));
    TrainingResult result;
    result.testAccuracy = result.bestTestAccuracy = shareOf(right);
    writer.finish(result);
    return writer.folder();
  }

  static double shareOf(const std::string& right) {
    return static_cast<double>(std::ranges::count(right, '1')) / static_cast<double>(right.size());
  }

  static EvaluationRecord evaluation(int step, const std::string& right, Protocol protocol) {
    auto predictions = std::make_shared<std::vector<Prediction>>();
    for (std::size_t i = right.size(); i-- > 0;) {
      Prediction one;
      one.path = std::string(1, static_cast<char>('a' + i)) + ".jpg";
      one.predicted = right[i] == '1' ? 0 : 1;
      predictions->push_back(one);
    }
    EvaluationRecord record;
    record.step = step;
    record.protocol = protocol;
    record.confusion = confusionOf(*predictions, 2);
    record.metrics = metricsOf(record.confusion);
    record.predictions = predictions;
    return record;
  }

  std::unique_ptr<QTemporaryDir> folder_;
};

QTEST_GUILESS_MAIN(ImageAnalysesTest)
#include "tst_image_analyses.moc"
