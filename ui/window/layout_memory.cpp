// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/layout_memory.h"

#include "ui/window/settings.h"

#include <QGuiApplication>
#include <QHeaderView>
#include <QSplitter>

#include <algorithm>

namespace adnet::ui {

LayoutMemory::LayoutMemory(Settings& settings, QObject* parent)
    : QObject(parent), settings_(settings) {}

void LayoutMemory::add(QWidget& page, const QString& name) {
  int number = 0;
  for (auto* splitter : page.findChildren<QSplitter*>())
    add(*splitter, QStringLiteral("%1-splitter-%2").arg(name).arg(number++));
  number = 0;
  for (auto* header : page.findChildren<QHeaderView*>()) {
    if (header->orientation() == Qt::Horizontal)
      add(*header, QStringLiteral("%1-columns-%2").arg(name).arg(number++));
  }
}

void LayoutMemory::add(QSplitter& splitter, const QString& key) {
  const QList<int> sizes = settings_.sizes(key);
  if (sizes.size() == splitter.count()) splitter.setSizes(sizes);
  connect(&splitter, &QSplitter::splitterMoved, this,
          [this, &splitter, key] { settings_.setSizes(key, splitter.sizes()); });
}

void LayoutMemory::add(QHeaderView& columns, const QString& key) {
  const auto isMovable = [&columns](int column) {
    return columns.sectionResizeMode(column) == QHeaderView::Interactive &&
           !(columns.stretchLastSection() && column == columns.count() - 1);
  };
  const auto restore = [this, &columns, key, isMovable](int column) {
    const QList<int> widths = settings_.sizes(key);
    if (widths.size() == columns.count() && isMovable(column))
      columns.resizeSection(column, std::max(widths[column], columns.minimumSectionSize()));
  };
  for (int column = 0; column < columns.count(); ++column)
    restore(column);
  connect(&columns, &QHeaderView::sectionResized, this,
          [this, &columns, key, isMovable, restore](int column) {
            // Where columns are fitted to what they show, the width that a person chose stays.
            const bool byHand = QGuiApplication::mouseButtons() & Qt::LeftButton;
            if (!byHand) return restore(column);
            if (!isMovable(column)) return;
            QList<int> widths;
            for (int each = 0; each < columns.count(); ++each)
              widths.append(columns.sectionSize(each));
            settings_.setSizes(key, widths);
          });
}

}  // namespace adnet::ui
