// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The program adnet itself: what only a process has, its signals, streams, limits and exit code.
#include "core/run/run_folder.h"
#include "tests/ui/image_folder.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>

using namespace adnet;

namespace {

constexpr const char* kProgram = ADNET_BUILD_DIR "/adnet";
constexpr int kLong = 60'000;  // milliseconds; loading LibTorch on a busy machine takes a while

struct Ended {
  int code = -1;
  QByteArray out, log;
};

// What a shell makes of `script`, where "$ADNET" is the program.
Ended shell(const QString& script) {
  QProcess process;
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  environment.insert("ADNET", kProgram);
  process.setProcessEnvironment(environment);
  process.start("/bin/sh", {"-c", script});
  if (!process.waitForFinished(kLong)) return {};
  return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
          process.readAllStandardOutput(), process.readAllStandardError()};
}

RunSummary onlyRun(const QTemporaryDir& runs) {
  const RunList list = listRuns(runs.path().toStdString());
  return list.runs.size() == 1 ? list.runs[0] : RunSummary();
}

}  // namespace

class CliTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aSignalStopsTheTrainingAndKeepsTheRun_data() {
    QTest::addColumn<int>("signal");
    QTest::addColumn<bool>("quiet");  // the program need not start itself again
    QTest::newRow("Ctrl-C") << SIGINT << false;
    QTest::newRow("Ctrl-C, OMP_WAIT_POLICY set") << SIGINT << true;
    QTest::newRow("kill") << SIGTERM << false;
    QTest::newRow("the terminal goes away") << SIGHUP << false;
    QTest::newRow("the time is used up") << SIGXCPU << false;
    QTest::newRow("a scheduler's warning") << SIGUSR1 << false;
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
    adnet.setChildProcessModifier([] { ::signal(SIGHUP, SIG_DFL); });
    trainUntilStepFive(adnet, runs);
    ::kill(static_cast<pid_t>(adnet.processId()), signal);
    // Twice, as a closing terminal and batch systems have it; of Ctrl-C the second ends all at
    // once.
    if (signal != SIGINT) ::kill(static_cast<pid_t>(adnet.processId()), signal);
    QVERIFY(adnet.waitForFinished(10'000));
    QCOMPARE(adnet.exitStatus(), QProcess::NormalExit);
    QCOMPARE(adnet.exitCode(), 130);
    const RunSummary run = onlyRun(runs);
    QCOMPARE(run.facts.status, RunStatus::Stopped);
    QVERIFY(readRun(run.folder).steps.size() >= 5);
  }

  void nohupKeepsTheTrainingGoing() {
    const QTemporaryDir runs;
    QProcess adnet;
    adnet.setChildProcessModifier([] { ::signal(SIGHUP, SIG_IGN); });
    trainUntilStepFive(adnet, runs);
    ::kill(static_cast<pid_t>(adnet.processId()), SIGHUP);
    QVERIFY(!adnet.waitForFinished(2'000));
    adnet.terminate();
    QVERIFY(adnet.waitForFinished(10'000));
  }

  void messagesNeverReachTheRunsFiles_data() {
    QTest::addColumn<QString>("streams");
    for (const char* streams : {"<&-", ">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"})
      QTest::newRow(streams) << streams;
  }
  void messagesNeverReachTheRunsFiles() {
    QFETCH(const QString, streams);
    const QTemporaryDir runs;
    QCOMPARE(shell("exec " + train(runs) + streams).code, 0);
    const RunSummary run = onlyRun(runs);
    QCOMPARE(run.facts.status, RunStatus::Finished);
    for (const char* name : {"steps.csv", "evaluations.csv"}) {
      const QByteArray text = QByteArray::fromStdString(readFile(run.folder / name));
      const QList<QByteArray> lines = text.trimmed().split('\n');
      QVERIFY2(lines.size() > 2, text);
      for (const QByteArray& line : lines.mid(1))
        QVERIFY2(line.at(0) >= '0' && line.at(0) <= '9', text);
    }
  }

  void aTrainingOutlivesItsReader() {
    const QTemporaryDir runs;
    shell(train(runs) + "2>&1 | true");
    QCOMPARE(onlyRun(runs).facts.status, RunStatus::Finished);
  }

  void aLimitOnFilesFailsLikeAFullDisk() {
    const QTemporaryDir runs;
    const Ended ended = shell("ulimit -f 64; exec " + train(runs));
    QCOMPARE(ended.code, 1);
    QVERIFY2(ended.log.contains("cannot be written (File too large)"), ended.log);
    QCOMPARE(onlyRun(runs).facts.status, RunStatus::Failed);
  }

  void whatCannotBePrintedIsSaid_data() {
    QTest::addColumn<QString>("words");
    for (const char* words : {"--help", "--version", "weights", "weights --json"})
      QTest::newRow(words) << words;
    QTest::newRow("train") << QString();
  }
  void whatCannotBePrintedIsSaid() {
    QFETCH(const QString, words);
    const QTemporaryDir runs;
    const Ended ended =
        shell("exec " + (words.isEmpty() ? train(runs) : "\"$ADNET\" " + words) + " >/dev/full");
    QCOMPARE(ended.code, 1);
    QVERIFY2(ended.log.endsWith("the output cannot be written (No space left on device).\n"),
             ended.log);
  }

  void aReaderThatWentAwayIsNoNews() {
    const Ended ended = shell("{ \"$ADNET\" --help; echo $? >&2; } | true");
    QCOMPARE(ended.log, "1\n");
  }

  // Not a wait without end, nor a crash of a library.
  void tooLittleAddressSpaceIsAnError_data() {
    QTest::addColumn<int>("kibibytes");
    for (const int kibibytes : {400'000, 740'000, 775'000, 900'000, 1'100'000})
      QTest::addRow("%d", kibibytes) << kibibytes;
  }
  void tooLittleAddressSpaceIsAnError() {
    QFETCH(const int, kibibytes);
    const QTemporaryDir runs;
    const Ended ended = shell("ulimit -v " + QString::number(kibibytes) + "; exec " + train(runs));
    QCOMPARE(ended.code, 1);
    QVERIFY2(ended.log.contains("Raise its limit (ulimit -v)"), ended.log);
  }

 private:
  QStringList trainWords(const QTemporaryDir& runs, int steps) const {
    return {"train",
            "--data",
            images_.path(),
            "--backbone",
            "small_cnn",
            "--resize",
            "40",
            "--image-size",
            "32",
            "--batch",
            "4",
            "--eval-every",
            "5",
            "--out",
            runs.path(),
            "--steps",
            QString::number(steps)};
  }
  QString train(const QTemporaryDir& runs) const {
    return "\"$ADNET\" " + trainWords(runs, 10).join(' ') + " ";
  }
  void trainUntilStepFive(QProcess& adnet, const QTemporaryDir& runs) const {
    adnet.start(kProgram, trainWords(runs, 1'000'000));
    QVERIFY(adnet.waitForStarted());
    QByteArray log;
    QTRY_VERIFY_WITH_TIMEOUT((log += adnet.readAllStandardError()).contains("step 5:"), kLong);
  }

  const ui::ImageFolder images_;
};

QTEST_GUILESS_MAIN(CliTest)
#include "tst_cli.moc"
