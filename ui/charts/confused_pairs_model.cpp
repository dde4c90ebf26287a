// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/confused_pairs_model.h"

#include "ui/charts/share_delegate.h"
#include "ui/words/class_names.h"
#include "ui/words/number_text.h"

namespace adnet::ui {

void ConfusedPairsModel::setConfusion(const ConfusionMatrix& confusion,
                                      const QStringList& classes) {
  std::vector<ConfusedPair> pairs = mostConfused(confusion, kMost);
  if (classes != classes_) {
    beginResetModel();
    classes_ = classes;
    names_ = shortClassNames(classes);
    confusion_ = confusion;
    pairs_ = std::move(pairs);
    endResetModel();
    return;
  }
  const int before = rowCount();
  const int after = static_cast<int>(pairs.size());
  if (after > before) {
    beginInsertRows({}, before, after - 1);
    pairs_.insert(pairs_.end(), pairs.begin() + before, pairs.end());
    endInsertRows();
  } else if (after < before) {
    beginRemoveRows({}, after, before - 1);
    pairs_.resize(pairs.size());
    endRemoveRows();
  }
  confusion_ = confusion;
  pairs_ = std::move(pairs);
  if (after > 0) Q_EMIT dataChanged(index(0, 0), index(after - 1, ColumnCount - 1));
}

void ConfusedPairsModel::setBriefTitles(bool brief) {
  if (brief == brief_) return;
  brief_ = brief;
  Q_EMIT headerDataChanged(Qt::Horizontal, Images, Share);
}

int ConfusedPairsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(pairs_.size());
}

int ConfusedPairsModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

double ConfusedPairsModel::share(const ConfusedPair& pair) const {
  const int total = confusion_.rowTotal(static_cast<std::size_t>(pair.label));
  return total == 0 ? 0 : static_cast<double>(pair.count) / total;
}

QVariant ConfusedPairsModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const ConfusedPair& row = pair(index.row());
  const bool isName = index.column() <= Predicted;
  if (role == Qt::TextAlignmentRole) {
    return QVariant((isName ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
  }
  if (role == kShareRole) return index.column() == Share ? QVariant(share(row)) : QVariant();
  if (role != Qt::DisplayRole && !(role == Qt::ToolTipRole && isName)) return {};
  const QStringList& names = role == Qt::ToolTipRole ? classes_ : names_;
  switch (index.column()) {
    case True:
      return names[row.label];
    case Predicted:
      return names[row.predicted];
    case Images:
      return row.count;
    case Share:
      return percentText(share(row), 0);
    default:
      return {};
  }
}

QVariant ConfusedPairsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole) {
    return QVariant((section <= Predicted ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
  }
  const bool isTip = role == Qt::ToolTipRole;
  if (!isTip && role != Qt::DisplayRole && role != Qt::EditRole) return {};
  const bool isBrief = brief_ && role == Qt::DisplayRole;
  switch (section) {
    case True:
      return isTip ? QString() : tr("True class");
    case Predicted:
      return isTip ? QString() : tr("Taken for");
    case Images:
      return isTip     ? tr("Images of the true class that were taken for the other")
             : isBrief ? tr("n", "images")
                       : tr("Images");
    case Share:
      return isTip     ? tr("The share of the true class’s images that these are")
             : isBrief ? tr("Share")
                       : tr("Of the class");
    default:
      return {};
  }
}

}  // namespace adnet::ui
