// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/share_delegate.h"

#include "ui/shell/colors.h"
#include "ui/shell/theme.h"

#include <QPainter>

namespace adnet::ui {

namespace {

constexpr double kHeight = 3;
constexpr double kPadding = 8;  // that of a table's cells

}  // namespace

void ShareDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
  QStyledItemDelegate::paint(painter, option, index);
  const QVariant share = index.data(kShareRole);
  if (!share.isValid()) return;
  const ThemeColors& colors = Theme::instance().colors();
  const QRectF cell = option.rect;
  QRectF bar(cell.left() + kPadding, cell.bottom() - kHeight - 2, cell.width() - 2 * kPadding,
             kHeight);
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setPen(Qt::NoPen);
  painter->setBrush(withAlpha(colors.border, 0.6));
  painter->drawRoundedRect(bar, kHeight / 2, kHeight / 2);
  bar.setWidth(bar.width() * share.toDouble());
  painter->setBrush(mix(colors.surface, colors.heat, 0.7));
  painter->drawRoundedRect(bar, kHeight / 2, kHeight / 2);
  painter->restore();
}

}  // namespace adnet::ui
