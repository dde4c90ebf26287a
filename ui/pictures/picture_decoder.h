// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Decodes whole pictures as training does, one at a time on a thread of its own, and keeps those
// that are wanted.
#pragma once

#include "ui/pictures/picture_canvas.h"
#include "ui/shell/job.h"

#include <QHash>
#include <QObject>
#include <QStringList>

#include <memory>

namespace adnet::ui {

struct DecodedPicture {
  std::shared_ptr<const PicturePyramid> pyramid;  // null: it cannot be decoded
  QString trouble;                                // why
};

class PictureDecoder : public QObject {
  Q_OBJECT

 public:
  using QObject::QObject;

  // The files that are wanted now, the most urgent first; all others are forgotten. Those after
  // the first are decoded ahead, while memory allows.
  void want(const QStringList& files);
  void tryAgain();                                           // those that could not be decoded
  const DecodedPicture* picture(const QString& file) const;  // null while it is not there yet

 Q_SIGNALS:
  void decoded(const QString& file);

 private:
  void decodeNext();
  void take(const QString& file, const DecodedPicture& picture);
  qsizetype bytes() const;

  QStringList wanted_;
  QHash<QString, DecodedPicture> pictures_;
  Job job_;
};

}  // namespace adnet::ui
