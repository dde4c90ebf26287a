// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Paints an image over what it was taken for and what it is; names that are cut stay apart.
#pragma once

#include "ui/words/class_name_delegate.h"

#include <QColor>
#include <QStyledItemDelegate>

namespace adnet::ui {

class PredictionDelegate : public QStyledItemDelegate {
  Q_OBJECT

 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 protected:
  struct Caption {
    QString first;  // a line
    QColor color;   // of it
    QString second;
    QString name;  // that is in the first; the true class is in the second
  };
  virtual Caption captionOf(const QModelIndex& index) const;

 private:
  mutable ElidedNames names_;  // those of the model, where they are cut
};

}  // namespace adnet::ui
