// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the window remembers from one start to the next. A file that is damaged, or holds what was
// written by another version, counts for as much as can be understood of it.
#pragma once

#include "core/data/dataset.h"
#include "core/run/training_config.h"
#include "ui/shell/theme.h"

#include <QByteArray>
#include <QList>
#include <QSettings>
#include <QString>

#include <optional>

namespace adnet::ui {

class Settings {
 public:
  static constexpr int kMostRecent = 8;

  // `file` is an INI file; empty: the person's own settings.
  explicit Settings(const QString& file = {});

  QString file() const { return store_.fileName(); }

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

  // The options of the training form as they were last; none: never, or they are not valid any
  // more. Their data are left out.
  std::optional<TrainingConfig> config() const;
  void setConfig(const TrainingConfig& config);

  // The sweep that the queue worked on last; empty: the one of the runs' folder.
  QString queueFile() const;
  void setQueueFile(const QString& file);

  // The page shown last; empty: none.
  QString page() const;
  void setPage(const QString& name);

  // What a page shows; empty: as at first.
  QVariantMap pageState(const QString& name) const;
  void setPageState(const QString& name, const QVariantMap& state);

  // Widths or heights, side by side, of what `key` names; empty: never set by hand.
  QList<int> sizes(const QString& key) const;
  void setSizes(const QString& key, const QList<int>& sizes);

  // Where the person's own presets are; beside the settings' file.
  QString presetFolder() const;

  void reset();  // forgets everything

 private:
  QSettings store_;
};

}  // namespace adnet::ui
