// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Compares runs: the settings that they repeat, what each reached, how sure a difference is.
#pragma once

#include "core/compare/run_cache.h"
#include "ui/compare/comparison_model.h"
#include "ui/compare/comparison_tab.h"
#include "ui/shell/job.h"
#include "ui/shell/page.h"

#include <QTimer>

#include <filesystem>
#include <memory>
#include <vector>

class QLabel;
class QPushButton;
class QTabWidget;

namespace adnet::ui {

class ComparisonBar;
class ComparisonTable;
class ElidedLabel;
class Exporter;
class MessageBanner;
class Project;
class TableSplitter;
class VerdictPanel;

class ComparePage : public Page {
  Q_OBJECT

 public:
  explicit ComparePage(Project& project, QWidget* parent = nullptr);

  void setFolders(const std::vector<std::filesystem::path>& folders);  // of runs, or runs
  void refresh();
  void waitForTraining(bool goesOn);  // nothing is resumed meanwhile
  bool isLoading() const override;
  QVariantMap state() const override;  // what makes a setting
  void restore(const QVariantMap& state) override;

 Q_SIGNALS:
  void runRequested(const QString& folder);
  void resumeRequested(const adnet::RunSummary& run);

 protected:
  bool event(QEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  QWidget* mainPart() const override;
  QWidget* makeHead();
  QWidget* makeTop();
  void addKeys();
  void addTabs();
  void addTab(ComparisonTab* tab);
  void followRunsFolder();
  void chooseFolder();
  void showProgress(std::size_t done, std::size_t total);
  void take(ComparisonModel::Contents contents, std::vector<LeftOut> leftOut,
            std::vector<FileStamp> steps);
  void makeBaseline(int setting);
  void showTable();
  void showVerdict();
  void showLeftOut();
  void listLeftOut();
  void tellTabs();
  void exportTable(const QString& file);
  void tellSaved(const QString& file);

  Project& project_;
  std::filesystem::path home_;  // the project's
  std::vector<std::filesystem::path> folders_;
  Baseline baseline_;  // that was chosen; empty: plain fine-tuning
  std::vector<LeftOut> leftOut_;
  MovedFolders moved_;               // as the tabs know them
  std::vector<FileStamp> steps_;     // of the runs that go on
  std::shared_ptr<RunCache> cache_;  // read by the thread that reads
  ComparisonModel* model_;
  ElidedLabel* folderNames_;
  QPushButton* back_;
  MessageBanner* banner_;
  VerdictPanel* verdict_;
  QPushButton* leftOutLink_;
  ComparisonTable* table_;
  ComparisonBar* bar_;
  QLabel* empty_;
  QPushButton* clearFilter_;
  QTabWidget* tabs_;
  TableSplitter* splitter_;
  Exporter* exporter_;
  QTimer follow_;
  QTimer telling_;  // gathers what changed in one turn of the event loop
  Job reading_;
};

}  // namespace adnet::ui
