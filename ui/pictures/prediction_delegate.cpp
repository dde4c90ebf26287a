// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pictures/prediction_delegate.h"

#include "ui/pictures/picture_actions.h"
#include "ui/pictures/prediction_model.h"
#include "ui/shell/theme.h"

#include <QPainter>

namespace adnet::ui {

namespace {

constexpr int kMargin = 4;
constexpr int kHeight = 96;  // of the image

}  // namespace

void PredictionDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const {
  const ThemeColors& colors = Theme::instance().colors();
  const QRect content = option.rect.adjusted(kMargin, kMargin, -kMargin, -kMargin);
  const QRect area(content.left(), content.top(), content.width(), kHeight);
  const auto pixmap = index.data(Qt::DecorationRole).value<QPixmap>();
  painter->save();
  painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
  painter->setPen(Qt::NoPen);
  painter->setBrush(colors.window);
  painter->drawRoundedRect(area, 4, 4);
  if (!pixmap.isNull()) {
    QRect image(QPoint(), pixmap.size().scaled(area.size(), Qt::KeepAspectRatio));
    image.moveCenter(area.center());
    painter->drawPixmap(image, pixmap);
  } else {
    painter->setPen(colors.subtle);
    painter->drawText(area, Qt::AlignCenter | Qt::TextWordWrap,
                      index.data(PictureModel::TroubleRole).toString());
  }
  names_.setNames(index.data(PictureModel::ClassNamesRole).toStringList());
  const int line = option.fontMetrics.height();
  const auto draw = [&](int top, const QString& text, const QString& name, const QColor& color) {
    painter->setPen(color);
    painter->drawText(QRect(content.left(), top, content.width(), line),
                      Qt::AlignLeft | Qt::AlignVCenter,
                      names_.elidedIn(text, name, option.font, content.width()));
  };
  const Caption caption = captionOf(index);
  const int top = area.bottom() + kMargin;
  draw(top, caption.first, caption.name, caption.color);
  draw(top + line, caption.second, index.data(PictureModel::TrueClassRole).toString(),
       colors.subtle);
  painter->restore();
  paintSelection(*painter, option);
}

PredictionDelegate::Caption PredictionDelegate::captionOf(const QModelIndex& index) const {
  const ThemeColors& colors = Theme::instance().colors();
  const QString verdict = index.data(PredictionModel::VerdictRole).toString();
  const QString taken = index.data(PictureModel::TakenForRole).toString();
  if (index.data(PredictionModel::RightRole).toBool()) return {verdict, colors.good, {}, taken};
  return {verdict, colors.bad,
          tr("is %1").arg(index.data(PredictionModel::TrueClassRole).toString()), taken};
}

QSize PredictionDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
  return {PredictionModel::kSide + 2 * kMargin,
          kHeight + 2 * option.fontMetrics.height() + 4 * kMargin};
}

}  // namespace adnet::ui
