// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/evaluate/evaluate_page.h"

#include "ui/evaluate/run_list_panel.h"
#include "ui/evaluate/run_view.h"
#include "ui/shell/exporter.h"
#include "ui/shell/message_banner.h"
#include "ui/shell/paths.h"
#include "ui/shell/project.h"
#include "ui/shell/undo_offer.h"
#include "ui/shell/widgets.h"
#include "ui/words/error_text.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>
#include <utility>

namespace adnet::ui {

namespace {

constexpr auto kRun = "run", kMoved = "moved";                  // of its state
constexpr int kNarrowList = 272, kList = 320, kWideList = 440;  // beside the run

QString titleOf(const Moved::Refused& refused) {
  switch (refused.why) {
    case TrashRefusal::InTraining:
      return EvaluatePage::tr("“%1” is being trained").arg(refused.name);
    case TrashRefusal::NoTrash:
      return EvaluatePage::tr("“%1” cannot be moved to the trash").arg(refused.name);
    case TrashRefusal::NotBack:
      return EvaluatePage::tr("“%1” cannot be put back").arg(refused.name);
  }
  return {};
}

QString adviceOn(TrashRefusal refusal) {
  switch (refusal) {
    case TrashRefusal::InTraining:
      return EvaluatePage::tr("Stop the training first; then the run can be deleted.");
    case TrashRefusal::NoTrash:
      return EvaluatePage::tr("The trash cannot be written. The run is still where it was.");
    case TrashRefusal::NotBack:
      return EvaluatePage::tr(
          "Its folder cannot be written, or holds another of its name. The run is in the trash "
          "still.");
  }
  return {};
}

// The first few, and that there are more.
QStringList refusalTitles(const std::vector<Moved::Refused>& refused) {
  constexpr std::size_t kMost = 3;
  QStringList titles;
  for (std::size_t i = 0; i < std::min(refused.size(), kMost); ++i)
    titles << titleOf(refused[i]);
  if (refused.size() > kMost) titles << QStringLiteral("…");
  return titles;
}

// What is said where nothing else is.
MessageBanner::Message refusalMessage(const std::vector<Moved::Refused>& refused) {
  MessageBanner::Message message;
  if (refused.empty()) return message;
  message.tone = MessageBanner::Tone::Warning;
  QStringList lines = refusalTitles(refused);
  message.title = lines.takeFirst();
  message.advice = (lines << adviceOn(refused.front().why)).join('\n');
  return message;
}

}  // namespace

EvaluatePage::EvaluatePage(Project& project, TrainingController& controller, QWidget* parent)
    : Page(parent),
      project_(project),
      list_(new RunListPanel),
      banner_(new MessageBanner),
      right_(new QStackedWidget),
      run_(new RunView(project, controller)),
      undo_(new UndoOffer(*banner_, *this)) {
  right_->addWidget(makeEmpty());
  right_->addWidget(run_);
  auto* left = new QWidget;
  auto* leftColumn = new QVBoxLayout(left);
  leftColumn->setContentsMargins(0, 0, 0, 0);
  leftColumn->setSpacing(2 * kGrid);
  leftColumn->addWidget(makeLabel(tr("Evaluate"), TextRole::Title));
  leftColumn->addWidget(list_, 1);
  auto* rightSide = new QWidget;
  auto* rightColumn = new QVBoxLayout(rightSide);
  rightColumn->setContentsMargins(0, 0, 0, 0);
  rightColumn->setSpacing(2 * kGrid);
  rightColumn->addWidget(banner_);
  rightColumn->addWidget(right_, 1);
  splitter_ = new QSplitter;
  splitter_->setChildrenCollapsible(false);
  splitter_->setHandleWidth(2 * kGrid);
  splitter_->addWidget(left);
  splitter_->addWidget(rightSide);
  splitter_->setStretchFactor(1, 1);
  splitter_->setSizes({kList, 1128 - kList});
  fitted_ = kList;
  connect(splitter_, &QSplitter::splitterMoved, this, [this] { moved_ = true; });
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(3 * kGrid, 3 * kGrid, 3 * kGrid, 3 * kGrid);
  layout->addWidget(splitter_);

  connect(list_, &RunListPanel::shownChanged, this, &EvaluatePage::showWhatNext);
  connect(list_, &RunListPanel::chosen, this, &EvaluatePage::chooseRun);
  connect(list_, &RunListPanel::listed, this, &EvaluatePage::followOpenedRun);
  connect(list_, &RunListPanel::failed, this, &EvaluatePage::showRunError);
  connect(list_, &RunListPanel::folderChosen, this, &EvaluatePage::closeRunElsewhere);
  connect(list_, &RunListPanel::trashed, this, &EvaluatePage::takeTrashed);
  connect(list_, &RunListPanel::restored, this, &EvaluatePage::takeRestored);
  connect(list_, &RunListPanel::trainAgainRequested, this, &EvaluatePage::trainAgain);
  connect(run_, &RunView::trainAgainRequested, this, &EvaluatePage::trainAgain);
  connect(run_, &RunView::resumeRequested, this, &EvaluatePage::resumeRequested);
  connect(run_, &RunView::changed, list_, &RunListPanel::refresh);
  connect(run_, &RunView::loaded, this, &EvaluatePage::showLoaded);
  connect(run_, &RunView::failed, this, &EvaluatePage::showNoRun);
  connect(run_, &RunView::evaluationFailed, this, &EvaluatePage::showRunError);
  connect(run_, &RunView::dataHaveChanged, this, &EvaluatePage::askForChangedData);
  connect(run_, &RunView::exported, this,
          [this](const QString& file) { banner_->showMessage(savedMessage(file, *this)); });
  connect(&project_, &Project::configChanged, this, &EvaluatePage::followRunsFolder);
  followRunsFolder();
}

// Only where it is another than before, so that a folder that was chosen here stays.
void EvaluatePage::followRunsFolder() {
  if (out_ == project_.config().out) return;
  out_ = project_.config().out;
  toOpen_.clear();
  list_->setHome(out_);
}

QVariantMap EvaluatePage::state() const {
  return {{kRun, toOpen_.isEmpty() ? run_->folder() : toOpen_}, {kMoved, project_.moved().toMap()}};
}

void EvaluatePage::restore(const QVariantMap& state) {
  project_.moved() = MovedFolders::fromMap(state.value(kMoved).toMap());
  toOpen_ = state.value(kRun).toString();
}

// Unless it was deleted since.
void EvaluatePage::openLast() {
  const QString folder = std::exchange(toOpen_, {});
  if (!folder.isEmpty() && QFileInfo(folder).isDir()) openRun(folder);
}

QWidget* EvaluatePage::makeEmpty() {
  emptyText_ = makeLabel({}, TextRole::Subtle);
  emptyText_->setObjectName("noRunText");
  emptyText_->setAlignment(Qt::AlignCenter);
  emptyText_->setWordWrap(true);
  train_ = makePrimaryButton(tr("Train a run"));
  train_->setObjectName("trainARun");
  connect(train_, &QPushButton::clicked, this, &EvaluatePage::trainingRequested);
  auto* card = new Card;
  card->body()->addStretch();
  card->body()->addWidget(emptyText_);
  card->body()->addWidget(train_, 0, Qt::AlignHCenter);
  card->body()->addStretch();
  return card;
}

// Says what to do where no run is opened.
void EvaluatePage::showWhatNext() {
  train_->setVisible(!list_->hasRuns());
  emptyText_->setText(
      !list_->hasRuns() ? tr("A run that was trained is looked at here: its curves, its confusion "
                             "matrix and its images.")
      : !list_->showsRuns()
          ? tr("No run on the left matches the filter.")
          : tr("Choose a run on the left to see its curves, its confusion matrix and its images."));
}

void EvaluatePage::openRun(const QString& folder) {
  toOpen_.clear();
  banner_->dismiss();
  const QString path = QDir(folder).absolutePath();
  list_->select(path);
  run_->open(path);
}

void EvaluatePage::chooseRun(const QString& folder) {
  if (!isOpen(folder)) openRun(folder);
}

bool EvaluatePage::isOpen(const QString& folder) const {
  return run_->folder() == folder && (run_->isLoading() || right_->currentWidget() == run_);
}

void EvaluatePage::trainAgain(TrainingConfig config) {
  config.data = project_.moved().now(config.data);
  Q_EMIT trainAgainRequested(config);
}

// What is shown belongs to the list beside it.
void EvaluatePage::closeRunElsewhere(const std::filesystem::path& folder) {
  if (toPath(run_->folder()).parent_path() == folder) return;
  list_->select({});
  closeRun();
}

// First it is forgotten: a note that loses the focus as it is hidden is not written then.
void EvaluatePage::closeRun() {
  run_->close();
  right_->setCurrentIndex(0);
}

bool EvaluatePage::closeIfGone() {
  const QString folder = run_->folder();
  if (folder.isEmpty() || QFileInfo(folder).isDir()) return false;
  list_->select({});
  closeRun();
  banner_->showMessage({MessageBanner::Tone::Warning,
                        tr("This run’s folder is gone"),
                        tr("“%1” was deleted or moved by another program.").arg(folder),
                        {},
                        {}});
  return true;
}

void EvaluatePage::refresh() {
  list_->refresh();
}

// One that is trained, here or elsewhere, grows; and it has ended when it is first read to have.
void EvaluatePage::followOpenedRun() {
  if (!isLoading() && closeIfGone()) return;
  const RunSummary* now = list_->find(run_->folder());
  const bool shown = right_->currentWidget() == run_ && !run_->isLoading();
  if (shown && now && run_->isOutdated(*now)) run_->readAgain();
}

void EvaluatePage::takeTrashed(const Moved& moved, const QString& next) {
  const auto opened =
      std::ranges::find_if(moved.runs, [this](const auto& run) { return isOpen(run.folder); });
  const QString reopen = opened == moved.runs.end() ? QString() : opened->folder;
  if (next.isEmpty()) {
    closeRun();
  } else {
    chooseRun(next);
  }
  MessageBanner::Message message = refusalMessage(moved.refused);
  if (moved.runs.empty()) return banner_->showMessage(message);
  message.title = moved.runs.size() == 1 ? tr("“%1” is in the trash").arg(moved.runs.front().name)
                                         : tr("%Ln run(s) are in the trash", nullptr,
                                              static_cast<int>(moved.runs.size()));
  message.advice = refusalTitles(moved.refused).join('\n');
  // A second step back may be asked for before the first is done.
  undo_->offer(message, [this, runs = moved.runs, reopen] {
    reopened_ = reopen;
    list_->putBack(runs);
  });
}

void EvaluatePage::takeRestored(const Moved& moved) {
  for (const TrashedRun& run : moved.runs) {
    if (run.folder == reopened_) openRun(run.folder);
  }
  if (!moved.refused.empty()) banner_->showMessage(refusalMessage(moved.refused));
}

bool EvaluatePage::isLoading() const {
  return list_->isLoading() || run_->isLoading();
}

QWidget* EvaluatePage::mainPart() const {
  return &list_->list();
}

void EvaluatePage::showEvent(QShowEvent* event) {
  Page::showEvent(event);
  openLast();
  list_->refresh();
}

void EvaluatePage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  QMetaObject::invokeMethod(this, &EvaluatePage::fitList, Qt::QueuedConnection);  // once laid out
}

