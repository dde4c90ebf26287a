// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/class_metrics_model.h"
#include "ui/charts/confused_pairs_model.h"
#include "ui/charts/share_delegate.h"
#include "ui/shell/unknown_last.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace adnet;
using namespace adnet::ui;

namespace {

constexpr auto kFatal = QAbstractItemModelTester::FailureReportingMode::QtTest;
const QStringList kClasses = {"ant", "bee", "wasp"};

// `mistakes` bees, and one wasp, are taken for ants.
ConfusionMatrix confusionWith(int mistakes) {
  ConfusionMatrix confusion(3);
  for (int i = 0; i < 4; ++i)
    confusion.add(0, 0);
  for (int i = 0; i < 4; ++i)
    confusion.add(1, i < mistakes ? 0 : 1);
  confusion.add(2, 0);
  confusion.add(2, 2);
  return confusion;
}

}  // namespace

class TestMetricsModels : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void listsClasses() {
    ClassMetricsModel model;
    const QAbstractItemModelTester tester(&model, kFatal);
    model.setMetrics(kClasses, metricsOf(confusionWith(1)).perClass);
    QCOMPARE(model.rowCount(), 3);
    const auto text = [&](int row, int column) {
      return model.index(row, column).data().toString();
    };
    QCOMPARE(text(1, ClassMetricsModel::Name), QString("bee"));
    QCOMPARE(text(1, ClassMetricsModel::Images), QString("4"));
    QCOMPARE(text(1, ClassMetricsModel::Precision), QString("100 %"));
    QCOMPARE(text(1, ClassMetricsModel::Recall), QString("75 %"));
    QCOMPARE(text(1, ClassMetricsModel::F1), QString("86 %"));
    QCOMPARE(model.index(1, ClassMetricsModel::Recall).data(kShareRole).toDouble(), 0.75);
    QVERIFY(!model.index(1, ClassMetricsModel::Images).data(kShareRole).isValid());
  }

  void changesTheRowsOfTheSameClasses() {
    ClassMetricsModel model;
    const QAbstractItemModelTester tester(&model, kFatal);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setMetrics(kClasses, metricsOf(confusionWith(1)).perClass);
    QCOMPARE(reset.size(), 1);
    model.setMetrics(kClasses, metricsOf(confusionWith(2)).perClass);
    QCOMPARE(reset.size(), 1);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(model.index(1, ClassMetricsModel::Recall).data().toString(), QString("50 %"));
    model.clear();
    QCOMPARE(model.rowCount(), 0);
  }

  void aClassWithoutImagesHasNoScores() {
    ConfusionMatrix confusion(3);
    confusion.add(0, 0);
    confusion.add(1, 0);  // and nothing is taken for a bee
    ClassMetricsModel model;
    const QAbstractItemModelTester tester(&model, kFatal);
    model.setMetrics(kClasses, metricsOf(confusion).perClass);
    const auto texts = [&](int row) {
      QStringList list;
      for (int column = ClassMetricsModel::Images; column <= ClassMetricsModel::F1; ++column)
        list << model.index(row, column).data().toString();
      return list.join(' ');
    };
    QCOMPARE(texts(0), QString("1 50 % 100 % 67 %"));
    QCOMPARE(texts(1), QString("1 – 0 % 0 %"));
    QCOMPARE(texts(2), QString("0 – – –"));
    QVERIFY(!model.index(2, ClassMetricsModel::F1).data(kShareRole).isValid());  // no bar
  }

  void theUnknownComesLastInEitherOrder() {
    ClassMetricsModel model;
    model.setMetrics({"a", "b", "c"}, {{0, {}, {}, {}}, {1, 1.0, 1.0, 1.0}, {2, 0.0, 0.0, 0.0}});
    UnknownLast sorted;
    sorted.setSourceModel(&model);
    sorted.setSortRole(ClassMetricsModel::SortRole);
    const QAbstractItemModelTester tester(&sorted, kFatal);
    for (const auto& [order, names] :
         {std::pair(Qt::AscendingOrder, "cba"), std::pair(Qt::DescendingOrder, "bca")}) {
      sorted.sort(ClassMetricsModel::F1, order);
      QString text;
      for (int row = 0; row < 3; ++row)
        text += sorted.index(row, 0).data().toString();
      QCOMPARE(text, QString(names));
    }
  }

  void sortsByNumber() {
    ClassMetricsModel model;
    model.setMetrics({"a", "b", "c"}, {{9, 1, 0.09, 0.1}, {100, 1, 1.0, 0.5}, {20, 1, 0.2, 0.3}});
    UnknownLast sorted;
    sorted.setSourceModel(&model);
    sorted.setSortRole(ClassMetricsModel::SortRole);
    const QAbstractItemModelTester tester(&sorted, kFatal);
    const auto names = [&] {
      QString text;
      for (int row = 0; row < 3; ++row)
        text += sorted.index(row, 0).data().toString();
      return text;
    };
    sorted.sort(ClassMetricsModel::Images);
    QCOMPARE(names(), QString("acb"));
    sorted.sort(ClassMetricsModel::Recall, Qt::DescendingOrder);
    QCOMPARE(names(), QString("bca"));
    sorted.sort(ClassMetricsModel::Name);
    QCOMPARE(names(), QString("abc"));
  }

  void listsConfusedPairs() {
    ConfusedPairsModel model;
    const QAbstractItemModelTester tester(&model, kFatal);
    model.setConfusion(confusionWith(3), kClasses);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, ConfusedPairsModel::True).data().toString(), QString("bee"));
    QCOMPARE(model.index(0, ConfusedPairsModel::Predicted).data().toString(), QString("ant"));
    QCOMPARE(model.index(0, ConfusedPairsModel::Images).data().toInt(), 3);
    QCOMPARE(model.index(0, ConfusedPairsModel::Share).data().toString(), QString("75 %"));
    QCOMPARE(model.pair(1).label, 2);

    model.setConfusion(confusionWith(0), kClasses);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.pair(0).label, 2);
    model.setConfusion(confusionWith(2), kClasses);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(reset.size(), 0);
    model.setConfusion(ConfusionMatrix(), {});
    QCOMPARE(model.rowCount(), 0);
  }
};

QTEST_MAIN(TestMetricsModels)
#include "tst_metrics_models.moc"
