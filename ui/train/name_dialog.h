// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Asks for the name of a preset, and says what is wrong with one.
#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace adnet::ui {

class OwnPresets;

class NameDialog : public QDialog {
  Q_OBJECT

 public:
  // Deletes itself when it closes. `presets` must outlive it.
  NameDialog(const QString& title, const QString& button, const OwnPresets& presets,
             const QString& before, QWidget* parent);

 Q_SIGNALS:
  void named(const QString& name);

 private:
  void judge();

  const OwnPresets& presets_;
  QLineEdit* name_;
  QLabel* note_;
  QPushButton* take_;
};

}  // namespace adnet::ui
