// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/queue/note_label.h"

#include <QRegularExpression>
#include <QStyle>

namespace adnet::ui {

namespace {

const char* roleOf(NoteLabel::Tone tone) {
  switch (tone) {
    case NoteLabel::Tone::Body:
      return "body";
    case NoteLabel::Tone::Subtle:
      return "subtle";
    case NoteLabel::Tone::Warning:
      return "warning";
  }
  return "";
}

}  // namespace

NoteLabel::NoteLabel(const char* name, Tone tone, QWidget* parent) : QLabel(parent), tone_(tone) {
  setObjectName(name);
  setProperty("role", roleOf(tone));
  setWordWrap(true);
  setTextFormat(Qt::PlainText);
  hide();
}

void NoteLabel::setNote(const QString& text) {
  static const QRegularExpression longWord(QStringLiteral("(\\S{20})(?=\\S)"));
  setVisible(!text.isEmpty());
  setText(QString(text).replace(longWord, QStringLiteral("\\1\u200B")));
}

void NoteLabel::setNote(const QString& text, Tone tone) {
  if (tone != tone_) {
    tone_ = tone;
    setProperty("role", roleOf(tone));
    style()->unpolish(this);
    style()->polish(this);
  }
  setNote(text);
}

}  // namespace adnet::ui
