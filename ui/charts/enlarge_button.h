// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Says what it does to a PageOverlay: gives it the whole page, or its own place again.
#pragma once

#include "ui/shell/icon_button.h"

namespace adnet::ui {

class PageOverlay;

class EnlargeButton : public IconButton {
  Q_OBJECT

 public:
  explicit EnlargeButton(QWidget* parent = nullptr);

  void turns(PageOverlay& overlay);  // from now on, and says as it is turned
  void showEnlarged(bool enlarged);
};

}  // namespace adnet::ui
