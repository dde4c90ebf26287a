// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/comparison_table.h"

#include "ui/compare/comparison_model.h"
#include "ui/shell/context_menu.h"

#include <QAction>
#include <QColorDialog>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QRegularExpression>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace adnet::ui {

void SortedSettings::setFilterText(const QString& text) {
  QRegularExpression expression(text, QRegularExpression::CaseInsensitiveOption);
  if (!expression.isValid()) expression.setPattern(QRegularExpression::escape(text));
  setFilterRegularExpression(expression);
}

bool SortedSettings::filterAcceptsRow(int row, const QModelIndex& parent) const {
  if (parent.isValid()) return true;
  const QModelIndex index = sourceModel()->index(row, 0);
  if (index.data(ComparisonModel::PinnedRole).toBool()) return true;
  return index.data(ComparisonModel::FilterRole).toString().contains(filterRegularExpression());
}

bool SortedSettings::lessThan(const QModelIndex& left, const QModelIndex& right) const {
  const bool rising = sortOrder() == Qt::AscendingOrder;
  if (left.parent().isValid()) return (left.row() < right.row()) == rising;
  const auto pinned = [](const QModelIndex& index) {
    return index.siblingAtColumn(0).data(ComparisonModel::PinnedRole).toBool();
  };
  // Pinned ones stay above, in either direction.
  if (pinned(left) != pinned(right)) return pinned(left) == rising;
  const QVariant a = left.data(ComparisonModel::SortRole);
  const QVariant b = right.data(ComparisonModel::SortRole);
  // What is not known stands below, in either direction.
  if (a.isValid() != b.isValid()) return a.isValid() == rising;
  const QPartialOrdering order = QVariant::compare(a, b);
  if (order == QPartialOrdering::Equivalent) return (left.row() < right.row()) == rising;
  return order == QPartialOrdering::Less;
}

ComparisonTable::ComparisonTable(ComparisonModel& model, QWidget* parent)
    : QTreeView(parent), model_(model), sorted_(new SortedSettings(this)) {
  setObjectName("comparisonTable");
  setAccessibleName(tr("Settings that are compared"));
  sorted_->setSourceModel(&model);
  setModel(sorted_);
  setSortingEnabled(true);
  sortByColumn(ComparisonModel::Name, Qt::AscendingOrder);
  setUniformRowHeights(true);
  setTextElideMode(Qt::ElideMiddle);  // names differ at their ends, too
  setSelectionBehavior(QAbstractItemView::SelectRows);
  setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  setExpandsOnDoubleClick(false);
  setTabKeyNavigation(false);
  header()->setHighlightSections(false);
  header()->setStretchLastSection(false);
  header()->setSectionsMovable(true);
  addActions();
  connect(this, &QTreeView::doubleClicked, this, &ComparisonTable::activate);
  connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          &ComparisonTable::keepCurrent);
  connect(selectionModel(), &QItemSelectionModel::selectionChanged, viewport(),
          qOverload<>(&QWidget::update));
  connect(sorted_, &QAbstractItemModel::layoutChanged, this, &ComparisonTable::orderChanged);
  connect(sorted_, &QAbstractItemModel::modelReset, this, &ComparisonTable::fitColumns);
  connect(sorted_, &QAbstractItemModel::modelAboutToBeReset, this,
          [this] { scrolled_ = verticalScrollBar()->value(); });
  connect(sorted_, &QAbstractItemModel::modelReset, this, [this] {
    restore();
    verticalScrollBar()->setValue(scrolled_);
  });
  const auto keepOpen = [this](const QModelIndex& index, bool open) {
    const int setting = model_.settingOf(sorted_->mapToSource(index));
    if (setting < 0) return;
    const Setting& key = model_.comparisonRow(setting).setting;
    open ? static_cast<void>(open_.insert(key)) : static_cast<void>(open_.erase(key));
  };
  connect(this, &QTreeView::expanded, this,
          [keepOpen](const QModelIndex& index) { keepOpen(index, true); });
  connect(this, &QTreeView::collapsed, this,
          [keepOpen](const QModelIndex& index) { keepOpen(index, false); });
}

