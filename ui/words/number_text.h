// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Numbers and lists, worded for a person in the window's language.
#pragma once

#include <QString>
#include <QStringList>

namespace adnet::ui {

constexpr QChar kMinus(0x2212);

QString numberText(double value, int decimals);  // "3.1", "−3.1"; what rounds to 0 has no sign
QString percentText(double share, int decimals = 1);   // "62.5 %"; "–" below 0
QString pointsText(double share, int decimals = 1);    // "3.1", "−3.1": of a share, in per cent
QString signedPoints(double share, int decimals = 1);  // "+3.1", "−3.1", "0.0": a difference
QString countText(qsizetype count);                    // "2,485", as the language has it
QString durationText(double seconds);                  // "2 h 5 min", "3 min 20 s", "45 s"
QString roundDurationText(double seconds);             // as a forecast is: "12 min", "40 s"
QString timeLeftText(double seconds);                  // "3 min 20 s left"; empty below 0
QString sizeText(double bytes);                        // "107.0 KiB"
QString listText(const QStringList& parts);            // "a, b, c"

// No line of it ends between a number and what it counts ("3.1 points", "1 min 13 s", "−1 to 3"),
// or between p and its number.
QString keptTogether(QString text);

}  // namespace adnet::ui
