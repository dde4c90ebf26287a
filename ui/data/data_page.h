// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Chooses a data set, shows it, and says how much of it is kept.
#pragma once

#include "core/data/dataset.h"
#include "ui/shell/job.h"
#include "ui/shell/page.h"

#include <QElapsedTimer>
#include <QList>

class QLabel;
class QProgressBar;
class QStackedWidget;

namespace adnet::ui {

class DatasetView;
class EmptyState;
class Project;

class DataPage : public Page {
  Q_OBJECT

 public:
  explicit DataPage(Project& project, QWidget* parent = nullptr);

  // Asks for a folder; for lists, shows where to name them.
  void chooseFolder();
  void chooseLists();
  // Data sets that were opened before, the latest first, to be offered where there is none.
  void setRecent(const QList<DataSource>& sources);
  // Draws the demo data under `folder`, on a thread, and opens it.
  void makeDemo(const QString& folder);
  bool isLoading() const override;

 Q_SIGNALS:
  void viewsWanted(int label);  // of a class

 private:
  QWidget* mainPart() const override;
  QWidget* makeProgress();
  void showProgress(const QString& what);
  void setProgress(qulonglong done, qulonglong total);
  QString timeLeft(qulonglong done, qulonglong total) const;  // empty: not known yet
  void cancel();
  void showContent();  // the data set, or where to begin

  Project& project_;
  QStackedWidget* stack_;
  EmptyState* empty_;
  DatasetView* view_;
  QWidget* progress_;
  QLabel* what_;
  QLabel* count_;
  QProgressBar* bar_;
  QElapsedTimer sinceFirst_;  // news of the work that is shown
  qulonglong first_ = 0;      // what was done by then
  Job demo_;
};

}  // namespace adnet::ui
