// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The whole program in its window, with the real engine: what a person does in the first ten
// minutes.
#include "core/run/run_folder.h"
#include "tests/ui/image_folder.h"
#include "ui/charts/confusion_view.h"
#include "ui/charts/curve_plot.h"
#include "ui/charts/curves_view.h"
#include "ui/evaluate/evaluate_page.h"
#include "ui/shell/segmented_control.h"
#include "ui/train/train_page.h"
#include "ui/views/views_page.h"
#include "ui/window/main_window.h"
#include "ui/window/settings.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace adnet;
using namespace adnet::ui;

namespace {

constexpr int kLong = 120'000;  // milliseconds; loading LibTorch on a busy machine takes a while

QImage colourful(const QColor& color, int number) {
  QImage image(64, 48, QImage::Format_RGB888);
  for (int y = 0; y < 48; ++y) {
    for (int x = 0; x < 64; ++x) {
      const int noise = (x * 37 + y * 91 + number * 53) % 60;
      image.setPixel(x, y, qRgb(color.red() + noise, color.green() + noise, color.blue() + noise));
    }
  }
  return image;
}

}  // namespace

class StudioTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void cleanup() { window_.reset(); }

  void opensSubsamplesDrawsTrainsStopsAndReopens();
  void tellsWhatIsWrongWithAFolder_data();
  void tellsWhatIsWrongWithAFolder();
  void tellsWhatIsWrongWithWeights_data();
  void tellsWhatIsWrongWithWeights();
  void aTruncatedImageIsNamedAndTheRestOpens();

 private:
  template <class Widget>
  Widget* find(const char* name) const {
    return window_->findChild<Widget*>(name);
  }
  void click(const char* name) { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
  void open(const QString& folder);
  void configure(int steps);
  void writeClasses(const QString& folder, int perClass) const;

  std::unique_ptr<QTemporaryDir> scratch_;
  std::unique_ptr<Settings> settings_;
  std::unique_ptr<MainWindow> window_;
};

void StudioTest::init() {
  scratch_ = std::make_unique<QTemporaryDir>();
  settings_ = std::make_unique<Settings>(scratch_->filePath("settings.ini"));
  Theme::instance().apply(ThemeChoice::Light);
  window_ = std::make_unique<MainWindow>(*settings_);
  window_->resize(1280, 800);
  window_->show();
  QVERIFY(QTest::qWaitForWindowActive(window_.get()));
}

void StudioTest::writeClasses(const QString& folder, int perClass) const {
  const std::pair<const char*, QColor> classes[] = {{"blue", QColor(0, 0, 150)},
                                                    {"red", QColor(150, 0, 0)}};
  for (const auto& [name, color] : classes) {
    QDir(folder).mkpath(name);
    for (int i = 0; i < perClass; ++i) {
      colourful(color, i).save(QString("%1/%2/%3.png").arg(folder, name).arg(i));
    }
  }
}

void StudioTest::open(const QString& folder) {
  window_->openPath(folder);
  QTRY_VERIFY(window_->project().dataset() && window_->isSettled());
}

// A network so small that a step takes milliseconds.
void StudioTest::configure(int steps) {
  TrainingConfig config = window_->project().config();
  config.backbone = "small_cnn";
  config.width = 0.25;
  config.views.resize = 40;
  config.views.imageSize = 32;
  config.batch = 4;
  config.steps = steps;
  config.evaluateEvery = 5;
  config.out = toPath(scratch_->filePath("runs"));
  window_->project().setConfig(config);
}

void StudioTest::opensSubsamplesDrawsTrainsStopsAndReopens() {
  const QString images = scratch_->filePath("images");
  writeClasses(images, 10);
  open(images);
  QCOMPARE(window_->project().split().train.size(), 14u);

  // Half of the training images, by the mouse.
  QAbstractButton* half = find<SegmentedControl>("ratio")->button(3);
  QVERIFY2(half->text().contains("50"), qPrintable(half->text()));
  QTest::mouseClick(half, Qt::LeftButton);
  QCOMPARE(window_->project().config().split.ratio, 50.0);
  QCOMPARE(window_->project().split().train.size(), 8u);

  // Its views, drawn twice.
  configure(100'000);
  QTest::keyClick(window_.get(), Qt::Key_2, Qt::ControlModifier);
  QTRY_VERIFY(window_->isSettled());
  auto* views = window_->findChild<ViewsPage*>();
  const QImage before = views->grab().toImage();
  click("drawAgain");
  QTRY_VERIFY(window_->isSettled() && views->grab().toImage() != before);

  // Trains until there are points on both plots and a filled matrix, then stops.
  QTest::keyClick(window_.get(), Qt::Key_3, Qt::ControlModifier);
  auto* page = window_->findChild<TrainPage*>();
  QSignalSpy finished(&window_->training(), &TrainingController::finished);
  click("train");
  auto* curves = page->findChild<CurvesView*>();
  QTRY_VERIFY_WITH_TIMEOUT(curves->accuracy().pointCount(CurvesView::Test) >= 2, kLong);
  QVERIFY(curves->loss().pointCount(CurvesView::Total) >= 10);
  QVERIFY(curves->loss().pointCount(CurvesView::Distillation) >= 10);
  auto* confusion = page->findChild<ConfusionView*>();
  QCOMPARE(confusion->confusion().total(), 6);
  QElapsedTimer stopping;
  stopping.start();
  click("stop");
  QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, kLong);
  const auto result = finished.first().first().value<TrainingResult>();
  QCOMPARE(result.status, RunStatus::Stopped);

  // The run is kept, and opens again with its curves and its matrix.
  const RunRecord run = readRun(result.folder);
  QCOMPARE(run.steps.size(), static_cast<std::size_t>(result.steps));
  click("openInEvaluate");
  QCOMPARE(window_->page(), "evaluate");
  auto* evaluate = window_->findChild<EvaluatePage*>();
  QTRY_VERIFY(!evaluate->isLoading());
  auto* opened = evaluate->findChild<CurvesView*>();
  QTRY_COMPARE(opened->loss().pointCount(CurvesView::Total), run.steps.size());
  QTRY_COMPARE(evaluate->findChild<ConfusionView*>()->confusion().total(), 6);
}

