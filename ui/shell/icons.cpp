// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

namespace adnet::ui {

namespace {

class TintedSvgEngine : public QIconEngine {
 public:
  TintedSvgEngine(QByteArray svg, const QColor& color, const QColor& checkedColor)
      : svg_(std::move(svg)), color_(color), checkedColor_(checkedColor) {}

  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
    QColor color = state == QIcon::On && checkedColor_.isValid() ? checkedColor_ : color_;
    if (mode == QIcon::Disabled) color.setAlphaF(0.4F);
    QByteArray svg = svg_;
    svg.replace("currentColor", color.name().toLatin1());
    QSvgRenderer renderer(svg);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    painter->save();
    painter->setOpacity(painter->opacity() * color.alphaF());
    renderer.render(painter, rect);
    painter->restore();
  }

  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
    if (size.isEmpty()) return {};  // a button that has no room yet
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paint(&painter, QRect(QPoint(), size), mode, state);
    return pixmap;
  }

  QIconEngine* clone() const override { return new TintedSvgEngine(*this); }

 private:
  QByteArray svg_;
  QColor color_;
  QColor checkedColor_;
};

}  // namespace

QIcon makeIcon(const QString& name, const QColor& color, const QColor& checkedColor) {
  QFile file(":/studio/icons/" + name + ".svg");
  if (!file.open(QIODevice::ReadOnly)) return {};
  return QIcon(new TintedSvgEngine(file.readAll(), color, checkedColor));
}

}  // namespace adnet::ui
