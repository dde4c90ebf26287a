// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A row of buttons of which one is chosen.
#pragma once

#include <QFrame>
#include <QStringList>

class QAbstractButton;
class QButtonGroup;

namespace adnet::ui {

class SegmentedControl : public QFrame {
  Q_OBJECT

 public:
  explicit SegmentedControl(const QStringList& texts, QWidget* parent = nullptr);

  int current() const;         // -1: none
  void setCurrent(int index);  // says nothing
  QAbstractButton* button(int index) const;

 Q_SIGNALS:
  void chosen(int index);  // by the person

 private:
  void leadTabToCurrent();

  QButtonGroup* group_;
};

}  // namespace adnet::ui
