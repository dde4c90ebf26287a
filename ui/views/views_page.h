// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Shows what training sees of an image: the same draws, with the project's recipe, seed and split.
#pragma once

#include "ui/shell/exporter.h"
#include "ui/shell/job.h"
#include "ui/shell/page.h"
#include "ui/views/coverage_view.h"
#include "ui/views/view_sheet.h"

class QLabel;
class QScrollArea;
class QTimer;

namespace adnet::ui {

class CropView;
class DrawDetails;
class Project;
class RecipePanel;
class ViewGrid;
class ViewPane;
class ViewsBar;
class ViewsHeader;
enum class ViewMode;

class ViewsPage : public Page {
  Q_OBJECT

 public:
  explicit ViewsPage(Project& project, QWidget* parent = nullptr);

  // Index into the project's training share of the image that is shown; -1: none.
  int current() const { return current_; }
  const ViewSheet& sheet() const { return *sheet_; }
  const CoverageSheet& coverage() const { return *coverage_; }
  int pinned() const { return pinned_; }  // an index into the sheet's views; -1: none
  bool isLoading() const override;

 public Q_SLOTS:
  void showImage(int index);  // wraps around
  void showNext() { showImage(current_ + 1); }
  void showPrevious() { showImage(current_ - 1); }
  void showRandom();
  void showClass(int label);  // its first image
  void drawAgain();           // the next epochs
  // Writes what is shown into a PNG file, and says so.
  void saveSheet(const QString& file);

 protected:
  void showEvent(QShowEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QWidget* makeContents();
  void takeDataset();
  void takeSplit();
  void refreshSoon();
  void refitSoon();  // if another number of columns fits
  void refresh();
  void draw();
  QString noteText() const;
  void sayInstead(const QString& text);
  void showNothing(const QString& why);
  void showParts();  // those that the way of looking has
  void takeSheet(ViewSheet sheet);
  void takeCoverage(CoverageSheet sheet);
  void point(int view);
  void pin(int view);
  void enlarge(bool enlarged);
  void showCurrent();
  Exporter::Produce producePicture() const;
  void chooseFile();
  QString sheetTitle() const;

  Project& project_;
  int current_ = -1;
  std::string currentPath_;
  std::uint32_t firstEpoch_ = 0;
  SharedSheet sheet_;
  SharedCoverage coverage_;
  int hovered_ = -1;  // indices into the sheet's views
  int pinned_ = -1;
  ViewMode shownMode_{};  // of the sheet
  bool enlarged_ = false;
  bool stale_ = true;  // something changed while the page was hidden
  QString saved_;      // what was said last about a file

  ViewsHeader* header_;
  QLabel* note_;
  QLabel* empty_;
  QWidget* contents_;
  ViewsBar* bar_;
  QWidget* imageCard_;
  QWidget* gridCard_;
  CropView* image_;
  ViewPane* pane_;
  DrawDetails* details_;
  QScrollArea* scroll_;
  ViewGrid* grid_;
  CoverageView* maps_;
  RecipePanel* panel_;
  Exporter* exporter_;
  QTimer* refreshTimer_;  // gathers the changes of one turn of the event loop
  Job rendering_;
};

}  // namespace adnet::ui
