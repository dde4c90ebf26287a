// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/number_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace adnet::ui {

namespace {

struct NumberWords {
  Q_DECLARE_TR_FUNCTIONS(adnet::ui::NumberText)
};

double rounded(double value, int decimals) {
  return QString::number(value, 'f', decimals).toDouble() + 0.0;  // -0 becomes 0
}

}  // namespace

QString numberText(double value, int decimals) {
  return QString::number(rounded(value, decimals), 'f', decimals).replace('-', kMinus);
}

QString percentText(double share, int decimals) {
  return share < 0 ? QStringLiteral("–")
                   : NumberWords::tr("%1 %").arg(100 * share, 0, 'f', decimals);
}

QString pointsText(double share, int decimals) {
  return numberText(100 * share, decimals);
}

QString signedPoints(double share, int decimals) {
  const QString number = pointsText(share, decimals);
  return rounded(100 * share, decimals) > 0 ? '+' + number : number;
}

QString countText(qsizetype count) {
  return QLocale().toString(static_cast<qlonglong>(count));
}

QString durationText(double seconds) {
  const auto whole = static_cast<long long>(std::llround(seconds));
  const long long minutes = whole / 60;
  return keptTogether(minutes >= 60
                          ? NumberWords::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60)
                      : minutes > 0 ? NumberWords::tr("%1 min %2 s").arg(minutes).arg(whole % 60)
                                    : NumberWords::tr("%1 s").arg(whole));
}

QString roundDurationText(double seconds) {
  constexpr double kMinute = 60, kHour = 3600, kCoarse = 5;
  if (seconds >= kHour) return durationText(seconds);
  if (seconds > kMinute - kCoarse)
    return keptTogether(NumberWords::tr("%1 min").arg(std::lround(seconds / kMinute)));
  return durationText(std::max(1.0, std::ceil(seconds / kCoarse)) * kCoarse);
}

QString timeLeftText(double seconds) {
  return seconds < 0 ? QString() : NumberWords::tr("%1 left").arg(durationText(seconds));
}

QString sizeText(double bytes) {
  return QLocale().formattedDataSize(static_cast<qint64>(bytes), 1);
}

QString listText(const QStringList& parts) {
  return parts.join(NumberWords::tr(", "));
}

QString keptTogether(QString text) {
  static const QRegularExpression pairs(QStringLiteral("(\\d) (\\p{L}+) (?=[−\\d])"));
  static const QRegularExpression spaces(
      QStringLiteral("(?<=\\d) (?=[\\p{L}%])|(?<=\\bp) (?=[<\\d])|(?<=p.<) (?=\\d)"));
  constexpr QChar kSpace(QChar::Nbsp);
  text.replace(pairs, QStringLiteral("\\1%1\\2%1").arg(kSpace));
  return text.replace(spaces, kSpace);
}

}  // namespace adnet::ui
