// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/comparison_model.h"

#include "core/compare/verdict.h"
#include "ui/compare/setting_words.h"
#include "ui/compare/swatch.h"
#include "ui/shell/colors.h"
#include "ui/shell/paths.h"
#include "ui/shell/theme.h"
#include "ui/words/number_text.h"
#include "ui/words/option_text.h"
#include "ui/words/run_text.h"

#include <QFont>

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>
#include <utility>

namespace adnet::ui {

namespace {

constexpr int kSwatch = 12;    // pixels
constexpr int kMostShown = 8;  // at first: a plot of more is none to read

// Beyond the palette its colours come again, turned a little round the wheel.
QColor paletteColor(int index) {
  constexpr int kTurn = 23;  // degrees
  const auto& series = Theme::instance().colors().series;
  const int count = static_cast<int>(series.size());
  const QColor color = series[static_cast<std::size_t>(index % count)].toHsv();
  return QColor::fromHsv((color.hsvHue() + index / count * kTurn) % 360, color.hsvSaturation(),
                         color.value());
}

QVariant alignedRight() {
  return QVariant(Qt::AlignRight | Qt::AlignVCenter);
}

bool isFigure(int column) {
  return column >= ComparisonModel::FirstFigure && column < ComparisonModel::FirstOption;
}

QString rangeText(const Interval& ends) {
  return QStringLiteral("%1 – %2").arg(pointsText(ends.low), pointsText(ends.high));
}

}  // namespace

void ComparisonModel::setContents(Contents contents) {
  beginResetModel();
  contents_ = std::move(contents);
  options_ = static_cast<int>(contents_.comparison.keys.size());
  rows_.clear();
  for (const ComparisonRow& row : contents_.comparison.rows)
    rows_.push_back({settingName(row, contents_.comparison.keys), {}});
  giveLooks();
  std::vector<Trial> trials;
  std::ranges::transform(contents_.runs, std::back_inserter(trials), trialOf);
  trials = withNamedSplits(std::move(trials));
  for (std::size_t i = 0; i < contents_.runs.size(); ++i) {
    const RunSummary& run = contents_.runs[i];
    const Setting setting = adnet::settingOf(trials[i], contents_.grouping);
    // Of several states of a data set, each has a row of its own.
    auto row = std::ranges::find_if(contents_.comparison.rows, [&](const ComparisonRow& one) {
      return std::ranges::count(one.runs, run.folder, &ComparedRun::folder) > 0;
    });
    if (row == contents_.comparison.rows.end())
      row = std::ranges::find(contents_.comparison.rows, setting, &ComparisonRow::setting);
    if (row == contents_.comparison.rows.end()) continue;
    rows_[static_cast<std::size_t>(row - contents_.comparison.rows.begin())].runs.push_back(i);
  }
  for (Row& row : rows_) {
    std::ranges::sort(row.runs, {}, [&](std::size_t i) { return contents_.runs[i].config.seed; });
  }
  endResetModel();
}

// A setting keeps what it has; a new one takes the first colour that no other has, and is shown
// unless enough are.
void ComparisonModel::giveLooks() {
  std::set<int> colors;
  int shown = 0;
  for (const ComparisonRow& row : contents_.comparison.rows) {
    const auto look = looks_.find(row.setting);
    if (look == looks_.end()) continue;
    colors.insert(look->second.color);
    shown += look->second.shown;
  }
  int color = 0;
  for (const ComparisonRow& row : contents_.comparison.rows) {
    if (looks_.contains(row.setting)) continue;
    while (colors.contains(color))
      ++color;
    looks_.emplace(row.setting, Look{.color = color++, .shown = shown++ < kMostShown});
  }
}

bool ComparisonModel::differs(const Contents& contents) const {
  const auto state = [](const Contents& all) {
    std::vector<std::tuple<std::filesystem::path, RunStatus, int>> runs;
    for (const RunSummary& run : all.runs)
      runs.emplace_back(run.folder, run.facts.status, run.facts.result.steps);
    return runs;
  };
  return contents.protocol != contents_.protocol || contents.grouping != contents_.grouping ||
         contents.comparison.metric != contents_.comparison.metric ||
         contents.comparison.baseline != contents_.comparison.baseline ||
         contents.comparison.rows.size() != contents_.comparison.rows.size() ||
         state(contents) != state(contents_);
}

const ComparisonRow& ComparisonModel::comparisonRow(int setting) const {
  return contents_.comparison.rows[index_(setting)];
}

ComparisonModel::Look& ComparisonModel::look(int setting) {
  return looks_.at(comparisonRow(setting).setting);
}

const ComparisonModel::Look& ComparisonModel::look(int setting) const {
  return looks_.at(comparisonRow(setting).setting);
}

QColor ComparisonModel::color(int setting) const {
  const Look& its = look(setting);
  return its.chosen.isValid() ? its.chosen : paletteColor(its.color);
}

// One that was cut off is listed alone: another with its seed may have taken its place.
std::vector<std::size_t> ComparisonModel::comparedRuns(int setting) const {
  std::vector<std::size_t> compared;
  for (const std::size_t i : rows_[index_(setting)].runs) {
    const RunSummary& run = contents_.runs[i];
    if (run.facts.status == RunStatus::Running ||
        std::ranges::count(comparisonRow(setting).runs, run.folder, &ComparedRun::folder) > 0)
      compared.push_back(i);
  }
  return compared;
}

std::vector<std::filesystem::path> ComparisonModel::runsOf(int setting) const {
  std::vector<std::filesystem::path> folders;
  for (const std::size_t run : comparedRuns(setting))
    folders.push_back(contents_.runs[run].folder);
  return folders;
}

const RunSummary* ComparisonModel::findRun(const QString& folder) const {
  const auto run = std::ranges::find_if(
      contents_.runs, [path = toPath(folder)](const auto& one) { return one.folder == path; });
  return run == contents_.runs.end() ? nullptr : &*run;
}

QStringList ComparisonModel::runNamesOf(int setting) const {
  QStringList names;
  for (const std::size_t run : comparedRuns(setting))
    names.append(runName(contents_.runs[run]));
  return names;
}

const MeanEstimate& ComparisonModel::accuracy(int setting) const {
  return estimate(comparisonRow(setting)).accuracy;
}

bool ComparisonModel::mayHaveBaseline(int setting) const {
  const std::vector<ComparisonRow>& rows = contents_.comparison.rows;
  return std::ranges::any_of(rows, [&](const ComparisonRow& other) {
    return &other != &rows[index_(setting)] && !other.runs.empty();
  });
}

bool ComparisonModel::isShown(int setting) const {
  return look(setting).shown;
}

bool ComparisonModel::isPinned(int setting) const {
  return look(setting).pinned;
}

void ComparisonModel::setPinned(int setting, bool pinned) {
  look(setting).pinned = pinned;
  Q_EMIT dataChanged(index(setting, 0), index(setting, columnCount() - 1));
  Q_EMIT pinnedChanged();
}

void ComparisonModel::setColor(int setting, const QColor& color) {
  look(setting).chosen = color;
  Q_EMIT dataChanged(index(setting, 0), index(setting, 0));
  Q_EMIT shownChanged();
}

const ProtocolEstimate& ComparisonModel::estimate(const ComparisonRow& row) const {
  return contents_.protocol == Protocol::Honest ? row.honest : row.paper;
}

double ComparisonModel::seconds(const Row& row) const {
  double sum = 0;
  int ended = 0;
  for (const std::size_t i : row.runs) {
    const RunFacts& facts = contents_.runs[i].facts;
    if (facts.status != RunStatus::Finished) continue;
    sum += facts.result.seconds;
    ++ended;
  }
  return ended > 0 ? sum / ended : -1;
}

int ComparisonModel::settingOf(const QModelIndex& index) const {
  if (!index.isValid()) return -1;
  return index.internalId() == 0 ? index.row() : static_cast<int>(index.internalId()) - 1;
}

// The internal number of a setting is 0, that of a run its setting's row and one.
QModelIndex ComparisonModel::index(int row, int column, const QModelIndex& parent) const {
  if (!hasIndex(row, column, parent)) return {};
  const quintptr number = parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : 0;
  return createIndex(row, column, number);
}

QModelIndex ComparisonModel::parent(const QModelIndex& index) const {
  if (!index.isValid() || index.internalId() == 0) return {};
  return createIndex(settingOf(index), 0, quintptr{0});
}

int ComparisonModel::rowCount(const QModelIndex& parent) const {
  if (!parent.isValid()) return settings();
  if (parent.internalId() != 0 || parent.column() != 0) return 0;
  return static_cast<int>(rows_[index_(parent.row())].runs.size());
}

int ComparisonModel::columnCount(const QModelIndex&) const {
  return FirstOption + options_;
}

QVariant ComparisonModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  if (index.internalId() == 0) return settingData(index.row(), index.column(), role);
  const std::size_t run = rows_[index_(settingOf(index))].runs[index_(index.row())];
  return runData(contents_.runs[run], index.column(), role);
}

