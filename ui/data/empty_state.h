// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the Data page shows before there is a data set: where to begin.
#pragma once

#include "core/data/dataset.h"

#include <QWidget>

class QPushButton;

namespace adnet::ui {

class ListSourcePanel;

class EmptyState : public QWidget {
  Q_OBJECT

 public:
  explicit EmptyState(QWidget* parent = nullptr);

  void showLists();
  void setCanGoBack(bool can);  // to a data set that is open

 Q_SIGNALS:
  void openFolder();
  void openLists(const adnet::DataSource& source);
  void tryDemo();
  void goBack();

 private:
  QWidget* makeDropArea();

  ListSourcePanel* lists_;
  QPushButton* disclosure_;
  QPushButton* back_;
};

}  // namespace adnet::ui
