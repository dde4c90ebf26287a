#include "ui/evaluate/prediction_model.h"

#include "ui/pictures/thumbnail_loader.h"
#include "ui/words/number_text.h"

#include <algorithm>

namespace adnet::ui {

namespace {

constexpr int kCacheSize = 128 * 1024;  // KiB

}  // namespace

PredictionModel::PredictionModel(QObject* parent)
    : QAbstractListModel(parent), loader_(new ThumbnailLoader(this)), pixmaps_(kCacheSize) {
  connect(loader_, &ThumbnailLoader::loaded, this, &PredictionModel::take);
}

void PredictionModel::setPredictions(const std::filesystem::path& root,
                                     std::vector<Prediction> predictions,
                                     const QStringList& classes) {
  beginResetModel();
  loader_->clear();
  requested_.clear();
  if (root != root_) {
    broken_.clear();
    pixmaps_.clear();
  }
  root_ = root;
  predictions_ = std::move(predictions);
  classes_ = classes;
  endResetModel();
}

bool PredictionModel::isLoading() const {
  return !loader_->isIdle();
}

int PredictionModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(predictions_.size());
}

QVariant PredictionModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const Prediction& one = predictions_[static_cast<std::size_t>(index.row())];
  const QString path = QString::fromStdString(one.path);
  const auto percent = [](float share) { return percentText(share, 0); };
  switch (role) {
    case Qt::DisplayRole:
      return path.section('/', -1);
    case Qt::DecorationRole:
      return thumbnail(path);
    case Qt::ToolTipRole:
      return tr("%1\ntrue: %2 (%3)\npredicted: %4 (%5)")
          .arg(path, classes_[one.label], percent(one.trueClassProbability),
               classes_[one.predicted], percent(one.confidence));
    case VerdictRole:
      return tr("%1 %2").arg(percent(one.confidence), classes_[one.predicted]);
    case RightRole:
      return one.label == one.predicted;
    case TrueClassRole:
      return classes_[one.label];
    case BrokenRole:
      return broken_.contains(path);
    default:
      return {};
  }
}

QVariant PredictionModel::thumbnail(const QString& path) const {
  if (const QPixmap* pixmap = pixmaps_.object(path)) return *pixmap;
  if (!broken_.contains(path) && !requested_.contains(path)) {
    requested_.insert(path);
    loader_->request(root_, path, qRound(kSide * ratio_));
  }
  return {};
}

void PredictionModel::take(const std::filesystem::path& root, const QString& path,
                           const QImage& image) {
  if (root != root_) return;  // of a run that was shown before
  requested_.remove(path);
  if (image.isNull()) {
    broken_.insert(path);
  } else {
    pixmaps_.insert(path, new QPixmap(QPixmap::fromImage(image)),
                    std::max<qsizetype>(1, image.sizeInBytes() / 1024));
  }
  const auto found = std::ranges::find(predictions_, path.toStdString(), &Prediction::path);
  if (found == predictions_.end()) return;
  const QModelIndex changed = index(static_cast<int>(found - predictions_.begin()));
  Q_EMIT dataChanged(changed, changed, {Qt::DecorationRole, BrokenRole});
}

}  // namespace adnet::ui
