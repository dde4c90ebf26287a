// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Paints one thumbnail: the whole image, a mark for its use, dimmed where it is left out.
#pragma once

#include "ui/data/thumbnail_model.h"

#include <QColor>
#include <QStyledItemDelegate>

namespace adnet::ui {

QColor colorOf(ImageUse use);  // of the marks, in the theme

class ThumbnailDelegate : public QStyledItemDelegate {
  Q_OBJECT

 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void setSide(int side);  // of a thumbnail, in logical pixels

  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 private:
  int side_ = ThumbnailModel::kSide;
};

}  // namespace adnet::ui
