// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The pages, an entry each. What the bar at the left, the menu, the keys and the command line know
// of a page stands here alone.
#pragma once

#include <QKeySequence>
#include <QString>
#include <QStringList>

#include <span>

namespace adnet::ui {

class Page;
class Project;
class QueueController;
class TrainingController;

struct PageEntry {
  // "data": as the command line has it. Its icon is resources/icons/<name>.svg, its button's object
  // name "page-<name>".
  const char* name;
  const char* title;  // in English
  Page* (*make)(Project& project, TrainingController& training, QueueController& queue);

  QString text() const;  // the title in the window's language
};

std::span<const PageEntry> pageTable();
QStringList pageNames();
QKeySequence keysOf(int page);  // Ctrl+1 shows the first

}  // namespace adnet::ui
