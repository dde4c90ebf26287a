// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/views/views_page_fixture.h"
#include "ui/views/crop_view.h"

#include <QComboBox>
#include <QLabel>

using namespace adnet;
using namespace adnet::ui;

class TestViewsPage : public ViewsPageFixture {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { Theme::instance().apply(ThemeChoice::Light); }
  void init() { open(); }
  void cleanup() { close(); }

  void showsTheDrawsOfTheFirstEpochs() {
    QCOMPARE(page_->current(), 0);
    const ViewSheet& sheet = page_->sheet();
    QVERIFY(sheet.epochs >= 6);
    QCOMPARE(sheet.views.size(), static_cast<std::size_t>(3 * sheet.epochs));
    QCOMPARE(sheet.views.front().epoch, 0U);
    const ViewDraw expected = drawView(viewsOf(project_->config()), ViewKind::Strong, 40, 30,
                                       {project_->config().seed, 2, 0});
    QVERIFY(sheet.views[static_cast<std::size_t>(sheet.epochs) + 2].draw == expected);
  }

  void drawsAgain() {
    const auto epochs = static_cast<std::uint32_t>(page_->sheet().epochs);
    QTest::keyClick(page_.get(), Qt::Key_Space);
    settle();
    QCOMPARE(page_->sheet().views.front().epoch, epochs);
    QTest::mouseClick(find<QAbstractButton>("drawAgain"), Qt::LeftButton);
    settle();
    QCOMPARE(page_->sheet().views.front().epoch, 2 * epochs);
  }

  void walksThroughTheTrainingShare() {
    const int count = static_cast<int>(project_->split().train.size());
    QTest::keyClick(page_.get(), Qt::Key_Right);
    QCOMPARE(page_->current(), 1);
    QTest::keyClick(page_.get(), Qt::Key_Left);
    QTest::keyClick(page_.get(), Qt::Key_Left);
    QCOMPARE(page_->current(), count - 1);
    QCOMPARE(find<QComboBox>("viewsClass")->currentText(), "wasp");
    QTest::mouseClick(find<QAbstractButton>("nextImage"), Qt::LeftButton);
    QCOMPARE(page_->current(), 0);
    const int before = page_->current();
    QTest::keyClick(page_.get(), Qt::Key_R);
    QVERIFY(page_->current() != before);
  }

  void aClassIsFoundByItsName() {
    auto* classes = find<QComboBox>("viewsClass");
    classes->setFocus();
    const int before = page_->current();
    QTest::keyClick(classes, Qt::Key_W);
    QCOMPARE(classes->currentText(), "wasp");
    QVERIFY(page_->current() != before);
    QTest::keyClick(classes, Qt::Key_2);  // no way of looking here
    QCOMPARE(page_->findChild<SegmentedControl*>("viewMode")->current(), 0);
  }

  void aClassBeginsWithItsFirstImage() {
    auto* classes = find<QComboBox>("viewsClass");
    QTest::keyClick(classes, Qt::Key_Down);
    QCOMPARE(classes->currentText(), "bee");
    const Sample& shown = project_->split().train[static_cast<std::size_t>(page_->current())];
    QCOMPARE(shown.label, 1);
  }

  void pointingAtAViewShowsItsNumbers() {
    auto* grid = page_->findChild<ViewGrid*>("viewGrid");
    auto* numbers = find<QLabel>("drawNumbers");
    const QString hint = numbers->text();
    QTest::mouseMove(grid, grid->cell(1).center());
    QTRY_VERIFY(numbers->text() != hint);
    QTest::mouseMove(grid, QPoint(2, 2));
    QTRY_COMPARE(numbers->text(), hint);
    auto* image = page_->findChild<CropView*>("cropView");
    QTest::mouseMove(image, image->outline(0).center().toPoint());
    QTRY_VERIFY(numbers->text() != hint);
  }

