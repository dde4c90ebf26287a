// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What becomes of a class's images, a button a use: "● 8 train". One that is pressed shows these
// alone, until it is released.
#pragma once

#include "ui/data/thumbnail_model.h"

#include <QWidget>

#include <array>
#include <optional>

namespace adnet::ui {

class ElidedButton;

class UseLegend : public QWidget {
  Q_OBJECT

 public:
  explicit UseLegend(QWidget* parent = nullptr);

  // Uses that do not occur have no button; one that was pressed is released.
  void setImages(const std::vector<ClassImage>& images);
  std::optional<ImageUse> only() const { return only_; }

 Q_SIGNALS:
  void onlyChanged();

 private:
  void press(ImageUse use, bool on);

  std::array<ElidedButton*, 4> buttons_{};  // by ImageUse
  std::optional<ImageUse> only_;
};

}  // namespace adnet::ui
