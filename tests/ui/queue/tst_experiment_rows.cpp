// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/run/backbones.h"
#include "core/weights/published.h"
#include "tests/ui/queue/experiment_dialog_fixture.h"
#include "ui/shell/segmented_control.h"

#include <QComboBox>

using namespace adnet;
using namespace adnet::ui;

class TestExperimentRows : public QObject, ExperimentDialogFixture {
  Q_OBJECT

 private:
  // torchvision's weights of a network, as if they had been downloaded.
  QString place(const char* backbone) {
    const QString path = toQString(pathOf(*findPublished(backbone)));
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    file.open(QIODevice::WriteOnly);
    file.write("weights");
    return path;
  }
  std::vector<TrainingConfig> queue() {
    click("queueExperiment");
    [&] { QTRY_COMPARE(queued_.size(), 1u); }();
    return points();
  }

 private Q_SLOTS:
  void init() { begin(); }
  void cleanup() { end(); }

  void aListIsReadWhileItIsTyped_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("wrong");
    QTest::newRow("a word") << "10, ten"
                            << "“ten” is not understood. A value is written like 100.";
    QTest::newRow("nothing") << ""
                             << "Type one value at least.";
    QTest::newRow("separators alone") << ", ;"
                                      << "Type one value at least.";
    QTest::newRow("out of range") << "10, 0"
                                  << "--ratio is 0; it must be above 0";
    QTest::newRow("twice") << "10, 30, 10.0"
                           << "10.0 stands there twice.";
  }
  void aListIsReadWhileItIsTyped() {
    QFETCH(QString, typed);
    QFETCH(QString, wrong);
    show();
    QTRY_VERIFY(canQueue());
    type("ratio", typed);
    QVERIFY(!canQueue());
    QVERIFY2(reason().startsWith("Keep for training: " + wrong), qPrintable(reason()));
    QVERIFY(label("experimentRuns")->isHidden());
    QVERIFY(label("ratioNote")->text().startsWith(wrong));
    // And what is mended is taken at once.
    type("ratio", "10 30;100,");
    QTRY_VERIFY(runs().startsWith("2 methods × 3 ratios × 3 seeds = 18 runs"));
    QCOMPARE(label("ratioNote")->text(), QString("Commas between several"));
    QCOMPARE(label("ratioNote")->property("role").toString(), QString("subtle"));
    QVERIFY(canQueue());
  }

  void manyValuesAreCountedAndStandInTheTip() {
    show();
    QStringList values;
    for (int i = 1; i <= 60; ++i)
      values << QString::number(i);
    type("ratio", values.join(", "));
    QCOMPARE(label("ratioNote")->text(), QString("60 value(s)"));
    QVERIFY(find<QLineEdit>("ratio")->toolTip().contains("58, 59, 60"));
    type("ratio", QString(400, 'x'));
    QVERIFY(label("ratioNote")->text().contains("…” is not understood"));
    QVERIFY(label("ratioNote")->text().size() < 120);
  }

  void oneMethodAtLeast() {
    show();
    check("finetune");
    QTRY_VERIFY(runs().startsWith("3 seeds = 3 runs"));
    check("adnet");
    QCOMPARE(reason(), QString("Methods: Choose one at least."));
    QVERIFY(!canQueue());
    check("finetune");
    QTRY_VERIFY(canQueue());
    QCOMPARE(queue()[0].method, Method::FineTune);
  }

  void imagesAClassGoInsteadOfRatios() {
    show();
    QTest::mouseClick(find<SegmentedControl>("imagesUnit")->button(1), Qt::LeftButton);
    QVERIFY(!find<QLineEdit>("ratio")->isVisible());
    type("per_class", "1, 3, 20");
    QTRY_VERIFY(runs().startsWith("2 methods × 3 numbers of images × 3 seeds = 18 runs"));
    QTRY_COMPARE(
        notes(),
        QString("No class has more than 7 images to train on: 20 images a class keep all."));
    const auto all = queue();
    QCOMPARE(all[0].split.perClass, 1);
    QCOMPARE(all[2].split.perClass, 3);
  }

  void beginsWithTheImagesAClassOfThePresent() {
    project_->edit([](TrainingConfig& config) { config.split.perClass = 2; });
    show();
    QCOMPARE(find<QLineEdit>("per_class")->text(), QString("2"));
    QTest::mouseClick(find<SegmentedControl>("imagesUnit")->button(0), Qt::LeftButton);
    type("ratio", "50");
    QTRY_VERIFY(canQueue());
    const auto all = queue();
    QCOMPARE(all[0].split.perClass, 0);
    QCOMPARE(all[0].split.ratio, 50.0);
  }

  void tooFewImagesCannotBeTrained() {
    const ImageFolder one({"ant", "bee"}, 1);
    project_->edit([](TrainingConfig& config) { config.split.validationFraction = 0.5; });
    project_->open(one.source());
    QTRY_COMPARE(project_->dataset()->samples.size(), 2u);
    show();
    QTRY_VERIFY2(reason().contains("validation"), qPrintable(reason()));
    QVERIFY(!canQueue());
  }

  void networksComeWithTheirWeights() {
    const QString weights = place("resnet18");
    show();
    QCOMPARE(label("networkNote")->text(), QString("Starts from nothing."));
    QVERIFY(!button("removeNetwork")->isVisible());
    click("addNetwork");
    // One whose weights are there.
    const auto combos = dialog_->findChildren<QComboBox*>("network");
    QCOMPARE(combos.size(), 2);
    QCOMPARE(combos[1]->currentText(), QString("resnet18"));
    QVERIFY(combos[1]->hasFocus());
    QCOMPARE(dialog_->findChildren<QLineEdit*>("networkWeights")[1]->text(), weights);
    QTRY_VERIFY(runs().startsWith("2 methods × 2 networks × 3 seeds = 12 runs"));
    // Those of one network are of no use to another.
    QTest::keyClicks(combos[1], "resnet34");
    QCOMPARE(combos[1]->currentText(), QString("resnet34"));
    QCOMPARE(dialog_->findChildren<QLineEdit*>("networkWeights")[1]->text(), QString());
    QCOMPARE(
        dialog_->findChildren<QLabel*>("networkNote")[1]->text(),
        QString("Starts from nothing. The Train page downloads torchvision’s weights for it."));
    combos[1]->setCurrentText("resnet18");
    const auto all = queue();
    QCOMPARE(all[0].backbone, std::string("small_cnn"));
    QVERIFY(all[0].weights.empty());
    QCOMPARE(all[2].backbone, std::string("resnet18"));
    QCOMPARE(all[2].weights, toPath(weights));
  }

  void pretrainedAndFromNothingAreTwoNetworks() {
    const QString weights = place("resnet18");
    project_->edit([](TrainingConfig& config) { config.backbone = "resnet18"; });
    show();
    click("addNetwork");
    auto* const combo = dialog_->findChildren<QComboBox*>("network")[1];
    combo->setCurrentText("resnet18");
    QTRY_VERIFY(runs().contains("2 networks"));
    dialog_->findChildren<QLineEdit*>("networkWeights")[1]->clear();
    QCOMPARE(reason(), QString("Networks: resnet18 stands there twice, with the same weights."));
    QAbstractButton* const offer = dialog_->findChildren<QAbstractButton*>("networkOffer")[1];
    QVERIFY(offer->isVisible());
    QTest::mouseClick(offer, Qt::LeftButton);
    QTRY_VERIFY(canQueue());
    QVERIFY(!offer->isVisible());
    QCOMPARE(queue()[2].weights, toPath(weights));
  }

  void weightsThatCannotBeUsedAreNamed() {
    const QString weights = place("resnet18");
    show();
    auto* const field = find<QLineEdit>("networkWeights");
    field->setText("/nowhere/w.pth");
    QVERIFY2(reason().startsWith("Networks: small_cnn: The weights file is not there."),
             qPrintable(reason()));
    QVERIFY(!canQueue());
    QCOMPARE(label("networkNote")->property("role").toString(), QString("warning"));
    field->setText(weights);
    QVERIFY(reason().contains("The weights are those of resnet18."));
    field->clear();
    QTRY_VERIFY(canQueue());
    QCOMPARE(label("networkNote")->property("role").toString(), QString("subtle"));
    find<QComboBox>("network")->setCurrentText(QString::fromUtf8(kTorchScript.data()));
    QVERIFY(reason().contains("It is a program"));
    field->setText(ADNET_TEST_DATA "/parity/model/map.pt");
    QTRY_VERIFY2(label("networkNote")->text().contains("The file is a program"),
                 qPrintable(label("networkNote")->text()));
  }

  void aNetworkThatGoesHandsTheFocusOn() {
    show();
    click("addNetwork");
    click("addNetwork");
    QTRY_VERIFY(runs().contains("3 networks"));
    auto combos = dialog_->findChildren<QComboBox*>("network");
    const QString last = combos[2]->currentText();
    QTest::mouseClick(dialog_->findChildren<QAbstractButton*>("removeNetwork")[1], Qt::LeftButton);
    QVERIFY(combos[2]->hasFocus());
    QTRY_VERIFY(runs().contains("2 networks"));
    QCOMPARE(queue()[2].backbone, last.toStdString());
  }

  void anyOtherOptionIsCompared() {
    show();
    compareAlso("lr");
    QVERIFY(find<QLineEdit>("lr")->hasFocus());
    QCOMPARE(find<QLineEdit>("lr")->text(), QString("0.03"));
    type("lr", "0.1, 1e-3");
    compareAlso("policy");
    check("none");
    compareAlso("strong_crop");
    type("strong_crop", "0.4,0.8; 0.1,0.5");
    QTRY_VERIFY2(
        runs().startsWith("2 methods × 2 values of “Learning rate” × 2 values of “Policy” × "
                          "2 values of “Strong crop” × 3 seeds = 48 runs"),
        qPrintable(runs()));
    // What is compared cannot be added again.
    QMenu* const menu = find<QPushButton>("compareAlso")->menu();
    Q_EMIT menu->aboutToShow();
    QVERIFY(!menu->findChild<QAction*>("lr")->isEnabled());
    QVERIFY(menu->findChild<QAction*>("batch")->isEnabled());
    const auto all = queue();
    QCOMPARE(all.size(), 48u);
    QCOMPARE(all[0].learningRate, 0.1);
    QCOMPARE(all[0].views.policy, Policy::Jitter);
    QCOMPARE(all[0].views.strong.low, 0.4);
    QCOMPARE(all[2].views.strong.low, 0.1);
    QCOMPARE(all[4].views.policy, Policy::None);
    QCOMPARE(all[8].learningRate, 0.001);
  }

  void aRowThatIsTakenAwayIsAsOnTrain() {
    show();
    compareAlso("lr");
    type("lr", "x");
    QCOMPARE(reason(),
             QString("Learning rate: “x” is not understood. A value is written like 0.03."));
    click("removeRow");
    QVERIFY(button("compareAlso")->hasFocus());
    QTRY_VERIFY(canQueue());
    QTRY_VERIFY(!find<QLineEdit>("lr"));
    compareAlso("lr");
    QCOMPARE(find<QLineEdit>("lr")->text(), QString("0.03"));
    QCOMPARE(queue()[0].learningRate, 0.03);
  }

  void valuesThatDoNotGoTogetherAreNamed() {
    show();
    compareAlso("image_size");
    type("image_size", "224, 300");
    QTRY_VERIFY2(reason().startsWith("--resize is 256; it must lie between 300"),
                 qPrintable(reason()));
    QVERIFY(!canQueue());
    compareAlso("resize");
    type("resize", "320");
    QTRY_VERIFY(canQueue());
    compareAlso("warmup");
    type("warmup", "500");
    QTRY_VERIFY(reason().startsWith("--warmup is 500"));
  }

  void runsThatRepeatOneAnotherAreTold() {
    show();
    compareAlso("alpha");
    type("alpha", "0.1, 0.5");
    QTRY_COMPARE(
        notes(),
        QString("Plain fine-tuning makes no use of “Alpha”: its runs repeat one another."));
    QVERIFY(canQueue());
    check("finetune");
    QTRY_VERIFY(label("experimentNotes")->isHidden());
  }

  void tooManyRunsAreTold() {
    show();
    type("ratio", "1 2 3 4 5 6 7 8 9 10");
    compareAlso("steps");
    type("steps", "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20");
    auto* const seeds = find<QWidget>("seeds");
    seeds->setFocus();
    QTest::keyClick(seeds, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(seeds, "26");
    QTest::keyClick(seeds, Qt::Key_Return);
    QTRY_VERIFY2(reason().contains("more than 10000 runs"), qPrintable(reason()));
    QCOMPARE(label("seedsNote")->text(), QString("42 to 67, with the same images"));
  }

  void presetsBringMethodAndNetwork() {
    project_->presets().setFolder(scratch_->filePath("presets"));
    TrainingConfig own = project_->config();
    own.learningRate = 0.5;
    own.backbone = "squeezenet1_1";
    project_->presets().save("my “own” & others", own);
    show();
    compareAlso("presets");
    QVERIFY(!find<QWidget>("adnet")->isVisible());
    QVERIFY(!find<QWidget>("network")->isVisible());
    QVERIFY(reason().startsWith("Presets: Choose one at least."));
    check("demo");
    check("own/my “own” & others");
    QTRY_VERIFY2(runs().startsWith("2 presets × 3 seeds = 6 runs"), qPrintable(runs()));
    const auto all = queue();
    QCOMPARE(all[0].learningRate, 0.1);
    QCOMPARE(all[0].backbone, std::string("small_cnn"));
    QCOMPARE(all[1].learningRate, 0.5);
    QCOMPARE(all[1].backbone, std::string("squeezenet1_1"));
    QCOMPARE(all[1].data, project_->config().data);
    QCOMPARE(all[1].out, project_->config().out);
  }

  void aPresetWhoseWeightsAreAwayIsNamed() {
    show();
    compareAlso("presets");
    check("paper-baseline");
    QVERIFY2(
        reason().startsWith("Presets: “The paper’s: baseline” starts from weights that are not "
                            "there: resnet50-"),
        qPrintable(reason()));
    QVERIFY(!canQueue());
    click("removeRow");
    QTRY_VERIFY(canQueue());
    QVERIFY(find<QWidget>("adnet")->isVisible());
    QVERIFY(find<QWidget>("network")->isVisible());
  }
};

QTEST_MAIN(TestExperimentRows)
#include "tst_experiment_rows.moc"
