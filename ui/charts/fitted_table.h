// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A table of names, its first columns, and of numbers. Where the names would be cut to a few
// letters, the titles of the numbers are brief; where that is not enough, numbers are given up.
#pragma once

#include <QTableView>

#include <functional>
#include <vector>

namespace adnet::ui {

class FittedTable : public QTableView {
  Q_OBJECT

 public:
  // `numbers` are all columns but those of names, the most telling first: that one stays. The model
  // has the full titles as Qt::EditRole whatever `setBrief` was told.
  FittedTable(std::vector<int> numbers, std::function<void(bool)> setBrief);

  void setModel(QAbstractItemModel* model) override;

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void fitColumns();
  int widthOf(int column, int titleRole) const;

  std::vector<int> numbers_;
  std::function<void(bool)> setBrief_;
};

}  // namespace adnet::ui
