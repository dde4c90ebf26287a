// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The program adnet-studio itself: what only a process has.
#include "tests/ui/image_folder.h"

#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>

using namespace adnet::ui;

namespace {

constexpr const char* kProgram = ADNET_BUILD_DIR "/adnet-studio";
constexpr int kLong = 60'000;  // milliseconds

// Whether the process would not just die of it.
bool handles(qint64 process, int signal) {
  QFile status(QString("/proc/%1/status").arg(process));
  if (!status.open(QIODevice::ReadOnly)) return false;
  for (const QByteArray& line : status.readAll().split('\n')) {
    if (!line.startsWith("SigCgt:")) continue;
    if (line.mid(7).trimmed().toULongLong(nullptr, 16) >> (signal - 1) & 1) return true;
  }
  return false;
}

}  // namespace

class StudioProgramTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() { settings_ = std::make_unique<QTemporaryDir>(); }

  void aSignalClosesTheWindow_data() {
    QTest::addColumn<int>("signal");
    QTest::newRow("Ctrl-C") << SIGINT;
    QTest::newRow("kill") << SIGTERM;
    QTest::newRow("the session ends") << SIGHUP;
  }
  void aSignalClosesTheWindow() {
    QFETCH(const int, signal);
    QProcess studio;
    start(studio, {images_.path()});
    QTRY_VERIFY_WITH_TIMEOUT(handles(studio.processId(), signal), kLong);
    ::kill(static_cast<pid_t>(studio.processId()), signal);
    QVERIFY(studio.waitForFinished(kLong));
    QCOMPARE(studio.exitStatus(), QProcess::NormalExit);
    QCOMPARE(studio.exitCode(), 130);
  }

  void takesAPicture() {
    const QString file = settings_->filePath("picture.png");
    QProcess studio;
    start(studio, {"--screenshot", file, "--size", "1280x800", "--theme", "dark", images_.path()});
    QVERIFY(studio.waitForFinished(kLong));
    QCOMPARE(studio.exitCode(), 0);
    QCOMPARE(QImage(file).size(), QSize(1280, 800));
  }

  void wrongUseIsExplained() {
    QProcess studio;
    start(studio, {"--page", "nowhere"});
    QVERIFY(studio.waitForFinished(kLong));
    QCOMPARE(studio.exitCode(), 2);
    QVERIFY(studio.readAllStandardError().contains(
        "--page is data, views, train, evaluate or compare"));
  }

 private:
  void start(QProcess& studio, const QStringList& arguments) const {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("XDG_CONFIG_HOME", settings_->path());
    environment.insert("XDG_RUNTIME_DIR", settings_->path());
    studio.setProcessEnvironment(environment);
    studio.setChildProcessModifier([] { ::signal(SIGHUP, SIG_DFL); });
    studio.start(kProgram, arguments);
    QVERIFY(studio.waitForStarted());
  }

  const ImageFolder images_;
  std::unique_ptr<QTemporaryDir> settings_;
};

QTEST_GUILESS_MAIN(StudioProgramTest)
#include "tst_studio_program.moc"
