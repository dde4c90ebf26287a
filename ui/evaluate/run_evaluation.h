// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a run that ended before it was evaluated offers: to score the weights that it left on its
// test images. Hidden where there is nothing to offer.
#pragma once

#include "core/base/error.h"
#include "core/run/run_folder.h"
#include "ui/evaluate/offer_row.h"
#include "ui/shell/job.h"

namespace adnet::ui {

class Project;

class RunEvaluation : public OfferRow {
  Q_OBJECT

 public:
  // Asks the controller for its engine, and waits for its training to end.
  RunEvaluation(Project& project, TrainingController& controller, QWidget* parent = nullptr);

  // What is under way for another run is cancelled.
  void setRun(const RunRecord& run);
  void cancel();
  bool isRunning() const { return job_.isRunning(); }
  void start(bool acceptsChangedData = false);

 Q_SIGNALS:
  void evaluated();  // it stands in the run's folder
  void failed(const adnet::Error& error);
  void dataHaveChanged(const adnet::Error& error);  // start() may accept them

 private:
  void showOffer();
  void tell(const Error& error);

  Project& project_;
  TrainingController& controller_;
  std::filesystem::path folder_;
  std::filesystem::path data_;  // where it was trained on
  QString warning_;
  Job job_;
};

}  // namespace adnet::ui
