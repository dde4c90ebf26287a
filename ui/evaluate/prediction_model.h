// Images with what they were taken for, and their thumbnails, which are asked for when a view first
// shows them.
#pragma once

#include "core/evaluate/metrics.h"

#include <QAbstractListModel>
#include <QCache>
#include <QPixmap>
#include <QSet>
#include <QStringList>

#include <filesystem>
#include <vector>

namespace adnet::ui {

class ThumbnailLoader;

class PredictionModel : public QAbstractListModel {
  Q_OBJECT

 public:
  static constexpr int kSide = 128;  // of a thumbnail, logical pixels
  enum Role { VerdictRole = Qt::UserRole, RightRole, TrueClassRole, BrokenRole };

  explicit PredictionModel(QObject* parent = nullptr);

  // Other images: resets.
  void setPredictions(const std::filesystem::path& root, std::vector<Prediction> predictions,
                      const QStringList& classes);
  void setDevicePixelRatio(qreal ratio) { ratio_ = ratio; }
  bool isLoading() const;

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

 private:
  QVariant thumbnail(const QString& path) const;
  void take(const std::filesystem::path& root, const QString& path, const QImage& image);

  std::filesystem::path root_;
  std::vector<Prediction> predictions_;
  QStringList classes_;
  qreal ratio_ = 1;
  ThumbnailLoader* loader_;
  mutable QSet<QString> requested_;
  QSet<QString> broken_;
  mutable QCache<QString, QPixmap> pixmaps_;  // cost in KiB
};

}  // namespace adnet::ui
