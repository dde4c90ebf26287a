// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// One evaluation: its confusion matrix beside a table of its classes and of the pairs that are
// mistaken most often.
#pragma once

#include "core/base/error.h"
#include "core/evaluate/metrics.h"

#include <QStringList>
#include <QWidget>

class QMenu;
class QSplitter;
class QTabWidget;
class QTableView;

namespace adnet::ui {

class ClassMetricsModel;
class ClassNameDelegate;
class ConfusedPairsModel;
class ConfusionCard;
class ConfusionView;
class Exporter;
class PageOverlay;

// The classes' names for the window.
QStringList toStringList(const std::vector<std::string>& names);

class EvaluationPanel : public QWidget {
  Q_OBJECT

 public:
  // `emptyText` stands where the matrix will be.
  explicit EvaluationPanel(const QString& emptyText, QWidget* parent = nullptr);

  // `title` says what was evaluated, as evaluationText() words it.
  void setEvaluation(const QString& title, const ConfusionMatrix& confusion, const Metrics& metrics,
                     const QStringList& classes);
  void clear();

  // Puts a page of the owner's beside the tables.
  void addTab(QWidget* page, const QString& title);
  void showTab(QWidget* page);
  // Puts a control of the owner's beside the heading, where the title stands otherwise.
  void replaceTitle(QWidget* control);

  ConfusionView& confusion();
  // The panel takes the whole page, or its own place again.
  void setEnlarged(bool enlarged);
  bool isEnlarged() const;
  bool isExporting() const;
  void setRunName(const QString& name) { runName_ = name; }  // files are called after it at first
  const ClassMetricsModel& classes() const { return *classes_; }

 Q_SIGNALS:
  void cellClicked(int label, int predicted);
  void cellLeft();                         // none is chosen any more
  void failed(const adnet::Error& error);  // a file could not be written
  void exported(const QString& file);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void fitTables();
  QWidget* makeTablesCard();
  QWidget* makeClassesTab();
  void makeExports();
  void shareRoom(bool enlarged);
  void clickPair(int row);
  void leaveCell();

  QString emptyText_;
  QString runName_;
  ConfusionCard* confusion_;
  QSplitter* splitter_;
  PageOverlay* overlay_;
  QByteArray sizes_;   // the splitter's, while the panel is enlarged
  QStringList names_;  // of the classes
  QTabWidget* tabs_;
  QTableView* classTable_ = nullptr;
  QTableView* pairTable_ = nullptr;
  ClassMetricsModel* classes_;
  ConfusedPairsModel* pairs_;
  ClassNameDelegate* shownNames_;  // of the tables
  Exporter* exporter_;
  QMenu* exports_;
};

}  // namespace adnet::ui
