// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The opened data set: its classes and counts, the images of one class, and how it is split.
#pragma once

#include <QWidget>

class QListView;
class QLabel;
class QPushButton;
class QTableView;

namespace adnet::ui {

struct ClassCounts;

class ClassHeading;
class ClassList;
class ElidedLabel;
class ProblemCard;
class Project;
class ThumbnailModel;
class ThumbnailOrder;
class UseLegend;

class DatasetView : public QWidget {
  Q_OBJECT

 public:
  explicit DatasetView(Project& project, QWidget* parent = nullptr);

  QWidget& list() const;   // of the classes
  bool isLoading() const;  // thumbnails are on their way

 Q_SIGNALS:
  void openFolder();
  void viewsWanted(int label);  // of a class

 private:
  QWidget* makeHeader();
  QWidget* makeProblems();
  QWidget* makeThumbnails();
  void showDataset();
  static QString keptText(const ClassCounts& total);
  void showSplit();
  void showClass();  // the thumbnails of the current one
  void showMatch();

  Project& project_;
  ThumbnailModel* thumbnails_;

  ElidedLabel* title_;
  ElidedLabel* path_;
  ElidedLabel* summary_;
  QPushButton* problemsShown_;
  ProblemCard* problems_;
  ClassList* classes_;
  QWidget* gallery_;
  QLabel* noImages_;
  ClassHeading* className_;
  UseLegend* legend_;
  ThumbnailOrder* order_;
  QListView* images_;
};

}  // namespace adnet::ui
