// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The runs of a folder, a row a run.
#pragma once

#include "core/run/run_folder.h"

#include <QAbstractTableModel>

#include <array>
#include <vector>

namespace adnet::ui {

class RunListModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { Run, Honest, Paper, ColumnCount };
  enum Role {
    SortRole = Qt::UserRole,  // when it began, or the accuracy; nothing where there is none
    // Two lines: when it began, how it ended, and on what; and how it was trained, first what
    // differs among the runs.
    DetailRole,
    FolderRole,
    BadRole,     // it failed, or was interrupted
    SearchRole,  // all words by which a person may look for it
  };

  using QAbstractTableModel::QAbstractTableModel;

  // Runs that are known change, new ones are inserted, others removed. Newest first.
  void setRuns(const std::vector<RunSummary>& runs);
  bool hasRunning() const;  // one that goes on, whoever trains it
  const RunSummary& run(int row) const { return runs_[static_cast<std::size_t>(row)]; }
  QModelIndex find(const QString& folder) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;
  // Only asks for the name: it is shown once it is written, and setRuns() brings it.
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 Q_SIGNALS:
  void nameAsked(const QString& folder, const QString& name);

 private:
  QString detail(const RunSummary& run) const;
  QString tip(const RunSummary& run) const;

  static constexpr std::size_t kSettings = 5;
  std::array<QString, kSettings> settings(const RunSummary& run) const;
  void findDifferences();

  std::vector<RunSummary> runs_;
  std::array<bool, kSettings> differs_{};  // among the runs
  bool dataDiffer_ = false;
};

}  // namespace adnet::ui
