// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/image_folder.h"
#include "ui/shell/project.h"
#include "ui/shell/segmented_control.h"
#include "ui/shell/theme.h"
#include "ui/views/crop_view.h"
#include "ui/views/recipe_panel.h"
#include "ui/views/view_grid.h"
#include "ui/views/view_pane.h"
#include "ui/views/views_page.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QtTest>

using namespace adnet;
using namespace adnet::ui;

class TestViewsPage : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { Theme::instance().apply(ThemeChoice::Light); }
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

  void rowsAreSwitchedOff() {
    QTest::mouseClick(find<QCheckBox>("shows0"), Qt::LeftButton, {}, QPoint(8, 10));
    settle();
    QCOMPARE(page_->sheet().rows.size(), 2U);
    QCOMPARE(page_->sheet().view(0).kind, ViewKind::Strong);
    QTest::keyClick(page_.get(), Qt::Key_3, Qt::AltModifier);
    settle();
    QCOMPARE(page_->sheet().rows.size(), 1U);
    QTest::keyClick(page_.get(), Qt::Key_2, Qt::AltModifier);  // the last one stays
    settle();
    QVERIFY(find<QCheckBox>("shows1")->isChecked());
    QCOMPARE(page_->sheet().rows.size(), 1U);
  }

  void showsManyDraws() {
    choose(1);
    QCOMPARE(page_->sheet().count(), 60);
    for (const DrawnView& view : page_->sheet().views)
      QCOMPARE(view.kind, ViewKind::Strong);
    QCOMPARE(page_->sheet().view(59).epoch, 59U);
    auto* bar = find<QScrollArea>("gridScroll")->verticalScrollBar();
    QVERIFY(bar->maximum() > 0);
    grid()->setFocus();
    QTest::keyClick(grid(), Qt::Key_End);
    QVERIFY(bar->value() > 0);
    QVERIFY(!grid()->visibleRegion().intersected(grid()->cell(59)).isEmpty());
    type("viewCount", "100");
    QTest::keyClick(page_.get(), Qt::Key_3, Qt::AltModifier);
    settle();
    QCOMPARE(page_->sheet().count(), 100);
    QCOMPARE(page_->sheet().view(0).kind, ViewKind::Weak);
  }

  void showsOneDrawOfManyImages() {
    choose(2);
    const auto& train = project_->split().train;
    const auto ofClass = [&](int label) {
      return static_cast<int>(std::ranges::count(train, label, &Sample::label));
    };
    QCOMPARE(page_->sheet().count(), ofClass(0));
    const std::string second = page_->sheet().images[1].path;
    const auto index = std::ranges::find(train, second, &Sample::path) - train.begin();
    QVERIFY(page_->sheet().view(1).draw ==
            drawView(viewsOf(project_->config()), ViewKind::Strong, 40, 30,
                     {project_->config().seed, 0, static_cast<std::uint32_t>(index)}));
    QTest::keyClick(find<QComboBox>("viewScope"), Qt::Key_Down);
    settle();
    QCOMPARE(page_->sheet().count(), static_cast<int>(train.size()));
    type("viewCount", "12");
    settle();
    QCOMPARE(page_->sheet().count(), 12);
    QTest::keyClick(page_.get(), Qt::Key_Space);
    settle();
    QCOMPARE(page_->sheet().view(0).epoch, 1U);
  }

  void everyWayOfLookingHasAKey() {
    auto* modes = page_->findChild<SegmentedControl*>("viewMode");
    for (int mode = 4; mode >= 0; --mode) {
      QVERIFY(modes->button(mode)->toolTip().endsWith(QStringLiteral("(%1)").arg(mode + 1)));
      choose(mode);
    }
    QVERIFY(find<QCheckBox>("shows0")->toolTip().contains("Alt+1"));
    QVERIFY(find<QAbstractButton>("saveSheet")->toolTip().contains("Ctrl+S"));
  }

  void theLastWayOfLookingCounts() {
    for (const Qt::Key key : {Qt::Key_2, Qt::Key_3, Qt::Key_5, Qt::Key_4, Qt::Key_3, Qt::Key_1}) {
      QTest::keyClick(page_.get(), key);
      QTest::qWait(1);
    }
    settle();
    QVERIFY(!page_->sheet().flow);
    QCOMPARE(page_->sheet().rows.size(), 3U);
    QVERIFY(grid()->isVisible());
  }

  void saysHowManyImagesCannotBeRead() {
    const std::string gone = project_->split().train[1].path;
    QVERIFY(QFile::remove(folder_->path() + "/" + QString::fromStdString(gone)));
    choose(2);
    const auto* note = find<QLabel>("viewsNote");
    QVERIFY(note->isVisible());
    QVERIFY2(note->text().startsWith("1 image"), qPrintable(note->text()));
  }

  void showsWhereViewsComeFrom() {
    choose(3);
    QVERIFY(grid()->visibleRegion().isEmpty());
    const auto* maps = page_->findChild<CoverageView*>("coverageView");
    QVERIFY(maps->isVisible());
    QCOMPARE(page_->coverage().maps.size(), 3U);
    QCOMPARE(page_->coverage().draws, 200);
    QCOMPARE(maps->textAt(maps->imageArea(2).center()), "seen by 100 % of the views");
    QCOMPARE(maps->textAt(maps->imageArea(2).topLeft() + QPointF(1, 1)),
             "seen by 0 % of the views");
    QCOMPARE(maps->textAt({0, 0}), "");
    const QImage shown = page_->findChild<CoverageView*>("coverageView")->grab().toImage();
    const QRectF weak = maps->imageArea(2);
    const QColor middle = shown.pixelColor(weak.center().toPoint());
    const QColor corner = shown.pixelColor((weak.topLeft() + QPointF(2, 2)).toPoint());
    QVERIFY(middle.saturation() > 100);
    QVERIFY(corner.saturation() < 10);  // the image alone, which is grey
    QTest::keyClick(page_.get(), Qt::Key_1, Qt::AltModifier);
    settle();
    QCOMPARE(page_->coverage().maps.size(), 2U);
  }

  void comparesTwoRecipesAndTrainsOne() {
    const TrainingConfig before = project_->config();
    choose(4);
    auto* other = find<QComboBox>("otherRecipe");
    QCOMPARE(other->currentText(), "The paper’s");
    other->setCurrentText("Multi-crop");
    settle();
    const auto remark = [&](std::size_t row) {
      return remarkOn(page_->sheet(), page_->sheet().rows.at(row));
    };
    QCOMPARE(page_->sheet().rows.size(), 6U);
    QCOMPARE(remark(2), "As trained");
    QCOMPARE(remark(3), "Multi-crop");
    find<QComboBox>("augmentation")->setCurrentText("ScaleMix");
    settle();
    QCOMPARE(remark(2), "As trained\nScaleMix");
    find<QComboBox>("augmentation")->setCurrentText("None");
    settle();
    const ViewSheet& sheet = page_->sheet();
    const int strong = 3 * sheet.epochs;  // by the second recipe
    ViewRecipe recipe = viewsOf(before);
    recipe.augmentation = Augmentation::MultiCrop;
    QVERIFY(sheet.view(strong).draw ==
            drawView(recipe, ViewKind::Strong, 40, 30, {before.seed, 0, 0}));
    QVERIFY(sheet.view(0).draw == sheet.view(sheet.epochs).draw);  // the standard views agree
    QVERIFY(project_->config() == before);
    other->setCurrentText("The paper’s: baseline");  // of standard views alone
    settle();
    QCOMPARE(page_->sheet().rows.size(), 4U);
  }

  void savesWhatIsShown() {
    const QTemporaryDir folder;
    const QString file = folder.filePath("sheet.png");
    page_->saveSheet(file);
    settle();
    const auto* note = find<QLabel>("viewsNote");
    QVERIFY(note->isVisible());
    QVERIFY(note->text().contains(file));
    const QImage sheet(file);
    QVERIFY(sheet.width() > 48 * page_->sheet().epochs);
    QVERIFY(sheet.height() > 3 * 48);
    choose(3);
    page_->saveSheet(file);
    settle();
    QVERIFY(!QImage(file).isNull());
    QVERIFY(QImage(file).size() != sheet.size());
    QList<ErrorCode> codes;
    connect(page_.get(), &ViewsPage::failed, this,
            [&](const Error& error) { codes.append(error.code()); });
    page_->saveSheet(folder.filePath("nowhere/sheet.png"));
    QTRY_COMPARE(codes, QList<ErrorCode>({ErrorCode::CannotWrite}));
  }

  void asksForTheFile() {
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    const QTemporaryDir folder;
    QString offered;
    QTimer::singleShot(200, this, [&] {
      auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
      if (!dialog) return;
      offered = dialog->selectedFiles().value(0);
      dialog->findChild<QLineEdit*>("fileNameEdit")->setText(folder.filePath("mine"));
      dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save)->click();
    });
    QTest::keyClick(page_.get(), Qt::Key_S, Qt::ControlModifier);
    settle();
    const QString stem =
        QFileInfo(QString::fromStdString(page_->sheet().images[0].path)).baseName();
    QVERIFY2(offered.endsWith(stem + "-views.png"), qPrintable(offered));
    QVERIFY(!QImage(folder.filePath("mine.png")).isNull());
  }

  void savesNothingWhereThereIsNothing() {
    QVERIFY(find<QAbstractButton>("saveSheet")->isEnabled());
    TrainingConfig config = project_->config();
    config.views.resize = 47;
    project_->setConfig(config);
    QTRY_VERIFY(!find<QAbstractButton>("saveSheet")->isEnabled());
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

 private:
  template <class Widget>
  Widget* find(const char* name) const {
    auto* found = page_->findChild<Widget*>(name);
    Q_ASSERT(found);
    return found;
  }
  void settle() const { QTRY_VERIFY(!page_->isLoading()); }
  void type(const char* name, const QString& text) {
    auto* box = find<QAbstractSpinBox>(name);
    box->setFocus();
    box->selectAll();
    QTest::keyClicks(box, text);
    QTest::keyClick(box, Qt::Key_Tab);
  }
  ViewGrid* grid() const { return page_->findChild<ViewGrid*>("viewGrid"); }
  ViewPane* pane() const { return page_->findChild<ViewPane*>("viewPane"); }
  void choose(int mode) {
    QTest::keyClick(page_.get(), static_cast<Qt::Key>(Qt::Key_1 + mode));
    settle();
    QCOMPARE(page_->findChild<SegmentedControl*>("viewMode")->current(), mode);
  }

  std::unique_ptr<ImageFolder> folder_;
  std::unique_ptr<Project> project_;
  std::unique_ptr<ViewsPage> page_;
};

QTEST_MAIN(TestViewsPage)
#include "tst_views_page.moc"
