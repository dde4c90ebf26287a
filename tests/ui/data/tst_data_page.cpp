// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/data/data_page_fixture.h"
#include "ui/data/thumbnail_model.h"
#include "ui/data/use_legend.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QSlider>

#include <algorithm>

using namespace adnet;
using namespace adnet::ui;

class TestDataPage : public QObject, DataPageFixture {
  Q_OBJECT

 private Q_SLOTS:
  void init() { begin(); }
  void cleanup() { end(); }

  void beginsWithAnInvitation() {
    QVERIFY(find<QAbstractButton>("openFolder")->isVisible());
    QVERIFY(find<QAbstractButton>("tryDemo")->isVisible());
    QVERIFY(!find<QTableView>("classTable")->isVisible());
  }

  void showsClassesCountsAndThumbnails() {
    const ImageFolder folder;
    open(folder.source());
    const auto* table = find<QTableView>("classTable");
    QVERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), 3);
    QVERIFY(find<QLabel>("summary")->text().contains("30"));
    QCOMPARE(find<QListView>("thumbnails")->model()->rowCount(), 10);
    QTRY_VERIFY(!page_->isLoading());
    QVERIFY(find<QListView>("thumbnails")->model()->index(0, 0).data(Qt::DecorationRole).isValid());
  }

  void aClickOnAClassShowsItsImages() {
    const ImageFolder folder({"ant", "bee"}, 4);
    folder.write("bee/README.jpg", "broken");
    open(folder.source());
    auto* table = find<QTableView>("classTable");
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                      table->visualRect(table->model()->index(1, 0)).center());
    QTRY_COMPARE(find<QListView>("thumbnails")->model()->index(0, 0).data(Qt::ToolTipRole),
                 "bee/0000.png");
    QCOMPARE(find<QListView>("thumbnails")->model()->rowCount(), 4);
  }

  void imagesStandByTheirUseAndOneUseCanBeShownAlone() {
    const ImageFolder folder;
    open(folder.source());
    TrainingConfig config = project_->config();
    config.split.validationFraction = 0.3;
    project_->setConfig(config);
    const auto* list = find<QListView>("thumbnails");
    const auto uses = [list] {
      QList<int> found;
      for (int row = 0; row < list->model()->rowCount(); ++row)
        found.append(list->model()->index(row, 0).data(ThumbnailModel::UseRole).toInt());
      return found;
    };
    const int train = static_cast<int>(ImageUse::Train), test = static_cast<int>(ImageUse::Test);
    const QList<int> all = uses();
    QVERIFY(all.first() == train && all.last() == test);
    QVERIFY(std::is_sorted(all.begin(), all.end()));  // the enumeration has the same order
    auto* tested = find<QPushButton>("use3");
    QTRY_COMPARE(tested->text(), QStringLiteral("%1 test").arg(uses().count(test)));
    QTest::mouseClick(tested, Qt::LeftButton);
    QVERIFY(tested->isChecked());
    QCOMPARE(uses().count(test), uses().size());
    QTest::mouseClick(tested, Qt::LeftButton);
    QVERIFY(uses().contains(train));

    const int before = list->sizeHintForIndex(list->model()->index(0, 0)).width();
    find<QSlider>("thumbnailSize")->setValue(ThumbnailModel::kLargestSide);
    QVERIFY(list->sizeHintForIndex(list->model()->index(0, 0)).width() > before);
  }

  void theUsesGiveWayToLargeLetters() {
    const QFont before = QApplication::font();
    QApplication::setFont(QFont(before.family(), 16));
    Theme::instance().apply(ThemeChoice::Light);
    end();
    begin();
    const ImageFolder folder({"ant", "bee"}, 40);
    open(folder.source());
    auto* legend = page_->findChild<UseLegend*>();
    TrainingConfig config = project_->config();
    config.split.ratio = 50;
    config.split.validationFraction = 0.4;
    project_->setConfig(config);  // all four uses
    QVERIFY(find<QPushButton>("use0")->isVisible() && find<QPushButton>("use3")->isVisible());
    QVERIFY(legend->minimumSizeHint().width() < legend->sizeHint().width() / 2);
    page_->resize(840, 674);
    QTest::qWait(50);
    for (const char* name : {"use0", "use1", "use2", "use3"}) {
      const auto* button = find<QPushButton>(name);
      QVERIFY2(legend->rect().contains(button->geometry()), name);
      QVERIFY(button->toolTip().contains(
          QRegularExpression("^\\d+ (train|validation|test|left out): ")));
    }
    QVERIFY(find<QPushButton>("use1")->text().contains(QChar(0x2026)));
    QApplication::setFont(before);
  }

  void whatIsToldOfTheDataDoesNotWidenThePage() {
    const ImageFolder folder({"ant", "bee"}, 10);
    for (const char* name : {"wasp", "fly", "gnat"})
      QVERIFY(QDir(folder.path()).mkdir(name));
    QVERIFY(QFile::copy(folder.path() + "/ant/0000.png", folder.path() + "/wasp/0000.png"));
    folder.write("ant/broken.jpg", "no image at all");
    open(folder.source());
    page_->resize(840, 674);
    QVERIFY2(page_->minimumSizeHint().width() <= 840,
             qPrintable(QString::number(page_->minimumSizeHint().width())));
    QVERIFY(find<ElidedLabel>("summary")->fullText().contains("without a test image"));
    QCOMPARE(find<ElidedLabel>("summary")->text(), find<ElidedLabel>("summary")->fullText());
  }

  void threeThumbnailsFitSideBySideInASmallWindow() {
    const ImageFolder folder({"ant", "bee"}, 40);
    open(folder.source());
    page_->resize(840, 674);  // beside the navigation of a window of 1024 x 700
    const auto* list = find<QListView>("thumbnails");
    const auto place = [&](int row) { return list->visualRect(list->model()->index(row, 0)); };
    QTRY_COMPARE(place(2).top(), place(0).top());
    QVERIFY(list->viewport()->rect().contains(place(2)));
    QVERIFY(place(3).top() >= place(0).bottom() || place(3).right() < list->viewport()->width());
  }

  // Dragged up, the slider shows the pictures that are there, larger, until sharper ones come.
  void aLargerThumbnailIsSharperAndNeverBlank() {
    const ImageFolder folder({"ant", "bee"}, 4, {600, 400});
    open(folder.source());
    auto* list = find<QListView>("thumbnails");
    const auto picture = [&] {
      return list->model()->index(0, 0).data(Qt::DecorationRole).value<QPixmap>();
    };
    QTRY_VERIFY(!picture().isNull());
    QTRY_VERIFY(!page_->isLoading());
    const int before = picture().width();
    QVERIFY(before < 200);
    const QRect small = list->visualRect(list->model()->index(0, 0));
    auto* slider = find<QSlider>("thumbnailSize");
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_End);
    QCOMPARE(picture().width(), before);
    list->viewport()->repaint();
    QTRY_COMPARE(picture().width(), 358);
    QVERIFY(list->visualRect(list->model()->index(0, 0)).width() > 2 * small.width());
    QTRY_VERIFY(!page_->isLoading());
    QTest::keyClick(slider, Qt::Key_Home);
    QCOMPARE(picture().width(), 358);
    list->viewport()->repaint();
    QVERIFY(!page_->isLoading());
  }

  void enterEnlargesAnImage() {
    const ImageFolder folder({"ant", "bee"}, 4);
    open(folder.source());
    auto* images = find<QListView>("thumbnails");
    images->setFocus();
    images->setCurrentIndex(images->model()->index(2, 0));
    QTest::keyClick(images, Qt::Key_Return);
    auto* viewer = page_->findChild<QWidget*>("pictureViewer");
    QVERIFY(viewer && viewer->isVisible());
    QCOMPARE(viewer->geometry(), page_->rect());
    const QString third = images->currentIndex().data(PictureModel::PathRole).toString();
    QVERIFY(third.startsWith("ant/"));
    QCOMPARE(viewer->findChild<QLabel*>("picturePath")->text(), third);
    QCOMPARE(viewer->findChild<QLabel*>("picturePosition")->text(), "3 of 4");
    QCOMPARE(viewer->findChild<QLabel*>("pictureTrueClass")->text(), "ant");
    QVERIFY(!viewer->findChild<QLabel*>("pictureGuess0")->isVisible());
    QTRY_COMPARE(viewer->findChild<QLabel*>("pictureSize")->text(), "40 × 30 pixels");
    QTest::keyClick(viewer, Qt::Key_Right);
    QTest::keyClick(viewer, Qt::Key_Escape);
    QVERIFY(!viewer->isVisible());
    QCOMPARE(images->currentIndex().row(), 3);
  }

  // At once, however long the reading takes to notice; and what it reads does not come later.
  void cancelGoesBack() {
    const ImageFolder folder;
    QSignalSpy opened(project_.get(), &Project::opened);
    project_->open(folder.source());
    auto* stop = find<QAbstractButton>("cancelOpening");
    QVERIFY(stop->isVisible());
    QTest::mouseClick(stop, Qt::LeftButton);
    QVERIFY(find<QAbstractButton>("openFolder")->isVisible());
    QVERIFY(!project_->isOpening());
    QTest::qWait(200);
    QVERIFY(opened.isEmpty());

    open(folder.source());
    const ImageFolder other;
    page_->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(page_.get()));
    project_->open(other.source());
    QVERIFY(stop->isVisible());
    QTest::keyClick(page_.get(), Qt::Key_Escape);
    QVERIFY(find<QTableView>("classTable")->isVisible());  // what was open before
    QTest::qWait(200);
    QVERIFY(project_->config().data == folder.source());
  }

  void anOpeningSaysHowFarItIsAndHowLongItTakes() {
    Q_EMIT project_->openingStarted();
    const auto* count = find<QLabel>("openingCount");
    const auto* bar = find<QProgressBar>("openingProgress");
    QVERIFY(bar->isVisible());
    QCOMPARE(count->text(), "");
    Q_EMIT project_->openingProgress(0, 1000);
    QCOMPARE(count->text(), "0 of 1,000");  // no guess before something was measured
    QTest::qWait(1100);
    Q_EMIT project_->openingProgress(100, 1000);
    QVERIFY2(QRegularExpression("^100 of 1,000 · about 1[05]\u00a0s left$")
                 .match(count->text())
                 .hasMatch(),
             qPrintable(count->text()));
    QCOMPARE(bar->value(), bar->maximum() / 10);
    Q_EMIT project_->openingProgress(1000, 1000);
    QCOMPARE(count->text(), "1,000 of 1,000");
    Q_EMIT project_->openingStarted();  // another measures anew
    QCOMPARE(count->text(), "");
    Q_EMIT project_->openingProgress(500, 1000);
    QCOMPARE(count->text(), "500 of 1,000");
  }

  void listsCanBeLeftAgain() {
    const ImageFolder folder;
    open(folder.source());
    page_->chooseLists();
    QVERIFY(find<QLineEdit>("trainList")->isVisible());
    find<QAbstractButton>("goBack")->click();
    QVERIFY(find<QTableView>("classTable")->isVisible());
  }

  void drawsAndOpensTheDemoData() {
    const QTemporaryDir folder;
    QSignalSpy opened(project_.get(), &Project::opened);
    page_->makeDemo(folder.filePath("demo"));
    QVERIFY(page_->isLoading());
    QVERIFY(opened.wait(240'000));  // under a sanitizer, on a busy machine
    QCOMPARE(project_->dataset()->classes.size(), 8U);
  }

  void saysWhereDemoDataCannotBeWritten() {
    const ImageFolder precious;  // holds something else
    QList<ErrorCode> codes;
    connect(page_.get(), &DataPage::failed, this,
            [&](const Error& error) { codes.append(error.code()); });
    page_->makeDemo(precious.path());
    QTRY_COMPARE(codes, QList<ErrorCode>({ErrorCode::CannotWrite}));
    QVERIFY(find<QAbstractButton>("tryDemo")->isVisible());
  }
};

QTEST_MAIN(TestDataPage)
#include "tst_data_page.moc"
