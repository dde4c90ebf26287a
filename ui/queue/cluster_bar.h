// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Hands what waits in the queue to Slurm, shows what Slurm has of it, and cancels that. Not there
// where Slurm is not, or nothing is queued.
#pragma once

#include "core/sweep/slurm.h"
#include "ui/queue/queue_controller.h"
#include "ui/shell/job.h"

#include <QTimer>
#include <QWidget>

class QPushButton;

namespace adnet::ui {

class ElidedLabel;

class ClusterBar : public QWidget {
  Q_OBJECT

 public:
  explicit ClusterBar(QueueController& queue, QWidget* parent = nullptr);

 Q_SIGNALS:
  void failed(const adnet::Error& error);  // Slurm's words, or a file that cannot be written

 protected:
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  Sweep waiting() const;
  std::filesystem::path folder() const;  // of the runs; empty: nothing is queued
  void ask();
  void handOver(const SlurmOptions& options);
  void cancel();
  void look();
  void take(const SlurmTasks& tasks);
  void update();

  QueueController& queue_;
  bool hasSlurm_;
  SlurmTasks tasks_;  // at the last look
  ElidedLabel* state_;
  QPushButton* run_;
  QPushButton* cancel_;
  QTimer again_;
  Job looking_, acting_;
};

}  // namespace adnet::ui
