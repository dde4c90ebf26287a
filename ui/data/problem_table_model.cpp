// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/data/problem_table_model.h"

#include "ui/words/error_text.h"

namespace adnet::ui {
namespace {

QString examplesOf(const DataNote& note) {
  QStringList names;
  for (const std::string& example : note.examples)
    names.append(QString::fromStdString(example));
  return names.join(QStringLiteral(", "));
}

int alignmentOf(int column) {
  return static_cast<int>(Qt::AlignVCenter |
                          (column == ProblemTableModel::Count ? Qt::AlignRight : Qt::AlignLeft));
}

}  // namespace

void ProblemTableModel::setProblems(std::vector<FileProblem> problems,
                                    std::vector<DataNote> notes) {
  beginResetModel();
  problems_ = std::move(problems);
  notes_ = std::move(notes);
  endResetModel();
}

int ProblemTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(problems_.size() + notes_.size());
}

int ProblemTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : kColumns;
}

QVariant ProblemTableModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  if (role == Qt::TextAlignmentRole) return alignmentOf(index.column());
  const auto row = static_cast<std::size_t>(index.row());
  const DataNote* note = row < problems_.size() ? nullptr : &notes_[row - problems_.size()];
  if (role == PathRole) return note ? QString() : QString::fromStdString(problems_[row].path);
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
  switch (index.column()) {
    case File:
      return note ? examplesOf(*note) : QString::fromStdString(problems_[row].path);
    case Reason:
      return note ? tr("note") : ui::describe(problems_[row].code);
    case Count:
      return note ? static_cast<qulonglong>(note->count) : 1ULL;
    case Detail:
      return note ? ui::describe(*note) : QString::fromStdString(problems_[row].detail);
    default:
      return {};
  }
}

QVariant ProblemTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole) return alignmentOf(section);
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case File:
      return tr("File");
    case Reason:
      return tr("Reason");
    case Count:
      return tr("Count");
    case Detail:
      return tr("Details");
    default:
      return {};
  }
}

}  // namespace adnet::ui
