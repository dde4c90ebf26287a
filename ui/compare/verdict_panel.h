// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What may be said of the current setting. It keeps its room however much that is, so that nothing
// below it moves: what has no place is cut, and shown whole on request.
#pragma once

#include <QLabel>

class QPushButton;

namespace adnet::ui {

class ComparisonModel;
class ElidedLabel;

// Text on a fixed number of lines, the last of which is cut where it does not fit.
class LinesLabel : public QLabel {
  Q_OBJECT

 public:
  explicit LinesLabel(int lines, QWidget* parent = nullptr);
  void setFullText(const QString& text);
  QString fullText() const { return text_; }
  bool isCut() const { return cut_; }
  QSize minimumSizeHint() const override;
  QSize sizeHint() const override;

 Q_SIGNALS:
  void cutChanged(bool cut);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void breakLines();

  int lines_;
  QString text_;
  bool cut_ = false;
  int lineHeight_ = 0;  // the highest so far: letters of another font may need more
};

class VerdictPanel : public QWidget {
  Q_OBJECT

 public:
  explicit VerdictPanel(QWidget* parent = nullptr);
  void showSetting(const ComparisonModel& model, int setting);  // -1: none

 private:
  void showAll();

  ElidedLabel* compared_;
  LinesLabel* verdict_;
  QPushButton* more_;
};

}  // namespace adnet::ui
