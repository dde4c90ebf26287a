// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Names a data set by list files, for who has them: train list, test list, folder of the images.
#pragma once

#include "core/data/dataset.h"
#include "ui/shell/widgets.h"

class QLineEdit;

namespace adnet::ui {

class ListSourcePanel : public Card {
  Q_OBJECT

 public:
  explicit ListSourcePanel(QWidget* parent = nullptr);

 Q_SIGNALS:
  void chosen(const adnet::DataSource& source);

 private:
  enum class Kind { File, Folder };
  QLineEdit* addField(const QString& name, const char* objectName, Kind kind,
                      const QString& placeholder);
  void choose(QLineEdit& field, Kind kind);
  void enableOpen();
  void open();

  QLineEdit* trainList_;
  QLineEdit* testList_;
  QLineEdit* root_;
  QPushButton* open_;
};

}  // namespace adnet::ui
