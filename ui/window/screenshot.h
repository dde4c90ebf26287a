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
  // Waits until `window` is settled, shows the page of that name (empty: leaves it), waits again,
  // writes a PNG and says done().
  Screenshot(MainWindow& window, const QString& file, const QString& page,
             QObject* parent = nullptr);

 Q_SIGNALS:
  void done(bool written);

 private:
  void look();

  MainWindow& window_;
  QString file_;
  QString page_;  // still to be shown; empty: none
  int settledLooks_ = 0;
};

}  // namespace adnet::ui
