// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/compare/comparison_tab_fixture.h"
#include "ui/compare/images_tab.h"
#include "ui/compare/shares_model.h"
#include "ui/pictures/picture_viewer.h"
#include "ui/shell/segmented_control.h"
#include "ui/shell/theme.h"
#include "ui/shell/widgets.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QtTest>

using namespace adnet;
using namespace adnet::ui;

class TestImagesTab : public QObject, ComparisonTabFixture<ImagesTab> {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    begin("comparedImages", {900, 500});
    // ant 0: 1/3 -> 3/3, ant 1: 3/3 -> 1/3, bee 0: 1/3 -> 2/3, bee 1: never, wasps: always
    show({"001022", "100022", "100022"}, {"011022", "011222", "000022"});
  }
  void cleanup() { end(); }

  void wonStandsFirst() {
    QCOMPARE(names(), QStringList({"ant/0000.png", "bee/0000.png"}));
    QCOMPARE(list().model()->index(0, 0).data(SharesModel::SharesRole).toString(),
             QString("A 33 % · B 100 %"));
    QCOMPARE(list().model()->index(1, 0).data(SharesModel::SharesRole).toString(),
             QString("A 33 % · B 67 %"));
    QCOMPARE(text("imagesSummary"),
             QString("2 image(s) that more runs of B tell, the largest gain first"));
    QCOMPARE(text("pairBaseline"), QString("A: fine-tuning"));
    QCOMPARE(text("pairCandidate"), QString("B: AD-Net"));
    QVERIFY(tab_->findChild<QLabel*>("imagesLeftOut")->isHidden());
  }

  void groupsHaveTheirCounts() {
    QStringList texts;
    for (int i = 0; i < 5; ++i)
      texts.append(groups().button(i)->text());
    QCOMPARE(texts, QStringList({"Won 2", "Lost 1", "Unstable 3", "Never right 1", "All 6"}));
    QTest::mouseClick(groups().button(1), Qt::LeftButton);
    QCOMPARE(names(), QStringList({"ant/0001.png"}));
    groups().button(2)->setFocus();
    QTest::keyClick(groups().button(2), Qt::Key_Space);
    QCOMPARE(names(), QStringList({"ant/0000.png", "bee/0000.png", "ant/0001.png"}));
    QTest::mouseClick(groups().button(3), Qt::LeftButton);
    QCOMPARE(names(), QStringList({"bee/0001.png"}));
    QTest::mouseClick(groups().button(4), Qt::LeftButton);
    QCOMPARE(names().size(), 6);
    QCOMPARE(names().last(), QString("ant/0001.png"));
  }

  void enterShowsWhatTheSeedsSaid() {
    list().setFocus();
    list().setCurrentIndex(list().model()->index(1, 0));
    QTest::keyClick(&list(), Qt::Key_Return);
    QVERIFY(viewer().isVisible());
    QCOMPARE(viewer().findChild<QLabel*>("pictureTrueClass")->text(), QString("bee"));
    QCOMPARE(viewer().findChild<QLabel*>("pictureNotes")->text(),
             QString("A, fine-tuning: 2 of 3 runs: ant, 1 of 3 runs: bee\n"
                     "B, AD-Net: 2 of 3 runs: bee, 1 of 3 runs: ant"));
    QTest::keyClick(&viewer(), Qt::Key_Escape);
    QVERIFY(!viewer().isVisible());
    QCOMPARE(list().currentIndex().row(), 1);
  }

  void aClickShowsItLarge() {
    list().setCurrentIndex(list().model()->index(0, 0));
    const QPoint first = list().visualRect(list().model()->index(0, 0)).center();
    QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, first);
    QVERIFY(viewer().isVisible());
    QVERIFY(viewer().findChild<QLabel*>("pictureNotes")->text().contains("3 of 3 runs: ant"));
    QTest::keyClick(&viewer(), Qt::Key_Escape);
  }

  void captionsAreColouredByTheDifference() {
    const ThemeColors& colors = Theme::instance().colors();
    QVERIFY(has(captionOf(0), colors.good));
    QVERIFY(!has(captionOf(0), colors.bad));
    QTest::mouseClick(groups().button(1), Qt::LeftButton);
    QVERIFY(has(captionOf(0), colors.bad));
  }

  void aClassAloneAndAllAgain() {
    tab_->showClass(1);
    QCOMPARE(names(), QStringList({"bee/0000.png", "bee/0001.png"}));
    QVERIFY(text("imagesSummary").contains("of bee"));
    QCOMPARE(groups().button(0)->text(), QString("Won 1"));
    tab_->showClass(1, 2);  // one run of B took a bee for a wasp
    QCOMPARE(names(), QStringList({"bee/0001.png"}));
    QVERIFY(text("imagesSummary").contains("bee taken for wasp"));
    tab_->showClass(2, 0);
    QCOMPARE(text("imagesSummary"), QString("No run took an image of wasp for ant"));
    auto* all = tab_->findChild<QPushButton*>("allClasses");
    QVERIFY(all->isVisible());
    QTest::mouseClick(all, Qt::LeftButton);
    QCOMPARE(names().size(), 6);
    QVERIFY(!all->isVisible());
  }

  void saysWhatIsMissing() {
    Shown shown = shown_;
    shown.baseline.reset();
    tab_->setShown(shown);
    QVERIFY2(text("imagesMessage").contains("AD-Net"), qPrintable(text("imagesMessage")));
    QVERIFY(text("imagesMessage").contains("another row"));
    QTRY_VERIFY(isInTheMiddle("imagesMessage"));
    QCOMPARE(names().size(), 0);
    QVERIFY(!groups().button(0)->isEnabled());
    QVERIFY(!tab_->findChild<QLabel*>("pairBaseline")->isVisible());
    shown.candidate.reset();
    tab_->setShown(shown);
    QVERIFY(text("imagesMessage").contains("Choose a row"));
    tab_->setShown(shown_);
    QTRY_COMPARE(names().size(), 2);
    QVERIFY(tab_->findChild<QLabel*>("imagesMessage")->isHidden());
  }

  void saysThatTheTestImagesDiffer() {
    shown_.settings[1].runs = {write(7, {"00"}, {{"ant/other.png", 0}, {"bee/other.png", 1}})};
    settle();
    QVERIFY2(text("imagesMessage").contains("different images"), qPrintable(text("imagesMessage")));
    shown_.settings[1].runs = {write(8, {"00"}, {{"ant/0000.png", 0}, {"bee/other.png", 1}})};
    settle();
    QCOMPARE(names(), QStringList({"ant/0000.png"}));
    QVERIFY(text("imagesLeftOut").startsWith("6 image(s)"));
  }

  void saysThatNothingWasTestedYet() {
    shown_.settings[1].runs = {runs_->write(
        9, 10, [](int) { return 1.0; }, 0.5)};  // no honest evaluation
    settle();
    QVERIFY2(text("imagesMessage").contains("No run of “AD-Net”"),
             qPrintable(text("imagesMessage")));
  }

  // The best evaluation of the paper protocol is the first here, the honest one the last.
  void isOfThePagesProtocol() {
    shown_.settings[0].runs = {write(10, {"000000"})};
    shown_.settings[1].runs = {
        runs_->writeTested(10, images_.source().root, {"ant", "bee", "wasp"}, six(),
                           std::vector<std::string>{"001122", "000000"}, {1, 1.0 / 3})};
    settle();
    QCOMPARE(names(), QStringList());
    shown_.protocol = Protocol::Paper;
    settle();
    QCOMPARE(names().size(), 4);
  }

  void nothingIsReadWhileItIsHidden() {
    tab_->hide();
    Shown none;
    tab_->setShown(none);
    QCOMPARE(names().size(), 2);
    tab_->show();
    QTRY_COMPARE(names().size(), 0);
  }

  void longNamesNeverWidenTheWindow() {
    QApplication::processEvents();  // the layouts come to rest
    const int narrow = tab_->minimumSizeHint().width();
    shown_.settings[0].name = QString(200, 'n');
    settle();
    QApplication::processEvents();
    QCOMPARE(tab_->minimumSizeHint().width(), narrow);
    QVERIFY2(narrow < 700, qPrintable(QString::number(narrow)));
  }

 private:
  QListView& list() const { return *tab_->findChild<QListView*>("comparedImages"); }
  SegmentedControl& groups() const { return *tab_->findChild<SegmentedControl*>("imageGroups"); }
  PictureViewer& viewer() const { return PictureViewer::over(*tab_); }
  QStringList names() const { return pathsOf(list()); }
  QImage captionOf(int row) const {
    const QRect rect = list().visualRect(list().model()->index(row, 0));
    const QImage image = list().viewport()->grab(rect).toImage();
    return image.copy(0, image.height() * 2 / 3, image.width(), image.height() / 3);
  }
  static bool has(const QImage& image, const QColor& color) {
    for (int y = 0; y < image.height(); ++y) {
      for (int x = 0; x < image.width(); ++x) {
        if (image.pixelColor(x, y).rgb() == color.rgb()) return true;
      }
    }
    return false;
  }
};

QTEST_MAIN(TestImagesTab)
#include "tst_images_tab.moc"
