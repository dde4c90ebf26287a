// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The ways of looking at views, and saving what they show.
#include "tests/ui/views/views_page_fixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>

using namespace adnet;
using namespace adnet::ui;

class TestViewsModes : public ViewsPageFixture {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { Theme::instance().apply(ThemeChoice::Light); }
  void init() { open(); }
  void cleanup() { close(); }

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
    type("viewCount", "1000");
    QCOMPARE(page_->findChild<QLabel*>("fieldHint")->text(), "At most 100 draws");
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

  void saysWhereThereAreFewerImagesThanAskedFor() {
    choose(2);
    const auto* note = find<QLabel>("viewsNote");
    const auto& train = project_->split().train;
    const auto ofClass = std::ranges::count(train, 0, &Sample::label);
    QVERIFY(note->isVisible());
    QVERIFY2(note->text().startsWith(QStringLiteral("%1 image(s) of this class").arg(ofClass)),
             qPrintable(note->text()));
    QTest::keyClick(find<QComboBox>("viewScope"), Qt::Key_Down);
    settle();
    QVERIFY2(note->text().startsWith(QStringLiteral("%1 image(s) are").arg(train.size())),
             qPrintable(note->text()));
    type("viewCount", "12");
    settle();
    QVERIFY(note->isHidden());
    type("viewCount", "60");
    choose(0);
    QVERIFY(note->isHidden());
  }

  void namesTheClassOfEachOfManyImages() {
    choose(2);
    for (const SourceImage& image : page_->sheet().images)
      QCOMPARE(image.className, "");  // it stands above
    QTest::keyClick(find<QComboBox>("viewScope"), Qt::Key_Down);
    type("viewCount", "12");
    settle();
    const ViewSheet& sheet = page_->sheet();
    QCOMPARE(sheet.images.front().className, "ant");
    QCOMPARE(sheet.images.back().className, "wasp");
    // It is read below the view, in the colour of text, above the file's name.
    const QImage shown = page_->grab().toImage();
    const QRect view = grid()->cell(0);
    const QRect line =
        QRect(view.left(), view.bottom() + 2, view.width(), grid()->fontMetrics().height())
            .translated(grid()->mapTo(page_.get(), QPoint()));
    const int text = Theme::instance().colors().text.lightness();
    const auto has = [&](const QRect& area) {
      const QImage part = shown.copy(area);
      for (int i = 0; i < part.width() * part.height(); ++i) {
        if (part.pixelColor(i % part.width(), i / part.width()).lightness() < text + 20)
          return true;
      }
      return false;
    };
    QVERIFY(has(line));
    QVERIFY(!has(line.translated(0, line.height() + 2)));
    QTest::mouseMove(grid(), view.center());
    QTRY_VERIFY(find<QLabel>("drawTitle")->text().contains("ant<br>"));
  }

