// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The settings of a plot by colour and name. A click shows or hides one; with Alt, or twice, it
// leaves that one alone, and again shows all.
#pragma once

#include "ui/compare/comparison_tab.h"

#include <QStringList>
#include <QWidget>

#include <vector>

class QToolButton;

namespace adnet::ui {

class SettingLegend : public QWidget {
  Q_OBJECT

 public:
  explicit SettingLegend(QWidget* parent = nullptr);

  void setSettings(const std::vector<ShownSetting>& settings);  // hidden ones stay hidden by name
  bool isShown(std::size_t setting) const;

 Q_SIGNALS:
  void changed();  // by the person

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QToolButton* makeButton(const ShownSetting& setting);
  void isolate(QToolButton* button);

  std::vector<QToolButton*> buttons_;
};

}  // namespace adnet::ui
