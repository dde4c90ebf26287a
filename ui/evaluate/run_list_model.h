// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The runs of a folder, a row a run.
#pragma once

#include "core/run/run_folder.h"

#include <QAbstractTableModel>

#include <vector>

namespace adnet::ui {

class RunListModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { Run, Honest, Paper, ColumnCount };
  enum Role {
    SortRole = Qt::UserRole,  // when it began, or the accuracy
    DetailRole,               // the second line of a run: when, what and how it ended
    FolderRole,
    BadRole,  // it failed, or was interrupted
  };

  using QAbstractTableModel::QAbstractTableModel;

  // Runs that are known change, new ones are inserted, others removed. Newest first.
  void setRuns(const std::vector<RunSummary>& runs);
  // The run that this window trains now; empty: none. A run that only says that it is running was
  // interrupted, or belongs to another program.
  void setRunning(const QString& folder);
  const RunSummary& run(int row) const { return runs_[static_cast<std::size_t>(row)]; }
  QModelIndex find(const QString& folder) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  QString detail(const RunSummary& run) const;
  QString statusText(const RunSummary& run) const;
  QString tip(const RunSummary& run) const;

  std::vector<RunSummary> runs_;
  QString running_;
};

}  // namespace adnet::ui
