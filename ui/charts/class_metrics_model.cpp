// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/class_metrics_model.h"

#include "ui/charts/share_delegate.h"
#include "ui/words/class_names.h"
#include "ui/words/number_text.h"

namespace adnet::ui {

void ClassMetricsModel::setMetrics(const QStringList& classes,
                                   const std::vector<ClassMetrics>& metrics) {
  Q_ASSERT(static_cast<std::size_t>(classes.size()) == metrics.size());
  if (classes != classes_) {
    beginResetModel();
    classes_ = classes;
    names_ = shortClassNames(classes);
    metrics_ = metrics;
    endResetModel();
  } else if (!metrics.empty()) {
    metrics_ = metrics;
    Q_EMIT dataChanged(index(0, Images), index(rowCount() - 1, F1));
  }
}

void ClassMetricsModel::setBriefTitles(bool brief) {
  if (brief == brief_) return;
  brief_ = brief;
  Q_EMIT headerDataChanged(Qt::Horizontal, Images, F1);
}

int ClassMetricsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(metrics_.size());
}

int ClassMetricsModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

namespace {

// Invalid where it is not known.
QVariant toVariant(const std::optional<double>& share) {
  return share ? QVariant(*share) : QVariant();
}

}  // namespace

QVariant ClassMetricsModel::number(const QModelIndex& index) const {
  const ClassMetrics& metrics = metrics_[static_cast<std::size_t>(index.row())];
  switch (index.column()) {
    case Images:
      return metrics.support;
    case Precision:
      return toVariant(metrics.precision);
    case Recall:
      return toVariant(metrics.recall);
    case F1:
      return toVariant(metrics.f1);
    default:
      return {};
  }
}

QVariant ClassMetricsModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const bool isName = index.column() == Name;
  const bool isShare = index.column() >= Precision;
  switch (role) {
    case Qt::DisplayRole:
      if (isName) return names_[index.row()];
      if (isShare) return percentText(number(index).isNull() ? -1 : number(index).toDouble(), 0);
      return number(index);
    case Qt::ToolTipRole:
      return isName ? classes_[index.row()] : QVariant();
    case Qt::TextAlignmentRole:
      return QVariant((isName ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case SortRole:
      return isName ? index.row() : number(index);
    case FilterRole:
      return isName ? classes_[index.row()] + '\n' + names_[index.row()] : QVariant();
    case kShareRole:
      return isShare ? number(index) : QVariant();
    default:
      return {};
  }
}

QVariant ClassMetricsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole) {
    return QVariant((section == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
  }
  const bool isTip = role == Qt::ToolTipRole;
  if (!isTip && role != Qt::DisplayRole && role != Qt::EditRole) return {};
  const bool isBrief = brief_ && role == Qt::DisplayRole;
  switch (section) {
    case Name:
      return isTip ? QString() : tr("Class");
    case Images:
      return isTip     ? tr("Images of this class that were scored")
             : isBrief ? tr("n", "images")
                       : tr("Images");
    case Precision:
      return isTip
                 ? tr("Of the images called this class, the share that are of it. – where none was")
             : isBrief ? tr("Prec.", "precision")
                       : tr("Precision");
    case Recall:
      return isTip ? tr("Of the images of this class, the share that were recognised. – where it "
                        "has none")
             : isBrief ? tr("Rec.", "recall")
                       : tr("Recall");
    case F1:
      return isTip ? tr("The harmonic mean of precision and recall") : tr("F1");
    default:
      return {};
  }
}

}  // namespace adnet::ui
