// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/key_list.h"

#include "ui/window/pages.h"

#include <QCoreApplication>
#include <QKeySequence>
#include <QList>

#include <utility>

namespace adnet::ui {

namespace {

struct Place {
  QString name;
  QList<std::pair<QString, QString>> keys;  // the keys, what they do
};

QString native(const QKeySequence& keys) {
  return keys.toString(QKeySequence::NativeText);
}

struct KeyTexts {
  Q_DECLARE_TR_FUNCTIONS(adnet::ui::KeyList)

 public:
  static QList<Place> places();

 private:
  static Place everywhere();
};

Place KeyTexts::everywhere() {
  Place place{tr("Everywhere"),
              {{native(QKeySequence::Open), tr("Open a folder of images")},
               {native(QKeySequence("Ctrl+Shift+O")), tr("Open a run")}}};
  int id = 0;
  for (const PageEntry& page : pageTable())
    place.keys.append({native(keysOf(id++)), tr("The page %1").arg(page.text())});
  place.keys += {{native(QKeySequence("Shift+F10")), tr("The menu of a row or an image")},
                 {native(QKeySequence::Copy), tr("Tables: copy the rows")},
                 {tr("↑  ↓"), tr("Number fields: a step up or down")},
                 {native(QKeySequence::HelpContents), tr("The manual")},
                 {QStringLiteral("?"), tr("These keys")},
                 {native(QKeySequence::Quit), tr("Quit")}};
  return place;
}

QList<Place> KeyTexts::places() {
  const QString find = native(QKeySequence::Find);
  const QString escape = native(Qt::Key_Escape);
  return {everywhere(),
          {tr("Data"),
           {{find, tr("Find a class")},
            {tr("Enter"), tr("Enlarge the chosen image")},
            {escape, tr("Cancel the opening; leave the skipped files")}}},
          {tr("An enlarged image"),
           {{tr("←  →"), tr("The image before, the next")},
            {tr("Home, End"), tr("The first image, the last")},
            {tr("+  −"), tr("Larger, smaller")},
            {tr("0, 1"), tr("The whole image, its own pixels")},
            {native(QKeySequence::Copy), tr("Copy the file’s path")},
            {escape, tr("Back")}}},
          {tr("Views"),
           {{tr("←  →"), tr("The image before, the next")},
            {tr("R"), tr("A random image")},
            {tr("Space"), tr("Draw again")},
            {tr("1 … 5"), tr("Another way to look at the views")},
            {tr("Alt+1 … Alt+3"), tr("Show or hide the standard, strong or weak views")},
            {tr("Arrows, Enter"), tr("In the sheet: choose a view, enlarge it beside its source")},
            {native(QKeySequence::Save), tr("Save the sheet as a picture")}}},
          {tr("Train"),
           {{native(QKeySequence("Ctrl+Return")), tr("Begin the training")},
            {native(QKeySequence("Ctrl+Shift+Return")), tr("Queue an experiment")},
            {tr("Alt+↑, Alt+↓"), tr("Queue: train the chosen runs earlier, later")},
            {native(Qt::Key_Delete), tr("Queue: take the chosen runs out")},
            {tr("Enter"), tr("Queue: open the chosen run")}}},
          {tr("Confusion matrix"),
           {{tr("Arrows, Enter"), tr("Choose a cell, show its images")},
            {tr("+  −"), tr("Larger, smaller")},
            {tr("0"), tr("Show all classes")},
            {tr("F"), tr("On the whole page")},
            {escape, tr("Back to its size; then to all mistakes")}}},
          {tr("Evaluate"),
           {{find, tr("Find a run")},
            {native(Qt::Key_F2), tr("Rename the run")},
            {native(QKeySequence::Delete), tr("Move the chosen runs to the trash")},
            {native(QKeySequence::Undo), tr("Put back what was moved there last")}}},
          {tr("Compare"),
           {{QStringLiteral("/"), tr("Find a setting")},
            {QStringLiteral("B"), tr("Make the chosen setting the baseline; once more: no longer")},
            {QStringLiteral("P"), tr("Pin it above the others")},
            {QStringLiteral("R"), tr("Resume the chosen run, where it did not come to its end")},
            {QStringLiteral("C"), tr("Choose its colour")},
            {tr("Space"), tr("Show or hide it in the plots")},
            {tr("Enter"), tr("Open a setting; look at a run")},
            {QStringLiteral("G"), tr("Choose what makes a setting")},
            {QStringLiteral("E"), tr("Export the table")},
            {tr("1 … 6"),
             tr("Curves, over an option, settings, confusion difference, images, through time")},
            {tr("D, N, Shift+N"), tr("In the options: only differences, the next, the one before")},
            {tr("←  →"), tr("Through time, on its slider: the evaluation before, the next")}}}};
}

}  // namespace

QString keyList() {
  QString text = QStringLiteral("<table cellpadding='3'>");
  for (const Place& place : KeyTexts::places()) {
    text += QStringLiteral("<tr><td colspan='2'><br><b>%1</b></td></tr>")
                .arg(place.name.toHtmlEscaped());
    for (const auto& [keys, what] : place.keys) {
      text += QStringLiteral("<tr><td style='padding-right: 24px'>%1</td><td>%2</td></tr>")
                  .arg(keys.toHtmlEscaped(), what.toHtmlEscaped());
    }
  }
  return text + QStringLiteral("</table>");
}

}  // namespace adnet::ui
