// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Paints a share as its number over a small bar.
#pragma once

#include <QStyledItemDelegate>

namespace adnet::ui {

// A model's share of 0 … 1, or nothing where no bar belongs.
constexpr int kShareRole = Qt::UserRole + 1;

class ShareDelegate : public QStyledItemDelegate {
  Q_OBJECT

 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override;
};

}  // namespace adnet::ui
