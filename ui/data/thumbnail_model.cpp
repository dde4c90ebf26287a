#include "ui/data/thumbnail_model.h"

#include "ui/pictures/thumbnail_loader.h"

#include <algorithm>

namespace adnet::ui {

namespace {

// The shorter side fills the thumbnail's square, of images up to this much longer than wide.
constexpr double kDecodedSide = 1.6 * ThumbnailModel::kSide;
constexpr int kCacheSize = 256 * 1024;  // KiB

void append(std::vector<ClassImage>& images, const std::vector<Sample>& samples, int label,
            ImageUse use) {
  for (const Sample& sample : samples) {
    if (sample.label == label) images.push_back({QString::fromStdString(sample.path), use});
  }
}

}  // namespace

std::vector<ClassImage> imagesOfClass(const Dataset& dataset, const Split& split, int label) {
  std::vector<ClassImage> images;
  append(images, split.train, label, ImageUse::Train);
  append(images, split.validation, label, ImageUse::Validation);
  append(images, split.test, label, ImageUse::Test);
  append(images, dataset.samples, label, ImageUse::LeftOut);
  // Every image that is used stands twice; the stable order keeps its use before "left out".
  std::ranges::stable_sort(images, {}, &ClassImage::path);
  const auto repeated =
      std::unique(images.begin(), images.end(),
                  [](const ClassImage& a, const ClassImage& b) { return a.path == b.path; });
  images.erase(repeated, images.end());
  return images;
}

ThumbnailModel::ThumbnailModel(QObject* parent)
    : QAbstractListModel(parent), loader_(new ThumbnailLoader(this)), pixmaps_(kCacheSize) {
  connect(loader_, &ThumbnailLoader::loaded, this, &ThumbnailModel::take);
}

void ThumbnailModel::setImages(const std::filesystem::path& root, std::vector<ClassImage> images) {
  if (root == root_ && sameFiles(images)) {
    images_ = std::move(images);
    if (!images_.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1), {UseRole});
    return;
  }
  beginResetModel();
  loader_->clear();
  requested_.clear();
  if (root != root_) {
    broken_.clear();
    pixmaps_.clear();
  }
  root_ = root;
  images_ = std::move(images);
  endResetModel();
}

bool ThumbnailModel::isLoading() const {
  return !loader_->isIdle();
}

int ThumbnailModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(images_.size());
}

QVariant ThumbnailModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const ClassImage& image = images_[static_cast<std::size_t>(index.row())];
  switch (role) {
    case Qt::DisplayRole:
      return image.path.section('/', -1);
    case Qt::ToolTipRole:
      return image.path;
    case Qt::DecorationRole:
      return thumbnail(image);
    case UseRole:
      return static_cast<int>(image.use);
    case BrokenRole:
      return broken_.contains(image.path);
    default:
      return {};
  }
}

bool ThumbnailModel::sameFiles(const std::vector<ClassImage>& images) const {
  return std::ranges::equal(images, images_, {}, &ClassImage::path, &ClassImage::path);
}

QVariant ThumbnailModel::thumbnail(const ClassImage& image) const {
  if (const QPixmap* pixmap = pixmaps_.object(image.path)) return *pixmap;
  if (!broken_.contains(image.path) && !requested_.contains(image.path)) {
    requested_.insert(image.path);
    loader_->request(root_, image.path, qRound(kDecodedSide * ratio_));
  }
  return {};
}

void ThumbnailModel::take(const std::filesystem::path& root, const QString& path,
                          const QImage& image) {
  if (root != root_) return;  // begun before another folder was opened
  requested_.remove(path);
  if (image.isNull()) {
    broken_.insert(path);
  } else {
    pixmaps_.insert(path, new QPixmap(QPixmap::fromImage(image)),
                    std::max<qsizetype>(1, image.sizeInBytes() / 1024));
  }
  const auto found = std::ranges::lower_bound(images_, path, {}, &ClassImage::path);
  if (found == images_.end() || found->path != path) return;
  const QModelIndex changed = index(static_cast<int>(found - images_.begin()));
  Q_EMIT dataChanged(changed, changed, {Qt::DecorationRole, BrokenRole});
}

}  // namespace adnet::ui
