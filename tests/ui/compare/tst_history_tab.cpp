// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/files.h"
#include "tests/ui/compare/comparison_tab_fixture.h"
#include "ui/charts/confusion_view.h"
#include "ui/compare/history_tab.h"
#include "ui/pictures/picture_model.h"
#include "ui/pictures/picture_viewer.h"
#include "ui/pictures/prediction_model.h"
#include "ui/shell/paths.h"
#include "ui/shell/segmented_control.h"
#include "ui/shell/theme.h"
#include "ui/shell/widgets.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSlider>
#include <QtTest>

using namespace adnet;
using namespace adnet::ui;

class TestHistoryTab : public QObject, ComparisonTabFixture<HistoryTab> {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    begin("historyImages", {1000, 480});
    // ant 0: learnt, ant 1: forgotten, bee 0: always, bee 1: never, wasp 0: regained, wasp 1: never
    const auto first = write(1, {"101220", "101011", "011021"});
    const auto second = write(2, {"001122", "001122"});
    shown_ = {{{"fine-tuning", Qt::blue, {}, {second}, {}, {"seed 2"}},
               {"AD-Net", Qt::red, {}, {first, second}, {}, {"seed 1", "seed 2"}}}};
    settle();
  }
  void cleanup() { end(); }

  void beginsWithTheCandidateAtItsEnd() {
    QCOMPARE(runs().count(), 3);
    QCOMPARE(runs().currentText(), QString("AD-Net · seed 1"));
    QCOMPARE(slider().maximum(), 2);
    QCOMPARE(slider().value(), 2);
    QCOMPARE(text("historyTold"), QString("Test images, step 30: 50.0 % right"));
    QCOMPARE(view().confusion().at(0, 0), 1);
    QCOMPARE(view().confusion().at(0, 1), 1);
  }

  void theSliderGoesThroughTheEvaluations() {
    slider().setFocus();
    QTest::keyClick(&slider(), Qt::Key_Left);
    QCOMPARE(text("historyTold"), QString("Test images, step 20: 33.3 % right"));
    QCOMPARE(slider().accessibleDescription(), text("historyTold"));
    QTest::keyClick(&slider(), Qt::Key_Left);
    QCOMPARE(text("historyTold"), QString("Test images, step 10: 50.0 % right"));
    QCOMPARE(view().confusion().at(0, 1), 1);
    QCOMPARE(view().confusion().at(1, 2), 1);
    QCOMPARE(verdict(0), QString("50 % bee"));
    QVERIFY(!list().model()->index(0, 0).data(PictureModel::RightRole).toBool());
    QTest::keyClick(&slider(), Qt::Key_Right);
    QTest::keyClick(&slider(), Qt::Key_Right);
    QTest::keyClick(&slider(), Qt::Key_Right);  // stays at the end
    QCOMPARE(verdict(0), QString("50 % ant"));
    QVERIFY(list().model()->index(0, 0).data(PictureModel::RightRole).toBool());
  }

  void tellsWhatWasLearntAndForgotten() {
    QStringList texts;
    for (int i = 0; i < 5; ++i)
      texts.append(groups().button(i)->text());
    QCOMPARE(texts,
             QStringList({"Learnt 1", "Forgotten 1", "Never right 2", "Always right 1", "All 6"}));
    QCOMPARE(names(), QStringList({"ant/0000.png"}));
    QTest::mouseClick(groups().button(1), Qt::LeftButton);
    QCOMPARE(names(), QStringList({"ant/0001.png"}));
    groups().button(2)->setFocus();
    QTest::keyClick(groups().button(2), Qt::Key_Space);
    QCOMPARE(names(), QStringList({"bee/0001.png", "wasp/0001.png"}));
    QTest::mouseClick(groups().button(3), Qt::LeftButton);
    QCOMPARE(names(), QStringList({"bee/0000.png"}));
    QTest::mouseClick(groups().button(4), Qt::LeftButton);
    QCOMPARE(names().size(), 6);
    QCOMPARE(names().first(), QString("wasp/0000.png"));  // changed twice
  }

  void aClickShowsWhatItWasTakenForOverTime() {
    const QPoint first = list().visualRect(list().model()->index(0, 0)).center();
    QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, first);
    QVERIFY(viewer().isVisible());
    QCOMPARE(viewer().findChild<QLabel*>("pictureNotes")->text(),
             QString("steps 10 to 20: bee\nstep 30: ant, right"));
    QTest::keyClick(&viewer(), Qt::Key_Escape);
    QVERIFY(!viewer().isVisible());
  }

  void aCellShowsItsImagesAtThatStep() {
    click({0, 1});
    QCOMPARE(names(), QStringList({"ant/0001.png"}));
    QCOMPARE(text("historySummary"), QString("1 image(s) of ant, taken for bee"));
    QTest::keyClick(&slider(), Qt::Key_Left);
    QCOMPARE(names(), QStringList({"ant/0000.png"}));
    click({2, 0});
    QCOMPARE(text("historySummary"), QString("No image of wasp is taken for ant at this step"));
    auto* all = tab_->findChild<QPushButton*>("historyAllImages");
    QTest::mouseClick(all, Qt::LeftButton);
    QCOMPARE(names().size(), 6);
    QVERIFY(!all->isVisible());
  }

  void anotherRunCanBeChosen() {
    runs().setFocus();
    QTest::keyClick(&runs(), Qt::Key_Down);
    QTRY_VERIFY(!tab_->isLoading());
    QCOMPARE(runs().currentText(), QString("AD-Net · seed 2"));
    QCOMPARE(text("historyTold"), QString("Test images, step 20: 100.0 % right"));
    QCOMPARE(groups().button(3)->text(), QString("Always right 6"));
    std::swap(shown_.settings[0], shown_.settings[1]);
    settle();  // the choice stays
    QCOMPARE(runs().currentText(), QString("AD-Net · seed 2"));
  }

  void growsWithTheRun() {
    const auto run = shown_.settings[1].runs[0];
    std::filesystem::copy_file(run / "predictions/test-10.csv", run / "predictions/test-40.csv");
    settle();
    QCOMPARE(slider().maximum(), 3);
    QCOMPARE(slider().value(), 3);  // it was at the end
    slider().setValue(1);
    std::filesystem::copy_file(run / "predictions/test-10.csv", run / "predictions/test-50.csv");
    settle();
    QCOMPARE(slider().maximum(), 4);
    QCOMPARE(slider().value(), 1);
  }

  void saysWhichSetItIsOf() {
    const auto run = shown_.settings[1].runs[0];
    for (const int step : {10, 20, 30})
      std::filesystem::rename(predictionsOf(run, SetName::Test, step),
                              predictionsOf(run, SetName::Validation, step));
    settle();
    QCOMPARE(text("historyTold"), QString("Validation images, step 30: 50.0 % right"));
  }

  void saysWhatIsMissing() {
    tab_->setShown({});
    QVERIFY(text("historyMessage").contains("Show a setting"));
    QTRY_VERIFY(isInTheMiddle("historyMessage"));
    QVERIFY(!view().isVisible());
    QVERIFY(!slider().isEnabled());
    tab_->setShown(shown_);
    QTRY_VERIFY(view().isVisible());
    std::filesystem::remove_all(shown_.settings[1].runs[0] / "predictions");
    settle();
    QVERIFY(text("historyMessage").contains("not been evaluated"));
    std::filesystem::remove_all(shown_.settings[1].runs[0]);
    QSignalSpy failed(tab_.get(), &ComparisonTab::failed);
    settle();
    QCOMPARE(failed.size(), 1);
    QVERIFY(text("historyMessage").contains("cannot be read"));
  }

  void nothingIsReadWhileItIsHidden() {
    tab_->hide();
    shown_.settings[1].runs = shown_.settings[0].runs;
    tab_->setShown(shown_);
    QVERIFY(!tab_->isLoading());
    QCOMPARE(slider().maximum(), 2);
    tab_->show();
    QTRY_COMPARE(slider().maximum(), 1);
  }

  void takesTheWholePageAndComesBack() {
    view().setFocus();
    QTest::keyClick(&view(), Qt::Key_F);
    QVERIFY(view().isVisible());
    QVERIFY(view().hasFocus());
    QCOMPARE(tab_->findChild<QAbstractButton*>("enlarge")->toolTip(),
             QString("Back to its size (Escape)"));
    QTest::keyClick(&view(), Qt::Key_Escape);
    QCOMPARE(tab_->findChild<QAbstractButton*>("enlarge")->toolTip(),
             QString("On the whole page (F)"));
  }

  void longNamesNeverWidenTheWindow() {
    QApplication::processEvents();  // the layouts come to rest
    const int narrow = tab_->minimumSizeHint().width();
    shown_.settings[1].name = QString(200, 'n');
    settle();
    QApplication::processEvents();
    QCOMPARE(tab_->minimumSizeHint().width(), narrow);
    QVERIFY2(narrow < 760, qPrintable(QString::number(narrow)));
  }

 private:
  void click(const ConfusionCell& cell) {
    QTest::mouseClick(&view(), Qt::LeftButton, {}, view().rectOf(cell).center().toPoint());
  }
  QComboBox& runs() const { return *tab_->findChild<QComboBox*>("historyRun"); }
  QSlider& slider() const { return *tab_->findChild<QSlider*>("historyStep"); }
  ConfusionView& view() const { return *tab_->findChild<ConfusionView*>(); }
  SegmentedControl& groups() const { return *tab_->findChild<SegmentedControl*>("historyGroups"); }
  QListView& list() const { return *tab_->findChild<QListView*>("historyImages"); }
  PictureViewer& viewer() const { return PictureViewer::over(*tab_); }
  QString verdict(int row) const {
    return list().model()->index(row, 0).data(PredictionModel::VerdictRole).toString();
  }
  QStringList names() const { return pathsOf(list()); }
};

QTEST_MAIN(TestHistoryTab)
#include "tst_history_tab.moc"
