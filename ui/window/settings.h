// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the window remembers from one start to the next.
#pragma once

#include "core/data/dataset.h"
#include "ui/shell/theme.h"

#include <QByteArray>
#include <QList>
#include <QSettings>
#include <QString>

namespace adnet::ui {

class Settings {
 public:
  static constexpr int kMostRecent = 8;

  // `file` is an INI file; empty: the person's own settings.
  explicit Settings(const QString& file = {});

  ThemeChoice theme() const;
  void setTheme(ThemeChoice choice);

  // "en", "zh_CN"; empty: the system's.
  QString language() const;
  void setLanguage(const QString& code);

  QByteArray geometry() const;
  void setGeometry(const QByteArray& geometry);

  // Data sets that were opened, the latest first; at most kMostRecent.
  QList<DataSource> recent() const;
  void addRecent(const DataSource& source);

 private:
  QSettings store_;
};

}  // namespace adnet::ui