  void aClickPinsAViewBesideItsSource() {
    QVERIFY(pane()->isHidden());
    QTest::mouseClick(grid(), Qt::LeftButton, {}, grid()->cell(2).center());
    QCOMPARE(page_->pinned(), 2);
    QVERIFY(pane()->isVisible());
    QVERIFY(pane()->pixels() == page_->sheet().view(2).pixels);
    QVERIFY(find<QLabel>("drawTitle")->text().contains("Standard, epoch 3"));
    QTest::mouseMove(grid(), grid()->cell(4).center());
    QTRY_VERIFY(find<QLabel>("drawTitle")->text().contains("epoch 5"));
    QTest::mouseMove(find<QWidget>("cropView"), QPoint(1, 1));
    QTRY_VERIFY(find<QLabel>("drawTitle")->text().contains("epoch 3"));
    QTest::mouseClick(grid(), Qt::LeftButton, {}, QPoint(2, 2));
    QCOMPARE(page_->pinned(), -1);
    QVERIFY(pane()->isHidden());
  }

  void keysMoveThePin() {
    const int image = page_->current();
    const int epochs = page_->sheet().epochs;
    grid()->setFocus();
    QTest::keyClick(grid(), Qt::Key_Right);
    QCOMPARE(page_->pinned(), 0);
    QTest::keyClick(grid(), Qt::Key_Right);
    QTest::keyClick(grid(), Qt::Key_Down);
    QCOMPARE(page_->pinned(), epochs + 1);
    QCOMPARE(page_->current(), image);  // the arrows are not the page's here
    QTest::keyClick(grid(), Qt::Key_End);
    QCOMPARE(page_->pinned(), 3 * epochs - 1);
    QTest::keyClick(grid(), Qt::Key_Right);
    QCOMPARE(page_->pinned(), 3 * epochs - 1);
    QTest::keyClick(grid(), Qt::Key_Escape);
    QCOMPARE(page_->pinned(), -1);
  }

  void enterEnlargesAndEscapeGoesBack() {
    QTest::mouseClick(grid(), Qt::LeftButton, {}, grid()->cell(1).center());
    const int before = pane()->imageArea().width();
    QTest::keyClick(grid(), Qt::Key_Return);
    QVERIFY(grid()->visibleRegion().isEmpty());
    QVERIFY(page_->findChild<RecipePanel*>()->isHidden());
    QTRY_VERIFY(pane()->imageArea().width() > before);
    QCOMPARE(QApplication::focusWidget(), pane());
    QTest::keyClick(pane(), Qt::Key_Right);
    QCOMPARE(page_->pinned(), 2);
    QVERIFY(pane()->pixels() == page_->sheet().view(2).pixels);
    QTest::keyClick(pane(), Qt::Key_Escape);
    QVERIFY(!grid()->visibleRegion().isEmpty());
    QCOMPARE(QApplication::focusWidget(), grid());
    QCOMPARE(page_->pinned(), 2);
    QTest::mouseDClick(grid(), Qt::LeftButton, {}, grid()->cell(2).center());
    QVERIFY(grid()->visibleRegion().isEmpty());
    QTest::mouseDClick(pane(), Qt::LeftButton);
    QVERIFY(!grid()->visibleRegion().isEmpty());
  }

  void aPinShowsTheNextDraw() {
    QTest::mouseClick(grid(), Qt::LeftButton, {}, grid()->cell(1).center());
    const auto epochs = static_cast<std::uint32_t>(page_->sheet().epochs);
    QTest::keyClick(page_.get(), Qt::Key_Space);
    settle();
    QCOMPARE(page_->pinned(), 1);
    QCOMPARE(page_->sheet().view(1).epoch, epochs + 1);
    QVERIFY(pane()->pixels() == page_->sheet().view(1).pixels);
  }

