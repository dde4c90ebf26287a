// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The menu bar.
#pragma once

#include "core/data/dataset.h"
#include "ui/shell/theme.h"

#include <QObject>

class QMenu;
class QMenuBar;

namespace adnet::ui {

class Settings;

class MainMenu : public QObject {
  Q_OBJECT

 public:
  MainMenu(QMenuBar& bar, Settings& settings, QObject* parent = nullptr);

  void updateRecent();  // from the settings

 Q_SIGNALS:
  void openFolder();
  void openLists();
  void openRun();
  void openSweep();
  void openRecent(const adnet::DataSource& source);
  void quit();
  void pageChosen(int page);
  void themeChosen(adnet::ui::ThemeChoice choice);
  void languageChosen(const QString& code);
  void resetRequested();
  void manual();
  void keys();
  void aboutMethod();
  void about();

 private:
  void addFile(QMenuBar& bar);
  void addView(QMenuBar& bar);
  void addTheme(QMenu& menu);
  void addLanguage(QMenu& menu);
  void addHelp(QMenuBar& bar);

  Settings& settings_;
  QMenu* recent_ = nullptr;
};

}  // namespace adnet::ui
