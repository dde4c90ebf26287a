// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Image files, good and bad, for the tests of data sets.
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <opencv2/imgcodecs.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace adnet::testing {

// No two pixels near each other are alike, and no flip or turn leaves it as it was.
inline cv::Mat testPicture(int width, int height) {
  cv::Mat_<cv::Vec3b> picture(height, width);
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x)
      picture(y, x) = {cv::saturate_cast<uchar>(x * 255 / width),
                       cv::saturate_cast<uchar>(y * 255 / height),
                       cv::saturate_cast<uchar>(255 - (x + y) * 255 / (width + height))};
  return picture;
}

inline QByteArray encoded(const char* ending, const cv::Mat& picture) {
  std::vector<uchar> bytes;
  if (!cv::imencode(ending, picture, bytes)) qFatal("cannot encode a test picture");
  return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

inline QByteArray smallJpeg() {
  return encoded(".jpg", testPicture(40, 30));
}

// Behind the start-of-image marker: an APP1 segment with this payload.
inline QByteArray withApp1(QByteArray jpeg, const QByteArray& payload) {
  const auto length = static_cast<quint16>(payload.size() + 2);
  const QByteArray head{"\xFF\xE1", 2};
  return jpeg.insert(2, head + char(length >> 8) + char(length & 0xFF) + payload);
}

// EXIF 2.3 with one entry, the orientation.
inline QByteArray exifOrientation(char orientation) {
  QByteArray exif("Exif\0\0MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0", 32);
  exif[25] = orientation;
  return exif;
}

inline void writeBytes(const QString& path, const QByteArray& bytes) {
  QDir().mkpath(QFileInfo(path).path());
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
    qFatal("cannot write a test file");
}

template <class Function>
std::optional<Error> errorOf(const Function& function) {
  try {
    function();
    return std::nullopt;
  } catch (const Error& error) {
    return error;
  }
}

// Checks that `function` throws an Error of this code whose message holds all of the phrases.
template <class Function>
void verifyFails(const Function& function, ErrorCode code, const QStringList& phrases) {
  const std::optional<Error> error = errorOf(function);
  QVERIFY2(error, "nothing was thrown");
  const QString text = QString::fromUtf8(error->what());
  QVERIFY2(error->code() == code, qPrintable(text));
  for (const QString& phrase : phrases)
    QVERIFY2(text.contains(phrase), qPrintable(text));
}

}  // namespace adnet::testing
