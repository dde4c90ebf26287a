// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/comparison_tab.h"

#include "ui/charts/enlarge_button.h"
#include "ui/charts/page_overlay.h"
#include "ui/shell/widgets.h"

#include <QLabel>
#include <QVBoxLayout>

namespace adnet::ui {

void ComparisonTab::setShown(const Shown& shown) {
  shown_ = shown;
  follow();
  readWhenSeen();
}

void ComparisonTab::readWhenSeen() {
  stale_ = !isVisible();
  if (!stale_) read();
}

QLabel* ComparisonTab::makeMessage(const char* name) {
  QLabel* message = makeLabel({}, TextRole::Subtle);
  message->setObjectName(name);
  message->setAlignment(Qt::AlignCenter);
  message->setWordWrap(true);
  return message;
}

PageOverlay& ComparisonTab::fillWith(QWidget* content, EnlargeButton& button) {
  auto* home = new QVBoxLayout(this);
  home->setContentsMargins(0, kGrid, 0, 0);
  home->addWidget(content);
  overlay_ = new PageOverlay(content, home, this);
  overlay_->setBackgroundRole(QPalette::Base);
  button.turns(*overlay_);
  return *overlay_;
}

void ComparisonTab::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (stale_) readWhenSeen();
}

// On the whole page it would lie over the tab that is turned to.
void ComparisonTab::hideEvent(QHideEvent* event) {
  QWidget::hideEvent(event);
  if (overlay_ && !event->spontaneous()) overlay_->setOn(false);
}

}  // namespace adnet::ui
