// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/evaluate/run_list_panel.h"

#include "ui/evaluate/run_delegate.h"
#include "ui/evaluate/run_list_model.h"
#include "ui/evaluate/run_results.h"
#include "ui/shell/context_menu.h"
#include "ui/shell/file_manager.h"
#include "ui/shell/filter_field.h"
#include "ui/shell/paths.h"
#include "ui/shell/table_rows.h"
#include "ui/shell/unknown_last.h"
#include "ui/words/number_text.h"

#include <QAction>
#include <QApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QTableView>

#include <algorithm>
#include <memory>

namespace adnet::ui {

namespace {

constexpr int kPadding = 6;  // above and below a run's three lines
constexpr int kSmallestWidth = 260;
constexpr int kAccuracyWidth = 60;
constexpr auto kFollowing = std::chrono::seconds(2);
constexpr int kLeastPause = 20;  // times what a reading takes: following is to cost next to nothing

// The same folder has the same path, however it was written.
std::filesystem::path normal(const std::filesystem::path& folder) {
  std::error_code code;  // of an empty path, which is as itself alone
  const auto path = std::filesystem::absolute(folder, code).lexically_normal();
  return path.has_filename() ? path : path.parent_path();
}

QDateTime lastChange(const std::filesystem::path& folder) {
  return QFileInfo(toQString(folder)).lastModified();
}

}  // namespace

RunListPanel::RunListPanel(QWidget* parent)
    : Card({}, parent),
      runs_(new RunListModel(this)),
      sorted_(new UnknownLast(this)),
      folderName_(makeLabel({}, TextRole::Subtle)),
      back_(makeLinkButton(tr("Back"))),
      table_(makeTable()),
      filter_(new FilterField(tr("Filter runs"), *table_, FilterField::Keys::WithFind)),
      note_(makeLabel({}, TextRole::Subtle)) {
  note_->setObjectName("runListNote");
  note_->setWordWrap(true);
  note_->setContentsMargins(kGrid, 0, kGrid, 0);
  filter_->setObjectName("runFilter");
  filter_->setToolTip(tr("By name, data set, note, method or network (Ctrl+F)"));
  connect(filter_, &QLineEdit::textChanged, sorted_, &QSortFilterProxyModel::setFilterFixedString);
  connect(filter_, &QLineEdit::textChanged, this, [this] {
    showNote();
    showSelection();
  });
  setMinimumWidth(kSmallestWidth);
  body()->setContentsMargins(kGrid, kGrid, kGrid, kGrid);
  body()->addWidget(makeHead());
  body()->addWidget(filter_);
  body()->addWidget(note_);
  body()->addWidget(table_, 1);
  addActions();

  connect(runs_, &RunListModel::nameAsked, this, &RunListPanel::rename);
  follow_.setInterval(kFollowing);
  connect(&follow_, &QTimer::timeout, this, &RunListPanel::followRuns);
  follow_.start();
}

// The best of a run's evaluations stands in its header, too; its name and data set need the room.
void RunListPanel::resizeEvent(QResizeEvent* event) {
  constexpr int kNarrow = 340;
  table_->setColumnHidden(RunListModel::Paper, width() < kNarrow);
  Card::resizeEvent(event);
}

QWidget& RunListPanel::list() const {
  return *table_;
}

QWidget* RunListPanel::makeHead() {
  folderName_->setObjectName("runsFolderName");
  folderName_->setWordWrap(true);
  QPushButton* choose = makeLinkButton(tr("Other folder…"));
  choose->setObjectName("chooseRunsFolder");
  connect(choose, &QPushButton::clicked, this, &RunListPanel::chooseFolder);
  back_->setObjectName("backToRunsFolder");
  back_->setToolTip(tr("To the folder that runs are trained into"));
  connect(back_, &QPushButton::clicked, this, [this] { goTo(home_); });
  auto* links = new QHBoxLayout;
  links->setSpacing(0);
  links->addStretch();
  links->addWidget(back_);
  links->addWidget(choose);
  auto* head = new QWidget;
  auto* column = new QVBoxLayout(head);
  column->setContentsMargins(kGrid, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(folderName_);
  column->addLayout(links);
  return head;
}

QTableView* RunListPanel::makeTable() {
  sorted_->setSourceModel(runs_);
  sorted_->setSortRole(RunListModel::SortRole);
  sorted_->setFilterRole(RunListModel::SearchRole);
  sorted_->setFilterCaseSensitivity(Qt::CaseInsensitive);
  auto* table = new QTableView;
  table->setObjectName("runTable");
  table->setModel(sorted_);
  takeRowKeys(*table);
  table->setEditTriggers(QAbstractItemView::EditKeyPressed);
  table->setItemDelegateForColumn(RunListModel::Run, new RunDelegate(table));
  table->setSelectionBehavior(QAbstractItemView::SelectRows);
  table->setSelectionMode(QAbstractItemView::ExtendedSelection);
  table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  table->setTabKeyNavigation(false);
  table->setShowGrid(false);
  table->setSortingEnabled(true);
  table->sortByColumn(RunListModel::Run, Qt::DescendingOrder);
  table->verticalHeader()->hide();
  table->verticalHeader()->setDefaultSectionSize(3 * table->fontMetrics().height() + 2 * kPadding);
  QHeaderView* header = table->horizontalHeader();
  header->setHighlightSections(false);
  header->setSectionResizeMode(QHeaderView::Fixed);
  header->setSectionResizeMode(RunListModel::Run, QHeaderView::Stretch);
  for (const int column : {RunListModel::Honest, RunListModel::Paper}) {
    const QString title = runs_->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    const int text = std::max(header->fontMetrics().horizontalAdvance(title),
                              table->fontMetrics().horizontalAdvance(percentText(1)));
    header->resizeSection(column, std::max(kAccuracyWidth, text + 2 * kGrid));
  }
  connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          [this](const QModelIndex& current) {
            const QString run = current.data(RunListModel::FolderRole).toString();
            if (!current.isValid() || run == selected_) return;
            selected_ = run;
            Q_EMIT chosen(run);
          });
  // The current one once more, which may not have opened.
  connect(table, &QTableView::clicked, this, [this](const QModelIndex& index) {
    Q_EMIT chosen(index.data(RunListModel::FolderRole).toString());
  });
  return table;
}

void RunListPanel::addActions() {
  const auto add = [this](const QString& text, const QKeySequence& keys, const auto& run) {
    auto* action = new QAction(text, table_);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, [this, run] {
      if (current()) run();
    });
    table_->addAction(action);
    return action;
  };
  add(tr("Rename"), Qt::Key_F2, [this] {
    table_->edit(table_->currentIndex().siblingAtColumn(0));
  })->setObjectName("renameRun");
  add(tr("Train again with these settings"), {}, [this] {
    Q_EMIT trainAgainRequested(current()->config);
  })->setObjectName("trainAgain");
  add(tr("Open folder"), {}, [this] { openFolder(toQString(current()->folder), *this); });
  add(tr("Copy path"), {}, [this] {
    copyPath(toQString(current()->folder));
  })->setObjectName("copyRunPath");
  QAction* trash =
      add(tr("Move to trash"), QKeySequence::Delete, [this] { moveSelectedToTrash(); });
  trash->setObjectName("trashRun");
  trash->setAutoRepeat(false);  // the next one is selected: a key that is held would take them all
  auto* menu = new QMenu(table_);
  menu->addActions(table_->actions());
  offerMenu(*table_, [this, menu](const QPoint& at) {
    if (current() && table_->indexAt(at).isValid())
      menu->popup(table_->viewport()->mapToGlobal(at));
  });
}

