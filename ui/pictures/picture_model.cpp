// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pictures/picture_model.h"

#include "ui/pictures/thumbnail_loader.h"
#include "ui/shell/paths.h"

#include <algorithm>

namespace adnet::ui {

namespace {

constexpr int kCacheSize = 256 * 1024;  // KiB

}  // namespace

PictureModel::PictureModel(double side, QObject* parent)
    : QAbstractListModel(parent),
      side_(side),
      loader_(new ThumbnailLoader(this)),
      pixmaps_(kCacheSize) {
  connect(loader_, &ThumbnailLoader::loaded, this, &PictureModel::take);
}

void PictureModel::setSide(double side) {
  if (side == side_) return;
  side_ = side;
  loader_
      ->clear();  // what is being decoded will come, and be asked for again where it is too small
  requested_.clear();
  if (rowCount() > 0) Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::DecorationRole});
}

bool PictureModel::isLoading() const {
  return !loader_->isIdle();
}

QVariant PictureModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const QString path = pathOf(index.row());
  switch (role) {
    case Qt::DisplayRole:
      return path.section('/', -1);
    case Qt::ToolTipRole:
    case PathRole:
      return path;
    case Qt::DecorationRole:
      return picture(path);
    case BrokenRole:
      return broken_.contains(path);
    case FileRole:
      return toQString(root_ / toPath(path));
    case TrueClassRole:
      return trueClass_;
    default:
      return {};
  }
}

QModelIndex indexOfFile(const QAbstractItemModel& pictures, const QString& file) {
  for (int row = 0; row < pictures.rowCount(); ++row) {
    const QModelIndex index = pictures.index(row, 0);
    if (index.data(PictureModel::FileRole).toString() == file) return index;
  }
  return {};
}

void PictureModel::beginReset(const std::filesystem::path& root) {
  beginResetModel();
  loader_->clear();
  requested_.clear();
  if (root == root_) return;
  broken_.clear();
  pixmaps_.clear();
  root_ = root;
}

void PictureModel::endReset() {
  rows_.clear();
  for (int row = 0; row < rowCount(); ++row)
    rows_.insert(pathOf(row), row);
  endResetModel();
}

QVariant PictureModel::picture(const QString& path) const {
  const Decoded* decoded = pixmaps_.object(path);
  const int side = wantedSide();
  const bool wanted = !broken_.contains(path) && (!decoded || decoded->side < side);
  if (wanted && requested_.value(path) < side) {
    requested_.insert(path, side);
    loader_->request(root_, path, side);
  }
  return decoded ? QVariant(decoded->pixmap) : QVariant();
}

void PictureModel::take(const std::filesystem::path& root, const QString& path, int side,
                        const QImage& image) {
  if (root != root_) return;  // begun before another folder was shown
  if (requested_.value(path) <= side) requested_.remove(path);
  const Decoded* before = pixmaps_.object(path);
  if (before && before->side >= side) return;
  if (image.isNull()) {
    broken_.insert(path);
  } else {
    pixmaps_.insert(path, new Decoded{QPixmap::fromImage(image), side},
                    std::max<qsizetype>(1, image.sizeInBytes() / 1024));
  }
  for (const int row : rows_.values(path)) {
    Q_EMIT dataChanged(index(row), index(row), {Qt::DecorationRole, BrokenRole});
  }
}

}  // namespace adnet::ui
