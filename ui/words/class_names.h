// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Names of classes, short enough to be told apart where many stand side by side. The full name
// belongs into the tool tip.
#pragma once

#include <QStringList>

class QFontMetricsF;

namespace adnet::ui {

// "001.Black_footed_Albatross", "002.Laysan_Albatross" -> "Black footed Albatross", …: blanks for
// underscores, without a numbering or the words that all begin with. No two that differ become one,
// and none becomes empty or a mere number.
QStringList shortClassNames(const QStringList& names);

// Each at most `width` pixels wide: cut as `mode` says, at the end where all end with one word, or,
// where that makes two of them the same, before the part that tells them apart.
QStringList elidedClassNames(const QStringList& names, const QFontMetricsF& metrics, double width,
                             Qt::TextElideMode mode = Qt::ElideMiddle);

}  // namespace adnet::ui
