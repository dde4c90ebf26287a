// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/image_format.h"
#include "tests/core/data/image_files.h"

using namespace adnet;
using namespace adnet::testing;

class TestImageFormat : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void knowsFormatsByTheirFirstBytes_data() {
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QString>("name");
    for (const auto& [ending, name] :
         {std::pair(".jpg", "JPEG"), std::pair(".png", "PNG"), std::pair(".webp", "WebP"),
          std::pair(".tiff", "TIFF"), std::pair(".bmp", "BMP"), std::pair(".ppm", "Netpbm")})
      QTest::newRow(name) << encoded(ending, testPicture(9, 9)) << name;
    const auto row = [](const char* name, const QByteArray& start) {
      QTest::newRow(name) << start + QByteArray(40, '\7') << QString(name);
    };
    row("GIF", "GIF89a");
    row("HEIC", QByteArray("\0\0\0\x18"
                           "ftypheic",
                           12));
    row("AVIF", QByteArray("\0\0\0\x18"
                           "ftypavif",
                           12));
    row("JPEG 2000", QByteArray("\0\0\0\x0CjP  \r\n\x87\n", 12));
    row("JPEG XL", "\xFF\x0A");
    row("JPEG XR", "II\xBC\x01");
    row("SVG", "\xEF\xBB\xBF<?xml version='1.0'?>\n<!-- drawn --><svg width='9'>");
    row("Photoshop", QByteArray("8BPS\0\1", 6));
    row("OpenEXR", "v/1\x01");
    row("DICOM", QByteArray(128, '\0') + "DICM");
    row("camera raw", QByteArray("II*\0\x10\0\0\0CR\2\0", 12));
    QTest::newRow("BigTIFF") << QByteArray("II+\0\x08\0\0\0", 8) << "TIFF";
    QTest::newRow("the first bytes of a BMP") << QByteArray("BM") << "BMP";
    QTest::newRow("nothing") << QByteArray() << "";
    QTest::newRow("text") << QByteArray("BMW and Porsche, 2019\n") << "";
    QTest::newRow("a table") << QByteArray("P1,P2,P3\n1,2,3\n") << "";
    QTest::newRow("a page") << QByteArray("<!DOCTYPE html><html><svg></svg></html>") << "";
    QTest::newRow("a film") << QByteArray(
                                   "\0\0\0\x18"
                                   "ftypisom\0\0\0\0",
                                   16)
                            << "";
    QTest::newRow("a sound") << QByteArray("RIFF\x24\0\0\0WAVEfmt ", 16) << "";
  }
  void knowsFormatsByTheirFirstBytes() {
    QFETCH(QByteArray, start);
    QFETCH(QString, name);
    const auto format = formatOf(start.toStdString());
    QCOMPARE(format ? QString(nameOf(*format)) : QString(), name);
    const bool read = QStringList{"JPEG", "PNG", "WebP", "TIFF", "BMP"}.contains(name);
    QCOMPARE(format && isRead(*format), read);
  }
};

QTEST_GUILESS_MAIN(TestImageFormat)
#include "tst_image_format.moc"
