// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A path that is typed or browsed for.
#pragma once

#include <QWidget>

#include <filesystem>

class QLineEdit;

namespace adnet::ui {

class PathField : public QWidget {
  Q_OBJECT

 public:
  enum class Kind { File, Folder };
  // `filter` as QFileDialog takes it; of files alone.
  PathField(Kind kind, const QString& title, const QString& filter = {}, QWidget* parent = nullptr);

  std::filesystem::path path() const;               // as typedPath() reads it
  void setPath(const std::filesystem::path& path);  // says nothing; keeps an equal path as typed
  QLineEdit& edit() { return *edit_; }

 Q_SIGNALS:
  void changed();  // by the person

 private:
  void browse(Kind kind, const QString& title, const QString& filter);

  QLineEdit* edit_;
};

}  // namespace adnet::ui
