// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/undo_offer.h"

#include <QShortcut>

namespace adnet::ui {

UndoOffer::UndoOffer(MessageBanner& banner, QWidget& where)
    : QObject(&where), banner_(banner), keys_(new QShortcut(QKeySequence::Undo, &where)) {
  keys_->setContext(Qt::WidgetWithChildrenShortcut);
  keys_->setEnabled(false);
  connect(keys_, &QShortcut::activated, this, [this] {
    const std::function<void()> undo = undo_;
    banner_.dismiss();
    undo();
  });
  connect(&banner_, &MessageBanner::shown, this, [this] { keys_->setEnabled(false); });
}

void UndoOffer::offer(const QString& whatWasDone, const std::function<void()>& undo) {
  undo_ = undo;
  MessageBanner::Message message;
  message.title = whatWasDone;
  message.actions = {{tr("Undo"), undo}};
  banner_.showMessage(message);
  keys_->setEnabled(true);
}

}  // namespace adnet::ui
