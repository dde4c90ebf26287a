// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/files.h"
#include "core/run/csv.h"
#include "ui/charts/confusion_view.h"
#include "ui/charts/curve_plot.h"
#include "ui/charts/curves_view.h"
#include "ui/charts/evaluation_panel.h"
#include "ui/charts/evaluation_tables.h"
#include "ui/shell/paths.h"
#include "ui/shell/theme.h"

#include <QClipboard>
#include <QFileDialog>
#include <QMenu>
#include <QPainter>
#include <QSvgRenderer>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>
#include <QtTest>

using namespace adnet;
using namespace adnet::ui;

namespace {

const QStringList kClasses = {"=HYPERLINK(\"x\"), a bee", "信天翁", "wasp"};

// 3 bees, one of them taken for a wasp; 4 albatrosses; no wasp.
ConfusionMatrix someConfusion() {
  ConfusionMatrix confusion(3);
  confusion.add(0, 0);
  confusion.add(0, 0);
  confusion.add(0, 2);
  for (int i = 0; i < 4; ++i)
    confusion.add(1, 1);
  return confusion;
}

}  // namespace

namespace {

// But for the edges of letters.
bool looksLike(const QByteArray& svg, const QImage& picture) {
  QImage drawn(picture.size(), QImage::Format_RGB32);
  QPainter painter(&drawn);
  QSvgRenderer(svg).render(&painter);
  painter.end();
  int others = 0;
  for (int y = 0; y < drawn.height(); ++y) {
    for (int x = 0; x < drawn.width(); ++x)
      others += qAbs(qGray(drawn.pixel(x, y)) - qGray(picture.pixel(x, y))) > 20;
  }
  return others < drawn.width() * drawn.height() / 50;
}

}  // namespace