void RunListPanel::setHome(const std::filesystem::path& folder) {
  home_ = normal(folder);
  setFolder(folder);
  showFolder();
}

void RunListPanel::setFolder(const std::filesystem::path& folder) {
  if (normal(folder) == folder_) return;
  folder_ = normal(folder);
  showFolder();
  refresh();
}

// In full, however long: a line may end behind every folder's name.
void RunListPanel::showFolder() {
  const QString path = toQString(folder_);
  folderName_->setText(QString(path).replace('/', QStringLiteral("/\u200B")));
  folderName_->setToolTip(path);
  back_->setVisible(!home_.empty() && folder_ != home_);
}

void RunListPanel::chooseFolder() {
  const QString folder =
      QFileDialog::getExistingDirectory(window(), tr("A folder with runs"), toQString(folder_));
  if (!folder.isEmpty()) goTo(toPath(folder));
}

void RunListPanel::goTo(const std::filesystem::path& folder) {
  setFolder(folder);
  Q_EMIT folderChosen(folder_);
}

void RunListPanel::followRuns() {
  if (!isVisible() || isLoading() || isEditing()) return;
  if (sinceReading_.elapsed() < kLeastPause * readingTook_) return;
  if (runs_->hasRunning() || lastChange(folder_) != folderChanged_) refresh();
}

void RunListPanel::refresh() {
  folderChanged_ = lastChange(folder_);
  sinceReading_.start();
  const auto work = [this, folder = folder_](const std::stop_token&,
                                             const Job::Post&) -> Job::Function {
    const auto list = std::make_shared<RunList>(listRuns(folder));
    for (RunSummary& run : list->runs)
      run.facts.result = readResult(run);
    return [this, list] { take(*list); };
  };
  reading_.start(work, [this](const Error& error) {
    note_->setText(QString::fromUtf8(error.what()));
    note_->show();
  });
}

void RunListPanel::take(const RunList& list) {
  readingTook_ = sinceReading_.elapsed();
  {
    // A view goes to another row by itself when the current one is removed; that is nobody's
    // choice.
    const QSignalBlocker blocker(table_->selectionModel());
    runs_->setRuns(list.runs);
  }
  damaged_.clear();
  for (const Error& error : list.damaged)
    damaged_ << QString::fromUtf8(error.what());
  showNote();
  showSelection();
  Q_EMIT listed();
}

