// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Three confusion matrices of the same classes side by side: the baseline (A), the candidate (B)
// and how they differ. What one is zoomed to, and its current cell, the others follow.
#pragma once

#include "core/compare/class_difference.h"
#include "ui/charts/confusion_drawing.h"
#include "ui/charts/difference_legend.h"

#include <QWidget>

#include <array>

namespace adnet::ui {

class ConfusionView;
class ElidedLabel;

// What is painted of a pair of settings; a value.
struct ConfusionTriple {
  QStringList classes;
  std::array<QString, 3> titles;
  ConfusionMatrix confusion = ConfusionMatrix();  // of all runs: says the order of the classes
  std::array<CellShares, 3> shares;
};
// `names` and `colors` are those of A and B; both are of `classes`.
ConfusionTriple tripleOf(const std::array<QString, 2>& names, const SignColors& colors,
                         const QStringList& classes, const ManyTestScores& baselines,
                         const ManyTestScores& candidates);

// The three for a file, in the order and with the choice of classes that they are seen in.
struct ConfusionSheet {
  std::array<QString, 3> titles;
  std::array<ConfusionDrawing, 3> drawings;
  DifferenceScale scale;
  QFont font;
  ThemeColors colors;

  QSize size() const;
  void paint(QPainter& painter) const;
  QImage picture() const;  // two pixels a logical one as long as a side has no more than 16384
};

class ConfusionTrio : public QWidget {
  Q_OBJECT

 public:
  explicit ConfusionTrio(QWidget* parent = nullptr);

  void setTriple(const ConfusionTriple& triple);
  void clear();
  const ConfusionTriple& triple() const { return triple_; }
  ConfusionView& view(std::size_t i) const { return *views_[i]; }
  std::vector<ConfusionView*> views() const { return {views_.begin(), views_.end()}; }
  void select(int label, int predicted);
  ConfusionSheet sheet() const;
  int heightForWidth(int width) const override;  // more is of no use

 Q_SIGNALS:
  void cellClicked(int label, int predicted);
  void enlargingAsked();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  static int sideOf(int width);  // of a matrix
  void showNote();

  ConfusionTriple triple_;
  std::array<ElidedLabel*, 3> titles_;
  std::array<ConfusionView*, 3> views_;
  ElidedLabel* note_;
  DifferenceLegend* legend_;
};

}  // namespace adnet::ui
