// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/class_name_delegate.h"

#include "ui/words/class_names.h"

#include <QApplication>
#include <QFontMetricsF>

namespace adnet::ui {

namespace {

// That the style leaves for the text of a cell.
int roomFor(const QStyleOptionViewItem& option) {
  const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
  const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, &option, option.widget) + 1;
  return style->subElementRect(QStyle::SE_ItemViewItemText, &option, option.widget).width() -
         2 * margin;
}

}  // namespace

void ClassNameDelegate::setNames(const QStringList& names) {
  names_ = names;
  width_ = -1;
}

QString ClassNameDelegate::elided(const QString& name, const QFont& font, int width) const {
  if (width != width_ || font != font_) {
    const QStringList shown = elidedClassNames(names_, QFontMetricsF(font), width, Qt::ElideRight);
    elided_.clear();
    for (qsizetype i = 0; i < names_.size(); ++i)
      elided_.insert(names_[i], shown[i]);
    width_ = width;
    font_ = font;
  }
  return elided_.value(name, name);
}

void ClassNameDelegate::initStyleOption(QStyleOptionViewItem* option,
                                        const QModelIndex& index) const {
  QStyledItemDelegate::initStyleOption(option, index);
  option->text = elided(option->text, option->font, roomFor(*option));
}

}  // namespace adnet::ui
