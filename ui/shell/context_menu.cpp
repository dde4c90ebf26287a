// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/context_menu.h"

#include <QAbstractItemView>
#include <QContextMenuEvent>
#include <QMenu>
#include <QShortcut>

namespace adnet::ui {

namespace {

using Show = std::function<void(const QPoint& at)>;
using Place = std::function<QPoint()>;

// The Menu key, whose place Qt takes from where one would write.
class MenuKey : public QObject {
 public:
  MenuKey(QWidget& widget, std::function<void()> show) : QObject(&widget), show_(std::move(show)) {
    widget.installEventFilter(this);
  }
  bool eventFilter(QObject*, QEvent* event) override {
    if (event->type() != QEvent::ContextMenu) return false;
    if (static_cast<QContextMenuEvent*>(event)->reason() != QContextMenuEvent::Keyboard)
      return false;
    show_();
    return true;
  }

 private:
  std::function<void()> show_;
};

Place currentItemOf(QAbstractItemView& view) {
  return [&view] {
    if (view.currentIndex().isValid()) view.scrollTo(view.currentIndex());
    const QRect room = view.viewport()->rect();
    const QRect item = view.visualRect(view.currentIndex()) & room;
    return (item.isEmpty() ? room : item).center();
  };
}

Show popup(QWidget& surface, QMenu& menu) {
  return [&surface, &menu](const QPoint& at) { menu.popup(surface.mapToGlobal(at)); };
}

}  // namespace

void offerMenu(QWidget& widget, const Show& show, const Place& ofKeys) {
  const auto showAtKeys = [&widget, show, ofKeys] {
    show(ofKeys ? ofKeys() : widget.rect().center());
  };
  widget.setContextMenuPolicy(Qt::CustomContextMenu);
  QObject::connect(&widget, &QWidget::customContextMenuRequested, &widget, show);
  new MenuKey(widget, showAtKeys);
  auto* keys = new QShortcut(QKeySequence("Shift+F10"), &widget);
  keys->setContext(Qt::WidgetShortcut);
  QObject::connect(keys, &QShortcut::activated, &widget, showAtKeys);
}

void offerMenu(QWidget& widget, QMenu& menu, const Place& ofKeys) {
  offerMenu(widget, popup(widget, menu), ofKeys);
}

void offerMenu(QAbstractItemView& view, const Show& show) {
  offerMenu(static_cast<QWidget&>(view), show, currentItemOf(view));
}

void offerMenu(QAbstractItemView& view, QMenu& menu) {
  offerMenu(view, popup(*view.viewport(), menu));
}

}  // namespace adnet::ui
