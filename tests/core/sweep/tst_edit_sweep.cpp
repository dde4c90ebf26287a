// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/base/file_lock.h"
#include "core/base/files.h"
#include "core/compare/setting.h"
#include "core/sweep/edit_sweep.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace adnet;
namespace fs = std::filesystem;

namespace {

TrainingConfig point(std::uint64_t seed) {
  TrainingConfig config;
  config.data.root = "/birds";
  config.seed = seed;
  return config;
}

std::string key(std::uint64_t seed) {
  return runKey(point(seed));
}

SweepChange append(std::uint64_t seed) {
  return [seed](Sweep& sweep) { appendPoints(sweep, {point(seed)}); };
}

// "1 2 3"
QString seedsOf(const Sweep& sweep) {
  QStringList seeds;
  for (const TrainingConfig& config : sweep.points)
    seeds.append(QString::number(config.seed));
  return seeds.join(' ');
}

std::optional<Error> errorOf(const std::function<void()>& work) {
  try {
    work();
  } catch (const Error& error) {
    return error;
  }
  return std::nullopt;
}

}  // namespace

class EditSweepTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() { folder_ = std::make_unique<QTemporaryDir>(); }

  void appendsWhatIsNotThereYet() {
    Sweep sweep{{point(1)}, "/runs"};
    TrainingConfig again = point(1);
    again.name = "again";
    again.threads = 3;
    appendPoints(sweep, {again, point(2), point(2)});
    QCOMPARE(seedsOf(sweep), QString("1 2"));
    QCOMPARE(sweep.points[1].out, fs::path("/runs"));
  }

  void movesAPoint_data() {
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("before");
    QTest::addColumn<QString>("seeds");
    QTest::newRow("down") << 1 << 3 << "2 1 3 4";
    QTest::newRow("up") << 4 << 2 << "1 4 2 3";
    QTest::newRow("to the end") << 2 << 0 << "1 3 4 2";
    QTest::newRow("to the head") << 3 << 1 << "3 1 2 4";
    QTest::newRow("where it is") << 2 << 3 << "1 2 3 4";
    QTest::newRow("before itself") << 2 << 2 << "1 2 3 4";
    QTest::newRow("what is not there") << 7 << 2 << "1 2 3 4";
    QTest::newRow("before what is not there") << 2 << 7 << "1 2 3 4";
  }
  void movesAPoint() {
    QFETCH(const int, from);
    QFETCH(const int, before);
    QFETCH(const QString, seeds);
    Sweep sweep{{point(1), point(2), point(3), point(4)}, "/runs"};
    movePoint(sweep, key(static_cast<unsigned>(from)),
              before == 0 ? std::string() : key(static_cast<unsigned>(before)));
    QCOMPARE(seedsOf(sweep), seeds);
  }

  void removesAPoint() {
    Sweep sweep{{point(1), point(2)}, "/runs"};
    removePoint(sweep, key(1));
    removePoint(sweep, key(7));
    QCOMPARE(seedsOf(sweep), QString("2"));
  }

  void putsPointsBackToTheirPlaces() {
    Sweep sweep{{point(3), point(5)}, "/runs"};
    insertPoints(sweep, {{point(1), key(2)}, {point(2), key(3)}, {point(4), key(5)}});
    QCOMPARE(seedsOf(sweep), QString("1 2 3 4 5"));
    QCOMPARE(sweep.points[3].out, fs::path("/runs"));
    insertPoints(sweep, {{point(2), {}}, {point(6), key(9)}, {point(7), {}}});
    QCOMPARE(seedsOf(sweep), QString("1 2 3 4 5 7 6"));
  }

  void beginsAFileAndKeepsItWithoutPoints() {
    const fs::path late = path("not/yet/queue.json");
    editSweep(late, append(1));
    const Sweep written = readSweep(late);
    QCOMPARE(seedsOf(written), QString("1"));
    QCOMPARE(written.out / "", late.parent_path() / "");
    editSweep(late, [](Sweep& sweep) { removePoint(sweep, key(1)); });
    QVERIFY(readSweep(late).points.empty());
    QVERIFY(!fs::exists(path("not/yet/.queue.json.lock")));
  }

  // A grid that somebody wrote by hand stays one until something in it is changed.
  void writesNothingWhereNothingChanges() {
    fs::create_directory(path("birds"));
    const std::string text =
        R"({"base": {"data": "birds"}, "grid": {"seed": [1, 2]}, "out": "runs"})";
    std::ofstream(path("queue.json")) << text;
    editSweep(path("queue.json"), [](Sweep& sweep) { removePoint(sweep, "none"); });
    QCOMPARE(readFile(path("queue.json")), text);
    const std::string second = runKey(readSweep(path("queue.json")).points[1]);
    const Sweep moved = editSweep(path("queue.json"), [&](Sweep& sweep) {
      movePoint(sweep, second, runKey(sweep.points.front()));
    });
    QCOMPARE(seedsOf(moved), QString("2 1"));
    QCOMPARE(seedsOf(readSweep(path("queue.json"))), QString("2 1"));
    QCOMPARE(readSweep(path("queue.json")).points[0].split.testSeed.value_or(0), 42u);
  }

  void aChangeThatFailsLeavesTheFile() {
    const fs::path file = path("queue.json");
    editSweep(file, append(1));
    const std::string before = readFile(file);
    auto error =
        errorOf([&] { editSweep(file, [](Sweep& sweep) { sweep.points.front().steps = 0; }); });
    QVERIFY(error && error->code() == ErrorCode::BadConfig);
    QCOMPARE(readFile(file), before);

    fs::create_directory(path("queue.json.partial"));  // in the way of the new one
    error = errorOf([&] { editSweep(file, append(2)); });
    QVERIFY(error && error->code() == ErrorCode::CannotWrite);
    QCOMPARE(readFile(file), before);

    fs::remove(path("queue.json.partial"));
    editSweep(file, append(2));
    QCOMPARE(seedsOf(readSweep(file)), QString("1 2"));
  }

  void aFileThatCannotBeReadIsNotReplaced() {
    std::ofstream(path("queue.json")) << "{ half a file";
    const auto error = errorOf([&] { editSweep(path("queue.json"), append(1)); });
    QVERIFY(error && error->code() == ErrorCode::BadConfig);
    QCOMPARE(readFile(path("queue.json")), std::string("{ half a file"));
  }

  void aFolderThatCannotBeMadeIsNamed() {
    std::ofstream(path("file")) << "no folder";
    const auto error = errorOf([&] { editSweep(path("file/queue.json"), append(1)); });
    QVERIFY(error && error->code() == ErrorCode::CannotWrite);
    QCOMPARE(error->path(), path("file"));
  }

  void whoeverKeepsTheLockIsNamed() {
    editSweep(path("queue.json"), append(1));
    const auto lock = FileLock::take(path(".queue.json.lock"));
    QVERIFY(lock);
    const auto error = errorOf([&] { editSweep(path("queue.json"), append(2)); });
    QVERIFY(error && error->code() == ErrorCode::CannotWrite);
    const std::string process = "process " + std::to_string(::getpid());
    QVERIFY2(error->detail().find(process) != std::string::npos, error->what());
    QCOMPARE(seedsOf(readSweep(path("queue.json"))), QString("1"));
  }

  void threadsAtOnceLoseNothing() {
    {
      std::vector<std::jthread> threads;
      for (unsigned i = 0; i < 4; ++i)
        threads.emplace_back([this, i] { appendTen(i); });
    }
    QCOMPARE(readSweep(path("queue.json")).points.size(), std::size_t{40});
  }

  void programsAtOnceLoseNothing() {
    std::vector<pid_t> programs;
    for (unsigned i = 0; i < 3; ++i) {
      const pid_t program = ::fork();
      if (program == 0) {
        const bool failed = errorOf([&] { appendTen(i); }).has_value();
        ::_exit(failed ? 1 : 0);
      }
      programs.push_back(program);
    }
    for (const pid_t program : programs) {
      int status = -1;
      QCOMPARE(::waitpid(program, &status, 0), program);
      QCOMPARE(status, 0);
    }
    QCOMPARE(readSweep(path("queue.json")).points.size(), std::size_t{30});
  }

 private:
  fs::path path(const char* name) const { return folder_->filePath(name).toStdString(); }
  // And takes one of them out again, and another to the head.
  void appendTen(unsigned program) const {
    const fs::path file = path("queue.json");
    for (unsigned i = 0; i < 11; ++i) {
      const unsigned seed = 100 * program + i;
      editSweep(file, append(seed));
      editSweep(file,
                [&](Sweep& sweep) { movePoint(sweep, key(seed), runKey(sweep.points.front())); });
    }
    editSweep(file, [&](Sweep& sweep) { removePoint(sweep, key(100 * program)); });
  }

  std::unique_ptr<QTemporaryDir> folder_;
};

QTEST_GUILESS_MAIN(EditSweepTest)
#include "tst_edit_sweep.moc"
