// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Says that runs wait in a queue that is paused, wherever the queue itself is not in sight;
// pressed, it leads there. Not there while nothing waits, or the queue works.
#pragma once

#include <QPushButton>

namespace adnet::ui {

class QueueController;

class QueueNotice : public QPushButton {
  Q_OBJECT

 public:
  // `between` stands between the two things that it says. `queue` must outlive it.
  QueueNotice(QueueController& queue, const QString& between, QWidget* parent);

  void setBrief(bool brief);  // the number of runs alone; the tip has the words
  QSize minimumSizeHint() const override;

 private:
  void update();

  QueueController& queue_;
  QString between_;
  bool brief_ = false;
};

}  // namespace adnet::ui
