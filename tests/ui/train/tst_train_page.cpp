// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/train/train_page_fixture.h"
#include "ui/charts/class_metrics_model.h"
#include "ui/charts/confusion_view.h"
#include "ui/charts/curve_plot.h"
#include "ui/charts/evaluation_panel.h"
#include "ui/shell/message_banner.h"
#include "ui/shell/widgets.h"
#include "ui/words/number_text.h"
#include "ui/words/run_text.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QFileInfo>
#include <QListView>
#include <QPlainTextEdit>
#include <QSignalSpy>

#include <atomic>
#include <thread>

using namespace adnet;
using namespace adnet::ui;

class TestTrainPage : public QObject, TrainPageFixture {
  Q_OBJECT

 private:
  // Stopped there.
  void trainUntilStep21() {
    engine_->beforeStep = [this](int step) {
      if (step == 21) {
        QMetaObject::invokeMethod(
            controller_.get(), [this] { controller_->stop(); }, Qt::BlockingQueuedConnection);
      }
    };
    QTest::mouseClick(button("train"), Qt::LeftButton);
    QTRY_VERIFY(button("resumeLast")->isVisible());
  }
  QPoint placeOf(const QWidget* widget) const {
    return widget->mapTo(page_.get(), widget->rect().center());
  }
  void clickSixTimes(const QWidget* widget) {
    const QPoint place = placeOf(widget);
    for (int i = 0; i < 6; ++i) {
      QTest::mouseClick(page_->windowHandle(), Qt::LeftButton, {}, place);
      QTest::qWait(60);
    }
  }

 private Q_SLOTS:
  void init() { begin(); }
  void cleanup() { end(); }

  // Its end says which run it is.
  void aRunsPathIsCutInItsMiddle() {
    auto* note = find<ElidedLabel>("runNote");
    page_->resize(760, 700);
    QTRY_VERIFY(note->text().endsWith(QChar(0x2026)));  // a sentence
    openImages();
    project_->edit([](TrainingConfig& config) { config.name = std::string(90, 'r') + "-the-end"; });
    QTest::mouseClick(button("train"), Qt::LeftButton);
    QTRY_VERIFY(button("openInEvaluate")->isVisible());
    QVERIFY2(note->text().endsWith("-the-end"), qPrintable(note->text()));
    QVERIFY(note->text().contains(QChar(0x2026)));
  }

