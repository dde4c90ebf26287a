// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/evaluate/run_delegate.h"

#include "ui/evaluate/run_list_model.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QPainter>

namespace adnet::ui {

namespace {

constexpr int kSidePadding = 8;

}  // namespace

void RunDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const {
  QStyleOptionViewItem background = option;
  initStyleOption(&background, index);
  background.text.clear();
  option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &background, painter, option.widget);

  const ThemeColors& colors = Theme::instance().colors();
  const QRect content = option.rect.adjusted(kSidePadding, 0, -kSidePadding, 0);
  const int line = option.fontMetrics.height();
  const int top = content.center().y() - 3 * line / 2;
  const auto draw = [&](int y, const QString& text, Qt::TextElideMode elide, const QColor& color) {
    painter->setPen(color);
    painter->drawText(QRect(content.left(), y, content.width(), line),
                      Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(text, elide, content.width()));
  };
  painter->save();
  QFont font = option.font;
  font.setWeight(QFont::DemiBold);
  painter->setFont(font);
  draw(top, index.data().toString(), Qt::ElideMiddle, colors.text);
  font.setWeight(QFont::Normal);
  font.setPointSizeF(font.pointSizeF() * 0.9);
  painter->setFont(font);
  const bool bad = index.data(RunListModel::BadRole).toBool();
  const QStringList details = index.data(RunListModel::DetailRole).toString().split('\n');
  for (int i = 0; i < details.size(); ++i)
    draw(top + (i + 1) * line, details[i], Qt::ElideRight, bad ? colors.bad : colors.subtle);
  painter->restore();
}

}  // namespace adnet::ui
