// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Remembers how a person divided the pages: where splitters stand, how wide columns are.
#pragma once

#include <QObject>
#include <QString>

class QHeaderView;
class QSplitter;
class QWidget;

namespace adnet::ui {

class Settings;

class LayoutMemory : public QObject {
  Q_OBJECT

 public:
  // `settings` must outlive it.
  explicit LayoutMemory(Settings& settings, QObject* parent = nullptr);

  // Divides the page as it was, and remembers from now on what is moved by hand. `name` tells the
  // pages apart.
  void add(QWidget& page, const QString& name);

 private:
  void add(QSplitter& splitter, const QString& key);
  void add(QHeaderView& columns, const QString& key);

  Settings& settings_;
};

}  // namespace adnet::ui
