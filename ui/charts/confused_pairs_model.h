// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The pairs of classes that are mistaken most often, a row a pair. Names are
// short, tips have all of them.
#pragma once

#include "core/evaluate/metrics.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <vector>

namespace adnet::ui {

class ConfusedPairsModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  static constexpr std::size_t kMost = 100;
  enum Column { True, Predicted, Images, Share, ColumnCount };

  using QAbstractTableModel::QAbstractTableModel;

  // The same classes again: changes, inserts and removes rows. Other classes: resets.
  void setConfusion(const ConfusionMatrix& confusion, const QStringList& classes);
  const ConfusedPair& pair(int row) const { return pairs_[static_cast<std::size_t>(row)]; }

  // Titles of a few letters, as Qt::DisplayRole; Qt::EditRole has them in full.
  void setBriefTitles(bool brief);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  double share(const ConfusedPair& pair) const;  // of the true class's images

  bool brief_ = false;
  QStringList classes_;
  QStringList names_;  // short
  ConfusionMatrix confusion_;
  std::vector<ConfusedPair> pairs_;
};

}  // namespace adnet::ui