  void saysWhatToDoWithoutImages() {
    Project empty;
    ViewsPage page(empty);
    page.resize(800, 600);
    page.show();
    auto* words = page.findChild<QLabel*>("viewsEmpty");
    QVERIFY(words->isVisible());
    QVERIFY(words->text().contains("Data page"));
    QVERIFY(page.findChild<ViewGrid*>("viewGrid")->visibleRegion().isEmpty());
  }

  void fitsIntoASmallWindow_data() {
    QTest::addColumn<int>("points");
    QTest::newRow("as usual") << QApplication::font().pointSize();
    QTest::newRow("large") << 16;
  }
  void fitsIntoASmallWindow() {
    QFETCH(const int, points);
    const QFont usual = QApplication::font();
    QFont font = usual;
    font.setPointSize(points);
    QApplication::setFont(font);
    const auto back = qScopeGuard([&] { QApplication::setFont(usual); });
    page_ = std::make_unique<ViewsPage>(*project_);
    page_->resize(1024 - 184, 700 - 26);
    page_->show();
    QVERIFY(QTest::qWaitForWindowActive(page_.get()));
    settle();
    QCOMPARE(find<QLabel>("drawNumbers")->font().pointSize(), points);
    choose(4);
    for (const char* name : {"resize", "centre", "strongLow", "policy"}) {
      const auto* field = find<QWidget>(name);
      QVERIFY2(field->height() >= field->sizeHint().height(), name);
    }
    QVERIFY2(page_->minimumSizeHint().width() <= 1024 - 184,
             qPrintable(QString::number(page_->minimumSizeHint().width())));
    QVERIFY2(page_->minimumSizeHint().height() <= 700 - 26,
             qPrintable(QString::number(page_->minimumSizeHint().height())));
  }

  void theRecipeIsTheProjects() {
    type("imageSize", "40");
    QCOMPARE(project_->config().views.imageSize, 40);
    settle();
    QCOMPARE(page_->sheet().views.front().pixels.size(), QSize(40, 40));
    type("flip", "100");
    type("brightness", "0");
    settle();
    for (const DrawnView& view : page_->sheet().views) {
      QVERIFY(view.draw.flip);
      QCOMPARE(view.draw.steps.size(), 2U);
    }
    find<QAbstractButton>("resetRecipe")->click();
    QVERIFY(project_->config().views == ViewRecipe{});
  }

  void thePolicyIsChosen() {
    auto* policy = find<QComboBox>("policy");
    QVERIFY(find<QDoubleSpinBox>("brightness")->isEnabled());
    policy->setCurrentIndex(policy->findText("Colours kept"));
    QVERIFY(project_->config().views.policy == Policy::None);
    QVERIFY(!find<QDoubleSpinBox>("brightness")->isEnabled());
    settle();
    for (const DrawnView& view : page_->sheet().views)
      QVERIFY(view.draw.steps.empty());
    policy->setCurrentIndex(policy->findText("AutoAugment"));
    type("verticalFlip", "100");
    settle();
    for (const DrawnView& view : page_->sheet().views) {
      QVERIFY(view.draw.steps.size() <= 2);
      QVERIFY(view.draw.verticalFlip);
    }
    find<QAbstractButton>("resetRecipe")->click();
    QCOMPARE(policy->currentText(), "Colour jitter");
  }

  void aSetIsForTheStrongViewOrForFineTuning() {
    auto* sets = find<QComboBox>("augmentation");
    QVERIFY(find<QDoubleSpinBox>("strongHigh")->isEnabled());
    sets->setCurrentIndex(sets->findText("ScaleMix"));
    QVERIFY(project_->config().views.augmentation == Augmentation::ScaleMix);
    QVERIFY(!find<QDoubleSpinBox>("strongHigh")->isEnabled());
    for (const ViewKind augmented : {ViewKind::Strong, ViewKind::Standard}) {
      settle();
      for (const DrawnView& view : page_->sheet().views)
        QCOMPARE(view.draw.pasted.size(), view.kind == augmented ? 1U : 0U);
      TrainingConfig config = project_->config();
      config.method = Method::FineTune;
      project_->setConfig(config);
    }
  }

