// The files that were passed over, and why.
#pragma once

#include "core/base/error.h"

#include <QAbstractTableModel>

#include <vector>

namespace adnet::ui {

class ProblemTableModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { File, Reason, Detail, kColumns };

  using QAbstractTableModel::QAbstractTableModel;

  void setProblems(std::vector<FileProblem> problems);  // of another data set: resets

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  std::vector<FileProblem> problems_;
};

}  // namespace adnet::ui
