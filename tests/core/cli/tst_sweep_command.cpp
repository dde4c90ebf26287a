// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/file_lock.h"
#include "core/base/files.h"
#include "core/cli/commands.h"
#include "core/compare/setting.h"
#include "core/data/fingerprint.h"
#include "core/data/open_dataset.h"
#include "core/run/csv.h"
#include "core/sweep/edit_sweep.h"
#include "core/sweep/run_queue.h"
#include "tests/ui/fake_engine.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <fstream>
#include <sstream>
#include <thread>

using namespace adnet;
using namespace adnet::cli;
namespace fs = std::filesystem;

namespace {

QList<QByteArray> sortedLines(const std::string& text) {
  QList<QByteArray> lines = QByteArray::fromStdString(text).split('\n');
  std::ranges::sort(lines);
  return lines;
}

}  // namespace

class SweepCommandTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    engine_ = ui::FakeEngine();
    started_ = 0;
    engine_.beforeStart = [this] { ++started_; };
    fs::create_directory(path("birds"));
    std::ofstream(path("sweep.json")) << R"({"base": {"data": "birds", "steps": 3},
      "grid": {"method": ["finetune", "adnet"], "seed": [1, 2]}, "out": "runs"})";
  }

  void trainsEveryPointOnce() {
    QCOMPARE(sweep(), static_cast<int>(kDone));
    QCOMPARE(started_.load(), 4);
    QVERIFY2(log_.find("run 2 of 4  method adnet  seed 1") != std::string::npos, log_.c_str());
    QVERIFY2(log_.find("left for the sweep") != std::string::npos, log_.c_str());
    QCOMPARE(out_, readFile(path("runs/table.md")));
    QVERIFY2(out_.find("\n| finetune | 2 | ") != std::string::npos, out_.c_str());
    QVERIFY2(out_.find("\n| adnet | 2 | ") != std::string::npos, out_.c_str());
    QVERIFY2(out_.find("| 2 | 0.00 | all agree |") != std::string::npos, out_.c_str());

    const std::string table = readFile(path("runs/table.csv"));
    fs::remove(path("runs/table.csv"));
    QCOMPARE(sweep(), static_cast<int>(kDone));
    QCOMPARE(started_.load(), 4);
    QCOMPARE(readFile(path("runs/table.csv")), table);
  }

  void goesOnWhereItWasStopped() {
    std::stop_source stop;
    engine_.beforeStep = [&](int step) {
      if (started_ == 2 && step == 2) stop.request_stop();
    };
    QCOMPARE(sweep({}, stop.get_token()), static_cast<int>(kInterrupted));
    QCOMPARE(started_.load(), 2);
    QVERIFY2(out_.find("\n| adnet | 0 | ") != std::string::npos, out_.c_str());

    engine_.beforeStep = {};
    QCOMPARE(sweep(), static_cast<int>(kDone));
    QCOMPARE(started_.load(), 5);  // the stopped run, which goes on, and the two that were left
    QVERIFY2(log_.find("\ngoes on with ") != std::string::npos, log_.c_str());
    const RunList list = listRuns(path("runs"));
    QCOMPARE(list.runs.size(), std::size_t{4});
    for (const RunSummary& run : list.runs)
      QCOMPARE(run.facts.result.steps, 3);
    QVERIFY2(log_.find("4 runs in ") != std::string::npos, log_.c_str());
    QVERIFY2(log_.find(", 1 of them finished before") != std::string::npos, log_.c_str());
  }

  void goesOnAfterARunThatFails() {
    engine_.beforeStep = [&](int) {
      if (started_ == 2) throw Error(ErrorCode::Diverged, {}, "the loss is not finite");
    };
    QCOMPARE(sweep({"--json"}), static_cast<int>(kFailed));
    QCOMPARE(started_.load(), 4);
    QVERIFY2(log_.find("failed   the loss is not finite") != std::string::npos, log_.c_str());
    QVERIFY2(out_.find(R"("runs":4,"finished":3,"failed":1,"stopped":false})") != std::string::npos,
             out_.c_str());
    QCOMPARE(std::ranges::count(out_, '\n'), 1);

    engine_.beforeStep = {};
    QCOMPARE(sweep(), static_cast<int>(kDone));
    QCOMPARE(started_.load(), 5);
  }

  void aListedPointWhoseDataAreGoneFailsAlone() {
    std::ofstream(path("sweep.json")) << R"({"base": {"steps": 3}, "out": "runs",
      "points": [{"data": "birds", "seed": 2}, {"data": "gone"}, {"data": "birds", "seed": 1}]})";
    engine_.beforeStart = [&] {
      ++started_;
      if (started_ == 2) throw Error(ErrorCode::NotFound, path("gone"), "there is no such folder");
    };
    QCOMPARE(sweep(), static_cast<int>(kFailed));
    QCOMPARE(started_.load(), 3);
    QVERIFY2(log_.find("gone: there is no such folder") != std::string::npos, log_.c_str());
    QVERIFY2(log_.find("2 of 3 runs finished, 1 failed") != std::string::npos, log_.c_str());
    const std::size_t second = log_.find("seed 2");
    QVERIFY2(second != std::string::npos && second < log_.find("seed 1"), log_.c_str());
  }

  void aQueueWithoutPointsIsDone() {
    std::ofstream(path("sweep.json")) << R"({"base": {}, "points": [], "out": "runs"})";
    QCOMPARE(sweep(), static_cast<int>(kDone));
    QCOMPARE(started_.load(), 0);
  }

  void aBadPointIsReportedBeforeTheFirstRun() {
    std::ofstream(path("sweep.json")) << R"({"base": {"data": "birds", "steps": 3},
      "grid": {"backbone": ["resnet18", "vgg0"]}, "out": "runs"})";
    QCOMPARE(sweep(), static_cast<int>(kWrongUsage));
    QVERIFY2(log_.find("vgg0") != std::string::npos, log_.c_str());
    QCOMPARE(started_.load(), 0);
    QVERIFY(!fs::exists(path("runs")));
  }

  void compareMakesTheSameTableFromTheRuns() {
    engine_.beforeStep = [&](int) {
      if (started_ == 2) throw Error(ErrorCode::Diverged, {}, "the loss is not finite");
    };
    QCOMPARE(sweep(), static_cast<int>(kFailed));
    std::ostringstream out, log;
    const std::string tables = path("tables").string();
    QCOMPARE(runCommand({"compare", path("runs").string(), "--out", tables}, {out, log}, {}),
             static_cast<int>(kDone));
    // Runs that began within one second have no order: the rows may stand in another.
    QCOMPARE(sortedLines(out.str()), sortedLines(out_));
    QCOMPARE(sortedLines(readFile(path("tables/table.csv"))),
             sortedLines(readFile(path("runs/table.csv"))));
    QVERIFY2(log.str().find(": failed") != std::string::npos, log.str().c_str());
    const auto printed = [&](const std::vector<std::string>& more) {
      std::vector<std::string> words = {"compare", path("runs").string()};
      words.insert(words.end(), more.begin(), more.end());
      std::ostringstream text;
      return runCommand(words, {text, log}, {}) == kDone ? text.str() : std::string();
    };
    QVERIFY(printed({"--json"}).starts_with("{\"metric\":\"accuracy\",\"protocol\":\"honest\""));
    QCOMPARE(printed({"--json"}), printed({"--format", "json"}));
    QCOMPARE(sortedLines(printed({"--format=csv"})), sortedLines(readFile(path("runs/table.csv"))));
    QCOMPARE(printed({"--format=csv", "--rows=setting"}), printed({"--format=csv"}));
    const auto runs = parseCsv(printed({"--format", "csv", "--rows", "run"}));
    QCOMPARE(runs.size(), std::size_t{4});  // one of four failed
    for (std::size_t i = 1; i < runs.size(); ++i)
      QVERIFY(fs::exists(fs::path(runs[i][std::ranges::find(runs[0], "run") - runs[0].begin()]) /
                         "run.json"));
    QVERIFY(printed({"--format", "latex"}).find("\\toprule") != std::string::npos);
    QVERIFY(printed({"--baseline", "seed=1"}).find("equal but for seed 1") != std::string::npos);
    const std::string grouped = printed({"--group-by", "batch", "--json"});
    QVERIFY2(grouped.find("\"values\":{}") != std::string::npos, grouped.c_str());
    QVERIFY(printed({"--metric", "macro-f1"}).find("Test macro F1 in per cent") !=
            std::string::npos);
    QCOMPARE(runCommand({"compare", path("birds").string()}, {out, log}, {}),
             static_cast<int>(kFailed));
  }

  void twoProgramsShareASweep() {
    engine_.aStep = std::chrono::milliseconds(20);
    std::atomic<int> trained = 0;
    engine_.beforeStart = [&] { ++trained; };
    int codes[2] = {-1, -1};
    std::ostringstream logs[2];
    {
      std::vector<std::jthread> programs;
      for (int i = 0; i < 2; ++i) {
        programs.emplace_back([&, i] {
          std::ostringstream out;
          codes[i] = runCommand({"sweep", path("sweep.json").string()}, {out, logs[i]}, {},
                                [this]() -> Engine& { return engine_; });
        });
      }
    }
    QCOMPARE(codes[0], static_cast<int>(kDone));
    QCOMPARE(codes[1], static_cast<int>(kDone));
    QCOMPARE(trained.load(), 4);  // none twice
    QCOMPARE(listRuns(path("runs")).runs.size(), std::size_t{4});
    for (const auto& entry : fs::directory_iterator(path("runs")))
      QVERIFY2(!entry.path().filename().string().starts_with(".training"), entry.path().c_str());
  }

  void aRunThatIsTrainedElsewhereIsWaitedFor() {
    fs::create_directories(path("runs"));
    auto claim = RunQueue(readSweep(path("sweep.json"))).claim(0);
    QVERIFY(claim);
    std::jthread other([&] {
      while (started_ < 3)
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
      std::this_thread::sleep_for(std::chrono::milliseconds(300));
      claim.reset();  // it was killed, say
    });
    QCOMPARE(sweep(), static_cast<int>(kDone));
    QCOMPARE(started_.load(), 4);
    QVERIFY2(log_.find("waiting for 1 runs that are trained elsewhere (") != std::string::npos,
             log_.c_str());
  }

  // The window, say, shows the same file.
  void whatIsChangedInTheFileMeanwhileHoldsFromTheNextRunOn() {
    std::ofstream(path("sweep.json")) << R"({"base": {"data": "birds", "steps": 3}, "out": "runs",
      "points": [{"seed": 1}, {"seed": 2}, {"seed": 3}]})";
    engine_.beforeStart = [&] {
      if (++started_ != 1) return;
      editSweep(path("sweep.json"), [](Sweep& sweep) {
        TrainingConfig added = sweep.points[0];
        added.seed = 4;
        added.splitSeed.reset();
        appendPoints(sweep, {added});
        movePoint(sweep, runKey(sweep.points[3]), runKey(sweep.points[1]));
        removePoint(sweep, runKey(sweep.points[2]));
      });
    };
    QCOMPARE(sweep(), static_cast<int>(kDone));
    QCOMPARE(started_.load(), 3);
    QVERIFY2(log_.find("the file has changed: 3 runs, 1 of them finished") != std::string::npos,
             log_.c_str());
    const std::size_t second = log_.find("run 2 of 3  split_seed 4  seed 4");
    const std::size_t third = log_.find("run 3 of 3  split_seed 3  seed 3");
    QVERIFY2(second != std::string::npos && third != std::string::npos && second < third,
             log_.c_str());
    QVERIFY2(log_.find("3 of 3 runs finished, 0 failed") != std::string::npos, log_.c_str());
  }

  void aFileThatIsDamagedMeanwhileDoesNotEndTheSweep() {
    engine_.beforeStart = [&] {
      if (++started_ == 2) std::ofstream(path("sweep.json")) << "{ half";
    };
    QCOMPARE(sweep(), static_cast<int>(kDone));
    QCOMPARE(started_.load(), 4);
    const std::size_t told = log_.find("goes on with the runs as they were: ");
    QVERIFY2(told != std::string::npos, log_.c_str());
    QCOMPARE(log_.find("goes on with the runs as they were: ", told + 1), std::string::npos);
  }

  void aFailedRunThatIsRemovedIsForgotten() {
    engine_.beforeStart = [&] {
      ++started_;
      if (started_ == 1) throw Error(ErrorCode::Diverged, {}, "the loss is not finite");
      if (started_ == 2)
        editSweep(path("sweep.json"),
                  [](Sweep& sweep) { removePoint(sweep, runKey(sweep.points[0])); });
    };
    QCOMPARE(sweep(), static_cast<int>(kDone));
    QVERIFY2(log_.find("3 of 3 runs finished, 0 failed") != std::string::npos, log_.c_str());
  }

  void whatIsAddedWhileItWaitsIsTrained() {
    std::ofstream(path("sweep.json")) << R"({"base": {"data": "birds", "steps": 3}, "out": "runs",
      "points": [{"seed": 1}]})";
    const Sweep first = readSweep(path("sweep.json"));
    auto claim = RunQueue(first).claim(0);
    QVERIFY(claim);
    engine_.beforeStart = [&] {
      if (++started_ == 1) claim.reset();
    };
    std::jthread other([&] {
      std::this_thread::sleep_for(std::chrono::milliseconds(300));
      TrainingConfig added = first.points[0];
      added.seed = 2;
      editSweep(path("sweep.json"), [&](Sweep& sweep) { appendPoints(sweep, {added}); });
    });
    QCOMPARE(sweep(), static_cast<int>(kDone));
    QCOMPARE(started_.load(), 2);
  }

  void changedDataAreTrainedAgain() {
    drawBirds();
    QCOMPARE(sweep(), static_cast<int>(kDone));
    QCOMPARE(sweep(), static_cast<int>(kDone));
    QCOMPARE(started_.load(), 4);
    QVERIFY2(log_.find("data changed") == std::string::npos, log_.c_str());

    fs::remove(path("birds") / openDataset(birds()).samples[0].path);
    engine_.fingerprint = fingerprintOf(openDataset(birds()));
    QCOMPARE(sweep(), static_cast<int>(kDone));
    QCOMPARE(started_.load(), 8);
    QVERIFY2(log_.find("4 finished runs do not count: the data changed") != std::string::npos,
             log_.c_str());
    QVERIFY2(out_.find("data_fingerprint") == std::string::npos, out_.c_str());
    std::ostringstream out, log;
    QCOMPARE(runCommand({"compare", path("runs").string()}, {out, log}, {}),
             static_cast<int>(kDone));
    QVERIFY2(out.str().find("of different data") != std::string::npos, out.str().c_str());
    QVERIFY2(out.str().find("| 4 |") == std::string::npos, out.str().c_str());
  }

  void aPointIsTrainedAlone() {
    QCOMPARE(sweep({"--point", "2"}), static_cast<int>(kDone));
    QCOMPARE(started_.load(), 1);
    QVERIFY2(log_.find("run 2 of 4  method adnet  seed 1") != std::string::npos, log_.c_str());
    QVERIFY(!fs::exists(path("runs/table.csv")));  // others see to it
    QCOMPARE(sweep({"--point", "2"}), static_cast<int>(kDone));
    QCOMPARE(started_.load(), 1);
    QVERIFY2(log_.find("finished before") != std::string::npos, log_.c_str());
    QCOMPARE(sweep({"--point", "5"}), static_cast<int>(kWrongUsage));
    QVERIFY2(log_.find("points 1 to 4") != std::string::npos, log_.c_str());
    engine_.beforeStart = [] { throw Error(ErrorCode::OutOfMemory, {}, "Memory is short."); };
    QCOMPARE(sweep({"--point", "3"}), static_cast<int>(kFailed));
  }

  void theTableAloneIsMade() {
    QCOMPARE(sweep({"--table"}), static_cast<int>(kDone));
    QCOMPARE(started_.load(), 0);
    QVERIFY(fs::exists(path("runs/table.csv")));
    QCOMPARE(out_, readFile(path("runs/table.md")));
  }

  void whatWouldBeHandedToSlurmIsPrinted() {
    QCOMPARE(sweep({"--point", "2"}), static_cast<int>(kDone));
    QCOMPARE(sweep({"--slurm", "--dry-run", "--cpus", "3"}), static_cast<int>(kDone));
    QVERIFY2(out_.find("#SBATCH --array=1-3\n") != std::string::npos, out_.c_str());
    QVERIFY2(out_.find("#SBATCH --cpus-per-task=3\n") != std::string::npos, out_.c_str());
    QVERIFY(!fs::exists(path("runs/slurm")));
  }

  void dataThatChangeMeanwhileAreNoticed() {
    drawBirds();
    engine_.beforeStart = [this] {
      if (++started_ != 3) return;
      fs::remove_all(path("birds"));
      drawBirds(5);
    };
    QCOMPARE(sweep(), static_cast<int>(kFailed));
    QVERIFY2(log_.find("2 finished runs do not count: the data changed") != std::string::npos,
             log_.c_str());
    QVERIFY2(log_.find("2 of 4 runs finished, 0 failed") != std::string::npos, log_.c_str());
    QCOMPARE(sweep(), static_cast<int>(kDone));
    QCOMPARE(started_.load(), 6);
  }

  void aTerminalShowsTheTimeLeft() {
    engine_.aStep = std::chrono::milliseconds(110);  // longer than the line's pause
    QCOMPARE(sweep({}, {}, true), static_cast<int>(kDone));
    // The first step of the first run: 2 of its steps and 3 runs of 3 steps are to come.
    QVERIFY2(log_.find("\r\x1b[K1/4  step 1/3") != std::string::npos, log_.c_str());
    QVERIFY2(log_.find("0:01 left, 0:06 for the sweep") != std::string::npos, log_.c_str());
  }

 private:
  fs::path path(const char* name) const { return folder_->filePath(name).toStdString(); }

  DataSource birds() const { return {path("birds"), {}, {}}; }

  void drawBirds(int seed = 1) {
    std::ostringstream out, log;
    QCOMPARE(runCommand({"demo-data", path("birds").string(), "--classes", "2", "--per-class", "3",
                         "--seed", std::to_string(seed)},
                        {out, log}, {}),
             static_cast<int>(kDone));
    engine_.fingerprint = fingerprintOf(openDataset(birds()));
  }

  int sweep(const std::vector<std::string>& options = {}, const std::stop_token& stop = {},
            bool terminal = false) {
    std::vector<std::string> words = {"sweep", path("sweep.json").string()};
    words.insert(words.end(), options.begin(), options.end());
    std::ostringstream out, log;
    const int code =
        runCommand(words, {out, log, terminal}, stop, [this]() -> Engine& { return engine_; });
    out_ = out.str();
    log_ = log.str();
    return code;
  }

  std::unique_ptr<QTemporaryDir> folder_;
  ui::FakeEngine engine_;
  std::atomic<int> started_ = 0;
  std::string out_, log_;
};

QTEST_GUILESS_MAIN(SweepCommandTest)
#include "tst_sweep_command.moc"
