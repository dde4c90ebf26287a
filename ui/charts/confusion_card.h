// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A confusion matrix with its heading, how it is shown, and what is to be said of a cell. Every
// line of text has its fixed place, so that no text moves the matrix.
#pragma once

#include "ui/shell/widgets.h"

#include <vector>

class QBoxLayout;
class QHBoxLayout;
class QMenu;

namespace adnet::ui {

class ConfusionView;
class EnlargeButton;

class ConfusionCard : public Card {
  Q_OBJECT

 public:
  explicit ConfusionCard(QWidget* parent = nullptr);

  ConfusionView& view() { return *view_; }
  // The brief summary stands where the other does not fit.
  void setTexts(const QString& title, const QString& summary, const QString& briefSummary);
  // Puts a control beside the heading, where the title stands otherwise.
  void replaceTitle(QWidget* control);
  void addExportMenu(QMenu* menu);
  EnlargeButton& enlargeButton() { return *enlarge_; }
  QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void enlargingAsked();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void fitHead();
  std::vector<QWidget*> titles() const;
  void placeButtons(bool besideTitle);
  void placeSummary(QBoxLayout& row);
  void showNote();

  QLabel* name_;
  QHBoxLayout* heading_;
  QHBoxLayout* tools_;
  QWidget* buttons_;
  ElidedLabel* title_;
  ElidedLabel* summary_;
  ConfusionView* view_;
  ElidedLabel* note_;
  EnlargeButton* enlarge_;
};

}  // namespace adnet::ui
