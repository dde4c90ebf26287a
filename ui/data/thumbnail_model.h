// The images of one class, with what becomes of each and its thumbnail, which is asked for when a
// view first shows it.
#pragma once

#include "core/data/dataset.h"
#include "core/data/split.h"

#include <QAbstractListModel>
#include <QCache>
#include <QPixmap>
#include <QSet>

#include <filesystem>
#include <vector>

namespace adnet::ui {

class ThumbnailLoader;

enum class ImageUse { LeftOut, Train, Validation, Test };

struct ClassImage {
  QString path;  // relative to the data set's root
  ImageUse use = ImageUse::LeftOut;
  bool operator==(const ClassImage&) const = default;
};
// All images of a class: those that train, validate, test and are left out, by path.
std::vector<ClassImage> imagesOfClass(const Dataset& dataset, const Split& split, int label);

class ThumbnailModel : public QAbstractListModel {
  Q_OBJECT

 public:
  static constexpr int kSide = 104;  // logical pixels
  enum Role { UseRole = Qt::UserRole, BrokenRole };

  explicit ThumbnailModel(QObject* parent = nullptr);

  // Other rows (another class): resets. The same images in another use: changes rows.
  void setImages(const std::filesystem::path& root, std::vector<ClassImage> images);
  void setDevicePixelRatio(qreal ratio) { ratio_ = ratio; }
  bool isLoading() const;

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

 private:
  bool sameFiles(const std::vector<ClassImage>& images) const;
  QVariant thumbnail(const ClassImage& image) const;
  void take(const std::filesystem::path& root, const QString& path, const QImage& image);

  std::filesystem::path root_;
  std::vector<ClassImage> images_;
  qreal ratio_ = 1;
  ThumbnailLoader* loader_;
  mutable QSet<QString> requested_;  // asked of the loader, not come yet
  QSet<QString> broken_;
  mutable QCache<QString, QPixmap> pixmaps_;  // cost in KiB
};

}  // namespace adnet::ui
