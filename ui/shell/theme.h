// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The colours of the window, light and dark. Every widget that paints takes them from here.
#pragma once

#include <QColor>
#include <QObject>

#include <array>

class QCustomPlot;

namespace adnet::ui {

enum class ThemeChoice { System, Light, Dark };

struct ThemeColors {
  QColor window;   // behind everything
  QColor surface;  // cards, tables, plots
  QColor border;   // hairlines and grids
  QColor text;
  QColor subtle;    // secondary text; still at least 4.5 : 1 on surface
  QColor accent;    // the main button, selections, links
  QColor onAccent;  // text on accent
  QColor good;
  QColor warning;
  QColor bad;
  // Curves and crop outlines; told apart by colour-blind people too (Okabe and Ito's palette):
  // 0 standard/total, 1 strong/cross-entropy, 2 weak/distillation, 3 test, 4 validation, 5 further
  std::array<QColor, 6> series;
  // Heat maps go from surface (0) to this (1).
  QColor heat;
};

class Theme : public QObject {
  Q_OBJECT

 public:
  static Theme& instance();

  ThemeChoice choice() const { return choice_; }
  // Sets the application's palette and style sheet, and emits changed(). Kept in QSettings by the
  // shell.
  void apply(ThemeChoice choice);
  bool isDark() const { return dark_; }
  const ThemeColors& colors() const { return colors_; }
  // Background, axes, grid, fonts, legend of a plot.
  void style(QCustomPlot& plot) const;

 Q_SIGNALS:
  void changed();

 private:
  Theme() = default;

  ThemeChoice choice_ = ThemeChoice::System;
  bool dark_ = false;
  ThemeColors colors_;
};

}  // namespace adnet::ui
