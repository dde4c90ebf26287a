// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The numbers of one view: what was drawn.
#pragma once

#include "core/run/training_config.h"
#include "ui/views/view_sheet.h"

#include <QScrollArea>

class QLabel;

namespace adnet::ui {

class DrawDetails : public QScrollArea {
  Q_OBJECT

 public:
  explicit DrawDetails(QWidget* parent = nullptr);

  void showView(const ViewSheet& sheet, const DrawnView& view);
  void showHint(Method method);  // while no view is pointed at: what its views are for

 private:
  QLabel* title_;
  QLabel* numbers_;
};

// The numbers as lines of a name and a value.
struct DrawLine {
  QString name, value;
};
QList<DrawLine> describeDraw(const ViewSheet& sheet, const DrawnView& view);

}  // namespace adnet::ui
