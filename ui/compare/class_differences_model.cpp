// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/class_differences_model.h"

#include "ui/shell/theme.h"
#include "ui/words/class_names.h"
#include "ui/words/number_text.h"

#include <algorithm>

namespace adnet::ui {

namespace {

constexpr double kSignificant = 0.05;  // after Holm's adjustment

QString chanceText(double p) {
  return p < 0.001 ? QStringLiteral("< 0.001") : QString::number(p, 'f', 3);
}

}  // namespace

void ClassDifferencesModel::setDifferences(const QStringList& classes,
                                           const std::vector<ClassDifference>& differences) {
  const bool same =
      classes == classes_ &&
      std::ranges::equal(differences, rows_, {}, &ClassDifference::label, &ClassDifference::label);
  if (same) {
    rows_ = differences;
    if (!rows_.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    return;
  }
  beginResetModel();
  classes_ = classes;
  names_ = shortClassNames(classes);
  rows_ = differences;
  endResetModel();
}

int ClassDifferencesModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int ClassDifferencesModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QString ClassDifferencesModel::text(const ClassDifference& row, int column) const {
  switch (column) {
    case Name:
      return names_[row.label];
    case Images:
      return countText(row.images);
    case Difference:
      return signedPoints(row.difference);
    case Interval:
      return row.interval
                 ? tr("%1 to %2")
                       .arg(signedPoints(row.interval->low), signedPoints(row.interval->high))
                 : QStringLiteral("–");
    default:
      return row.interval ? chanceText(row.adjustedP) : QStringLiteral("–");
  }
}

QVariant ClassDifferencesModel::number(const ClassDifference& row, int column) const {
  switch (column) {
    case Name:
      return row.label;
    case Images:
      return row.images;
    case Difference:
      return row.difference;
    case Interval:
      return row.interval ? QVariant(row.interval->low) : QVariant();
    default:
      return row.interval ? QVariant(row.adjustedP) : QVariant();
  }
}

QVariant ClassDifferencesModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const ClassDifference& row = rows_[static_cast<std::size_t>(index.row())];
  switch (role) {
    case Qt::DisplayRole:
      return text(row, index.column());
    case Qt::ToolTipRole:
      return index.column() == Name ? QVariant(classes_[row.label]) : QVariant();
    case Qt::TextAlignmentRole:
      return QVariant((index.column() == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::ForegroundRole: {
      if (index.column() != Difference || row.adjustedP >= kSignificant) return {};
      const ThemeColors& colors = Theme::instance().colors();
      return row.difference > 0 ? colors.good : colors.bad;
    }
    case SortRole:
      return number(row, index.column());
    case FilterRole:
      return QString(classes_[row.label] + ' ' + names_[row.label]);
    default:
      return {};
  }
}

QVariant ClassDifferencesModel::headerData(int section, Qt::Orientation orientation,
                                           int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) return {};
  if (role == Qt::TextAlignmentRole)
    return QVariant((section == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
  const QStringList titles = {tr("Class"), tr("Images"), tr("B less A"), tr("95 %"), tr("p")};
  const QStringList tips = {
      {},
      tr("Of the class, in a pair of runs"),
      tr("Of the share of the class’s images that is told, in points, the mean over pairs of "
         "runs of one seed"),
      tr("The difference over further seeds, on these images; of a single pair, over images. Where "
         "all seeds agree, it cannot be known"),
      tr("The chance of such a difference where there is none, after Holm’s adjustment over the "
         "classes")};
  if (role == Qt::DisplayRole) return titles[section];
  return role == Qt::ToolTipRole ? QVariant(tips[section]) : QVariant();
}

}  // namespace adnet::ui
