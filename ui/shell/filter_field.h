// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Filters a list by what is typed: Ctrl+F comes here, Escape clears it and then goes to the list,
// as the arrow down does. Where the list is hidden, Escape goes to the page.
#pragma once

#include <QLineEdit>

class QAbstractItemView;

namespace adnet::ui {

class FilterField : public QLineEdit {
  Q_OBJECT

 public:
  enum class Keys { Own, WithFind };  // WithFind: Ctrl+F too, of one field in a page
  FilterField(const QString& text, QAbstractItemView& list, Keys keys, QWidget* parent = nullptr);

 protected:
  bool event(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void leaveForPage();

  QAbstractItemView& list_;
};

}  // namespace adnet::ui
