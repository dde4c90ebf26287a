// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is compared, and how: the metric, the protocol, which options make a setting; a filter for
// the table, and its export.
#pragma once

#include "core/compare/comparison.h"

#include <QStringList>
#include <QWidget>

class QAbstractItemView;
class QComboBox;
class QMenu;

namespace adnet::ui {

class FilterField;
class IconButton;
class SegmentedControl;

class ComparisonBar : public QWidget {
  Q_OBJECT

 public:
  // `table` is what the filter leads to by keys.
  explicit ComparisonBar(QAbstractItemView& table, QWidget* parent = nullptr);

  Metric metric() const;
  Protocol protocol() const;
  const Grouping& grouping() const { return grouping_; }
  // By the keys of the options that are left out: those of a later version are grouped by.
  QStringList ungrouped() const;
  void leaveOut(const QStringList& keys);
  void setKeys(const std::vector<std::string>& keys) { keys_ = keys; }  // of the comparison

  QString filterText() const;
  void clearFilter();
  void focusFilter();
  void showGrouping();
  void showExport();

 Q_SIGNALS:
  void changed();          // the metric or the protocol
  void groupingChanged();  // settings are others now
  void filterChanged(const QString& text);
  void exportAsked(const QString& file);  // "table.csv", "runs.csv", "table.json", …

 private:
  QWidget* makeMetric();
  QWidget* makeGrouping();
  QWidget* makeExport();
  void listGrouping();
  void group(const Option* option, bool on);
  void setGrouping(Grouping grouping);

  Grouping grouping_ = standardGrouping();
  std::vector<std::string> keys_;
  FilterField* filter_;
  QComboBox* metric_;
  SegmentedControl* protocol_;
  QMenu* groupingMenu_;
  IconButton* groupingButton_;
  IconButton* exportButton_;
};

}  // namespace adnet::ui