QVariant ComparisonModel::settingData(int setting, int column, int role) const {
  const ComparisonRow& row = comparisonRow(setting);
  if (role == PinnedRole) return isPinned(setting);
  if (role == FilterRole) {
    QStringList texts = {name(setting)};
    for (const std::string& value : row.values)
      texts.append(QString::fromStdString(value));
    return texts.join(' ');
  }
  if (column == Name) {
    switch (role) {
      case Qt::DisplayRole:
      case Qt::ToolTipRole:
        return name(setting);
      case SortRole:
        return setting;  // they stand by their options' values
      case Qt::DecorationRole:
        return swatchIcon(color(setting), kSwatch);
      case Qt::CheckStateRole:
        return isShown(setting) ? Qt::Checked : Qt::Unchecked;
      case Qt::FontRole: {
        QFont font;
        font.setBold(isPinned(setting));
        return font;
      }
      default:
        return {};
    }
  }
  if (column < FirstOption) return figure(setting, static_cast<Figure>(column - FirstFigure), role);
  const std::string& value = row.values[index_(column - FirstOption)];
  const std::string& key = contents_.comparison.keys[index_(column - FirstOption)];
  if (role == Qt::DisplayRole || role == Qt::ToolTipRole) return valueText(key, value);
  if (role != SortRole) return {};
  bool isNumber = false;
  const double number = QString::fromStdString(value).toDouble(&isNumber);
  return isNumber ? QVariant(number) : QVariant(QString::fromStdString(value));
}

