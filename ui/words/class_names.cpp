// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/class_names.h"

#include <QFontMetricsF>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <functional>

namespace adnet::ui {

namespace {

const QRegularExpression kBoundary(QStringLiteral("[\\s./:-]"));  // between words

qsizetype countDistinct(const QStringList& names) {
  return QSet<QString>(names.begin(), names.end()).size();
}

// Whether numbers before names count them: 001, 004, 012 or 1, 2, 3, but not 10 and 20 (euros).
bool isNumbering(const QStringList& numbers) {
  const auto sameLength = [&](const QString& one) { return one.size() == numbers.first().size(); };
  const auto padded = [](const QString& one) { return one.startsWith('0'); };
  if (std::ranges::all_of(numbers, sameLength) && std::ranges::any_of(numbers, padded)) return true;
  for (qsizetype i = 1; i < numbers.size(); ++i) {
    if (numbers[i].toLongLong() != numbers[i - 1].toLongLong() + 1) return false;
  }
  return numbers.size() > 1;
}

QStringList withoutNumbering(const QStringList& names) {
  static const QRegularExpression numbered(QStringLiteral("^(\\d+)[\\s.)-]+(\\S.*)$"));
  QStringList numbers;
  QStringList rest;
  for (const QString& name : names) {
    const auto match = numbered.match(name);
    if (!match.hasMatch()) return names;
    numbers << match.captured(1);
    rest << match.captured(2);
  }
  return isNumbering(numbers) ? rest : names;
}

qsizetype commonPrefix(const QString& a, const QString& b) {
  const auto end = std::ranges::mismatch(a, b).in1;
  return end - a.begin();
}

// Without the whole words that all begin with.
QStringList withoutPrefix(const QStringList& names) {
  if (names.size() < 2) return names;
  qsizetype common = names.first().size();
  for (const QString& name : names)
    common = std::min(common, commonPrefix(names.first(), name));
  common = names.first().left(common).lastIndexOf(kBoundary) + 1;
  QStringList rest;
  for (const QString& name : names) {
    rest << name.mid(common);
    if (std::ranges::none_of(rest.last(), [](QChar c) { return c.isLetter(); })) return names;
  }
  return rest;
}

// Whether all end with the same word, which therefore tells none from another.
bool endAlike(const QStringList& names) {
  if (names.size() < 2) return false;
  const auto lastWord = [](const QString& name) {
    return name.mid(name.lastIndexOf(kBoundary) + 1);
  };
  const QString last = lastWord(names.first());
  return std::ranges::all_of(
      names, [&](const QString& name) { return name != last && lastWord(name) == last; });
}

// The name's beginning, what it shares with the others left out, and the rest.
QString elideBefore(const QString& name, qsizetype distinct, const QFontMetricsF& metrics,
                    double width) {
  const QString rest = QChar(0x2026) + name.mid(distinct);
  const double left = width - metrics.horizontalAdvance(rest);
  QString head;
  while (head.size() < distinct && metrics.horizontalAdvance(name.left(head.size() + 1)) <= left) {
    head = name.left(head.size() + 1);
  }
  return metrics.elidedText(head + rest, Qt::ElideRight, width);
}

// Of either what there is room for in a half.
QString elideBoth(const QString& name, qsizetype distinct, const QFontMetricsF& metrics,
                  double width) {
  const QString head = metrics.elidedText(name.left(distinct), Qt::ElideRight, width / 2);
  return head + metrics.elidedText(name.mid(distinct), Qt::ElideRight,
                                   width - metrics.horizontalAdvance(head));
}

// The places of the names that are cut to one text.
QHash<QString, QList<qsizetype>> sameOnes(const QStringList& cut) {
  QHash<QString, QList<qsizetype>> same;
  for (qsizetype i = 0; i < cut.size(); ++i)
    same[cut[i]] << i;
  same.removeIf([](const auto& group) { return group.value().size() < 2; });
  return same;
}

}  // namespace

QStringList shortClassNames(const QStringList& names) {
  QStringList result = names;
  const auto blanks = [](QStringList list) {
    for (QString& name : list)
      name = QString(name).replace('_', ' ').simplified();
    return list.contains(QString()) ? QStringList() : list;
  };
  const std::function<QStringList(const QStringList&)> steps[] = {blanks, withoutNumbering,
                                                                  withoutPrefix};
  for (const auto& step : steps) {
    const QStringList shorter = step(result);
    if (shorter.size() == names.size() && countDistinct(shorter) == countDistinct(names)) {
      result = shorter;
    }
  }
  return result;
}

QStringList elidedClassNames(const QStringList& names, const QFontMetricsF& metrics, double width,
                             Qt::TextElideMode mode) {
  QStringList result;
  if (mode == Qt::ElideMiddle && endAlike(names)) mode = Qt::ElideRight;
  for (const QString& name : names)
    result << metrics.elidedText(name, mode, width);
  QHash<qsizetype, qsizetype> distinct;  // where a name begins to differ from those cut as it is
  const auto cutAlike = sameOnes(result);
  for (const QList<qsizetype>& group : cutAlike) {
    for (const qsizetype i : group) {
      qsizetype shared = 0;  // with the one that is most like it
      for (const qsizetype other : group) {
        if (names[other] != names[i])
          shared = std::max(shared, commonPrefix(names[i], names[other]));
      }
      // From the beginning of the word that differs.
      shared = names[i].left(shared).lastIndexOf(kBoundary) + 1;
      if (shared == 0) continue;
      distinct[i] = shared;
      result[i] = elideBefore(names[i], shared, metrics, width);
    }
  }
  // Names that differ at two places show something of both.
  const auto stillAlike = sameOnes(result);
  for (const QList<qsizetype>& group : stillAlike) {
    for (const qsizetype i : group) {
      if (distinct.contains(i)) result[i] = elideBoth(names[i], distinct[i], metrics, width);
    }
  }
  return result;
}

}  // namespace adnet::ui
