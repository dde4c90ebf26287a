// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Asks what a cluster's tasks need.
#pragma once

#include "core/sweep/slurm.h"

#include <QDialog>

class QFormLayout;
class QLineEdit;

namespace adnet::ui {

class NumberField;

class ClusterDialog : public QDialog {
  Q_OBJECT

 public:
  // Deletes itself when it closes. `runs`: how many tasks there will be.
  ClusterDialog(int runs, const QString& folder, QWidget* parent);

 Q_SIGNALS:
  void asked(const adnet::SlurmOptions& options);

 private:
  QFormLayout* makeForm();
  SlurmOptions options() const;

  QLineEdit* partition_;
  QLineEdit* time_;
  NumberField* cpus_;
  NumberField* gpus_;
};

}  // namespace adnet::ui