class TestExport : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    Theme::instance().apply(ThemeChoice::Light);
    scratch_ = std::make_unique<QTemporaryDir>();
    panel_ = std::make_unique<EvaluationPanel>("nothing yet");
    panel_->resize(900, 500);
    panel_->setRunName("gulls");
    panel_->setEvaluation("Honest", someConfusion(), metricsOf(someConfusion()), kClasses);
    panel_->show();
    QVERIFY(QTest::qWaitForWindowActive(panel_.get()));
  }

  void writesTablesForProgramsToRead() {
    QLocale::setDefault(QLocale(QLocale::German));
    const auto bee = std::string("'=HYPERLINK(\"x\"), a bee");
    const auto classes = parseCsv(classMetricsCsv(kClasses, someConfusion()));
    QCOMPARE(classes.size(), std::size_t{4});
    QCOMPARE(classes[0], (CsvRow{"class", "images", "precision", "recall", "f1"}));
    QCOMPARE(classes[1], (CsvRow{bee, "3", "1", "0.6666666666666666", "0.8"}));
    QCOMPARE(classes[2], (CsvRow{"信天翁", "4", "1", "1", "1"}));
    QCOMPARE(classes[3], (CsvRow{"wasp", "0", "0", "", "0"}));  // a bee was taken for one
    QVERIFY(
        classMetricsCsv(kClasses, someConfusion()).find("\"'=HYPERLINK(\"\"x\"\"), a bee\",3") !=
        std::string::npos);
    const auto pairs = parseCsv(confusedPairsCsv(kClasses, someConfusion()));
    QCOMPARE(pairs.size(), std::size_t{2});
    QCOMPARE(pairs[1], (CsvRow{bee, "wasp", "1", "0.3333333333333333"}));
    const auto matrix = parseCsv(confusionCsv(kClasses, someConfusion()));
    QCOMPARE(matrix[0], (CsvRow{"true_class", bee, "信天翁", "wasp"}));
    QCOMPARE(matrix[1], (CsvRow{bee, "2", "0", "1"}));
    QLocale::setDefault(QLocale::c());
  }

  void everyEntryWritesItsFile_data() {
    QTest::addColumn<int>("entry");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("begins");
    QTest::newRow("classes") << 0 << "class-metrics.csv" << QByteArray("class,images");
    QTest::newRow("pairs") << 1 << "confused-pairs.csv" << QByteArray("true_class,predicted_class");
    QTest::newRow("matrix") << 2 << "confusion-matrix.csv" << QByteArray("true_class,");
    QTest::newRow("PNG") << 3 << "confusion-matrix.png" << QByteArray("\x89PNG");
    QTest::newRow("SVG") << 4 << "confusion-matrix.svg" << QByteArray("<?xml");
  }
  void everyEntryWritesItsFile() {
    QFETCH(const int, entry);
    QFETCH(const QString, name);
    QFETCH(const QByteArray, begins);
    panel_->findChild<QToolButton*>("exportEvaluation")->menu()->actions()[entry]->trigger();
    const QString file = answer(*panel_, "gulls-" + name);
    QTRY_VERIFY(!panel_->isExporting());
    const QByteArray bytes = QByteArray::fromStdString(readFile(toPath(file)));
    QVERIFY2(bytes.startsWith(begins), bytes.left(40));
    if (name.endsWith("png")) {
      const QImage image(file);
      const QSize size = panel_->confusion().drawing().wholeSize();
      QCOMPARE(image.size(), 2 * size);
      QVERIFY(image.pixelColor(1, 1) == Theme::instance().colors().surface);
    }
    if (name.endsWith("svg")) {
      QVERIFY(QSvgRenderer(bytes).isValid());
      QVERIFY(bytes.contains("predicted class"));
      QVERIFY(looksLike(bytes, panel_->confusion().drawing().picture()));
      QVERIFY(bytes.contains("wasp"));
      QVERIFY(!bytes.contains("<image"));  // which viewers blur
    }
  }

  void saysWhichFileCannotBeWritten() {
    std::optional<Error> failed;
    connect(panel_.get(), &EvaluationPanel::failed, this,
            [&](const Error& error) { failed = error; });
    panel_->findChild<QToolButton*>("exportEvaluation")->menu()->actions()[0]->trigger();
    auto* dialog = panel_->findChild<QFileDialog*>("exportDialog");
    QVERIFY(dialog);
    const QString file = scratch_->filePath("folder.csv");
    QVERIFY(QDir().mkpath(file + "/inside"));  // a folder stands where the file is to be
    Q_EMIT dialog->fileSelected(file);
    dialog->close();
    QTRY_VERIFY(failed);
    QCOMPARE(failed->code(), ErrorCode::CannotWrite);
    QVERIFY(QString(failed->what()).contains(file));
  }

  // In a picture, where no tip has the rest.
  void aLongNameIsExportedWhole() {
    const QStringList names = {"Orange_with_an_extremely_long_class_name_of_sixty_characters_XYZ",
                               "Kiwi", "Öl"};
    panel_->setEvaluation("Honest", someConfusion(), metricsOf(someConfusion()), names);
    panel_->findChild<QToolButton*>("exportEvaluation")->menu()->actions()[4]->trigger();
    const QString file = answer(*panel_, "gulls-confusion-matrix.svg");
    QTRY_VERIFY(!panel_->isExporting());
    const auto svg = QString::fromStdString(readFile(toPath(file)));
    const QString whole = "Orange with an extremely long class name of sixty characters XYZ";
    QCOMPARE(svg.count(whole), 2);
    QVERIFY(!svg.contains(QChar(0x2026)));
  }

  void theLossHasAButtonForItsScale() {
    CurvesView curves;
    curves.show();
    auto* button = curves.findChild<QToolButton*>("logarithmicLoss");
    QCOMPARE(button->toolTip(), QString("Logarithmic scale"));
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(curves.loss().isLogarithmic());
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(!curves.loss().isLogarithmic());
    QCOMPARE(curves.findChild<QToolButton*>("lossMenu")->menu()->actions().size(), 2);
  }

  void exportsNothingOfNothing() {
    panel_->clear();
    QVERIFY(!panel_->findChild<QToolButton*>("exportEvaluation")->menu()->isEnabled());
  }

  void aRightClickOffersTheSame() {
    auto* menu = panel_->findChild<QToolButton*>("exportEvaluation")->menu();
    QContextMenuEvent event(QContextMenuEvent::Mouse, {30, 30},
                            panel_->confusion().mapToGlobal(QPoint(30, 30)));
    QApplication::sendEvent(&panel_->confusion(), &event);
    QTRY_VERIFY(menu->isVisible());
    menu->close();
  }

  void copiesTheSelectedRows() {
    auto* table = panel_->findChild<QTableView*>("classTable");
    table->setFocus();
    table->selectRow(1);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::ControlModifier,
                      table->visualRect(table->model()->index(2, 0)).center());
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QString("Class\tImages\tPrecision\tRecall\tF1\n"
                                                           "信天翁\t4\t100 %\t100 %\t100 %\n"
                                                           "wasp\t0\t0 %\t–\t0 %\n"));
  }

  void exportsCurves_data() {
    QTest::addColumn<QString>("plot");
    QTest::addColumn<int>("entry");
    QTest::newRow("loss, PNG") << "loss" << 0;
    QTest::newRow("loss, SVG") << "loss" << 1;
    QTest::newRow("accuracy, PNG") << "accuracy" << 0;
    QTest::newRow("accuracy, SVG") << "accuracy" << 1;
  }
  void exportsCurves() {
    QFETCH(const QString, plot);
    QFETCH(const int, entry);
    CurvesView curves;
    curves.resize(1300, 400);
    curves.begin(Method::AdNet, 10);
    curves.addSteps({{1, 0, 2.0, 1.5, 5.0}, {2, 0, 1.0, 0.9, 1.0}});
    curves.addEvaluation(2, SetName::Test, Protocol::Paper, 0.5);
    curves.show();
    QVERIFY(QTest::qWaitForWindowExposed(&curves));
    curves.findChild<QToolButton*>(plot + "Menu")->menu()->actions()[entry]->trigger();
    const QString file = answer(curves, plot + (entry == 0 ? ".png" : ".svg"));
    QTRY_VERIFY(!curves.isExporting());
    const CurvePlot& shown = plot == "loss" ? curves.loss() : curves.accuracy();
    if (entry == 0) {
      QCOMPARE(QImage(file).size(), 2 * shown.size().expandedTo({640, 360}));
    } else {
      const QByteArray bytes = QByteArray::fromStdString(readFile(toPath(file)));
      QVERIFY(QSvgRenderer(bytes).isValid());
      QVERIFY(bytes.contains(plot == "loss" ? "Cross-entropy" : "best 50.0 %"));
    }
  }

  void theKeysOfferTheSame() {
    auto* menu = panel_->findChild<QToolButton*>("exportEvaluation")->menu();
    panel_->confusion().select(ConfusionCell{1, 0});
    for (QWidget* widget : {static_cast<QWidget*>(&panel_->confusion()),
                            static_cast<QWidget*>(panel_->findChild<QTableView*>("classTable")),
                            static_cast<QWidget*>(panel_->findChild<QTableView*>("pairTable"))}) {
      if (!widget->isVisible()) panel_->findChild<QTabWidget*>()->setCurrentIndex(1);
      widget->setFocus();
      QTest::keyClick(widget, Qt::Key_F10, Qt::ShiftModifier);
      QVERIFY2(menu->isVisible(), qPrintable(widget->objectName()));
      menu->close();
      QContextMenuEvent key(QContextMenuEvent::Keyboard, {}, {});
      QApplication::sendEvent(widget, &key);
      QVERIFY2(menu->isVisible(), qPrintable(widget->objectName()));
      if (widget == &panel_->confusion()) {
        const QRectF cell = panel_->confusion().rectOf({1, 0});
        QVERIFY(cell.contains(widget->mapFromGlobal(QPointF(menu->pos()))));
      }
      menu->close();
    }
    panel_->findChild<QTabWidget*>()->setCurrentIndex(0);
  }

  void theKeysOfferThePlots() {
    CurvesView curves;
    curves.resize(1300, 400);
    curves.show();
    QVERIFY(QTest::qWaitForWindowActive(&curves));
    curves.loss().setFocus();
    QTest::keyClick(&curves.loss(), Qt::Key_F10, Qt::ShiftModifier);
    QMenu* menu = curves.findChild<QToolButton*>("lossMenu")->menu();
    QVERIFY(menu->isVisible());
    menu->close();
  }

 private:
  // Checks the name that is offered, and takes it in the scratch folder.
  QString answer(const QWidget& owner, const QString& name) {
    auto* dialog = owner.findChild<QFileDialog*>("exportDialog");
    if (!dialog) return {};
    if (QFileInfo(dialog->selectedFiles().value(0)).fileName() != name) return {};
    const QString file = scratch_->filePath(name);
    dialog->selectFile(file);
    static_cast<QDialog*>(dialog)->accept();
    return file;
  }

  std::unique_ptr<QTemporaryDir> scratch_;
  std::unique_ptr<EvaluationPanel> panel_;
};

QTEST_MAIN(TestExport)
#include "tst_export.moc"
