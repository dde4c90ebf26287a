// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/setting_words.h"

#include "ui/words/option_text.h"

#include <QCoreApplication>

namespace adnet::ui {

namespace {

struct SettingWords {
  Q_DECLARE_TR_FUNCTIONS(adnet::ui::SettingWords)
};

}  // namespace

QString settingName(const ComparisonRow& row, const std::vector<std::string>& keys) {
  QStringList parts;
  for (std::size_t i = 0; i < keys.size(); ++i)
    parts.append(namedValue(keys[i], row.values[i]));
  return parts.isEmpty() ? SettingWords::tr("All runs") : parts.join(QStringLiteral(" · "));
}

}  // namespace adnet::ui
