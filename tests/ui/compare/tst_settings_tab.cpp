// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/settings_model.h"
#include "ui/compare/settings_tab.h"
#include "ui/shell/theme.h"
#include "ui/words/option_text.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QtTest>

using namespace adnet;
using namespace adnet::ui;

class TestSettingsTab : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    tab_ = std::make_unique<SettingsTab>();
    tester_ = std::make_unique<QAbstractItemModelTester>(table().model());
    tab_->resize(700, 400);
    tab_->show();
    QVERIFY(QTest::qWaitForWindowActive(tab_.get()));
    table().setFocus();
  }
  void cleanup() {
    tester_.reset();
    tab_.reset();
  }

  void saysWhatToDoWithoutTwo() {
    tab_->setShown({});
    QCOMPARE(table().model()->rowCount(), 0);
    QVERIFY(summary().contains("Show a setting"));
    Shown one = both();
    one.settings.pop_back();
    tab_->setShown(one);
    QVERIFY(summary().contains("second"));
  }

  void thoseThatDifferStandFirst() {
    tab_->setShown(both());
    QCOMPARE(summary(), QString("2 option(s) differ"));
    QCOMPARE(text(0, 0), QString("ratio"));
    QCOMPARE(text(0, 1), QString("10 %"));
    QCOMPARE(text(0, 2), QString("30 %"));
    QCOMPARE(text(1, 0), QString("method"));
    QCOMPARE(text(1, 1), QString("Plain fine-tuning"));
    QCOMPARE(table().model()->headerData(2, Qt::Horizontal).toString(), QString("AD-Net · 30 %"));
    QVERIFY(table().model()->index(0, 0).data(Qt::FontRole).value<QFont>().bold());
    QVERIFY(!table().model()->index(2, 0).data(Qt::FontRole).value<QFont>().bold());
    for (int row = 0; row < table().model()->rowCount(); ++row) {
      for (const char* key : {"seed", "name", "out", "threads", "compute_threads"})
        QVERIFY2(text(row, 0) != optionText(key), key);
    }
  }

  void optionsAreNamedAndTheirKeysTold() {
    tab_->setShown(both());
    const int row = rowOf("head lr ratio");
    QVERIFY(row >= 0);
    QCOMPARE(rowOf("head_lr_ratio"), -1);
    QVERIFY(tip(row, 0).startsWith("head_lr_ratio\n"));
    QVERIFY(tip(row, 0).size() > 30);
  }

  // Two data sets may lie in folders of the same name.
  void foldersAreShownInFull() {
    Shown shown = both();
    TrainingConfig elsewhere;
    elsewhere.data.root = "/there/birds";
    shown.settings[1].setting = settingOf(elsewhere);
    elsewhere.data.root = "/here/birds";
    shown.settings[0].setting = settingOf(elsewhere);
    tab_->setShown(shown);
    QCOMPARE(text(rowOf("data"), 1), QString("/here/birds"));
    QCOMPARE(text(rowOf("data"), 2), QString("/there/birds"));
  }

  // In a narrow column, too, and under the window's style sheet.
  void theHeaderTellsTheSettingsApart() {
    Theme::instance().apply(ThemeChoice::Light);
    Shown shown = both();
    const QString name = "10 % · Plain fine-tuning · batch 24 · lr 0.03 · steps %1";
    for (int i = 0; i < 2; ++i)
      shown.settings[static_cast<std::size_t>(i)].name = name.arg(150 + 50 * i);
    shown.settings[1].color = shown.settings[0].color;
    tab_->setShown(shown);
    const auto section = [this](int column) {
      const QHeaderView& header = *table().horizontalHeader();
      const QRect rect(header.sectionViewportPosition(column), 0, header.sectionSize(column),
                       header.height());
      return table().horizontalHeader()->viewport()->grab(rect).toImage();
    };
    const auto shows = [](const QImage& image, const QColor& color) {
      for (int x = 0; x < image.width(); ++x) {
        if (image.pixelColor(x, image.height() / 2) == color) return true;
      }
      return false;
    };
    QVERIFY(shows(section(1), Qt::blue));
    QCOMPARE(section(1).size(), section(2).size());
    QVERIFY(section(1) != section(2));
    // Where there is room, the names are whole.
    tab_->resize(1600, 400);
    QTRY_VERIFY(table().columnWidth(1) > table().fontMetrics().horizontalAdvance(name));
  }

  void keysLeaveOnlyDifferencesAndGoFromOneToTheNext() {
    tab_->setShown(both());
    QTest::keyClick(&table(), Qt::Key_D);
    QVERIFY(tab_->findChild<QCheckBox*>("onlyDifferences")->isChecked());
    QCOMPARE(table().model()->rowCount(), 2);
    QTest::keyClick(&table(), Qt::Key_D);
    QVERIFY(table().model()->rowCount() > 20);
    table().setCurrentIndex(table().model()->index(10, 0));
    for (const int row : {0, 1, 0}) {
      QTest::keyClick(&table(), Qt::Key_N);
      QCOMPARE(table().currentIndex().row(), row);
    }
    QTest::keyClick(&table(), Qt::Key_N, Qt::ShiftModifier);
    QCOMPARE(table().currentIndex().row(), 1);
    QVERIFY(table().selectionModel()->isRowSelected(1));
  }

  void theChosenRowGoesToTheEdge() {
    Theme::instance().apply(ThemeChoice::Light);
    tab_->setShown(both());
    tab_->resize(1600, 400);
    QTRY_VERIFY(table().horizontalHeader()->length() < table().viewport()->width() - 20);
    const auto edge = [this](int row) {
      const QRect rect = table().visualRect(table().model()->index(row, 0));
      return table().grab().toImage().pixelColor(
          table().viewport()->geometry().right() - 2,
          table().viewport()->geometry().top() + rect.center().y());
    };
    const QColor plain = edge(1);
    QTest::keyClick(&table(), Qt::Key_N);
    QVERIFY(edge(0) != plain);
    QCOMPARE(edge(1), plain);
    QTest::keyClick(&table(), Qt::Key_N);
    QCOMPARE(edge(0), plain);
    QVERIFY(edge(1) != plain);
  }

  // As a run's file has them.
  void copiesTheChosenOptions() {
    tab_->setShown(both());
    QTest::keyClick(&table(), Qt::Key_N);
    QTest::keyClick(&table(), Qt::Key_C, Qt::ControlModifier);
    const QString head = "Option\tfine-tuning · 10 %\tAD-Net · 30 %\n";
    QCOMPARE(QGuiApplication::clipboard()->text(), head + "ratio\t10\t30\n");
    table().clearSelection();
    table().selectRow(rowOf("weight decay"));
    QTest::keyClick(&table(), Qt::Key_C, Qt::ControlModifier);
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.startsWith(head + "weight_decay\t"), qPrintable(copied));
  }

 private:
  static Shown both() {
    TrainingConfig first, second;
    first.method = Method::FineTune;
    first.split.ratio = 10;
    second.split.ratio = 30;
    return {{{"fine-tuning · 10 %", Qt::blue, settingOf(first), {}, {}},
             {"AD-Net · 30 %", Qt::red, settingOf(second), {}, {}}}};
  }
  static Setting settingOf(const TrainingConfig& config) {
    return adnet::settingOf(Trial{config, {}, {}}, standardGrouping());
  }
  QTableView& table() const { return *tab_->findChild<QTableView*>("settingsTable"); }
  QString text(int row, int column) const {
    return table().model()->index(row, column).data().toString();
  }
  QString tip(int row, int column) const {
    return table().model()->index(row, column).data(Qt::ToolTipRole).toString();
  }
  int rowOf(const QString& option) const {
    for (int row = 0; row < table().model()->rowCount(); ++row) {
      if (text(row, 0) == option) return row;
    }
    return -1;
  }
  QString summary() const { return tab_->findChild<QLabel*>("settingsSummary")->text(); }

  std::unique_ptr<SettingsTab> tab_;
  std::unique_ptr<QAbstractItemModelTester> tester_;
};

QTEST_MAIN(TestSettingsTab)
#include "tst_settings_tab.moc"
