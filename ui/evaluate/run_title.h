// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a run is called; a double click writes in its place.
#pragma once

#include <QWidget>

class QLineEdit;

namespace adnet::ui {

class ElidedLabel;

class RunTitle : public QWidget {
  Q_OBJECT

 public:
  explicit RunTitle(QWidget* parent = nullptr);

  void setName(const QString& name);
  QString name() const;
  void edit();

 Q_SIGNALS:
  // Another than it was; it is shown once setName() says so. Empty: that which it was trained
  // under.
  void renamed(const QString& name);

 protected:
  void mouseDoubleClickEvent(QMouseEvent* event) override;

 private:
  void leave();
  void take();

  ElidedLabel* label_;
  QLineEdit* editor_;
};

}  // namespace adnet::ui
