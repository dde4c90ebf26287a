// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/evaluate/evaluate_page_fixture.h"
#include "ui/charts/class_metrics_model.h"
#include "ui/charts/curve_plot.h"
#include "ui/charts/evaluation_panel.h"
#include "ui/evaluate/run_list_panel.h"
#include "ui/pictures/prediction_model.h"
#include "ui/shell/message_banner.h"
#include "ui/words/number_text.h"

#include <QAbstractItemModelTester>
#include <QFileDialog>
#include <QHeaderView>
#include <QListView>
#include <QSplitter>
#include <QToolButton>

using namespace adnet;
using namespace adnet::ui;

class TestEvaluatePage : public QObject, EvaluatePageFixture {
  Q_OBJECT

 private Q_SLOTS:
  void init() { begin(); }
  void cleanup() { end(); }

  void listsTheRunsOfTheFolder() {
    train("first");
    config_.method = Method::FineTune;
    train("second");
    makePage();
    QCOMPARE(table().model()->rowCount(), 2);
    const QAbstractItemModelTester tester(table().model());
    train("third");
    page_->refresh();
    QTRY_COMPARE(table().model()->rowCount(), 3);
    QVERIFY(find<QLabel>("runListNote")->isHidden());
  }

  void saysThatThereAreNoRuns() {
    makePage();
    QVERIFY(find<QLabel>("runListNote")->isVisible());
    QVERIFY(find<QLabel>("runListNote")->text().contains("no runs here"));
  }

  void showsAClickedRun() {
    const QString run = train("mine");
    makePage();
    const QRect row = table().visualRect(table().model()->index(0, 0));
    QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, row.center());
    settle();
    QVERIFY(shownRun().contains("mine"));
    QCOMPARE(curves().loss().pointCount(CurvesView::Total), std::size_t{40});
    QCOMPARE(curves().accuracy().pointCount(CurvesView::Test), std::size_t{2});
    QCOMPARE(curves().accuracy().pointCount(CurvesView::TestOnce), std::size_t{1});
    // The evaluation that counts comes first.
    const EvaluationRecord last = engine_.evaluationOf(config_, 40, Protocol::Honest);
    QCOMPARE(confusion().confusion(), last.confusion);
    QVERIFY(evaluations().currentText().startsWith("Honest"));

