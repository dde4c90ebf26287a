// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/files.h"
#include "core/run/csv.h"
#include "tests/ui/compare/comparison_tab_fixture.h"
#include "ui/charts/confusion_view.h"
#include "ui/charts/difference_legend.h"
#include "ui/compare/class_differences_model.h"
#include "ui/compare/confusion_tab.h"
#include "ui/compare/confusion_trio.h"
#include "ui/shell/paths.h"
#include "ui/shell/theme.h"
#include "ui/shell/widgets.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QSvgRenderer>
#include <QTableView>
#include <QToolButton>
#include <QtTest>

using namespace adnet;
using namespace adnet::ui;

class TestConfusionTab : public QObject, ComparisonTabFixture<ConfusionTab> {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    begin("classDifferences", {1100, 480});
    // Ants: 1/2, 0/2 -> 2/2, 2/2. Bees: 2/2, 2/2 -> 1/2, 0/2. Wasps: all, in both.
    show({"011122", "111122"}, {"000122", "000022"});
  }
  void cleanup() { end(); }

  void showsBothAndTheirDifference() {
    const ConfusionCell ants{0, 0}, antsForBees{0, 1};
    QCOMPARE(view(0).drawing().share(ants), 0.25);
    QCOMPARE(view(1).drawing().share(ants), 1.0);
    QCOMPARE(view(2).drawing().share(ants), 0.75);
    QCOMPARE(view(2).drawing().share(antsForBees), -0.75);
    QCOMPARE(view(0).describe(ants), QString("true: ant, predicted: ant: 25.0 % of its images"));
    QCOMPARE(view(2).describe(ants),
             QString("true: ant, predicted: ant: AD-Net more often, by 75.0 points"));
    QCOMPARE(view(2).describe(antsForBees),
             QString("true: ant, predicted: bee: fine-tuning more often, by 75.0 points"));
    QCOMPARE(view(2).describe({2, 2}), QString("true: wasp, predicted: wasp: equally often"));
    QCOMPARE(text("confusionTitle0"), QString("A: fine-tuning"));
    QCOMPARE(text("confusionTitle1"), QString("B: AD-Net"));
  }

  void bothSignsHaveAColourAndAName_data() {
    QTest::addColumn<ThemeChoice>("choice");
    QTest::addRow("light") << ThemeChoice::Light;
    QTest::addRow("dark") << ThemeChoice::Dark;
  }
  void bothSignsHaveAColourAndAName() {
    QFETCH(const ThemeChoice, choice);
    Theme::instance().apply(choice);
    // The largest of both signs, in the settings' own colours.
    QCOMPARE(colorOf({0, 0}), QColor(Qt::red));
    QCOMPARE(colorOf({0, 1}), QColor(Qt::blue));
    QVERIFY(colorOf({2, 2}) != QColor(Qt::blue));
    const DifferenceScale& scale = legend().scale();
    QCOMPARE(scale.largest, 0.75);
    QCOMPARE(scale.more, QString("AD-Net more often"));
    QCOMPARE(scale.less, QString("fine-tuning more often"));
    QCOMPARE(legend().accessibleDescription(),
             QString("from −75 points, fine-tuning more often, to +75 points, AD-Net more often"));
    const QImage painted = legend().grab().toImage();
    QVERIFY(has(painted, Qt::red, 8));
    QVERIFY(has(painted, Qt::blue, 8));
  }

  // As everywhere else, where no tint of one looks like the other; else B keeps its colour.
  void aDifferenceHasTheColoursOfItsSettings_data() {
    QTest::addColumn<ThemeChoice>("choice");
    QTest::addColumn<QList<std::size_t>>("own");  // of the palette
    QTest::addColumn<std::size_t>("shown");       // of A
    const std::size_t blue = 0, orange = 1, green = 2, purple = 3, lightBlue = 5;
    for (const auto& [choice, name] :
         {std::pair(ThemeChoice::Light, "light"), std::pair(ThemeChoice::Dark, "dark")}) {
      const auto add = [&](const char* colors, std::size_t a, std::size_t b, std::size_t shown) {
        QTest::addRow("%s, %s", name, colors) << choice << QList{a, b} << shown;
      };
      add("blue and green", blue, green, blue);
      add("green and blue", green, blue, green);
      add("orange and purple", orange, purple, orange);
      add("blue and light blue", blue, lightBlue, orange);
      add("light blue and blue", lightBlue, blue, orange);
      add("twice orange", orange, orange, blue);
    }
  }
  void aDifferenceHasTheColoursOfItsSettings() {
    QFETCH(const ThemeChoice, choice);
    QFETCH(const QList<std::size_t>, own);
    QFETCH(const std::size_t, shown);
    Theme::instance().apply(choice);
    const auto& series = Theme::instance().colors().series;
    for (const int i : {0, 1})
      shown_.settings[static_cast<std::size_t>(i)].color = series[own[i]];
    settle();
    QCOMPARE(colorOf({0, 0}), series[own[1]]);
    QCOMPARE(colorOf({0, 1}), series[shown]);
    const QImage painted = legend().grab().toImage();
    QVERIFY(has(painted, series[own[1]], 8));
    QVERIFY(has(painted, series[shown], 8));
  }

  void aColourLikeTheGroundIsNotTaken() {
    Theme::instance().apply(ThemeChoice::Light);
    shown_.settings[0].color = Qt::red;
    shown_.settings[1].color = QColor(255, 255, 225);
    settle();
    QCOMPARE(colorOf({0, 1}), QColor(Qt::red));
    QCOMPARE(colorOf({0, 0}), Theme::instance().colors().series[0]);
  }

  void theThreeStayTogether() {
    view(1).setFocus();
    QTest::keyClick(&view(1), Qt::Key_Right);
    QTest::keyClick(&view(1), Qt::Key_Down);
    for (std::size_t i = 0; i < 3; ++i)
      QCOMPARE(view(i).selected().value(), (ConfusionCell{1, 0}));
    QCOMPARE(text("differenceNote"), QString("bee → ant: A 0.0 %, B 75.0 %, +75.0 points"));
    show200();
    wheel(view(2), view(2).rectOf({150, 140}).center(), 240);
    for (std::size_t i = 0; i < 3; ++i) {
      QVERIFY(view(i).isZoomed());
      QCOMPARE(view(i).layoutNow().cellSize(), view(2).layoutNow().cellSize());
      QCOMPARE(view(i).layoutNow().firstSeen(), view(2).layoutNow().firstSeen());
    }
    const ConfusionCell before = view(0).layoutNow().firstSeen();
    drag(view(0), {100, 100}, {60, 60});
    QVERIFY(view(0).layoutNow().firstSeen() != before);
    QCOMPARE(view(2).layoutNow().firstSeen(), view(0).layoutNow().firstSeen());
    trigger("confusionsOptions", "Most mistakes first");
    for (std::size_t i = 0; i < 3; ++i)
      QCOMPARE(view(i).drawing().order(), ConfusionOrder::Error);
    trigger("confusionsOptions", "Only the most confused classes");
    for (std::size_t i = 0; i < 3; ++i) {
      QVERIFY(!view(i).isZoomed());
      QCOMPARE(view(i).drawing().shown(), view(0).drawing().shown());
    }
    QVERIFY(view(0).drawing().shown() < 200);
  }

  void classesThatGainStandFirst() {
    QCOMPARE(column(ClassDifferencesModel::Name), QStringList({"ant", "wasp", "bee"}));
    QCOMPARE(column(ClassDifferencesModel::Difference), QStringList({"+75.0", "0.0", "−75.0"}));
    // Differences 1/2 and 1: mean 3/4, t(0.975; 1) = 12.706, standard error 1/4.
    QCOMPARE(column(ClassDifferencesModel::Interval).first(), QString("−242.7 to +392.7"));
    QCOMPARE(column(ClassDifferencesModel::Images), QStringList({"2", "2", "2"}));
    QVERIFY(text("pairedSeeds").startsWith("2 pair(s)"));
    // For a spreadsheet.
    table().setFocus();
    table().setCurrentIndex(table().model()->index(2, 0));
    QTest::keyClick(&table(), Qt::Key_C, Qt::ControlModifier);
    QVERIFY2(QGuiApplication::clipboard()->text().contains("bee\t-75.0\t-392.7 to +242.7"),
             qPrintable(QGuiApplication::clipboard()->text()));
    table().sortByColumn(ClassDifferencesModel::Difference, Qt::AscendingOrder);
    QCOMPARE(column(ClassDifferencesModel::Name).first(), QString("bee"));
    QTest::keyClicks(tab_->findChild<QLineEdit*>("classDifferenceFilter"), "wa");
    QCOMPARE(column(ClassDifferencesModel::Name), QStringList({"wasp"}));
  }

  // Also one that had no room before.
  void aColumnThatIsSeenHasItsWholeTitle() {
    Theme::instance().apply(ThemeChoice::Light);
    for (const int width : {760, 770, 780, 1400, 770, 760}) {
      tab_->resize(width, 480);
      QApplication::processEvents();
      for (int column = 1; column < table().model()->columnCount(); ++column) {
        if (table().isColumnHidden(column)) continue;
        const int wanted = table().horizontalHeader()->sectionSizeHint(column);
        QVERIFY2(table().columnWidth(column) >= wanted,
                 qPrintable(QString("%1 at %2").arg(column).arg(width)));
      }
    }
  }

  void aCellOrAClassOpensItsImages() {
    QSignalSpy asked(tab_.get(), &ConfusionTab::imagesAsked);
    QTest::mouseClick(&view(2), Qt::LeftButton, {}, view(2).rectOf({1, 0}).center().toPoint());
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].toInt(), 1);
    QCOMPARE(asked[0][1].value<std::optional<int>>(), std::optional<int>(0));
    QTest::keyClick(&view(0), Qt::Key_Up);
    QCOMPARE(asked.size(), 1);
    QTest::keyClick(&view(0), Qt::Key_Return);
    QCOMPARE(asked.size(), 2);
    QCOMPARE(asked[1][0].toInt(), 0);
    table().setFocus();
    table().setCurrentIndex(table().model()->index(2, 0));
    QCOMPARE(view(0).selected().value(), (ConfusionCell{1, 1}));
    QTest::keyClick(&table(), Qt::Key_Return);
    QCOMPARE(asked.size(), 3);
    QCOMPARE(asked[2][0].toInt(), 1);
    QVERIFY(!asked[2][1].value<std::optional<int>>());
  }

  void takesTheWholePageAndComesBack() {
    view(0).setFocus();
    const int small = view(0).width();
    QTest::keyClick(&view(0), Qt::Key_F);
    QVERIFY(view(0).isVisible());
    QTRY_VERIFY(view(0).width() > small + 50);  // the table is below
    QVERIFY(table().isVisible());
    for (std::size_t i = 0; i < 3; ++i)
      QVERIFY(view(i).layoutNow().showsCounts());
    QTest::mouseClick(&view(0), Qt::LeftButton, {}, view(0).rectOf({1, 0}).center().toPoint());
    QTRY_COMPARE(view(0).width(), small);
  }

  void saysWhatIsMissing() {
    Shown shown = shown_;
    shown.baseline.reset();
    tab_->setShown(shown);
    QVERIFY(text("confusionMessage").contains("another row"));
    QTRY_VERIFY(isInTheMiddle("confusionMessage"));
    QVERIFY(!view(0).isVisible());
    QVERIFY(!tab_->findChild<QToolButton*>("exportConfusions")->isEnabled());
    tab_->setShown(shown_);
    QTRY_VERIFY(view(0).isVisible());
    shown_.settings[1].runs = {write(9, {"000000"})};
    settle();
    QVERIFY(text("pairedSeeds").startsWith("No seed"));
    QCOMPARE(table().model()->rowCount(), 0);
  }

  void onePairIsOverImages() {
    show({"011122"}, {"000122"});
    QVERIFY(text("pairedSeeds").startsWith("One pair"));
    QCOMPARE(column(ClassDifferencesModel::Interval)[1], QString("–"));  // they never disagree
  }

  void nothingIsReadWhileItIsHidden() {
    tab_->hide();
    tab_->setShown({});
    QCOMPARE(table().model()->rowCount(), 3);
    tab_->show();
    QTRY_COMPARE(table().model()->rowCount(), 0);
  }

  void writesItsTables() {
    const auto cells = parseCsv(exported("Cells, CSV…", "cells.csv").toStdString());
    QCOMPARE(cells[0],
             CsvRow({"true_class", "predicted_class", "baseline", "candidate", "difference"}));
    QCOMPARE(cells[1], CsvRow({"ant", "ant", "0.25", "1", "0.75"}));
    QCOMPARE(cells.size(), std::size_t{1 + 2 + 2 + 1});
    const auto classes = parseCsv(exported("Classes, CSV…", "classes.csv").toStdString());
    QCOMPARE(classes.size(), std::size_t{4});
    QCOMPARE(classes[0][3], std::string("difference"));
    QCOMPARE(classes[2][0], std::string("bee"));
    QCOMPARE(classes[2][3], std::string("-0.75"));
  }

  void writesThePicture() {
    const QImage picture = QImage::fromData(exported("PNG…", "three.png"));
    QVERIFY(has(picture, Qt::red, 0));
    QVERIFY(has(picture, Qt::blue, 0));
    QVERIFY(picture.width() > 2 * picture.height());
    const QByteArray svg = exported("SVG…", "three.svg");
    QVERIFY(QSvgRenderer(svg).isValid());
    for (const char* word : {"AD-Net more often", "fine-tuning more often", "wasp"})
      QVERIFY2(svg.contains(word), word);
    QVERIFY(exported("PDF…", "three.pdf").startsWith("%PDF"));
  }

  void longNamesNeverWidenTheWindow() {
    QApplication::processEvents();  // the layouts come to rest
    const int narrow = tab_->minimumSizeHint().width();
    shown_.settings[0].name = QString(200, 'n');
    settle();
    QApplication::processEvents();
    QCOMPARE(tab_->minimumSizeHint().width(), narrow);
    QVERIFY2(narrow < 760, qPrintable(QString::number(narrow)));
  }

 private:
  using Taken = std::vector<std::vector<int>>;  // of an evaluation, the class of each image

  // Two images of each class; the candidate takes one in ten for the next class.
  void show200() {
    std::vector<std::string> classes;
    std::vector<Sample> images;
    std::vector<int> right, wrong;
    for (int i = 0; i < 200; ++i) {
      classes.push_back("bird " + std::to_string(i));
      for (int j = 0; j < 2; ++j) {
        images.push_back({classes.back() + "/" + std::to_string(j) + ".png", i});
        right.push_back(i);
        wrong.push_back(i % 10 == 0 && j == 0 ? i + 1 : i);
      }
    }
    shown_.settings[0].runs = {runs_->writeTested(1, "/images", classes, images, Taken{right})};
    shown_.settings[1].runs = {runs_->writeTested(1, "/images", classes, images, Taken{wrong})};
    settle();
  }
  ConfusionView& view(std::size_t i) const {
    return *tab_->findChild<ConfusionView*>(QStringLiteral("confusion%1").arg(i));
  }
  QTableView& table() const { return *tab_->findChild<QTableView*>("classDifferences"); }
  DifferenceLegend& legend() const { return *tab_->findChild<DifferenceLegend*>(); }
  QColor colorOf(const ConfusionCell& cell) const {  // of the difference
    const QPointF corner = view(2).rectOf(cell).topLeft() + QPointF(3, 3);
    return view(2).grab().toImage().pixelColor(corner.toPoint());
  }
  QStringList column(int column) const {
    QStringList texts;
    for (int row = 0; row < table().model()->rowCount(); ++row)
      texts.append(table().model()->index(row, column).data().toString());
    return texts;
  }
  void trigger(const char* button, const QString& entry) {
    for (QAction* action : tab_->findChild<QToolButton*>(button)->menu()->actions()) {
      if (action->text() == entry) return action->trigger();
    }
    QFAIL(qPrintable(entry));
  }
  QByteArray exported(const QString& entry, const QString& name) {
    trigger("exportConfusions", entry);
    auto* dialog = tab_->findChild<QFileDialog*>("exportDialog");
    const QString path = scratch_.filePath(name);
    Q_EMIT dialog->fileSelected(path);
    delete dialog;
    [&] { QTRY_VERIFY(!tab_->isLoading()); }();
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }
  static void wheel(ConfusionView& view, const QPointF& at, int delta) {
    QWheelEvent event(at, view.mapToGlobal(at), {}, {0, delta}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&view, &event);
  }
  static void drag(ConfusionView& view, const QPoint& from, const QPoint& to) {
    QTest::mousePress(&view, Qt::LeftButton, {}, from);
    QTest::mouseMove(&view, (from + to) / 2);
    QTest::mouseMove(&view, to);
    QTest::mouseRelease(&view, Qt::LeftButton, {}, to);
  }
  static bool has(const QImage& image, const QColor& color, int near) {
    for (int y = 0; y < image.height(); ++y) {
      for (int x = 0; x < image.width(); ++x) {
        const QColor pixel = image.pixelColor(x, y);
        if (qAbs(pixel.red() - color.red()) <= near &&
            qAbs(pixel.green() - color.green()) <= near &&
            qAbs(pixel.blue() - color.blue()) <= near)
          return true;
      }
    }
    return false;
  }

  QTemporaryDir scratch_;
};

QTEST_MAIN(TestConfusionTab)
#include "tst_confusion_tab.moc"
