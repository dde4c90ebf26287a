// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/option_text.h"

#include "core/compare/grouping.h"
#include "ui/words/run_text.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace adnet::ui {

namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(adnet::ui::SettingWords)
};

// Values that say themselves what they are of.
bool namesItself(const std::string& key, const std::string& value) {
  constexpr std::array kKeys = {"method", "backbone", "ratio", "data", "weights", "policy"};
  return std::ranges::count(kKeys, key) > 0 && !value.empty() && value != kNotRecorded;
}

}  // namespace

QString optionText(const std::string& key) {
  if (key == "data_fingerprint") return Words::tr("state of the data");
  return QString::fromStdString(key).replace('_', ' ');
}

QString valueText(const std::string& key, const std::string& value) {
  if (value == kNotRecorded) return Words::tr("not recorded");
  QString text = QString::fromStdString(value);
  if (key == "method" && value == nameOf(Method::AdNet)) return textOf(Method::AdNet);
  if (key == "method" && value == nameOf(Method::FineTune)) return textOf(Method::FineTune);
  if (key == "ratio") return Words::tr("%1 %").arg(text);
  if (key == "data" || key == "weights") return QFileInfo(text).fileName();
  if (key == "data_fingerprint") return text.left(8);
  return text;
}

QString namedValue(const std::string& key, const std::string& value) {
  QString text = valueText(key, value);
  if (namesItself(key, value)) return text;
  return Words::tr("%1 %2").arg(optionText(key), text.isEmpty() ? QStringLiteral("–") : text);
}

}  // namespace adnet::ui
