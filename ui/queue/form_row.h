// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A row of a form: a name, what it names, and a button that takes it away where that may be.
#pragma once

#include <QWidget>

class QLabel;

namespace adnet::ui {

class FormRow : public QWidget {
  Q_OBJECT

 public:
  static constexpr int kNameWidth = 120;  // pixels
  enum class Kind { Fixed, Removable };
  FormRow(const QString& name, QWidget* content, Kind kind = Kind::Fixed,
          QWidget* parent = nullptr);

 Q_SIGNALS:
  void removeRequested();
};

}  // namespace adnet::ui
