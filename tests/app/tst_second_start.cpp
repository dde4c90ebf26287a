// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// adnet-studio, started while it runs.
#include "tests/ui/image_folder.h"

#include <QDir>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

using namespace adnet::ui;

namespace {

constexpr const char* kProgram = ADNET_BUILD_DIR "/adnet-studio";
constexpr int kLong = 60'000;  // milliseconds

}  // namespace

class SecondStartTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() { scratch_ = std::make_unique<QTemporaryDir>(); }

  void handsItsFolderToTheFirst() {
    QProcess first, second;
    start(first, {});
    QTRY_VERIFY_WITH_TIMEOUT(listens(), kLong);
    start(second, {images_.path()});
    QVERIFY(second.waitForFinished(kLong));
    QCOMPARE(second.exitCode(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(lastFolders().contains(images_.path()), kLong);  // of the first
    QCOMPARE(first.state(), QProcess::Running);
    end(first);
  }

  void startsAfterACrash() {
    QProcess first, second;
    start(first, {});
    QTRY_VERIFY_WITH_TIMEOUT(listens(), kLong);
    first.kill();
    QVERIFY(first.waitForFinished(kLong));
    QVERIFY(listens());  // what it left
    start(second, {images_.path()});
    QTRY_VERIFY_WITH_TIMEOUT(lastFolders().contains(images_.path()), kLong);
    QCOMPARE(second.state(), QProcess::Running);
    end(second);
  }

  void aPictureIsTakenBesides() {
    QProcess first, second;
    start(first, {});
    QTRY_VERIFY_WITH_TIMEOUT(listens(), kLong);
    const QString file = scratch_->filePath("picture.png");
    start(second, {"--screenshot", file, images_.path()});
    QVERIFY(second.waitForFinished(kLong));
    QVERIFY(QFile::exists(file));
    QVERIFY(!lastFolders().contains(images_.path()));
    end(first);
  }

 private:
  void start(QProcess& studio, const QStringList& arguments) const {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("XDG_CONFIG_HOME", scratch_->path());
    environment.insert("XDG_RUNTIME_DIR", scratch_->path());
    studio.setProcessEnvironment(environment);
    studio.start(kProgram, arguments);
    QVERIFY(studio.waitForStarted());
  }
  static void end(QProcess& studio) {
    studio.kill();
    QVERIFY(studio.waitForFinished(kLong));
  }
  bool listens() const {
    return !QDir(scratch_->path()).entryList({"adnet-studio-*"}, QDir::System).isEmpty();
  }
  QString lastFolders() const {
    const QSettings settings(scratch_->filePath("adnet-studio/adnet-studio.ini"),
                             QSettings::IniFormat);
    QStringList folders;
    for (const QVariant& entry : settings.value("recent").toList())
      folders += entry.toStringList();
    return folders.join('\n');
  }

  const ImageFolder images_;
  std::unique_ptr<QTemporaryDir> scratch_;
};

QTEST_GUILESS_MAIN(SecondStartTest)
#include "tst_second_start.moc"
