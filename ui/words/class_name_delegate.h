// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Names of classes in a column, cut at the end or where they do not differ from one another.
#pragma once

#include <QFont>
#include <QHash>
#include <QStringList>
#include <QStyledItemDelegate>

namespace adnet::ui {

class ClassNameDelegate : public QStyledItemDelegate {
  Q_OBJECT

 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  // All that the column may show; no two are the same.
  void setNames(const QStringList& names);
  // What is shown of a name where there is room for `width` pixels.
  QString elided(const QString& name, const QFont& font, int width) const;

 protected:
  void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

 private:
  QStringList names_;
  mutable QHash<QString, QString> elided_;  // of a name, for this font and width
  mutable QFont font_;
  mutable int width_ = -1;
};

}  // namespace adnet::ui
