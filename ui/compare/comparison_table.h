// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The table of settings: sorted by any column, pinned ones above, found by a text or a regular
// expression. Space shows or hides, P pins, C chooses a colour, B makes the baseline. Which setting
// is the current one, and which are open, outlasts filters and runs that come and go.
#pragma once

#include "ui/compare/comparison_tab.h"

#include <QSortFilterProxyModel>
#include <QTreeView>

#include <set>
#include <vector>

class QAction;

namespace adnet::ui {

class ComparisonModel;

// Of the settings; runs stay below theirs, in the model's order.
class SortedSettings : public QSortFilterProxyModel {
  Q_OBJECT

 public:
  using QSortFilterProxyModel::QSortFilterProxyModel;

  // A regular expression where `text` is one, else the text itself; in any case of letters.
  void setFilterText(const QString& text);

 protected:
  bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
  bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
};

class ComparisonTable : public QTreeView {
  Q_OBJECT

 public:
  explicit ComparisonTable(ComparisonModel& model, QWidget* parent = nullptr);

  int currentSetting() const;  // of the model; -1: none
  void setCurrentSetting(int setting);
  std::vector<int> settings() const;  // that are found, in the order shown
  ShownSetting shownSetting(int setting) const;
  void setFilterText(const QString& text);
  Shown shown() const;
  // Nothing is resumed while a training goes on.
  void waitForTraining(bool goesOn);

 Q_SIGNALS:
  void currentSettingChanged();
  void baselineAsked(int setting);
  void runAsked(const QString& folder);     // double click or Enter on a run
  void resumeAsked(const QString& folder);  // of a run that ended before its last step
  void orderChanged();

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void drawRow(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

 private:
  void addActions();
  void updateResume();
  void chooseColor();
  void toggleShown();
  void activate(const QModelIndex& index);
  void fitColumns();
  void giveRoom();
  void keepCurrent(const QModelIndex& index);
  void restore();
  int settingOfKey(const Setting& key) const;  // of the model; -1: none
  QModelIndex rowOf(int setting) const;        // as it is shown; invalid: it is not

  ComparisonModel& model_;
  QAction* resume_ = nullptr;
  bool training_ = false;
  SortedSettings* sorted_;
  Setting current_;         // empty: none yet
  QString currentRun_;      // its folder, where the current row is a run
  std::set<Setting> open_;  // whose runs are shown
  bool restoring_ = false;
  int scrolled_ = 0;
  std::vector<int> widths_;  // that the columns' contents need
};

}  // namespace adnet::ui
