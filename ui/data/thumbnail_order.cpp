// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/data/thumbnail_order.h"

#include <algorithm>

namespace adnet::ui {

namespace {

ImageUse useOf(const QModelIndex& index) {
  return static_cast<ImageUse>(index.data(ThumbnailModel::UseRole).toInt());
}

auto placeOf(ImageUse use) {
  return std::ranges::find(kUsesInOrder, use) - kUsesInOrder.begin();
}

}  // namespace

ThumbnailOrder::ThumbnailOrder(ThumbnailModel& images, QObject* parent)
    : QSortFilterProxyModel(parent) {
  setSortRole(ThumbnailModel::UseRole);
  setFilterRole(ThumbnailModel::UseRole);
  setSourceModel(&images);
  sort(0);
}

void ThumbnailOrder::setOnly(std::optional<ImageUse> use) {
  only_ = use;
  invalidateFilter();
}

bool ThumbnailOrder::filterAcceptsRow(int row, const QModelIndex& parent) const {
  return !only_ || useOf(sourceModel()->index(row, 0, parent)) == *only_;
}

bool ThumbnailOrder::lessThan(const QModelIndex& a, const QModelIndex& b) const {
  const auto first = placeOf(useOf(a)), second = placeOf(useOf(b));
  return first != second ? first < second : a.row() < b.row();
}

}  // namespace adnet::ui
