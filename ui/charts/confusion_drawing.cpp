// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/confusion_drawing.h"

#include "core/evaluate/class_order.h"
#include "ui/shell/colors.h"
#include "ui/words/class_names.h"
#include "ui/words/number_text.h"

#include <QCollator>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace adnet::ui {

namespace {

constexpr int kMargin = 8;     // around a picture of its own
constexpr double kBand = 0.1;  // how much of the text's colour lies over what is pointed at

struct DrawingWords {
  Q_DECLARE_TR_FUNCTIONS(adnet::ui::ConfusionView)
};

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

void drawTurned(QPainter& painter, const QRectF& rect, int flags, const QString& text) {
  painter.save();
  painter.translate(rect.left(), rect.bottom());
  painter.rotate(-90);
  painter.drawText(QRectF(0, 0, rect.height(), rect.width()), flags, text);
  painter.restore();
}

void drawOutline(QPainter& painter, const QRectF& rect, const QColor& color) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(color, 2));
  // A cell of a pixel or two gets a frame that can be seen.
  const double grow = rect.width() < 6 ? 3 : 0;
  painter.drawRect(rect.adjusted(-grow, -grow, grow, grow));
  painter.restore();
}

// "class 2" before "class 10"; equal names by label.
std::vector<int> orderByName(const QStringList& classes) {
  QCollator collator;
  collator.setNumericMode(true);
  std::vector<int> order(at(static_cast<int>(classes.size())));
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_sort(
      order, [&](int a, int b) { return collator.compare(classes[a], classes[b]) < 0; });
  return order;
}

// Rises steeply at first, so that the few images of a mistake are seen; what is empty still shows
// as a cell.
double shadeOf(double share) {
  return 0.04 + 0.96 * std::pow(share, 0.7);
}

// Whether `color` looks like no tint of the other on this surface.
bool isNoTintOf(const QColor& other, const QColor& color, const QColor& surface) {
  constexpr double kApart = 0.1;  // as orange and amber are
  constexpr int kTints = 20;
  for (int i = 0; i <= kTints; ++i) {
    const QColor tint = mix(surface, other, static_cast<double>(i) / kTints);
    if (colorDistance(tint, color) < kApart) return false;
  }
  return true;
}

bool areApart(const QColor& a, const QColor& b, const QColor& surface) {
  return isNoTintOf(a, b, surface) && isNoTintOf(b, a, surface);
}

}  // namespace

double CellShares::largest() const {
  double largest = 0;
  for (const double cell : cells)
    largest = std::max(largest, std::abs(cell));
  return largest;
}

SignColors toldApart(const SignColors& own, const ThemeColors& colors) {
  if (own[0].isValid() && own[1].isValid() && areApart(own[0], own[1], colors.surface)) return own;
  for (const std::size_t kept : {std::size_t{1}, std::size_t{0}}) {
    if (!own[kept].isValid()) continue;
    for (const QColor& other : colors.series) {
      if (!areApart(own[kept], other, colors.surface)) continue;
      SignColors signs = own;
      signs[1 - kept] = other;
      return signs;
    }
  }
  return {colors.series[0], colors.series[1]};
}

QColor differenceColor(const ThemeColors& colors, double difference, double largest,
                       const SignColors& signs) {
  if (difference == 0 || largest == 0) return mix(colors.surface, colors.text, shadeOf(0));
  return mix(colors.surface, signs[difference > 0 ? 1 : 0],
             shadeOf(std::min(1.0, std::abs(difference) / largest)));
}

void ConfusionDrawing::setConfusion(const ConfusionMatrix& confusion, const QStringList& classes,
                                    const std::optional<CellShares>& shares) {
  Q_ASSERT(static_cast<std::size_t>(classes.size()) == confusion.classes());
  Q_ASSERT(!shares || shares->cells.size() == confusion.classes() * confusion.classes());
  confusion_ = confusion;
  shares_ = shares;
  largest_ = shares ? shares->largest() : 0;
  if (classes != classes_) names_ = shortClassNames(classes);
  classes_ = classes;
  rowTotals_.clear();
  for (std::size_t row = 0; row < confusion.classes(); ++row)
    rowTotals_.push_back(confusion.rowTotal(row));
  arrange();
}

void ConfusionDrawing::setOrder(ConfusionOrder order) {
  order_ = order;
  arrange();
}

void ConfusionDrawing::setOnlyConfused(bool only) {
  onlyConfused_ = only;
  arrange();
}

void ConfusionDrawing::setNumbers(ConfusionNumbers numbers) {
  numbers_ = numbers;
  measureText();
}

