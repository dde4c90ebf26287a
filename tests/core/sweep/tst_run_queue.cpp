// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sweep/run_queue.h"

#include <QTemporaryDir>
#include <QTest>

using namespace adnet;

namespace {

RunSummary finishedRun(const TrainingConfig& config) {
  RunSummary run;
  run.config = config;
  run.facts.status = RunStatus::Finished;
  run.facts.device = "cpu";
  return run;
}

bool isFinished(const TrainingConfig& point, const std::vector<RunSummary>& runs,
                const std::string& fingerprint = {}) {
  RunQueue queue({{point}, "nowhere"});
  queue.match(runs, {fingerprint});
  return queue.isFinished(0);
}

}  // namespace

class RunQueueTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void recognisesItsFinishedRun() {
    TrainingConfig point;
    point.data.root = "/birds";
    RunSummary run = finishedRun(point);
    run.config.out = "/elsewhere";
    run.config.name = "adnet-mobilenet_v2";
    run.config.threads = 3;
    run.config.computeThreads = 2;
    QVERIFY(isFinished(point, {run}));
    run.config.device = Device::Cpu;
    QVERIFY(isFinished(point, {run}));
  }

  void aDeviceThatWasAskedForMustBeTheRuns() {
    TrainingConfig point;
    point.device = Device::Cpu;
    RunSummary run = finishedRun(TrainingConfig{});
    QVERIFY(isFinished(point, {run}));
    run.facts.device = "cuda";
    QVERIFY(!isFinished(point, {run}));
  }

  void anotherRunIsNotIts() {
    const TrainingConfig point;
    RunSummary seed = finishedRun(point), ratio = seed, weights = seed;
    seed.config.seed = 1;
    ratio.config.split.ratio = 31;
    weights.config.weights = "/w.pth";
    QVERIFY(!isFinished(point, {seed, ratio, weights}));
    for (const RunStatus status :
         {RunStatus::Running, RunStatus::Stopped, RunStatus::Failed, RunStatus::Interrupted}) {
      RunSummary run = finishedRun(point);
      run.facts.status = status;
      QVERIFY2(!isFinished(point, {run}), nameOf(status));
    }
  }

  // The newest, on the same data.
  void aRunThatWasCutOffIsGoneOnWith() {
    const QTemporaryDir folder;
    const TrainingConfig point;
    const auto begun = [&](const char* name, RunStatus status, const char* fingerprint) {
      RunSummary run = finishedRun(point);
      run.facts.status = status;
      run.facts.fingerprint = fingerprint;
      run.facts.started = name;
      run.folder = folder.filePath(name).toStdString();
      std::filesystem::create_directory(run.folder);
      writeFileAtomically(checkpointOf(run.folder, 7), "");
      return run;
    };
    const std::vector<RunSummary> runs = {
        begun("2", RunStatus::Interrupted, "birds"), begun("1", RunStatus::Stopped, "birds"),
        begun("3", RunStatus::Failed, "other"), begun("4", RunStatus::Running, "birds"),
        begun("5", RunStatus::Failed, "birds")};
    RunQueue queue({{point}, "nowhere"});
    queue.match(runs, {"birds"});
    QVERIFY(queue.begunAs(0) == runs[4].folder);
    keepCheckpoints(runs[4].folder, 0);
    queue.match(runs, {"birds"});
    QVERIFY(queue.begunAs(0) == runs[0].folder);
    queue.match(runs, {"none"});
    QVERIFY(queue.begunAs(0).empty());
  }

  void aRunOnOtherDataIsNotDone() {
    const TrainingConfig point;
    RunSummary before = finishedRun(point), after = before;
    before.facts.fingerprint = "before";
    after.facts.fingerprint = "after";
    QVERIFY(!isFinished(point, {before}, "after"));
    QVERIFY(isFinished(point, {before, after}, "after"));
    QVERIFY(isFinished(point, {before}));  // the data cannot be opened now
    RunQueue queue({{point}, "nowhere"});
    queue.match({before}, {"before"});
    QCOMPARE(queue.ofOtherData(), 0u);
    queue.match({before}, {"after"});  // they changed while the sweep went on
    QCOMPARE(queue.ofOtherData(), 1u);
    QCOMPARE(queue.finished(), 0u);
  }

  void namesTheFolderOfItsRun() {
    RunSummary run = finishedRun(TrainingConfig{});
    run.folder = "/runs/one";
    RunQueue queue({{TrainingConfig{}}, "nowhere"});
    QVERIFY(queue.folderOf(0).empty());
    queue.match({run}, {""});
    QCOMPARE(queue.folderOf(0), std::filesystem::path("/runs/one"));
    queue.match({}, {""});
    QVERIFY(queue.folderOf(0).empty());
  }

  // Another program has changed the file.
  void followsItsSweep() {
    TrainingConfig one, two;
    two.seed = 2;
    RunQueue queue({{one}, "nowhere"});
    queue.match({finishedRun(one)}, {""});
    queue.follow({{two, one}, "nowhere"});
    QCOMPARE(queue.size(), 2u);
    QCOMPARE(queue.finished(), 0u);
    QCOMPARE(queue.point(0).seed, 2u);
    queue.match({finishedRun(one)}, {"", ""});
    QVERIFY(!queue.isFinished(0));
    QVERIFY(queue.isFinished(1));
    QVERIFY(queue.expectedSeconds(0));
    queue.follow({{}, "nowhere"});
    QCOMPARE(queue.size(), 0u);
  }

  void claimsInAFolderThatIsNotThereYet() {
    const QTemporaryDir folder;
    const RunQueue queue({{TrainingConfig{}}, folder.filePath("runs").toStdString()});
    const auto claim = queue.claim(0);
    QVERIFY(claim);
    QVERIFY(!queue.claim(0));
    QVERIFY(!queue.holderOf(0).empty());
  }

  void theSeedDrawsTheTestImagesUnlessAnotherDoes() {
    TrainingConfig point;
    point.seed = 3;
    const RunSummary run = finishedRun(point);
    point.split.testSeed = 3;
    QVERIFY(isFinished(point, {run}));
    point.split.testSeed = 4;
    QVERIFY(!isFinished(point, {run}));
  }

  void expectsWhatTheSettingsRunsTook() {
    Sweep sweep;
    for (const int seed : {1, 2, 3, 4, 5}) {
      TrainingConfig point;
      point.seed = static_cast<std::uint64_t>(seed);
      sweep.points.push_back(point);
    }
    sweep.points[3].batch = 8;                          // other steps, of which none was taken
    sweep.points[4].steps = sweep.points[0].steps / 2;  // fewer of the same
    RunQueue queue(sweep);
    QVERIFY(!queue.expectedSeconds(0));
    QCOMPARE(queue.timeBehind(0).pointsOfUnknown, 4);
    RunSummary first = finishedRun(sweep.points[0]), second = finishedRun(sweep.points[1]);
    first.facts.result.seconds = 10;
    second.facts.result.seconds = 20;
    queue.match({first, second}, std::vector<std::string>(5));
    QCOMPARE(queue.finished(), 2u);
    QCOMPARE(queue.expectedSeconds(2).value_or(-1), 15.0);
    QVERIFY(!queue.expectedSeconds(3));
    QCOMPARE(queue.expectedSeconds(4).value_or(-1), 7.5);
    QCOMPARE(queue.timeBehind(0).seconds, 22.5);
    QCOMPARE(queue.timeBehind(0).pointsOfUnknown, 1);
  }
};

QTEST_GUILESS_MAIN(RunQueueTest)
#include "tst_run_queue.moc"
