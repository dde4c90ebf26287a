// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/data/class_table_model.h"

#include "core/data/name_forms.h"
#include "ui/shell/paths.h"
#include "ui/words/class_names.h"
#include "ui/words/number_text.h"

#include <algorithm>
#include <numeric>

namespace adnet::ui {

std::vector<ClassCounts> countClasses(const Dataset& dataset, const Split& split) {
  const std::size_t classes = dataset.classes.size();
  const std::vector<int> images = dataset.countsPerClass();
  const std::vector<int> train = countPerClass(split.train, classes);
  const std::vector<int> validation = countPerClass(split.validation, classes);
  const std::vector<int> test = countPerClass(split.test, classes);
  std::vector<ClassCounts> counts(classes);
  for (std::size_t i = 0; i < classes; ++i) {
    counts[i] = {images[i], images[i] - test[i], train[i], validation[i], test[i]};
  }
  return counts;
}

ClassCounts sumOf(const std::vector<ClassCounts>& counts) {
  return std::accumulate(
      counts.begin(), counts.end(), ClassCounts{}, [](const ClassCounts& a, const ClassCounts& b) {
        return ClassCounts{a.images + b.images, a.pool + b.pool, a.train + b.train,
                           a.validation + b.validation, a.test + b.test};
      });
}

std::vector<std::filesystem::path> classFolders(const Dataset& dataset) {
  std::vector<std::filesystem::path> folders(dataset.classes.size());
  std::vector<bool> known(dataset.classes.size());
  for (const auto* samples : {&dataset.samples, &dataset.testSamples}) {
    for (const Sample& sample : *samples) {
      const auto label = static_cast<std::size_t>(sample.label);
      if (known[label]) continue;
      known[label] = true;
      const auto own = std::filesystem::path(sample.path).parent_path();
      folders[label] = own;
      // Names of classes are composed, those of folders as they are on the disk.
      for (auto folder = own; !folder.empty(); folder = folder.parent_path()) {
        if (composed(folder.filename().string()) != dataset.classes[label]) continue;
        folders[label] = folder;
        break;
      }
    }
  }
  return folders;
}

void ClassTableModel::setDataset(const Dataset& dataset, const Split& split) {
  beginResetModel();
  names_.clear();
  for (const std::string& name : dataset.classes)
    names_.push_back(QString::fromStdString(name));
  shortNames_ = shortClassNames(names_);
  folders_.clear();
  for (const std::filesystem::path& folder : classFolders(dataset))
    folders_.push_back(toQString(dataset.root / folder));
  count(dataset, split);
  endResetModel();
}

void ClassTableModel::setSplit(const Dataset& dataset, const Split& split) {
  count(dataset, split);
  if (!counts_.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
}

void ClassTableModel::count(const Dataset& dataset, const Split& split) {
  counts_ = countClasses(dataset, split);
  largestPool_ = 0;
  for (const ClassCounts& counts : counts_)
    largestPool_ = std::max(largestPool_, counts.pool);
}

int ClassTableModel::untested() const {
  return static_cast<int>(
      std::ranges::count_if(counts_, [](const ClassCounts& counts) { return counts.test == 0; }));
}

int ClassTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(names_.size());
}

int ClassTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : kColumns;
}

QVariant ClassTableModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const auto row = static_cast<std::size_t>(index.row());
  switch (role) {
    case Qt::DisplayRole:
      return index.column() == Name ? QVariant(shortNames_[index.row()]) : text(index);
    case SearchRole:
      return QString(names_[index.row()] + ' ' + shortNames_[index.row()]);
    case Qt::ToolTipRole:
      return index.column() == Name ? QVariant(names_[index.row()]) : QVariant();
    case Qt::TextAlignmentRole:
      return static_cast<int>(Qt::AlignVCenter |
                              (index.column() == Name ? Qt::AlignLeft : Qt::AlignRight));
    case SortRole:
      return number(index);
    case CountsRole:
      return QVariant::fromValue(counts_[row]);
    case LargestPoolRole:
      return largestPool_;
    case FolderRole:
      return folders_[index.row()];
    default:
      return {};
  }
}

QVariant ClassTableModel::text(const QModelIndex& index) const {
  if (index.column() != Training) return number(index);
  const ClassCounts& counts = counts_[static_cast<std::size_t>(index.row())];
  return tr("%1 of %2", "images kept of images there are")
      .arg(countText(counts.kept()), countText(counts.pool));
}

QVariant ClassTableModel::number(const QModelIndex& index) const {
  const auto row = static_cast<std::size_t>(index.row());
  switch (index.column()) {
    case Name:
      return names_[index.row()];
    case Images:
      return counts_[row].images;
    case Training:
      return counts_[row].kept();
    case Validation:
      return counts_[row].validation;
    case Test:
      return counts_[row].test;
    default:
      return {};
  }
}

QVariant ClassTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole) {
    return static_cast<int>(
        Qt::AlignVCenter |
        (section == Name || section == Training ? Qt::AlignLeft : Qt::AlignRight));
  }
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case Name:
      return tr("Class");
    case Images:
      return tr("Images");
    case Training:
      return tr("Kept for training");
    case Validation:
      return tr("Validation");
    case Test:
      return tr("Test");
    default:
      return {};
  }
}

}  // namespace adnet::ui