void StudioTest::tellsWhatIsWrongWithAFolder_data() {
  QTest::addColumn<QStringList>("files");
  QTest::addColumn<QString>("phrase");
  QTest::newRow("empty") << QStringList() << "subfolder";
  QTest::newRow("text files") << QStringList{"notes/a.txt", "more/b.txt"} << "subfolder";
  QTest::newRow("one class") << QStringList{"only/a.png"} << "only";
  QTest::newRow("a class of broken images")
      << QStringList{"fine/a.png", "broken/a.jpg"} << "broken";
}

void StudioTest::tellsWhatIsWrongWithAFolder() {
  QFETCH(QStringList, files);
  QFETCH(QString, phrase);
  const QString folder = scratch_->filePath("odd");
  QDir().mkpath(folder);
  for (const QString& file : files) {
    const QString path = folder + "/" + file;
    QDir().mkpath(QFileInfo(path).path());
    if (file.endsWith(".png")) {
      colourful(Qt::darkRed, 1).save(path);
    } else {
      QFile out(path);
      QVERIFY(out.open(QIODevice::WriteOnly));
      out.write("no image");
    }
  }
  window_->openPath(folder);
  auto* banner = find<QWidget>("windowBanner");
  QTRY_VERIFY(banner->isVisible());
  QString text;
  for (const QLabel* label : banner->findChildren<QLabel*>())
    text += label->text() + "\n";
  QVERIFY2(text.contains(phrase), qPrintable(text));
  QVERIFY(window_->isSettled());
}

void StudioTest::tellsWhatIsWrongWithWeights_data() {
  QTest::addColumn<bool>("exists");
  QTest::addColumn<QString>("phrase");
  QTest::newRow("missing file") << false << "missing.safetensors";
  QTest::newRow("another architecture") << true << "small_cnn";
}

void StudioTest::tellsWhatIsWrongWithWeights() {
  QFETCH(bool, exists);
  QFETCH(QString, phrase);
  const QString images = scratch_->filePath("images");
  writeClasses(images, 4);
  open(images);
  configure(2);
  TrainingConfig config = window_->project().config();
  config.weights = toPath(scratch_->filePath("missing.safetensors"));
  if (exists) {
    TrainingConfig other = config;
    other.weights.clear();
    TrainingObserver deaf;
    PauseGate pause;
    config.weights = loadEngine().train(other, deaf, {}, pause).folder / "last.safetensors";
    config.backbone = "resnet18";
    config.width = 1.0;
  }
  window_->project().setConfig(config);
  window_->showPage("train");
  auto* page = window_->findChild<TrainPage*>();
  auto* button = page->findChild<QPushButton*>("train");
  if (button->isEnabled()) {
    QSignalSpy failed(&window_->training(), &TrainingController::failed);
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, kLong);
  }
  QString text;
  for (const QLabel* label : page->findChildren<QLabel*>()) {
    if (label->isVisible()) text += label->text() + "\n";
  }
  for (const QLineEdit* edit : page->findChildren<QLineEdit*>())
    text += edit->text() + "\n";
  QVERIFY2(text.contains(phrase), qPrintable(text));
  QVERIFY(!window_->training().isBusy());
}

void StudioTest::aTruncatedImageIsNamedAndTheRestOpens() {
  const QString images = scratch_->filePath("images");
  writeClasses(images, 4);
  colourful(Qt::blue, 9).save(images + "/blue/cut.jpg");
  QFile file(images + "/blue/cut.jpg");
  QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(file.size() / 2));
  open(images);
  const auto& problems = window_->project().dataset()->problems;
  QCOMPARE(problems.size(), 1u);
  QCOMPARE(problems[0].path, std::string("blue/cut.jpg"));
  QCOMPARE(window_->project().dataset()->samples.size(), 8u);
}

QTEST_MAIN(StudioTest)
#include "tst_studio.moc"
