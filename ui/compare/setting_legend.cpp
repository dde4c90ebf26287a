// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/setting_legend.h"

#include "ui/shell/flow_layout.h"
#include "ui/shell/widgets.h"

#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace adnet::ui {

namespace {

constexpr int kWidestName = 220;

QIcon swatch(const QColor& color) {
  QIcon icon;
  for (const bool on : {true, false}) {
    QPixmap pixmap(24, 24);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 3));
    painter.setBrush(on ? QBrush(color) : Qt::NoBrush);
    painter.drawRoundedRect(QRectF(4, 4, 16, 16), 4, 4);
    icon.addPixmap(pixmap, QIcon::Normal, on ? QIcon::On : QIcon::Off);
  }
  return icon;
}

}  // namespace

SettingLegend::SettingLegend(QWidget* parent) : QWidget(parent) {
  auto* row = new FlowLayout(kGrid / 2, this);
  row->setContentsMargins(0, 0, 0, 0);
}

void SettingLegend::setSettings(const std::vector<ShownSetting>& settings) {
  QStringList hidden;
  for (const QToolButton* button : buttons_) {
    if (!button->isChecked()) hidden.append(button->accessibleName());
    delete button;
  }
  buttons_.clear();
  for (const ShownSetting& setting : settings) {
    buttons_.push_back(makeButton(setting));
    buttons_.back()->setChecked(!hidden.contains(setting.name));
    layout()->addWidget(buttons_.back());
  }
}

QToolButton* SettingLegend::makeButton(const ShownSetting& setting) {
  auto* button = new QToolButton;
  button->setObjectName("legendEntry");
  button->setCheckable(true);
  button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  button->setIcon(swatch(setting.color));
  button->setIconSize({12, 12});
  button->setText(fontMetrics().elidedText(setting.name, Qt::ElideMiddle, kWidestName));
  button->setAccessibleName(setting.name);
  button->setToolTip(
      tr("%1\nA click shows or hides it, a double click shows it alone.").arg(setting.name));
  button->installEventFilter(this);
  connect(button, &QToolButton::clicked, this, &SettingLegend::changed);
  return button;
}

bool SettingLegend::isShown(std::size_t setting) const {
  return buttons_[setting]->isChecked();
}

bool SettingLegend::eventFilter(QObject* watched, QEvent* event) {
  auto* button = qobject_cast<QToolButton*>(watched);
  const bool twice = event->type() == QEvent::MouseButtonDblClick;
  const bool withAlt = event->type() == QEvent::MouseButtonPress &&
                       static_cast<QMouseEvent*>(event)->modifiers() == Qt::AltModifier;
  if (!button || !(twice || withAlt)) return QWidget::eventFilter(watched, event);
  isolate(button);
  return true;
}

// Where it is alone already, all are shown again.
void SettingLegend::isolate(QToolButton* button) {
  // The first click of two hid it, or showed it beside the others.
  const bool alone = std::ranges::none_of(
      buttons_, [&](QToolButton* other) { return other != button && other->isChecked(); });
  for (QToolButton* other : buttons_)
    other->setChecked(alone || other == button);
  Q_EMIT changed();
}

}  // namespace adnet::ui
