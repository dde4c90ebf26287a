// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// One run: what it was, its curves, and each of its evaluations.
#pragma once

#include "core/run/run_folder.h"
#include "ui/shell/job.h"
#include "ui/shell/widgets.h"

#include <memory>

class QComboBox;

namespace adnet::ui {

class AccuracyFigures;
class CurvesView;
class EvaluationPanel;
class Gallery;

class RunView : public QWidget {
  Q_OBJECT

 public:
  explicit RunView(QWidget* parent = nullptr);

  // Reads the folder on a thread of its own; ends in loaded() or failed(). What was shown stays
  // until then.
  void open(const QString& folder);
  const QString& folder() const { return folder_; }  // that was asked for last
  bool isLoading() const;

 Q_SIGNALS:
  void loaded();
  void failed(const adnet::Error& error);
  void evaluationFailed(const adnet::Error& error);  // of a run that is shown

 private:
  QWidget* makeHeader();
  void take(std::shared_ptr<const RunRecord> run);
  void showHeader();
  void showCurves();
  void listEvaluations();
  void openEvaluation(int index);
  void takePredictions(const PredictionFile& file, std::vector<Prediction> predictions);
  void showCell(int label, int predicted);

  QString folder_;
  std::shared_ptr<const RunRecord> run_;
  ElidedLabel* name_;
  QLabel* summary_;
  AccuracyFigures* figures_;
  CurvesView* curves_;
  QComboBox* evaluations_;
  EvaluationPanel* panel_;
  Gallery* gallery_;
  Job reading_;
  Job readingPredictions_;
};

}  // namespace adnet::ui
