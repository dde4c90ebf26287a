// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures one by one, each as large as the window, which the viewer lies over. While it is open
// it has all keys: the arrows, Home and End go through the pictures, + - 0 1 zoom, Escape closes.
#pragma once

#include "ui/shell/message_banner.h"

#include <QFrame>
#include <QStringList>

#include <functional>
#include <vector>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace adnet::ui {

class ElidedLabel;
class WholeLabel;
class PictureCanvas;
class PictureDecoder;

struct ViewedPicture {
  QString file;            // absolute path
  QString name;            // what it is called by: its path in the data set
  QString trueClass;       // as it is shown everywhere; empty: it is not known
  QString fullClass;       // as the data set has it
  QStringList guesses;     // what it was taken for, the surest first; may be empty
  QString guessesTip;      // the same with the full names
  bool right = false;      // the first guess is
  QStringList notes = {};  // lines that are said below; may be empty
};

class PictureViewer : public QFrame, public MessageTeller {
  Q_OBJECT

 public:
  // The one over the window that `widget` is in, which owns it.
  static PictureViewer& over(QWidget& widget);

  // `closed` is told which picture was shown last.
  using Closed = std::function<void(const ViewedPicture& last)>;
  void open(std::vector<ViewedPicture> pictures, int row, Closed closed);
  bool isOpen() const { return !pictures_.empty(); }
  void finish();
  void tell(const MessageBanner::Message& message) override;

 protected:
  bool event(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;
  bool focusNextPrevChild(bool next) override;

 private:
  explicit PictureViewer(QWidget* window);
  void makeHead(QHBoxLayout& head);
  void makeFoot(QHBoxLayout& foot);
  QToolButton* makeButton(const QString& text, const QString& tip, const QString& name);
  void paintIcons();
  bool take(const QKeyEvent& event);  // false: it is none of the viewer's keys
  const ViewedPicture& current() const { return pictures_[static_cast<std::size_t>(row_)]; }
  void show(int row);
  void showWords();
  void showPicture();  // as far as it is decoded
  void showScale();

  std::vector<ViewedPicture> pictures_;
  int row_ = 0;
  Closed closed_;
  PictureDecoder* decoder_;
  MessageBanner* banner_;
  PictureCanvas* canvas_;
  WholeLabel* path_;
  QLabel* position_;
  QToolButton* previous_;
  QToolButton* next_;
  QToolButton* close_;
  QLabel* trueTitle_;
  WholeLabel* trueClass_;
  QLabel* guessTitle_;
  std::vector<ElidedLabel*> guesses_;
  QLabel* notes_;
  QLabel* size_;
  QLabel* scale_;
};

}  // namespace adnet::ui