  // Nothing that cannot be seen looks as if it were shown.
  void theBoxesSayWhatIsShown() {
    const auto checked = [&] {
      QString marks;
      for (const char* name : {"shows0", "shows1", "shows2"})
        marks += find<QCheckBox>(name)->isChecked() ? 'x' : '-';
      return marks;
    };
    QTest::keyClick(page_.get(), Qt::Key_1, Qt::AltModifier);
    settle();
    QCOMPARE(checked(), "-xx");
    TrainingConfig config = project_->config();
    config.method = Method::FineTune;
    project_->setConfig(config);
    settle();
    QCOMPARE(checked(), "x--");
    QCOMPARE(page_->sheet().rows.size(), 1U);
    config.method = Method::AdNet;
    project_->setConfig(config);
    settle();
    QCOMPARE(checked(), "-xx");  // as they were left
    QCOMPARE(page_->sheet().rows.size(), 2U);
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

  void aMapIsEnlarged() {
    choose(3);
    auto* maps = page_->findChild<CoverageView*>("coverageView");
    const int index = page_->current();
    const auto alone = [&](int map) {
      QCOMPARE(maps->enlarged(), map);
      QVERIFY(page_->findChild<RecipePanel*>()->isHidden());
      for (int i = 0; i < 3; ++i)
        QCOMPARE(maps->imageArea(i).isEmpty(), i != map);
    };
    const double before = maps->imageArea(1).width();
    QTest::mouseDClick(maps, Qt::LeftButton, {}, maps->imageArea(1).center().toPoint());
    alone(1);
    QTRY_VERIFY(maps->imageArea(1).width() > 1.5 * before);
    QCOMPARE(maps->textAt(maps->imageArea(1).center()).left(8), "seen by ");
    QTest::keyClick(maps, Qt::Key_Right);
    alone(2);
    QCOMPARE(page_->current(), index);
    QTest::keyClick(maps, Qt::Key_Escape);
    QCOMPARE(maps->enlarged(), -1);
    QVERIFY(page_->findChild<RecipePanel*>()->isVisible());
    QTRY_COMPARE(maps->imageArea(1).width(), before);
    QTest::keyClick(maps, Qt::Key_Return);
    alone(0);
    QTest::mouseDClick(maps, Qt::LeftButton, {}, maps->imageArea(0).center().toPoint());
    QCOMPARE(maps->enlarged(), -1);
    QTest::keyClick(maps, Qt::Key_Right);  // the page's arrow again
    QCOMPARE(page_->current(), index + 1);
    settle();
    QTest::keyClick(maps, Qt::Key_Return);
    choose(0);
    QVERIFY(page_->findChild<RecipePanel*>()->isVisible());
  }

  // Not in a number of the recipe, and not somewhere in the middle of the views.
  void theFocusStaysWithTheViews() {
    page_->resize(1100, 560);
    choose(3);
    QTest::mouseClick(page_->findChild<CoverageView*>("coverageView"), Qt::LeftButton);
    choose(4);
    auto* bar = find<QScrollArea>("gridScroll")->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0);
    QVERIFY(grid()->hasFocus());
    QCOMPARE(bar->value(), 0);
    bar->setValue(bar->maximum());
    choose(1);
    QCOMPARE(bar->value(), 0);
  }

  void comparesTwoRecipesAndTrainsOne() {
    const TrainingConfig before = project_->config();
    choose(4);
    auto* other = find<QComboBox>("otherRecipe");
    // What is trained is not offered beside itself.
    QCOMPARE(other->currentText(), "MoCo v2");
    QCOMPARE(other->findText("The paper’s"), -1);
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
    QCOMPARE(other->currentText(), "Multi-crop");
    QCOMPARE(other->findText("The paper’s"), 0);
    QCOMPARE(other->findText("ScaleMix"), -1);
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
    QTest::keyClick(page_.get(), Qt::Key_S, Qt::ControlModifier);
    auto* dialog = find<QFileDialog>("exportDialog");
    QVERIFY(dialog);
    const QString stem =
        QFileInfo(QString::fromStdString(page_->sheet().images[0].path)).baseName();
    const QString offered = dialog->selectedFiles().value(0);
    QVERIFY2(offered.endsWith(stem + "-views.png"), qPrintable(offered));
    dialog->findChild<QLineEdit*>("fileNameEdit")->setText(folder.filePath("mine"));
    dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save)->click();
    settle();
    QVERIFY(!QImage(folder.filePath("mine.png")).isNull());
    QTRY_VERIFY(find<QLabel>("viewsNote")->text().contains("mine.png"));
  }

  void savesNothingWhereThereIsNothing() {
    QVERIFY(find<QAbstractButton>("saveSheet")->isEnabled());
    TrainingConfig config = project_->config();
    config.views.resize = 47;
    project_->setConfig(config);
    QTRY_VERIFY(!find<QAbstractButton>("saveSheet")->isEnabled());
  }
};

QTEST_MAIN(TestViewsModes)
#include "tst_views_modes.moc"
