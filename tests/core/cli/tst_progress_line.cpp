// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/cli/progress_line.h"

#include <QTest>

#include <sstream>

using namespace adnet;
using namespace adnet::cli;

class ProgressLineTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void durations_data() {
    QTest::addColumn<double>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << 0.0 << "0:00";
    QTest::newRow("seconds") << 7.4 << "0:07";
    QTest::newRow("minutes") << 754.0 << "12:34";
    QTest::newRow("rounded up") << 59.6 << "1:00";
    QTest::newRow("hours") << 3723.0 << "1:02:03";
    QTest::newRow("negative") << -1.0 << "0:00";
  }
  void durations() {
    QFETCH(double, seconds);
    QFETCH(QString, text);
    QCOMPARE(QString::fromStdString(durationText(seconds)), text);
  }

  void percent() { QCOMPARE(percentText(0.8519), std::string("85.2 %")); }

  void aFileGetsWholeLinesOnly() {
    std::ostringstream out;
    {
      ProgressLine progress(out, false);
      progress.onStep({});
      progress.onProgress({Phase::Decoding, 1, 2});
      EvaluationRecord evaluation;
      evaluation.step = 50;
      evaluation.metrics.accuracy = 0.5;
      progress.onEvaluation(evaluation);
    }
    QCOMPARE(out.str().find('\r'), std::string::npos);
    QVERIFY(out.str().starts_with("step 50: test accuracy 50.0 %"));
    QVERIFY(out.str().find("paper protocol") != std::string::npos);
  }

  void alwaysSaysWhatTheNetworkBeginsFrom() {
    const auto textOf = [](const std::string& report) {
      std::ostringstream out;
      RunStarted started;
      started.weightsReport = report;
      ProgressLine(out, false).onStarted(started);
      return out.str();
    };
    QVERIFY(textOf("").find("weights  none: the network begins from nothing") != std::string::npos);
    QVERIFY(textOf("9 tensors loaded").find("weights  9 tensors loaded") != std::string::npos);
    QVERIFY(textOf("9 tensors loaded").find("nothing") == std::string::npos);
  }

  void aTerminalGetsALineThatIsWrittenOver() {
    std::ostringstream out;
    {
      ProgressLine progress(out, true);
      RunStarted started;
      started.steps = 150;
      progress.onStarted(started);
      StepRecord step;
      step.step = 34;
      step.secondsLeft = 192;
      progress.onStep(step);
    }
    QVERIFY2(out.str().find("\r\x1b[Kstep 34/150") != std::string::npos, out.str().c_str());
    QVERIFY(out.str().find("3:12 left") != std::string::npos);
    QVERIFY(out.str().ends_with("\r\x1b[K"));
  }
};

QTEST_GUILESS_MAIN(ProgressLineTest)
#include "tst_progress_line.moc"