void ConfusionDrawing::setLook(const QFont& font, const ThemeColors& colors) {
  font_ = font;
  smallFont_ = font;
  smallFont_.setPointSizeF(font.pointSizeF() * 0.85);
  tinyFont_ = font;
  tinyFont_.setPointSizeF(font.pointSizeF() * 0.7);
  colors_ = colors;
  measureText();
  makeImage();
}

void ConfusionDrawing::arrange() {
  labels_ = order_ == ConfusionOrder::Name    ? orderByName(classes_)
            : order_ == ConfusionOrder::Error ? orderByError(confusion_)
                                              : orderBySimilarity(confusion_);
  if (onlyConfused_) {
    const std::vector<int> confused = confusedClasses(confusion_, kMostConfused);
    std::erase_if(labels_, [&](int label) { return !std::ranges::binary_search(confused, label); });
  }
  places_.assign(confusion_.classes(), -1);
  for (int place = 0; place < shown(); ++place)
    places_[at(labels_[at(place)])] = place;
  measureText();
  makeImage();
}

void ConfusionDrawing::measureText() {
  const QFontMetricsF metrics(smallFont_);
  text_ = {metrics.height(), 0, 0};
  int largest = 0;
  for (const int row : labels_) {
    text_.longestName = std::max(text_.longestName, metrics.horizontalAdvance(names_[row]));
    for (const int column : labels_)
      largest = std::max(largest, count({row, column}));
  }
  text_.longestCount = QFontMetricsF(tinyFont_).horizontalAdvance(
      shares_ && shares_->difference                    ? signedPoints(largest_, 0)
      : shares_ || numbers_ == ConfusionNumbers::Shares ? countText(100)
                                                        : countText(largest));
}

void ConfusionDrawing::makeImage() {
  if (shares_) signs_ = toldApart(shares_->signs, colors_);
  image_ = QImage(shown(), shown(), QImage::Format_RGB32);
  for (int row = 0; row < shown(); ++row) {
    for (int column = 0; column < shown(); ++column)
      image_.setPixelColor(column, row, color(classesAt({row, column})));
  }
}

ConfusionCell ConfusionDrawing::classesAt(const ConfusionCell& place) const {
  return {labels_[at(place.label)], labels_[at(place.predicted)]};
}

std::optional<ConfusionCell> ConfusionDrawing::placeOf(const ConfusionCell& cell) const {
  const ConfusionCell place{places_[at(cell.label)], places_[at(cell.predicted)]};
  if (place.label < 0 || place.predicted < 0) return std::nullopt;
  return place;
}

QString ConfusionDrawing::nameAt(const ConfusionLayout& layout, const QPointF& point) const {
  if (!layout.showsNames()) return {};
  for (int place = 0; place < shown(); ++place) {
    const bool there =
        (layout.rowName(place).contains(point) && point.y() >= layout.frame().top()) ||
        (layout.columnName(place).contains(point) && point.x() >= layout.frame().left());
    if (there) return classes_[labels_[at(place)]];
  }
  return {};
}

int ConfusionDrawing::count(const ConfusionCell& cell) const {
  return confusion_.at(at(cell.label), at(cell.predicted));
}

double ConfusionDrawing::share(const ConfusionCell& cell) const {
  if (shares_) return shares_->cells[at(cell.label) * confusion_.classes() + at(cell.predicted)];
  const int total = rowTotals_[at(cell.label)];
  return total == 0 ? 0 : static_cast<double>(count(cell)) / total;
}

QColor ConfusionDrawing::color(const ConfusionCell& cell) const {
  if (shares_ && shares_->difference) {
    return differenceColor(colors_, share(cell), largest_, signs_);
  }
  return mix(colors_.surface, colors_.heat, shadeOf(share(cell)));
}

QString ConfusionDrawing::sharesText(const ConfusionCell& cell) const {
  const double value = share(cell);
  if (!shares_->difference) return DrawingWords::tr("%1 of its images").arg(percentText(value));
  if (value == 0) return DrawingWords::tr("equally often");
  return DrawingWords::tr("%1, by %2 points", "AD-Net more often, by 12.5 points")
      .arg(value > 0 ? shares_->more : shares_->less, pointsText(std::abs(value)));
}

QString ConfusionDrawing::describe(const ConfusionCell& cell) const {
  if (shares_) {
    return DrawingWords::tr("true: %1, predicted: %2: %3")
        .arg(classes_[cell.label], classes_[cell.predicted], sharesText(cell));
  }
  return DrawingWords::tr("true: %1, predicted: %2: %3 of %4 (%5)")
      .arg(classes_[cell.label], classes_[cell.predicted], countText(count(cell)),
           countText(rowTotals_[at(cell.label)]), percentText(share(cell), 0));
}

