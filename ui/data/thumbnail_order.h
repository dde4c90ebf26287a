// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A class's images by their use: those that train first, then validation, test, left out. All, or
// those of one use alone.
#pragma once

#include "ui/data/thumbnail_model.h"

#include <QSortFilterProxyModel>

#include <optional>

namespace adnet::ui {

class ThumbnailOrder : public QSortFilterProxyModel {
  Q_OBJECT

 public:
  explicit ThumbnailOrder(ThumbnailModel& images, QObject* parent = nullptr);

  void setOnly(std::optional<ImageUse> use);

 protected:
  bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
  bool lessThan(const QModelIndex& a, const QModelIndex& b) const override;

 private:
  std::optional<ImageUse> only_;
};

}  // namespace adnet::ui
