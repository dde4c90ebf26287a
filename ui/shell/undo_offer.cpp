// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/undo_offer.h"

#include <QShortcut>

namespace adnet::ui {

UndoOffer::UndoOffer(MessageBanner& banner, QWidget& where)
    : QObject(&where), banner_(banner), keys_(new QShortcut(QKeySequence::Undo, &where)) {
  keys_->setContext(Qt::WidgetWithChildrenShortcut);
  keys_->setEnabled(false);
  connect(keys_, &QShortcut::activated, this, &UndoOffer::undoLast);
  connect(&banner_, &MessageBanner::shown, this, [this] { tells_ = false; });
}

void UndoOffer::offer(MessageBanner::Message done, const std::function<void()>& undo) {
  steps_.push_back(undo);
  keys_->setEnabled(true);
  done.actions.push_back({tr("Undo"), [this] { undoLast(); }});
  banner_.showMessage(done);
  tells_ = true;
}

void UndoOffer::withdraw() {
  steps_.clear();
  keys_->setEnabled(false);
  stopTelling();
}

void UndoOffer::undoLast() {
  const std::function<void()> undo = steps_.back();
  steps_.pop_back();
  keys_->setEnabled(!steps_.empty());
  stopTelling();
  undo();
}

// What else it tells stays.
void UndoOffer::stopTelling() {
  if (tells_) banner_.dismiss();
}

}  // namespace adnet::ui
