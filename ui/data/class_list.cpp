// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/data/class_list.h"

#include "ui/data/class_bar_delegate.h"
#include "ui/data/data_table.h"
#include "ui/shell/context_menu.h"
#include "ui/shell/file_manager.h"
#include "ui/shell/filter_field.h"
#include "ui/shell/table_rows.h"
#include "ui/words/class_name_delegate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QScopedValueRollback>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace adnet::ui {

namespace {

// As narrow as the headings allow, so that the names have the room.
void fitColumns(QTableView& table) {
  const QFontMetrics metrics = table.horizontalHeader()->fontMetrics();
  for (int column = ClassTableModel::Images; column < ClassTableModel::kColumns; ++column) {
    const QString heading = table.model()->headerData(column, Qt::Horizontal).toString();
    table.setColumnWidth(column, metrics.horizontalAdvance(heading) + 3 * kGrid);
  }
  table.setColumnWidth(
      ClassTableModel::Training,
      std::max(table.columnWidth(ClassTableModel::Training), ClassBarDelegate::kWidth));
}

}  // namespace

ClassList::ClassList(QWidget* parent)
    : Card({}, parent),
      classes_(new ClassTableModel(this)),
      sorted_(new QSortFilterProxyModel(this)),
      table_(new QTableView),
      nameDelegate_(new ClassNameDelegate(table_)),
      filter_(new FilterField(tr("Filter the classes"), *table_, FilterField::Keys::WithFind)),
      noMatch_(makeLabel(tr("No class has this in its name."), TextRole::Subtle)) {
  sorted_->setSourceModel(classes_);
  sorted_->setSortRole(ClassTableModel::SortRole);
  sorted_->setSortCaseSensitivity(Qt::CaseInsensitive);
  sorted_->setFilterKeyColumn(ClassTableModel::Name);
  sorted_->setFilterRole(ClassTableModel::SearchRole);
  sorted_->setFilterCaseSensitivity(Qt::CaseInsensitive);

  filter_->setObjectName("classFilter");
  filter_->setToolTip(tr("By a part of the name (Ctrl+F)"));
  connect(filter_, &QLineEdit::textChanged, this, &ClassList::filter);
  noMatch_->setObjectName("noClassMatches");
  noMatch_->setWordWrap(true);
  noMatch_->hide();

  makeTable();
  body()->setContentsMargins(kGrid, kGrid, kGrid, kGrid);
  body()->addWidget(filter_);
  body()->addWidget(noMatch_);
  body()->addWidget(table_, 1);
}

QWidget& ClassList::list() const {
  return *table_;
}

void ClassList::makeTable() {
  table_->setObjectName("classTable");
  styleTable(*table_);
  table_->setModel(sorted_);
  takeRowKeys(*table_);
  offerMenu(*table_, [this](const QPoint& at) { showMenu(at); });
  table_->setSortingEnabled(true);
  table_->sortByColumn(-1, Qt::AscendingOrder);  // the data set's own order
  table_->setItemDelegateForColumn(ClassTableModel::Training, new ClassBarDelegate(table_));
  table_->setItemDelegateForColumn(ClassTableModel::Name, nameDelegate_);
  QHeaderView* header = table_->horizontalHeader();
  header->setSectionResizeMode(QHeaderView::Interactive);
  header->setSectionResizeMode(ClassTableModel::Name, QHeaderView::Stretch);
  header->setMinimumSectionSize(48);
  connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          &ClassList::choose);
}

// The other columns say how many images there are, too: where there is little room the names have
// theirs.
void ClassList::resizeEvent(QResizeEvent* event) {
  constexpr int kNarrow = 440;
  table_->setColumnHidden(ClassTableModel::Images, width() < kNarrow);
  Card::resizeEvent(event);
}

// `at` is in the viewport; of the keyboard, the current row is there.
void ClassList::showMenu(const QPoint& at) {
  const QModelIndex index = table_->indexAt(at);
  if (!index.isValid()) return;
  const QString folder = index.data(ClassTableModel::FolderRole).toString();
  auto* menu = new QMenu(table_);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  const int label = sorted_->mapToSource(index).row();
  QAction* views =
      menu->addAction(tr("Show its views"), this, [this, label] { Q_EMIT viewsWanted(label); });
  views->setEnabled(index.data(ClassTableModel::CountsRole).value<ClassCounts>().train > 0);
  menu->addSeparator();
  menu->addAction(tr("Show in folder"), this, [this, folder] { openFolder(folder, *this); });
  menu->addAction(tr("Copy name"), this, [name = classes_->names()[label]] {
    QGuiApplication::clipboard()->setText(name);
  });
  menu->addAction(tr("Copy path"), this, [folder] { copyPath(folder); });
  menu->addAction(tr("Copy row"), this, [this] { copyRows(*table_); });
  menu->popup(table_->viewport()->mapToGlobal(at));
}

void ClassList::setDataset(const Dataset& dataset, const Split& split) {
  {
    const QScopedValueRollback still(filtering_, true);
    filter_->clear();
    classes_->setDataset(dataset, split);
    nameDelegate_->setNames(classes_->shortNames());
  }
  label_ = -1;
  fitColumns(*table_);
  table_->setCurrentIndex(sorted_->index(0, 0));
}

void ClassList::setSplit(const Dataset& dataset, const Split& split) {
  classes_->setSplit(dataset, split);
  table_->setColumnHidden(ClassTableModel::Validation, total().validation == 0);
}

bool ClassList::matchesNone() const {
  return sorted_->rowCount() == 0 && classes_->rowCount() > 0;
}

// The chosen class stays chosen: it is marked again as soon as the filter leaves it.
void ClassList::filter(const QString& text) {
  const QScopedValueRollback still(filtering_, true);
  sorted_->setFilterFixedString(text.trimmed());
  noMatch_->setVisible(matchesNone());
  const QModelIndex row = sorted_->mapFromSource(classes_->index(label_, 0));
  table_->setCurrentIndex(row);
  if (row.isValid()) {
    table_->scrollTo(row);
  } else {
    table_->clearSelection();
  }
  Q_EMIT filtered();
}

void ClassList::choose(const QModelIndex& current) {
  const int label = sorted_->mapToSource(current).row();
  if (filtering_ || label < 0 || label == label_) return;
  label_ = label;
  Q_EMIT chosen();
}

}  // namespace adnet::ui