void ComparisonTable::addActions() {
  const auto add = [this](const QString& text, const QKeySequence& keys, auto act) {
    auto* action = new QAction(text, this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);  // of whoever takes it, too
    connect(action, &QAction::triggered, this, act);
    addAction(action);
  };
  add(tr("Show or hide"), Qt::Key_Space, [this] { toggleShown(); });
  add(tr("Make it the baseline"), Qt::Key_B, [this] {
    if (currentSetting() >= 0) Q_EMIT baselineAsked(currentSetting());
  });
  add(tr("Pin it above the others"), Qt::Key_P, [this] {
    const int setting = currentSetting();
    if (setting < 0) return;
    model_.setPinned(setting, !model_.isPinned(setting));
    sorted_->invalidate();
    restore();
    scrollTo(currentIndex());
  });
  add(tr("Choose its colour…"), Qt::Key_C, [this] { chooseColor(); });
  add(tr("Resume the run"), Qt::Key_R,
      [this] { Q_EMIT resumeAsked(currentIndex().data(ComparisonModel::FolderRole).toString()); });
  resume_ = actions().back();
  resume_->setObjectName("resumeComparedRun");
  updateResume();
  auto* menu = new QMenu(this);
  menu->setToolTipsVisible(true);
  menu->addActions(actions());
  offerMenu(*this, *menu);
}

void ComparisonTable::waitForTraining(bool goesOn) {
  training_ = goesOn;
  updateResume();
}

void ComparisonTable::updateResume() {
  const bool ended = currentIndex().data(ComparisonModel::EndedRole).toBool();
  resume_->setEnabled(ended && !training_);
  resume_->setToolTip(!ended ? tr("Choose a run that did not come to its end, below its setting")
                      : training_ ? tr("When the training has ended")
                                  : tr("Goes on from its last checkpoint"));
}

void ComparisonTable::chooseColor() {
  const int setting = currentSetting();
  if (setting < 0) return;
  auto* dialog = new QColorDialog(model_.color(setting), this);
  dialog->setObjectName("settingColor");
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  const Setting key = model_.comparisonRow(setting).setting;
  connect(dialog, &QColorDialog::colorSelected, this, [this, key](const QColor& color) {
    if (const int its = settingOfKey(key); its >= 0) model_.setColor(its, color);
  });
  dialog->open();
}

