// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A run that was interrupted, at any moment and in any way, goes on to the same bytes.
#include "core/engine/engine.h"
#include "core/run/csv.h"
#include "core/run/run_folder.h"
#include "tests/core/engine/colour_images.h"
#include "tests/core/engine/small_training.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <map>

using namespace adnet;
using namespace adnet::testing;
namespace fs = std::filesystem;

namespace {

constexpr int kSteps = 9;  // evaluated after 3, 6 and 9

// Everything that a run has to say, but for times.
std::map<std::string, std::string> contentsOf(const fs::path& run) {
  std::map<std::string, std::string> contents;
  for (const auto& entry : fs::recursive_directory_iterator(run)) {
    const std::string name = fs::relative(entry.path(), run).string();
    const bool hasTimes = name == "run.json" || name == "steps.csv" || name.starts_with("check");
    if (entry.is_regular_file() && !hasTimes) contents[name] = readFile(entry.path());
  }
  for (CsvRow& row : parseCsv(readFile(run / kStepsFile))) {
    row.pop_back();  // the speed
    contents["steps"] += csvLine(row);
  }
  const TrainingResult result = readRun(run).summary.facts.result;
  contents["result"] =
      std::to_string(result.testAccuracy) + " " + std::to_string(result.bestTestAccuracy) + " " +
      std::to_string(result.steps) + " " + std::to_string(result.distillationSkipped);
  return contents;
}

QString differenceOf(const fs::path& one, const fs::path& other) {
  const auto a = contentsOf(one), b = contentsOf(other);
  std::string text;
  for (const auto& [name, content] : a) {
    if (!b.contains(name) || b.at(name) != content) text += name + " ";
  }
  for (const auto& [name, content] : b) {
    if (!a.contains(name)) text += name + " (only there) ";
  }
  return QString::fromStdString(text);
}

// Copies the run's folder at certain moments: that is what a crash leaves.
struct Copier : TrainingObserver {
  fs::path run, copies;
  int count = 0;
  void copy() {
    const fs::path to = copies / std::to_string(count++);
    fs::copy(run, to, fs::copy_options::recursive);
    std::ofstream(to / kStepsFile, std::ios::app) << "7,0,0.3";  // torn
  }
  void onStarted(const RunStarted& started) override { run = started.folder; }
  void onStep(const StepRecord&) override { copy(); }
  void onEvaluation(const EvaluationRecord&) override { copy(); }
};

TrainingResult resumeNow(const fs::path& run, std::optional<int> steps = {}, bool accepts = false) {
  TrainingObserver deaf;
  PauseGate pause;
  return loadEngine().resume({run, steps, accepts, {}}, deaf, {}, pause);
}

}  // namespace

class ResumeTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { writeColourImages(folder_.filePath("images"), 10); }

  void aStoppedRunGoesOn_data() {
    QTest::addColumn<double>("validation");
    QTest::addColumn<int>("last");
    QTest::addColumn<double>("minutes");
    for (const double validation : {0.0, 0.3}) {
      for (const int last : {1, 3, 4, 8, 9}) {
        for (const double minutes : {0.0, 1e-9}) {
          QTest::addRow("%g, %d, %g", validation, last, minutes) << validation << last << minutes;
        }
      }
    }
  }
  void aStoppedRunGoesOn() {
    QFETCH(double, validation);
    QFETCH(int, last);
    QFETCH(double, minutes);
    TrainingConfig whole = config(QString("whole-%1").arg(validation), validation);
    if (!fs::exists(whole.out)) trainNow(whole);
    TrainingConfig stopped = config("stopped", validation);
    stopped.name = QTest::currentDataTag();
    stopped.checkpointMinutes = minutes;
    stopped.threads = 2;
    const fs::path run = trainUntil(stopped, last).summary.folder;
    QCOMPARE(readRun(run).summary.facts.status, RunStatus::Stopped);
    // What was scored meanwhile is of the weights that were the last then.
    evaluateNow({run, SetName::Train, Device::Cpu, {}});
    QCOMPARE(resumeNow(run).status, RunStatus::Finished);
    QCOMPARE(differenceOf(only(whole.out), run), QString());
  }

  void aRunGoesOnFromWhateverACrashLeft_data() {
    QTest::addColumn<double>("validation");
    QTest::newRow("none") << 0.0;
    QTest::newRow("a third") << 0.3;
  }
  void aRunGoesOnFromWhateverACrashLeft() {
    QFETCH(double, validation);
    Copier copier;
    copier.copies = folder_.filePath(QString("copies-%1").arg(validation)).toStdString();
    fs::create_directories(copier.copies);
    const RunRecord whole =
        trainNow(config(QString("crash-%1").arg(validation), validation), copier);
    QVERIFY(copier.count >= kSteps + 3);
    int resumed = 0;
    for (int i = 0; i < copier.count; ++i) {
      const fs::path run = copier.copies / std::to_string(i);
      QCOMPARE(readRun(run).summary.facts.status, RunStatus::Interrupted);
      if (findCheckpoints(run).empty()) continue;
      QCOMPARE(resumeNow(run).status, RunStatus::Finished);
      QCOMPARE(differenceOf(whole.summary.folder, run), QString());
      ++resumed;
    }
    QVERIFY(resumed >= kSteps - 2);
  }

  void theCheckpointBeforeADamagedOneIsUsed() {
    const fs::path whole = trainNow(config("sound")).summary.folder;
    const fs::path run = trainUntil(config("damaged"), 8).summary.folder;
    const auto checkpoints = findCheckpoints(run);
    QCOMPARE(checkpoints.size(), std::size_t{2});
    QCOMPARE(checkpoints[0].step, 8);
    QFile file(QString::fromStdString(checkpoints[0].path.string()));
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(file.size() / 2);
    const char byte = file.peek(1)[0];
    file.write(QByteArray(1, static_cast<char>(byte ^ 1)));
    file.close();
    // Stopped once more, it has no damaged one left that would count as one of the newest two.
    struct Stopper : TrainingObserver {
      std::stop_source stop;
      void onStep(const StepRecord& step) override {
        if (step.step == 7) stop.request_stop();
      }
    } stopper;
    PauseGate pause;
    loadEngine().resume({run, {}, false, {}}, stopper, stopper.stop.get_token(), pause);
    const auto left = findCheckpoints(run);
    QCOMPARE(left.size(), std::size_t{2});
    QCOMPARE(left[0].step, 7);
    QCOMPARE(left[1].step, 6);
    QCOMPARE(resumeNow(run).status, RunStatus::Finished);
    QCOMPARE(differenceOf(whole, run), QString());
  }

  // run.json keeps saying where they were.
  void imagesThatWereMovedAreNamed() {
    const QString images = folder_.filePath("before");
    writeColourImages(images, 10);
    TrainingConfig before = config("moving");
    before.data.root = images.toStdString();
    const fs::path whole = trainNow(before).summary.folder;
    before.out = folder_.filePath("moved-runs").toStdString();
    const fs::path run = trainUntil(before, 4).summary.folder;
    const fs::path now = folder_.filePath("after").toStdString();
    fs::rename(before.data.root, now);
    try {
      resumeNow(run);
      QFAIL("no error");
    } catch (const Error& error) {
      QCOMPARE(error.code(), ErrorCode::NotFound);
      QVERIFY2(QString(error.what()).contains("--data"), error.what());
    }
    TrainingObserver deaf;
    PauseGate pause;
    QCOMPARE(loadEngine().resume({run, {}, false, now}, deaf, {}, pause).status,
             RunStatus::Finished);
    QCOMPARE(differenceOf(whole, run), QString());
    QVERIFY(readRun(run).summary.config.data.root == before.data.root);
  }

  void whereNoneIsWholeTheRunStaysAsItWas() {
    const fs::path run = trainUntil(config("torn"), 4).summary.folder;
    for (const CheckpointFile& checkpoint : findCheckpoints(run))
      fs::resize_file(checkpoint.path, 1000);
    const auto before = contentsOf(run);
    try {
      resumeNow(run);
      QFAIL("no error");
    } catch (const Error& error) {
      QCOMPARE(error.code(), ErrorCode::BadRun);
      QVERIFY2(QString(error.what()).contains("checkpoint-4.safetensors"), error.what());
    }
    QVERIFY(contentsOf(run) == before);
    QCOMPARE(readRun(run).summary.facts.status, RunStatus::Stopped);
  }

  void aFinishedRunIsExtended() {
    const fs::path run = trainNow(config("extended")).summary.folder;
    const auto before = contentsOf(run);
    QCOMPARE(resumeNow(run).steps, kSteps);
    QVERIFY(contentsOf(run) == before);
    QVERIFY_EXCEPTION_THROWN(resumeNow(run, kSteps - 1), Error);
    const TrainingResult result = resumeNow(run, kSteps + 5);
    QCOMPARE(result.status, RunStatus::Finished);
    const RunRecord record = readRun(run);
    QCOMPARE(static_cast<int>(record.steps.size()), kSteps + 5);
    QCOMPARE(record.summary.config.steps, kSteps + 5);
    QCOMPARE(record.evaluations.back().step, kSteps + 5);
    QCOMPARE(record.evaluations.back().protocol, Protocol::Honest);
    // From there on the rate is that of the longer schedule.
    QVERIFY(record.steps[kSteps].learningRate > record.steps[kSteps - 1].learningRate);
    QCOMPARE(static_cast<int>(findCheckpoints(run).size()), 1);
  }

  void changedImagesAreNamed() {
    TrainingConfig changed = changing("changing");
    const fs::path run = trainUntil(changed, 4).summary.folder;
    const Split split = readRun(run).split;
    const fs::path& root = changed.data.root;
    fs::copy_file(root / split.train[1].path, root / split.train[0].path,
                  fs::copy_options::overwrite_existing);
    fs::rename(root / split.test[0].path, root / "red" / "new.png");
    const auto before = contentsOf(run);
    const QString why = whyNot(run);
    for (const std::string& said : {std::string("1 image was added (red/new.png)"),
                                    "1 image is gone (" + split.test[0].path + ")",
                                    "1 image has other bytes (" + split.train[0].path + ")"}) {
      QVERIFY2(why.contains(QString::fromStdString(said)), qPrintable(why));
    }
    QVERIFY(contentsOf(run) == before);
    QCOMPARE(readRun(run).summary.facts.status, RunStatus::Stopped);
    QCOMPARE(resumeNow(run, {}, true).status, RunStatus::Finished);
  }

  void aClassThatLostItsImagesIsNamed() {
    TrainingConfig changed = changing("emptied");
    const fs::path run = trainUntil(changed, 4).summary.folder;
    fs::remove_all(changed.data.root / "red");
    const QString why = whyNot(run);
    QVERIFY2(why.contains("10 images are gone (red/"), qPrintable(why));
  }

  // Of an earlier version: it is known that they changed, and not which.
  void aRunWithoutAListOfImagesGoesOn() {
    TrainingConfig old = changing("old");
    const fs::path run = trainUntil(old, 4).summary.folder;
    QVERIFY(fs::remove(run / "images.csv"));
    QFile image(QString::fromStdString((old.data.root / "red" / "0.png").string()));
    QVERIFY(image.open(QIODevice::ReadOnly));
    const QByteArray bytes = image.readAll();
    image.close();
    QVERIFY(image.open(QIODevice::Append) && image.write("x") == 1);
    image.close();
    const QString why = whyNot(run);
    QVERIFY2(why.endsWith("are not those that the run was trained on."), qPrintable(why));
    QVERIFY(image.open(QIODevice::WriteOnly) && image.write(bytes) == bytes.size());
    image.close();
    QCOMPARE(resumeNow(run).status, RunStatus::Finished);
  }

  void anotherProgramIsNamed() {
    struct Second : TrainingObserver {
      fs::path run;
      QString why;
      void onStarted(const RunStarted& started) override { run = started.folder; }
      void onStep(const StepRecord& step) override {
        if (step.step != 2) return;
        try {
          resumeNow(run);
        } catch (const Error& error) {
          if (error.code() == ErrorCode::InTraining) why = error.what();
        }
      }
    } second;
    const RunRecord run = trainNow(config("owned"), second);
    const QRegularExpression owner(
        QString("is trained by core_engine_tst\\S* on \\S+, process %1, since 20\\S+Z\\. Wait")
            .arg(QCoreApplication::applicationPid()));
    QVERIFY2(second.why.contains(owner), qPrintable(second.why));
    QVERIFY(!run.summary.facts.owner);  // it has ended
  }

  // The images that are listed are those of before it was stopped.
  void theListOfImagesStays() {
    const fs::path run = trainUntil(config("listed"), 4).summary.folder;
    const std::string list = readFile(run / "images.csv");
    QVERIFY(list.starts_with("path,label,size,pieces,content\nblue/0.png,0,"));
    QCOMPARE(resumeNow(run).status, RunStatus::Finished);
    QCOMPARE(readFile(run / "images.csv"), list);
  }

  // The observer hears of everything, so that plots begin at the first step.
  void whatWasReachedBeforeIsTold() {
    const fs::path run = trainUntil(config("told"), 4).summary.folder;
    struct Listener : TrainingObserver {
      std::vector<int> steps, evaluations;
      int images = 0;
      void onStep(const StepRecord& step) override { steps.push_back(step.step); }
      void onEvaluation(const EvaluationRecord& evaluation) override {
        evaluations.push_back(evaluation.step);
        images += evaluation.metrics.images;
      }
    } listener;
    PauseGate pause;
    loadEngine().resume({run, {}, false, {}}, listener, {}, pause);
    QCOMPARE(listener.steps, (std::vector{1, 2, 3, 4, 5, 6, 7, 8, 9}));
    QCOMPARE(listener.evaluations, (std::vector{3, 6, 9, 9}));
    QCOMPARE(listener.images, 4 * 6);
  }

 private:
  TrainingConfig config(const QString& runs, double validation = 0) const {
    TrainingConfig config = smallTraining(folder_.filePath("images"), folder_.filePath(runs));
    config.steps = kSteps;
    config.split.validationFraction = validation;
    return config;
  }
  // On images of its own.
  TrainingConfig changing(const char* name) const {
    const QString images = folder_.filePath(QString("images-%1").arg(name));
    writeColourImages(images, 10);
    TrainingConfig own = config(name);
    own.data.root = images.toStdString();
    return own;
  }
  // Because its data have changed; empty: another reason, or none.
  static QString whyNot(const fs::path& run) {
    try {
      resumeNow(run);
    } catch (const Error& error) {
      return error.code() == ErrorCode::DataChanged ? error.what() : QString();
    }
    return {};
  }
  static fs::path only(const fs::path& runs) { return listRuns(runs).runs.at(0).folder; }

  QTemporaryDir folder_;
};

QTEST_GUILESS_MAIN(ResumeTest)
#include "tst_resume.moc"
