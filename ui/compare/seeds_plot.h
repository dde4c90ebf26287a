// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Curves of settings: each seed thinly, their mean boldly, and a band that holds the mean with 95 %
// by Student's t. Dragging and the wheel look closer, a double click shows all again.
#pragma once

#include "core/compare/mean_band.h"
#include "ui/shell/qcustomplot.h"

#include <QColor>
#include <QImage>
#include <QString>

#include <functional>
#include <limits>
#include <string>
#include <vector>

namespace adnet::ui {

struct PlottedSetting {
  QString name;
  QColor color;
  std::vector<Curve> seeds;
  std::vector<BandPoint> band;
};

class SeedsPlot : public QCustomPlot {
  Q_OBJECT

 public:
  explicit SeedsPlot(QWidget* parent = nullptr);

  struct Values {
    QString name;      // stands in exports, and is read out
    QString unit;      // at the axis
    double scale = 1;  // of what is shown: 100 for shares in per cent
    int decimals = 3;
    double most = std::numeric_limits<double>::infinity();  // that there can be, as it is shown
  };
  // `settings` in the order of the legend.
  void setCurves(std::vector<PlottedSetting> settings, const Values& values,
                 const QString& axisName);
  std::size_t settings() const { return settings_.size(); }
  // `spread`: with its seeds and its band, above those that are without.
  void showSetting(std::size_t setting, bool visible, bool spread);
  // About so many points are averaged, the raw lines staying under it; 1: none.
  void setSmoothing(double window);
  void setLogarithmic(bool x, bool y);
  // Until it is dragged or zoomed, what comes later is shown whole, too.
  void showAll();
  bool isWhole() const { return whole_; }
  // How far the plot beside it goes; all of this one goes as far.
  void setEnd(double x) { end_ = x; }
  // As the plot beside it; `whole`: that one shows all.
  void followAcross(const QCPRange& range, bool whole);

  // What stands at this x, of the visible settings: name, mean, interval, number of seeds; of many,
  // those with their bands first.
  QString textAt(double x) const;
  void showCursor(double x);
  void hideCursor();

  // With the names of what is seen, no smaller than can be read.
  QImage picture();
  std::string drawing();   // SVG
  std::string document();  // PDF

 Q_SIGNALS:
  void pointed(double x);  // the mouse is over it
  void left();

 protected:
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  struct Count {
    QCPItemText* text = nullptr;
    QPointF of;  // the point of the mean, as it is drawn
  };
  struct Lines {
    QCPGraph* mean = nullptr;
    QCPGraph* smoothed = nullptr;  // over the mean, where there is smoothing
    QCPGraph* low = nullptr;       // of the band; it is filled up to `high`
    QCPGraph* high = nullptr;
    std::vector<QCPGraph*> seeds;
    std::vector<Count> counts;  // where seeds are missing
    bool visible = true;
    bool spread = true;  // seeds, band and counts are, too
  };
  void rebuild();
  Lines makeLines(const PlottedSetting& setting);
  void addCounts(const PlottedSetting& setting, Lines& lines);
  void addCount(const PlottedSetting& setting, const BandPoint& point, Lines& lines);
  void placeCounts();
  void fitUpwards();
  void fillSmoothed();
  void styleMean(std::size_t setting);
  void applyTheme();
  QSize exportSize() const;
  void withNames(const std::function<void()>& draw);

  std::vector<PlottedSetting> settings_;
  std::vector<Lines> lines_;
  Values values_;
  double smoothing_ = 1;
  double end_ = 0;
  bool whole_ = true;
  bool fitting_ = false;  // itself; nobody drags or zooms
  QCPItemStraightLine* cursor_;
};

}  // namespace adnet::ui
