// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The menu of a widget: by the right button, the Menu key and Shift+F10, which Qt does not know
// where the desktop is X11.
#pragma once

#include <QPoint>

#include <functional>

class QAbstractItemView;
class QMenu;
class QWidget;

namespace adnet::ui {

// `show` is told where in the widget; of the keys, that is its middle, unless `ofKeys` says where.
void offerMenu(QWidget& widget, const std::function<void(const QPoint& at)>& show,
               const std::function<QPoint()>& ofKeys = {});
// Opens one menu, which the widget does not own.
void offerMenu(QWidget& widget, QMenu& menu, const std::function<QPoint()>& ofKeys = {});
// `show` is told where in the viewport; of the keys, at the current item, which is
// brought into sight.
void offerMenu(QAbstractItemView& view, const std::function<void(const QPoint& at)>& show);
void offerMenu(QAbstractItemView& view, QMenu& menu);

}  // namespace adnet::ui
