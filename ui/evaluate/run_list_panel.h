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

  // Where runs are trained into; lists it, too.
  void setHome(const std::filesystem::path& folder);
  void setFolder(const std::filesystem::path& folder);
  void goTo(const std::filesystem::path& folder);  // as a person does
  void refresh();                                  // reads the folder again, on a thread of its own
  void select(const QString& run);  // says nothing; also of a run that is yet to be listed
  void putBack(const TrashedRun& run);
  const RunSummary* find(const QString& run) const;  // as it was listed last; null if it was not
  bool isLoading() const { return reading_.isRunning() || changing_.isRunning(); }

 Q_SIGNALS:
  void chosen(const QString& run);  // by the person; perhaps the one that was
  void listed();                    // the folder has been read
  void folderChosen(const std::filesystem::path& folder);  // by the person
  void trashed(const adnet::ui::TrashedRun& run);
  void restored(const adnet::ui::TrashedRun& run);
  // `run`: what it is called.
  void trashRefused(const QString& run, adnet::ui::TrashRefusal refusal);
  void trainAgainRequested(const adnet::TrainingConfig& config);
  void failed(const adnet::Error& error);

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
  void moveCurrentToTrash();
  void change(std::function<Job::Function()> work);  // something on the disk, then reads again

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
  Job changing_;
};

}  // namespace adnet::ui
