// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Which of the ways to read the opened folder: a train list of those published for it, or what
// FGVC-Aircraft's classes are. Hidden where there is nothing to choose.
#pragma once

#include "core/data/dataset.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace adnet::ui {

class Project;

class SourceChoice : public QWidget {
  Q_OBJECT

 public:
  explicit SourceChoice(Project& project, QWidget* parent = nullptr);

 private:
  void readProject();
  void add(const QString& text, const DataSource& source);
  void addTrainLists(const Dataset& dataset);
  void addLabels();
  void open();  // the chosen one

  Project& project_;
  QLabel* name_;
  QComboBox* choices_;
  QList<DataSource> sources_;  // of the choices, in their order
};

}  // namespace adnet::ui
