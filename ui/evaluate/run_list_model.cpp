// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/evaluate/run_list_model.h"

#include "ui/shell/paths.h"
#include "ui/words/number_text.h"
#include "ui/words/run_text.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <string>
#include <unordered_map>

namespace adnet::ui {

namespace {

// Which of the rows can stay where they are: they occur in `runs`, in the same order.
std::vector<bool> rowsThatStay(const std::vector<RunSummary>& rows,
                               const std::vector<RunSummary>& runs) {
  std::unordered_map<std::string, std::size_t> places;
  for (const RunSummary& run : runs)
    places.emplace(run.folder.native(), places.size());
  std::vector<bool> stay;
  std::size_t next = 0;  // the first place that is still free
  for (const RunSummary& row : rows) {
    const auto place = places.find(row.folder.native());
    stay.push_back(place != places.end() && place->second >= next);
    if (stay.back()) next = place->second + 1;
  }
  return stay;
}

QString startText(const RunSummary& run) {
  const QDateTime start =
      QDateTime::fromString(QString::fromStdString(run.facts.started), Qt::ISODate);
  const QDateTime local = start.toLocalTime();
  const bool thisYear = local.date().year() == QDate::currentDate().year();
  return QLocale().toString(
      local, thisYear ? RunListModel::tr("d MMM, hh:mm") : RunListModel::tr("d MMM yyyy, hh:mm"));
}

}  // namespace

void RunListModel::setRuns(const std::vector<RunSummary>& runs) {
  const std::vector<bool> stay = rowsThatStay(runs_, runs);
  for (int row = rowCount() - 1; row >= 0; --row) {
    if (stay[static_cast<std::size_t>(row)]) continue;
    beginRemoveRows({}, row, row);
    runs_.erase(runs_.begin() + row);
    endRemoveRows();
  }
  for (int row = 0; row < static_cast<int>(runs.size()); ++row) {
    const RunSummary& next = runs[static_cast<std::size_t>(row)];
    if (row < rowCount() && run(row).folder == next.folder) {
      runs_[static_cast<std::size_t>(row)] = next;
      continue;
    }
    beginInsertRows({}, row, row);
    runs_.insert(runs_.begin() + row, next);
    endInsertRows();
  }
  findDifferences();
  if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

bool RunListModel::hasRunning() const {
  return std::ranges::any_of(
      runs_, [](const RunSummary& run) { return run.facts.status == RunStatus::Running; });
}

QModelIndex RunListModel::find(const QString& folder) const {
  const auto found = std::ranges::find(runs_, toPath(folder), &RunSummary::folder);
  return found == runs_.end() ? QModelIndex() : index(static_cast<int>(found - runs_.begin()), Run);
}

int RunListModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(runs_.size());
}

int RunListModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

std::array<QString, RunListModel::kSettings> RunListModel::settings(const RunSummary& run) const {
  const bool goesOn = run.facts.status == RunStatus::Running || run.facts.result.steps == 0;
  const int steps = goesOn ? run.config.steps : run.facts.result.steps;
  return {tr("%Ln step(s)", nullptr, steps), tr("seed %1").arg(run.config.seed),
          shareText(run.config.split), textOf(run.config.method), networkText(run.config)};
}

void RunListModel::findDifferences() {
  differs_.fill(false);
  dataDiffer_ = std::ranges::any_of(runs_, [this](const RunSummary& run) {
    return dataText(run.config.data) != dataText(runs_.front().config.data);
  });
  for (const RunSummary& run : runs_) {
    const auto first = settings(runs_.front()), own = settings(run);
    for (std::size_t i = 0; i < kSettings; ++i)
      differs_[i] = differs_[i] || own[i] != first[i];
  }
}

QString RunListModel::detail(const RunSummary& run) const {
  const QString dot = QStringLiteral(" · ");
  // Where there is little room the end is cut off.
  QStringList what = {startText(run), dataText(run.config.data)};
  if (dataDiffer_) what.swapItemsAt(0, 1);
  if (run.facts.status != RunStatus::Finished) what.insert(1, textOf(run.facts.status));
  QStringList how;
  const auto own = settings(run);
  for (const bool different : {true, false}) {
    for (std::size_t i = 0; i < kSettings; ++i) {
      if (differs_[i] == different) how << own[i];
    }
  }
  return what.join(dot) + '\n' + how.join(dot);
}

QString RunListModel::tip(const RunSummary& run) const {
  QStringList lines = {
      toQString(run.folder.filename()), tr("%1, %2").arg(startText(run), textOf(run.facts.status)),
      toQString(run.config.data.root), detail(run).section('\n', 1),
      tr("%Ln step(s) of %1", nullptr, run.facts.result.steps).arg(countText(run.config.steps))};
  if (!run.about.note.empty()) lines << QString::fromStdString(run.about.note);
  return lines.join('\n');
}

QVariant RunListModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const RunSummary& row = run(index.row());
  const TrainingResult& result = row.facts.result;
  const double accuracy = index.column() == Honest ? result.testAccuracy : result.bestTestAccuracy;
  const bool isRun = index.column() == Run;
  switch (role) {
    case Qt::DisplayRole:
      return isRun ? QString::fromStdString(nameOf(row)) : percentText(accuracy);
    case Qt::EditRole:
      return isRun ? QVariant(QString::fromStdString(nameOf(row))) : QVariant();
    case SortRole:
      if (isRun) return QString::fromStdString(row.facts.started);
      return accuracy < 0 ? QVariant() : accuracy;
    case Qt::TextAlignmentRole:
      return QVariant((isRun ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::ToolTipRole:
      return tip(row);
    case DetailRole:
      return detail(row);
    case FolderRole:
      return toQString(row.folder);
    case BadRole:
      return row.facts.status == RunStatus::Failed || row.facts.status == RunStatus::Interrupted;
    case SearchRole:
      return QString::fromStdString(nameOf(row)) + ' ' + detail(row) + ' ' + tip(row);
    default:
      return {};
  }
}

Qt::ItemFlags RunListModel::flags(const QModelIndex& index) const {
  const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
  return index.isValid() && index.column() == Run ? flags | Qt::ItemIsEditable : flags;
}

bool RunListModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  const QString name = value.toString().simplified();
  if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable)) return false;
  if (name == index.data(Qt::EditRole).toString()) return false;
  Q_EMIT nameAsked(index.data(FolderRole).toString(), name);
  return true;
}

QVariant RunListModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole) {
    return QVariant((section == Run ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
  }
  if (role == Qt::ToolTipRole && section != Run) {
    return tr("Test accuracy. %1")
        .arg(section == Honest ? evaluationTip(SetName::Test, Protocol::Honest)
                               : evaluationTip(SetName::Test, Protocol::Paper));
  }
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case Run:
      return tr("Run");
    case Honest:
      return tr("Honest");
    case Paper:
      return tr("Paper");
    default:
      return {};
  }
}

}  // namespace adnet::ui
