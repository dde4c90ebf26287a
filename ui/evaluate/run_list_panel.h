// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The runs of a folder, to choose one from.
#pragma once

#include "core/run/run_folder.h"
#include "ui/shell/job.h"
#include "ui/shell/widgets.h"

class QTableView;

namespace adnet::ui {

class RunListModel;

class RunListPanel : public Card {
  Q_OBJECT

 public:
  explicit RunListPanel(QWidget* parent = nullptr);

  void setFolder(const std::filesystem::path& folder);
  void refresh();  // reads the folder again, on a thread of its own
  void setRunning(const QString& run);
  void select(const QString& run);  // says nothing; also of a run that is yet to be listed
  bool isLoading() const { return reading_.isRunning(); }

 Q_SIGNALS:
  void chosen(const QString& run);  // by the person

 private:
  QTableView* makeTable();
  void chooseFolder();
  void take(const RunList& list);
  void showSelection();

  std::filesystem::path folder_;
  QString selected_;
  RunListModel* runs_;
  ElidedLabel* folderName_;
  QTableView* table_;
  QLabel* note_;
  Job reading_;
};

}  // namespace adnet::ui
