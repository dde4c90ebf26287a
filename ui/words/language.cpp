// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace adnet::ui {

namespace {

bool install(const QLocale& locale, const QString& catalogue, const QString& folder) {
  // Not qApp, which is a QApplication where widgets are compiled, and need not be one here.
  auto* translator = new QTranslator(QCoreApplication::instance());
  return translator->load(locale, catalogue, "_", folder) &&
         QCoreApplication::installTranslator(translator);
}

}  // namespace

QList<Language> languages() {
  return {{"en", QStringLiteral("English")}, {"zh_CN", QStringLiteral("简体中文")}};
}

void installLanguage(const QString& code) {
  const QLocale locale = code.isEmpty() ? QLocale::system() : QLocale(code);
  install(locale, "qtbase", QLibraryInfo::path(QLibraryInfo::TranslationsPath));
  // The English catalogue holds the plural forms alone.
  if (!install(locale, "adnet_studio", ":/i18n")) {
    install(QLocale(QLocale::English), "adnet_studio", ":/i18n");
  }
}

}  // namespace adnet::ui
