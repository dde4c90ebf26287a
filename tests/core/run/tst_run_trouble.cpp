// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Run folders that a crash, a full disk, another system or a stranger left.
#include "core/run/run_folder.h"
#include "tests/core/run/small_runs.h"

#include <QScopeGuard>
#include <QTest>

#include <sys/mount.h>

using namespace adnet;
using namespace adnet::testing;
namespace fs = std::filesystem;

class RunTroubleTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() { runs_ = std::make_unique<Runs>(); }

  void isReadableAtEveryMoment();
  void aRunThatNobodyWritesWasInterrupted();
  void aRunOfAnotherMachineGoesOnWhileItIsFresh();
  void whatAPersonCallsItIsKeptApart();
  void tornLinesAreDropped();
  void listsRunsNewestFirstAndNamesDamagedOnes();
  void anUnreadableFolderIsNamedBesideTheRuns();
  void windowsLineEndsAreRead();
  void aPathThatIsNoTextLosesNoRunJson();
  void aFailedRunKeepsItsFacts();
  void aFullDiskIsNoRunningRun();
  void damageIsNamed_data();
  void damageIsNamed();
  void unwritableFolderIsAnError();

 private:
  std::unique_ptr<Runs> runs_;
};

void RunTroubleTest::isReadableAtEveryMoment() {
  RunWriter writer(runs_->config(), "LibTorch x");
  QVERIFY(readRun(writer.folder()).classes.empty());
  writer.onStarted(startedRun());
  QCOMPARE(readRun(writer.folder()).classes.size(), 2u);
  writer.onStep(stepRecord(1));
  const RunRecord run = readRun(writer.folder());
  QCOMPARE(run.steps.size(), 1u);
  QCOMPARE(run.summary.facts.status, RunStatus::Running);
  writer.onEvaluation(evaluationRecord(1));
  QCOMPARE(readRun(writer.folder()).evaluations.size(), 1u);
}

void RunTroubleTest::aRunThatNobodyWritesWasInterrupted() {
  auto writer = std::make_unique<RunWriter>(runs_->config(), "LibTorch x");
  const fs::path folder = writer->folder();
  QCOMPARE(readRunSummary(folder).facts.status, RunStatus::Running);
  writer.reset();  // as if the program had crashed
  const RunFacts facts = readRunSummary(folder).facts;
  QCOMPARE(facts.status, RunStatus::Interrupted);
  QCOMPARE(facts.result.status, RunStatus::Interrupted);
  QCOMPARE(listRuns(folder.parent_path()).runs.at(0).facts.status, RunStatus::Interrupted);
}

// Its lock may not be seen from here.
void RunTroubleTest::aRunOfAnotherMachineGoesOnWhileItIsFresh() {
  auto writer = std::make_unique<RunWriter>(runs_->config(), "LibTorch x");
  const fs::path folder = writer->folder();
  writer->onStarted(startedRun());
  writer.reset();
  std::string json = readFile(folder / "run.json");
  const std::string here = "\"machine\": \"" + ownerNow().machine + "\"";
  QVERIFY(json.find(here) != std::string::npos);
  writeFileAtomically(folder / "run.json",
                      json.replace(json.find(here), here.size(), "\"machine\": \"elsewhere\""));
  QCOMPARE(readRunSummary(folder).facts.status, RunStatus::Running);
  fs::last_write_time(folder / kStepsFile,
                      fs::file_time_type::clock::now() - std::chrono::minutes(3));
  QCOMPARE(readRunSummary(folder).facts.status, RunStatus::Interrupted);
}

void RunTroubleTest::whatAPersonCallsItIsKeptApart() {
  const fs::path folder = runs_->write();
  QVERIFY(readRunSummary(folder).about == RunAbout());
  QCOMPARE(nameOf(readRunSummary(folder)), std::string("test"));
  const std::string before = readFile(folder / "run.json");
  const RunAbout about = {"Möwen, 2. Versuch", "with the \"new\" camera\nsharper"};
  writeAbout(folder, about);
  QVERIFY(readRunSummary(folder).about == about);
  QCOMPARE(nameOf(readRunSummary(folder)), about.name);
  QCOMPARE(readFile(folder / "run.json"), before);
  for (const char* broken : {"{", "[]", "{\"name\": 3}", ""}) {
    writeFileAtomically(folder / "about.json", broken);
    QVERIFY2(readRunSummary(folder).about == RunAbout(), broken);
  }
}

void RunTroubleTest::tornLinesAreDropped() {
  const fs::path folder = runs_->write();
  append(folder / "steps.csv", "4,1,0.");
  append(folder / "evaluations.csv", "4,te");
  QCOMPARE(readRun(folder).steps.size(), 3u);
  QCOMPARE(readRun(folder).evaluations.size(), 1u);
}

