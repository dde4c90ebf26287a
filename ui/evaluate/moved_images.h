// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a run offers whose images are not where it was trained on them: to choose the folder where
// they are now. Hidden where they are there.
#pragma once

#include "core/run/run_folder.h"
#include "ui/evaluate/offer_row.h"
#include "ui/shell/job.h"

#include <memory>

namespace adnet::ui {

class Project;

class MovedImages : public OfferRow {
  Q_OBJECT

 public:
  explicit MovedImages(Project& project, QWidget* parent = nullptr);

  void setRun(std::shared_ptr<const RunRecord> run);
  bool isLooking() const { return looking_.isRunning(); }

 Q_SIGNALS:
  void found();  // elsewhere; the project knows where

 private:
  void choose();
  void look(const std::filesystem::path& chosen);
  void take(const std::filesystem::path& folder, const std::filesystem::path& chosen);

  Project& project_;
  std::shared_ptr<const RunRecord> run_;
  Job looking_;  // disks may be slow
};

}  // namespace adnet::ui
