// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the Data page shows before there is a data set: where to begin.
#pragma once

#include "core/data/dataset.h"

#include <QWidget>

class QPushButton;

namespace adnet::ui {

class ListSourcePanel;
class RecentFolders;

class EmptyState : public QWidget {
  Q_OBJECT

 public:
  explicit EmptyState(QWidget* parent = nullptr);

  void showLists();
  // Opened before, the latest first: those that are still there are offered.
  void setRecent(const QList<DataSource>& sources);
  void setCanGoBack(bool can);  // to a data set that is open
  bool isLoading() const;

 Q_SIGNALS:
  void openFolder();
  void openSource(const adnet::DataSource& source);
  void tryDemo();
  void goBack();

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  QWidget* makeDropArea();

  RecentFolders* recent_;
  ListSourcePanel* lists_;
  QPushButton* disclosure_;
  QPushButton* back_;
};

}  // namespace adnet::ui
