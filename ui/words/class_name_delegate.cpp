// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/class_name_delegate.h"

#include "ui/words/class_names.h"

#include <QApplication>
#include <QFontMetricsF>

namespace adnet::ui {

namespace {

constexpr qsizetype kWidths = 8;  // that are remembered: of a column, or beside a few numbers

// That the style leaves for the text of a cell.
int roomFor(const QStyleOptionViewItem& option) {
  const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
  const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, &option, option.widget) + 1;
  return style->subElementRect(QStyle::SE_ItemViewItemText, &option, option.widget).width() -
         2 * margin;
}

}  // namespace

void ElidedNames::setNames(const QStringList& names) {
  if (names == names_) return;
  names_ = names;
  elided_.clear();
}

QString ElidedNames::elided(const QString& name, const QFont& font, int width) const {
  if (font != font_ || elided_.size() >= kWidths) elided_.clear();
  font_ = font;
  QHash<QString, QString>& shown = elided_[width];
  if (shown.isEmpty()) {
    const QStringList cut = elidedClassNames(names_, QFontMetricsF(font), width, Qt::ElideRight);
    for (qsizetype i = 0; i < names_.size(); ++i)
      shown.insert(names_[i], cut[i]);
  }
  return shown.value(name, name);
}

QString ElidedNames::elidedIn(const QString& text, const QString& name, const QFont& font,
                              int width) const {
  const QFontMetricsF metrics(font);
  const double over = metrics.horizontalAdvance(text) - width;
  const qsizetype at = text.lastIndexOf(name);
  if (over <= 0 || name.isEmpty() || at < 0) return metrics.elidedText(text, Qt::ElideRight, width);
  const int room = static_cast<int>(metrics.horizontalAdvance(name) - over);
  return metrics.elidedText(QString(text).replace(at, name.size(), elided(name, font, room)),
                            Qt::ElideRight, width);
}

void ClassNameDelegate::initStyleOption(QStyleOptionViewItem* option,
                                        const QModelIndex& index) const {
  QStyledItemDelegate::initStyleOption(option, index);
  option->text = elided(option->text, option->font, roomFor(*option));
}

}  // namespace adnet::ui
