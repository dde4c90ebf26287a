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

  // The latest first. The first kMost are offered; one that is not there any more cannot be
  // pressed.
  void setSources(const QList<DataSource>& sources);
  // Looks again at which are still there, on a thread: a folder may be far away.
  void look();
  bool isLooking() const { return looking_.isRunning(); }

 Q_SIGNALS:
  void chosen(const adnet::DataSource& source);

 private:
  struct Offer {
    DataSource source;
    bool isThere = false;
    bool operator==(const Offer&) const = default;
  };
  void offer(const QList<Offer>& offers);
  QWidget* makeButton(const Offer& offer);

  QList<DataSource> sources_;
  QList<Offer> offered_;
  QVBoxLayout* column_;
  QWidget* buttons_ = nullptr;
  Job looking_;
};

}  // namespace adnet::ui
