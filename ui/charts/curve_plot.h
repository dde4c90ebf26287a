// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Curves over training steps. The view follows the data until a person zooms (wheel) or drags; a
// double click lets it follow again. The values under the pointer are shown beside it.
#pragma once

#include "ui/charts/smoother.h"
#include "ui/shell/qcustomplot.h"

#include <QImage>
#include <QString>

#include <cstddef>
#include <string>
#include <vector>

namespace adnet::ui {

class CurvePlot : public QCustomPlot {
  Q_OBJECT

 public:
  enum class Style {
    Smoothed,  // each value faintly, their moving average boldly
    Dotted,    // a line through dots
    Diamonds,  // single points
  };

  CurvePlot(const QString& title, const QString& emptyText, QWidget* parent = nullptr);

  // Curves are numbered in the order in which they are added. `color` is an index of
  // ThemeColors::series.
  void addCurve(const QString& name, std::size_t color, Style style);
  void setCurveName(std::size_t curve, const QString& name);
  void setCurveVisible(std::size_t curve, bool visible);
  void setSmoothing(double window);  // in values; for what is appended from now on
  void setDecimals(int decimals, const QString& unit);  // of the values in the tip

  // x must not fall. A value that is not finite leaves a gap.
  void append(std::size_t curve, double x, double y);
  void clearCurves();  // keeps the curves, drops their points
  std::size_t pointCount(std::size_t curve) const;

  // Rings one point, and writes `text` in the corner where rising curves are not.
  void mark(double x, double y, const QString& text);

  // The whole of the data: x from 0 to `right`, y from 0 to `top`.
  void setExtent(double right, double top);
  double largest() const { return largest_; }  // of the visible curves' values so far
  void setFollowing(bool following);           // false: the ranges stay as they are

  // A logarithmic axis begins a little below the smallest value that was appended.
  void setLogarithmic(bool logarithmic);
  bool isLogarithmic() const;

  // As it is seen, but no smaller than can be read: a picture of two pixels a logical one, or a
  // drawing (SVG).
  QImage picture();
  std::string drawing();

  // What the tip says at this x: the step, and each curve's value there; empty without any.
  QString textAt(double x) const;

 Q_SIGNALS:
  void explored();        // a person zoomed or dragged
  void followingAsked();  // and wants the whole again

 protected:
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  struct Curve {
    std::size_t color = 0;
    Style style = Style::Smoothed;
    QCPGraph* line = nullptr;  // the moving average of a smoothed curve
    QCPGraph* raw = nullptr;   // of a smoothed curve alone
    Smoother smoother;
  };
  const QCPGraphDataContainer& values(const Curve& curve) const;
  void makeHeader();
  bool isLow() const;
  void placeLegend();
  void showEmpty(bool empty);
  void wrapLegend(int columns);
  void placeTexts();
  void applyTheme();
  void styleCurve(const Curve& curve);
  void showCursor(double x);
  void fitToExtent();
  double bottom() const;  // of the whole

  QString title_;
  std::vector<Curve> curves_;
  QCPLayoutGrid* header_;  // the heading and the legend
  QCPTextElement* heading_;
  QCPItemText* empty_;
  QCPItemStraightLine* cursor_;
  QCPGraph* mark_;
  QCPItemText* markText_;
  QString markTextFull_;
  QString emptyText_;
  bool following_ = true;
  double right_ = 1;
  double top_ = 1;
  double largest_ = 0;
  double smallest_ = 0;  // of the values above 0; 0: there is none
  double smoothing_ = 1;
  int decimals_ = 3;
  QString unit_;
};

}  // namespace adnet::ui
