// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/main_menu.h"

#include "ui/window/pages.h"
#include "ui/window/settings.h"
#include "ui/words/language.h"
#include "ui/words/source_text.h"

#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

namespace adnet::ui {

namespace {

QString nameOf(const DataSource& source) {
  return sourceText(source).replace('&', QStringLiteral("&&"));
}

}  // namespace

MainMenu::MainMenu(QMenuBar& bar, Settings& settings, QObject* parent)
    : QObject(parent), settings_(settings) {
  addFile(bar);
  addView(bar);
  addHelp(bar);
  updateRecent();
}

void MainMenu::addFile(QMenuBar& bar) {
  QMenu* menu = bar.addMenu(tr("&File"));
  menu->addAction(tr("&Open folder…"), QKeySequence::Open, this, &MainMenu::openFolder);
  menu->addAction(tr("Open &list files…"), this, &MainMenu::openLists);
  menu->addAction(tr("Open &run…"), QKeySequence(tr("Ctrl+Shift+O")), this, &MainMenu::openRun);
  menu->addAction(tr("Open &sweep…"), this, &MainMenu::openSweep);
  recent_ = menu->addMenu(tr("Recent &folders"));
  recent_->setObjectName("recentMenu");
  menu->addSeparator();
  menu->addAction(tr("&Quit"), QKeySequence::Quit, this, &MainMenu::quit);
}

void MainMenu::addView(QMenuBar& bar) {
  QMenu* menu = bar.addMenu(tr("&View"));
  int id = 0;
  for (const PageEntry& page : pageTable()) {
    menu->addAction(page.text(), keysOf(id), this, [this, id] { Q_EMIT pageChosen(id); });
    ++id;
  }
  menu->addSeparator();
  addTheme(*menu->addMenu(tr("&Theme")));
  addLanguage(*menu->addMenu(tr("&Language")));
  menu->addSeparator();
  menu->addAction(tr("&Reset settings…"), this, &MainMenu::resetRequested);
}

void MainMenu::addTheme(QMenu& menu) {
  auto* group = new QActionGroup(this);
  const std::pair<ThemeChoice, QString> themes[] = {{ThemeChoice::System, tr("System")},
                                                    {ThemeChoice::Light, tr("Light")},
                                                    {ThemeChoice::Dark, tr("Dark")}};
  for (const auto& [choice, name] : themes) {
    QAction* action =
        menu.addAction(name, this, [this, choice = choice] { Q_EMIT themeChosen(choice); });
    action->setCheckable(true);
    action->setChecked(choice == Theme::instance().choice());
    group->addAction(action);
  }
}

void MainMenu::addLanguage(QMenu& menu) {
  auto* group = new QActionGroup(this);
  QList<Language> choices = languages();
  choices.prepend({QString(), tr("System")});
  for (const Language& language : choices) {
    QAction* action = menu.addAction(language.name, this,
                                     [this, code = language.code] { Q_EMIT languageChosen(code); });
    action->setCheckable(true);
    action->setChecked(language.code == settings_.language());
    group->addAction(action);
  }
}

void MainMenu::addHelp(QMenuBar& bar) {
  QMenu* menu = bar.addMenu(tr("&Help"));
  menu->addAction(tr("&Manual"), QKeySequence::HelpContents, this, &MainMenu::manual);
  menu->addAction(tr("&Keys"), QKeySequence("?"), this, &MainMenu::keys);
  menu->addAction(tr("&How AD-Net learns"), this, &MainMenu::aboutMethod);
  menu->addAction(tr("&About AD-Net Studio"), this, &MainMenu::about);
}

void MainMenu::updateRecent() {
  recent_->clear();
  const QList<DataSource> sources = settings_.recent();
  for (const DataSource& source : sources) {
    recent_->addAction(nameOf(source), this, [this, source] { Q_EMIT openRecent(source); });
  }
  recent_->setEnabled(!sources.isEmpty());
}

}  // namespace adnet::ui
