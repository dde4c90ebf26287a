// Takes a picture of the window when everything in it is there, for README and documentation.
#pragma once

#include "ui/window/main_window.h"

#include <QObject>
#include <QString>

#include <optional>

namespace adnet::ui {

class Screenshot : public QObject {
  Q_OBJECT

 public:
  // Waits until `window` is settled, shows `page`, waits again, writes a PNG and says done().
  Screenshot(MainWindow& window, const QString& file, std::optional<MainWindow::Page> page,
             QObject* parent = nullptr);

 Q_SIGNALS:
  void done(bool written);

 private:
  void look();

  MainWindow& window_;
  QString file_;
  std::optional<MainWindow::Page> page_;  // still to be shown
  int settledLooks_ = 0;
};

}  // namespace adnet::ui
