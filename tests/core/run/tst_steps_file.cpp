// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/files.h"
#include "core/run/steps_file.h"

#include <QTemporaryDir>
#include <QtTest>

#include <fstream>

using namespace adnet;

namespace {

const std::string kHeader =
    "step,epoch,loss,cross_entropy,distillation,learning_rate,gradient_norm,images_per_second\n";

std::string lineOf(int step, double loss) {
  return std::to_string(step) + ",0," + std::to_string(loss) + ",1,0.5,0.03,2,100\n";
}

}  // namespace

class TestStepsFile : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    path_ = folder_->filePath("steps.csv").toStdString();
    write(kHeader + lineOf(1, 3) + lineOf(2, 2.5));
    file_ = std::make_unique<StepsFile>(path_);
    QVERIFY(file_->refresh());
  }

  void readsWhatCameSince() {
    QCOMPARE(file_->steps().size(), std::size_t{2});
    QCOMPARE(file_->steps()[1].loss, 2.5);
    QCOMPARE(file_->steps()[1].gradientNorm, 2.0);
    QVERIFY(!file_->refresh());
    append(lineOf(3, 2) + "4,0,1.");  // torn
    QVERIFY(file_->refresh());
    QCOMPARE(file_->steps().size(), std::size_t{3});
    append("5,1,0.5,0.03,2,100\n");  // its end
    QVERIFY(file_->refresh());
    QCOMPARE(file_->steps().size(), std::size_t{4});
    QCOMPARE(file_->steps()[3].loss, 1.5);
    QCOMPARE(file_->steps()[0].loss, 3.0);
  }

  // What stands before the last line that was read is not looked at again.
  void doesNotReadTheBeginningAgain() {
    std::fstream file(path_, std::ios::in | std::ios::out);
    file.seekp(static_cast<std::streamoff>(kHeader.size()));
    file << 'x';
    file.close();
    append(lineOf(3, 2));
    QVERIFY(file_->refresh());
    QCOMPARE(file_->steps().size(), std::size_t{3});
    QVERIFY_EXCEPTION_THROWN(StepsFile(path_).refresh(), Error);
  }

  void startsAgainWhereTheFileIsAnother_data() {
    QTest::addColumn<int>("lines");
    QTest::newRow("shorter") << 1;
    QTest::newRow("cut off, and longer again") << 5;
  }
  void startsAgainWhereTheFileIsAnother() {
    QFETCH(const int, lines);
    std::string text = kHeader;
    for (int i = 1; i <= lines; ++i)
      text += lineOf(i, 7);
    write(text);
    QVERIFY(file_->refresh());
    QCOMPARE(static_cast<int>(file_->steps().size()), lines);
    for (const StepRecord& step : file_->steps())
      QCOMPARE(step.loss, 7.0);
  }

  void readsWindowsLinesAndSkippedDistillation() {
    write("\xEF\xBB\xBF" + kHeader.substr(0, kHeader.size() - 1) + ",more\r\n" +
          "1,0,3,1,nan,0.03,2,100,x\r\n");
    StepsFile file(path_);
    QVERIFY(file.refresh());
    QCOMPARE(file.steps().size(), std::size_t{1});
    QVERIFY(file.steps()[0].distillationSkipped);
    QCOMPARE(file.steps()[0].imagesPerSecond, 100.0);
  }

  void damageIsNamedAndMendedIsReadAgain() {
    append("3,0,one,1,0.5,0.03,2,100\n");
    try {
      file_->refresh();
      QFAIL("was read");
    } catch (const Error& error) {
      QVERIFY(error.code() == ErrorCode::BadRun);
      QVERIFY2(QString(error.what()).contains("line 4: 'one' is no number for loss"), error.what());
    }
    QVERIFY(file_->steps().empty());
    write(kHeader + lineOf(1, 3));
    QVERIFY(file_->refresh());
    QCOMPARE(file_->steps().size(), std::size_t{1});
  }

 private:
  void write(const std::string& text) { writeFileAtomically(path_, text); }
  void append(const std::string& text) { AppendFile(path_).append(text); }

  std::unique_ptr<QTemporaryDir> folder_;
  std::filesystem::path path_;
  std::unique_ptr<StepsFile> file_;
};

QTEST_APPLESS_MAIN(TestStepsFile)
#include "tst_steps_file.moc"
