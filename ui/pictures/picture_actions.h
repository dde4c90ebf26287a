// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What can be done with the pictures of a list: Enter or a double click enlarges one over the
// window, a menu offers that, its folder and its path.
#pragma once

#include <QObject>
#include <QPointer>

class QAbstractItemView;
class QPainter;
class QStyleOptionViewItem;

namespace adnet::ui {

class PictureViewer;

// A list's delegate draws it around a picture that is selected, stronger where the keys go there.
void paintSelection(QPainter& painter, const QStyleOptionViewItem& option);

class PictureActions : public QObject {
  Q_OBJECT

 public:
  // `view` shows a PictureModel, or one in another order, and owns this.
  explicit PictureActions(QAbstractItemView& view);

  void enlargeOnClick();  // one is enough

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void enlarge();  // the current picture
  void showMenu(const QPoint& at);
  void select(const QString& file);
  QString currentFile() const;

  QAbstractItemView& view_;
  QPointer<PictureViewer> viewer_;  // while it shows these pictures
};

}  // namespace adnet::ui
