// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/data/problem_card.h"

#include "ui/data/data_table.h"
#include "ui/data/problem_table_model.h"
#include "ui/shell/context_menu.h"
#include "ui/shell/file_manager.h"
#include "ui/shell/paths.h"
#include "ui/shell/table_rows.h"

#include <QHeaderView>
#include <QMenu>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace adnet::ui {

namespace {

constexpr int kRows = 3;          // that are seen at once
constexpr int kFileLetters = 44;  // of a skipped file's path, before it is cut

}  // namespace

ProblemCard::ProblemCard(QWidget* parent)
    : Card({}, parent),
      problems_(new ProblemTableModel(this)),
      title_(makeLabel({}, TextRole::Heading)),
      table_(new QTableView) {
  title_->setObjectName("problemsTitle");
  table_->setObjectName("problemTable");
  styleTable(*table_);
  table_->setSelectionMode(QAbstractItemView::ExtendedSelection);
  table_->setModel(problems_);
  takeRowKeys(*table_);
  offerMenu(*table_, [this](const QPoint& at) { showMenu(at); });
  table_->setSortingEnabled(false);
  table_->setTextElideMode(Qt::ElideMiddle);
  table_->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
  table_->horizontalHeader()->setStretchLastSection(true);
  body()->addWidget(title_);
  body()->addWidget(table_);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ProblemCard::showEvent(QShowEvent* event) {
  Card::showEvent(event);
  table_->setFixedHeight(table_->horizontalHeader()->sizeHint().height() +
                         kRows * table_->verticalHeader()->defaultSectionSize() +
                         2 * table_->frameWidth());
}

void ProblemCard::setDataset(const Dataset& dataset) {
  root_ = dataset.root;
  problems_->setProblems(dataset.problems, dataset.notes);
  table_->resizeColumnsToContents();
  const int widest = kFileLetters * table_->fontMetrics().averageCharWidth();
  table_->setColumnWidth(ProblemTableModel::File,
                         std::min(table_->columnWidth(ProblemTableModel::File), widest));
  title_->setText(dataset.notes.empty()      ? tr("Skipped files")
                  : dataset.problems.empty() ? tr("Notes on this folder")
                                             : tr("Skipped files, and notes on this folder"));
}

// `at` is in the viewport. A note is on no one file.
void ProblemCard::showMenu(const QPoint& at) {
  const QModelIndex index = table_->indexAt(at);
  if (!index.isValid()) return;
  auto* menu = new QMenu(table_);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  const QString file = index.data(ProblemTableModel::PathRole).toString();
  if (!file.isEmpty()) {
    const QString path = toQString(root_ / toPath(file));
    menu->addAction(tr("Show in folder"), this, [this, path] { showInFolder(path, *this); });
    menu->addAction(tr("Copy path"), this, [path] { copyPath(path); });
  }
  menu->addAction(tr("Copy row"), this, [this] { copyRows(*table_); });
  menu->popup(table_->viewport()->mapToGlobal(at));
}

}  // namespace adnet::ui
