// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Offers to undo what was done: by a button in the banner that tells it, or by Ctrl+Z, which goes
// back step by step through all that was done, whether the banner is still there or not.
#pragma once

#include "ui/shell/message_banner.h"

#include <QObject>

#include <functional>
#include <vector>

class QShortcut;

namespace adnet::ui {

class UndoOffer : public QObject {
  Q_OBJECT

 public:
  // The keys hold in `where` and whatever is in it. Both must outlive it.
  UndoOffer(MessageBanner& banner, QWidget& where);

  // `done` is told with the button added to it.
  void offer(MessageBanner::Message done, const std::function<void()>& undo);
  void withdraw();  // nothing that was done so far can be undone any more

 private:
  void undoLast();
  void stopTelling();

  MessageBanner& banner_;
  QShortcut* keys_;
  bool tells_ = false;  // the banner tells the last step
  std::vector<std::function<void()>> steps_;
};

}  // namespace adnet::ui
