// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/data/use_legend.h"

#include "ui/data/thumbnail_delegate.h"
#include "ui/shell/elided_button.h"
#include "ui/shell/theme.h"
#include "ui/words/number_text.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPixmap>

#include <algorithm>

namespace adnet::ui {

namespace {

constexpr int kDot = 9;  // logical pixels

QString nameOf(ImageUse use) {
  switch (use) {
    case ImageUse::Train:
      return UseLegend::tr("train");
    case ImageUse::Validation:
      return UseLegend::tr("validation");
    case ImageUse::Test:
      return UseLegend::tr("test");
    case ImageUse::LeftOut:
      return UseLegend::tr("left out");
  }
  return {};
}

QPixmap dotOf(ImageUse use, qreal ratio) {
  QPixmap pixmap(QSize(kDot, kDot) * ratio);
  pixmap.setDevicePixelRatio(ratio);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(colorOf(use));
  painter.drawEllipse(0, 0, kDot, kDot);
  return pixmap;
}

}  // namespace

UseLegend::UseLegend(QWidget* parent) : QWidget(parent) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  for (const ImageUse use : kUsesInOrder) {
    auto* button = new ElidedButton;
    button->setObjectName(QStringLiteral("use%1").arg(static_cast<int>(use)));
    button->setCheckable(true);
    button->setIconSize({kDot, kDot});
    button->hide();
    row->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, use](bool on) { press(use, on); });
    buttons_.at(static_cast<std::size_t>(use)) = button;
  }
  row->addStretch();
}

void UseLegend::setImages(const std::vector<ClassImage>& images) {
  for (const ImageUse use : kUsesInOrder) {
    ElidedButton* button = buttons_.at(static_cast<std::size_t>(use));
    const auto count = std::ranges::count(images, use, &ClassImage::use);
    button->setFullText(QStringLiteral("%1 %2").arg(countText(count), nameOf(use)));
    button->setToolTip(tr("%1: shows these alone").arg(button->fullText()));
    button->setIcon(dotOf(use, devicePixelRatioF()));
    button->setVisible(count > 0);
    if (count == 0 && only_ == use) press(use, false);
  }
}

void UseLegend::press(ImageUse use, bool on) {
  only_ = on ? std::optional(use) : std::nullopt;
  for (const ImageUse other : kUsesInOrder)
    buttons_.at(static_cast<std::size_t>(other))->setChecked(only_ == other);
  Q_EMIT onlyChanged();
}

}  // namespace adnet::ui
