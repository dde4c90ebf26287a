// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The runs of a folder, to choose one from; those that go on are followed. Runs can be looked for,
// renamed, trained again and moved to the trash.
#pragma once

#include "core/run/run_folder.h"
#include "ui/evaluate/run_trash.h"
#include "ui/shell/job.h"
#include "ui/shell/widgets.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QTimer>

#include <deque>
#include <functional>
#include <vector>

class QMenu;
class QSortFilterProxyModel;
class QTableView;

namespace adnet::ui {

class FilterField;
class RunListModel;

class RunListPanel : public Card {
  Q_OBJECT

 public:
  explicit RunListPanel(QWidget* parent = nullptr);

  QWidget& list() const;
  // Where runs are trained into; lists it, too.
  void setHome(const std::filesystem::path& folder);
  void setFolder(const std::filesystem::path& folder);
  void goTo(const std::filesystem::path& folder);  // as a person does
  void refresh();                                  // reads the folder again, on a thread of its own
  void select(const QString& run);  // says nothing; also of a run that is yet to be listed
  void putBack(const std::vector<TrashedRun>& runs);
  const RunSummary* find(const QString& run) const;  // as it was listed last; null if it was not
  bool hasRuns() const;                              // whatever is filtered
  bool showsRuns() const;                            // some match the filter
  bool isLoading() const { return reading_.isRunning() || !changes_.empty(); }

 Q_SIGNALS:
  void chosen(const QString& run);  // by the person; perhaps the one that was
  void listed();                    // the folder has been read
  void shownChanged();              // other runs may be shown
  void folderChosen(const std::filesystem::path& folder);  // by the person
  // `next` is marked now: what was before, or its neighbour; empty where no run is left.
  void trashed(const adnet::ui::Moved& moved, const QString& next);
  void restored(const adnet::ui::Moved& moved);
  void trainAgainRequested(const adnet::TrainingConfig& config);
  void failed(const adnet::Error& error);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  QWidget* makeHead();
  QTableView* makeTable();
  void addActions();
  void chooseFolder();
  void showFolder();
  void take(const RunList& list);
  void showNote();
  void showSelection();
  void followRuns();       // reads again where runs go on, or come and go
  bool isEditing() const;  // a name
  const RunSummary* current() const;
  void rename(const QString& run, const QString& name);
  void moveSelectedToTrash();
  QString besideSelected() const;  // the run below those that are selected, or else above
  // Something on the disk, after what is being changed; then reads again.
  void change(std::function<Job::Function()> work);
  void startChange();

  std::filesystem::path home_;
  std::filesystem::path folder_;
  QDateTime folderChanged_;  // when it was read last
  QString selected_;
  RunListModel* runs_;
  QSortFilterProxyModel* sorted_;
  QLabel* folderName_;
  QPushButton* back_;
  QTableView* table_;
  FilterField* filter_;
  QLabel* note_;
  QStringList damaged_;  // what is wrong with folders that should be runs
  QTimer follow_;
  QElapsedTimer sinceReading_;  // began last
  qint64 readingTook_ = 0;      // milliseconds
  Job reading_;
  std::deque<std::function<Job::Function()>> changes_;  // the first of them is under way
  Job changing_;
};

}  // namespace adnet::ui
