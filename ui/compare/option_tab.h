// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The accuracy of the shown settings over one of their numeric options, the ratio at first: a line
// for every combination of the others.
#pragma once

#include "ui/compare/comparison_tab.h"
#include "ui/compare/option_plot.h"

class QCheckBox;
class QComboBox;
class QLabel;

namespace adnet::ui {

class Exporter;

class OptionTab : public ComparisonTab {
  Q_OBJECT

 public:
  explicit OptionTab(QWidget* parent = nullptr);

  QString title() const override;
  bool isLoading() const override;

 private:
  QWidget* makeHead();
  QWidget* makeExport();
  void follow() override;
  void listOptions();
  void showLines();
  void showPublished();
  const Option* option() const;  // null: none differs
  std::vector<OptionLine> lines(const Option& over) const;

  QComboBox* options_;
  QComboBox* published_;
  QCheckBox* logarithmic_;
  QWidget* export_;
  OptionPlot* plot_;
  QLabel* empty_;
  Exporter* exporter_;
};

}  // namespace adnet::ui