void RunTroubleTest::listsRunsNewestFirstAndNamesDamagedOnes() {
  const fs::path first = runs_->write();
  const fs::path second = runs_->write();
  fs::create_directories(first.parent_path() / "not a run");
  fs::create_directories(first.parent_path() / "damaged");
  append(first.parent_path() / "damaged/run.json", "{");
  const RunList list = listRuns(first.parent_path());
  QCOMPARE(list.runs.size(), 2u);
  QVERIFY(list.runs[0].folder.string() > list.runs[1].folder.string());
  QCOMPARE(list.damaged.size(), 1u);
  QCOMPARE(list.damaged[0].path().filename().string(), std::string("run.json"));
  QVERIFY(listRuns(runs_->path("nowhere")).runs.empty());
}

// A link to itself cannot be looked into, by whom ever; a folder without permission is the same.
void RunTroubleTest::anUnreadableFolderIsNamedBesideTheRuns() {
  const fs::path runs = runs_->write().parent_path();
  fs::create_directories(runs / "0 unreadable");
  fs::create_symlink("run.json", runs / "0 unreadable/run.json");
  const RunList list = listRuns(runs);
  QCOMPARE(list.runs.size(), 1u);
  QCOMPARE(list.damaged.size(), 1u);
  QCOMPARE(list.damaged[0].path(), runs / "0 unreadable");

  fs::create_symlink("all", runs / "all");
  const RunList none = listRuns(runs / "all");
  QCOMPARE(none.damaged.size(), 1u);
  QCOMPARE(none.damaged[0].path(), runs / "all");
}

// As git and editors on Windows leave text files.
void RunTroubleTest::windowsLineEndsAreRead() {
  const fs::path folder = runs_->write();
  const RunRecord before = readRun(folder);
  const auto predictions = readPredictions(before.predictions[0].path, 2);
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    QByteArray text = QByteArray::fromStdString(readFile(entry.path()));
    text.replace("\n", "\r\n").prepend("\xEF\xBB\xBF");
    if (entry.path().extension() == ".txt" && text.endsWith("\r\n")) text.chop(2);
    writeFileAtomically(entry.path(), text.toStdString());
  }
  const RunRecord after = readRun(folder);
  QCOMPARE(after.summary.config, before.summary.config);
  QCOMPARE(after.classes, before.classes);
  QCOMPARE(after.split.train, before.split.train);
  QCOMPARE(after.split.test, before.split.test);
  QCOMPARE(after.steps.size(), before.steps.size());
  QCOMPARE(after.steps[2].imagesPerSecond, before.steps[2].imagesPerSecond);
  QCOMPARE(after.evaluations[0].macroF1, before.evaluations[0].macroF1);
  QCOMPARE(readPredictions(after.predictions[0].path, 2), predictions);
  QCOMPARE(listRuns(folder.parent_path()).runs.size(), 1u);
}

void RunTroubleTest::aPathThatIsNoTextLosesNoRunJson() {
  TrainingConfig odd = runs_->config();
  odd.data.root = "/b\xE9rds";
  odd.weights = "/r\xE9seau.pth";
  RunWriter writer(odd, "LibTorch x");
  writer.finish({}, "/b\xE9rds: odd");
  const RunSummary run = readRunSummary(writer.folder());
  QCOMPARE(run.config.data.root.string(), std::string("/b\xEF\xBF\xBDrds"));
  QCOMPARE(run.facts.error, std::string("/b\xEF\xBF\xBDrds: odd"));
}

void RunTroubleTest::aFailedRunKeepsItsFacts() {
  TrainingConfig script = runs_->config();
  script.backbone = "torchscript";
  script.weights = "/no/such/file.pt";
  RunWriter writer(script, "LibTorch x");
  RunStarted started = startedRun();
  started.weightsReport = "3 tensors";
  QVERIFY_EXCEPTION_THROWN(writer.onStarted(started), Error);
  TrainingResult result;
  result.status = RunStatus::Failed;
  result.steps = 7;
  writer.finish(result, "no such file");
  const RunFacts facts = readRunSummary(writer.folder()).facts;
  QCOMPARE(facts.status, RunStatus::Failed);
  QCOMPARE(facts.error, std::string("no such file"));
  QCOMPARE(facts.engine, std::string("LibTorch x"));
  QVERIFY(!facts.version.empty() && !facts.finished.empty());
  QCOMPARE(facts.device, std::string("cpu"));
  QCOMPARE(facts.weights, std::string("3 tensors"));
  QCOMPARE(facts.fingerprint.size(), 16u);
  QCOMPARE(facts.result.steps, 7);
}

