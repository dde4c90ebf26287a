// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/data/data_page_fixture.h"

#include <limits>

using namespace adnet;
using namespace adnet::ui;

class TestSubsamplePanel : public QObject, DataPageFixture {
  Q_OBJECT

 private Q_SLOTS:
  void init() { begin(); }
  void cleanup() { end(); }

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
    QCOMPARE(find<QLabel>("keptName")->text(), "Keep for training, % of each class");
    chooseSegment(5);
    QCOMPARE(find<QLabel>("keptName")->text(), "Keep for training, images of each class");
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

  void theSummarySaysWhatIsTrainedOnAndWhatIsMissing() {
    const ImageFolder folder({"ant", "bee"}, 10);
    QVERIFY(QDir(folder.path()).mkdir("wasp"));
    QVERIFY(QFile::copy(folder.path() + "/ant/0000.png", folder.path() + "/wasp/0000.png"));
    open(folder.source());
    const auto* summary = find<ElidedLabel>("summary");
    QVERIFY2(summary->fullText().contains("15 to train on, all kept"),
             qPrintable(summary->fullText()));
    QVERIFY2(summary->fullText().contains("1 class(es) without a test image"),
             qPrintable(summary->fullText()));
    project_->edit([](TrainingConfig& config) { config.split.validationFraction = 0.5; });
    QTRY_VERIFY(summary->fullText().contains("to validate on"));
    const auto part = QRegularExpression("15 of 15 kept: (\\d+) to train on, (\\d+) to validate on")
                          .match(summary->fullText());
    QVERIFY2(part.hasMatch(), qPrintable(summary->fullText()));
    QCOMPARE(part.captured(1).toInt() + part.captured(2).toInt(), 15);
    // Without any test image that is all there is to say.
    project_->edit([](TrainingConfig& config) { config.split.testFraction = 0; });
    QTRY_VERIFY(summary->fullText().contains("0 test"));
    QVERIFY(!summary->fullText().contains("without a test image"));
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

  void moreImagesThanThereAreAreTold() {
    const ImageFolder folder;  // 10 in each of three classes, of which 3 are tested on
    open(folder.source());
    chooseSegment(5);
    type(*find<NumberField>("perClass"), "99999");
    QCOMPARE(hint(), "Only 7 are there: no class has more to train on, and all are kept.");
    QCOMPARE(project_->split().train.size(), 21U);
    type(*find<NumberField>("perClass"), "7");
    QVERIFY(hint().isEmpty());
  }

  void whatValidationLeavesIsTold() {
    const ImageFolder folder;
    open(folder.source());
    auto* validation = find<NumberField>("validationFraction");
    type(*validation, "20");
    QVERIFY(hint().isEmpty());
    type(*validation, "90");
    QCOMPARE(hint(), "Leaves 1 image(s) a class to train on.");
    QCOMPARE(project_->split().train.size(), 3U);
    chooseSegment(5);
    type(*find<NumberField>("perClass"), "2");
    QCOMPARE(hint(), "Leaves 1 image(s) a class to train on.");
    type(*find<NumberField>("perClass"), "1");
    QCOMPARE(hint(), "Every class keeps one training image only: none is left to validate on.");
    type(*validation, "0");
    QVERIFY(hint().isEmpty());
  }

  void whatTheTestImagesLeaveIsTold() {
    const ImageFolder folder;
    open(folder.source());
    type(*find<NumberField>("testFraction"), "50");
    QVERIFY(hint().isEmpty());
    type(*find<NumberField>("testFraction"), "90");
    QCOMPARE(hint(), "Leaves 1 image(s) a class to train on.");
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

 private:
  // What is told at a field, once; empty if nothing is.
  QString hint() {
    auto* label = page_->findChild<QLabel*>("fieldHint");
    if (!label || !label->isVisible()) return {};
    label->hide();
    return label->text();
  }
};

QTEST_MAIN(TestSubsamplePanel)
#include "tst_subsample_panel.moc"
