// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The images that were mistaken, or those of one cell of the confusion matrix.
#pragma once

#include "core/evaluate/metrics.h"

#include <QStringList>
#include <QWidget>

#include <filesystem>
#include <memory>
#include <optional>

class QListView;
class QPushButton;

namespace adnet::ui {

class ElidedLabel;
class PredictionModel;

class Gallery : public QWidget {
  Q_OBJECT

 public:
  using Predictions = std::shared_ptr<const std::vector<Prediction>>;

  explicit Gallery(QWidget* parent = nullptr);

  // `root` is the folder that the predictions' paths are relative to. Shows what was mistaken; the
  // current image stays the current one as long as it is shown.
  void setPredictions(const std::filesystem::path& root, Predictions predictions,
                      const QStringList& classes);
  // Newer predictions of the same classes: what is shown and where one has scrolled to stays.
  void refresh(Predictions predictions);
  void showCell(int label, int predicted);
  void showMistakes();
  void clear() { setPredictions({}, std::make_shared<const std::vector<Prediction>>(), {}); }
  bool isLoading() const;

 Q_SIGNALS:
  void mistakesAsked();  // instead of a cell

 private:
  struct Cell {  // of the confusion matrix
    int label = 0;
    int predicted = 0;
  };
  void show(std::optional<Cell> cell);
  void list();

  std::filesystem::path root_;
  Predictions predictions_;
  QStringList classes_;
  std::optional<Cell> cell_;  // that is shown
  PredictionModel* model_;
  ElidedLabel* title_;
  QPushButton* all_;
  QListView* list_;
};

}  // namespace adnet::ui
