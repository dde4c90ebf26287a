// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/evaluate/run_list_panel.h"

#include "ui/evaluate/run_delegate.h"
#include "ui/evaluate/run_list_model.h"
#include "ui/shell/paths.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QTableView>

#include <memory>

namespace adnet::ui {

namespace {

constexpr int kRowHeight = 48;
constexpr int kSmallestWidth = 280;
constexpr int kAccuracyWidth = 66;

}  // namespace

RunListPanel::RunListPanel(QWidget* parent)
    : Card({}, parent),
      runs_(new RunListModel(this)),
      folderName_(new ElidedLabel(TextRole::Subtle)),
      table_(makeTable()),
      note_(makeLabel({}, TextRole::Subtle)) {
  QPushButton* choose = makeLinkButton(tr("Other folder…"));
  choose->setObjectName("chooseRunsFolder");
  connect(choose, &QPushButton::clicked, this, &RunListPanel::chooseFolder);
  note_->setObjectName("runListNote");
  note_->setWordWrap(true);
  note_->setContentsMargins(kGrid, 0, kGrid, 0);
  auto* head = new QHBoxLayout;
  head->setContentsMargins(kGrid, 0, 0, 0);
  head->addWidget(folderName_, 1);
  head->addWidget(choose);
  setMinimumWidth(kSmallestWidth);
  body()->setContentsMargins(kGrid, kGrid, kGrid, kGrid);
  body()->addLayout(head);
  body()->addWidget(note_);
  body()->addWidget(table_, 1);
}

QTableView* RunListPanel::makeTable() {
  auto* sorted = new QSortFilterProxyModel(this);
  sorted->setSourceModel(runs_);
  sorted->setSortRole(RunListModel::SortRole);
  auto* table = new QTableView;
  table->setObjectName("runTable");
  table->setModel(sorted);
  table->setItemDelegateForColumn(RunListModel::Run, new RunDelegate(table));
  table->setSelectionBehavior(QAbstractItemView::SelectRows);
  table->setSelectionMode(QAbstractItemView::SingleSelection);
  table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  table->setTabKeyNavigation(false);
  table->setShowGrid(false);
  table->setSortingEnabled(true);
  table->sortByColumn(RunListModel::Run, Qt::DescendingOrder);
  table->verticalHeader()->hide();
  table->verticalHeader()->setDefaultSectionSize(kRowHeight);
  QHeaderView* header = table->horizontalHeader();
  header->setHighlightSections(false);
  header->setSectionResizeMode(QHeaderView::Fixed);
  header->setSectionResizeMode(RunListModel::Run, QHeaderView::Stretch);
  header->resizeSection(RunListModel::Honest, kAccuracyWidth);
  header->resizeSection(RunListModel::Paper, kAccuracyWidth);
  connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          [this](const QModelIndex& current) {
            const QString run = current.data(RunListModel::FolderRole).toString();
            if (!current.isValid() || run == selected_) return;
            selected_ = run;
            Q_EMIT chosen(run);
          });
  return table;
}

void RunListPanel::setFolder(const std::filesystem::path& folder) {
  std::error_code code;  // of an empty path, which is as itself alone
  if (std::filesystem::absolute(folder, code) == std::filesystem::absolute(folder_, code)) return;
  folder_ = folder;
  folderName_->setFullText(toQString(folder));
  refresh();
}

void RunListPanel::chooseFolder() {
  const QString folder =
      QFileDialog::getExistingDirectory(window(), tr("A folder with runs"), toQString(folder_));
  if (!folder.isEmpty()) setFolder(toPath(folder));
}

void RunListPanel::refresh() {
  const auto work = [this, folder = folder_](const std::stop_token&,
                                             const Job::Post&) -> Job::Function {
    const auto list = std::make_shared<const RunList>(listRuns(folder));
    return [this, list] { take(*list); };
  };
  reading_.start(work, [this](const Error& error) {
    note_->setText(QString::fromUtf8(error.what()));
    note_->show();
  });
}

void RunListPanel::take(const RunList& list) {
  // A view goes to another row by itself when the current one is removed; that is nobody's choice.
  const QSignalBlocker blocker(table_->selectionModel());
  runs_->setRuns(list.runs);
  QStringList lines;
  for (const Error& error : list.damaged)
    lines << QString::fromUtf8(error.what());
  if (list.runs.empty() && lines.isEmpty()) lines << tr("There are no runs here yet.");
  constexpr int most = 3;
  const auto more = static_cast<int>(lines.size()) - most;
  if (more > 0) {
    lines.resize(most);
    lines << tr("%n more damaged folder(s)", nullptr, more);
  }
  note_->setText(lines.join('\n'));
  note_->setVisible(!lines.isEmpty());
  showSelection();
}

void RunListPanel::setRunning(const QString& run) {
  runs_->setRunning(run);
}

void RunListPanel::select(const QString& run) {
  selected_ = run;
  showSelection();
}

void RunListPanel::showSelection() {
  const auto* sorted = static_cast<const QSortFilterProxyModel*>(table_->model());
  const QModelIndex row = sorted->mapFromSource(runs_->find(selected_));
  const QSignalBlocker blocker(table_->selectionModel());
  if (row.isValid()) {
    table_->selectRow(row.row());
  } else {
    table_->clearSelection();
  }
  table_->viewport()->update();
}

}  // namespace adnet::ui
