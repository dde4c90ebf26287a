// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/difference_legend.h"

#include "ui/shell/widgets.h"
#include "ui/words/number_text.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace adnet::ui {

namespace {

constexpr double kBar = 120;      // pixels, its width
constexpr double kSmallest = 60;  // where there is little room

}  // namespace

DifferenceScale scaleOf(const CellShares& differences) {
  return {differences.largest(), differences.less, differences.more, differences.signs};
}

void paintScale(QPainter& painter, const QRectF& area, const ThemeColors& colors,
                const DifferenceScale& scale) {
  const QFontMetricsF metrics(painter.font());
  const double line = metrics.height();
  const double width = std::clamp(area.width() / 3, kSmallest, kBar);
  const double height = line / 2;
  const QRectF bar(area.center().x() - width / 2, area.top() + (line - height) / 2, width, height);
  const SignColors signs = toldApart(scale.signs, colors);
  for (int i = 0; i < static_cast<int>(width); ++i) {
    const double share = (2 * (i + 0.5) / width - 1) * scale.largest;
    painter.fillRect(QRectF(bar.left() + i, bar.top(), 1, bar.height()),
                     differenceColor(colors, share, scale.largest, signs));
  }
  painter.setPen(colors.subtle);
  const auto end = [&](double at, const QString& text) {
    painter.drawText(QRectF(at - width / 2, area.top() + line, width, line),
                     Qt::AlignCenter | Qt::TextDontClip, text);
  };
  end(bar.left(), signedPoints(-scale.largest, 0));
  end(bar.center().x(), QStringLiteral("0"));
  end(bar.right(), signedPoints(scale.largest, 0));
  const double room = (area.width() - width) / 2 - kGrid;
  const auto name = [&](double left, Qt::Alignment side, const QString& text) {
    painter.drawText(QRectF(left, area.top(), room, line),
                     static_cast<int>(side) | Qt::AlignVCenter,
                     metrics.elidedText(text, Qt::ElideMiddle, room));
  };
  name(area.left(), Qt::AlignRight, scale.less);
  name(bar.right() + kGrid, Qt::AlignLeft, scale.more);
}

DifferenceLegend::DifferenceLegend(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void DifferenceLegend::setScale(const DifferenceScale& scale) {
  scale_ = scale;
  const QString text = tr("from %1 points, %2, to %3 points, %4")
                           .arg(signedPoints(-scale.largest, 0), scale.less,
                                signedPoints(scale.largest, 0), scale.more);
  setAccessibleName(tr("Colours of the differences"));
  setAccessibleDescription(text);
  setToolTip(text);
  update();
}

QSize DifferenceLegend::sizeHint() const {
  const int name = std::max(fontMetrics().horizontalAdvance(scale_.less),
                            fontMetrics().horizontalAdvance(scale_.more));
  return {static_cast<int>(kBar) + 2 * (name + kGrid), 2 * fontMetrics().height()};
}

QSize DifferenceLegend::minimumSizeHint() const {
  return {static_cast<int>(3 * kSmallest), 2 * fontMetrics().height()};
}

void DifferenceLegend::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintScale(painter, rect(), Theme::instance().colors(), scale_);
}

}  // namespace adnet::ui
