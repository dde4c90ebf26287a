// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Test images with the share of the runs of A and of B that got each right.
#pragma once

#include "core/compare/image_shares.h"
#include "ui/pictures/picture_model.h"
#include "ui/pictures/prediction_delegate.h"

#include <QStringList>

#include <array>
#include <vector>

namespace adnet::ui {

class SharesModel : public PictureModel {
  Q_OBJECT

 public:
  enum Role {
    SharesRole = OwnRoles,  // "A 33 % · B 100 %"
    DifferenceRole          // B less A, -1 … 1
  };

  explicit SharesModel(QObject* parent = nullptr);

  // Resets. `names` are those of A and B.
  void setImages(const std::filesystem::path& root, std::vector<ImageShares> images,
                 const QStringList& classes, const std::array<QString, 2>& names);

  int rowCount(const QModelIndex& parent = {}) const override;
  // NotesRole: how many runs of A and of B took the image for which class.
  QVariant data(const QModelIndex& index, int role) const override;

 private:
  QString pathOf(int row) const override;
  QStringList votesOf(const ImageShares& image) const;

  std::vector<ImageShares> images_;
  QStringList classes_;
  QStringList shortNames_;
  std::array<QString, 2> names_;
};

class SharesDelegate : public PredictionDelegate {
  Q_OBJECT

 public:
  using PredictionDelegate::PredictionDelegate;

 protected:
  Caption captionOf(const QModelIndex& index) const override;
};

}  // namespace adnet::ui
