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
#include <QHBoxLayout>
#include <QSplitter>
#include <QStackedWidget>

#include <utility>

namespace adnet::ui {

EvaluatePage::EvaluatePage(Project& project, QWidget* parent)
    : Page(parent),
      project_(project),
      list_(new RunListPanel),
      banner_(new MessageBanner),
      right_(new QStackedWidget),
      run_(new RunView),
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
  splitter_->setSizes({320, 808});
  connect(splitter_, &QSplitter::splitterMoved, this, [this] { moved_ = true; });
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(3 * kGrid, 3 * kGrid, 3 * kGrid, 3 * kGrid);
  layout->addWidget(splitter_);

  connect(list_, &RunListPanel::chosen, this, &EvaluatePage::chooseRun);
  connect(list_, &RunListPanel::listed, this, &EvaluatePage::followOpenedRun);
  connect(list_, &RunListPanel::failed, this, &EvaluatePage::showError);
  connect(list_, &RunListPanel::folderChosen, this, &EvaluatePage::closeRunElsewhere);
  connect(list_, &RunListPanel::trashed, this, &EvaluatePage::tellTrashed);
  connect(list_, &RunListPanel::trashRefused, this, &EvaluatePage::tellRefusal);
  connect(list_, &RunListPanel::restored, this, [this](const TrashedRun& run) {
    if (run.folder == reopened_) openRun(run.folder);
  });
  connect(list_, &RunListPanel::trainAgainRequested, this, &EvaluatePage::trainAgainRequested);
  connect(run_, &RunView::trainAgainRequested, this, &EvaluatePage::trainAgainRequested);
  connect(run_, &RunView::aboutChanged, list_, &RunListPanel::refresh);
  connect(run_, &RunView::loaded, this, &EvaluatePage::showLoaded);
  connect(run_, &RunView::failed, this, &EvaluatePage::showNoRun);
  connect(run_, &RunView::evaluationFailed, this, &EvaluatePage::showError);
  connect(run_, &RunView::exported, this,
          [this](const QString& file) { banner_->showMessage(savedMessage(file)); });
  connect(&project_, &Project::configChanged, this, &EvaluatePage::followRunsFolder);
  followRunsFolder();
}

// Only where it is another than before, so that a folder that was chosen here stays.
void EvaluatePage::followRunsFolder() {
  if (out_ == project_.config().out) return;
  out_ = project_.config().out;
  list_->setHome(out_);
}

QWidget* EvaluatePage::makeEmpty() {
  auto* card = new Card;
  QLabel* text = makeLabel(
      tr("Choose a run on the left to see its curves, its confusion matrix and its images."),
      TextRole::Subtle);
  text->setAlignment(Qt::AlignCenter);
  text->setWordWrap(true);
  card->body()->addWidget(text);
  return card;
}

void EvaluatePage::openRun(const QString& folder) {
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

// What is shown belongs to the list beside it.
void EvaluatePage::closeRunElsewhere(const std::filesystem::path& folder) {
  if (toPath(run_->folder()).parent_path() == folder) return;
  list_->select({});
  right_->setCurrentIndex(0);
}

void EvaluatePage::refresh() {
  list_->refresh();
}

// One that is trained, here or elsewhere, grows; and it has ended when it is first read to have.
void EvaluatePage::followOpenedRun() {
  const RunSummary* now = list_->find(run_->folder());
  const bool shown = right_->currentWidget() == run_ && !run_->isLoading();
  if (shown && now && run_->isOutdated(*now)) run_->readAgain();
}

void EvaluatePage::tellTrashed(const TrashedRun& run) {
  reopened_ = isOpen(run.folder) ? run.folder : QString();
  if (!reopened_.isEmpty()) right_->setCurrentIndex(0);
  undo_->offer(tr("“%1” is in the trash").arg(run.name), [this, run] { list_->putBack(run); });
}

void EvaluatePage::tellRefusal(const QString& run, TrashRefusal refusal) {
  MessageBanner::Message message;
  message.tone = MessageBanner::Tone::Warning;
  switch (refusal) {
    case TrashRefusal::InTraining:
      message.title = tr("“%1” is being trained").arg(run);
      message.advice = tr("Stop the training first; then the run can be deleted.");
      break;
    case TrashRefusal::NoTrash:
      message.title = tr("“%1” cannot be moved to the trash").arg(run);
      message.advice = tr("The trash cannot be written. The run is still where it was.");
      break;
    case TrashRefusal::NotBack:
      message.title = tr("“%1” cannot be put back").arg(run);
      message.advice =
          tr("Its folder cannot be written, or holds another of its name. The run is in the trash "
             "still.");
      break;
  }
  banner_->showMessage(message);
}

bool EvaluatePage::isLoading() const {
  return list_->isLoading() || run_->isLoading();
}

void EvaluatePage::showEvent(QShowEvent* event) {
  Page::showEvent(event);
  list_->refresh();
}

void EvaluatePage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  QMetaObject::invokeMethod(this, &EvaluatePage::fitList, Qt::QueuedConnection);  // once laid out
}

// In a small window the run needs the room more than the list does.
void EvaluatePage::fitList() {
  constexpr int kNarrow = 900, kList = 272;
  const QList<int> sizes = splitter_->sizes();
  if (!moved_ && width() < kNarrow && sizes[0] > kList)
    splitter_->setSizes({kList, sizes[0] + sizes[1] - kList});
}

void EvaluatePage::showError(const Error& error) {
  MessageBanner::Message message = describe(error);
  // Which file it is of the run; of one that was to be written, the title says it.
  if (error.code() != ErrorCode::CannotWrite) std::swap(message.advice, message.detail);
  banner_->showMessage(message);
}

void EvaluatePage::showNoRun(const Error& error) {
  right_->setCurrentIndex(0);
  showError(error);
}

void EvaluatePage::showLoaded() {
  list_->setFolder(toPath(run_->folder()).parent_path());
  right_->setCurrentWidget(run_);
}

}  // namespace adnet::ui