// To the last byte, by a file of somebody else.
void RunTroubleTest::aFullDiskIsNoRunningRun() {
  const std::string disk = runs_->path("disk");
  fs::create_directory(disk);
  if (::mount("tmpfs", disk.c_str(), "tmpfs", 0, "size=256k") != 0)
    QSKIP("no right to mount a small disk");
  const auto unmount = qScopeGuard([&] { ::umount(disk.c_str()); });
  TrainingConfig full = runs_->config();
  full.out = disk;
  RunWriter writer(full, "");
  writer.onStarted(startedRun());
  std::ofstream other(disk + "/other", std::ios::binary);
  other << std::string(256 << 10, 'x') << std::flush;
  QVERIFY_EXCEPTION_THROWN(RunWriter(full, ""), Error);
  QCOMPARE(std::distance(fs::directory_iterator(disk), fs::directory_iterator()), 2);  // no third
  QVERIFY_EXCEPTION_THROWN(
      {
        for (int i = 1; i < 1000; ++i)
          writer.onStep(stepRecord(i));
      },
      Error);
  TrainingResult result;
  result.status = RunStatus::Failed;
  writer.finish(result, "the disk is full");
  const RunRecord run = readRun(writer.folder());
  QCOMPARE(run.summary.facts.status, RunStatus::Failed);
  QCOMPARE(run.summary.facts.error, std::string("the disk is full"));
  QCOMPARE(run.split.test, startedRun().split.test);
  QVERIFY(!run.steps.empty());
}

void RunTroubleTest::damageIsNamed_data() {
  QTest::addColumn<QString>("file");
  QTest::addColumn<QByteArray>("contents");
  QTest::newRow("run.json is text") << "run.json" << QByteArray("hello");
  QTest::newRow("run.json without facts") << "run.json" << QByteArray("{}");
  QTest::newRow("run.json with odd facts") << "run.json" << QByteArray(R"({"run": {"status": 3}})");
  QTest::newRow("unknown status") << "run.json" << QByteArray(R"({"run": {"status": "odd"}})");
  QTest::newRow("endless steps") << "run.json"
                                 << QByteArray(R"({"run": {"status": "finished", "steps": 1e40}})");
  QTest::newRow("steps are lists")
      << "run.json"
      << QByteArray(R"({"run": {"status": "finished", "steps": VALUE}})")
             .replace("VALUE", QByteArray(200'000, '[') + QByteArray(200'000, ']'));
  QTest::newRow("unknown option") << "run.json" << QByteArray(R"({"odd": 1, "run": {}})");
  QTest::newRow("empty steps") << "steps.csv" << QByteArray("");
  QTest::newRow("steps without a column") << "steps.csv" << QByteArray("step,epoch\n1,0\n");
  QTest::newRow("a word among steps")
      << "steps.csv"
      << QByteArray(
             "step,epoch,loss,cross_entropy,distillation,learning_rate,gradient_norm,"
             "images_per_second\none,0,1,1,1,1,1,1\n");
  QTest::newRow("a short line") << "evaluations.csv"
                                << QByteArray("step,set,protocol,loss,accuracy,macro_f1\n3,test\n");
  QTest::newRow("an unknown set")
      << "evaluations.csv"
      << QByteArray("step,set,protocol,loss,accuracy,macro_f1\n3,tset,paper,1,1,1\n");
  QTest::newRow("an unknown protocol")
      << "evaluations.csv"
      << QByteArray("step,set,protocol,loss,accuracy,macro_f1\n3,test,good,1,1,1\n");
  QTest::newRow("a path that leaves") << "split/test.txt" << QByteArray("a/../../b.jpg 0\n");
  QTest::newRow("an absolute path") << "split/train.txt" << QByteArray("/etc/b.jpg 0\n");
  QTest::newRow("a label beyond the classes") << "split/test.txt" << QByteArray("a.jpg 7\n");
  QTest::newRow("a line without a label") << "split/train.txt" << QByteArray("a.jpg\n");
}

void RunTroubleTest::damageIsNamed() {
  QFETCH(QString, file);
  QFETCH(QByteArray, contents);
  const fs::path folder = runs_->write();
  const fs::path path = folder / file.toStdString();
  fs::remove(path);
  append(path, contents.toStdString());
  try {
    readRun(folder);
    QFAIL("no error");
  } catch (const Error& error) {
    QCOMPARE(error.code(), ErrorCode::BadRun);
    QCOMPARE(error.path(), path);
  }
}

void RunTroubleTest::unwritableFolderIsAnError() {
  TrainingConfig bad = runs_->config();
  append(runs_->path("file"), "x");
  bad.out = runs_->path("file/runs");
  try {
    RunWriter writer(bad, "");
    QFAIL("no error");
  } catch (const Error& error) {
    QCOMPARE(error.code(), ErrorCode::CannotWrite);
  }
}

QTEST_GUILESS_MAIN(RunTroubleTest)
#include "tst_run_trouble.moc"
