// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is to be seen of a confusion matrix, and its painting. A value: a copy may be painted on
// any thread, into a window, a picture or a file.
#pragma once

#include "core/evaluate/metrics.h"
#include "ui/charts/confusion_layout.h"
#include "ui/shell/theme.h"

#include <QColor>
#include <QFont>
#include <QImage>
#include <QSize>
#include <QStringList>

#include <array>
#include <optional>
#include <vector>

class QPainter;

namespace adnet::ui {

enum class ConfusionOrder { Name, Error, Similarity };  // core/evaluate/class_order.h
enum class ConfusionNumbers { Images, Shares };         // of the true class's images, in per cent

// Of a difference below and above 0; invalid: the theme's.
using SignColors = std::array<QColor, 2>;

// What the cells of a matrix say instead of counts: shares of their rows' images, 0 … 1, or
// differences of two such, -1 … 1.
struct CellShares {
  std::vector<double> cells;  // classes x classes, by row
  bool difference = false;
  QString more = {}, less = {};  // what a difference above and below 0 is called
  SignColors signs = {};

  double largest() const;  // without its sign; 0: all are 0
  bool operator==(const CellShares&) const = default;
};

// `own` as long as no tint of one looks like the other, or like the surface; else one of them, and
// instead of the other the first of the theme's that does. The theme's own two are told apart by
// colour-blind people, too.
SignColors toldApart(const SignColors& own, const ThemeColors& colors);

// The colour of a difference of two shares where the largest is `largest`; 0 is nearly `surface`.
QColor differenceColor(const ThemeColors& colors, double difference, double largest,
                       const SignColors& signs);

class ConfusionDrawing {
 public:
  static constexpr std::size_t kMostConfused = 20;  // pairs

  // `classes` has a name for each class of the matrix. With shares the matrix still says in which
  // order the classes stand, and which are confused.
  void setConfusion(const ConfusionMatrix& confusion, const QStringList& classes,
                    const std::optional<CellShares>& shares = {});
  void setOrder(ConfusionOrder order);
  // Only the classes of the kMostConfused pairs; shares are still of all images.
  void setOnlyConfused(bool only);
  void setNumbers(ConfusionNumbers numbers);
  void setLook(const QFont& font, const ThemeColors& colors);

  const ConfusionMatrix& confusion() const { return confusion_; }
  const std::optional<CellShares>& shares() const { return shares_; }
  ConfusionOrder order() const { return order_; }
  bool onlyConfused() const { return onlyConfused_; }
  ConfusionNumbers numbers() const { return numbers_; }
  const ConfusionText& text() const { return text_; }
  int shown() const { return static_cast<int>(labels_.size()); }  // classes

  // Cells of classes and where they stand; nothing where one of the classes is not shown.
  ConfusionCell classesAt(const ConfusionCell& place) const;
  std::optional<ConfusionCell> placeOf(const ConfusionCell& cell) const;

  // The full name of the class whose name stands at this point; empty where none does.
  QString nameAt(const ConfusionLayout& layout, const QPointF& point) const;

  // Of a cell of classes.
  int count(const ConfusionCell& cell) const;
  double share(const ConfusionCell& cell) const;             // of the row's images, or that is set
  QString describe(const ConfusionCell& cell) const;         // with full names
  QString describeBriefly(const ConfusionCell& cell) const;  // numbers first

  // What a person points at, and the current cell; of classes.
  struct Marks {
    std::optional<ConfusionCell> pointed;
    std::optional<ConfusionCell> current;
  };
  void paint(QPainter& painter, const ConfusionLayout& layout, const Marks& marks) const;

  // All of it by itself, large enough for every name and number.
  QSize wholeSize() const;
  void paintWhole(QPainter& painter) const;
  QImage picture() const;  // of it, two pixels a logical one as long as that is no more than 8192

 private:
  void arrange();
  void measureText();
  void makeImage();
  QColor color(const ConfusionCell& cell) const;
  QString sharesText(const ConfusionCell& cell) const;
  QString number(const ConfusionCell& cell) const;
  void paintCells(QPainter& painter, const ConfusionLayout& layout) const;
  void paintPointed(QPainter& painter, const ConfusionLayout& layout, const QRectF& cell) const;
  void paintNumbers(QPainter& painter, const ConfusionLayout& layout,
                    const std::optional<ConfusionCell>& pointed) const;
  void paintTitles(QPainter& painter, const ConfusionLayout& layout) const;
  void paintNames(QPainter& painter, const ConfusionLayout& layout, const Marks& marks) const;

  ConfusionMatrix confusion_;
  std::optional<CellShares> shares_;
  QStringList classes_;
  QStringList names_;  // short
  std::vector<int> rowTotals_;
  std::vector<int> labels_;  // in the order in which they stand
  std::vector<int> places_;  // of each label; -1: not shown
  ConfusionOrder order_ = ConfusionOrder::Name;
  ConfusionNumbers numbers_ = ConfusionNumbers::Images;
  bool onlyConfused_ = false;
  QFont font_;       // of numbers that have room
  QFont smallFont_;  // of names and titles
  QFont tinyFont_;   // of numbers that have little
  ThemeColors colors_;
  ConfusionText text_;
  double largest_ = 0;  // of the shares
  SignColors signs_;    // that they are painted in
  QImage image_;        // a pixel a cell that is shown
};

}  // namespace adnet::ui
