// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/views_bar.h"

#include "ui/shell/flow_layout.h"
#include "ui/shell/number_field.h"
#include "ui/shell/segmented_control.h"
#include "ui/shell/widgets.h"
#include "ui/words/run_text.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QShortcut>

#include <algorithm>

namespace adnet::ui {

namespace {

constexpr int kFewest = 12;
constexpr int kMost = 100;
constexpr int kUsual = 60;

QString withKey(const QString& text, const QKeySequence& key) {
  return QStringLiteral("%1 (%2)").arg(text, key.toString(QKeySequence::NativeText));
}

}  // namespace

ViewsBar::ViewsBar(QWidget* parent)
    : QWidget(parent),
      trained_(kTrainingViews.begin(), kTrainingViews.end()),
      modes_(new SegmentedControl(
          {tr("Epochs"), tr("Many draws"), tr("Many images"), tr("Coverage"), tr("Two recipes")})) {
  modes_->setObjectName("viewMode");
  modes_->setCurrent(0);
  const QStringList tips = {tr("The views of an image, epoch by epoch"),
                            tr("Many draws of one view of an image"),
                            tr("One draw for each of many images"),
                            tr("How often each place of the image is inside of a view"),
                            tr("The same draws by a second recipe, which is not trained with")};
  for (int i = 0; i < tips.size(); ++i) {
    const QKeySequence key(Qt::Key_1 + i);
    modes_->button(i)->setToolTip(withKey(tips[i], key));
    auto* shortcut = new QShortcut(key, this);
    connect(shortcut, &QShortcut::activated, modes_->button(i), &QAbstractButton::click);
  }
  connect(modes_, &SegmentedControl::chosen, this, [this] {
    showWhatThereIs();
    Q_EMIT changed();
  });
  makeKinds();
  makeChoices();
  auto* row = new FlowLayout(kGrid, this);
  for (QWidget* widget :
       std::initializer_list<QWidget*>{modes_, shownKinds_, one_, count_, scope_, recipes_})
    row->addWidget(widget);
  showWhatThereIs();
}

void ViewsBar::makeKinds() {
  shownKinds_ = new QWidget;
  auto* row = new QHBoxLayout(shownKinds_);
  row->setContentsMargins(kGrid / 2, 0, kGrid / 2, 0);
  row->setSpacing(kGrid);
  QStringList names;
  for (std::size_t i = 0; i < kTrainingViews.size(); ++i) {
    names += textOf(kTrainingViews[i]);
    shown_[i] = new QCheckBox(names.last());
    shown_[i]->setObjectName(QStringLiteral("shows%1").arg(i));
    shown_[i]->setChecked(true);
    row->addWidget(shown_[i]);
    connect(shown_[i], &QCheckBox::clicked, this, [this, i] { keepOneKind(i); });
    auto* shortcut =
        new QShortcut(QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + i)), this);
    connect(shortcut, &QShortcut::activated, this, [this, i] { chooseKind(i); });
  }
  one_ = new SegmentedControl(names);
  one_->setObjectName("oneKind");
  one_->setCurrent(1);
  connect(one_, &SegmentedControl::chosen, this, &ViewsBar::changed);
}

void ViewsBar::makeChoices() {
  count_ = new NumberField(NumberField::Kind::Whole, kFewest, kMost, 10);
  count_->setObjectName("viewCount");
  count_->setNumber(kUsual);
  connect(count_, &NumberField::edited, this, &ViewsBar::changed);
  scope_ = new QComboBox;
  scope_->setObjectName("viewScope");
  scope_->addItems({tr("of this class"), tr("of all classes")});
  scope_->setAccessibleName(tr("Images"));
  connect(scope_, &QComboBox::currentIndexChanged, this, &ViewsBar::changed);
  recipes_ = new QComboBox;
  recipes_->setObjectName("otherRecipe");
  recipes_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  recipes_->setAccessibleName(tr("The second recipe"));
  recipes_->setToolTip(tr("Only looked at: what is trained stays as it is."));
  connect(recipes_, &QComboBox::currentIndexChanged, this, &ViewsBar::changed);
}

ViewMode ViewsBar::mode() const {
  return static_cast<ViewMode>(modes_->current());
}

bool ViewsBar::hasOneKind() const {
  return mode() == ViewMode::Draws || mode() == ViewMode::Images;
}

bool ViewsBar::isTrained(ViewKind kind) const {
  return std::ranges::count(trained_, kind) > 0;
}

std::vector<ViewKind> ViewsBar::kinds() const {
  if (hasOneKind()) return {kTrainingViews.at(static_cast<std::size_t>(one_->current()))};
  std::vector<ViewKind> kinds;
  for (std::size_t i = 0; i < shown_.size(); ++i) {
    if (shown_[i]->isChecked()) kinds.push_back(kTrainingViews[i]);
  }
  return kinds;
}

bool ViewsBar::showsAny() const {
  return std::ranges::any_of(shown_, &QCheckBox::isChecked);
}

Looking ViewsBar::looking() const {
  return {mode(), kinds(), static_cast<int>(count_->number()), scope_->currentIndex() == 1,
          std::max(0, recipes_->currentIndex())};
}

void ViewsBar::setTrained(const std::vector<ViewKind>& kinds, const QString& why) {
  trained_ = kinds;
  for (std::size_t i = 0; i < shown_.size(); ++i) {
    const bool trained = isTrained(kTrainingViews[i]);
    const QKeySequence key(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + i));
    for (QAbstractButton* button :
         std::initializer_list<QAbstractButton*>{shown_[i], one_->button(static_cast<int>(i))}) {
      button->setEnabled(trained);
      button->setToolTip(trained ? withKey(tr("Shows these views"), key) : why);
    }
    shown_[i]->setChecked(trained && wanted_[i]);
  }
  const auto front = std::ranges::find(kTrainingViews, trained_.front()) - kTrainingViews.begin();
  if (!showsAny()) shown_.at(static_cast<std::size_t>(front))->setChecked(true);
  if (!isTrained(kTrainingViews.at(static_cast<std::size_t>(one_->current())))) one_->setCurrent(0);
}

void ViewsBar::setRecipes(const QStringList& names) {
  const QSignalBlocker quiet(recipes_);
  const QString chosen = recipes_->currentText();
  recipes_->clear();
  recipes_->addItems(names);
  recipes_->setCurrentIndex(std::max(0, recipes_->findText(chosen)));
}

void ViewsBar::keepOneKind(std::size_t toggled) {
  if (showsAny()) {
    wanted_.at(toggled) = shown_.at(toggled)->isChecked();
  } else {
    shown_.at(toggled)->setChecked(true);
  }
  Q_EMIT changed();
}

void ViewsBar::chooseKind(std::size_t kind) {
  if (hasOneKind()) {
    one_->button(static_cast<int>(kind))->click();
  } else {
    shown_.at(kind)->click();
  }
}

void ViewsBar::showWhatThereIs() {
  const ViewMode now = mode();
  shownKinds_->setVisible(!hasOneKind());
  one_->setVisible(hasOneKind());
  count_->setVisible(hasOneKind());
  count_->setSuffix(now == ViewMode::Images ? tr(" images") : tr(" draws"));
  scope_->setVisible(now == ViewMode::Images);
  recipes_->setVisible(now == ViewMode::Recipes);
}

}  // namespace adnet::ui
