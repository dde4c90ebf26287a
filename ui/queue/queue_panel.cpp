// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/queue/queue_panel.h"

#include "ui/charts/share_delegate.h"
#include "ui/queue/cluster_bar.h"
#include "ui/queue/queue_model.h"
#include "ui/queue/queue_words.h"
#include "ui/shell/context_menu.h"
#include "ui/shell/message_banner.h"
#include "ui/shell/paths.h"
#include "ui/shell/table_rows.h"
#include "ui/shell/undo_offer.h"
#include "ui/shell/widgets.h"
#include "ui/words/error_text.h"

#include <QAction>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace adnet::ui {

namespace {

constexpr int kPadding = 6;  // above and below the two lines that a row has room for

int timeWidth(const QFontMetrics& metrics) {
  return metrics.horizontalAdvance("about 12 min") + 2 * kGrid;
}

}  // namespace

QueuePanel::QueuePanel(QueueController& queue, MessageBanner& banner, QWidget* parent)
    : QWidget(parent),
      queue_(queue),
      model_(new QueueModel(queue, this)),
      summary_(makeLabel({}, TextRole::Body)),
      go_(new QPushButton),
      other_(new QWidget),
      file_(new ElidedLabel(TextRole::Subtle)),
      trouble_(new MessageBanner),
      undo_(new UndoOffer(banner, *this)),
      empty_(makeLabel({}, TextRole::Subtle)),
      table_(new QTableView),
      buttons_(new QWidget) {
  trouble_->setObjectName("queueTrouble");
  empty_->setObjectName("queueEmpty");
  empty_->setWordWrap(true);
  empty_->setAlignment(Qt::AlignCenter);
  empty_->setText(
      tr("Nothing is queued. “Queue…” puts runs together that train one "
         "after another; File > Open sweep… opens a file of them."));
  makeTable();
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, kGrid, 0, 0);
  column->setSpacing(kGrid);
  summary_->setObjectName("queueSummary");
  summary_->setWordWrap(true);
  column->addWidget(summary_);
  column->addLayout(makeFile());
  column->addWidget(trouble_);
  column->addWidget(empty_, 1);
  column->addWidget(table_, 1);
  buttons_->setLayout(makeActions());
  buttons_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  column->addWidget(buttons_);
  column->addWidget(makeCluster());
  connect(&queue_, &QueueController::changed, this, &QueuePanel::update);
  connect(&queue_, &QueueController::progressed, this, &QueuePanel::updateSummary);
  connect(&queue_.training(), &TrainingController::stateChanged, this, &QueuePanel::updateActions);
  // Whatever was to be written has not changed.
  connect(&queue_, &QueueController::failed, undo_, &UndoOffer::withdraw);
  connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
          &QueuePanel::updateActions);
  update();
}

QWidget& QueuePanel::list() const {
  return *table_;
}

QLayout* QueuePanel::makeFile() {
  file_->setObjectName("queueFile");
  file_->setElideMode(Qt::ElideMiddle);
  QPushButton* home = makeLinkButton(tr("Back"));
  home->setObjectName("queueHome");
  home->setToolTip(tr("To the queue of the folder that runs are trained into"));
  connect(home, &QPushButton::clicked, &queue_, &QueueController::goHome);
  auto* row = new QHBoxLayout(other_);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(file_, 1);
  row->addWidget(home);
  auto* around = new QVBoxLayout;
  around->addWidget(other_);
  return around;
}

QWidget* QueuePanel::makeCluster() {
  auto* cluster = new ClusterBar(queue_, this);
  connect(cluster, &ClusterBar::failed, this, &QueuePanel::failed);
  return cluster;
}

