// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Data sets that were opened before, to be opened again. Hidden where there are none.
#pragma once

#include "core/data/dataset.h"
#include "ui/shell/job.h"

#include <QList>
#include <QWidget>

class QVBoxLayout;

namespace adnet::ui {

class RecentFolders : public QWidget {
  Q_OBJECT

 public:
  static constexpr int kMost = 5;

  explicit RecentFolders(QWidget* parent = nullptr);

  // The latest first. The first kMost that are still there are offered.
  void setSources(const QList<DataSource>& sources);
  // Looks again at what is still there, on a thread: a folder may be far away.
  void look();
  bool isLooking() const { return looking_.isRunning(); }

 Q_SIGNALS:
  void chosen(const adnet::DataSource& source);

 private:
  void offer(const QList<DataSource>& sources);

  QList<DataSource> sources_, offered_;
  QVBoxLayout* column_;
  QWidget* buttons_ = nullptr;
  Job looking_;
};

}  // namespace adnet::ui