  void aCropsLowestShareNeverExceedsItsHighest() {
    type("strongHigh", "1");
    QCOMPARE(project_->config().views.strong.high, project_->config().views.strong.low);
    type("strongLow", "100");
    const CropRange range = project_->config().views.strong;
    QVERIFY(range.low <= range.high);
  }

  void saysWhyNothingCanBeDrawn() {
    TrainingConfig config = project_->config();
    config.views.resize = 47;  // of a configuration file
    project_->setConfig(config);
    const auto* note = find<QLabel>("viewsNote");
    QTRY_VERIFY(note->isVisible());
    QCOMPARE(note->text(), "Views of 48 px cannot be cut out of images resized to 47 px.");
    settle();
    QVERIFY(page_->sheet().views.empty());
    type("imageSize", "40");
    settle();
    QVERIFY(note->isHidden());
    QCOMPARE(page_->sheet().views.front().pixels.size(), QSize(40, 40));
    type("imageSize", "32");
    QTRY_COMPARE(note->text(),
                 "Standard and test views show 46.4 % of an image: 32 px of 47 px a side.");
  }

  void fineTuningKeepsTheWholeImage() {
    TrainingConfig config = project_->config();
    config.method = Method::FineTune;
    project_->setConfig(config);
    settle();
    QCOMPARE(page_->sheet().recipes[0].centre, 1.0);
    QVERIFY(!find<QDoubleSpinBox>("centre")->isEnabled());
    type("flip", "0");
    QCOMPARE(project_->config().views.centre, 0.9);  // AD-Net's is kept
  }

  void saysWhichViewsAreNotTrainedOn() {
    const auto* note = find<QLabel>("viewsNote");
    QVERIFY(note->isHidden());
    TrainingConfig config = project_->config();
    config.distillation.crops = Crops::Single;
    project_->setConfig(config);
    QTRY_VERIFY(note->isVisible());
    QVERIFY(note->text().contains("weak views are not"));
    QVERIFY(find<QLabel>("drawNumbers")->text().contains("the same features"));
    config.method = Method::FineTune;
    project_->setConfig(config);
    settle();
    QVERIFY(find<QLabel>("drawNumbers")->text().startsWith("Each epoch classifies one view"));
    QTRY_VERIFY(note->text().contains("standard views alone"));
  }

  void theImageStaysWhereTheNewSplitStillHasIt() {
    page_->showImage(5);
    const std::string path = project_->split().train[5].path;
    TrainingConfig config = project_->config();
    config.split.testFraction = 0.1;  // more to train on, by the same order
    project_->setConfig(config);
    const auto& train = project_->split().train;
    const bool still = std::ranges::find(train, path, &Sample::path) != train.end();
    const std::string now = train[static_cast<std::size_t>(page_->current())].path;
    QCOMPARE(now, still ? path : train.front().path);
  }

  void saysWhenAnImageIsGone() {
    const Sample& next = project_->split().train[1];
    QVERIFY(QFile::remove(folder_->path() + "/" + QString::fromStdString(next.path)));
    QList<ErrorCode> codes;
    connect(page_.get(), &ViewsPage::failed, this,
            [&](const Error& error) { codes.append(error.code()); });
    page_->showNext();
    QTRY_COMPARE(codes, QList<ErrorCode>({ErrorCode::NotFound}));
    QVERIFY(page_->sheet().views.empty());  // nothing of another image under its name
    const QImage words = grid()->grab().toImage();
    grid()->setHint({});
    QVERIFY(words != grid()->grab().toImage());
  }

  void doesNothingWhileHidden() {
    page_->hide();
    page_->drawAgain();
    QVERIFY(!page_->isLoading());
    page_->show();
    QTRY_VERIFY(page_->sheet().views.front().epoch > 0);
  }
};

QTEST_MAIN(TestViewsPage)
#include "tst_views_page.moc"