void QueuePanel::makeTable() {
  table_->setObjectName("queueTable");
  table_->setAccessibleName(tr("Queued runs"));
  table_->setModel(model_);
  table_->setItemDelegate(new ShareDelegate(table_));
  table_->setSelectionBehavior(QAbstractItemView::SelectRows);
  table_->setSelectionMode(QAbstractItemView::ExtendedSelection);
  table_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table_->setDragDropMode(QAbstractItemView::DragDrop);
  table_->setDefaultDropAction(Qt::MoveAction);
  table_->setDragDropOverwriteMode(false);
  table_->setTabKeyNavigation(false);
  table_->setWordWrap(true);
  table_->setShowGrid(false);
  table_->verticalHeader()->hide();
  QHeaderView* header = table_->horizontalHeader();
  header->setHighlightSections(false);
  header->setSectionsClickable(false);
  header->setSectionResizeMode(QHeaderView::Fixed);
  header->setSectionResizeMode(QueueModel::Run, QHeaderView::Stretch);
  const QFontMetrics metrics = table_->fontMetrics();
  table_->verticalHeader()->setDefaultSectionSize(2 * metrics.lineSpacing() + 2 * kPadding);
  table_->setMinimumHeight(table_->verticalHeader()->defaultSectionSize());
  header->resizeSection(QueueModel::State, metrics.horizontalAdvance("Step 10,000 of") + 2 * kGrid);
  header->resizeSection(QueueModel::Time, timeWidth(metrics));
  connect(table_, &QTableView::activated, this, &QueuePanel::openRun);
  takeRowKeys(*table_);
}

QAction* QueuePanel::addAction(const QString& text, const QKeySequence& keys,
                               const std::function<void()>& run) {
  auto* action = new QAction(text, table_);
  action->setShortcut(keys);
  action->setShortcutContext(Qt::WidgetShortcut);
  connect(action, &QAction::triggered, this, run);
  table_->addAction(action);
  return action;
}

QPushButton* QueuePanel::makeButton(QAction* action) {
  auto* button = new QPushButton(action->text());
  button->setObjectName(action->objectName());
  connect(button, &QPushButton::clicked, action, &QAction::trigger);
  connect(action, &QAction::changed, button, [this, action, button] {
    // Else the focus goes to whatever comes next.
    if (!action->isEnabled() && button->hasFocus()) table_->setFocus();
    button->setEnabled(action->isEnabled());
    button->setToolTip(action->toolTip());
  });
  return button;
}

QLayout* QueuePanel::makeActions() {
  resume_ = addAction(tr("Resume"), {}, [this] { resumeRun(); });
  resume_->setObjectName("queueResume");
  again_ = addAction(tr("Try again"), {}, [this] { tryAgain(); });
  again_->setObjectName("queueAgain");
  open_ = addAction(tr("Open run"), {}, [this] { openRun(); });
  open_->setObjectName("queueOpen");
  up_ = addAction(tr("Move up"), QKeySequence(Qt::ALT | Qt::Key_Up), [this] { shift(-1); });
  down_ = addAction(tr("Move down"), QKeySequence(Qt::ALT | Qt::Key_Down), [this] { shift(1); });
  remove_ = addAction(tr("Remove"), QKeySequence::Delete, [this] { removeSelected(); });
  remove_->setObjectName("queueRemove");
  clear_ = addAction(tr("Clear finished"), {}, [this] { clearFinished(); });
  clear_->setObjectName("queueClear");
  clear_->setToolTip(
      tr("Takes what is finished, and what was deleted, out of the queue; the runs stay"));
  go_->setObjectName("queueGo");
  connect(go_, &QPushButton::clicked, this, &QueuePanel::goOn);
  ignoreDoubleClick(*go_);
  for (QAction* action : {open_, remove_, again_})
    fitted_.push_back(makeButton(action));
  more_ = makeMore();
  auto* row = new QHBoxLayout;
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(kGrid);
  row->addWidget(go_);
  for (QPushButton* button : fitted_)
    row->addWidget(button);
  row->addStretch();
  row->addWidget(more_);
  return row;
}

QToolButton* QueuePanel::makeMore() {
  auto* more = new QToolButton;
  more->setObjectName("queueMore");
  more->setText(QStringLiteral("⋯"));
  more->setToolTip(tr("What can be done with the chosen runs"));
  more->setAccessibleName(more->toolTip());
  more->setPopupMode(QToolButton::InstantPopup);
  auto* menu = new QMenu(more);
  menu->setToolTipsVisible(true);
  menu->addActions(table_->actions());
  more->setMenu(menu);
  offerMenu(*table_, *menu);
  return more;
}

