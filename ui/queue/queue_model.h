// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The queue's runs as rows, in the order in which they are trained. Rows that are dragged are
// moved in the queue.
#pragma once

#include "ui/queue/queue_controller.h"

#include <QAbstractTableModel>

#include <string>
#include <vector>

namespace adnet::ui {

class QueueModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { Run, State, Time, ColumnCount };  // State has kShareRole (ui/charts)
  static constexpr int FolderRole = Qt::UserRole + 10;

  explicit QueueModel(QueueController& queue, QObject* parent = nullptr);

  const QueuePoint& point(int row) const { return points_[static_cast<std::size_t>(row)]; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  Qt::ItemFlags flags(const QModelIndex& index) const override;
  Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
  QStringList mimeTypes() const override;
  QMimeData* mimeData(const QModelIndexList& indexes) const override;
  // Asks the queue to move them; the rows move by its answer.
  bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                    const QModelIndex& parent) override;

 private:
  void update();
  void updateRunning();
  void removeGone(const std::vector<QueuePoint>& points);
  void moveTo(int from, int to);
  int find(const std::string& key, int from) const;
  QVariant share(const QueuePoint& point) const;

  QueueController& queue_;
  std::vector<QueuePoint> points_;
};

}  // namespace adnet::ui
