// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The images of one class, with what becomes of each.
#pragma once

#include "core/data/dataset.h"
#include "core/data/split.h"
#include "ui/pictures/picture_model.h"

#include <array>
#include <vector>

namespace adnet::ui {

enum class ImageUse { LeftOut, Train, Validation, Test };
inline constexpr std::array kUsesInOrder = {ImageUse::Train, ImageUse::Validation, ImageUse::Test,
                                            ImageUse::LeftOut};

struct ClassImage {
  QString path;  // relative to the data set's root
  ImageUse use = ImageUse::LeftOut;
  bool operator==(const ClassImage&) const = default;
};
// All images of a class: those that train, validate, test and are left out, by path.
std::vector<ClassImage> imagesOfClass(const Dataset& dataset, const Split& split, int label);

class ThumbnailModel : public PictureModel {
  Q_OBJECT

 public:
  static constexpr int kSide = 96, kLargestSide = 224;  // logical pixels
  enum Role { UseRole = OwnRoles };

  explicit ThumbnailModel(QObject* parent = nullptr);

  // The thumbnails' squares have `side` logical pixels; pictures are decoded for steps of it.
  void setShownSide(int side);
  // Other rows (another class): resets. The same images in another use: changes rows.
  void setImages(const std::filesystem::path& root, std::vector<ClassImage> images);

  int rowCount(const QModelIndex& parent = {}) const override;
  // NotesRole: what the image is used for.
  QVariant data(const QModelIndex& index, int role) const override;

 private:
  static QString noteOn(ImageUse use);
  QString pathOf(int row) const override { return imageAt(row).path; }
  const ClassImage& imageAt(int row) const { return images_[static_cast<std::size_t>(row)]; }
  bool sameFiles(const std::vector<ClassImage>& images) const;

  std::vector<ClassImage> images_;
};

}  // namespace adnet::ui
