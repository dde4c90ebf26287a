// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The options of the shown settings side by side. D leaves only those that differ, N and Shift+N
// go from one to the next, Ctrl+C copies.
#pragma once

#include "ui/compare/comparison_tab.h"

class QCheckBox;
class QLabel;
class QTableView;

namespace adnet::ui {

class SettingsModel;

class SettingsTab : public ComparisonTab {
  Q_OBJECT

 public:
  explicit SettingsTab(QWidget* parent = nullptr);

  QString title() const override;

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void follow() override;
  void addKeys();
  void fitColumns();
  void showSummary();
  void goToDifference(int step);  // 1: the next one, -1: the one before; round the end

  SettingsModel* model_;
  QLabel* summary_;
  QCheckBox* only_;
  QTableView* table_;
  std::vector<int> widths_;  // that the columns' contents need
};

}  // namespace adnet::ui