// The list has the room that a second line of buttons would take.
void QueuePanel::fitButtons() {
  const auto widthOf = [](QWidget& button) {
    button.ensurePolished();
    return button.sizeHint().width() + kGrid;
  };
  int room = width() - widthOf(*more_);
  if (!go_->isHidden()) room -= widthOf(*go_);
  for (QPushButton* button : fitted_) {
    room -= widthOf(*button);
    button->setVisible(room >= 0);
  }
}

void QueuePanel::update() {
  const bool empty = queue_.points().empty();
  table_->setVisible(!empty);
  buttons_->setVisible(!empty);
  empty_->setVisible(empty);
  summary_->setVisible(!empty);
  other_->setVisible(!queue_.isAtHome());
  file_->setFullText(toQString(queue_.file()));
  showTrouble();
  if (std::exchange(shown_, queue_.file()) != queue_.file()) undo_->withdraw();
  const bool works = queue_.state() == QueueController::State::Working;
  const bool idle = queue_.state() == QueueController::State::Idle;
  if (idle && go_->hasFocus()) table_->setFocus();
  go_->setVisible(!idle);
  go_->setText(works ? tr("Pause queue") : tr("Continue queue"));
  go_->setToolTip(works ? tr("Begins no further run; the one that goes on is finished")
                        : tr("Trains what waits, one run after another"));
  fitButtons();
  updateSummary();
  updateActions();
  followRunning();
  selectPutBack();
}

// To each run once, when it begins.
void QueuePanel::followRunning() {
  const QueuePoint* running = queue_.running();
  const std::string key = running ? running->key : std::string();
  if (std::exchange(running_, key) == key || !running) return;
  // No row is moved away from under the mouse, or from what is chosen.
  if (table_->selectionModel()->hasSelection() || table_->viewport()->underMouse()) return;
  const auto row = static_cast<int>(running - queue_.points().data());
  table_->scrollTo(model_->index(row, 0));
}

// Once: a person may have read it and sent it away.
void QueuePanel::showTrouble() {
  const std::optional<Error>& trouble = queue_.trouble();
  const std::string text = trouble ? trouble->what() : "";
  if (std::exchange(told_, text) == text) return;
  if (trouble) {
    trouble_->showMessage(describe(*trouble));
  } else {
    trouble_->dismiss();
  }
}

void QueuePanel::updateSummary() {
  summary_->setText(queue_.points().empty() ? QString() : summaryText(queue_));
  summary_->setToolTip(summaryTip(queue_));
}

void QueuePanel::updateActions() {
  const std::vector<int> rows = selectedRows();
  const auto any = [&](auto test) {
    return std::ranges::any_of(rows, [&](int row) { return test(model_->point(row)); });
  };
  using S = QueuePoint::State;
  const bool runs = any([](const QueuePoint& one) { return one.state == S::Running; });
  const bool busy = queue_.training().isBusy();
  resume_->setEnabled(!busy && any([](const QueuePoint& one) { return one.isBegun(); }));
  resume_->setToolTip(busy ? tr("When the training has ended")
                           : tr("Goes on with it now, from its last checkpoint"));
  again_->setEnabled(
      any([](const QueuePoint& one) { return one.isPassedOver() || one.state == S::Deleted; }));
  open_->setEnabled(any([](const QueuePoint& one) { return !one.folder.empty(); }));
  remove_->setEnabled(any([](const QueuePoint& one) { return one.state != S::Running; }));
  remove_->setToolTip(runs ? tr("The run that goes on stays: stop it first")
                           : tr("Takes the runs out of the queue; what is trained stays (Delete)"));
  clear_->setEnabled(std::ranges::any_of(queue_.points(), &QueuePoint::isOver));
  up_->setEnabled(!rows.empty() && rows.front() > 0);
  down_->setEnabled(!rows.empty() && rows.back() < model_->rowCount() - 1);
}

