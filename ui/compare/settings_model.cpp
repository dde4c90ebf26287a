// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/settings_model.h"

#include "core/run/options.h"
#include "ui/compare/swatch.h"
#include "ui/shell/theme.h"
#include "ui/words/option_text.h"

#include <QFont>

#include <algorithm>
#include <functional>

namespace adnet::ui {

void SettingsModel::setSettings(const std::vector<ShownSetting>& settings) {
  beginResetModel();
  settings_ = settings;
  rows_.clear();
  for (const Option& option : trainingOptions()) {
    Row row{std::string(option.key), QString::fromUtf8(option.help), {}, false};
    for (const ShownSetting& setting : settings)
      row.values.append(QString::fromStdString(valueOf(setting.setting, option)));
    if (std::ranges::all_of(row.values, &QString::isEmpty)) continue;  // none of a setting
    row.differs = std::ranges::any_of(
        row.values, [&](const QString& value) { return value != row.values.front(); });
    rows_.push_back(std::move(row));
  }
  std::stable_partition(rows_.begin(), rows_.end(), std::mem_fn(&Row::differs));
  differing_ = static_cast<int>(std::ranges::count_if(rows_, &Row::differs));
  endResetModel();
}

void SettingsModel::setOnlyDifferences(bool only) {
  beginResetModel();
  only_ = only;
  endResetModel();
}

int SettingsModel::rowCount(const QModelIndex& parent) const {
  if (parent.isValid() || settings_.empty()) return 0;
  return only_ ? differing_ : static_cast<int>(rows_.size());
}

int SettingsModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : 1 + static_cast<int>(settings_.size());
}

QVariant SettingsModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  return cell(rows_[static_cast<std::size_t>(index.row())], index.column(), role);
}

// Folders in full, or two that differ look the same.
QString SettingsModel::textOf(const Row& row, int column) {
  if (column == 0) return optionText(row.key);
  const QString& value = row.values[column - 1];
  const bool isPath = row.key == "data" || row.key == "weights";
  return isPath || value.isEmpty() ? value : valueText(row.key, value.toStdString());
}

QVariant SettingsModel::cell(const Row& row, int column, int role) const {
  const QString key = QString::fromStdString(row.key);
  switch (role) {
    case Qt::DisplayRole:
      return textOf(row, column);
    case Qt::EditRole:
      return column == 0 ? key : row.values[column - 1];
    case Qt::ToolTipRole:
      return column == 0 ? key + '\n' + row.help : textOf(row, column);
    case Qt::ForegroundRole:
      if (row.differs) return {};
      return Theme::instance().colors().subtle;
    case Qt::FontRole: {
      QFont font;
      font.setBold(row.differs);
      return font;
    }
    default:
      return {};
  }
}

QVariant SettingsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
  if (section == 0) return role == Qt::DisplayRole ? tr("Option") : QVariant();
  const ShownSetting& setting = settings_[static_cast<std::size_t>(section - 1)];
  if (role == Qt::DisplayRole || role == Qt::ToolTipRole) return setting.name;
  if (role == Qt::DecorationRole) return swatchIcon(setting.color, 10);
  return {};
}

}  // namespace adnet::ui
