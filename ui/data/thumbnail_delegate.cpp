// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/data/thumbnail_delegate.h"

#include "ui/pictures/picture_actions.h"
#include "ui/shell/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace adnet::ui {

namespace {

constexpr int kMargin = 4;
constexpr int kRadius = 6;
constexpr int kMark = 18;
constexpr double kLeftOutOpacity = 0.3;

void paintPlaceholder(QPainter& painter, const QRectF& area, const QString& trouble) {
  const ThemeColors& colors = Theme::instance().colors();
  painter.setPen(Qt::NoPen);
  painter.setBrush(colors.window);
  painter.drawRoundedRect(area, kRadius, kRadius);
  painter.setPen(colors.subtle);
  painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap, trouble);
}

// As much of the middle as fills the square.
void paintImage(QPainter& painter, const QRectF& area, const QPixmap& pixmap) {
  const qreal side = std::min(pixmap.width(), pixmap.height());
  const QRectF middle((pixmap.width() - side) / 2, (pixmap.height() - side) / 2, side, side);
  QPainterPath clip;
  clip.addRoundedRect(area, kRadius, kRadius);
  painter.setClipPath(clip);
  painter.drawPixmap(area, pixmap, middle);
  painter.setClipping(false);
}

// A disc with a check (trains), a square (validates) or a dash (tests): told apart by
// shape as well as by colour.
void paintMark(QPainter& painter, const QRectF& area, ImageUse use) {
  const QRectF mark(area.right() - kMark - 4, area.top() + 4, kMark, kMark);
  painter.setPen(QPen(Theme::instance().colors().surface, 1.5));
  painter.setBrush(colorOf(use));
  painter.drawEllipse(mark);
  const QPointF c = mark.center();
  painter.setPen(
      QPen(Theme::instance().colors().surface, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.setBrush(Qt::NoBrush);
  switch (use) {
    case ImageUse::Train:
      painter.drawPolyline(
          QPolygonF({c + QPointF(-3.5, 0), c + QPointF(-1, 3), c + QPointF(4, -3)}));
      break;
    case ImageUse::Validation:
      painter.drawRect(QRectF(c.x() - 3, c.y() - 3, 6, 6));
      break;
    case ImageUse::Test:
      painter.drawLine(c + QPointF(-4, 0), c + QPointF(4, 0));
      break;
    case ImageUse::LeftOut:
      break;
  }
}

}  // namespace

QColor colorOf(ImageUse use) {
  const ThemeColors& colors = Theme::instance().colors();
  switch (use) {
    case ImageUse::Train:
      return colors.series[0];
    case ImageUse::Validation:
      return colors.series[4];
    case ImageUse::Test:
      return colors.series[3];
    case ImageUse::LeftOut:
      return colors.subtle;
  }
  return {};
}

void ThumbnailDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const {
  const QRectF area = QRectF(option.rect).adjusted(kMargin, kMargin, -kMargin, -kMargin);
  const auto use = static_cast<ImageUse>(index.data(ThumbnailModel::UseRole).toInt());
  const auto pixmap = index.data(Qt::DecorationRole).value<QPixmap>();
  painter->save();
  painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
  if (pixmap.isNull()) {
    paintPlaceholder(*painter, area, index.data(PictureModel::TroubleRole).toString());
  } else {
    painter->setOpacity(use == ImageUse::LeftOut ? kLeftOutOpacity : 1);
    paintImage(*painter, area, pixmap);
    painter->setOpacity(1);
  }
  if (use != ImageUse::LeftOut) paintMark(*painter, area, use);
  painter->restore();
  paintSelection(*painter, option);
}

void ThumbnailDelegate::setSide(int side) {
  side_ = side;
  Q_EMIT sizeHintChanged({});
}

QSize ThumbnailDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
  return {side_ + 2 * kMargin, side_ + 2 * kMargin};
}

}  // namespace adnet::ui
