// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Images with what they were taken for.
#pragma once

#include "core/evaluate/metrics.h"
#include "ui/pictures/picture_model.h"

#include <QStringList>

#include <vector>

namespace adnet::ui {

class PredictionModel : public PictureModel {
  Q_OBJECT

 public:
  static constexpr int kSide = 128;  // of a thumbnail, logical pixels
  enum Role { VerdictRole = OwnRoles };

  explicit PredictionModel(QObject* parent = nullptr);

  // Other images: resets.
  void setPredictions(const std::filesystem::path& root, std::vector<Prediction> predictions,
                      const QStringList& classes);

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

 private:
  QString pathOf(int row) const override;
  QStringList guessesOf(const Prediction& one) const;

  std::vector<Prediction> predictions_;
  QStringList classes_;
  QStringList shortNames_;
};

}  // namespace adnet::ui
