// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The name of one class, cut at the end or where it does not differ from the others; the tool tip
// has it in full.
#pragma once

#include "ui/shell/widgets.h"

#include <QStringList>

namespace adnet::ui {

class ClassHeading : public ElidedLabel {
  Q_OBJECT

 public:
  explicit ClassHeading(QWidget* parent = nullptr);

  // names[label], of all the names.
  void setClass(const QStringList& names, int label);

 protected:
  QString elided(int width) const override;

 private:
  QStringList shortNames_;
  int label_ = -1;
};

}  // namespace adnet::ui
