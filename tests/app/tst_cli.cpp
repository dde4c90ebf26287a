// The program adnet itself: what only a process has, its signals and its exit code.
#include "core/run/run_folder.h"
#include "tests/ui/image_folder.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>

using namespace adnet;

class CliTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aSignalStopsTheTrainingAndKeepsTheRun_data() {
    QTest::addColumn<int>("signal");
    QTest::addColumn<bool>("quiet");  // the program need not start itself again
    QTest::newRow("Ctrl-C") << SIGINT << false;
    QTest::newRow("Ctrl-C, OMP_WAIT_POLICY set") << SIGINT << true;
    QTest::newRow("kill") << SIGTERM << false;
  }
  void aSignalStopsTheTrainingAndKeepsTheRun() {
    QFETCH(const int, signal);
    QFETCH(const bool, quiet);
    const QTemporaryDir runs;
    QProcess adnet;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove("OMP_WAIT_POLICY");
    if (quiet) environment.insert("OMP_WAIT_POLICY", "PASSIVE");
    adnet.setProcessEnvironment(environment);
    adnet.start(ADNET_BUILD_DIR "/adnet",
                {"train", "--data", images_.path(), "--backbone", "small_cnn", "--resize", "40",
                 "--image-size", "32", "--batch", "4", "--eval-every", "5", "--out", runs.path()});
    QVERIFY(adnet.waitForStarted());
    QByteArray log;
    QTRY_VERIFY_WITH_TIMEOUT((log += adnet.readAllStandardError()).contains("step 5:"), 60'000);
    ::kill(static_cast<pid_t>(adnet.processId()), signal);
    QVERIFY(adnet.waitForFinished(10'000));
    QCOMPARE(adnet.exitStatus(), QProcess::NormalExit);
    QCOMPARE(adnet.exitCode(), 130);
    const RunList list = listRuns(runs.path().toStdString());
    QCOMPARE(list.runs.size(), 1u);
    QCOMPARE(list.runs[0].facts.status, RunStatus::Stopped);
    QVERIFY(readRun(list.runs[0].folder).steps.size() >= 5);
  }

 private:
  const ui::ImageFolder images_;
};

QTEST_GUILESS_MAIN(CliTest)
#include "tst_cli.moc"
