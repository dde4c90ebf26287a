// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/heartbeat.h"
#include "core/base/partial_file.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <stdexcept>
#include <unistd.h>
#include <utility>

using namespace adnet;
namespace fs = std::filesystem;

namespace {

template <class Function>
ErrorCode codeOf(const Function& function) {
  try {
    function();
  } catch (const Error& error) {
    return error.code();
  }
  return ErrorCode::Internal;  // which nothing here throws
}

std::size_t entriesIn(const fs::path& folder) {
  return static_cast<std::size_t>(
      std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

}  // namespace

class TestFiles : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    QVERIFY(folder_->isValid());
    path_ = fs::path(folder_->path().toStdString()) / "file.txt";
  }

  void writesAndReadsAnyBytes() {
    std::string bytes;
    for (int i = 0; i < 100'000; ++i)
      bytes.push_back(static_cast<char>(i % 251));
    writeFileAtomically(path_, bytes);
    QVERIFY(readFile(path_) == bytes);
    writeFileAtomically(path_, "");
    QVERIFY(readFile(path_).empty());
    QCOMPARE(entriesIn(path_.parent_path()), std::size_t{1});
  }

  void aFileIsHeldUntilItsWriterIsGone() {
    QVERIFY(lockStateOf(path_) == LockState::Free);  // there is none
    {
      AppendFile file(path_);
      QVERIFY(lockStateOf(path_) == LockState::Free);
      file.hold();
      QVERIFY(lockStateOf(path_) == LockState::Held);
      QVERIFY(lockStateOf(path_) == LockState::Held);  // looking gives nothing away
    }
    QVERIFY(lockStateOf(path_) == LockState::Free);
  }

  void theOldFileIsWholeWhileTheNewOneIsMade() {
    writeFileAtomically(path_, "old");
    writeFileAtomically(path_, [&](const Append& append) {
      append("new, ");
      QCOMPARE(readFile(path_), std::string("old"));
      append("in two pieces");
    });
    QCOMPARE(readFile(path_), std::string("new, in two pieces"));
  }

  void theOldFileSurvivesAFailingProducer() {
    writeFileAtomically(path_, "old");
    const auto fail = [](const Append& append) {
      append("half of the new");
      throw std::runtime_error("no more");
    };
    QVERIFY_EXCEPTION_THROWN(writeFileAtomically(path_, fail), std::runtime_error);
    QCOMPARE(readFile(path_), std::string("old"));
    QCOMPARE(entriesIn(path_.parent_path()), std::size_t{1});
  }

  void aFailingProducerLeavesNoNewFile() {
    const auto fail = [](const Append&) { throw Cancelled(); };
    QVERIFY_EXCEPTION_THROWN(writeFileAtomically(path_, fail), Cancelled);
    QCOMPARE(entriesIn(path_.parent_path()), std::size_t{0});
  }

  void aLeftOverOfACrashIsReplaced() {
    fs::path partial = path_;
    partial += ".partial";
    AppendFile(partial).append("a long left-over of a crash");
    writeFileAtomically(path_, "short");
    QCOMPARE(readFile(path_), std::string("short"));
    QVERIFY(!fs::exists(partial));
  }

  void tellsWhereItCannotWrite() {
    const fs::path lost = path_.parent_path() / "no such folder" / "file.txt";
    QCOMPARE(codeOf([&] { writeFileAtomically(lost, "text"); }), ErrorCode::CannotWrite);
    QCOMPARE(codeOf([&] { AppendFile{lost}; }), ErrorCode::CannotWrite);
    QVERIFY(!fs::exists(lost.parent_path()));
  }

  void aFolderIsNotReplaced() {
    fs::create_directory(path_);
    QCOMPARE(codeOf([&] { writeFileAtomically(path_, "text"); }), ErrorCode::CannotWrite);
    QVERIFY(fs::is_directory(path_));
    QCOMPARE(entriesIn(path_.parent_path()), std::size_t{1});
  }

  void aFullDiskIsAnError() {
    if (!fs::exists("/dev/full")) QSKIP("There is no /dev/full here.");
    AppendFile file("/dev/full");
    QCOMPARE(codeOf([&] { file.append("text"); }), ErrorCode::CannotWrite);
  }

  void tellsWhatCannotBeRead() {
    QCOMPARE(codeOf([&] { readFile(path_); }), ErrorCode::NotFound);
    QCOMPARE(codeOf([&] { readFile(path_.parent_path()); }), ErrorCode::Unreadable);
    QCOMPARE(codeOf([&] { readFile("/dev/null"); }), ErrorCode::Unreadable);
    writeFileAtomically(path_, "text");
    fs::permissions(path_, fs::perms::none);
    if (::geteuid() == 0) QSKIP("The superuser reads every file.");
    QCOMPARE(codeOf([&] { readFile(path_); }), ErrorCode::Unreadable);
  }

  void readsToTheEndWhateverTheSizeSays() {
    if (!fs::exists("/proc/self/status")) QSKIP("There is no /proc here.");
    QCOMPARE(fs::file_size("/proc/self/status"), std::uintmax_t{0});
    QVERIFY(readFile("/proc/self/status").find("Pid:") != std::string::npos);
  }

  void tellsWhyAPathLeadsNowhere() {
    fs::create_symlink(path_.filename(), path_);
    QCOMPARE(codeOf([&] { readFile(path_); }), ErrorCode::Unreadable);
    QCOMPARE(codeOf([&] { readFile(path_.parent_path() / std::string(300, 'a')); }),
             ErrorCode::Unreadable);
  }

  void anErrorNamesItsFile() {
    try {
      readFile(path_);
      QFAIL("nothing was thrown");
    } catch (const Error& error) {
      QCOMPARE(error.path(), path_);
      QCOMPARE(std::string(error.what()), path_.string() + ": " + error.detail());
    }
  }

  void anErrorNamesTheFileThatWasToBeWritten() {
    const fs::path lost = path_.parent_path() / "no such folder" / "file.txt";
    try {
      writeFileAtomically(lost, "text");
      QFAIL("nothing was thrown");
    } catch (const Error& error) {
      QCOMPARE(error.path(), lost);
    }
  }

  void aPartialFileGoesOnWhereAnEarlierOneEnded() {
    fs::path beside = path_;
    beside += ".partial";
    {
      auto first = PartialFile::resume(path_);
      QVERIFY(first);
      QCOMPARE(first->path(), beside);
      first->append("ab");
      QVERIFY(!PartialFile::resume(path_));  // it is taken
    }
    QCOMPARE(readFile(beside), std::string("ab"));
    auto second = PartialFile::resume(path_);
    QVERIFY(second);
    QCOMPARE(second->size(), std::uint64_t{2});
    second->append("c");
    second->finish();
    QCOMPARE(readFile(path_), std::string("abc"));
    QVERIFY(!fs::exists(beside));
  }

  void aPartialFileOfNothingLeavesNothing() {
    {
      auto file = PartialFile::resume(path_);
      QVERIFY(file);
      file->append("x");
      file->clear();
    }
    QCOMPARE(entriesIn(path_.parent_path()), std::size_t{0});
  }

  void appendsBehindWhatIsThere() {
    AppendFile(path_).append("one\n");
    AppendFile file(path_);
    file.append("two\n");
    QCOMPARE(readFile(path_), std::string("one\ntwo\n"));  // at once, not when closed
    AppendFile moved = std::move(file);
    moved.append("three\n");
    QCOMPARE(readFile(path_), std::string("one\ntwo\nthree\n"));
  }

 private:
  std::unique_ptr<QTemporaryDir> folder_;
  fs::path path_;
};

QTEST_GUILESS_MAIN(TestFiles)
#include "tst_files.moc"
