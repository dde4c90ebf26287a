#include "ui/data/problem_table_model.h"

#include "ui/words/error_text.h"

namespace adnet::ui {

void ProblemTableModel::setProblems(std::vector<FileProblem> problems) {
  beginResetModel();
  problems_ = std::move(problems);
  endResetModel();
}

int ProblemTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(problems_.size());
}

int ProblemTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : kColumns;
}

QVariant ProblemTableModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
  const FileProblem& problem = problems_[static_cast<std::size_t>(index.row())];
  switch (index.column()) {
    case File:
      return QString::fromStdString(problem.path);
    case Reason:
      return describe(problem.code);
    case Detail:
      return QString::fromStdString(problem.detail);
    default:
      return {};
  }
}

QVariant ProblemTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole) return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case File:
      return tr("File");
    case Reason:
      return tr("Reason");
    case Detail:
      return tr("Details");
    default:
      return {};
  }
}

}  // namespace adnet::ui
