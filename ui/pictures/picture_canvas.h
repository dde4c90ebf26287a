// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// One picture that is zoomed and moved. The wheel zooms at the pointer, dragging moves, a double
// click changes between the whole picture and its own pixels.
#pragma once

#include <QImage>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <vector>

namespace adnet::ui {

// A picture, then half of it, a quarter, … , so that it is drawn quickly however small.
using PicturePyramid = std::vector<QImage>;
PicturePyramid makePyramid(const QImage& picture);  // any thread

class PictureCanvas : public QWidget {
  Q_OBJECT

 public:
  explicit PictureCanvas(QWidget* parent = nullptr);

  void setPicture(std::shared_ptr<const PicturePyramid> picture);  // fitted into the canvas
  void setMessage(const QString& message);                         // instead of a picture
  QString message() const { return message_; }

  bool hasPicture() const { return picture_ != nullptr; }
  bool isFitted() const { return fitted_; }
  double scale() const;  // pixels of the screen for one of the picture; 0 without one
  void fit();
  void showOwnPixels();                           // one for one
  void zoomBy(double factor, const QPointF& at);  // what is below `at` stays there
  void zoomBy(double factor) { zoomBy(factor, middle()); }
  QPointF toPicture(const QPointF& at) const;  // from the canvas to the picture's pixels

 Q_SIGNALS:
  void scaleChanged();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;

 private:
  QPointF middle() const { return QRectF(rect()).center(); }
  QSizeF pictureSize() const { return picture_->front().size(); }
  double fittingScale() const;
  double logicalScale() const { return scale_ / devicePixelRatioF(); }
  void zoomTo(double scale, const QPointF& at);
  void keepInside();  // no empty margin where the picture is larger than the canvas
  void move();        // drawn roughly now, and well when it rests
  const QImage& level() const;

  std::shared_ptr<const PicturePyramid> picture_;
  QString message_;
  bool fitted_ = true;
  double scale_ = 1;
  QPointF center_;  // pixel of the picture in the middle of the canvas
  QPointF grabbed_;
  QTimer rest_;  // runs while the picture moves
};

}  // namespace adnet::ui
