// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The files that were passed over, and why; behind them the notes on the data set.
#pragma once

#include "core/data/dataset.h"

#include <QAbstractTableModel>

#include <vector>

namespace adnet::ui {

class ProblemTableModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column {
    File,
    Reason,
    Count,  // of the files that a row stands for
    Detail,
    kColumns,
  };
  enum Role {
    PathRole = Qt::UserRole,  // of the row's file, relative to the data set's root; empty: of none
  };

  using QAbstractTableModel::QAbstractTableModel;

  // Of another data set: resets.
  void setProblems(std::vector<FileProblem> problems, std::vector<DataNote> notes = {});

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  std::vector<FileProblem> problems_;
  std::vector<DataNote> notes_;
};

}  // namespace adnet::ui
