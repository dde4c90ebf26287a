// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/queue/queue_notice.h"

#include "ui/queue/queue_controller.h"
#include "ui/words/number_text.h"

#include <algorithm>

namespace adnet::ui {

QueueNotice::QueueNotice(QueueController& queue, const QString& between, QWidget* parent)
    : QPushButton(parent), queue_(queue), between_(between) {
  setObjectName("queueNotice");
  setProperty("role", "link");
  setCursor(Qt::PointingHandCursor);
  connect(&queue_, &QueueController::changed, this, &QueueNotice::update);
  update();
}

void QueueNotice::setBrief(bool brief) {
  brief_ = brief;
  update();
}

// It gives way, and keeps its words in the tip.
QSize QueueNotice::minimumSizeHint() const {
  return {0, QPushButton::minimumSizeHint().height()};
}

void QueueNotice::update() {
  const auto waits = [](const QueuePoint& point) {
    return point.state == QueuePoint::State::Waiting;
  };
  const auto runs = static_cast<int>(std::ranges::count_if(queue_.points(), waits));
  const QStringList words = {tr("Queue paused"), tr("%Ln run(s) wait", nullptr, runs)};
  setText(brief_ ? countText(runs) : words.join(between_));
  setAccessibleName(words.join(QStringLiteral(", ")));
  setToolTip(accessibleName() + '\n' + tr("Shows the queue"));
  setVisible(queue_.state() == QueueController::State::Paused && runs > 0);
}

}  // namespace adnet::ui
