// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Which setting is called A and which B, in their colours.
#pragma once

#include "ui/compare/comparison_tab.h"

#include <array>

namespace adnet::ui {

class ElidedLabel;

class PairLegend : public QWidget {
  Q_OBJECT

 public:
  explicit PairLegend(QWidget* parent = nullptr);

  // Hidden where one of the two is missing.
  void setShown(const Shown& shown);

 private:
  std::array<QLabel*, 2> swatches_;
  std::array<ElidedLabel*, 2> names_;
};

}  // namespace adnet::ui
