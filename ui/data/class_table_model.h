// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The classes of the data set: how many images each has, and what becomes of them.
#pragma once

#include "core/data/dataset.h"
#include "core/data/split.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <filesystem>
#include <vector>

namespace adnet::ui {

// The images of one class, or of all of them.
struct ClassCounts {
  int images = 0;
  int pool = 0;        // that may be trained on: all but the test images
  int train = 0;       // kept of the pool, and trained on
  int validation = 0;  // kept of the pool, and held out
  int test = 0;
  int kept() const { return train + validation; }
  bool operator==(const ClassCounts&) const = default;
};

std::vector<ClassCounts> countClasses(const Dataset& dataset, const Split& split);
ClassCounts sumOf(const std::vector<ClassCounts>& counts);

// The folder of each class, below the data set's root: the one of its name that its images stand in
// or, where there is none, that of its first image.
std::vector<std::filesystem::path> classFolders(const Dataset& dataset);

class ClassTableModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { Name, Images, Training, Validation, Test, kColumns };
  enum Role {
    SortRole = Qt::UserRole,  // what a column is sorted by
    CountsRole,               // ClassCounts
    LargestPoolRole,          // of all classes, int: the full length of a bar
    SearchRole,               // the name as it is and as it is shown
    FolderRole,               // absolute path, see classFolders()
  };

  using QAbstractTableModel::QAbstractTableModel;

  void setDataset(const Dataset& dataset, const Split& split);  // other rows: resets
  void setSplit(const Dataset& dataset, const Split& split);    // other numbers in the same rows
  const QStringList& names() const { return names_; }
  const QStringList& shortNames() const { return shortNames_; }  // as they are shown
  ClassCounts total() const { return sumOf(counts_); }
  int untested() const;  // classes without a test image

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  void count(const Dataset& dataset, const Split& split);
  QVariant text(const QModelIndex& index) const;
  QVariant number(const QModelIndex& index) const;

  QStringList names_, shortNames_, folders_;
  std::vector<ClassCounts> counts_;
  int largestPool_ = 0;
};

}  // namespace adnet::ui

Q_DECLARE_METATYPE(adnet::ui::ClassCounts)
