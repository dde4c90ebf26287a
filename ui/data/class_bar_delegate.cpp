// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/data/class_bar_delegate.h"

#include "ui/shell/theme.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace adnet::ui {

namespace {

constexpr int kBarHeight = 8;
constexpr int kPadding = 7;
constexpr int kTextWidth = 68;

}  // namespace

ClassBar layOutBar(const ClassCounts& counts, int largestPool, const QRectF& area) {
  const double unit = area.width() / std::max(1, largestPool);
  const auto part = [&](double left, int images) {
    return QRectF(left, area.top(), images * unit, area.height());
  };
  ClassBar bar;
  bar.pool = part(area.left(), counts.pool);
  bar.train = part(area.left(), counts.train);
  bar.validation = part(bar.train.right(), counts.validation);
  return bar;
}

void ClassBarDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const {
  QStyleOptionViewItem background = option;
  initStyleOption(&background, index);
  const QString text = std::exchange(background.text, QString());
  option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &background, painter, option.widget);

  const QRect content = option.rect.adjusted(kPadding, 0, -kPadding, 0);
  const QRectF area(content.left(), content.center().y() - kBarHeight / 2.0 + 0.5,
                    std::max(0, content.width() - kTextWidth), kBarHeight);
  const ClassBar bar = layOutBar(index.data(ClassTableModel::CountsRole).value<ClassCounts>(),
                                 index.data(ClassTableModel::LargestPoolRole).toInt(), area);
  const ThemeColors& colors = Theme::instance().colors();
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setPen(Qt::NoPen);
  painter->setBrush(colors.border);
  painter->drawRoundedRect(bar.pool, 2, 2);
  painter->setBrush(colors.series[0]);
  painter->drawRoundedRect(bar.train, 2, 2);
  painter->setBrush(colors.series[4]);
  painter->drawRoundedRect(bar.validation, 2, 2);
  painter->setPen(colors.text);
  painter->drawText(content, Qt::AlignRight | Qt::AlignVCenter, text);
  painter->restore();
}

}  // namespace adnet::ui
