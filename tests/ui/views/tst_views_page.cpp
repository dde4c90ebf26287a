// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/image_folder.h"
#include "ui/shell/project.h"
#include "ui/views/crop_view.h"
#include "ui/views/view_grid.h"
#include "ui/views/views_page.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QSpinBox>
#include <QtTest>

using namespace adnet;
using namespace adnet::ui;

class TestViewsPage : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    folder_ = std::make_unique<ImageFolder>();
    project_ = std::make_unique<Project>();
    TrainingConfig config;
    config.views.resize = 64;
    config.views.imageSize = 48;
    project_->setConfig(config);
    page_ = std::make_unique<ViewsPage>(*project_);
    page_->resize(1100, 760);
    page_->show();
    QVERIFY(QTest::qWaitForWindowActive(page_.get()));
    QSignalSpy opened(project_.get(), &Project::opened);
    project_->open(folder_->source());
    QTRY_COMPARE(opened.size(), 1);
    settle();
  }
  void cleanup() {
    page_.reset();
    project_.reset();
  }

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

  void theRecipeIsTheProjects() {
    find<QSpinBox>("imageSize")->setValue(40);
    QCOMPARE(project_->config().views.imageSize, 40);
    settle();
    QCOMPARE(page_->sheet().views.front().pixels.size(), QSize(40, 40));
    find<QDoubleSpinBox>("flip")->setValue(100);
    find<QDoubleSpinBox>("brightness")->setValue(0);
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
    find<QDoubleSpinBox>("verticalFlip")->setValue(100);
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
    find<QDoubleSpinBox>("strongHigh")->setValue(1);
    QCOMPARE(project_->config().views.strong.high, project_->config().views.strong.low);
    find<QDoubleSpinBox>("strongLow")->setValue(100);
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
    find<QSpinBox>("imageSize")->setValue(40);
    settle();
    QVERIFY(note->isHidden());
    QCOMPARE(page_->sheet().views.front().pixels.size(), QSize(40, 40));
  }

  void fineTuningKeepsTheWholeImage() {
    TrainingConfig config = project_->config();
    config.method = Method::FineTune;
    project_->setConfig(config);
    settle();
    QCOMPARE(page_->sheet().centre, 1.0);
    QVERIFY(!find<QDoubleSpinBox>("centre")->isEnabled());
    find<QDoubleSpinBox>("flip")->setValue(0);
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
    config.method = Method::FineTune;
    project_->setConfig(config);
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
  }

  void doesNothingWhileHidden() {
    page_->hide();
    page_->drawAgain();
    QVERIFY(!page_->isLoading());
    page_->show();
    QTRY_VERIFY(page_->sheet().views.front().epoch > 0);
  }

 private:
  template <class Widget>
  Widget* find(const char* name) const {
    auto* found = page_->findChild<Widget*>(name);
    Q_ASSERT(found);
    return found;
  }
  void settle() const { QTRY_VERIFY(!page_->isLoading()); }

  std::unique_ptr<ImageFolder> folder_;
  std::unique_ptr<Project> project_;
  std::unique_ptr<ViewsPage> page_;
};

QTEST_MAIN(TestViewsPage)
#include "tst_views_page.moc"
