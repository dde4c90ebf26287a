// Paints a run as two lines: its name, and what it was.
#pragma once

#include <QStyledItemDelegate>

namespace adnet::ui {

class RunDelegate : public QStyledItemDelegate {
  Q_OBJECT

 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override;
};

}  // namespace adnet::ui
