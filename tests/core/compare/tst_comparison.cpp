// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/compare/comparison.h"
#include "core/compare/verdict.h"
#include "core/run/csv.h"

#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

using namespace adnet;

namespace {

Trial trialOf(Method method, double ratio, std::uint64_t seed, double honest, double paper) {
  Trial trial;
  trial.config.method = method;
  trial.config.split.ratio = ratio;
  trial.config.seed = seed;
  trial.facts.emplace();
  trial.facts->fingerprint = "images";
  trial.facts->result.testAccuracy = honest;
  trial.facts->result.bestTestAccuracy = paper;
  return trial;
}

// Means, deviations and intervals by hand: t(0.975; 1) = 12.7062, t(0.975; 2) = 4.30265.
std::vector<Trial> trials() {
  std::vector<Trial> all = {
      trialOf(Method::FineTune, 10, 1, 0.5, 0.625), trialOf(Method::AdNet, 10, 1, 0.625, 0.75),
      trialOf(Method::AdNet, 30, 1, 0.875, 0.875),  trialOf(Method::FineTune, 10, 2, 0.5, 0.625),
      trialOf(Method::AdNet, 10, 2, 0.75, 0.75),    trialOf(Method::AdNet, 10, 3, 0.875, 1)};
  Trial toCome;
  toCome.config.method = Method::FineTune;
  toCome.config.split.ratio = 30;
  all.push_back(toCome);
  return all;
}

}  // namespace

class ComparisonTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void markdown() {
    const char* const expected =
        "| ratio | method | n | honest: mean | sd | 95 % interval | paper: mean | sd | 95 % "
        "interval | pairs | honest: difference | 95 % interval | paper: difference | 95 % interval "
        "|\n"
        "| --- | --- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |\n"
        "| 10 | finetune | 2 | 50.00 | 0.00 | all agree | 62.50 | 0.00 | all agree | 0 | "
        "– | – | – | – |\n"
        "| 10 | adnet | 3 | 75.00 | 12.50 | 43.95 to 106.05 | 83.33 | 14.43 | 47.48 to 119.19 | 2 "
        "| +18.75 | -60.66 to +98.16 | +12.50 | all agree |\n"
        "| 30 | finetune | 0 | – | – | – | – | – | – | 0 | – | – | – | – |\n"
        "| 30 | adnet | 1 | 87.50 | – | – | 87.50 | – | – | 0 | – | – | – | – |\n"
        "\nTest accuracy in per cent over n seeds.";
    const QByteArray text = QByteArray::fromStdString(toMarkdown(compare(trials())));
    QVERIFY2(text.startsWith(expected), text);
    QVERIFY2(text.contains("\nall agree: all seeds give the same number"), text);
  }

  // Trained by hand with seed 42, and queued with that split for seeds 42 and 43.
  void aSplitByItsSeedIsThatOfItsName() {
    std::vector<Trial> all = {
        trialOf(Method::FineTune, 50, 42, 0.5, 0.5), trialOf(Method::AdNet, 50, 42, 0.6, 0.6),
        trialOf(Method::FineTune, 50, 43, 0.6, 0.6), trialOf(Method::AdNet, 50, 43, 0.5, 0.5)};
    for (const std::size_t queued : {2, 3})
      all[queued].config.splitSeed = all[queued].config.split.testSeed = 42;
    const Comparison comparison = compare(all);
    QCOMPARE(comparison.rows.size(), std::size_t{2});
    QCOMPARE(comparison.keys, std::vector<std::string>{"method"});
    QCOMPARE(comparison.rows[1].honest.accuracy.n, 2);
    QCOMPARE(comparison.rows[1].pairs.size(), std::size_t{2});
    // Where each seed is to draw another split, one that happens to be named takes none of them.
    all.push_back(trialOf(Method::FineTune, 50, 7, 0.5, 0.5));
    all.push_back(trialOf(Method::AdNet, 50, 7, 0.5, 0.5));
    const Comparison drawn = compare(all);
    QCOMPARE(drawn.rows.size(), std::size_t{4});
    QCOMPARE(drawn.rows[3].honest.accuracy.n, 2);
  }

  void csv() {
    const std::string text = toCsv(compare(trials()));
    const QList<QByteArray> lines = QByteArray::fromStdString(text).split('\n');
    QCOMPARE(lines.size(), 6);
    QCOMPARE(lines[0],
             "ratio,method,n,honest_mean,honest_sd,honest_low,honest_high,paper_mean,paper_sd,"
             "paper_low,paper_high,pairs,honest_difference,honest_difference_low,"
             "honest_difference_high,paper_difference,paper_difference_low,"
             "paper_difference_high,verdict");
    QCOMPARE(lines[1], "10,finetune,2,0.5,0,,,0.625,0,,,0,,,,,,,");
    QVERIFY2(lines[2].startsWith("10,adnet,3,0.75,0.125,0.4394827"), lines[2]);
    QVERIFY2(lines[2].contains(",0.125,,,\"cannot tell yet: about "), lines[2]);
    QCOMPARE(lines[3], "30,finetune,0,,,,,,,,,0,,,,,,,");
    QCOMPARE(lines[4], "30,adnet,1,0.875,,,,0.875,,,,0,,,,,,,");
  }

  void csvOfRuns() {
    std::vector<Trial> all = trials();
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (all[i].facts) all[i].facts->result.folder = "runs/a, " + std::to_string(i);
    }
    const auto rows = parseCsv(toRunsCsv(compare(all)));
    QCOMPARE(rows.size(), 7u);  // the one to come has none
    QCOMPARE(rows[0],
             CsvRow({"ratio", "method", "seed", "honest", "paper", "run", "baseline_run"}));
    QCOMPARE(rows[1], CsvRow({"10", "finetune", "1", "0.5", "0.625", "runs/a, 0", ""}));
    QCOMPARE(rows[3], CsvRow({"10", "adnet", "1", "0.625", "0.75", "runs/a, 1", "runs/a, 0"}));
    QCOMPARE(rows[5], CsvRow({"10", "adnet", "3", "0.875", "1", "runs/a, 5", ""}));
  }

  void runsOnOtherImagesAreNoPair() {
    std::vector<Trial> all = trials();
    all[0].facts->fingerprint = "other images";
    const Comparison comparison = compare(all);
    QCOMPARE(comparison.rows[2].honest.accuracy.n, 3);
    QCOMPARE(comparison.rows[2].honest.difference.n, 1);
    QVERIFY(!comparison.rows[2].honest.difference.interval);
    QCOMPARE(comparison.rows[2].honest.difference.mean, 0.25);
  }

  void runsOnOtherDataAreNoRepeats() {
    std::vector<Trial> all = {
        trialOf(Method::AdNet, 10, 1, 0.5, 0.5), trialOf(Method::AdNet, 10, 2, 0.75, 0.75),
        trialOf(Method::AdNet, 10, 3, 0.25, 0.25), trialOf(Method::FineTune, 10, 2, 0.25, 0.25)};
    Trial toCome;
    toCome.config.split.ratio = 10;
    toCome.config.seed = 4;
    all.push_back(toCome);
    QVERIFY(!compare(all).severalDataSets);
    QCOMPARE(compare(all).rows.size(), 2u);
    all[1].facts->fingerprint = "changed";
    const Comparison comparison = compare(all);
    QCOMPARE(comparison.keys, (std::vector<std::string>{"method", "data_fingerprint"}));
    QCOMPARE(comparison.rows.size(), 3u);
    QCOMPARE(comparison.rows[0].values, (std::vector<std::string>{"adnet", "images"}));
    QCOMPARE(comparison.rows[0].honest.accuracy.n, 2);
    QCOMPARE(comparison.rows[0].honest.accuracy.mean, 0.375);
    QCOMPARE(comparison.rows[1].values, (std::vector<std::string>{"adnet", "changed"}));
    QCOMPARE(comparison.rows[1].honest.accuracy.n, 1);
    QCOMPARE(comparison.rows[1].honest.difference.n, 0);  // the other one is of other data
    QVERIFY(toMarkdown(comparison).find("of different data (data_fingerprint)") !=
            std::string::npos);
    QVERIFY(toCsv(comparison).starts_with("method,data_fingerprint,n,"));
  }

  void theStatesOfADataSetAreSaid() {
    std::vector<Trial> all = {trialOf(Method::AdNet, 10, 1, 0.5, 0.5),
                              trialOf(Method::FineTune, 10, 1, 0.75, 0.75)};
    all[0].facts->fingerprint = "changed";
    QVERIFY(compare(all).severalDataSets);
    all[0].config.data.root = "/other";  // where other images are no wonder
    QVERIFY(!compare(all).severalDataSets);
  }

  void otherTestImagesAreSaid() {
    std::vector<Trial> all = {trialOf(Method::AdNet, 10, 1, 0.5, 0.5),
                              trialOf(Method::FineTune, 10, 1, 0.75, 0.75)};
    const std::string said = "not all tested on the same images";
    QVERIFY(toMarkdown(compare(all)).find(said) == std::string::npos);
    QCOMPARE(compare(all).rows[0].honest.difference.n, 1);
    all[0].facts->testFingerprint = "other";
    QVERIFY(toMarkdown(compare(all)).find(said) != std::string::npos);
    QCOMPARE(compare(all).rows[0].honest.difference.n, 0);
    all[0].facts->fingerprint = "changed";  // then they are others anyway
    QVERIFY(toMarkdown(compare(all)).find(said) == std::string::npos);
  }

  // Numbers rise; words, as the methods, stand as they first occur.
  void rowsStandByTheirOptionsValues() {
    std::vector<Trial> all;
    for (const double ratio : {30., 5., 100., 12.5}) {
      for (const Method method : {Method::FineTune, Method::AdNet})
        all.push_back(trialOf(method, ratio, 1, 0.5, 0.5));
    }
    std::string order;
    for (const ComparisonRow& row : compare(all).rows)
      order += row.values[0] + " " + row.values[1] + ", ";
    QCOMPARE(order, std::string("5 finetune, 5 adnet, 12.5 finetune, 12.5 adnet, 30 finetune, "
                                "30 adnet, 100 finetune, 100 adnet, "));
  }

  void anAblationIsComparedToTheFineTuningThatIgnoresIt() {
    std::vector<Trial> all = {trialOf(Method::FineTune, 10, 1, 0.5, 0.5),
                              trialOf(Method::AdNet, 10, 1, 0.75, 0.75),
                              trialOf(Method::AdNet, 10, 1, 0.75, 0.75)};
    all[1].config.distillation.alpha = 1;
    all[1].config.views.centre = 1;
    all[1].config.views.strong = {0.3, 0.6};
    all[2].config.learningRate *= 2;  // which plain fine-tuning heeds
    all.push_back(trialOf(Method::FineTune, 10, 1, 0.625, 0.625));
    all[3].config.views.augmentation = Augmentation::MoCo;
    // The same to plain fine-tuning as the first one, which has no second seed.
    all.push_back(trialOf(Method::FineTune, 10, 2, 0.5, 0.5));
    all[4].config.distillation.alpha = 1;
    all.push_back(trialOf(Method::AdNet, 10, 2, 0.75, 0.75));
    all[5].config.distillation = all[1].config.distillation;
    all[5].config.views = all[1].config.views;
    const Comparison comparison = compare(all);
    QCOMPARE(comparison.rows[0].honest.difference.n, 0);
    QCOMPARE(comparison.rows[1].honest.difference.mean, 0.125);
    QCOMPARE(comparison.rows[3].honest.difference.n, 0);
    QCOMPARE(comparison.rows[4].honest.difference.n, 2);
  }

  void aRunThatWasNotScoredDoesNotCount() {
    const Comparison comparison = compare({trialOf(Method::AdNet, 10, 1, -1, -1)});
    QVERIFY(comparison.keys.empty());
    QCOMPARE(comparison.rows.size(), 1u);
    QCOMPARE(comparison.rows[0].honest.accuracy.n, 0);
  }

  void anySettingMayBeTheBaseline() {
    std::vector<Trial> all = {
        trialOf(Method::AdNet, 10, 1, 0.5, 0.5), trialOf(Method::AdNet, 30, 1, 0.75, 0.75),
        trialOf(Method::FineTune, 10, 1, 0.25, 0.25), trialOf(Method::FineTune, 30, 1, 0.5, 0.5)};
    const Comparison comparison = compare(all, {.baseline = baselineFrom("ratio=10")});
    QCOMPARE(comparison.rows[0].honest.difference.n, 0);
    QCOMPARE(comparison.rows[1].honest.difference.n, 0);
    QCOMPARE(comparison.rows[2].honest.difference.mean, 0.25);  // to AD-Net at 10
    QCOMPARE(comparison.rows[3].honest.difference.mean, 0.25);
    QVERIFY(toMarkdown(comparison).find("to the setting that is equal but for ratio 10, paired") !=
            std::string::npos);
    const Comparison one = compare(all, {.baseline = baselineFrom("ratio=10.0,method=adnet")});
    QCOMPARE(one.rows[3].honest.difference.mean, 0.0);
    for (const char* bad : {"ratio", "ratio=x", "nothing=3", "=3"})
      QVERIFY_EXCEPTION_THROWN(baselineFrom(bad), Error);
  }

  void anyRowMayBeTheBaselineOfAll() {
    std::vector<Trial> all = trials();
    const Comparison comparison = compare(all, {.baseline = baselineOf(compare(all), 1)});
    QVERIFY(!comparison.rows[1].baseline);
    QCOMPARE(comparison.rows[0].baseline, std::optional<std::size_t>(1));
    QCOMPARE(comparison.rows[0].name, std::string("plain fine-tuning"));
    QCOMPARE(comparison.rows[3].baseline, std::optional<std::size_t>(1));
    QCOMPARE(comparison.rows[3].name, std::string("ratio 30"));
    QCOMPARE(comparison.rows[3].honest.difference.mean, 0.25);
  }

  void otherSeedsAreComparedUnpaired() {
    std::vector<Trial> all = {
        trialOf(Method::FineTune, 10, 1, 0.5, 0.5), trialOf(Method::FineTune, 10, 2, 0.5625, 0.5),
        trialOf(Method::AdNet, 10, 3, 0.75, 0.75), trialOf(Method::AdNet, 10, 4, 0.875, 0.75),
        trialOf(Method::AdNet, 10, 5, 0.8125, 0.75)};
    Comparison comparison = compare(all);
    const DifferenceEstimate& difference = comparison.rows[1].honest.difference;
    QVERIFY(!difference.paired);
    QCOMPARE(difference.mean, 0.28125);
    QCOMPARE(difference.n, 2);
    QVERIFY(comparison.rows[1].pairs.empty());
    QCOMPARE(comparison.rows[1].adjustedP, difference.p);
    // One seed that agrees is not enough to pair, two are.
    all[2].config.seed = 1;
    QVERIFY(!compare(all).rows[1].honest.difference.paired);
    all[3].config.seed = 2;
    QVERIFY(compare(all).rows[1].honest.difference.paired);
    QCOMPARE(compare(all).rows[1].honest.difference.n, 2);
    for (Trial& trial : all)
      trial.config.seed += trial.config.method == Method::AdNet ? 10 : 0;
    all[4].facts->fingerprint = all[3].facts->fingerprint = all[2].facts->fingerprint = "other";
    comparison = compare(all);
    QCOMPARE(comparison.rows[1].honest.difference.n, 0);
    QCOMPARE(comparison.leftOut.size(), 3u);
    QVERIFY(comparison.leftOut[0].why.find("are of other data") != std::string::npos);
  }

  void settingsAreOfTheOptionsThatAPersonNames() {
    std::vector<Trial> all = trials();
    all.pop_back();
    const Comparison comparison = compare(all, {.grouping = groupingFrom("method")});
    QCOMPARE(comparison.keys, (std::vector<std::string>{"method"}));
    QCOMPARE(comparison.rows.size(), 2u);
    QCOMPARE(comparison.rows[1].honest.accuracy.n, 4);  // at two ratios
    // A pair has the same ratio, too: the run at 30 has no partner.
    QCOMPARE(comparison.rows[1].honest.difference.n, 2);
    QCOMPARE(comparison.rows[1].honest.difference.mean, 0.1875);
    QCOMPARE(comparison.rows[1].pooledSeeds, 0);
    // With its partner it is a second run of its seed.
    all.push_back(trialOf(Method::FineTune, 30, 1, 0.5, 0.5));
    const Comparison pooled = compare(all, {.grouping = groupingFrom("method")});
    QCOMPARE(pooled.rows[1].honest.difference.n, 3);
    QCOMPARE(pooled.rows[1].pooledSeeds, 2);
    QVERIFY(verdictOf(pooled.rows[1]).find("3 runs each, of 2 seeds, paired") != std::string::npos);
    for (const char* bad : {"", "nothing", "method,rato"})
      QVERIFY_EXCEPTION_THROWN(groupingFrom(bad), Error);
    QCOMPARE(groupingFrom("split-seed,ratio").size(), 2u);
  }

  void otherSharesOfTestImagesAreNoRepeats() {
    std::vector<Trial> all = {trialOf(Method::AdNet, 10, 1, 0.5, 0.5),
                              trialOf(Method::AdNet, 10, 2, 0.75, 0.75)};
    all[0].config.split.testFraction = 0.1;
    QCOMPARE(compare(all, {.grouping = groupingFrom("method")}).rows.size(), 2u);
  }

  void theMachineIsNoSetting() {
    std::vector<Trial> all = {trialOf(Method::AdNet, 10, 1, 0.5, 0.5),
                              trialOf(Method::AdNet, 10, 2, 0.75, 0.75),
                              trialOf(Method::AdNet, 10, 2, 0.25, 0.25)};
    all[0].config.device = Device::Cuda;
    all[0].config.threads = 3;
    all[1].facts->result.folder = "/older";
    const Comparison comparison = compare(all);
    QCOMPARE(comparison.rows.size(), 1u);
    QCOMPARE(comparison.rows[0].honest.accuracy.n, 2);  // a seed counts once
    QCOMPARE(comparison.rows[0].honest.accuracy.mean, 0.375);
    QCOMPARE(comparison.leftOut.size(), 1u);
    QCOMPARE(comparison.leftOut[0].run.string(), std::string("/older"));
    ComparisonOptions options;
    options.grouping.push_back(findOption("device"));
    QCOMPARE(compare(all, options).rows.size(), 2u);
  }

  void testImagesThatTheSeedDrawsAreSaid() {
    std::vector<Trial> all;
    for (std::uint64_t seed = 1; seed <= 2; ++seed) {
      all.push_back(trialOf(Method::FineTune, 10, seed, 0.5, 0.5));
      all.push_back(trialOf(Method::AdNet, 10, seed, 0.75, 0.75));
      all[all.size() - 1].facts->testFingerprint = std::to_string(seed);
      all[all.size() - 2].facts->testFingerprint = std::to_string(seed);
    }
    Comparison comparison = compare(all);
    QVERIFY(comparison.rows[1].testImagesVary);
    QCOMPARE(comparison.rows[1].honest.difference.n, 2);
    QVERIFY(comparison.rows[1].honest.difference.paired);
    QVERIFY(comparison.leftOut.empty());
    all[3].facts->testFingerprint = "other";
    comparison = compare(all);
    QCOMPARE(comparison.leftOut.size(), 1u);
    QVERIFY(comparison.leftOut[0].why.find("seed 2 was tested on other images") !=
            std::string::npos);
    QVERIFY(!compare(trials()).rows[1].testImagesVary);
  }

  void jsonSaysWhatIsNotKnown() {
    const auto json = nlohmann::json::parse(
        toJson(compare(trials()), {{"/runs/broken", "has no readable part 'run'."}}));
    QVERIFY(json["metric"] == "accuracy");
    QVERIFY(json["protocol"] == "honest");
    QVERIFY(json["settings"].size() == 4u);
    const auto& adnet = json["settings"][1];
    QVERIFY(adnet["values"].dump() == R"({"method":"adnet","ratio":"10"})");
    QVERIFY(adnet["n"] == 3);
    QVERIFY(adnet["mean"] == 0.75);
    QVERIFY(adnet["difference"]["n"] == 2);
    QVERIFY(adnet["difference"]["mean"] == 0.1875);
    QVERIFY(adnet["difference"]["new_images"].is_null());  // no predictions were read
    QVERIFY(json["settings"][0]["difference"].is_null());  // the baseline
    QVERIFY(json["settings"][0]["sd"] == 0.0);
    QVERIFY(json["settings"][0]["interval"].is_null());  // its seeds agree
    QVERIFY(json["settings"][2]["mean"].is_null());      // none has finished
    QVERIFY(json["left_out"][0]["run"] == "/runs/broken");
    const auto paper = nlohmann::json::parse(toJson(compare(trials()), {}, Protocol::Paper));
    QVERIFY(paper["settings"][0]["mean"] == 0.625);
  }

  void latexCanBePasted() {
    std::vector<Trial> all = trials();
    all[0].config.weights = "a_b&c";
    const QByteArray text = QByteArray::fromStdString(toLatex(compare(all)));
    QVERIFY2(text.contains("\\begin{tabular}{lllrrrrr}\n\\toprule\n"), text);
    QVERIFY2(text.contains("a\\_b\\&c"), text);
    QVERIFY2(text.contains("& 3 & $75.0 \\pm 12.5$ & $[43.9, 106.1]$ & "), text);
    QVERIFY2(text.contains("\\bottomrule\n\\end{tabular}\n"), text);
    for (const QByteArray& line : text.split('\n')) {
      if (!line.startsWith('%') && line.contains('&'))
        QCOMPARE(QByteArray(line).replace("\\&", "").count('&'), 7);
    }
  }

  void namesAreQuoted() {
    std::vector<Trial> all = {trialOf(Method::AdNet, 10, 1, 0.5, 0.5),
                              trialOf(Method::AdNet, 10, 1, 0.5, 0.5)};
    all[0].config.weights = "a,b|c";
    QVERIFY(toCsv(compare(all)).find("\n\"a,b|c\",1,") != std::string::npos);
    QVERIFY(toMarkdown(compare(all)).find("\n| a,b\\|c | 1 |") != std::string::npos);
  }

  void writesBothTables() {
    const QTemporaryDir folder;
    const std::filesystem::path out = folder.filePath("new").toStdString();
    writeTables(compare(trials()), out);
    QCOMPARE(readFile(out / "table.csv"), toCsv(compare(trials())));
    QCOMPARE(readFile(out / "table.md"), toMarkdown(compare(trials())));
  }
};

QTEST_GUILESS_MAIN(ComparisonTest)
#include "tst_comparison.moc"
