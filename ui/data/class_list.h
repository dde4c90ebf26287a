// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The classes of the data set in a table, and a box that filters them by their names.
#pragma once

#include "ui/data/class_table_model.h"
#include "ui/shell/widgets.h"

class QSortFilterProxyModel;
class QTableView;

namespace adnet::ui {

class ClassNameDelegate;
class FilterField;

class ClassList : public Card {
  Q_OBJECT

 public:
  explicit ClassList(QWidget* parent = nullptr);

  void setDataset(const Dataset& dataset, const Split& split);  // chooses the first class
  void setSplit(const Dataset& dataset, const Split& split);
  QWidget& list() const;
  ClassCounts total() const { return classes_->total(); }
  int untested() const { return classes_->untested(); }
  const QStringList& names() const { return classes_->names(); }
  const QStringList& shortNames() const { return classes_->shortNames(); }  // as they are shown
  // The class that was chosen last, be it among those that the filter leaves or not. -1: none.
  int label() const { return label_; }

  // Whether the filter leaves no class.
  bool matchesNone() const;

 Q_SIGNALS:
  void chosen();  // another label()
  void filtered();
  void viewsWanted(int label);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void makeTable();
  void filter(const QString& text);
  void showMenu(const QPoint& at);
  void choose(const QModelIndex& current);

  ClassTableModel* classes_;
  QSortFilterProxyModel* sorted_;
  QTableView* table_;
  ClassNameDelegate* nameDelegate_;
  FilterField* filter_;
  QLabel* noMatch_;
  int label_ = -1;
  bool filtering_ = false;  // rows come and go, and nobody chooses
};

}  // namespace adnet::ui
