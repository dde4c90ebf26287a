// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/page_overlay.h"

#include "ui/shell/page.h"
#include "ui/shell/widgets.h"

#include <QEvent>
#include <QShortcut>
#include <QVBoxLayout>

namespace adnet::ui {

PageOverlay::PageOverlay(QWidget* content, QBoxLayout* home, QWidget* owner)
    : QFrame(owner), content_(content), home_(home), owner_(owner) {
  setProperty("role", "overlay");
  setAutoFillBackground(true);
  setBackgroundRole(QPalette::Window);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(2 * kGrid, 2 * kGrid, 2 * kGrid, 2 * kGrid);
  auto* escape = new QShortcut(Qt::Key_Escape, this);
  escape->setContext(Qt::WidgetWithChildrenShortcut);
  connect(escape, &QShortcut::activated, this, [this] { setOn(false); });
  hide();
}

QWidget* PageOverlay::page() const {
  for (QWidget* at = owner_->parentWidget(); at; at = at->parentWidget()) {
    if (qobject_cast<Page*>(at)) return at;
  }
  return owner_->window();
}

void PageOverlay::setOn(bool on) {
  if (on == on_) return;
  on_ = on;
  QWidget* focused =
      content_->isAncestorOf(QApplication::focusWidget()) ? QApplication::focusWidget() : nullptr;
  if (on) {
    QWidget* page = this->page();
    setParent(page);
    setGeometry(page->rect());
    page->installEventFilter(this);
    layout()->addWidget(content_);
    show();
    raise();
  } else {
    parentWidget()->removeEventFilter(this);
    home_->addWidget(content_);
    hide();
    setParent(owner_);  // whose destructor takes it along
  }
  if (focused) focused->setFocus();
  Q_EMIT turned(on);
}

bool PageOverlay::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Resize && watched == parentWidget()) {
    setGeometry(parentWidget()->rect());
  }
  return QFrame::eventFilter(watched, event);
}

}  // namespace adnet::ui
