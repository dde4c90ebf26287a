// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/project.h"
#include "ui/views/recipe_panel.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QScrollArea>
#include <QScrollBar>
#include <QtTest>

using namespace adnet;
using namespace adnet::ui;

class TestRecipePanel : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    project_ = std::make_unique<Project>();
    panel_ = std::make_unique<RecipePanel>(*project_);
    panel_->resize(panel_->sizeHint().width(), 700);
    panel_->show();
    QVERIFY(QTest::qWaitForWindowActive(panel_.get()));
  }
  void cleanup() {
    panel_.reset();
    project_.reset();
  }

  void numbersOfAFileAreShownAsTheyAre_data() {
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::newRow("a whole number") << "weakLow"
                                    << "80";
    QTest::newRow("jitter above 1") << "brightness"
                                    << "140 %";
    QTest::newRow("centre") << "centre"
                            << "90.5 %";
    QTest::newRow("flip") << "flip"
                          << "33.3 %";
    QTest::newRow("a third") << "verticalFlip"
                             << "33.33333333333333 %";
    QTest::newRow("lowest") << "strongLow"
                            << "35.5";
    QTest::newRow("highest") << "strongHigh"
                             << "61.2";
  }
  void numbersOfAFileAreShownAsTheyAre() {
    QFETCH(const QString, field);
    setOddRecipe();
    QTEST(find<QDoubleSpinBox>(field)->text(), "text");
  }

  void anEditChangesItsOwnFieldAlone() {
    ViewRecipe expected = setOddRecipe();
    type(*find<QDoubleSpinBox>("contrast"), "62.5");
    expected.contrast = 0.625;
    QVERIFY(project_->config().views == expected);
    QTest::keyClick(find<QDoubleSpinBox>("strongHigh"), Qt::Key_Up);
    expected.strong.high = 0.622;
    QVERIFY(project_->config().views == expected);
    find<QComboBox>("policy")->setCurrentIndex(1);
    expected.policy = Policy::AutoAugment;
    QVERIFY(project_->config().views == expected);
  }

  void goingThroughTheFieldsChangesNothing() {
    const ViewRecipe odd = setOddRecipe();
    find<QDoubleSpinBox>("resize")->setFocus();
    QSet<QWidget*> visited;
    for (int i = 0; i < 20; ++i) {
      visited.insert(QApplication::focusWidget());
      QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QVERIFY(visited.size() >= 14);
    QVERIFY(project_->config().views == odd);
  }

  void sizesMoveAlong() {
    type(*find<QDoubleSpinBox>("resize"), "200");
    QCOMPARE(find<QDoubleSpinBox>("imageSize")->text(), "200 px");
    QCOMPARE(project_->config().views.imageSize, 200);
    type(*find<QDoubleSpinBox>("imageSize"), "300");
    QCOMPARE(find<QDoubleSpinBox>("resize")->text(), "300 px");
    QCOMPARE(project_->config().views.resize, 300);
  }

  void ofAFilesSizesItSaysWhatIsWrong() {
    const auto* note = find<QLabel>("sizeNote");
    QVERIFY(note->isHidden());
    TrainingConfig config;
    config.views.resize = 200;
    project_->setConfig(config);
    QVERIFY(note->isVisible());
    QCOMPARE(note->text(), "Views of 224 px cannot be cut out of images resized to 200 px.");
    QCOMPARE(find<QDoubleSpinBox>("resize")->text(), "200 px");
    type(*find<QDoubleSpinBox>("resize"), "210");
    QCOMPARE(find<QDoubleSpinBox>("imageSize")->text(), "210 px");
    QVERIFY(note->isHidden());
  }

  void theEndsOfACropMoveAlong() {
    type(*find<QDoubleSpinBox>("strongLow"), "85");
    QCOMPARE(find<QDoubleSpinBox>("strongHigh")->text(), "85");
    type(*find<QDoubleSpinBox>("strongHigh"), "7.5");
    QCOMPARE(find<QDoubleSpinBox>("strongLow")->text(), "7.5");
  }

  void fineTuningGreysWhatItDoesNotUse() {
    TrainingConfig config;
    config.method = Method::FineTune;
    config.views.centre = 0.905;
    project_->setConfig(config);
    for (const char* name : {"centre", "strongLow", "strongHigh", "weakLow", "weakHigh"})
      QVERIFY2(!find<QWidget>(name)->isEnabled(), name);
    for (const char* name : {"resize", "policy", "brightness", "flip", "augmentation"})
      QVERIFY2(find<QWidget>(name)->isEnabled(), name);
    QVERIFY(!nameOf("centre")->isEnabled());
    QCOMPARE(find<QDoubleSpinBox>("centre")->text(), "100 %");
    QVERIFY(find<QLabel>("cropNote")->isVisible());
    QVERIFY(find<QLabel>("cropNote")->text().startsWith("Plain fine-tuning sees"));
    type(*find<QDoubleSpinBox>("flip"), "10");
    QCOMPARE(project_->config().views.centre, 0.905);  // AD-Net's is kept
    config.views.augmentation = Augmentation::MoCo;
    project_->setConfig(config);
    QVERIFY(!find<QWidget>("policy")->isEnabled());
    QVERIFY(!find<QWidget>("brightness")->isEnabled());
    QCOMPARE(find<QLabel>("policyNote")->text(), "MoCo v2 has colours of its own.");
    QVERIFY(find<QLabel>("setNote")->text().contains("standard view"));
  }

  void aSetSaysWhatItIsTrainedInPlaceOf() {
    QCOMPARE(nameOf("augmentation")->text(), "Augmentation set");
    QVERIFY(find<QLabel>("setNote")->isHidden());
    find<QComboBox>("augmentation")->setCurrentText("Multi-crop");
    QVERIFY(find<QLabel>("setNote")->isVisible());
    QVERIFY(find<QLabel>("setNote")->text().contains("strong view"));
    QVERIFY(!find<QWidget>("strongLow")->isEnabled());
    QCOMPARE(find<QLabel>("cropNote")->text(), "Multi-crop draws the strong view’s crops.");
    QVERIFY(find<QWidget>("weakLow")->isEnabled());
  }

  void withOneCropWeakViewsAreGrey() {
    TrainingConfig config;
    config.distillation.crops = Crops::Single;
    project_->setConfig(config);
    QVERIFY(!find<QWidget>("weakHigh")->isEnabled());
    QVERIFY(find<QWidget>("strongHigh")->isEnabled());
    QCOMPARE(find<QLabel>("cropNote")->text(), "With one crop, no weak views are drawn.");
  }

  void scrollsWhereItDoesNotFit() {
    QFont large = panel_->font();
    large.setPointSize(16);
    panel_->setFont(large);
    panel_->resize(panel_->width(), 420);
    auto* scroll = find<QScrollArea>("recipeScroll");
    QTRY_VERIFY(scroll->verticalScrollBar()->maximum() > 0);
    QVERIFY(scroll->widget()->width() <= scroll->viewport()->width());
    for (const char* field : {"resize", "imageSize", "centre", "policy", "augmentation"}) {
      const QRect name = nameOf(field)->geometry();
      QVERIFY2(name.height() >= nameOf(field)->sizeHint().height(), field);  // not cut
      QVERIFY2(name.bottom() < find<QWidget>(field)->geometry().top(), field);
      QVERIFY2(find<QWidget>(field)->width() > 150, field);
    }
    const QWidget* set = find<QComboBox>("augmentation");
    scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum());
    QVERIFY(!set->visibleRegion().isEmpty());
  }

  void theWheelScrollsAndChangesNoField() {
    auto* flip = find<QDoubleSpinBox>("flip");
    find<QDoubleSpinBox>("resize")->setFocus();
    QWheelEvent wheel({5, 5}, flip->mapToGlobal(QPointF(5, 5)), {}, {0, -120}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(flip, &wheel);
    QCOMPARE(flip->text(), "50 %");
  }

 private:
  template <class Widget>
  Widget* find(const QString& name) const {
    auto* found = panel_->findChild<Widget*>(name);
    Q_ASSERT(found);
    return found;
  }
  QLabel* nameOf(const QString& field) const {
    for (QLabel* name : panel_->findChildren<QLabel*>("recipeName")) {
      if (name->buddy() == find<QWidget>(field)) return name;
    }
    return nullptr;
  }
  static void type(QAbstractSpinBox& box, const QString& text) {
    box.setFocus();
    box.selectAll();
    QTest::keyClicks(&box, text);
    QTest::keyClick(&box, Qt::Key_Tab);
  }
  ViewRecipe setOddRecipe() {
    TrainingConfig config;
    config.views.brightness = 1.4;
    config.views.centre = 0.905;
    config.views.flip = 0.333;
    config.views.verticalFlip = 1.0 / 3;
    config.views.strong = {0.355, 0.612};
    project_->setConfig(config);
    return config.views;
  }

  std::unique_ptr<Project> project_;
  std::unique_ptr<RecipePanel> panel_;
};

QTEST_MAIN(TestRecipePanel)
#include "tst_recipe_panel.moc"
