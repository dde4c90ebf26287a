// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDir>
#include <QImage>
#include <QString>

namespace adnet::testing {

// Two classes, told apart by their colour.
inline void writeColourImages(const QString& folder, int perClass) {
  for (const char* name : {"blue", "red"}) {
    QDir(folder).mkpath(name);
    for (int i = 0; i < perClass; ++i) {
      QImage image(64, 48, QImage::Format_RGB888);
      for (int y = 0; y < 48; ++y) {
        for (int x = 0; x < 64; ++x) {
          const int noise = (x * 37 + y * 91 + i * 53) % 60;
          image.setPixel(x, y, name[0] == 'b' ? qRgb(noise, noise, 150) : qRgb(150, noise, noise));
        }
      }
      image.save(QString("%1/%2/%3.png").arg(folder, name).arg(i));
    }
  }
}

}  // namespace adnet::testing
