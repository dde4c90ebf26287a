// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// One run: what it was, its curves, and each of its evaluations.
#pragma once

#include "core/engine/engine.h"
#include "core/run/run_folder.h"
#include "ui/shell/job.h"
#include "ui/shell/widgets.h"

#include <QVariant>

#include <functional>
#include <memory>
#include <optional>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace adnet::ui {

class AccuracyFigures;
class CurvesView;
class EvaluationPanel;
class Gallery;
class MovedImages;
class Project;
class ResumeOffer;
class RunEvaluation;
class RunTitle;
class TrainingController;

class RunView : public QWidget {
  Q_OBJECT

 public:
  // Evaluates with the controller's engine.
  RunView(Project& project, TrainingController& controller, QWidget* parent = nullptr);

  // Reads the folder on a thread of its own; ends in loaded() or failed(). What was shown stays
  // until then.
  void open(const QString& folder);
  const QString& folder() const { return folder_; }  // that was asked for last
  void close();                                      // knows of no run any more
  // Whether the shown run is another by now: it was still being trained when it was read, or is
  // called otherwise.
  bool isOutdated(const RunSummary& now) const;
  // Adds what it has got since; the evaluation that is looked at stays.
  void readAgain();
  bool isLoading() const;

 Q_SIGNALS:
  void loaded();
  void failed(const adnet::Error& error);
  void exported(const QString& file);
  void evaluationFailed(const adnet::Error& error);  // of a run that is shown; or of its note
  // Of the shown run; `evaluate` accepts that, as long as it is shown.
  void dataHaveChanged(const adnet::Error& error, const std::function<void()>& evaluate);
  void trainAgainRequested(const adnet::TrainingConfig& config);
  void resumeRequested(const adnet::RunSummary& run, const adnet::RunToResume& request);
  void changed();  // its name, its note or an evaluation has been written

 private:
  QWidget* makeHeader();
  using Run = std::shared_ptr<const RunRecord>;
  void read(std::function<void(Run)> then);
  void take(Run run);
  void takeGrown(Run run);
  void showHeader();
  void resume(std::optional<int> steps);
  void askForSteps();
  void addCurves(const RunRecord& before);
  void writeNote();
  void rename(const QString& name);
  void write(const RunAbout& about);
  void leaveNote();
  void listEvaluations();
  void openEvaluation(int index);
  void showFoundImages();
  void takePredictions(const Run& run, const PredictionFile& file,
                       std::vector<Prediction> predictions);
  void showCell(int label, int predicted);

  Project& project_;
  QString folder_;
  Run run_;               // that is shown
  QVariant mostTelling_;  // the file of its evaluation that is shown if nobody chooses
  RunTitle* name_;
  QLabel* summary_;
  QLineEdit* note_;
  AccuracyFigures* figures_;
  QPushButton* further_;
  ResumeOffer* resume_;
  RunEvaluation* evaluation_;  // that it lacks
  MovedImages* moved_;
  CurvesView* curves_;
  QComboBox* evaluations_;
  EvaluationPanel* panel_;
  Gallery* gallery_;
  Job reading_;
  Job readingPredictions_;
  Job writingAbout_;
};

}  // namespace adnet::ui
