// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/base/file_lock.h"
#include "core/base/heartbeat.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

using namespace adnet;
namespace fs = std::filesystem;

class FileLockTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    path_ = fs::path(folder_->path().toStdString()) / "a.lock";
  }

  void oneAtATimeHoldsIt() {
    QVERIFY(FileLock::holderOf(path_).empty());
    {
      auto lock = FileLock::take(path_);
      QVERIFY(lock);
      const FileLock moved = std::move(*lock);
      QVERIFY(!FileLock::take(path_));
      const std::string holder = FileLock::holderOf(path_);
      QVERIFY2(holder.starts_with("core_base_tst_f"), holder.c_str());  // the program
      const std::string process = std::to_string(QCoreApplication::applicationPid());
      QVERIFY2(holder.find(", process " + process + ", since 20") != std::string::npos,
               holder.c_str());
    }
    QVERIFY(FileLock::holderOf(path_).empty());
    QVERIFY(!fs::exists(path_));
    QVERIFY(FileLock::take(path_));
  }

  // What a program that was killed has left is nobody's.
  void aFileAloneHoldsNothing() {
    QFile file(QString::fromStdString(path_.string()));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("another machine, process 1");
    file.close();
    QVERIFY(FileLock::holderOf(path_).empty());
    QVERIFY(FileLock::take(path_));
  }

  // Where its lock does not reach, what it has left is its own as long as it is fresh.
  void anotherMachineHoldsItWhileItKeepsItFresh() {
    Owner other = ownerNow();
    other.machine = "elsewhere";
    leave(nameOf(other));
    QCOMPARE(FileLock::holderOf(path_), nameOf(other));
    QVERIFY(!FileLock::take(path_));
    QCOMPARE(FileLock::holderOf(path_), nameOf(other));  // a try changes nothing
    fs::last_write_time(path_, fs::file_time_type::clock::now() - std::chrono::minutes(3));
    QVERIFY(FileLock::holderOf(path_).empty());
    QVERIFY(FileLock::take(path_));
  }

  // Here the lock itself tells.
  void ofThisMachineTheLockTells() {
    leave(nameOf(ownerNow()));
    QVERIFY(FileLock::holderOf(path_).empty());
    QVERIFY(FileLock::take(path_));
  }

  void withoutLocksALivingProgramHoldsIt() {
    leave("x");
    Owner owner = ownerNow();
    QVERIFY(worksOn(owner, path_, LockState::Unknown));
    QVERIFY(!worksOn(owner, path_, LockState::Free));
    owner.process = 1 << 30;  // there is none
    QVERIFY(!worksOn(owner, path_, LockState::Unknown));
  }

  void anotherProgramHoldsItUntilItIsKilled() {
#ifdef __SANITIZE_THREAD__
    QSKIP("the thread sanitizer cannot start programs from one with threads");
#endif
    QProcess other;
    other.start("flock",
                {"-o", QString::fromStdString(path_.string()), "sh", "-c", "echo; exec sleep 60"});
    QVERIFY(other.waitForReadyRead());
    QVERIFY(!FileLock::take(path_));
    QVERIFY(QProcess::execute("pkill", {"-P", QString::number(other.processId())}) == 0);
    other.kill();
    QVERIFY(other.waitForFinished());
    QVERIFY(FileLock::take(path_));
  }

  void neverTwoAtOnce() {
    std::atomic<int> holders = 0, taken = 0, most = 0;
    {
      std::vector<std::jthread> threads;
      for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
          for (int round = 0; round < 500; ++round) {
            const auto lock = FileLock::take(path_);
            if (!lock) continue;
            most = std::max(most.load(), ++holders);
            ++taken;
            --holders;
          }
        });
      }
    }
    QCOMPARE(most.load(), 1);
    QVERIFY(taken > 0);
  }

  void aFolderThatIsNotThereIsAnError() {
    QVERIFY_EXCEPTION_THROWN(FileLock::take(path_ / "b"), Error);
  }

 private:
  void leave(const std::string& text) const {
    QFile file(QString::fromStdString(path_.string()));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.c_str());
  }

  std::unique_ptr<QTemporaryDir> folder_;
  fs::path path_;
};

QTEST_GUILESS_MAIN(FileLockTest)
#include "tst_file_lock.moc"
