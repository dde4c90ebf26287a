// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// From runs on the disk to what their predictions say.
#include "core/compare/comparison.h"
#include "core/compare/test_scores.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <fstream>

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
    write(Method::AdNet, 2, "1110");
    Comparison comparison = compare(readTrials({runs()}).trials);
    QVERIFY(addImageAnalyses(comparison).empty());
    QCOMPARE(comparison.rows.size(), 2u);
    const bool first = comparison.rows[0].values == std::vector<std::string>{"adnet"};
    const ComparisonRow& adnet = comparison.rows[first ? 0 : 1];
    QVERIFY(!comparison.rows[first ? 1 : 0].images);
    QCOMPARE(adnet.pairs.size(), 2u);
    QCOMPARE(adnet.runs.size(), 2u);
    QCOMPARE(adnet.images->images, 4u);
    QCOMPARE(adnet.images->difference, 0.375);
    // By hand: 1/2 and 1/4, t(0.975; 1) = 12.7062 times 1/8.
    QVERIFY(std::abs(adnet.images->theseImages->low - (0.375 - 12.7062047362 / 8)) < 1e-8);
    QCOMPARE(adnet.comparisons, 1);
    QCOMPARE(adnet.adjustedP, adnet.honest.difference.p);
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
    const auto scores = [](std::vector<std::string> images, std::vector<std::int8_t> right) {
      return std::make_shared<const TestScores>(TestScores{std::move(images), std::move(right)});
    };
    const auto two = scores({"a", "b"}, {1, 0}), other = scores({"a", "c"}, {1, 0});
    const auto one = scores({"a"}, {1});
    QVERIFY(differencesOf({two}, {two}));
    QVERIFY(!differencesOf({two}, {other}));
    QVERIFY(!differencesOf({one}, {one}));
    QVERIFY(!differencesOf({two, two}, {two}));
    QVERIFY(!differencesOf({}, {}));
  }

  void metricsAreOfTheEvaluationThatCounts() {
    // Three images of class 0, one of class 1: 2 / 3 and 0 right.
    const fs::path run = write(Method::AdNet, 1, "1100", "1110");
    const RunFacts facts = readRunSummary(run).facts;
    QCOMPARE(readScore(facts, Metric::Accuracy).honest, 0.5);
    QCOMPARE(readScore(facts, Metric::BalancedAccuracy).honest, (2.0 / 3 + 0) / 2);
    QCOMPARE(readScore(facts, Metric::BalancedAccuracy).paper, (3.0 / 3 + 0) / 2);
    // Class 0: precision 2 / 3, recall 2 / 3; class 1: nothing right.
    QCOMPARE(readScore(facts, Metric::MacroF1).honest, (2.0 / 3 + 0) / 2);
    fs::remove_all(run / "predictions");
    QVERIFY_EXCEPTION_THROWN(readScore(facts, Metric::BalancedAccuracy), Error);
    const Comparison comparison =
        compare(readTrials({runs()}).trials, {.metric = Metric::BalancedAccuracy});
    QCOMPARE(comparison.rows[0].honest.accuracy.n, 0);
    QCOMPARE(comparison.leftOut.size(), 1u);
    for (const Metric metric : {Metric::Accuracy, Metric::BalancedAccuracy, Metric::MacroF1})
      QCOMPARE(metricFromName(nameOf(metric)), metric);
    QVERIFY_EXCEPTION_THROWN(metricFromName("loss"), Error);
  }

  void earlierRunsAreOneSetting() {
    for (std::uint64_t seed = 1; seed <= 2; ++seed) {
      write(Method::AdNet, seed, "1100");
      const fs::path run = write(Method::AdNet, seed + 2, "1000");
      std::string json = readFile(run / "run.json");
      const std::size_t line = json.find("  \"warmup\"");
      json.erase(line, json.find('\n', line) + 1 - line);
      std::ofstream(run / "run.json") << json;
    }
    const Comparison comparison = compare(readTrials({runs()}).trials);
    QCOMPARE(comparison.keys, (std::vector<std::string>{"warmup"}));
    QCOMPARE(comparison.rows.size(), 2u);
    QCOMPARE(comparison.lacking, (std::vector<std::string>{"warmup"}));
    const std::size_t old = comparison.rows[0].values[0] == kNotRecorded ? 0 : 1;
    QCOMPARE(comparison.rows[old].values[0], std::string(kNotRecorded));
    QCOMPARE(comparison.rows[old].honest.accuracy.mean, 0.25);
    QCOMPARE(comparison.rows[1 - old].values[0], std::string("0"));
    QCOMPARE(comparison.rows[1 - old].honest.accuracy.n, 2);
    QVERIFY(toMarkdown(comparison).find("an earlier version, which did not have: warmup") !=
            std::string::npos);
    // Whoever groups by another option has all of them in one.
    const Comparison by =
        compare(readTrials({runs()}).trials, {.grouping = groupingFrom("method")});
    QCOMPARE(by.rows.size(), 1u);
    QCOMPARE(by.rows[0].honest.accuracy.n, 4);
    QVERIFY(by.lacking.empty());
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
      one.label = i == 3 ? 1 : 0;
      one.predicted = right[i] == '1' ? one.label : 1 - one.label;
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
