// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Shows what training sees of an image: the same draws, with the project's recipe, seed and split.
#pragma once

#include "ui/shell/job.h"
#include "ui/shell/page.h"
#include "ui/views/view_sheet.h"

class QComboBox;
class QLabel;
class QTimer;
class QToolButton;

namespace adnet::ui {

class CropView;
class DrawDetails;
class ElidedLabel;
class Project;
class ViewGrid;

class ViewsPage : public Page {
  Q_OBJECT

 public:
  explicit ViewsPage(Project& project, QWidget* parent = nullptr);

  // Index into the project's training share of the image that is shown; -1: none.
  int current() const { return current_; }
  const ViewSheet& sheet() const { return sheet_; }
  bool isLoading() const override;

 public Q_SLOTS:
  void showImage(int index);  // wraps around
  void showNext() { showImage(current_ + 1); }
  void showPrevious() { showImage(current_ - 1); }
  void showRandom();
  void drawAgain();  // the next epochs

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  QWidget* makeHeader();
  QToolButton* makeButton(const QString& icon, const QString& text, const QKeySequence& key);
  void takeDataset();
  void takeSplit();
  void showClass(int label);  // its first image
  void refreshSoon();
  void refresh();
  void takeSheet(const ViewSheet& sheet);
  void setCurrentView(int view);

  Project& project_;
  int current_ = -1;
  std::string currentPath_;
  std::uint32_t firstEpoch_ = 0;
  ViewSheet sheet_;
  bool stale_ = true;  // something changed while the page was hidden

  QComboBox* classes_;
  ElidedLabel* imageName_;
  QLabel* note_;
  CropView* image_;
  DrawDetails* details_;
  ViewGrid* grid_;
  QTimer* refreshTimer_;  // gathers the changes of one turn of the event loop
  Job rendering_;
};

}  // namespace adnet::ui
