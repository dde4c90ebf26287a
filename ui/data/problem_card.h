// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The files of a data set that were passed over, and the notes on it: a file's menu opens its
// folder and copies its path.
#pragma once

#include "ui/shell/widgets.h"

#include <filesystem>

class QTableView;

namespace adnet {
struct Dataset;
}

namespace adnet::ui {

class ProblemTableModel;

class ProblemCard : public Card {
  Q_OBJECT

 public:
  explicit ProblemCard(QWidget* parent = nullptr);
  void setDataset(const Dataset& dataset);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void showMenu(const QPoint& at);

  std::filesystem::path root_;  // of the data set
  ProblemTableModel* problems_;
  QLabel* title_;
  QTableView* table_;
};

}  // namespace adnet::ui