QString ConfusionDrawing::describeBriefly(const ConfusionCell& cell) const {
  if (shares_) {
    return DrawingWords::tr("%1: %2 → %3", "how often: class taken for class")
        .arg(sharesText(cell), names_[cell.label], names_[cell.predicted]);
  }
  return DrawingWords::tr("%1 of %2 (%3): %4 → %5")
      .arg(countText(count(cell)), countText(rowTotals_[at(cell.label)]),
           percentText(share(cell), 0), names_[cell.label], names_[cell.predicted]);
}

QString ConfusionDrawing::number(const ConfusionCell& cell) const {
  if (shares_) {
    const double value = share(cell);
    if (std::lround(100 * value) == 0) return {};
    return shares_->difference ? signedPoints(value, 0) : QString::number(std::lround(100 * value));
  }
  const int images = count(cell);
  if (images == 0) return {};
  if (numbers_ == ConfusionNumbers::Images) return countText(images);
  return QString::number(std::lround(100 * share(cell)));
}

void ConfusionDrawing::paint(QPainter& painter, const ConfusionLayout& layout,
                             const Marks& marks) const {
  if (layout.classes() == 0) return;
  const auto rectOf = [&](const std::optional<ConfusionCell>& cell) -> std::optional<QRectF> {
    const auto place = cell ? placeOf(*cell) : std::nullopt;
    return place ? std::optional(layout.cell(*place)) : std::nullopt;
  };
  painter.save();
  const QRectF around = layout.frame().adjusted(-5, -5, 5, 5);  // frames stand out a little
  painter.setClipRect(layout.frame());
  paintCells(painter, layout);
  painter.setClipRect(around);
  if (const auto rect = rectOf(marks.pointed)) paintPointed(painter, layout, *rect);
  painter.setClipRect(layout.frame());
  if (layout.showsCounts()) paintNumbers(painter, layout, marks.pointed);
  painter.setClipRect(around);
  if (const auto rect = rectOf(marks.current)) drawOutline(painter, *rect, colors_.accent);
  painter.restore();
  painter.setFont(smallFont_);
  paintTitles(painter, layout);
  if (layout.showsNames()) paintNames(painter, layout, marks);
}

QSize ConfusionDrawing::wholeSize() const {
  const double cell = std::max(1.25 * text_.lineHeight, text_.longestCount + 4);
  const double cells = std::max(320.0, cell * shown());
  const double side = cells + text_.longestName + 2 * text_.lineHeight;
  return QSize(static_cast<int>(side), static_cast<int>(side)) + QSize(kMargin, kMargin) * 2;
}

void ConfusionDrawing::paintWhole(QPainter& painter) const {
  const QSize size = wholeSize();
  painter.fillRect(QRect(QPoint(), size), colors_.surface);
  painter.translate(kMargin, kMargin);
  const QSize area = size - QSize(kMargin, kMargin) * 2;
  ConfusionText text = text_;
  text.wholeNames = true;
  paint(painter, ConfusionLayout::fit(area, shown(), text), {});
}

QImage ConfusionDrawing::picture() const {
  constexpr double kMost = 8192;  // pixels of a side
  const QSize size = wholeSize();
  const double scale = std::min(2.0, kMost / size.width());
  QImage image(size * scale, QImage::Format_RGB32);
  image.setDevicePixelRatio(scale);
  QPainter painter(&image);
  paintWhole(painter);
  return image;
}

void ConfusionDrawing::paintCells(QPainter& painter, const ConfusionLayout& layout) const {
  if (layout.cellSize() < 6) {
    // Cells of about a pixel are blended rather than left out.
    painter.setRenderHint(QPainter::SmoothPixmapTransform, layout.cellSize() < 2);
    painter.drawImage(layout.matrix(), image_);
    return;
  }
  for (int row = layout.firstSeen().label; row <= layout.lastSeen().label; ++row) {
    for (int i = layout.firstSeen().predicted; i <= layout.lastSeen().predicted; ++i)
      painter.fillRect(layout.cell({row, i}), image_.pixelColor(i, row));
  }
  painter.setPen(QPen(colors_.surface, 1));  // hairlines between the cells
  const QRectF& frame = layout.frame();
  const ConfusionCell last = layout.lastSeen();
  for (int i = layout.firstSeen().predicted; i <= last.predicted; ++i) {
    const double x = layout.cell({0, i}).left();
    painter.drawLine(QLineF(x, frame.top(), x, frame.bottom()));
  }
  for (int i = layout.firstSeen().label; i <= last.label; ++i) {
    const double y = layout.cell({i, 0}).top();
    painter.drawLine(QLineF(frame.left(), y, frame.right(), y));
  }
}

