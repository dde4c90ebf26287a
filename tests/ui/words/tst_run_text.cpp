// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/number_text.h"
#include "ui/words/run_text.h"

#include <QtTest>

using namespace adnet;
using namespace adnet::ui;

class TestRunText : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void wordsDurations_data() {
    QTest::addColumn<double>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << 0.0 << "0\u00a0s";
    QTest::newRow("seconds") << 45.4 << "45\u00a0s";
    QTest::newRow("minutes") << 200.0 << "3\u00a0min\u00a020\u00a0s";
    QTest::newRow("rounded up to a minute") << 59.6 << "1\u00a0min\u00a00\u00a0s";
    QTest::newRow("hours") << 7500.0 << "2\u00a0h\u00a05\u00a0min";
  }
  void wordsDurations() {
    QFETCH(const double, seconds);
    QTEST(durationText(seconds), "text");
  }

  void wordsNumbers() {
    QCOMPARE(percentText(0.625), "62.5 %");
    QCOMPARE(percentText(0.634, 0), "63 %");
    QCOMPARE(percentText(1), "100.0 %");
    QCOMPARE(percentText(-1), "–");
    QCOMPARE(timeLeftText(200), "3\u00a0min\u00a020\u00a0s left");
    QCOMPARE(timeLeftText(-1), "");
    QCOMPARE(roundDurationText(58), "1\u00a0min");
  }

  void whatIsBelowZeroHasAMinus() {
    QCOMPARE(numberText(-1.26, 1), "−1.3");
    QCOMPARE(pointsText(-0.342), "−34.2");
    QCOMPARE(signedPoints(-0.342), "−34.2");
    QCOMPARE(signedPoints(0.031), "+3.1");
    for (const double share : {-0.0001, 0.0, 0.0001})
      QCOMPARE(signedPoints(share), "0.0");
  }

  void aNumberStaysWithWhatItCounts_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("points") << "better by 3.1~points on these";
    QTest::newRow("an interval") << "95~% interval −1.0~to~3.0, 5~seeds each";
    QTest::newRow("p") << "p~0.031 , p~<~0.001; an ap 3";
    QTest::newRow("a time") << "2~h~5~min~3~s left";
    QTest::newRow("another language") << "差 3.1~点";
  }
  void aNumberStaysWithWhatItCounts() {
    QFETCH(QString, text);
    const QString plain = QString(text).replace('~', ' ');
    QCOMPARE(keptTogether(plain), text.replace('~', QChar(QChar::Nbsp)));
  }

  void wordsProgress() {
    QCOMPARE(progressText({Phase::Decoding, 12, 40}), "Decoding images 12 of 40");
    QCOMPARE(progressText({Phase::LoadingWeights, 0, 0}), "Loading weights");
    QCOMPARE(progressText({Phase::Training, 0, 0}), textOf(TrainingController::State::Running));
    QCOMPARE(stepText(3, 40), "Step 3 of 40");
  }

  void wordsTheEnd() {
    TrainingResult result;
    result.steps = 3;
    QVERIFY(endText(result).startsWith("Finished 3 step"));
    result.status = RunStatus::Stopped;
    QVERIFY(endText(result).startsWith("Stopped after 3 step"));
  }

  void wordsEvaluations() {
    QCOMPARE(evaluationText(SetName::Test, Protocol::Paper, 40), "Paper, step 40");
    QCOMPARE(evaluationText(SetName::Test, Protocol::Honest, 40), "Honest, step 40");
    QCOMPARE(evaluationText(SetName::Validation, Protocol::Honest, 40), "Validation, step 40");
  }

  void wordsWhatTheWeightsGave_data() {
    QTest::addColumn<QString>("report");
    QTest::addColumn<QString>("text");
    const QString plain = "312 tensors loaded from m_0.35.safetensors.";
    QTest::newRow("all of it") << plain << "312 tensor(s) loaded from m_0.35.safetensors.";
    QTest::newRow("without the head")
        << "60 tensors loaded from a.pth; 2 left out (a head of other classes)."
        << "60 tensor(s) loaded from a.pth; 2 left out (a head of other classes).";
    QTest::newRow("with others")
        << "60 tensors loaded from a.pth; 3 not of this network: x, y, z."
        << "60 tensor(s) loaded from a.pth; 3 not of this network: x, y, z.";
    QTest::newRow("unknown words") << "something else"
                                   << "something else";
  }
  void wordsWhatTheWeightsGave() {
    QFETCH(const QString, report);
    QTEST(weightsText(report.toStdString()), "text");
  }

  void countsAreGroupedAsTheLanguageHasIt() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QCOMPARE(countText(2485), "2,485");
    QCOMPARE(stepText(46, 1500), "Step 46 of 1,500");
    QCOMPARE(evaluationText(SetName::Test, Protocol::Paper, 1500), "Paper, step 1,500");
    QLocale::setDefault(QLocale::c());
  }

  void wordsTheViews() {
    TrainingConfig config;
    QCOMPARE(viewsText(config), "224 px of 256 px · Colour jitter");
    config.views.policy = Policy::None;
    config.views.resize = 300;
    QCOMPARE(viewsText(config), "224 px of 300 px · Colours kept");
    config.views.policy = Policy::AutoAugment;
    config.views.augmentation = Augmentation::MoCo;
    QCOMPARE(viewsText(config), "224 px of 300 px · AutoAugment · Strong: MoCo v2");
    config.method = Method::FineTune;  // whose views are the set's alone
    QCOMPARE(viewsText(config), "224 px of 300 px · Standard: MoCo v2");
  }

  void wordsAShare() {
    SplitOptions split;
    split.ratio = 12.5;
    QCOMPARE(shareText(split), "12.5 %");
    split.ratio = 12.345;
    QCOMPARE(shareText(split), "12.345 %");
    split.ratio = 30;
    QCOMPARE(shareText(split), "30 %");
    split.perClass = 3;
    QVERIFY(shareText(split).startsWith("3 image"));
  }
};

QTEST_GUILESS_MAIN(TestRunText)
#include "tst_run_text.moc"
