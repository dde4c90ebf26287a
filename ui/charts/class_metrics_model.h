// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Precision, recall and F1 of each class, a row a class. Names are short, tips have all of
// them.
#pragma once

#include "core/evaluate/metrics.h"

#include <QAbstractTableModel>
#include <QStringList>

namespace adnet::ui {

class ClassMetricsModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { Name, Images, Precision, Recall, F1, ColumnCount };
  enum Role {
    SortRole = Qt::UserRole,  // the number itself, nothing if unknown; of the name, the class's
    FilterRole = Qt::UserRole + 2,  // of the name: the full and the short one
  };

  using QAbstractTableModel::QAbstractTableModel;

  // The same classes again: changes rows. Other classes: resets.
  void setMetrics(const QStringList& classes, const std::vector<ClassMetrics>& metrics);
  void clear() { setMetrics({}, {}); }

  // Titles of a few letters, as Qt::DisplayRole; Qt::EditRole has them in full.
  void setBriefTitles(bool brief);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  QVariant number(const QModelIndex& index) const;

  bool brief_ = false;
  QStringList classes_;
  QStringList names_;                  // short
  std::vector<ClassMetrics> metrics_;  // as many as classes_
};

}  // namespace adnet::ui
