// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/pages.h"

#include "ui/compare/compare_page.h"
#include "ui/data/data_page.h"
#include "ui/evaluate/evaluate_page.h"
#include "ui/train/train_page.h"
#include "ui/views/views_page.h"

#include <QCoreApplication>

namespace adnet::ui {

namespace {

constexpr auto kContext = "adnet::ui::Pages";

constexpr PageEntry kPages[] = {
    {"data", QT_TRANSLATE_NOOP("adnet::ui::Pages", "Data"),
     [](Project& project, TrainingController&, QueueController&) -> Page* {
       return new DataPage(project);
     }},
    {"views", QT_TRANSLATE_NOOP("adnet::ui::Pages", "Views"),
     [](Project& project, TrainingController&, QueueController&) -> Page* {
       return new ViewsPage(project);
     }},
    {"train", QT_TRANSLATE_NOOP("adnet::ui::Pages", "Train"),
     [](Project& project, TrainingController& training, QueueController& queue) -> Page* {
       return new TrainPage(project, training, queue);
     }},
    {"evaluate", QT_TRANSLATE_NOOP("adnet::ui::Pages", "Evaluate"),
     [](Project& project, TrainingController& training, QueueController&) -> Page* {
       return new EvaluatePage(project, training);
     }},
    {"compare", QT_TRANSLATE_NOOP("adnet::ui::Pages", "Compare"),
     [](Project& project, TrainingController&, QueueController&) -> Page* {
       return new ComparePage(project);
     }},
};

}  // namespace

QString PageEntry::text() const {
  return QCoreApplication::translate(kContext, title);
}

std::span<const PageEntry> pageTable() {
  return kPages;
}

QStringList pageNames() {
  QStringList names;
  for (const PageEntry& page : kPages)
    names.append(page.name);
  return names;
}

QKeySequence keysOf(int page) {
  return Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + page);
}

}  // namespace adnet::ui
