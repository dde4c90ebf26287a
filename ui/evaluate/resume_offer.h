// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a run that did not come to its end offers: to go on with it from its last checkpoint. Of one
// that another program trains, who that is. Hidden where there is nothing to go on with.
#pragma once

#include "core/run/run_folder.h"
#include "ui/evaluate/offer_row.h"

namespace adnet::ui {

class ResumeOffer : public OfferRow {
  Q_OBJECT

 public:
  // Waits for the controller's training to end.
  explicit ResumeOffer(TrainingController& controller, QWidget* parent = nullptr);

  void setRun(const RunRecord& run);

 Q_SIGNALS:
  void resumeRequested();

 private:
  static QString trainedBy(const Owner& owner);
  static QString endOf(const RunRecord& run);
};

}  // namespace adnet::ui