void QueuePanel::goOn() {
  if (queue_.state() == QueueController::State::Working) {
    queue_.pause();
  } else {
    queue_.resume();
  }
}

// The row that comes after is chosen, so that keys can go on.
void QueuePanel::removeSelected() {
  const int row = selectedRows().front();
  remove(selectedKeys());
  if (model_->rowCount() > 0) table_->selectRow(std::min(row, model_->rowCount() - 1));
}

void QueuePanel::clearFinished() {
  std::vector<std::string> keys;
  for (const QueuePoint& point : queue_.points()) {
    if (point.isOver()) keys.push_back(point.key);
  }
  remove(keys);
}

void QueuePanel::remove(const std::vector<std::string>& keys) {
  const RemovedPoints removed = queue_.remove(keys);
  if (removed.points.empty()) return;
  const auto count = static_cast<int>(removed.points.size());
  MessageBanner::Message message;
  message.title = tr("%Ln run(s) taken out", nullptr, count);
  undo_->offer(message, [this, removed] {
    for (const auto& one : removed.points)
      putBack_.push_back(one.point.key);
    queue_.putBack(removed);
  });
  if (table_->isHidden()) setFocus();  // for the keys that undo it
}

// As they were chosen, or might have been.
void QueuePanel::selectPutBack() {
  if (putBack_.empty()) return;
  QItemSelection rows;
  for (int row = 0; row < model_->rowCount(); ++row) {
    const QModelIndex index = model_->index(row, 0);
    if (std::ranges::find(putBack_, model_->point(row).key) != putBack_.end())
      rows.select(index, index);
  }
  if (rows.isEmpty()) return;
  putBack_.clear();
  using Flag = QItemSelectionModel::SelectionFlag;
  table_->setFocus();
  table_->setCurrentIndex(rows.indexes().front());
  table_->selectionModel()->select(rows, Flag::ClearAndSelect | Flag::Rows);
}

// Where there is little room, the run's name has that of its time, and the rows that of their
// titles.
void QueuePanel::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fitButtons();
  QHeaderView& header = *table_->horizontalHeader();
  header.setVisible(height() >= 8 * table_->verticalHeader()->defaultSectionSize());
  const QFontMetrics metrics = table_->fontMetrics();
  const int name = metrics.horizontalAdvance("100 % · Plain fine") + 4 * kGrid;
  table_->setColumnHidden(QueueModel::Time, width() < name + header.sectionSize(QueueModel::State) +
                                                          timeWidth(metrics));
}

// What is selected stays together.
void QueuePanel::shift(int places) {
  const std::vector<int> rows = selectedRows();
  queue_.moveTo(selectedKeys(), places < 0 ? rows.front() - 1 : rows.back() + 2);
  table_->scrollTo(table_->currentIndex());
  updateActions();
}

void QueuePanel::tryAgain() {
  for (const std::string& key : selectedKeys())
    queue_.tryAgain(key);
}

void QueuePanel::resumeRun() {
  for (const int row : selectedRows()) {
    const QueuePoint& point = model_->point(row);
    if (point.isBegun()) return queue_.goOnWith(std::string(point.key));
  }
}

void QueuePanel::openRun() {
  for (const int row : selectedRows()) {
    const QString folder = model_->index(row, 0).data(QueueModel::FolderRole).toString();
    if (folder.isEmpty()) continue;
    Q_EMIT runRequested(folder);
    return;
  }
}

std::vector<int> QueuePanel::selectedRows() const {
  std::vector<int> rows;
  for (const QModelIndex& index : table_->selectionModel()->selectedRows())
    rows.push_back(index.row());
  std::ranges::sort(rows);
  return rows;
}

std::vector<std::string> QueuePanel::selectedKeys() const {
  std::vector<std::string> keys;
  for (const int row : selectedRows())
    keys.push_back(model_->point(row).key);
  return keys;
}

}  // namespace adnet::ui
