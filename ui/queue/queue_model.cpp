// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/queue/queue_model.h"

#include "ui/charts/share_delegate.h"
#include "ui/queue/queue_words.h"
#include "ui/shell/paths.h"
#include "ui/shell/theme.h"

#include <QDataStream>
#include <QMimeData>

#include <algorithm>
#include <set>
#include <unordered_set>

namespace adnet::ui {

namespace {

constexpr auto kMimeType = "application/x-adnet-queue-rows";

}  // namespace

QueueModel::QueueModel(QueueController& queue, QObject* parent)
    : QAbstractTableModel(parent), queue_(queue), points_(queue.points()) {
  connect(&queue_, &QueueController::changed, this, &QueueModel::update);
  connect(&queue_, &QueueController::progressed, this, &QueueModel::updateRunning);
}

int QueueModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(points_.size());
}

int QueueModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

// How far it is; nothing where no bar belongs.
QVariant QueueModel::share(const QueuePoint& point) const {
  if (point.state != QueuePoint::State::Running) return {};
  return static_cast<double>(queue_.step()) / point.config.steps;
}

QVariant QueueModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const QueuePoint& point = this->point(index.row());
  const ThemeColors& colors = Theme::instance().colors();
  switch (role) {
    case Qt::DisplayRole:
      return index.column() == Run     ? nameText(point)
             : index.column() == State ? stateText(point, queue_)
                                       : timeText(point, queue_);
    case Qt::ToolTipRole:
      return tipText(point);
    case Qt::TextAlignmentRole:
      return QVariant((index.column() == Time ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ForegroundRole:
      if (point.state == QueuePoint::State::Failed) return colors.bad;
      return point.isOver() ? QVariant(colors.subtle) : QVariant();
    case kShareRole:
      return index.column() == State ? share(point) : QVariant();
    case FolderRole:
      return toQString(point.folder);
    default:
      return {};
  }
}

QVariant QueueModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole)
    return QVariant((section == Time ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  return section == Run ? tr("Run") : section == State ? tr("State") : tr("Time");
}

// ---- changes, row by row, so that what is selected stays so

void QueueModel::update() {
  const std::vector<QueuePoint>& points = queue_.points();
  removeGone(points);
  for (int row = 0; row < static_cast<int>(points.size()); ++row) {
    const QueuePoint& next = points[static_cast<std::size_t>(row)];
    // One that was moved down is moved alone, not all that it passed.
    const bool movedDown = row + 1 < rowCount() && point(row + 1).key == next.key;
    if (movedDown) {
      const std::string key = point(row).key;
      const auto place = std::ranges::find(points, key, &QueuePoint::key);
      const int before = find(std::prev(place)->key, row);
      if (before > row) moveTo(row, before + 1);
    }
    const int from = find(next.key, row);
    if (from > row) moveTo(from, row);
    if (from < 0) {
      beginInsertRows({}, row, row);
      points_.insert(points_.begin() + row, next);
      endInsertRows();
    }
    points_[static_cast<std::size_t>(row)] = next;
  }
  if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void QueueModel::removeGone(const std::vector<QueuePoint>& points) {
  std::unordered_set<std::string> keys;
  for (const QueuePoint& point : points)
    keys.insert(point.key);
  for (int row = rowCount() - 1; row >= 0; --row) {
    if (keys.contains(point(row).key)) continue;
    beginRemoveRows({}, row, row);
    points_.erase(points_.begin() + row);
    endRemoveRows();
  }
}

// To before the row `to`, counted with the row still in its place.
void QueueModel::moveTo(int from, int to) {
  beginMoveRows({}, from, from, {}, to);
  const auto rows = points_.begin();
  if (from < to) {
    std::rotate(rows + from, rows + from + 1, rows + to);
  } else {
    std::rotate(rows + to, rows + from, rows + from + 1);
  }
  endMoveRows();
}

int QueueModel::find(const std::string& key, int from) const {
  const auto found =
      std::ranges::find(points_.begin() + from, points_.end(), key, &QueuePoint::key);
  return found == points_.end() ? -1 : static_cast<int>(found - points_.begin());
}

void QueueModel::updateRunning() {
  const auto running = std::ranges::find(points_, QueuePoint::State::Running, &QueuePoint::state);
  if (running == points_.end()) return;
  const int row = static_cast<int>(running - points_.begin());
  Q_EMIT dataChanged(index(row, State), index(row, Time));
}

// ---- rows that are dragged

Qt::ItemFlags QueueModel::flags(const QModelIndex& index) const {
  // Between rows, not onto one.
  if (!index.isValid()) return Qt::ItemIsDropEnabled;
  return QAbstractTableModel::flags(index) | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
}

QStringList QueueModel::mimeTypes() const {
  return {kMimeType};
}

QMimeData* QueueModel::mimeData(const QModelIndexList& indexes) const {
  std::set<int> rows;
  for (const QModelIndex& index : indexes)
    rows.insert(index.row());
  QByteArray keys;
  QDataStream stream(&keys, QIODevice::WriteOnly);
  for (const int row : rows)
    stream << QByteArray::fromStdString(point(row).key);
  auto* data = new QMimeData;
  data->setData(kMimeType, keys);
  return data;
}

bool QueueModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int,
                              const QModelIndex& parent) {
  if (action != Qt::MoveAction || parent.isValid() || !data->hasFormat(kMimeType)) return false;
  std::vector<std::string> keys;
  QDataStream stream(data->data(kMimeType));
  while (!stream.atEnd()) {
    QByteArray key;
    stream >> key;
    keys.push_back(key.toStdString());
  }
  queue_.moveTo(keys, row < 0 ? rowCount() : row);
  return false;  // it has moved them: the view is not to remove what it dragged
}

}  // namespace adnet::ui
