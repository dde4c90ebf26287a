// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A folder of small images on disk, one subfolder a class, for tests.
#pragma once

#include "core/data/dataset.h"
#include "ui/shell/paths.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QtTest>

namespace adnet::ui {

class ImageFolder {
 public:
  // `perClass` images of width x height pixels in each class.
  explicit ImageFolder(const QStringList& classes = {"ant", "bee", "wasp"}, int perClass = 10,
                       QSize size = {40, 30}) {
    for (const QString& name : classes) {
      QDir(path()).mkpath(name);
      for (int i = 0; i < perClass; ++i) {
        QImage image(size, QImage::Format_RGB888);
        for (int y = 0; y < size.height(); ++y) {
          for (int x = 0; x < size.width(); ++x)
            image.setPixel(x, y, qRgb(x * 6 % 256, y * 8 % 256, 20 * i % 256));
        }
        image.save(QStringLiteral("%1/%2/%3.png").arg(path(), name).arg(i, 4, 10, QChar('0')));
      }
    }
  }

  QString path() const { return folder_.path(); }
  DataSource source() const { return {toPath(path()), {}, {}}; }
  void write(const QString& name, const QByteArray& contents) const {
    const QString file = path() + "/" + name;
    QDir().mkpath(QFileInfo(file).path());
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(contents);
  }

 private:
  QTemporaryDir folder_;
};

}  // namespace adnet::ui
