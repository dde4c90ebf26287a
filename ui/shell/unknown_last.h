// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A table's rows by what they hold, those that hold nothing (an invalid value) last in either
// order.
#pragma once

#include <QSortFilterProxyModel>

namespace adnet::ui {

class UnknownLast : public QSortFilterProxyModel {
 public:
  using QSortFilterProxyModel::QSortFilterProxyModel;

 protected:
  bool lessThan(const QModelIndex& left, const QModelIndex& right) const override {
    const bool isKnown = left.data(sortRole()).isValid();
    if (isKnown == right.data(sortRole()).isValid())
      return QSortFilterProxyModel::lessThan(left, right);
    return isKnown == (sortOrder() == Qt::AscendingOrder);
  }
};

}  // namespace adnet::ui
