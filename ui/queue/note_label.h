// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Sentences in as many lines as they need; not there where there is nothing to say. A long word, as
// a path is one, is broken rather than widening the window.
#pragma once

#include <QLabel>

namespace adnet::ui {

class NoteLabel : public QLabel {
  Q_OBJECT

 public:
  enum class Tone { Body, Subtle, Warning };
  NoteLabel(const char* name, Tone tone, QWidget* parent = nullptr);

  void setNote(const QString& text);
  void setNote(const QString& text, Tone tone);

 private:
  Tone tone_;
};

}  // namespace adnet::ui