    evaluations().setCurrentIndex(0);
    settle();
    QCOMPARE(confusion().confusion(), engine_.evaluationOf(config_, 20, Protocol::Paper).confusion);
  }

  void showsTheImagesOfAClickedCell() {
    const QString run = train("mine");
    makePage();
    page_->openRun(run);
    settle();
    const auto* gallery = find<QListView>("gallery");
    const QAbstractItemModelTester tester(gallery->model());
    const ConfusionMatrix& matrix = confusion().confusion();
    const auto correct = matrix.at(0, 0) + matrix.at(1, 1) + matrix.at(2, 2);
    QCOMPARE(gallery->model()->rowCount(), matrix.total() - correct);

    const auto click = [&](const ConfusionCell& cell) {
      QTest::mouseClick(&confusion(), Qt::LeftButton, {},
                        confusion().layoutNow().cell(cell).center().toPoint());
    };
    click({1, 1});
    QCOMPARE(gallery->model()->rowCount(), matrix.at(1, 1));
    QVERIFY(gallery->isVisible());
    settle();
    const QModelIndex first = gallery->model()->index(0, 0);
    QTRY_VERIFY(!first.data(Qt::DecorationRole).value<QPixmap>().isNull());
    QVERIFY(first.data(PredictionModel::RightRole).toBool());
    QVERIFY(first.data(PredictionModel::VerdictRole).toString().contains("bee"));
  }

  // The run says which they are; where they are now, a person does.
  void findsImagesThatWereMoved() {
    const QString run = train("mine");
    const QString gone = images_.path();
    const QTemporaryDir elsewhere;
    const QString now = elsewhere.filePath(QFileInfo(gone).fileName());
    makePage();
    page_->openRun(run);
    settle();
    auto* offer = find<QLabel>("movedImages");
    QVERIFY(!offer->isVisible());
    QVERIFY(QDir().rename(gone, now));
    const auto back = qScopeGuard([&] { QDir().rename(now, gone); });
    page_->openRun(run);
    settle();
    QVERIFY(offer->isVisible());
    QVERIFY2(offer->toolTip().contains(gone) || offer->text().contains(gone),
             qPrintable(offer->text()));
    const auto chooseFolder = [&](const QString& folder) {
      QTest::mouseClick(find<QPushButton>("chooseMovedImages"), Qt::LeftButton);
      auto* dialog = find<QFileDialog>("movedImagesDialog");
      QVERIFY(dialog);
      dialog->selectFile(folder);
      Q_EMIT dialog->fileSelected(folder);
      dialog->close();
      settle();
    };
    chooseFolder(scratch_->path());
    QVERIFY(offer->isVisible());
    QVERIFY2(offer->text().startsWith("None of its images"), qPrintable(offer->text()));
    chooseFolder(elsewhere.path());  // the one around it will do
    QVERIFY(!offer->isVisible());
    const auto* gallery = find<QListView>("gallery");
    page_->findChild<EvaluationPanel*>()->showTab(gallery->parentWidget());
    const QModelIndex first = gallery->model()->index(0, 0);
    QTRY_VERIFY(!first.data(Qt::DecorationRole).value<QPixmap>().isNull());
    QVERIFY(first.data(PictureModel::FileRole).toString().startsWith(now));
    // The run's folder does not say so, the page does.
    QCOMPARE(toQString(readRun(toPath(run)).summary.config.data.root), gone);
    QList<TrainingConfig> again;
    connect(page_.get(), &EvaluatePage::trainAgainRequested, this,
            [&](const TrainingConfig& config) { again += config; });
    QTest::mouseClick(find<QPushButton>("trainAgainButton"), Qt::LeftButton);
    QCOMPARE(toQString(again.first().data.root), now);
    const QVariantMap state = page_->state();
    makePage();
    page_->restore(state);
    page_->openRun(run);
    settle();
    QVERIFY(!find<QLabel>("movedImages")->isVisible());
  }

  void escapeLeavesACell() {
    page_.reset();
    const QString run = train("mine");
    makePage();
    page_->openRun(run);
    settle();
    const auto* gallery = find<QListView>("gallery");
    const int mistakes = gallery->model()->rowCount();
    const auto click = [&] {
      QTest::mouseClick(&confusion(), Qt::LeftButton, {},
                        confusion().layoutNow().cell({1, 1}).center().toPoint());
      settle();
    };
    for (QWidget* focused :
         {static_cast<QWidget*>(&confusion()), page_->findChild<QWidget*>("gallery")}) {
      click();
      QVERIFY(gallery->model()->rowCount() != mistakes);
      focused->setFocus();
      QTest::keyClick(focused, Qt::Key_Escape);
      QCOMPARE(gallery->model()->rowCount(), mistakes);
      QVERIFY(!confusion().selected());
    }
    // Enlarged, it becomes small again first.
    click();
    confusion().setFocus();
    QTest::keyClick(&confusion(), Qt::Key_F);
    auto* panel = page_->findChild<EvaluationPanel*>();
    QVERIFY(panel->isEnlarged());
    QTest::keyClick(&confusion(), Qt::Key_Escape);
    QVERIFY(!panel->isEnlarged());
    QVERIFY(gallery->model()->rowCount() != mistakes);
    QTest::keyClick(&confusion(), Qt::Key_Escape);
    QCOMPARE(gallery->model()->rowCount(), mistakes);
  }

  void saysWhichExportCannotBeWritten() {
    const QString run = train("mine");
    makePage();
    page_->openRun(run);
    settle();
    find<QToolButton>("exportEvaluation")->menu()->actions().first()->trigger();
    auto* dialog = find<QFileDialog>("exportDialog");
    QVERIFY(dialog);
    Q_EMIT dialog->fileSelected(scratch_->filePath("nowhere/table.csv"));
    dialog->close();
    auto* banner = page_->findChild<MessageBanner*>();
    QTRY_VERIFY(banner->isVisible());
    QCOMPARE(find<QLabel>("bannerTitle")->text(), QString("“table.csv” cannot be written"));
    QCOMPARE(find<QLabel>("bannerAdvice")->text(),
             "The folder " + scratch_->filePath("nowhere") + " is not there. Choose another.");
  }

  void saysWhereAnExportIs() {
    page_.reset();
    const QString run = train("mine");
    makePage();
    page_->openRun(run);
    settle();
    find<QToolButton>("exportEvaluation")->menu()->actions().first()->trigger();
    auto* dialog = find<QFileDialog>("exportDialog");
    QCOMPARE(QFileInfo(dialog->selectedFiles().value(0)).fileName(),
             QString("mine-class-metrics.csv"));
    Q_EMIT dialog->fileSelected(scratch_->filePath("table.csv"));
    dialog->close();
    auto* banner = page_->findChild<MessageBanner*>();
    QTRY_VERIFY(banner->isVisible());
    QCOMPARE(find<QLabel>("bannerTitle")->text(), QString("“table.csv” is saved"));
    QCOMPARE(find<QLabel>("bannerAdvice")->text(), scratch_->path());
    QVERIFY(buttonCalled(*banner, "Show in folder"));
  }

  void reportsDamage_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("contents");
    QTest::addColumn<bool>("opens");  // all of it but one evaluation
    QTest::newRow("run.json is cut off") << "run.json" << QByteArray("{\"steps\":") << false;
    QTest::newRow("run.json is empty") << "run.json" << QByteArray() << false;
    QTest::newRow("steps.csv is garbled") << "steps.csv" << QByteArray("a,b\n1,2\n3,4\n") << false;
    QTest::newRow("predictions are garbled")
        << "predictions/test-40.csv" << QByteArray("\x01\x02\n\x03\n") << true;
    QTest::newRow("predictions of an unknown class")
        << "predictions/test-40.csv"
        << QByteArray("path,label,predicted,confidence,true_class_probability\na.png,0,9,1,0\n")
        << true;
  }
  void reportsDamage() {
    QFETCH(const QString, file);
    QFETCH(const QByteArray, contents);
    QFETCH(const bool, opens);
    const QString run = train("damaged");
    QFile out(run + "/" + file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(contents);
    out.close();
    makePage();
    page_->openRun(run);
    settle();
    auto* banner = page_->findChild<MessageBanner*>();
    QVERIFY(banner->isVisible());
    QVERIFY(find<QLabel>("bannerAdvice")->text().contains(file));
    QCOMPARE(curves().isVisible(), opens);
    QCOMPARE(confusion().confusion().total(), 0);
    if (file == "run.json") QVERIFY(find<QLabel>("runListNote")->text().contains("run.json"));

    page_->openRun(train("sound"));
    settle();
    QVERIFY(banner->isHidden());
    QVERIFY(confusion().confusion().total() > 0);
  }

  void listsTheFolderOfAnOpenedRun() {
    const QString here = train("here");
    config_.out = toPath(scratch_->filePath("elsewhere"));
    train("sibling");
    const QString run = train("opened");
    makePage();
    page_->openRun(here);
    settle();
    QCOMPARE(table().model()->rowCount(), 1);
    page_->openRun(run);
    settle();
    QTRY_COMPARE(table().model()->rowCount(), 2);
    TrainingConfig config = project_->config();
    config.steps += 1;
    project_->setConfig(config);
    settle();
    QCOMPARE(table().model()->rowCount(), 2);
  }

  void aFolderWithoutRunsClosesTheRunOfAnother() {
    config_.out = toPath(scratch_->filePath("elsewhere"));
    const QString run = train("opened");
    makePage();
    page_->openRun(run);
    settle();
    auto* list = page_->findChild<RunListPanel*>();
    list->goTo(toPath(scratch_->filePath("elsewhere")));  // its own
    settle();
    QVERIFY(find<QLabel>("openedRun")->isVisible());
    QVERIFY(QDir(scratch_->path()).mkdir("empty"));
    list->goTo(toPath(scratch_->filePath("empty")));
    settle();
    QVERIFY(!find<QLabel>("openedRun")->isVisible());
    QCOMPARE(find<QLabel>("runListNote")->text(), QString("There are no runs in this folder."));
    QTest::mouseClick(find<QPushButton>("backToRunsFolder"), Qt::LeftButton);
    settle();
    QVERIFY(find<QLabel>("runListNote")->text().contains("Each training adds one"));
  }

  // Of each run, the list says more where there is room; a width that was given it stays.
  void aLargeWindowHasALongerLine() {
    train("one");
    train("two");
    makePage();
    auto* list = page_->findChild<RunListPanel*>();
    QTRY_COMPARE(list->width(), 320);
    page_->resize(1700, 900);
    QTRY_COMPARE(list->width(), 440);
    page_->resize(1100, 760);
    QTRY_COMPARE(list->width(), 320);
    auto* splitter = page_->findChild<QSplitter*>();
    splitter->setSizes({380, splitter->sizes()[0] + splitter->sizes()[1] - 380});
    QTRY_COMPARE(list->width(), 380);
    page_->resize(1700, 900);
    QTest::qWait(50);  // layouts come to rest
    QCOMPARE(list->width(), 380);
  }

  // As wide as it is in a window of 1024 pixels.
  void fitsASmallWindow() {
    const QString run = train("mine");
    makePage();
    page_->resize(838, 650);
    page_->openRun(run);
    settle();
    QTRY_COMPARE(page_->findChild<RunListPanel*>()->width(), 272);
    const auto* classes = find<QTableView>("classTable");
    for (int column = ClassMetricsModel::Precision; column <= ClassMetricsModel::F1; ++column) {
      QTRY_VERIFY2(!classes->isColumnHidden(column), qPrintable(QString::number(column)));
      const QString title = classes->model()->headerData(column, Qt::Horizontal).toString();
      QVERIFY(classes->horizontalHeader()->fontMetrics().horizontalAdvance(title) <
              classes->columnWidth(column));
    }
    QVERIFY(classes->columnWidth(ClassMetricsModel::Name) >= 60);
  }

  void reportsAFolderThatIsNoRun() {
    makePage();
    page_->openRun(scratch_->path());
    settle();
    QVERIFY(page_->findChild<MessageBanner*>()->isVisible());
  }

  void showsARunWithoutAnyEvaluation() {
    engine_.beforeStep = [](int step) {
      if (step == 5) throw Error(ErrorCode::Internal, {}, "broken off");
    };
    const QString run = train("short");
    makePage();
    page_->openRun(run);
    settle();
    QCOMPARE(curves().loss().pointCount(CurvesView::Total), std::size_t{4});
    QCOMPARE(confusion().confusion().classes(), std::size_t{0});
    QVERIFY(evaluations().isHidden());
  }

  void followsARunThatIsTrainedElsewhere() {
    config_.name = "live";
    auto writer = std::make_unique<RunWriter>(config_, "fake 1.0");
    Steps told(*writer);
    engine_.writesRun = false;
    PauseGate pause;
    std::stop_source stop;
    told.last = 20;
    told.stop = &stop;
    engine_.train(config_, told, stop.get_token(), pause);  // half of it, and no end
    makePage();
    QVERIFY2(detailOf(0).contains("training"), qPrintable(detailOf(0)));
    // As its curve has it.
    QCOMPARE(table().model()->index(0, RunListModel::Paper).data().toString(),
             percentText(engine_.evaluationOf(config_, 20, Protocol::Paper).metrics.accuracy));
    page_->openRun(toQString(writer->folder()));
    settle();
    QCOMPARE(curves().loss().pointCount(CurvesView::Total), std::size_t{20});
    QVERIFY(find<QLabel>("openedRunSummary")->text().startsWith("training"));
    QCOMPARE(evaluations().count(), 1);

    writer->onStep({21});
    page_->refresh();
    QTRY_COMPARE(curves().loss().pointCount(CurvesView::Total), std::size_t{21});
    writer->onEvaluation(engine_.evaluationOf(config_, 40, Protocol::Honest));
    QTRY_COMPARE_WITH_TIMEOUT(evaluations().count(), 2, 10'000);  // by itself
    QVERIFY(evaluations().currentText().contains("40"));          // nobody had chosen the other
    settle();
    QCOMPARE(confusion().confusion(),
             engine_.evaluationOf(config_, 40, Protocol::Honest).confusion);

    writer.reset();  // a crash
    QTRY_VERIFY_WITH_TIMEOUT(detailOf(0).contains("interrupted"), 10'000);
    QTRY_VERIFY(find<QLabel>("openedRunSummary")->text().startsWith("interrupted"));
  }

  void keepsTheEvaluationThatIsLookedAt() {
    config_.name = "live";
    RunWriter writer(config_, "fake 1.0");
    RunStarted started;
    started.classes = engine_.classes;
    writer.onStarted(started);
    writer.onEvaluation(engine_.evaluationOf(config_, 10, Protocol::Paper));
    writer.onEvaluation(engine_.evaluationOf(config_, 20, Protocol::Paper));
    makePage();
    page_->openRun(toQString(writer.folder()));
    settle();
    evaluations().setCurrentIndex(0);
    settle();
    writer.onEvaluation(engine_.evaluationOf(config_, 30, Protocol::Paper));
    page_->refresh();
    QTRY_COMPARE(evaluations().count(), 3);
    settle();
    QVERIFY(evaluations().currentText().contains("10"));
    QCOMPARE(confusion().confusion(), engine_.evaluationOf(config_, 10, Protocol::Paper).confusion);
  }

  void predictionsDoNotReachARunThatIsOpenedMeanwhile() {
    const QString first = train("first");
    engine_.beforeStep = [](int step) {
      if (step == 5) throw Error(ErrorCode::Internal, {}, "broken off");
    };
    const QString second = train("second");
    makePage();
    for (int i = 0; i < 10; ++i) {
      page_->openRun(first);
      settle();
      page_->openRun(second);
      evaluations().setCurrentIndex(i % 2);  // of the first still
      settle();
      QCOMPARE(confusion().confusion().classes(), std::size_t{0});
    }
  }

  void opensTheLatestOfManyRequests() {
    const QString first = train("first");
    const QString second = train("second");
    makePage();
    for (int i = 0; i < 20; ++i) {
      page_->openRun(first);
      page_->openRun(second);
    }
    settle();
    QVERIFY(shownRun().contains("second"));
  }
};

QTEST_MAIN(TestEvaluatePage)
#include "tst_evaluate_page.moc"