void ComparisonTable::toggleShown() {
  const int setting = currentSetting();
  if (setting < 0) return;
  model_.setData(model_.index(setting, ComparisonModel::Name),
                 model_.isShown(setting) ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

int ComparisonTable::currentSetting() const {
  return model_.settingOf(sorted_->mapToSource(currentIndex()));
}

void ComparisonTable::setCurrentSetting(int setting) {
  setCurrentIndex(rowOf(setting));
}

QModelIndex ComparisonTable::rowOf(int setting) const {
  return sorted_->mapFromSource(model_.index(setting, ComparisonModel::Name));
}

int ComparisonTable::settingOfKey(const Setting& key) const {
  for (int i = 0; i < model_.settings(); ++i) {
    if (model_.comparisonRow(i).setting == key) return i;
  }
  return -1;
}

// What a filter or a new table moves the current row to is not what a person chose.
void ComparisonTable::keepCurrent(const QModelIndex& index) {
  const int setting = model_.settingOf(sorted_->mapToSource(index));
  if (!restoring_ && setting >= 0) {
    current_ = model_.comparisonRow(setting).setting;
    currentRun_ = index.data(ComparisonModel::FolderRole).toString();
  }
  updateResume();
  Q_EMIT currentSettingChanged();
}

// Opens what was open, and goes to the row that was the current one, if it is shown; from nothing
// to the first that is compared to another.
void ComparisonTable::restore() {
  const QScopedValueRollback restoring(restoring_, true);
  for (const Setting& key : open_)
    setExpanded(rowOf(settingOfKey(key)), true);
  int setting = settingOfKey(current_);
  for (int i = 0; setting < 0 && i < model_.settings(); ++i) {
    if (model_.comparisonRow(i).baseline) setting = i;
  }
  const QModelIndex row = rowOf(setting);
  QModelIndex current = row;
  for (int i = 0; i < sorted_->rowCount(row) && !currentRun_.isEmpty() && row.isValid(); ++i) {
    const QModelIndex run = sorted_->index(i, 0, row);
    if (run.data(ComparisonModel::FolderRole) == currentRun_) current = run;
  }
  if (!current.isValid() && !currentIndex().isValid()) current = sorted_->index(0, 0);
  if (current.isValid()) setCurrentIndex(current);
}

void ComparisonTable::setFilterText(const QString& text) {
  {
    const QScopedValueRollback restoring(restoring_, true);
    sorted_->setFilterText(text);
  }
  restore();
}

Shown ComparisonTable::shown() const {
  Shown shown;
  shown.protocol = model_.protocol();
  const int candidate = currentSetting();
  std::optional<std::size_t> baseline;
  if (candidate >= 0) {
    baseline = model_.comparisonRow(candidate).baseline;
    shown.mayHaveBaseline = model_.mayHaveBaseline(candidate);
  }
  for (const int setting : settings()) {
    if (model_.isShown(setting)) shown.settings.push_back(shownSetting(setting));
  }
  if (candidate >= 0) shown.candidate = shownSetting(candidate);
  if (baseline) shown.baseline = shownSetting(static_cast<int>(*baseline));
  return shown;
}

ShownSetting ComparisonTable::shownSetting(int setting) const {
  return {model_.name(setting),   model_.color(setting),    model_.comparisonRow(setting).setting,
          model_.runsOf(setting), model_.accuracy(setting), model_.runNamesOf(setting)};
}

std::vector<int> ComparisonTable::settings() const {
  std::vector<int> found;
  for (int row = 0; row < sorted_->rowCount(); ++row)
    found.push_back(model_.settingOf(sorted_->mapToSource(sorted_->index(row, 0))));
  return found;
}

void ComparisonTable::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
    return activate(currentIndex());
  QTreeView::keyPressEvent(event);
}

// A setting opens and closes, a run is looked at.
void ComparisonTable::activate(const QModelIndex& index) {
  const QString folder = index.data(ComparisonModel::FolderRole).toString();
  if (!folder.isEmpty()) {
    Q_EMIT runAsked(folder);
  } else if (index.isValid()) {
    setExpanded(index.siblingAtColumn(0), !isExpanded(index.siblingAtColumn(0)));
  }
}

void ComparisonTable::fitColumns() {
  constexpr int kWidest = 300;
  widths_.clear();
  for (int column = 0; column < sorted_->columnCount(); ++column) {
    setColumnHidden(column, false);
    resizeColumnToContents(column);
    if (column != ComparisonModel::Name)
      setColumnWidth(column, std::min(columnWidth(column), kWidest));
    widths_.push_back(columnWidth(column));
  }
  giveRoom();
}

// A setting is told by its name or by its options: where not all have room, the name is shown
// whole, and of the options as many as fit.
void ComparisonTable::giveRoom() {
  constexpr int kNarrowName = 240;
  if (static_cast<int>(widths_.size()) != sorted_->columnCount() || widths_.empty()) return;
  const auto isOption = [](int column) { return column >= ComparisonModel::FirstOption; };
  int room = viewport()->width(), options = 0;
  for (int column = 0; column < sorted_->columnCount(); ++column) {
    const int width = widths_[static_cast<std::size_t>(column)];
    if (isOption(column)) {
      options += width;
    } else if (column != ComparisonModel::Name) {
      room -= columnWidth(column);
    }
  }
  const int whole = widths_[ComparisonModel::Name], narrow = std::min(whole, kNarrowName);
  const int left = narrow + options <= room ? room - options : room;
  setColumnWidth(ComparisonModel::Name, std::clamp(left, narrow, whole));
  room -= columnWidth(ComparisonModel::Name);
  for (int i = 0; i < sorted_->columnCount(); ++i) {
    const int column = header()->logicalIndex(i);
    if (!isOption(column)) continue;
    room -= widths_[static_cast<std::size_t>(column)];
    setColumnHidden(column, room < 0);
  }
  updateGeometries();  // no bar stays for what is hidden now
}

// A row that is chosen is one to the view's edge.
void ComparisonTable::drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const {
  if (selectionModel()->isSelected(index))
    painter->fillRect(option.rect, palette().brush(QPalette::Highlight));
  QTreeView::drawRow(painter, option, index);
}

// The current row stays in sight.
void ComparisonTable::resizeEvent(QResizeEvent* event) {
  const QRect before(QPoint(), event->oldSize());
  const bool seen = before.intersects(visualRect(currentIndex()));
  QTreeView::resizeEvent(event);
  giveRoom();
  if (!seen) return;
  const int across = horizontalScrollBar()->value();
  scrollTo(currentIndex());
  horizontalScrollBar()->setValue(across);
}

}  // namespace adnet::ui
