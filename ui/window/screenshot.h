// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Takes a picture of the window when everything in it is there, for README and documentation.
#pragma once

#include "ui/window/main_window.h"

#include <QObject>
#include <QString>

namespace adnet::ui {

class Screenshot : public QObject {
  Q_OBJECT

 public:
  // Waits until `window` is settled, writes a PNG and says done().
  Screenshot(MainWindow& window, const QString& file, QObject* parent = nullptr);

 Q_SIGNALS:
  void done(bool written);

 private:
  void look();

  MainWindow& window_;
  QString file_;
  int settledLooks_ = 0;
};

}  // namespace adnet::ui
