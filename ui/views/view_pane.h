// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// One view, as large as fits.
#pragma once

#include <QColor>
#include <QImage>
#include <QWidget>

namespace adnet::ui {

class ViewPane : public QWidget {
  Q_OBJECT

 public:
  explicit ViewPane(QWidget* parent = nullptr);

  void showView(const QImage& pixels, const QColor& frame);
  const QImage& pixels() const { return pixels_; }
  QRect imageArea() const;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QImage pixels_;
  QColor frame_;
};

}  // namespace adnet::ui
