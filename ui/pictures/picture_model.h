// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Files of one folder with their pictures, a row a file. A picture is asked for when a view first
// shows it, decoded on the loader's threads, kept in a cache, and told by dataChanged(); one that
// cannot be shown says why, and is not tried again by itself. Where larger pictures are asked for,
// those that are there are shown until the larger ones come.
#pragma once

#include "core/base/error.h"

#include <QAbstractListModel>
#include <QCache>
#include <QHash>
#include <QMultiHash>
#include <QPixmap>
#include <QSet>

#include <filesystem>

namespace adnet::ui {

class ThumbnailLoader;

// The first row that shows a file, by its absolute path; invalid where there is none. Of a
// PictureModel, or one in another order.
QModelIndex indexOfFile(const QAbstractItemModel& pictures, const QString& file);
// PictureModel::tryAgain() of one, or of one in another order.
void tryPicturesAgain(QAbstractItemModel& pictures);

class PictureModel : public QAbstractListModel {
  Q_OBJECT

 public:
  enum Role {
    TroubleRole = Qt::UserRole,  // why there is no picture; empty: there is, or none yet
    PathRole,                    // relative to the root
    FileRole,                    // absolute path
    TrueClassRole,               // empty: it is not known
    FullClassRole,               // the same as the data set has it
    TakenForRole,                // empty: it is not known
    ClassNamesRole,              // all that the two may be
    RightRole,                   // it was taken for what it is
    GuessesRole,  // "Laysan Albatross 62 %", …: what it was taken for, the surest first
    NotesRole,    // lines: what else is to be said of it where it is shown large
    OwnRoles      // those of a model made of it follow
  };

  // The longer side of a picture has at most `side` logical pixels.
  explicit PictureModel(double side, QObject* parent = nullptr);

  // Other pictures from now on; a picture that is larger is not decoded again.
  void setSide(double side);
  void setDevicePixelRatio(qreal ratio) { ratio_ = ratio; }
  // Of every row, where they are all of one class: as it is shown, and as the data set has it.
  void setTrueClass(const QString& shown, const QString& full) {
    trueClass_ = shown;
    fullClass_ = full;
  }
  bool isLoading() const;
  // Those that could not be shown are asked for again once a view shows them: their files may be
  // there by now.
  void tryAgain();

  // The file's name, its path as tip, its picture, and the roles above as far as they are known.
  QVariant data(const QModelIndex& index, int role) const override;

 protected:
  virtual QString pathOf(int row) const = 0;  // relative to the root
  const std::filesystem::path& root() const { return root_; }

  // Around a change of the rows, which resets the model. What nobody has begun to decode is
  // dropped; of the same root, pictures stay.
  void beginReset(const std::filesystem::path& root);
  void endReset();

 private:
  QVariant picture(const QString& path) const;
  void take(const std::filesystem::path& root, const QString& path, int side, const QImage& image,
            ErrorCode why);
  int wantedSide() const { return qRound(side_ * ratio_); }  // device pixels

  double side_;
  qreal ratio_ = 1;
  QString trueClass_, fullClass_;
  std::filesystem::path root_;
  QMultiHash<QString, int> rows_;  // of a path
  ThumbnailLoader* loader_;
  mutable QHash<QString, int> requested_;  // asked of the loader, not come yet: the side
  QHash<QString, ErrorCode> broken_;
  mutable QSet<QString> again_;  // of those, what may be asked for once more
  struct Decoded {
    QPixmap pixmap;
    int side = 0;  // that was asked for
  };
  mutable QCache<QString, Decoded> pixmaps_;  // cost in KiB
};

}  // namespace adnet::ui