QString ComparisonModel::agreementText() {
  return tr("All seeds give the same number, so its interval over seeds cannot be known.");
}

QString ComparisonModel::explanation(Figure figure) {
  switch (figure) {
    case Repeats:
      return tr("Runs that were scored: one a seed");
    case Mean:
      return tr("Their mean on the test images");
    case Deviation:
      return tr("The standard deviation of one run, in points");
    case Interval:
      return tr(
          "95 % interval of the mean over further seeds, on these test images (Student's t). Of "
          "few runs it may reach beyond what can be: more seeds make it narrow.");
    case Difference:
      return tr(
          "To the baseline, in points; behind it its 95 % interval over seeds, on these test "
          "images");
    default:
      return tr("The mean time of a run");
  }
}

QVariant ComparisonModel::figure(int setting, Figure figure, int role) const {
  if (role == Qt::TextAlignmentRole) return alignedRight();
  if (figure == Difference) return difference(setting, role);
  const MeanEstimate& accuracy = this->accuracy(setting);
  if (figure == Interval && role == Qt::ToolTipRole && accuracy.allAgree()) return agreementText();
  const bool display = role == Qt::DisplayRole;
  if (!display && role != SortRole) return {};
  if (figure == Repeats) return accuracy.n;
  if (figure == Time) {
    const double time = seconds(rows_[index_(setting)]);
    if (time < 0) return display ? QVariant(QStringLiteral("–")) : QVariant();
    return display ? QVariant(durationText(time)) : QVariant(time);
  }
  const bool known = figure == Mean        ? accuracy.n > 0
                     : figure == Deviation ? accuracy.deviation.has_value()
                                           : accuracy.interval.has_value();
  if (!known) {
    if (!display) return {};
    return figure == Interval && accuracy.allAgree() ? tr("all agree") : QStringLiteral("–");
  }
  switch (figure) {
    case Mean:
      return display ? QVariant(percentText(accuracy.mean)) : QVariant(accuracy.mean);
    case Deviation:
      return display ? QVariant(pointsText(*accuracy.deviation)) : QVariant(*accuracy.deviation);
    default:
      return display ? QVariant(rangeText(*accuracy.interval)) : QVariant(accuracy.interval->low);
  }
}

