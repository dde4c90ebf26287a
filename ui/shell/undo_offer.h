// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Offers in a banner to undo what was done just now: by its button, or by Ctrl+Z while it is shown.
#pragma once

#include "ui/shell/message_banner.h"

#include <QObject>

#include <functional>

class QShortcut;

namespace adnet::ui {

class UndoOffer : public QObject {
  Q_OBJECT

 public:
  // The keys hold in `where` and whatever is in it. Both must outlive it.
  UndoOffer(MessageBanner& banner, QWidget& where);

  void offer(const QString& whatWasDone, const std::function<void()>& undo);

 private:
  MessageBanner& banner_;
  QShortcut* keys_;
  std::function<void()> undo_;
};

}  // namespace adnet::ui
