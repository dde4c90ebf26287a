// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The language of the window: English in the source, others from translations/.
#pragma once

#include <QList>
#include <QString>

namespace adnet::ui {

struct Language {
  QString code;  // "en", "zh_CN"
  QString name;  // in the language itself
};
QList<Language> languages();

// Installs the catalogues for `code` (empty: the system's language, English where there is no
// catalogue) in the application, for as long as it lives. Call once, before any window is made.
void installLanguage(const QString& code);

}  // namespace adnet::ui
