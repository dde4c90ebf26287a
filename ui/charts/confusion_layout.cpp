// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/confusion_layout.h"

#include <algorithm>
#include <cmath>

namespace adnet::ui {

namespace {

constexpr double kNamePadding = 6;  // between a name and the matrix
constexpr double kCountPadding = 0.5;
constexpr double kLargestNameBand = 0.32;  // of the area's side
constexpr double kSmallestNameBand = 3.5;  // in lines; less is not worth it
constexpr double kPitch = 0.9;             // of a line, from one name to the next

double cellThatFits(double side, int classes) {
  const double cell = std::min(side / classes, ConfusionLayout::kLargestCell);
  return cell >= 4 ? std::floor(cell) : std::max(0.0, cell);
}

double pitchOf(const ConfusionText& text) {
  return std::floor(kPitch * text.lineHeight);
}

// What names get of a side: what they need, but neither most of it nor what the cells need.
double nameBand(double side, int classes, const ConfusionText& text) {
  if (text.wholeNames) return std::ceil(text.longestName + kNamePadding);
  const double wanted = std::min(text.longestName + kNamePadding, side * kLargestNameBand);
  const double left = side - classes * pitchOf(text);
  const double smallest = std::min(wanted, kSmallestNameBand * text.lineHeight);
  return std::ceil(std::min(wanted, std::max(left, smallest)));
}

// Of a side, in cells: no more empty than must be.
double clampedCentre(double centre, double seen, int classes) {
  return seen >= classes ? classes / 2.0 : std::clamp(centre, seen / 2, classes - seen / 2);
}

}  // namespace

ConfusionLayout ConfusionLayout::fit(const QSizeF& area, int classes, const ConfusionText& text) {
  ConfusionLayout layout;
  layout.titleHeight_ = std::ceil(text.lineHeight * 1.25);
  const double width = area.width() - layout.titleHeight_;
  const double height = area.height() - layout.titleHeight_;
  if (classes < 1 || width < 1 || height < 1) return layout;
  layout.classes_ = classes;

  const double nameWidth = nameBand(width, classes, text);
  const double turnedHeight = nameBand(height, classes, text);
  const double uprightHeight = std::ceil(text.lineHeight + kNamePadding);
  const double uprightCell =
      cellThatFits(std::min(width - nameWidth, height - uprightHeight), classes);
  layout.upright_ = uprightCell >= text.longestName + kNamePadding;
  const double nameHeight = layout.upright_ ? uprightHeight : turnedHeight;
  layout.cell_ = cellThatFits(std::min(width - nameWidth, height - nameHeight), classes);
  if (layout.cell_ >= pitchOf(text)) {
    layout.nameWidth_ = nameWidth;
    layout.nameHeight_ = nameHeight;
  } else {  // too small for names: the matrix takes their place
    layout.cell_ = cellThatFits(std::min(width, height), classes);
  }
  layout.place(area, text, {classes / 2.0, classes / 2.0});
  return layout;
}

ConfusionLayout ConfusionLayout::zoomed(const QSizeF& area, int classes, const ConfusionText& text,
                                        double cell, const QPointF& centre) {
  ConfusionLayout layout = fit(area, classes, text);
  if (layout.classes_ == 0) return layout;
  layout.cell_ = cell;
  const double width = area.width() - layout.titleHeight_;
  const double height = area.height() - layout.titleHeight_;
  const double name = text.longestName + kNamePadding;
  layout.upright_ = cell >= name;
  const bool names = cell >= pitchOf(text);
  layout.nameWidth_ = names ? std::ceil(std::min(name, width * kLargestNameBand)) : 0;
  layout.nameHeight_ = !names            ? 0
                       : layout.upright_ ? std::ceil(text.lineHeight + kNamePadding)
                                         : std::ceil(std::min(name, height * kLargestNameBand));
  layout.place(area, text, centre);
  return layout;
}

void ConfusionLayout::place(const QSizeF& area, const ConfusionText& text, const QPointF& centre) {
  counts_ = cell_ >= pitchOf(text) && cell_ >= text.longestCount + kCountPadding;
  const double side = cell_ * classes_;
  const double left = titleHeight_ + nameWidth_;
  const double top = titleHeight_ + nameHeight_;
  const double width = std::min(side, area.width() - left);
  const double height = std::min(side, area.height() - top);
  const double spare = std::max(0.0, area.width() - left - side);
  frame_ = QRectF(left + std::floor(spare / 2), top, width, height);
  const QPointF middle(clampedCentre(centre.x(), width / cell_, classes_),
                       clampedCentre(centre.y(), height / cell_, classes_));
  const QPointF corner = frame_.center() - middle * cell_;
  matrix_ = QRectF(std::round(corner.x()), std::round(corner.y()), side, side);
}

QRectF ConfusionLayout::cell(const ConfusionCell& cell) const {
  return {matrix_.left() + cell.predicted * cell_, matrix_.top() + cell.label * cell_, cell_,
          cell_};
}

QRectF ConfusionLayout::rowName(int label) const {
  return {frame_.left() - nameWidth_, matrix_.top() + label * cell_, nameWidth_ - kNamePadding,
          cell_};
}

QRectF ConfusionLayout::columnName(int predicted) const {
  return {matrix_.left() + predicted * cell_, frame_.top() - nameHeight_, cell_,
          nameHeight_ - kNamePadding};
}

QRectF ConfusionLayout::rowTitle() const {
  return {frame_.left() - nameWidth_ - titleHeight_, frame_.top(), titleHeight_, frame_.height()};
}

QRectF ConfusionLayout::columnTitle() const {
  return {frame_.left(), frame_.top() - nameHeight_ - titleHeight_, frame_.width(), titleHeight_};
}

QPointF ConfusionLayout::inCells(const QPointF& point) const {
  if (classes_ == 0) return {};
  const QPointF cells = (point - matrix_.topLeft()) / cell_;
  return {std::clamp(cells.x(), 0.0, static_cast<double>(classes_)),
          std::clamp(cells.y(), 0.0, static_cast<double>(classes_))};
}

std::optional<ConfusionCell> ConfusionLayout::cellAt(const QPointF& point) const {
  if (classes_ == 0 || point.x() < frame_.left() || point.y() < frame_.top() ||
      point.x() >= frame_.right() || point.y() >= frame_.bottom()) {
    return std::nullopt;
  }
  const QPointF cells = (point - matrix_.topLeft()) / cell_;
  const int predicted = static_cast<int>(std::floor(cells.x()));
  const int label = static_cast<int>(std::floor(cells.y()));
  const auto valid = [this](int index) { return index >= 0 && index < classes_; };
  if (!valid(predicted) || !valid(label)) return std::nullopt;
  return ConfusionCell{label, predicted};
}

ConfusionCell ConfusionLayout::firstSeen() const {
  const QPointF first = inCells(frame_.topLeft());
  return {static_cast<int>(first.y()), static_cast<int>(first.x())};
}

ConfusionCell ConfusionLayout::lastSeen() const {
  const QPointF last = inCells(frame_.bottomRight());
  return {std::min(classes_ - 1, static_cast<int>(last.y())),
          std::min(classes_ - 1, static_cast<int>(last.x()))};
}

}  // namespace adnet::ui
