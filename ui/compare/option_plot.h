// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Accuracies over the values of an option, with their 95 % intervals; those that others published
// may stand under them, dashed and by name.
#pragma once

#include "core/compare/published_figures.h"
#include "core/compare/statistics.h"
#include "ui/shell/qcustomplot.h"

#include <QColor>
#include <QImage>
#include <QString>

#include <functional>
#include <string>
#include <vector>

namespace adnet::ui {

struct OptionPoint {
  double x = 0;
  MeanEstimate accuracy;  // shares
};

struct OptionLine {
  QString name;
  QColor color;
  std::vector<OptionPoint> points;  // x rises
};

class OptionPlot : public QCustomPlot {
  Q_OBJECT

 public:
  explicit OptionPlot(QWidget* parent = nullptr);

  void setLines(std::vector<OptionLine> lines, const QString& optionName);
  void setPublished(std::vector<PublishedCurve> curves);
  void setLogarithmic(bool x);

  // What stands at the point nearest to a place of the plot, in pixels; empty where none is near.
  QString textAt(const QPointF& place) const;

  QImage picture();
  std::string drawing();   // SVG
  std::string document();  // PDF

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;

 private:
  void rebuild();
  double shiftOf(std::size_t line) const;  // pixels, to the right
  void addLine(const OptionLine& line, double shift);
  void addPublished(const PublishedCurve& curve, std::size_t place);
  void fillLegend(const QSize& size);
  void showAll();
  void applyTheme();
  QSize exportSize() const;
  void paint(QPaintDevice& device);

  std::vector<OptionLine> lines_;
  std::vector<PublishedCurve> published_;
  std::vector<std::pair<QCPGraph*, QString>> named_;  // each with its whole name
  QCPTextElement* more_;                              // how many have no room in the legend
};

}  // namespace adnet::ui
