// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/run/backbones.h"
#include "tests/ui/fake_engine.h"
#include "tests/ui/image_folder.h"
#include "ui/charts/class_metrics_model.h"
#include "ui/charts/confusion_view.h"
#include "ui/charts/curve_plot.h"
#include "ui/charts/curves_view.h"
#include "ui/charts/evaluation_panel.h"
#include "ui/shell/message_banner.h"
#include "ui/shell/number_field.h"
#include "ui/shell/paths.h"
#include "ui/shell/presets.h"
#include "ui/shell/project.h"
#include "ui/shell/segmented_control.h"
#include "ui/shell/theme.h"
#include "ui/shell/training_controller.h"
#include "ui/shell/widgets.h"
#include "ui/train/readiness.h"
#include "ui/train/train_page.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <atomic>
#include <thread>

using namespace adnet;
using namespace adnet::ui;
using State = TrainingController::State;

class TestTrainPage : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    QTest::failOnWarning(QRegularExpression("^Q"));  // of Qt: nothing is printed in normal use
    Theme::instance().apply(ThemeChoice::Light);
    scratch_ = std::make_unique<QTemporaryDir>();
    engine_ = std::make_unique<FakeEngine>();
    project_ = std::make_unique<Project>();
    controller_ = std::make_unique<TrainingController>([this]() -> Engine& { return *engine_; });
    TrainingConfig config;
    config.backbone = "small_cnn";
    config.steps = 60;
    config.evaluateEvery = 20;
    config.out = toPath(scratch_->filePath("runs"));
    project_->setConfig(config);
    page_ = std::make_unique<TrainPage>(*project_, *controller_);
    page_->resize(1100, 760);
    page_->show();
    QVERIFY(QTest::qWaitForWindowActive(page_.get()));
  }
  void cleanup() {
    page_.reset();
    controller_.reset();
  }

  void saysWhyItCannotTrain() {
    QVERIFY(!button("train")->isEnabled());
    QVERIFY(button("train")->isHidden());
    QVERIFY(label("trainReason")->text().contains("Open a folder"));
    QSignalSpy requested(page_.get(), &TrainPage::folderRequested);
    QTest::mouseClick(button("openFolder"), Qt::LeftButton);
    QCOMPARE(requested.size(), 1);
    openImages();
    QVERIFY(button("openFolder")->isHidden());
    QVERIFY(button("train")->isVisible());
    QVERIFY(button("train")->isEnabled());
    QVERIFY(label("trainReason")->isHidden());
    QVERIFY(label("trainSummary")->text().contains("21"));  // of 3 classes of 10, 30 % tested

    type(find<QLineEdit>("weights"), "/nowhere/weights.pth");
    QVERIFY(!button("train")->isEnabled());
    QVERIFY(label("trainReason")->text().contains("weights file is not there"));
    QCOMPARE(label("weightsNote")->text(), QString("There is no such file."));
    find<QLineEdit>("weights")->clear();
    QVERIFY(button("train")->isEnabled());

    button("advanced")->click();
    type(find<QLineEdit>("runName"), "a/b");
    QVERIFY(!button("train")->isEnabled());
    QVERIFY(label("trainReason")->text().contains("--name"));
  }

  void editsTheConfiguration() {
    openImages();
    QTest::mouseClick(find<SegmentedControl>("method")->button(1), Qt::LeftButton);
    QCOMPARE(project_->config().method, Method::FineTune);
    type(find<NumberField>("steps"), "77\t");
    QCOMPARE(project_->config().steps, 77);
    type(find<NumberField>("batch"), "6\t");
    QCOMPARE(project_->config().batch, 6);
    type(find<NumberField>("width"), QLocale().toString(0.5) + "\t");
    QCOMPARE(project_->config().width, 0.5);
    find<QComboBox>("backbone")->setCurrentText("resnet50");
    QCOMPARE(project_->config().backbone, std::string("resnet50"));
    QCOMPARE(project_->config().width, 1.0);  // which it does not have
    QVERIFY(find<NumberField>("width")->isHidden());
    find<QComboBox>("backbone")->setCurrentText("torchscript");
    QCOMPARE(label("weightsNote")->text(),
             QString("Choose the network’s file. It is a program: take one that you trust."));
    QVERIFY(!button("train")->isEnabled());
    button("advanced")->click();
    QTest::mouseClick(find<SegmentedControl>("device")->button(1), Qt::LeftButton);
    QCOMPARE(project_->config().device, Device::Cpu);
  }

  void editsHowItLearns() {
    button("advanced")->click();
    QTest::mouseClick(find<SegmentedControl>("crops")->button(1), Qt::LeftButton);
    QTest::mouseClick(find<SegmentedControl>("distilledOutput")->button(1), Qt::LeftButton);
    find<QComboBox>("distillationLoss")->setCurrentIndex(3);
    type(find<NumberField>("alpha"), QLocale().toString(0.5) + "\t");
    const Distillation expected{0.5, Crops::Single, DistilledOutput::Logits,
                                DistillationLoss::CrossEntropy};
    QVERIFY(project_->config().distillation == expected);
    QTest::mouseClick(find<SegmentedControl>("schedule")->button(1), Qt::LeftButton);
    QCOMPARE(project_->config().schedule, Schedule::Cosine);
    type(find<NumberField>("warmup"), "50\t");
    QCOMPARE(project_->config().warmup, 50);
    type(find<NumberField>("steps"), "20\t");  // a warm-up ends before the last step
    QCOMPARE(project_->config().warmup, 19);
    type(find<NumberField>("labelSmoothing"), QLocale().toString(0.1) + "\t");
    QCOMPARE(project_->config().labelSmoothing, 0.1);
    QTest::mouseClick(find<SegmentedControl>("method")->button(1), Qt::LeftButton);
    QVERIFY(!find<NumberField>("alpha")->isEnabled());  // nothing is distilled
  }

  void everyPresetIsValidAndKnownAgain() {
    openImages();
    auto* combo = find<QComboBox>("preset");
    QCOMPARE(combo->currentIndex(), -1);
    TrainingConfig before = project_->config();
    before.seed = 7;
    project_->setConfig(before);
    for (std::size_t i = 0; i < presets().size(); ++i) {
      combo->setFocus();
      QTest::keyClick(combo, i == 0 ? Qt::Key_Home : Qt::Key_Down);
      QCOMPARE(combo->currentIndex(), static_cast<int>(i));
      QCOMPARE(presetOf(project_->config()), &presets()[i]);
      QCOMPARE(project_->config().seed, 7u);
      QVERIFY(project_->config().data == before.data);
      validate(project_->config());
    }
    type(find<NumberField>("batch"), "6\t");
    QCOMPARE(combo->currentIndex(), -1);
  }

  void followsTheConfiguration() {
    TrainingConfig config = project_->config();
    config.method = Method::FineTune;
    config.steps = 1234;
    config.split.ratio = 10;
    config.name = "mine";
    project_->setConfig(config);
    QCOMPARE(find<SegmentedControl>("method")->current(), 1);
    QCOMPARE(find<NumberField>("steps")->number(), 1234.0);
    QCOMPARE(find<QLineEdit>("runName")->text(), QString("mine"));
    QVERIFY(project_->config() == config);  // the form has written nothing of its own
  }

  void showsAndKeepsEveryDigitOfAConfiguration() {
    button("advanced")->click();
    TrainingConfig config = project_->config();
    config.backbone = "mobilenet_v2";
    config.width = 0.355;
    config.learningRate = 1e-6;
    config.headLearningRateRatio = 3.141592653589793;
    config.weightDecay = 5e-7;
    config.labelSmoothing = 0.0625;
    config.distillation.alpha = 1.0 / 3;
    config.warmup = 500;  // more than there are steps: to be seen, not to be mended unasked
    config.seed = 18446744073709551615U;
    config.views.flip = 1.0 / 7;
    project_->setConfig(config);
    const std::pair<const char*, QString> shown[] = {
        {"width", "0.355"},      {"learningRate", "1e-6"},     {"headRatio", "× 3.141592653589793"},
        {"weightDecay", "5e-7"}, {"labelSmoothing", "0.0625"}, {"alpha", "0.3333333333333333"},
        {"warmup", "500 steps"},
    };
    for (const auto& [name, text] : shown) {
      auto* field = find<NumberField>(name);
      QCOMPARE(field->findChild<QLineEdit*>()->text(), text);
      field->setFocus();
      QTest::keyClick(field, Qt::Key_Return);
      QTest::keyClick(field, Qt::Key_Tab);
    }
    QVERIFY(project_->config() == config);
    type(find<NumberField>("batch"), "6\t");
    config.batch = 6;
    QVERIFY(project_->config() == config);
  }

  void showsTheAutomaticHeadRatio() {
    auto* ratio = find<NumberField>("headRatio");
    auto* automatic = find<QCheckBox>("automaticRatio");
    TrainingConfig config = project_->config();
    config.split.ratio = 10;
    project_->setConfig(config);
    QCOMPARE(ratio->value(), 10.0);
    config.split.ratio = 30;
    project_->setConfig(config);
    QCOMPARE(ratio->value(), 3.5);
    QVERIFY(!ratio->isEnabled());
    automatic->click();
    QVERIFY(ratio->isEnabled());
    QCOMPARE(project_->config().headLearningRateRatio, std::optional(3.5));
    automatic->click();
    QVERIFY(!project_->config().headLearningRateRatio);
  }

  void countsWhatIsKeptOfEachClass() {
    openImages();
    TrainingConfig config = project_->config();
    config.split.perClass = 2;  // of the 7 that are not tested
    project_->setConfig(config);
    QCOMPARE(keptPercent(*project_), 100.0 * 6 / 21);
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
    QVERIFY(find<QComboBox>("backbone")->isEnabled());

    QTest::mouseClick(button("openInEvaluate"), Qt::LeftButton);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.first(), finished.first());
    QVERIFY(QFileInfo(requested.first().first().toString() + "/run.json").isFile());
  }

  void showsStepsAndEvaluationsWhileItTrains() {
    openImages();
    beginLongRun();
    QTRY_VERIFY(curves().loss().pointCount(CurvesView::Distillation) > 0);
    QTRY_VERIFY(curves().accuracy().pointCount(CurvesView::Test) > 0);
    QVERIFY(page_->findChild<ConfusionView*>()->confusion().total() > 0);
    QVERIFY(label("runPace")->text().contains("of 100000"));
    QVERIFY(button("train")->isHidden());

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
    QVERIFY(find<ElidedLabel>("galleryTitle")->fullText().contains("ant, taken for ant"));
    QTRY_VERIFY(images() > 5);  // as the run learns, the images of the cell become more
    QTRY_COMPARE(gallery->model()->rowCount(), images());
    QTRY_VERIFY(!gallery->model()->index(0, 0).data(Qt::DecorationRole).value<QPixmap>().isNull());
    QVERIFY(gallery->model()->index(0, 0).data(Qt::ToolTipRole).toString().startsWith("ant/"));
    QTest::mouseClick(button("stop"), Qt::LeftButton);
    QTRY_COMPARE(controller_->state(), State::Idle);
    QCOMPARE(gallery->model()->rowCount(), images());
  }

  void forecastsTimeAndMemory() {
    std::atomic<int> measured = 0;
    engine_->beforeEstimate = [&](const TrainingConfig&, const std::stop_token&) { ++measured; };
    openImages();
    QTRY_VERIFY(label("forecast")->text().startsWith("About"));
    // 60 steps of 2 s, and 3 evaluations of 9 images of 0.05 s.
    QVERIFY2(label("forecast")->text().startsWith("About 2 min"),
             qPrintable(label("forecast")->text()));
    QVERIFY(label("forecast")->text().contains("1.2 GiB"));
    QCOMPARE(measured, 1);
    // Twice the steps are known from the same measurement.
    type(find<NumberField>("steps"), "120\t");
    QVERIFY(label("forecast")->text().startsWith("About 4 min"));
    // Another network is measured once the form is left alone, and no more than once.
    type(find<NumberField>("batch"), "7\t");
    type(find<NumberField>("batch"), "8\t");
    QVERIFY(!label("forecast")->text().startsWith("About"));
    QTest::qWait(300);
    QCOMPARE(measured, 1);
    QTRY_VERIFY(label("forecast")->text().startsWith("About"));
    QCOMPARE(measured, 2);
    type(find<NumberField>("batch"), "24\t");
    QVERIFY(label("forecast")->text().startsWith("About"));
    QVERIFY(label("forecastWarning")->isHidden());
  }

  void runsNoProgramForAForecast() {
    std::atomic<int> measured = 0;
    engine_->beforeEstimate = [&](const TrainingConfig&, const std::stop_token&) { ++measured; };
    project_->edit([](TrainingConfig& config) {
      config.backbone = kTorchScript;
      config.weights = "/models/network.pt";
    });
    openImages();
    QTest::qWait(1300);
    QCOMPARE(measured, 0);
    QVERIFY(label("forecast")->isHidden());
  }

  void warnsOfTooMuchMemory() {
    engine_->measured.bytes = std::uint64_t{1} << 50;
    openImages();
    QTRY_VERIFY(label("forecastWarning")->isVisible());
    QVERIFY(label("forecastWarning")->text().contains("smaller batch"));
    QVERIFY(button("train")->isEnabled());  // it is a forecast
  }

  void theForecastHoldsUpNoTraining() {
    std::atomic<bool> began = false, ended = false;
    engine_->beforeEstimate = [&](const TrainingConfig&, const std::stop_token& stop) {
      began = true;
      while (!stop.stop_requested())
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
      ended = true;
    };
    openImages();
    QTRY_VERIFY(began);
    QVERIFY(label("forecast")->text().startsWith("Measuring"));
    QElapsedTimer time;
    time.start();
    button("train")->click();
    QVERIFY(time.elapsed() < 200);
    QTRY_VERIFY(ended);
    QVERIFY(label("forecast")->isHidden());
    QTRY_COMPARE(controller_->state(), State::Idle);
    QVERIFY(label("runWhat")->text().startsWith("Finished"));
  }

  void nothingIsForecastWhileThePageIsHidden() {
    std::atomic<int> measured = 0;
    engine_->beforeEstimate = [&](const TrainingConfig&, const std::stop_token&) { ++measured; };
    page_->hide();
    openImages();
    QTest::qWait(1300);
    QCOMPARE(measured, 0);
    page_->show();
    QTRY_COMPARE(measured, 1);
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

  void asksForTheViewsPage() {
    QSignalSpy requested(page_.get(), &TrainPage::viewsRequested);
    button("advanced")->click();
    button("changeViews")->click();
    QCOMPARE(requested.size(), 1);
  }

 private:
  void openImages() {
    project_->open(images_.source());
    QTRY_VERIFY(project_->dataset());
  }
  void beginLongRun() {
    type(find<NumberField>("steps"), "100000\t");
    QTest::mouseClick(button("train"), Qt::LeftButton);
    QTRY_COMPARE(controller_->state(), State::Running);
  }
  template <class T>
  T* find(const char* name) {
    return page_->findChild<T*>(name);
  }
  QAbstractButton* button(const char* name) { return find<QAbstractButton>(name); }
  QLabel* label(const char* name) { return find<QLabel>(name); }
  CurvesView& curves() { return *page_->findChild<CurvesView*>(); }
  static QString percent(double share) {
    return QStringLiteral("%1 %").arg(100 * share, 0, 'f', 1);
  }
  // Replaces what a field holds.
  static void type(QWidget* field, const QString& text) {
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    for (const QChar c : text) {
      c == '\t' ? QTest::keyClick(field, Qt::Key_Return) : QTest::keyClick(field, c.toLatin1());
    }
  }

  const ImageFolder images_;
  std::unique_ptr<QTemporaryDir> scratch_;
  std::unique_ptr<FakeEngine> engine_;
  std::unique_ptr<Project> project_;
  std::unique_ptr<TrainingController> controller_;
  std::unique_ptr<TrainPage> page_;
};

QTEST_MAIN(TestTrainPage)
#include "tst_train_page.moc"
