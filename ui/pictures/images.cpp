// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pictures/images.h"

namespace adnet::ui {

QImage toQImage(const Image& image) {
  const QImage view(image.rgb.data(), image.width, image.height, qsizetype{3} * image.width,
                    QImage::Format_RGB888);
  return view.convertToFormat(QImage::Format_RGB32);  // which paints quicker
}

}  // namespace adnet::ui
