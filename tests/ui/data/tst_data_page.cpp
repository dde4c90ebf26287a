// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/image_folder.h"
#include "ui/data/data_page.h"
#include "ui/data/thumbnail_model.h"
#include "ui/shell/number_field.h"
#include "ui/shell/project.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTableView>
#include <QToolButton>
#include <QtTest>

#include <algorithm>
#include <limits>

using namespace adnet;
using namespace adnet::ui;

class TestDataPage : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    project_ = std::make_unique<Project>();
    page_ = std::make_unique<DataPage>(*project_);
    page_->resize(1100, 760);
    page_->show();
    QVERIFY(QTest::qWaitForWindowExposed(page_.get()));
  }
  void cleanup() {
    page_.reset();
    project_.reset();
  }

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
    QVERIFY(summary().contains("30"));
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
    QCOMPARE(tested->text(), QStringLiteral("%1 test").arg(uses().count(test)));
    QTest::mouseClick(tested, Qt::LeftButton);
    QVERIFY(tested->isChecked());
    QCOMPARE(uses().count(test), uses().size());
    QTest::mouseClick(tested, Qt::LeftButton);
    QVERIFY(uses().contains(train));

    const int before = list->sizeHintForIndex(list->model()->index(0, 0)).width();
    find<QSlider>("thumbnailSize")->setValue(ThumbnailModel::kLargestSide);
    QVERIFY(list->sizeHintForIndex(list->model()->index(0, 0)).width() > before);
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

  void aClickOnAHeadingSorts() {
    const ImageFolder folder({"ant", "bee"}, 2);
    QVERIFY(QFile::copy(folder.path() + "/ant/0000.png", folder.path() + "/ant/0002.png"));
    open(folder.source());
    auto* table = find<QTableView>("classTable");
    auto* header = table->horizontalHeader();
    const QPoint images(header->sectionViewportPosition(1) + 10, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, images);
    const QVariant first = table->model()->index(0, 0).data();
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, images);
    QVERIFY(table->model()->index(0, 0).data() != first);
    // The thumbnails follow the class, wherever its row went.
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                      table->visualRect(table->model()->index(0, 0)).center());
    QCOMPARE(find<QLabel>("className")->toolTip(), table->model()->index(0, 0).data().toString());
  }

  void classesAreFilteredByName() {
    const ImageFolder folder({"ant", "bee", "Honey Bee", "wasp"}, 4);
    open(folder.source());
    auto* table = find<QTableView>("classTable");
    auto* filter = find<QLineEdit>("classFilter");
    page_->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(page_.get()));
    QTest::keyClick(table, Qt::Key_F, Qt::ControlModifier);
    QVERIFY(filter->hasFocus());
    QTest::keyClicks(filter, "BEE");
    QCOMPARE(shownClasses(), QStringList({"Honey Bee", "bee"}));
    QTest::keyClick(filter, Qt::Key_Escape);
    QCOMPARE(filter->text(), "");
    QVERIFY(filter->hasFocus());
    QCOMPARE(shownClasses().size(), 4);
    QTest::keyClicks(filter, "owl");
    QVERIFY(shownClasses().isEmpty());
    QVERIFY(find<QLabel>("noClassMatches")->isVisible());
    filter->clear();
    QVERIFY(!find<QLabel>("noClassMatches")->isVisible());
    QTest::keyClick(filter, Qt::Key_Down);
    QVERIFY(table->hasFocus());
  }

  // Neither the filter nor the order nor the split chooses another class.
  void theChosenClassStays() {
    const ImageFolder folder({"ant", "bee", "wasp"}, 4);
    open(folder.source());
    auto* table = find<QTableView>("classTable");
    auto* filter = find<QLineEdit>("classFilter");
    const auto chosen = [table] { return table->currentIndex().siblingAtColumn(0).data(); };
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                      table->visualRect(table->model()->index(1, 0)).center());
    QCOMPARE(chosen(), "bee");
    QTest::keyClicks(filter, "a");  // ant and wasp
    QCOMPARE(shownClasses(), QStringList({"ant", "wasp"}));
    QVERIFY(!table->selectionModel()->hasSelection());
    QCOMPARE(find<QLabel>("className")->toolTip(), "bee");
    chooseSegment(0);
    QCOMPARE(find<QLabel>("className")->toolTip(), "bee");
    QTest::keyClick(filter, Qt::Key_Escape);
    QCOMPARE(chosen(), "bee");
    QVERIFY(table->selectionModel()->isRowSelected(1));
    table->sortByColumn(0, Qt::DescendingOrder);
    chooseSegment(4);
    QCOMPARE(chosen(), "bee");
    QCOMPARE(find<QListView>("thumbnails")->model()->index(0, 0).data(Qt::ToolTipRole),
             "bee/0000.png");
    const ImageFolder other;
    QTest::keyClicks(filter, "w");
    open(other.source());  // all of another folder's classes are shown
    QCOMPARE(filter->text(), "");
    QCOMPARE(chosen(), "wasp");  // the first in this order
  }

  void theRatioChangesTheCountsAtOnce_data() {
    QTest::addColumn<int>("segment");
    QTest::addColumn<double>("ratio");
    QTest::addColumn<int>("kept");  // of 7 in each of three classes
    QTest::newRow("10 %") << 0 << 10.0 << 3;
    QTest::newRow("15 %") << 1 << 15.0 << 6;
    QTest::newRow("30 %") << 2 << 30.0 << 9;
    QTest::newRow("50 %") << 3 << 50.0 << 12;
    QTest::newRow("100 %") << 4 << 100.0 << 21;
  }
  void theRatioChangesTheCountsAtOnce() {
    QFETCH(const int, segment);
    QFETCH(const int, kept);
    const ImageFolder folder;
    open(folder.source());
    chooseSegment(segment);
    QTEST(project_->config().split.ratio, "ratio");
    QCOMPARE(project_->split().train.size(), static_cast<std::size_t>(kept));
    QVERIFY(find<QTableView>("classTable")
                ->model()
                ->index(0, 2)
                .data()
                .toString()
                .startsWith(QString::number(kept / 3)));
  }

  void imagesPerClassInsteadOfARatio() {
    const ImageFolder folder;
    open(folder.source());
    auto* count = find<NumberField>("perClass");
    QVERIFY(!count->isVisible());
    chooseSegment(5);
    QVERIFY(count->isVisible());
    QVERIFY(!find<NumberField>("typedRatio")->isVisible());
    count->setValue(2);
    QCOMPARE(project_->config().split.perClass, 2);
    QCOMPARE(project_->split().train.size(), 6U);
    chooseSegment(4);
    QCOMPARE(project_->config().split.perClass, 0);
    QCOMPARE(project_->split().train.size(), 21U);
  }

  void testShareValidationAndSeed() {
    const ImageFolder folder;
    open(folder.source());
    type(*find<NumberField>("testFraction"), "50");
    QCOMPARE(project_->split().test.size(), 15U);
    type(*find<NumberField>("validationFraction"), "40");
    QCOMPARE(project_->split().validation.size(), 6U);
    QVERIFY(!find<QTableView>("classTable")->isColumnHidden(3));
    const Split before = project_->split();
    type(*find<SeedField>("seed"), "7");
    QVERIFY(before.train != project_->split().train);
  }

  void anyRatioCanBeTyped() {
    const ImageFolder folder({"ant", "bee"}, 30);
    open(folder.source());
    auto* field = find<NumberField>("typedRatio");
    QVERIFY(field->isVisible());
    type(*field, "12.5");
    QCOMPARE(project_->config().split.ratio, 12.5);
    QCOMPARE(field->text(), QLocale().toString(12.5) + " %");
    for (const QToolButton* segment : find<QWidget>("ratio")->findChildren<QToolButton*>())
      QVERIFY(!segment->isChecked());
    const std::size_t kept = project_->split().train.size();
    type(*field, "30");  // one of the quick choices
    QVERIFY(find<QWidget>("ratio")->findChildren<QToolButton*>()[2]->isChecked());
    QVERIFY(project_->split().train.size() > kept);
    chooseSegment(0);
    QCOMPARE(field->text(), "10 %");
  }

  // What came from a file is shown to the last digit, and is not rewritten by what is edited
  // beside it.
  void whatNobodyTouchesStays() {
    const ImageFolder folder;
    project_->edit([](TrainingConfig& config) {
      config.split.testFraction = 0.355;
      config.split.validationFraction = 0.125;
      config.split.ratio = 12.345678;
      config.seed = 5'000'000'000;
    });
    open(folder.source());
    const QLocale locale;
    QCOMPARE(find<NumberField>("testFraction")->text(), locale.toString(35.5) + " %");
    QCOMPARE(find<NumberField>("validationFraction")->text(), locale.toString(12.5) + " %");
    QCOMPARE(find<NumberField>("typedRatio")->text(), locale.toString(12.345678, 'g', 8) + " %");
    QCOMPARE(find<SeedField>("seed")->text(), "5000000000");
    TrainingConfig expected = project_->config();
    type(*find<NumberField>("testFraction"), "0");
    expected.split.testFraction = 0;
    QVERIFY(project_->config() == expected);
    QCOMPARE(project_->split().test.size(), 0U);
    QCOMPARE(find<NumberField>("testFraction")->text(), "0 %");
    type(*find<SeedField>("seed"), "18446744073709551615");
    expected.seed = std::numeric_limits<std::uint64_t>::max();
    QVERIFY(project_->config() == expected);
    chooseSegment(5);
    expected.split.perClass = 1;
    QVERIFY(project_->config() == expected);  // the share comes back later
  }

  void imagesPerClassAreForgottenWithTheFolder() {
    const ImageFolder first, second;
    open(first.source());
    chooseSegment(5);
    type(*find<NumberField>("perClass"), "2");
    QSignalSpy opened(project_.get(), &Project::opened);
    project_->openAnother(first.source());  // the same again
    QTRY_COMPARE(opened.size(), 1);
    QVERIFY(find<NumberField>("perClass")->isVisible());
    project_->openAnother(second.source());
    QTRY_COMPARE(opened.size(), 2);
    QVERIFY(!find<NumberField>("perClass")->isVisible());
    QCOMPARE(find<NumberField>("typedRatio")->text(), "100 %");
    QCOMPARE(project_->split().train.size(), 21U);
  }

  void aTestListSettlesTheTestImages() {
    const ImageFolder folder({"ant", "bee"}, 3);
    folder.write("train.txt", "ant/0000.png 0\nant/0001.png 0\nbee/0000.png 1\n");
    folder.write("test.txt", "ant/0002.png 0\nbee/0002.png 1\n");
    find<QAbstractButton>("useLists")->click();
    QVERIFY(!find<QAbstractButton>("openLists")->isEnabled());
    find<QLineEdit>("trainList")->setText(folder.path() + "/train.txt");
    find<QLineEdit>("testList")->setText(folder.path() + "/test.txt");
    QSignalSpy opened(project_.get(), &Project::opened);
    find<QAbstractButton>("openLists")->click();
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(project_->split().test.size(), 2U);
    QVERIFY(project_->config().data.root == toPath(folder.path()));
    QVERIFY(!find<NumberField>("testFraction")->isEnabled());
  }

  void aPublishedListIsRecognisedAndAnotherCanBeChosen() {
    const ImageFolder folder({"ant", "bee"}, 3);
    folder.write("train_100.txt", "ant/0000.png 0\nant/0001.png 0\nbee/0000.png 1\n");
    folder.write("train_10.txt", "ant/0000.png 0\nbee/0000.png 1\n");
    folder.write("test.txt", "ant/0002.png 0\nbee/0002.png 1\n");
    folder.write("val.txt", "");
    open(folder.source());
    QVERIFY(where().contains("train_100.txt, test.txt"));
    QVERIFY(where().contains("val.txt is not used"));
    auto* lists = find<QComboBox>("sourceChoice");
    QVERIFY(lists->isVisible());
    QCOMPARE(lists->currentText(), "train_100.txt");
    QCOMPARE(lists->count(), 2);
    choose(*lists, 1);
    QCOMPARE(project_->dataset()->samples.size(), 2U);
    QCOMPARE(project_->split().test.size(), 2U);
    QVERIFY(where().contains("train_10.txt, test.txt"));
    QCOMPARE(lists->currentText(), "train_10.txt");
    choose(*lists, 0);
    QCOMPARE(project_->dataset()->samples.size(), 3U);
  }

  void aircraftOffersItsThreeKindsOfClasses() {
    const ImageFolder folder({"images"}, 0);
    const ImageFolder pictures({"a"}, 3);
    for (const char* digit : {"0", "1", "2"}) {
      QVERIFY(QFile::copy(pictures.path() + "/a/000" + digit + ".png",
                          folder.path() + "/images/" + digit + ".jpg"));
    }
    for (const char* labels : {"variant", "family", "manufacturer"}) {
      folder.write(QStringLiteral("images_%1_trainval.txt").arg(labels),
                   QByteArray("0 A ") + labels + "\n1 B " + labels + "\n");
      folder.write(QStringLiteral("images_%1_test.txt").arg(labels),
                   QByteArray("2 A ") + labels + "\n");
    }
    open(folder.source());
    QVERIFY(where().contains("FGVC-Aircraft"));
    auto* kinds = find<QComboBox>("sourceChoice");
    QVERIFY(kinds->isVisible());
    choose(*kinds, 1);
    QCOMPARE(project_->dataset()->classes.front(), "A family");
    QVERIFY(project_->config().data.labels == AircraftLabels::Family);
    QCOMPARE(kinds->currentIndex(), 1);
  }

  void otherFoldersOfferNoChoice() {
    const ImageFolder folder;
    open(folder.source());
    QVERIFY(!find<QComboBox>("sourceChoice")->isVisible());
    QVERIFY(where().contains("one folder a class"));
  }

  // Decomposed letters (which are composed), quotes, commas, markup and what a spreadsheet takes
  // for a formula.
  void namesOfClassesAreShownAsTheyAre() {
    QStringList names = {"=HYPERLINK(\"x\")", "F-18, \"Hornet\"", "<b>wasp",
                         QString::fromUtf8("Ma\xCC\x88use Vogel")};
    const ImageFolder folder(names, 2);
    open(folder.source());
    auto* table = find<QTableView>("classTable");
    QStringList shown;
    for (int row = 0; row < table->model()->rowCount(); ++row) {
      table->setCurrentIndex(table->model()->index(row, 0));
      shown.append(table->model()->index(row, 0).data().toString());
      QCOMPARE(find<QLabel>("className")->textFormat(), Qt::PlainText);
    }
    names.last() = names.last().normalized(QString::NormalizationForm_C);
    QCOMPARE(QSet<QString>(shown.begin(), shown.end()), QSet<QString>(names.begin(), names.end()));
  }

  void skippedFilesAreNamedOnDemand() {
    const ImageFolder folder;
    open(folder.source());
    QVERIFY(!find<QAbstractButton>("problemsShown")->isVisible());
    folder.write("ant/empty.jpg", "");
    open(folder.source());
    auto* notice = find<QAbstractButton>("problemsShown");
    QVERIFY(notice->isVisible());
    auto* table = find<QTableView>("problemTable");
    QVERIFY(!table->isVisible());
    notice->click();
    QVERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, 0).data(), "ant/empty.jpg");
    QCOMPARE(find<QLabel>("problemsTitle")->text(), "Skipped files");
  }

  // Long paths leave room for the reason.
  void skippedFilesAndNotesShareAList() {
    const ImageFolder folder;
    folder.write("ant/" + QString(120, 'x') + ".jpg", "");
    folder.write("ant/Thumbs.db", "a system's file");
    open(folder.source());
    find<QAbstractButton>("problemsShown")->click();
    QCOMPARE(find<QLabel>("problemsTitle")->text(), "Skipped files, and notes on this folder");
    const auto* table = find<QTableView>("problemTable");
    QCOMPARE(table->model()->rowCount(), 2);
    QVERIFY(table->columnWidth(0) < table->viewport()->width() / 2);
    QVERIFY(table->model()->index(0, 0).data(Qt::ToolTipRole).toString().endsWith("xxx.jpg"));
  }

  void whatIsNotLookedAtIsCountedAndNamed() {
    const ImageFolder folder;
    folder.write("ant/Thumbs.db", "a system's file");
    folder.write("ant/notes.txt", "no image");
    open(folder.source());
    auto* notice = find<QAbstractButton>("problemsShown");
    QVERIFY(notice->isVisible());
    notice->click();
    const QAbstractItemModel& model = *find<QTableView>("problemTable")->model();
    QString all;
    for (int row = 0; row < model.rowCount(); ++row)
      all += model.index(row, 0).data().toString() + '\n';
    QVERIFY2(all.contains("Thumbs.db"), qPrintable(all));
    QVERIFY2(all.contains("notes.txt"), qPrintable(all));
  }

  void cancelGoesBack() {
    const ImageFolder folder;
    project_->open(folder.source());
    auto* stop = find<QAbstractButton>("cancelOpening");
    QVERIFY(stop->isVisible());
    stop->click();
    QVERIFY(find<QAbstractButton>("openFolder")->isVisible());
    QVERIFY(!project_->isOpening());
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

 private:
  template <class Widget>
  Widget* find(const char* name) const {
    auto* found = page_->findChild<Widget*>(name);
    Q_ASSERT(found);
    return found;
  }
  QStringList shownClasses() const {
    const QAbstractItemModel& model = *find<QTableView>("classTable")->model();
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
      names.append(model.index(row, 0).data().toString());
    return names;
  }
  QString summary() const { return find<QLabel>("summary")->text(); }
  QString where() const { return find<QLabel>("datasetPath")->toolTip(); }
  void choose(QComboBox& box, int index) const {
    QSignalSpy opened(project_.get(), &Project::opened);
    box.setCurrentIndex(index);
    Q_EMIT box.activated(index);  // as a click in its list does
    QTRY_COMPARE(opened.size(), 1);
  }
  static void type(QAbstractSpinBox& field, const QString& text) {
    field.setFocus();
    field.selectAll();
    QTest::keyClicks(&field, text);
    QTest::keyClick(&field, Qt::Key_Return);
  }
  void chooseSegment(int index) const {
    const auto segments = find<QWidget>("ratio")->findChildren<QToolButton*>();
    QTest::mouseClick(segments[index], Qt::LeftButton);
  }
  void open(const DataSource& source) const {
    QSignalSpy opened(project_.get(), &Project::opened);
    project_->open(source);
    QTRY_COMPARE(opened.size(), 1);
  }

  std::unique_ptr<Project> project_;
  std::unique_ptr<DataPage> page_;
};

QTEST_MAIN(TestDataPage)
#include "tst_data_page.moc"
