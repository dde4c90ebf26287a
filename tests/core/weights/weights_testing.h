// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the tests of weights files share.
#pragma once

#include "core/base/error.h"
#include "core/weights/read_weights.h"
#include "core/weights/weights_file.h"

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QString>
#include <QTest>

#include <bit>
#include <cmath>
#include <cstring>
#include <optional>

namespace adnet::testing {

inline std::filesystem::path writeFile(const QDir& folder, const QString& name,
                                       const QByteArray& bytes) {
  QFile file(folder.filePath(name));
  if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
    qFatal("cannot write a test file");
  }
  return file.fileName().toStdString();
}

// What readWeights() says about a file; none if it reads it.
inline std::optional<Error> errorOf(const std::filesystem::path& path) {
  try {
    readWeights(path);
    return std::nullopt;
  } catch (const Error& error) {
    return error;
  }
}

inline void verifyRefused(const std::filesystem::path& path, const QString& phrase,
                          ErrorCode code = ErrorCode::BadWeights) {
  const std::optional<Error> error = errorOf(path);
  QVERIFY2(error, "the file was read");
  const QString detail = QString::fromStdString(error->detail());
  QVERIFY2(detail.contains(phrase), qPrintable(detail));
  QVERIFY(error->code() == code);
  QVERIFY(error->path() == path);
}

template <class T>
T elementOf(const StoredTensor& tensor, std::size_t index) {
  T value{};
  std::memcpy(&value, tensor.data.data() + index * sizeof value, sizeof value);
  return value;
}

inline double halfToDouble(std::uint16_t bits) {
  const int exponent = (bits >> 10) & 31;
  const double fraction = (bits & 1023) / 1024.0;
  const double size =
      exponent == 0 ? std::ldexp(fraction, -14) : std::ldexp(1 + fraction, exponent - 15);
  return (bits & 0x8000) ? -size : size;
}

// An element as text: whole numbers exactly, others so that the same number comes back.
inline QString textOf(const StoredTensor& tensor, std::size_t index) {
  const auto real = [](double value) { return QString::number(value, 'g', 17); };
  switch (tensor.type) {
    case DType::F64:
      return real(elementOf<double>(tensor, index));
    case DType::F32:
      return real(elementOf<float>(tensor, index));
    case DType::F16:
      return real(halfToDouble(elementOf<std::uint16_t>(tensor, index)));
    case DType::BF16:
      return real(std::bit_cast<float>(
          static_cast<std::uint32_t>(elementOf<std::uint16_t>(tensor, index)) << 16));
    case DType::I64:
      return QString::number(elementOf<std::int64_t>(tensor, index));
    case DType::I32:
      return QString::number(elementOf<std::int32_t>(tensor, index));
    case DType::I16:
      return QString::number(elementOf<std::int16_t>(tensor, index));
    case DType::I8:
      return QString::number(elementOf<std::int8_t>(tensor, index));
    case DType::U8:
    case DType::Bool:
      return QString::number(elementOf<std::uint8_t>(tensor, index));
  }
  return {};
}

}  // namespace adnet::testing