QVariant ComparisonModel::difference(int setting, int role) const {
  const ComparisonRow& row = comparisonRow(setting);
  const DifferenceEstimate& difference = estimate(row).difference;
  switch (role) {
    case Qt::DisplayRole: {
      if (difference.n == 0) {
        const bool isOne =
            std::ranges::any_of(contents_.comparison.rows, [&](const ComparisonRow& other) {
              return other.baseline == static_cast<std::size_t>(setting);
            });
        return isOne ? tr("baseline") : QStringLiteral("–");
      }
      const QString mean = signedPoints(difference.mean);
      if (difference.allAgree()) return tr("%1 [all agree]").arg(mean);
      return difference.interval ? tr("%1 [%2]").arg(mean, rangeText(*difference.interval)) : mean;
    }
    case Qt::ToolTipRole:
      return difference.allAgree() ? QVariant(agreementText()) : QVariant();
    case SortRole:
      return difference.n > 0 ? QVariant(difference.mean) : QVariant();
    case Qt::ForegroundRole: {
      if (contents_.protocol != Protocol::Honest) return {};
      const Finding finding = findingOf(row);
      if (finding == Finding::Better) return Theme::instance().colors().good;
      if (finding == Finding::Worse) return Theme::instance().colors().bad;
      return {};
    }
    default:
      return {};
  }
}

QString ComparisonModel::runName(const RunSummary& run) {
  const QString name = tr("seed %1").arg(run.config.seed);
  const RunStatus status = run.facts.status;
  return status == RunStatus::Finished ? name : tr("%1, %2").arg(name, textOf(status));
}

QVariant ComparisonModel::runData(const RunSummary& run, int column, int role) const {
  if (role == FolderRole) return toQString(run.folder);
  if (role == EndedRole) {
    const RunStatus status = run.facts.status;
    return status != RunStatus::Running && status != RunStatus::Finished;
  }
  const RunFacts& facts = run.facts;
  const int figure = column - FirstFigure;
  if (role == Qt::TextAlignmentRole && isFigure(column)) return alignedRight();
  if (role == Qt::ToolTipRole) return toQString(run.folder);
  if (role != Qt::DisplayRole && role != SortRole) return {};
  if (column == Name) return runName(run);
  if (figure == Mean) {
    const TrainingResult& result = facts.result;
    return percentText(contents_.protocol == Protocol::Honest ? result.testAccuracy
                                                              : result.bestTestAccuracy);
  }
  if (figure == Time && facts.status == RunStatus::Finished)
    return durationText(facts.result.seconds);
  return {};
}

bool ComparisonModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid) || index.internalId() != 0 ||
      index.column() != Name || role != Qt::CheckStateRole) {
    return false;
  }
  look(index.row()).shown = value.toInt() == Qt::Checked;
  Q_EMIT dataChanged(index, index, {role});
  Q_EMIT shownChanged();
  return true;
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
  const int figure = section - FirstFigure;
  if (role == Qt::TextAlignmentRole)
    return isFigure(section) ? alignedRight() : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
  if (role == Qt::ToolTipRole && isFigure(section)) return explanation(static_cast<Figure>(figure));
  if (role != Qt::DisplayRole) return {};
  if (section == Name) return tr("Setting");
  if (!isFigure(section))
    return optionText(contents_.comparison.keys[index_(section - FirstOption)]);
  const QStringList names = {tr("n"),    tr("Mean"),       tr("SD"),
                             tr("95 %"), tr("Difference"), tr("Time")};
  return names[figure];
}

Qt::ItemFlags ComparisonModel::flags(const QModelIndex& index) const {
  Qt::ItemFlags flags = QAbstractItemModel::flags(index);
  if (index.isValid() && index.internalId() == 0 && index.column() == Name)
    flags |= Qt::ItemIsUserCheckable;
  return flags;
}

}  // namespace adnet::ui
