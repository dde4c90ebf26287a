// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Two plots of what the shown runs measured, over the same axis: what one is dragged or zoomed to,
// the other follows.
#pragma once

#include "core/compare/run_curves.h"
#include "ui/compare/comparison_tab.h"
#include "ui/compare/seeds_plot.h"
#include "ui/shell/job.h"

#include <array>
#include <memory>

class QAction;
class QComboBox;
class QSlider;

namespace adnet::ui {

class Exporter;
class SegmentedControl;
class SettingLegend;

class CurvesTab : public ComparisonTab {
  Q_OBJECT

 public:
  explicit CurvesTab(QWidget* parent = nullptr);

  QString title() const override;
  bool isLoading() const override;
  void goOn() override;

 private:
  class Runs;  // what was read of them, for the reading threads
  using Curves = std::array<std::vector<PlottedSetting>, 2>;

  QWidget* makeHead();
  QWidget* makeLegend();
  QWidget* makePlot(int i);
  void sharePointOfView(SeedsPlot& from, SeedsPlot& to);
  Measure measure(std::size_t plot) const;
  void follow() override;
  void read() override;
  void take(const Curves& curves);
  void showChosen();
  void smooth();
  void scale();

  std::shared_ptr<Runs> runs_;
  SettingLegend* legend_;
  SegmentedControl* axis_;
  QSlider* smoothing_;
  QLabel* smoothed_;
  QLabel* bands_;
  QAction* logarithmicX_;
  QAction* logarithmicY_;
  std::array<QComboBox*, 2> measures_;
  std::array<SeedsPlot*, 2> plots_;
  std::array<QLabel*, 2> nothing_;  // each instead of its plot
  QWidget* drawn_;                  // both
  QLabel* empty_;
  Exporter* exporter_;
  Job reading_;
};

}  // namespace adnet::ui
