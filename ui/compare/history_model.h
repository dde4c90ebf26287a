// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Images with what one run took them for at one of its evaluations, and at the others.
#pragma once

#include "core/compare/run_history.h"
#include "ui/pictures/picture_model.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace adnet::ui {

// Told by a PredictionDelegate, whose roles it has.
class HistoryModel : public PictureModel {
  Q_OBJECT

 public:
  explicit HistoryModel(QObject* parent = nullptr);

  // Resets. `images` are of the history, in their order; `step` as setStep() has it.
  void setImages(const std::filesystem::path& root, std::shared_ptr<const RunHistory> history,
                 std::vector<std::size_t> images, const QStringList& classes, std::size_t step);
  void setStep(std::size_t step);  // of the history's steps
  const std::vector<std::size_t>& images() const { return images_; }

  int rowCount(const QModelIndex& parent = {}) const override;
  // NotesRole: what the image was taken for over time.
  QVariant data(const QModelIndex& index, int role) const override;

 private:
  QString pathOf(int row) const override;
  QString takenText(std::size_t step, std::size_t image) const;
  QStringList notesOf(std::size_t image) const;

  std::shared_ptr<const RunHistory> history_;
  std::vector<std::size_t> images_;
  QStringList classes_;
  QStringList shortNames_;
  std::size_t step_ = 0;
};

}  // namespace adnet::ui