// In a small window the run needs the room more than the list does; in a large one there is room
// for what the list says of each run.
void EvaluatePage::fitList() {
  constexpr int kNarrow = 900, kWide = 1400;
  const int wanted = width() < kNarrow ? kNarrowList : width() < kWide ? kList : kWideList;
  const QList<int> sizes = splitter_->sizes();
  const bool remembered = sizes[0] != fitted_;  // of an earlier start; too wide is too wide
  if (moved_ || sizes[0] == wanted || (remembered && (width() >= kNarrow || sizes[0] < wanted)))
    return;
  splitter_->setSizes({wanted, sizes[0] + sizes[1] - wanted});
  fitted_ = splitter_->sizes()[0];
}

void EvaluatePage::showError(const Error& error) {
  MessageBanner::Message message = describe(error);
  // Which file it is of the run; of one that was to be written, the title says it.
  if (error.code() != ErrorCode::CannotWrite) std::swap(message.advice, message.detail);
  banner_->showMessage(message);
}

void EvaluatePage::askForChangedData(const Error& error, const std::function<void()>& evaluate) {
  MessageBanner::Message message = describe(error);
  message.tone = MessageBanner::Tone::Warning;
  std::swap(message.advice, message.detail);  // what has changed
  message.actions = {{tr("Evaluate all the same"), evaluate}};
  banner_->showMessage(message);
}

void EvaluatePage::showRunError(const Error& error) {
  if (!closeIfGone()) showError(error);
}

void EvaluatePage::showNoRun(const Error& error) {
  if (closeIfGone()) return;
  right_->setCurrentIndex(0);
  showError(error);
}

void EvaluatePage::showLoaded() {
  list_->setFolder(toPath(run_->folder()).parent_path());
  right_->setCurrentWidget(run_);
}

}  // namespace adnet::ui
