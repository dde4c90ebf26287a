// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Files as torch.save writes them, made by hand so that they can lie.
#pragma once

#include "tests/core/weights/weights_testing.h"

#include <QList>

#include <zip.h>

namespace adnet::testing {

struct ZipEntry {
  QByteArray name, bytes;
  bool compressed = false;
};

inline QByteArray zipOf(const QDir& folder, const QList<ZipEntry>& entries) {
  const QByteArray path = folder.filePath("made.zip").toUtf8();
  zip_t* archive = zip_open(path.constData(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
  for (const ZipEntry& entry : entries) {
    zip_source_t* source = zip_source_buffer(archive, entry.bytes.constData(),
                                             static_cast<zip_uint64_t>(entry.bytes.size()), 0);
    const auto index = zip_file_add(archive, entry.name.constData(), source, ZIP_FL_ENC_UTF_8);
    zip_set_file_compression(archive, static_cast<zip_uint64_t>(index),
                             entry.compressed ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 0);
  }
  if (zip_close(archive) != 0) qFatal("cannot write a test archive");
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) qFatal("cannot read a test archive");
  return file.readAll();
}

template <class T>
QByteArray bytesOf(T value) {
  return QByteArray(reinterpret_cast<const char*>(&value), sizeof value);
}

// Pickle's building blocks.
inline QByteArray text(const QByteArray& utf8) {
  return "X" + bytesOf(static_cast<quint32>(utf8.size())) + utf8;
}
inline QByteArray number(qint64 value) {
  return "\x8a\x08" + bytesOf(value);
}
inline QByteArray tupleOf(const QList<qint64>& numbers) {
  QByteArray code = "(";
  for (const qint64 value : numbers)
    code += number(value);
  return code + "t";
}
inline QByteArray pickleOf(const QByteArray& code) {
  return "\x80\x02" + code + ".";
}
inline QByteArray dictOf(const QByteArray& keysAndValues) {
  return "}(" + keysAndValues + "u";
}

struct View {  // a tensor of data/<key>; sound until changed
  QByteArray key = "0";
  qint64 elements = 4;
  qint64 offset = 0;
  QList<qint64> shape{2, 2};
  QList<qint64> strides{2, 1};
  QByteArray storageType = "FloatStorage";

  QByteArray code() const {
    return "ctorch._utils\n_rebuild_tensor_v2\n((" + text("storage") + "ctorch\n" + storageType +
           "\n" + text(key) + text("cpu") + number(elements) + "tQ" + number(offset) +
           tupleOf(shape) + tupleOf(strides) + "\x89}tR";
  }
};

inline QList<ZipEntry> archiveOf(const QByteArray& pickle, int storageBytes = 16) {
  return {{"archive/data.pkl", pickle},
          {"archive/data/0", QByteArray(storageBytes, '\0')},
          {"archive/version", "3\n"}};
}

inline QList<ZipEntry> archiveOf(const View& view) {
  return archiveOf(pickleOf(dictOf(text("layer") + view.code())));
}

// A legacy file, of torch.save before PyTorch 1.6; sound until changed.
struct LegacyFile {
  QByteArray version = number(1001);
  QByteArray machine = dictOf(text("little_endian") + "\x88");
  QByteArray pickle = dictOf(text("layer") + View{}.code());
  QByteArray keys = "](" + text("0") + "e";
  qint64 elements = 4;
  QByteArray data = QByteArray(16, '\0');

  QByteArray bytes() const {
    return QByteArray("\x80\x02\x8a\x0al\xfc\x9c\x46\xf9\x20j\xa8P\x19.", 15) + pickleOf(version) +
           pickleOf(machine) + pickleOf(pickle) + pickleOf(keys) + bytesOf(elements) + data;
  }
};

}  // namespace adnet::testing