void ConfusionDrawing::paintPointed(QPainter& painter, const ConfusionLayout& layout,
                                    const QRectF& cell) const {
  const QRectF& frame = layout.frame();
  const QColor band = withAlpha(colors_.text, kBand);
  painter.save();
  painter.setClipRegion(QRegion(frame.toRect()) - cell.toRect());
  painter.fillRect(QRectF(frame.left(), cell.top(), frame.width(), cell.height()), band);
  painter.fillRect(QRectF(cell.left(), frame.top(), cell.width(), frame.height()), band);
  painter.restore();
  drawOutline(painter, cell, colors_.text);
}

void ConfusionDrawing::paintNumbers(QPainter& painter, const ConfusionLayout& layout,
                                    const std::optional<ConfusionCell>& pointed) const {
  // The largest that fits.
  const double room = layout.cellSize() / (text_.longestCount + 1);
  const auto fits = [&](const QFont& font) {
    return font.pointSizeF() <= room * tinyFont_.pointSizeF() &&
           QFontMetricsF(font).height() <= layout.cellSize() + 3;
  };
  painter.setFont(fits(font_) ? font_ : fits(smallFont_) ? smallFont_ : tinyFont_);
  const ConfusionCell first = layout.firstSeen();
  const ConfusionCell last = layout.lastSeen();
  for (int row = first.label; row <= last.label; ++row) {
    for (int column = first.predicted; column <= last.predicted; ++column) {
      const ConfusionCell cell = classesAt({row, column});
      const bool banded = pointed && *pointed != cell &&
                          (pointed->label == cell.label || pointed->predicted == cell.predicted);
      const QColor its = image_.pixelColor(column, row);
      painter.setPen(
          readable(banded ? mix(its, colors_.text, kBand) : its, colors_.text, colors_.surface));
      painter.drawText(layout.cell({row, column}), Qt::AlignCenter | Qt::TextDontClip,
                       number(cell));
    }
  }
}

void ConfusionDrawing::paintTitles(QPainter& painter, const ConfusionLayout& layout) const {
  const bool shares = layout.showsCounts() && (shares_ || numbers_ == ConfusionNumbers::Shares);
  const bool points = shares && shares_ && shares_->difference;
  painter.setPen(colors_.subtle);
  painter.drawText(layout.columnTitle(), Qt::AlignHCenter | Qt::AlignTop | Qt::TextDontClip,
                   DrawingWords::tr("predicted class"));
  drawTurned(painter, layout.rowTitle(), Qt::AlignHCenter | Qt::AlignTop | Qt::TextDontClip,
             points   ? DrawingWords::tr("true class, in points")
             : shares ? DrawingWords::tr("true class, in %")
                      : DrawingWords::tr("true class"));
}

void ConfusionDrawing::paintNames(QPainter& painter, const ConfusionLayout& layout,
                                  const Marks& marks) const {
  const QFontMetricsF metrics(smallFont_);
  const QStringList rows = elidedClassNames(names_, metrics, layout.rowName(0).width());
  const QStringList columns = elidedClassNames(
      names_, metrics, layout.namesUpright() ? layout.cellSize() : layout.columnName(0).height());
  const auto penFor = [&](int label, int ConfusionCell::*side) {
    const bool told = (marks.pointed && *marks.pointed.*side == label) ||
                      (marks.current && *marks.current.*side == label);
    return told ? colors_.text : colors_.subtle;
  };
  // A name is left out where less than half of its cell is seen.
  const QRectF& frame = layout.frame();
  const ConfusionCell first = layout.firstSeen();
  const ConfusionCell last = layout.lastSeen();
  for (int i = first.label; i <= last.label; ++i) {
    const int label = labels_[at(i)];
    const QRectF rect = layout.rowName(i);
    if (rect.center().y() < frame.top() || rect.center().y() > frame.bottom()) continue;
    painter.setPen(penFor(label, &ConfusionCell::label));
    painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, rows[label]);
  }
  for (int i = first.predicted; i <= last.predicted; ++i) {
    const int label = labels_[at(i)];
    const QRectF rect = layout.columnName(i);
    if (rect.center().x() < frame.left() || rect.center().x() > frame.right()) continue;
    painter.setPen(penFor(label, &ConfusionCell::predicted));
    if (layout.namesUpright()) {
      painter.drawText(rect, Qt::AlignHCenter | Qt::AlignBottom | Qt::TextDontClip, columns[label]);
    } else {
      drawTurned(painter, rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip,
                 columns[label]);
    }
  }
}

}  // namespace adnet::ui
