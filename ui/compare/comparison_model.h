// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The compared settings, a row each, and below each its runs. A setting keeps its colour, and
// whether it is shown or pinned, while its runs come and go.
#pragma once

#include "core/compare/comparison.h"
#include "core/run/run_folder.h"

#include <QAbstractItemModel>
#include <QColor>

#include <map>
#include <vector>

namespace adnet::ui {

class ComparisonModel : public QAbstractItemModel {
  Q_OBJECT

 public:
  // Behind the name, which tells the options that differ, stand the figures, and then the options.
  enum Figure { Repeats, Mean, Deviation, Interval, Difference, Time, FigureCount };
  static constexpr int Name = 0, FirstFigure = 1, FirstOption = FirstFigure + FigureCount;
  enum Role {
    SortRole = Qt::UserRole,  // a number, or a text; what is not known is invalid
    FilterRole,               // of a setting: all of its texts
    PinnedRole,
    FolderRole,  // of a run
    EndedRole,   // of a run: it ended before its last step, and can be gone on with
  };

  using QAbstractItemModel::QAbstractItemModel;

  // `runs` are all that there are, the running ones too: each stands below its setting, as
  // `grouping` makes it. `protocol` is that of the accuracies.
  struct Contents {
    Comparison comparison;
    std::vector<RunSummary> runs;
    Grouping grouping;
    Protocol protocol = Protocol::Honest;
  };
  void setContents(Contents contents);
  bool differs(const Contents& contents) const;  // from what it holds
  const Comparison& comparison() const { return contents_.comparison; }
  Protocol protocol() const { return contents_.protocol; }

  int settings() const { return static_cast<int>(rows_.size()); }
  const ComparisonRow& comparisonRow(int setting) const;
  QString name(int setting) const { return rows_[index_(setting)].name; }
  QColor color(int setting) const;
  std::vector<std::filesystem::path> runsOf(int setting) const;  // those that go on, too
  QStringList runNamesOf(int setting) const;                     // of each
  const MeanEstimate& accuracy(int setting) const;
  bool mayHaveBaseline(int setting) const;  // another row, if it is made the baseline
  bool isShown(int setting) const;
  bool isPinned(int setting) const;
  void setPinned(int setting, bool pinned);
  void setColor(int setting, const QColor& color);
  static int column(Figure figure) { return FirstFigure + figure; }
  const RunSummary* findRun(const QString& folder) const;  // null: there is none
  int settingOf(const QModelIndex& index) const;  // of a run: that of its setting; -1: none

  QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
  QModelIndex parent(const QModelIndex& index) const override;
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;

 Q_SIGNALS:
  void shownChanged();  // which settings are, or how: the colour
  void pinnedChanged();

 private:
  void giveLooks();
  struct Look {
    int color = 0;       // of the palette
    QColor chosen = {};  // by the person, instead
    bool shown = true;
    bool pinned = false;
  };
  struct Row {
    QString name;
    std::vector<std::size_t> runs;  // of contents_.runs
  };
  static std::size_t index_(int setting) { return static_cast<std::size_t>(setting); }
  Look& look(int setting);
  const Look& look(int setting) const;
  QString nameOf(const ComparisonRow& row) const;
  const ProtocolEstimate& estimate(const ComparisonRow& row) const;
  std::vector<std::size_t> comparedRuns(int setting) const;  // of contents_.runs
  double seconds(const Row& row) const;                      // the mean; -1: none has ended
  static QString agreementText();
  static QString explanation(Figure figure);  // of a column's numbers
  QVariant figure(int setting, Figure figure, int role) const;
  QVariant difference(int setting, int role) const;
  static QString runName(const RunSummary& run);
  QVariant runData(const RunSummary& run, int column, int role) const;
  QVariant settingData(int setting, int column, int role) const;

  Contents contents_;
  int options_ = 0;
  std::vector<Row> rows_;
  std::map<Setting, Look> looks_;
};

}  // namespace adnet::ui
