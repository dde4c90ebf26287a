// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A word at a field about what has just become of what was typed there. Unlike a tool tip it stays
// while one goes on to the next field: for a few seconds, as long as the field is seen.
#pragma once

#include <QLabel>
#include <QPointer>
#include <QTimer>

namespace adnet::ui {

class FieldHint : public QLabel {
  Q_OBJECT

 public:
  // Over the field's window, just below the field; takes the place of an earlier one.
  static void tell(QWidget& field, const QString& text);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  explicit FieldHint(QWidget* window);
  void showAt(QWidget& field, const QString& text);

  QPointer<QWidget> field_;
  QTimer over_;
};

}  // namespace adnet::ui
