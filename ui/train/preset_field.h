// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The presets, the program's and the person's own, and a menu that keeps the latter. Sets the
// project's configuration, and says which preset it is as.
#pragma once

#include "core/base/error.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QMenu;

namespace adnet::ui {

class Project;

class PresetField : public QWidget {
  Q_OBJECT

 public:
  explicit PresetField(Project& project, QWidget* parent = nullptr);

 Q_SIGNALS:
  void failed(const Error& error);  // a preset was not written

 private:
  void fill();
  void fillMenu();
  void readConfig();
  void choose(int index);
  void saveAs();
  void rename(const QString& name);
  void remove(const QString& name);
  void askForName(const QString& title, const QString& button, const QString& before,
                  const std::function<void(const QString&)>& take);
  void attempt(const std::function<void()>& work);

  Project& project_;
  QComboBox* combo_;
  QMenu* menu_;
  QString last_;  // the own preset that was saved or chosen last
};

}  // namespace adnet::ui
