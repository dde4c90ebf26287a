// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/train/train_page_fixture.h"
#include "ui/shell/presets.h"
#include "ui/shell/runs_folder.h"
#include "ui/shell/segmented_control.h"
#include "ui/train/readiness.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>

#include <atomic>

using namespace adnet;
using namespace adnet::ui;

class TestTrainForm : public QObject, TrainPageFixture {
  Q_OBJECT

 private Q_SLOTS:
  void init() { begin(); }
  void cleanup() { end(); }

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

  // Whoever looks again, or presses the key, finds the weights as they are on disk.
  void weightsThatComeBackAreFound() {
    openImages();
    const QString path = scratch_->filePath("mine.pth");
    const auto write = [&] {
      QFile file(path);
      QVERIFY(file.open(QIODevice::WriteOnly));
      file.write("weights");
    };
    type(find<QLineEdit>("weights"), path);
    QCOMPARE(label("weightsNote")->text(), QString("There is no such file."));
    write();
    QEvent activated(QEvent::WindowActivate);
    QCoreApplication::sendEvent(page_.get(), &activated);
    QVERIFY(label("weightsNote")->text().startsWith("Found"));
    QVERIFY(button("train")->isEnabled());
    QVERIFY(QFile::remove(path));
    page_->hide();
    page_->show();
    QVERIFY(QTest::qWaitForWindowActive(page_.get()));
    QVERIFY(!button("train")->isEnabled());
    QCOMPARE(label("weightsNote")->text(), QString("There is no such file."));
    write();
    QTest::keyClick(page_.get(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(controller_->isBusy());
    QVERIFY(label("weightsNote")->text().startsWith("Found"));
    QTRY_COMPARE(controller_->state(), State::Idle);
  }

  void weightsOfAnotherNetworkAreToldWhenTheyAreChosen() {
    page_->resize(840, 650);
    std::atomic<int> asked = 0;
    const QString path = scratch_->filePath("mine.pth");
    engine_->beforeCheck = [&](const TrainingConfig& config) {
      ++asked;
      if (config.backbone != "resnet18")
        throw Error(ErrorCode::WeightsMismatch, config.weights, "these are weights of resnet18.");
    };
    openImages();
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("weights");
    file.close();
    type(find<QLineEdit>("weights"), path);
    QTRY_VERIFY2(label("weightsNote")->text().startsWith("The weights are not those of small_cnn"),
                 qPrintable(label("weightsNote")->text()));
    const QLabel* note = label("weightsNote");
    QTRY_VERIFY(note->height() >= note->heightForWidth(note->width()));  // no line is cut
    QVERIFY(note->toolTip().contains("these are weights of resnet18."));
    QCOMPARE(label("weightsNote")->palette().color(QPalette::WindowText),
             Theme::instance().colors().warning);
    QVERIFY(label("trainReason")->text().startsWith("The weights are not those of small_cnn"));
    QVERIFY(!button("train")->isEnabled());
    QCOMPARE(asked.load(), 1);

    find<QComboBox>("backbone")->setCurrentText("resnet18");
    QVERIFY(!label("weightsNote")->text().startsWith("The weights are not"));
    QTRY_VERIFY(label("weightsNote")->text().endsWith("they fit the network"));
    QVERIFY(label("weightsNote")->toolTip().isEmpty());
    QVERIFY(button("train")->isEnabled());
    find<QComboBox>("backbone")->setCurrentText("small_cnn");  // which is known
    QVERIFY(label("weightsNote")->text().startsWith("The weights are not those of small_cnn"));
    QCOMPARE(asked.load(), 2);

    engine_->beforeCheck = [&](const TrainingConfig& config) {
      throw Error(ErrorCode::BadWeights, config.weights, "the file is cut off.");
    };
    QVERIFY(file.open(QIODevice::Append));
    file.write("and more");
    file.close();
    QTest::keyClick(page_.get(), Qt::Key_Return, Qt::ControlModifier);  // looks again
    QTRY_VERIFY2(label("trainReason")->text().startsWith("The weights file cannot be used"),
                 qPrintable(label("trainReason")->text()));
  }

  void cudaIsOfferedWhereItIs_data() {
    QTest::addColumn<bool>("there");
    QTest::newRow("there") << true;
    QTest::newRow("not there") << false;
  }
  void cudaIsOfferedWhereItIs() {
    QFETCH(const bool, there);
    engine_->cuda = there;
    openImages();
    auto* device = find<SegmentedControl>("device");
    button("advanced")->click();
    QVERIFY(!device->button(2)->isVisible());  // not known yet
    if (there) {
      QTRY_VERIFY(device->button(2)->isVisible());
      QTest::mouseClick(device->button(2), Qt::LeftButton);
      QCOMPARE(project_->config().device, Device::Cuda);
      QVERIFY(!label("deviceNote")->isVisible());
      QVERIFY(button("train")->isEnabled());
      return;
    }
    // A run or a preset may ask for it all the same.
    project_->edit([](TrainingConfig& config) { config.device = Device::Cuda; });
    QTRY_COMPARE(label("trainReason")->text(),
                 "There is no CUDA device here. Choose the device “Auto” or “CPU”.");
    QVERIFY(device->button(2)->isVisible() && device->button(2)->isChecked());
    QVERIFY(label("deviceNote")->isVisible());
    QVERIFY(!button("train")->isEnabled());
    QTest::mouseClick(device->button(0), Qt::LeftButton);
    QVERIFY(!device->button(2)->isVisible());
    QVERIFY(!label("deviceNote")->isVisible());
    QVERIFY(button("train")->isEnabled());
  }

  void theRunsFolderIsWhatIsTypedOrTheDefault() {
    button("advanced")->click();
    auto* out = find<QLineEdit>("runsFolder");
    type(out, "~/my runs\t");
    QCOMPARE(out->text(), QDir::home().filePath("my runs"));
    QCOMPARE(project_->config().out, toPath(QDir::home().filePath("my runs")));
    type(out, "results\t");
    QCOMPARE(out->text(), QDir::current().filePath("results"));
    out->clear();
    QTest::keyClick(out, Qt::Key_Return);
    QCOMPARE(project_->config().out, defaultRunsFolder());
    QCOMPARE(out->text(), toQString(defaultRunsFolder()));
    type(find<QLineEdit>("weights"), "~/a.pth");
    QCOMPARE(project_->config().weights, toPath(QDir::home().filePath("a.pth")));
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
    project_->edit(
        [](TrainingConfig& config) { config.weights = ADNET_TEST_DATA "/parity/model/map.pt"; });
    QVERIFY2(label("weightsNote")
                 ->text()
                 .endsWith("It is a program: train with it only if you trust it."),
             qPrintable(label("weightsNote")->text()));
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

  void asksForTheViewsPage() {
    QSignalSpy requested(page_.get(), &TrainPage::viewsRequested);
    button("advanced")->click();
    button("changeViews")->click();
    QCOMPARE(requested.size(), 1);
  }
};

QTEST_MAIN(TestTrainForm)
#include "tst_train_form.moc"
