// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Paints how much of a class's training pool is kept: a bar as long as the pool, filled as far as
// it is kept, and the numbers.
#pragma once

#include "ui/data/class_table_model.h"

#include <QRectF>
#include <QStyledItemDelegate>

namespace adnet::ui {

// Where the parts of a bar lie; `area` is the full length, which the largest pool fills.
struct ClassBar {
  QRectF pool, train, validation;
};
ClassBar layOutBar(const ClassCounts& counts, int largestPool, const QRectF& area);

class ClassBarDelegate : public QStyledItemDelegate {
  Q_OBJECT

 public:
  static constexpr int kWidth = 144;  // for a good look

  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override;
};

}  // namespace adnet::ui
