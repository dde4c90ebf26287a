// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/evaluate/run_list_model.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QtTest>

using namespace adnet;
using namespace adnet::ui;

namespace {

RunSummary runCalled(const std::string& name, RunStatus status = RunStatus::Finished) {
  RunSummary run;
  run.folder = "/runs/" + name;
  run.config.name = name;
  run.config.backbone = "resnet18";
  run.config.split.ratio = 30;
  run.facts.started = "2020-01-02T03:04:05Z";
  run.facts.status = status;
  run.facts.result.testAccuracy = 0.5;
  return run;
}

}  // namespace

class TestRunListModel : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void listsRuns() {
    RunListModel model;
    const QAbstractItemModelTester tester(&model);
    model.setRuns({runCalled("a")});
    QCOMPARE(model.index(0, RunListModel::Run).data().toString(), QString("a"));
    QCOMPARE(model.index(0, RunListModel::Honest).data().toString(), QString("50.0 %"));
    QCOMPARE(model.index(0, RunListModel::Paper).data().toString(), QString("–"));
    const QString detail = model.index(0, 0).data(RunListModel::DetailRole).toString();
    QVERIFY(detail.contains("30 %"));
    QVERIFY(detail.contains("AD-Net"));
    QVERIFY(detail.contains("resnet18"));
    QVERIFY(detail.contains("2020"));
  }

  void changesWhatDiffers_data() {
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<int>("inserted");
    QTest::addColumn<int>("removed");
    QTest::newRow("same") << "cba"
                          << "cba" << 0 << 0;
    QTest::newRow("a new one") << "ba"
                               << "cba" << 1 << 0;
    QTest::newRow("one in between") << "ca"
                                    << "cba" << 1 << 0;
    QTest::newRow("one less") << "cba"
                              << "ca" << 0 << 1;
    QTest::newRow("one for another") << "ba"
                                     << "ca" << 1 << 1;
    QTest::newRow("all new") << "ba"
                             << "dc" << 2 << 2;
    QTest::newRow("another order") << "cba"
                                   << "acb" << 1 << 1;
    QTest::newRow("none left") << "ba"
                               << "" << 0 << 2;
  }
  void changesWhatDiffers() {
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    RunListModel model;
    const QAbstractItemModelTester tester(&model);
    model.setRuns(runs(before));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    model.setRuns(runs(after));
    QString shown;
    for (int row = 0; row < model.rowCount(); ++row)
      shown += model.index(row, 0).data().toString();
    QCOMPARE(shown, after);
    QCOMPARE(reset.size(), 0);
    QTEST(static_cast<int>(inserted.size()), "inserted");
    QTEST(static_cast<int>(removed.size()), "removed");
  }

  void tellsARunningRunFromAnInterruptedOne() {
    RunListModel model;
    const QAbstractItemModelTester tester(&model);
    model.setRuns({runCalled("b", RunStatus::Interrupted), runCalled("a")});
    QVERIFY(!model.hasRunning());
    model.setRuns({runCalled("b", RunStatus::Interrupted), runCalled("a", RunStatus::Running)});
    QVERIFY(model.hasRunning());
    const auto detail = [&](int row) {
      return model.index(row, 0).data(RunListModel::DetailRole).toString();
    };
    QVERIFY2(detail(0).contains(" · interrupted · "), qPrintable(detail(0)));
    QVERIFY2(detail(1).contains(" · training · "), qPrintable(detail(1)));
    QVERIFY(model.index(0, 0).data(RunListModel::BadRole).toBool());
    QVERIFY(!model.index(1, 0).data(RunListModel::BadRole).toBool());
  }

  void asksForANameAndShowsItOnceItIsWritten() {
    RunListModel model;
    const QAbstractItemModelTester tester(&model);
    model.setRuns(runs("ba"));
    QSignalSpy asked(&model, &RunListModel::nameAsked);
    QVERIFY(model.setData(model.index(1, 0), "  gulls   2 ", Qt::EditRole));
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first(), (QVariantList{"/runs/a", "gulls 2"}));
    QCOMPARE(model.index(1, 0).data().toString(), QString("a"));
    QVERIFY(!model.setData(model.index(1, 0), "a", Qt::EditRole));  // as it is
    QVERIFY(!model.setData(model.index(1, 1), "b", Qt::EditRole));  // an accuracy
    QCOMPARE(asked.size(), 1);

    std::vector<RunSummary> renamed = runs("ba");
    renamed[1].about = {"gulls 2", "with the new lens"};
    model.setRuns(renamed);
    QCOMPARE(model.index(1, 0).data().toString(), QString("gulls 2"));
    QVERIFY(model.index(1, 0).data(Qt::ToolTipRole).toString().contains("with the new lens"));
  }

  // What a narrow list cuts.
  void theTipHasAllSettings() {
    RunSummary run = runCalled("a");
    run.config.seed = 4711;
    RunListModel model;
    model.setRuns({run});
    const QString detail = model.index(0, 0).data(RunListModel::DetailRole).toString();
    const QString tip = model.index(0, 0).data(Qt::ToolTipRole).toString();
    QVERIFY(tip.contains("4711"));
    QVERIFY2(tip.contains(detail.section('\n', 1)), qPrintable(tip));
  }

  void namesTheDataSet() {
    RunSummary run = runCalled("a");
    run.config.data.root = "/photographs/gulls/";
    RunListModel model;
    model.setRuns({run});
    QVERIFY(model.index(0, 0).data(RunListModel::DetailRole).toString().contains(" · gulls\n"));
    QVERIFY(model.index(0, 0).data(RunListModel::SearchRole).toString().contains("resnet18"));
  }

  // Whatever the width cuts, the start and what differs are seen.
  void tellsRunsApart() {
    std::vector<RunSummary> runs = {runCalled("a", RunStatus::Stopped), runCalled("b")};
    runs[1].config.seed = 43;
    RunListModel model;
    const QAbstractItemModelTester tester(&model);
    model.setRuns(runs);
    const auto lines = [&](int row) {
      return model.index(row, 0).data(RunListModel::DetailRole).toString().split('\n');
    };
    for (int row : {0, 1})
      QVERIFY2(lines(row)[0].contains(QRegularExpression("^\\d+ Jan 2020, ")),
               qPrintable(lines(row)[0]));
    QVERIFY2(lines(0)[1].startsWith("seed 42 · "), qPrintable(lines(0)[1]));
    QVERIFY2(lines(1)[1].startsWith("seed 43 · "), qPrintable(lines(1)[1]));
    runs[0].config.seed = 43;
    runs[0].config.split.ratio = 10;
    model.setRuns(runs);
    QVERIFY2(lines(0)[1].startsWith("10 % · "), qPrintable(lines(0)[1]));
    runs[0].config.data.root = "/photographs/gulls";
    runs[1].config.data.root = "/photographs/terns";
    model.setRuns(runs);
    QVERIFY2(lines(0)[0].startsWith("gulls · stopped · "), qPrintable(lines(0)[0]));
    QVERIFY2(lines(1)[0].startsWith("terns · "), qPrintable(lines(1)[0]));
  }

  void findsAFolder() {
    RunListModel model;
    model.setRuns(runs("ba"));
    QCOMPARE(model.find("/runs/a").row(), 1);
    QVERIFY(!model.find("/runs/c").isValid());
  }

 private:
  static std::vector<RunSummary> runs(const QString& names) {
    std::vector<RunSummary> list;
    for (const QChar c : names)
      list.push_back(runCalled(QString(c).toStdString()));
    return list;
  }
};

QTEST_MAIN(TestRunListModel)
#include "tst_run_list_model.moc"
