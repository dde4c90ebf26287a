// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The options of several settings side by side: a row an option, those that differ first, a column
// a setting. What tells repeats and machines apart (the seed, the name) is not in it. They are
// worded for a person; Qt::EditRole has them as in a run's file.
#pragma once

#include "ui/compare/comparison_tab.h"

#include <QAbstractTableModel>

#include <string>
#include <vector>

namespace adnet::ui {

class SettingsModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  using QAbstractTableModel::QAbstractTableModel;

  void setSettings(const std::vector<ShownSetting>& settings);
  void setOnlyDifferences(bool only);
  int differences() const { return differing_; }  // the first so many rows

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  struct Row {
    std::string key;
    QString help;
    QStringList values;  // a setting each
    bool differs = false;
  };
  QVariant cell(const Row& row, int column, int role) const;
  static QString textOf(const Row& row, int column);

  std::vector<ShownSetting> settings_;
  std::vector<Row> rows_;
  int differing_ = 0;
  bool only_ = false;
};

}  // namespace adnet::ui
