// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/confusion_layout.h"

#include <algorithm>
#include <cmath>

namespace adnet::ui {

namespace {

constexpr double kLargestCell = 96;  // two classes need no larger ones
constexpr double kNamePadding = 6;   // between a name and the matrix
constexpr double kCountPadding = 3;
constexpr double kLargestNameBand = 0.3;  // of the area's side

double cellThatFits(double side, int classes) {
  const double cell = std::min(side / classes, kLargestCell);
  return cell >= 4 ? std::floor(cell) : cell;
}

}  // namespace

ConfusionLayout ConfusionLayout::fit(const QSizeF& area, int classes, const ConfusionText& text) {
  ConfusionLayout layout;
  layout.titleHeight_ = std::ceil(text.lineHeight * 1.25);
  const double width = area.width() - layout.titleHeight_;
  const double height = area.height() - layout.titleHeight_;
  if (classes < 1 || width < 1 || height < 1) return layout;
  layout.classes_ = classes;

  const double name = text.longestName + kNamePadding;
  const double nameWidth = std::ceil(std::min(name, width * kLargestNameBand));
  const double turnedHeight = std::ceil(std::min(name, height * kLargestNameBand));
  const double uprightHeight = std::ceil(text.lineHeight + kNamePadding);
  const double uprightCell =
      cellThatFits(std::min(width - nameWidth, height - uprightHeight), classes);
  layout.upright_ = uprightCell >= name;
  const double nameHeight = layout.upright_ ? uprightHeight : turnedHeight;
  layout.cell_ = cellThatFits(std::min(width - nameWidth, height - nameHeight), classes);
  if (layout.cell_ >= text.lineHeight) {
    layout.nameWidth_ = nameWidth;
    layout.nameHeight_ = nameHeight;
  } else {  // too small for names: the matrix takes their place
    layout.cell_ = cellThatFits(std::min(width, height), classes);
  }
  layout.counts_ =
      layout.cell_ >= text.lineHeight && layout.cell_ >= text.longestCount + kCountPadding;

  const double side = layout.cell_ * classes;
  const double left = layout.titleHeight_ + layout.nameWidth_;
  const double top = layout.titleHeight_ + layout.nameHeight_;
  const double spare = std::max(0.0, area.width() - left - side);
  layout.matrix_ = QRectF(left + std::floor(spare / 2), top, side, side);
  return layout;
}

QRectF ConfusionLayout::cell(const ConfusionCell& cell) const {
  return {matrix_.left() + cell.predicted * cell_, matrix_.top() + cell.label * cell_, cell_,
          cell_};
}

QRectF ConfusionLayout::rowName(int label) const {
  return {matrix_.left() - nameWidth_, matrix_.top() + label * cell_, nameWidth_ - kNamePadding,
          cell_};
}

QRectF ConfusionLayout::columnName(int predicted) const {
  return {matrix_.left() + predicted * cell_, matrix_.top() - nameHeight_, cell_,
          nameHeight_ - kNamePadding};
}

QRectF ConfusionLayout::rowTitle() const {
  return {matrix_.left() - nameWidth_ - titleHeight_, matrix_.top(), titleHeight_,
          matrix_.height()};
}

QRectF ConfusionLayout::columnTitle() const {
  return {matrix_.left(), matrix_.top() - nameHeight_ - titleHeight_, matrix_.width(),
          titleHeight_};
}

std::optional<ConfusionCell> ConfusionLayout::cellAt(const QPointF& point) const {
  if (classes_ == 0) return std::nullopt;
  const QPointF inside = (point - matrix_.topLeft()) / cell_;
  const int predicted = static_cast<int>(std::floor(inside.x()));
  const int label = static_cast<int>(std::floor(inside.y()));
  const auto valid = [this](int index) { return index >= 0 && index < classes_; };
  if (!valid(predicted) || !valid(label)) return std::nullopt;
  return ConfusionCell{label, predicted};
}

}  // namespace adnet::ui