void RunListPanel::showNote() {
  QStringList lines = damaged_;
  if (hasRuns() && !showsRuns()) {
    lines.prepend(tr("No run matches “%1”.").arg(filter_->text()));
  } else if (!hasRuns() && lines.isEmpty()) {
    lines << (folder_ == home_ ? tr("There are no runs here yet. Each training adds one.")
                               : tr("There are no runs in this folder."));
  }
  constexpr int most = 3;
  const auto more = static_cast<int>(lines.size()) - most;
  if (more > 0) {
    lines.resize(most);
    lines << tr("%Ln more damaged folder(s)", nullptr, more);
  }
  note_->setText(lines.join('\n'));
  note_->setVisible(!lines.isEmpty());
  Q_EMIT shownChanged();
}

void RunListPanel::select(const QString& run) {
  selected_ = run;
  showSelection();
}

void RunListPanel::showSelection() {
  const QModelIndex row = sorted_->mapFromSource(runs_->find(selected_));
  const QSignalBlocker blocker(table_->selectionModel());
  if (!row.isValid()) {
    table_->selectionModel()->clear();  // the current row, too: keys act on what is marked alone
  } else if (table_->currentIndex().row() != row.row() ||
             !table_->selectionModel()->hasSelection()) {
    table_->selectRow(row.row());
  }
  table_->viewport()->update();
}

const RunSummary* RunListPanel::find(const QString& run) const {
  const QModelIndex row = runs_->find(run);
  return row.isValid() ? &runs_->run(row.row()) : nullptr;
}

bool RunListPanel::hasRuns() const {
  return runs_->rowCount() > 0;
}

bool RunListPanel::showsRuns() const {
  return sorted_->rowCount() > 0;
}

bool RunListPanel::isEditing() const {
  return table_->viewport()->isAncestorOf(QApplication::focusWidget());
}

const RunSummary* RunListPanel::current() const {
  const QModelIndexList rows = table_->selectionModel()->selectedRows();
  const QModelIndex now = table_->currentIndex();
  const QModelIndex index = now.isValid() || rows.isEmpty() ? now : rows.front();  // all, by Ctrl+A
  return index.isValid() ? &runs_->run(sorted_->mapToSource(index).row()) : nullptr;
}

void RunListPanel::rename(const QString& run, const QString& name) {
  const RunSummary& summary = runs_->run(runs_->find(run).row());
  RunAbout about = summary.about;
  about.name = name.toStdString() == summary.config.name ? "" : name.toStdString();
  change([folder = summary.folder, about]() -> Job::Function {
    writeAbout(folder, about);
    return [] {};
  });
}

void RunListPanel::moveSelectedToTrash() {
  std::vector<TrashedRun> runs;
  for (const QModelIndex& row : table_->selectionModel()->selectedRows()) {
    const RunSummary& run = runs_->run(sorted_->mapToSource(row).row());
    runs.push_back({QString::fromStdString(nameOf(run)), toQString(run.folder), {}});
  }
  if (runs.empty() || !changes_.empty()) return;
  change([this, runs, next = besideSelected()]() -> Job::Function {
    return [this, next, moved = moveToTrash(runs)] {
      const auto gone = std::ranges::find(moved.runs, selected_, &TrashedRun::folder);
      if (gone != moved.runs.end()) selected_ = next;
      Q_EMIT trashed(moved, selected_);
    };
  });
}

QString RunListPanel::besideSelected() const {
  const QItemSelectionModel& selection = *table_->selectionModel();
  QString above;
  bool passed = false;  // one that is selected
  for (int row = 0; row < sorted_->rowCount(); ++row) {
    const bool selected = selection.isRowSelected(row);
    passed = passed || selected;
    if (selected) continue;
    QString run = sorted_->index(row, 0).data(RunListModel::FolderRole).toString();
    if (passed) return run;
    above = run;
  }
  return above;
}

void RunListPanel::putBack(const std::vector<TrashedRun>& runs) {
  change([this, runs]() -> Job::Function {
    return [this, moved = restore(runs)] { Q_EMIT restored(moved); };
  });
}

void RunListPanel::change(std::function<Job::Function()> work) {
  changes_.push_back(std::move(work));
  if (changes_.size() == 1) startChange();
}

void RunListPanel::startChange() {
  const auto goOn = [this] {
    changes_.pop_front();
    changes_.empty() ? refresh() : startChange();
  };
  changing_.start(
      [work = changes_.front(), goOn](const std::stop_token&, const Job::Post&) -> Job::Function {
        return [goOn, done = work()] {
          done();
          goOn();
        };
      },
      [this, goOn](const Error& error) {
        Q_EMIT failed(error);
        goOn();
      });
}

}  // namespace adnet::ui
