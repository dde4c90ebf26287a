// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/compare/run_cache.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace adnet;
namespace fs = std::filesystem;

namespace {

void append(const fs::path& file, const std::string& text) {
  std::ofstream(file, std::ios::app) << text;
}

// Whoever opens it will notice, and nobody else.
void spoil(const fs::path& file) {
  const auto time = fs::last_write_time(file);
  const std::string text(fs::file_size(file), '?');
  std::fstream(file, std::ios::in | std::ios::out) << text;
  fs::last_write_time(file, time);
}

EvaluationRecord evaluation(int step, Protocol protocol, int right) {
  auto predictions = std::make_shared<std::vector<Prediction>>();
  for (int i = 0; i < 4; ++i) {
    Prediction one;
    one.path = std::to_string(i) + ".jpg";
    one.label = i / 3;
    one.predicted = i < right ? one.label : 1 - one.label;
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

}  // namespace

class RunCacheTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() { folder_ = std::make_unique<QTemporaryDir>(); }

  void aSecondLookReadsNothing() {
    write(1);
    write(2);
    RunCache cache;
    QCOMPARE(cache.refresh({runs()}).changed, 2u);
    const std::vector<SharedRun> before = cache.runs();
    QCOMPARE(before.size(), 2u);
    QCOMPARE(before[0]->evaluations.size(), 2u);
    for (const SharedRun& run : before) {
      for (const char* file : {"run.json", "evaluations.csv", "steps.csv"})
        spoil(run->summary.folder / file);
    }
    const Refreshed second = cache.refresh({runs()});
    QCOMPARE(second.runs, 2u);
    QCOMPARE(second.changed, 0u);
    QCOMPARE(second.bytes, std::uint64_t{0});
    QVERIFY(cache.damaged().empty());
    QCOMPARE(cache.runs()[0].get(), before[0].get());                            // the same object
    QVERIFY_EXCEPTION_THROWN(readRunSummary(before[0]->summary.folder), Error);  // it is spoilt
  }

  void onlyWhatGrewIsRead() {
    const fs::path run = write(1);
    RunCache cache;
    const std::uint64_t whole = cache.refresh({runs()}).bytes;
    QCOMPARE(whole, std::uint64_t{fs::file_size(run / "evaluations.csv")});
    append(run / "evaluations.csv", "3,test,paper,0.5,0.75,0.7\n4,te");
    Refreshed grown = cache.refresh({runs()});
    QCOMPARE(grown.changed, 1u);
    QVERIFY2(grown.bytes < whole / 2 + 35, qPrintable(QString::number(grown.bytes)));
    QCOMPARE(cache.runs()[0]->evaluations.size(), 3u);
    QCOMPARE(cache.runs()[0]->evaluations[2].accuracy, 0.75);
    append(run / "evaluations.csv", "st,paper,0.5,0.25,0.2\n");  // the line is whole now
    cache.refresh({runs()});
    QCOMPARE(cache.runs()[0]->evaluations.size(), 4u);
    QCOMPARE(cache.runs()[0]->evaluations[3].step, 4);
  }

  void whatWasReplacedIsReadFromItsStart() {
    const fs::path run = write(1);
    RunCache cache;
    cache.refresh({runs()});
    const std::string header = "step,set,protocol,loss,accuracy,macro_f1\n";
    std::string longer = header;
    for (int i = 0; i < 9; ++i)
      longer += "7,test,honest,1,0.125,0.125\n";
    std::ofstream(run / "evaluations.csv") << longer;  // the same inode, and longer
    cache.refresh({runs()});
    QCOMPARE(cache.runs()[0]->evaluations.size(), 9u);
    QCOMPARE(cache.runs()[0]->evaluations[0].step, 7);
    std::ofstream(run / "evaluations.csv") << header;  // shorter
    cache.refresh({runs()});
    QVERIFY(cache.runs()[0]->evaluations.empty());
  }

  void namesRunsThatComeAndGo() {
    const fs::path first = write(1);
    RunCache cache;
    cache.refresh({runs()});
    writeAbout(first, {"wren", ""});
    const fs::path second = write(2);
    QCOMPARE(cache.refresh({runs()}).changed, 2u);
    QVERIFY(std::ranges::any_of(
        cache.runs(), [](const SharedRun& run) { return nameOf(run->summary) == "wren"; }));
    fs::remove_all(first);
    std::ofstream(second / "run.json") << "{";
    cache.refresh({runs()});
    QVERIFY(cache.runs().empty());
    QCOMPARE(cache.damaged().size(), 1u);
    QCOMPARE(cache.trials().leftOut.size(), 1u);
    QCOMPARE(cache.refresh({folder_->filePath("none").toStdString()}).runs, 0u);
  }

  void canBeToldToStop() {
    for (std::uint64_t seed = 1; seed <= 3; ++seed)
      write(seed);
    RunCache cache;
    std::stop_source stop;
    std::vector<std::size_t> told;
    const auto progress = [&](std::size_t done, std::size_t total) {
      QCOMPARE(total, 3u);
      told.push_back(done);
      if (done == 1) stop.request_stop();
    };
    QVERIFY_EXCEPTION_THROWN(cache.refresh({runs()}, stop.get_token(), progress), Cancelled);
    QCOMPARE(told, (std::vector<std::size_t>{0, 1}));
    QCOMPARE(cache.runs().size(), 2u);  // what was read stays
    QCOMPARE(cache.refresh({runs()}).changed, 1u);
  }

  void aRunThatEndsIsNoticed() {
    TrainingConfig config;
    config.out = runs();
    auto writer = std::make_unique<RunWriter>(config, "none");
    writer->onStarted({});
    RunCache cache;
    cache.refresh({runs()});
    QCOMPARE(cache.runs()[0]->summary.facts.status, RunStatus::Running);
    QVERIFY(cache.trials().trials.empty());
    QCOMPARE(cache.refresh({runs()}).changed, 0u);
    writer.reset();  // as in a crash: no file changes
    QCOMPARE(cache.refresh({runs()}).changed, 1u);
    QCOMPARE(cache.runs()[0]->summary.facts.status, RunStatus::Interrupted);
  }

  void tablesAreMadeOfIt() {
    write(1);
    RunCache cache;
    cache.refresh({runs()});
    for (const Metric metric : {Metric::Accuracy, Metric::BalancedAccuracy, Metric::MacroF1}) {
      ComparisonOptions options{.metric = metric};
      const double read =
          compare(readTrials({runs()}).trials, options).rows[0].honest.accuracy.mean;
      options.score = cache.scoreReader();
      const Comparison comparison = compare(cache.trials().trials, options);
      QCOMPARE(comparison.rows[0].honest.accuracy.mean, read);
    }
    const fs::path run = cache.runs()[0]->summary.folder;
    const auto scores = cache.testScores(run);
    QCOMPARE(scores->right, (std::vector<std::int8_t>{1, 1, 1, 0}));
    QCOMPARE(cache.testScores(run).get(), scores.get());
  }

 private:
  fs::path runs() const { return folder_->filePath("runs").toStdString(); }

  fs::path write(std::uint64_t seed) {
    TrainingConfig config;
    config.seed = seed;
    config.data.root = "/birds";
    config.out = runs();
    RunWriter writer(config, "none");
    RunStarted started;
    started.classes = {"x", "y"};
    writer.onStarted(started);
    for (int step = 1; step <= 2; ++step) {
      StepRecord record;
      record.step = step;
      writer.onStep(record);
    }
    writer.onEvaluation(evaluation(2, Protocol::Paper, 2));
    writer.onEvaluation(evaluation(2, Protocol::Honest, 3));
    TrainingResult result;
    result.testAccuracy = 0.75;
    result.bestTestAccuracy = 0.75;
    writer.finish(result);
    return writer.folder();
  }

  std::unique_ptr<QTemporaryDir> folder_;
};

QTEST_GUILESS_MAIN(RunCacheTest)
#include "tst_run_cache.moc"