  void trainsToTheEnd() {
    openImages();
    QSignalSpy finished(page_.get(), &TrainPage::runFinished);
    QSignalSpy requested(page_.get(), &TrainPage::runRequested);
    QTest::keyClick(page_.get(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(controller_->isBusy());
    QVERIFY(!find<QComboBox>("backbone")->isEnabled());
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(curves().loss().pointCount(CurvesView::Total), std::size_t{60});
    QCOMPARE(curves().accuracy().pointCount(CurvesView::Test), std::size_t{3});
    QCOMPARE(curves().accuracy().pointCount(CurvesView::TestOnce), std::size_t{1});
    QCOMPARE(page_->findChild<ConfusionView*>()->confusion().total(), 36);
    QCOMPARE(page_->findChild<EvaluationPanel*>()->classes().rowCount(), 3);
    const EvaluationRecord last = engine_->evaluationOf(project_->config(), 60, Protocol::Honest);
    QCOMPARE(label("honestAccuracy")->text(), percent(last.metrics.accuracy));
    QVERIFY(label("honestAccuracy")->isVisible());
    QVERIFY(!label("runUnscored")->isVisible());
    QVERIFY(find<QComboBox>("backbone")->isEnabled());

    QTest::mouseClick(button("openInEvaluate"), Qt::LeftButton);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.first(), finished.first());
    QVERIFY(QFileInfo(requested.first().first().toString() + "/run.json").isFile());
  }

  // Where it was stopped, not on another page.
  void aStoppedRunGoesOn() {
    openImages();
    trainUntilStep21();
    engine_->beforeStep = {};
    const QString folder = find<ElidedLabel>("runNote")->fullText();
    QTest::mouseClick(button("resumeLast"), Qt::LeftButton);
    QVERIFY(controller_->isBusy());
    QTRY_VERIFY(label("runWhat")->text().startsWith("Finished 60"));
    QCOMPARE(find<ElidedLabel>("runNote")->fullText(), folder);
    QVERIFY(!button("resumeLast")->isVisible());
    QCOMPARE(readRun(toPath(folder)).steps.size(), std::size_t{60});
  }

  // Its folder is as it was.
  void aRefusedResumeLeavesTheRun() {
    openImages();
    trainUntilStep21();
    const QString folder = find<ElidedLabel>("runNote")->fullText();
    engine_->changedData = true;
    QTest::mouseClick(button("resumeLast"), Qt::LeftButton);
    QTRY_VERIFY(!controller_->isBusy());
    QCOMPARE(label("runWhat")->text(), QString("The training failed"));
    QCOMPARE(find<ElidedLabel>("runNote")->fullText(), folder);
    QVERIFY(button("resumeLast")->isVisible());
    QVERIFY(button("openInEvaluate")->isVisible());
  }

  void aResultIsNamedBesideOtherData() {
    openImages();
    project_->edit([](TrainingConfig& config) { config.name = "mine"; });
    QTest::mouseClick(button("train"), Qt::LeftButton);
    QTRY_VERIFY(button("openInEvaluate")->isVisible());
    QVERIFY(label("runWhat")->text().startsWith("Finished"));
    const ImageFolder others;
    project_->open(others.source());
    QTRY_COMPARE(project_->config().data, others.source());
    QCOMPARE(find<ElidedLabel>("runWhat")->fullText(),
             "Last run: mine on “" + dataText(images_.source()) + "” · Finished 60 step(s)");
    project_->open(images_.source());
    QTRY_VERIFY(label("runWhat")->text().startsWith("Finished"));
  }

  void aResultWhoseFolderIsGoneSaysSo() {
    openImages();
    QSignalSpy finished(page_.get(), &TrainPage::runFinished);
    QTest::mouseClick(button("train"), Qt::LeftButton);
    QTRY_VERIFY(button("openInEvaluate")->isVisible());
    const QString run = finished.first().first().toString();
    QVERIFY(QDir(run).removeRecursively());
    page_->hide();
    page_->show();
    QVERIFY(!button("openInEvaluate")->isVisible());
    QCOMPARE(find<ElidedLabel>("runNote")->fullText(), "This run’s folder is gone: " + run);
  }

  void showsStepsAndEvaluationsWhileItTrains() {
    openImages();
    beginLongRun();
    QTRY_VERIFY(curves().loss().pointCount(CurvesView::Distillation) > 0);
    QTRY_VERIFY(curves().accuracy().pointCount(CurvesView::Test) > 0);
    QVERIFY(page_->findChild<ConfusionView*>()->confusion().total() > 0);
    QVERIFY(label("runPace")->text().contains("of " + countText(100000)));
    QVERIFY(!button("train")->isEnabled());
    const auto* note = find<ElidedLabel>("runNote");  // of which run, before all else
    const QString run = QFileInfo(note->toolTip().section('\n', 0, 0)).fileName();
    QVERIFY(!run.isEmpty());
    QVERIFY2(note->text().startsWith(run), qPrintable(note->text()));

    QTest::mouseClick(button("pause"), Qt::LeftButton);
    QCOMPARE(controller_->state(), State::Paused);
    QCOMPARE(button("pause")->text(), QString("Resume"));
    QTest::mouseClick(button("pause"), Qt::LeftButton);
    QCOMPARE(controller_->state(), State::Running);

    QSignalSpy finished(page_.get(), &TrainPage::runFinished);
    QTest::mouseClick(button("stop"), Qt::LeftButton);
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(label("runWhat")->text().startsWith("Stopped"));
    QCOMPARE(label("honestAccuracy")->text(), QString("–"));
    QVERIFY(button("train")->isVisible());
    QVERIFY(button("train")->isEnabled());
  }

  void saysThatAStoppedRunWasNotEvaluated() {
    openImages();
    project_->edit([](TrainingConfig& config) { config.evaluateEvery = 100'000; });
    beginLongRun();
    QTRY_VERIFY(curves().loss().pointCount(CurvesView::Distillation) > 0);
    QTest::mouseClick(button("stop"), Qt::LeftButton);
    QTRY_VERIFY(label("runUnscored")->isVisible());
    QVERIFY(!label("honestAccuracy")->isVisible());  // which would be unknown
    QVERIFY(button("openInEvaluate")->isVisible());
  }

  // There is nothing to score.
  void aStoppedRunWithoutTestImagesSaysSo() {
    engine_->imagesAClass = 0;
    openImages();
    project_->edit([](TrainingConfig& config) { config.evaluateEvery = 100'000; });
    beginLongRun();
    QTRY_VERIFY(curves().loss().pointCount(CurvesView::Distillation) > 0);
    QTest::mouseClick(button("stop"), Qt::LeftButton);
    QTRY_VERIFY(label("honestAccuracy")->isVisible());
    QVERIFY(!label("runUnscored")->isVisible());
  }

  // At one place of the screen, as fast as a hand can: the first click of six does something.
  void aClickTooManyHitsNothingElse() {
    openImages();
    type(find<NumberField>("steps"), "100000\t");
    QSignalSpy begun(page_.get(), &TrainPage::runStarted);
    QSignalSpy ended(page_.get(), &TrainPage::runFinished);
    clickSixTimes(button("train"));
    QTRY_COMPARE(controller_->state(), State::Running);
    QCOMPARE(begun.size(), 1);
    QTest::mouseClick(page_->windowHandle(), Qt::LeftButton, {}, placeOf(button("pause")));
    QTest::mouseDClick(button("pause"), Qt::LeftButton);
    QCOMPARE(button("pause")->text(), QString("Resume"));
    QTest::mouseClick(button("pause"), Qt::LeftButton);
    QCOMPARE(controller_->state(), State::Running);
    clickSixTimes(button("stop"));
    QTRY_COMPARE(controller_->state(), State::Idle);
    QTest::qWait(100);
    QCOMPARE(ended.size(), 1);
    QCOMPARE(begun.size(), 1);
    QVERIFY2(label("runWhat")->text().contains("step"), qPrintable(label("runWhat")->text()));
  }

  void theFocusGoesToTheButtonThatIsNext() {
    openImages();
    std::atomic<bool> held = true;
    engine_->beforeStart = [&] {
      while (held)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    };
    type(find<NumberField>("steps"), "100000\t");
    QTest::keyClick(find<NumberField>("steps"), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(controller_->state(), State::Starting);
    QCOMPARE(QApplication::focusWidget(), find<QWidget>("trainActions"));
    held = false;
    QTRY_COMPARE(controller_->state(), State::Running);
    QCOMPARE(QApplication::focusWidget(), button("pause"));
    QTest::keyClick(button("pause"), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), button("stop"));
    QTest::keyClick(button("stop"), Qt::Key_Space);
    QTRY_COMPARE(controller_->state(), State::Idle);
    QCOMPARE(QApplication::focusWidget(), button("train"));
    type(find<NumberField>("steps"), "100000\t");
    button("train")->setFocus();
    QTest::keyClick(button("train"), Qt::Key_Space);
    QTRY_COMPARE(controller_->state(), State::Running);
    QCOMPARE(QApplication::focusWidget(), button("pause"));
    // Who works elsewhere is left there.
    auto* log = find<QPlainTextEdit>("runLog");
    page_->findChild<EvaluationPanel*>()->showTab(log->parentWidget());
    log->setFocus();
    QTest::mouseClick(button("stop"), Qt::LeftButton);
    log->setFocus();
    QTRY_COMPARE(controller_->state(), State::Idle);
    QCOMPARE(QApplication::focusWidget(), log);
  }

  void anotherFolderDoesNotMixWithTheRun() {
    openImages();
    const QString before = label("trainSummary")->text();
    QVERIFY(before.contains("21"));
    std::atomic<bool> held = true;
    engine_->beforeStep = [&](int step) {
      while (step == 10 && held)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    };
    button("train")->click();
    QTRY_COMPARE(controller_->state(), State::Running);
    const QString name = QFileInfo(images_.path()).fileName();
    QVERIFY(label("trainNext")->isHidden());
    const ImageFolder other({"fir", "oak", "elm", "ash"}, 5);
    project_->open(other.source());
    QTRY_COMPARE(project_->dataset()->classes.size(), std::size_t{4});
    // What the fake trains on: an image a class, and tests on twelve each.
    const QString summary = label("trainSummary")->text();
    QVERIFY2(summary.contains(name) && summary.contains("36"), qPrintable(summary));
    const QString next = label("trainNext")->text();
    QVERIFY(label("trainNext")->isVisible());
    QVERIFY2(next.contains(QFileInfo(other.path()).fileName()), qPrintable(next));
    QVERIFY2(next.contains("4 class"), qPrintable(next));
    held = false;
    QTRY_COMPARE(controller_->state(), State::Idle);
    const auto& classes = page_->findChild<EvaluationPanel*>()->classes();
    QCOMPARE(classes.rowCount(), 3);
    QVERIFY(classes.index(0, 0).data().toString().startsWith("Black"));
    QVERIFY(label("trainNext")->isHidden());
    QVERIFY(label("trainSummary")->text().contains("4 class"));
  }

  void aStopSaysWhatIsKept() {
    openImages();
    std::atomic<bool> held = true;
    engine_->beforeStep = [&](int step) {
      while (step == 10 && held)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    };
    button("train")->click();
    QTRY_COMPARE(controller_->state(), State::Running);
    QVERIFY(label("trainKept")->isHidden());
    QTest::mouseClick(button("stop"), Qt::LeftButton);
    QVERIFY(label("trainKept")->isVisible());
    QVERIFY(label("trainKept")->text().contains("kept"));
    held = false;
    QTRY_COMPARE(controller_->state(), State::Idle);
    QVERIFY(label("trainKept")->isHidden());
  }

  void theLogFollowsItsEnd() {
    openImages();
    auto* log = find<QPlainTextEdit>("runLog");
    page_->findChild<EvaluationPanel*>()->showTab(log->parentWidget());
    page_->resize(page_->width(), 560);
    beginLongRun();
    QScrollBar& bar = *log->verticalScrollBar();
    QTRY_VERIFY(bar.maximum() > 3);
    QCOMPARE(bar.value(), bar.maximum());
    QTRY_VERIFY(bar.maximum() > 6);
    QCOMPARE(bar.value(), bar.maximum());
    bar.setValue(0);  // who reads is left there
    const int before = bar.maximum();
    QTRY_VERIFY(bar.maximum() > before);
    QCOMPARE(bar.value(), 0);
    bar.setValue(bar.maximum());
    const int again = bar.maximum();
    QTRY_VERIFY(bar.maximum() > again);
    QCOMPARE(bar.value(), bar.maximum());
  }

  void logsWhatHappens() {
    openImages();
    engine_->aStep = std::chrono::microseconds(10);
    button("train")->click();
    QTRY_COMPARE(controller_->state(), State::Idle);
    auto* log = find<QPlainTextEdit>("runLog");
    const QStringList lines = log->toPlainText().split('\n');
    static const QRegularExpression time("^\\d\\d:\\d\\d:\\d\\d  ");
    for (const QString& line : lines)
      QVERIFY2(time.match(line).hasMatch(), qPrintable(line));
    const QString text = log->toPlainText();
    for (const char* part : {"small_cnn", "60 step", "12", "Step 1 of 60: loss", "Step 60 of 60",
                             "step 20: accuracy", "Finished 60 step"}) {
      QVERIFY2(text.contains(part), part);
    }
    QVERIFY(lines.last().contains(toQString(toPath(scratch_->filePath("runs")))));
    QVERIFY2(lines.size() < 45, qPrintable(text));  // not a line for every step
    page_->findChild<EvaluationPanel*>()->showTab(log->parentWidget());
    QTRY_VERIFY(log->verticalScrollBar()->maximum() > 0);
    QTRY_COMPARE(log->verticalScrollBar()->value(), log->verticalScrollBar()->maximum());
    // The place becomes smaller, as by the figures of a run that has finished.
    page_->resize(page_->width(), page_->height() - 100);
    QTest::qWait(50);
    QCOMPARE(log->verticalScrollBar()->value(), log->verticalScrollBar()->maximum());
    log->verticalScrollBar()->setValue(0);
    page_->resize(page_->width(), page_->height() + 40);
    QTest::qWait(50);
    QCOMPARE(log->verticalScrollBar()->value(), 0);  // who scrolled back is left there
    QTest::mouseClick(button("copyLog"), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), text);
    // The next run begins a new one, and a failure is in it.
    engine_->beforeStep = [](int step) {
      if (step == 5) throw Error(ErrorCode::CannotWrite, "/full/steps.csv", "the disk is full");
    };
    button("train")->click();
    QTRY_COMPARE(controller_->state(), State::Idle);
    QVERIFY(!log->toPlainText().contains("Finished"));
    QVERIFY(log->toPlainText().contains("/full/steps.csv"));
  }

  // Of the images that the run scores, wherever they are, and whatever is opened meanwhile.
  void showsTheImagesOfACell() {
    for (int label = 0; label < 3; ++label) {
      const std::string name = QStringList{"ant", "bee", "wasp"}[label].toStdString();
      engine_->classes[static_cast<std::size_t>(label)] = name;
      for (int i = 0; i < 10; ++i)
        engine_->test.push_back({name + "/000" + std::to_string(i) + ".png", label});
    }
    openImages();
    beginLongRun();
    auto& matrix = *page_->findChild<ConfusionView*>();
    QTRY_COMPARE(matrix.confusion().total(), 30);
    const ImageFolder other({"cat", "dog"}, 4);
    project_->open(other.source());

    // The largest cell beside the diagonal.
    const ConfusedPair pair = mostConfused(matrix.confusion(), 1).at(0);
    QTest::mouseClick(&matrix, Qt::LeftButton, {},
                      matrix.rectOf({pair.label, pair.predicted}).center().toPoint());
    auto* gallery = find<QListView>("gallery");
    QVERIFY(gallery->isVisible());
    const QAbstractItemModelTester tester(gallery->model());
    const auto images = [&] { return matrix.confusion().at(0, 0); };
    QTest::mouseClick(&matrix, Qt::LeftButton, {}, matrix.rectOf({0, 0}).center().toPoint());
    QTRY_COMPARE(gallery->model()->rowCount(), images());
    // As the run learns, the images of the cell become more.
    QTRY_VERIFY_WITH_TIMEOUT(images() > 5, 30'000);
    QVERIFY(find<ElidedLabel>("galleryTitle")->fullText().contains("ant, taken for ant"));
    QTRY_COMPARE(gallery->model()->rowCount(), images());
    QTRY_VERIFY(!gallery->model()->index(0, 0).data(Qt::DecorationRole).value<QPixmap>().isNull());
    QVERIFY(gallery->model()->index(0, 0).data(Qt::ToolTipRole).toString().startsWith("ant/"));
    QTest::mouseClick(button("stop"), Qt::LeftButton);
    QTRY_COMPARE(controller_->state(), State::Idle);
    QCOMPARE(gallery->model()->rowCount(), images());
  }

  void showsAFailureAndTrainsAgain() {
    openImages();
    engine_->beforeStep = [](int step) {
      if (step == 5) throw Error(ErrorCode::CannotWrite, "/full/steps.csv", "the disk is full");
    };
    QSignalSpy finished(page_.get(), &TrainPage::runFinished);
    button("train")->click();
    QTRY_COMPARE(finished.size(), 1);
    auto* banner = page_->findChild<MessageBanner*>();
    QVERIFY(banner->isVisible());
    QVERIFY(label("bannerDetail")->text().contains("/full/steps.csv"));

    engine_->beforeStep = {};
    button("train")->click();
    QVERIFY(banner->isHidden());
    QTRY_COMPARE(finished.size(), 2);
    QCOMPARE(curves().loss().pointCount(CurvesView::Total), std::size_t{60});
  }
};

QTEST_MAIN(TestTrainPage)
#include "tst_train_page.moc"
