// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A run's curves: the loss and its parts beside the accuracies, over the same steps.
#pragma once

#include "core/base/error.h"
#include "core/run/events.h"
#include "core/run/training_config.h"

#include <QWidget>

namespace adnet::ui {

class CurvePlot;
class Exporter;

class CurvesView : public QWidget {
  Q_OBJECT

 public:
  enum LossCurve : std::size_t { Total, CrossEntropy, Distillation };
  enum AccuracyCurve : std::size_t { Test, Validation, TestOnce };

  explicit CurvesView(QWidget* parent = nullptr);

  // Empties the plots for a run of this method and planned length.
  void begin(Method method, int steps);
  void addSteps(const std::vector<StepRecord>& steps);
  // `accuracy` in 0 … 1. Evaluations of the training set are not drawn.
  void addEvaluation(int step, SetName set, Protocol protocol, double accuracy);

  CurvePlot& loss() { return *loss_; }
  CurvePlot& accuracy() { return *accuracy_; }

  bool isExporting() const;
  void setRunName(const QString& name) { runName_ = name; }  // files are called after it at first

  QSize sizeHint() const override { return {840, 240}; }
  QSize minimumSizeHint() const override { return {416, 132}; }

 Q_SIGNALS:
  void failed(const adnet::Error& error);  // a file could not be written
  void exported(const QString& file);

 private:
  QWidget* makeCard(CurvePlot* plot, const QString& file);
  void sharePointOfView(CurvePlot* from, CurvePlot* to);
  void setExtent();

  CurvePlot* loss_;
  CurvePlot* accuracy_;
  Exporter* exporter_;
  QString runName_;
  int lastStep_ = 0;
  double best_ = -1;  // of the test accuracies
};

}  // namespace adnet::ui
