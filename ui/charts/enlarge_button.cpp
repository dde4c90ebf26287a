// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/enlarge_button.h"

#include "ui/charts/page_overlay.h"

namespace adnet::ui {

EnlargeButton::EnlargeButton(QWidget* parent) : IconButton(QStringLiteral("enlarge"), {}, parent) {
  showEnlarged(false);
}

void EnlargeButton::turns(PageOverlay& overlay) {
  connect(this, &QAbstractButton::clicked, &overlay,
          [&overlay] { overlay.setOn(!overlay.isOn()); });
  connect(&overlay, &PageOverlay::turned, this, &EnlargeButton::showEnlarged);
}

void EnlargeButton::showEnlarged(bool enlarged) {
  const QString text = enlarged ? tr("Back to its size (Escape)") : tr("On the whole page (F)");
  setToolTip(text);
  setAccessibleName(text);
}

}  // namespace adnet::ui
