// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The slim bar at the left: the program's name, the pages, and below them a footer.
#pragma once

#include <QFrame>

class QButtonGroup;
class QVBoxLayout;

namespace adnet::ui {

class Navigation : public QFrame {
  Q_OBJECT

 public:
  explicit Navigation(QWidget* parent = nullptr);

  void setCurrent(int page);        // says nothing
  void setNarrow(bool narrow);      // icons alone, whose tips have the words
  void addFooter(QWidget* footer);  // at the bottom

 Q_SIGNALS:
  void chosen(int page);
  void narrowed(bool narrow);

 protected:
  void changeEvent(QEvent* event) override;
  void showEvent(QShowEvent* event) override;

 private:
  void fit();
  void tint();
  void describeButtons();

  QButtonGroup* buttons_;
  QVBoxLayout* layout_;
  QWidget* logo_;
  bool narrow_ = false;
};

}  // namespace adnet::ui
