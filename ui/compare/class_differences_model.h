// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How much more of each class's images the candidate tells than the baseline, a row a class. Names
// are short, tips have all of them.
#pragma once

#include "core/compare/class_difference.h"

#include <QAbstractTableModel>
#include <QStringList>

namespace adnet::ui {

class ClassDifferencesModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { Name, Images, Difference, Interval, Chance, ColumnCount };
  enum Role {
    SortRole = Qt::UserRole,  // the number itself, nothing if unknown; of the name, the class's
    FilterRole,               // of the name: the full and the short one
  };

  using QAbstractTableModel::QAbstractTableModel;

  // The same classes again: changes rows. Other classes: resets.
  void setDifferences(const QStringList& classes, const std::vector<ClassDifference>& differences);
  const std::vector<ClassDifference>& differences() const { return rows_; }
  int label(int row) const { return rows_[static_cast<std::size_t>(row)].label; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  QString text(const ClassDifference& row, int column) const;
  QVariant number(const ClassDifference& row, int column) const;

  QStringList classes_;
  QStringList names_;  // short
  std::vector<ClassDifference> rows_;
};

}  // namespace adnet::ui
