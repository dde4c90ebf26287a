// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The networks that an experiment trains, one or more.
#pragma once

#include "ui/queue/network_row.h"

class QVBoxLayout;

namespace adnet::ui {

class NetworkList : public QWidget {
  Q_OBJECT

 public:
  explicit NetworkList(const TrainingConfig& first, QWidget* parent = nullptr);

  std::vector<std::vector<OptionText>> values() const;
  QString trouble() const;
  void refresh();

 Q_SIGNALS:
  void changed();  // by the person

 private:
  NetworkRow* append();
  void add();
  void remove(NetworkRow* row);
  void rowsChanged();

  TrainingConfig first_;
  std::vector<NetworkRow*> rows_;
  QVBoxLayout* column_;
  QPushButton* add_;
};

}  // namespace adnet::ui
