// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pictures/picture_model.h"

#include "ui/pictures/thumbnail_loader.h"
#include "ui/shell/paths.h"

#include <QAbstractProxyModel>

#include <algorithm>

namespace adnet::ui {

namespace {

constexpr int kCacheSize = 256 * 1024;  // KiB

QString troubleText(ErrorCode why) {
  switch (why) {
    case ErrorCode::NotFound:
      return PictureModel::tr("The image is not there");
    case ErrorCode::Unreadable:
      return PictureModel::tr("The image cannot be read");
    default:
      return PictureModel::tr("The image cannot be decoded");
  }
}

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
  // What is being decoded will come, and be asked for again where it is too small.
  loader_->clear();
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
    case TroubleRole: {
      const auto why = broken_.constFind(path);
      return why == broken_.cend() ? QString() : troubleText(*why);
    }
    case FileRole:
      return toQString(root_ / toPath(path));
    case TrueClassRole:
      return trueClass_;
    case FullClassRole:
      return fullClass_;
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

void tryPicturesAgain(QAbstractItemModel& pictures) {
  QAbstractItemModel* model = &pictures;
  while (const auto* proxy = qobject_cast<const QAbstractProxyModel*>(model))
    model = proxy->sourceModel();
  if (auto* own = qobject_cast<PictureModel*>(model)) own->tryAgain();
}

void PictureModel::tryAgain() {
  if (broken_.isEmpty()) return;
  again_ = QSet<QString>(broken_.keyBegin(), broken_.keyEnd());
  if (rowCount() > 0) Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::DecorationRole});
}

void PictureModel::beginReset(const std::filesystem::path& root) {
  beginResetModel();
  loader_->clear();
  requested_.clear();
  again_ = QSet<QString>(broken_.keyBegin(), broken_.keyEnd());
  if (root == root_) return;
  broken_.clear();
  again_.clear();
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
  // One that is on its way may have found its file gone before it came back: it is tried after it.
  const bool isUnderWay = requested_.value(path) >= side;
  const bool isMissing = !decoded || decoded->side < side;
  if (isMissing && !isUnderWay && (!broken_.contains(path) || again_.remove(path))) {
    requested_.insert(path, side);
    loader_->request(root_, path, side);
  }
  return decoded ? QVariant(decoded->pixmap) : QVariant();
}

void PictureModel::take(const std::filesystem::path& root, const QString& path, int side,
                        const QImage& image, ErrorCode why) {
  if (root != root_) return;  // begun before another folder was shown
  if (requested_.value(path) <= side) requested_.remove(path);
  const Decoded* before = pixmaps_.object(path);
  if (before && before->side >= side) return;
  if (image.isNull()) {
    broken_.insert(path, why);
  } else {
    broken_.remove(path);
    pixmaps_.insert(path, new Decoded{QPixmap::fromImage(image), side},
                    std::max<qsizetype>(1, image.sizeInBytes() / 1024));
  }
  for (const int row : rows_.values(path)) {
    Q_EMIT dataChanged(index(row), index(row), {Qt::DecorationRole, TroubleRole});
  }
}

}  // namespace adnet::ui
