// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Names of classes where there is little room, cut at the end or where they do not differ from one
// another.
#pragma once

#include <QFont>
#include <QHash>
#include <QStringList>
#include <QStyledItemDelegate>

namespace adnet::ui {

class ElidedNames {
 public:
  // All that may be shown together; no two are the same.
  void setNames(const QStringList& names);
  // What is shown of a name where there is room for `width` pixels.
  QString elided(const QString& name, const QFont& font, int width) const;
  // The same within a text that has more to say.
  QString elidedIn(const QString& text, const QString& name, const QFont& font, int width) const;

 private:
  QStringList names_;
  mutable QHash<int, QHash<QString, QString>> elided_;  // of a width, of a name
  mutable QFont font_;
};

// Paints columns of such names.
class ClassNameDelegate : public QStyledItemDelegate {
  Q_OBJECT

 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void setNames(const QStringList& names) { names_.setNames(names); }
  QString elided(const QString& name, const QFont& font, int width) const {
    return names_.elided(name, font, width);
  }

 protected:
  void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

 private:
  ElidedNames names_;
};

}  // namespace adnet::ui
