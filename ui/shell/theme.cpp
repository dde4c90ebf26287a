// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/theme.h"

#include "ui/shell/colors.h"
#include "ui/shell/qcustomplot.h"

#include <QApplication>
#include <QFile>
#include <QFrame>
#include <QGuiApplication>
#include <QPainter>
#include <QPalette>
#include <QProxyStyle>
#include <QStyleOption>

namespace adnet::ui {

namespace {

// A list that drops down has the style sheet's edge; the style's frame would stand above and below
// it.
class Style : public QProxyStyle {
 public:
  Style() : QProxyStyle(QStringLiteral("Fusion")) {}
  int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                QStyleHintReturn* data) const override {
    if (hint == SH_ComboBox_PopupFrameStyle) return QFrame::NoFrame;
    return QProxyStyle::styleHint(hint, option, widget, data);
  }
  void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override {
    const bool behindList =
        element == PE_PanelMenu && widget && widget->inherits("QComboBoxPrivateContainer");
    if (!behindList) return QProxyStyle::drawPrimitive(element, option, painter, widget);
    painter->fillRect(option->rect, Theme::instance().colors().surface);
  }
};

ThemeColors lightColors() {
  ThemeColors c;
  c.window = "#f3f4f6";
  c.surface = "#ffffff";
  c.border = "#dfe2e7";
  c.text = "#1a1f27";
  c.subtle = "#5c6570";
  c.accent = "#3a57d0";
  c.onAccent = "#ffffff";
  c.good = "#1a7446";
  c.warning = "#8f5f00";
  c.bad = "#bf2f2a";
  c.series = {"#0072b2", "#d55e00", "#00916a", "#b4588f", "#b87d00", "#3f97d0"};
  c.heat = "#2340a0";
  return c;
}

ThemeColors darkColors() {
  ThemeColors c;
  c.window = "#15181d";
  c.surface = "#1d2127";
  c.border = "#323842";
  c.text = "#e8ebef";
  c.subtle = "#9fa8b4";
  c.accent = "#8aa2ff";
  c.onAccent = "#10131a";
  c.good = "#4fc58d";
  c.warning = "#e3b04b";
  c.bad = "#ff8078";
  c.series = {"#56b4e9", "#f5813d", "#2fc89b", "#e39ac6", "#efc04f", "#a9c6f5"};
  c.heat = "#9fb4ff";
  return c;
}

// The palette the desktop gave the program, before apply() set another.
const QPalette& systemPalette() {
  static const QPalette palette = QGuiApplication::palette();
  return palette;
}

bool systemIsDark() {
  const QPalette& palette = systemPalette();
  return palette.color(QPalette::Window).lightness() <
         palette.color(QPalette::WindowText).lightness();
}

QPalette paletteOf(const ThemeColors& c) {
  QPalette palette;
  palette.setColor(QPalette::Window, c.window);
  palette.setColor(QPalette::WindowText, c.text);
  palette.setColor(QPalette::Base, c.surface);
  palette.setColor(QPalette::AlternateBase, mix(c.surface, c.window, 0.5));
  palette.setColor(QPalette::Text, c.text);
  palette.setColor(QPalette::PlaceholderText, c.subtle);
  palette.setColor(QPalette::Button, c.surface);
  palette.setColor(QPalette::ButtonText, c.text);
  palette.setColor(QPalette::BrightText, c.bad);
  palette.setColor(QPalette::Light, c.surface);
  palette.setColor(QPalette::Midlight, c.border);
  palette.setColor(QPalette::Mid, c.border);
  palette.setColor(QPalette::Dark, c.subtle);
  palette.setColor(QPalette::Shadow, c.border);
  palette.setColor(QPalette::Highlight, c.accent);
  palette.setColor(QPalette::HighlightedText, c.onAccent);
  palette.setColor(QPalette::Link, c.accent);
  palette.setColor(QPalette::ToolTipBase, c.text);
  palette.setColor(QPalette::ToolTipText, c.surface);
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
    palette.setColor(QPalette::Disabled, role, c.subtle);  // still to be read
  }
  palette.setColor(QPalette::Disabled, QPalette::Highlight, c.border);
  return palette;
}

// The style sheet with each "@name" replaced by the colour of that name.
QString styleSheetOf(const ThemeColors& c) {
  QFile file(":/studio/style.qss");
  if (!file.open(QIODevice::ReadOnly)) return {};
  QString sheet = QString::fromUtf8(file.readAll());
  const std::pair<const char*, QColor> names[] = {
      {"@window", c.window},
      {"@surface", c.surface},
      {"@border", c.border},
      {"@text", c.text},
      {"@subtle", c.subtle},
      {"@accentHover", mix(c.accent, c.text, 0.15)},
      {"@accentTint", mix(c.surface, c.accent, 0.12)},
      {"@accent", c.accent},
      {"@onAccent", c.onAccent},
      {"@hover", mix(c.surface, c.text, 0.06)},
      {"@pressed", mix(c.surface, c.text, 0.12)},
      {"@control", mix(c.border, c.subtle, 0.35)},
      {"@badTint", mix(c.surface, c.bad, 0.12)},
      {"@bad", c.bad},
      {"@warningTint", mix(c.surface, c.warning, 0.12)},
      {"@warning", c.warning},
      {"@good", c.good},
  };
  for (const auto& [name, color] : names)
    sheet.replace(QLatin1String(name), color.name());
  // A mark on the accent: as dark or as light as text on it.
  const bool dark = c.onAccent.lightness() < 128;
  sheet.replace(QLatin1String("@check"),
                dark ? QStringLiteral("check-dark") : QStringLiteral("check-light"));
  return sheet;
}

void styleAxis(QCPAxis& axis, const ThemeColors& c, const QFont& font) {
  axis.setBasePen(QPen(c.border));
  axis.setTickPen(QPen(c.border));
  axis.setSubTickPen(Qt::NoPen);
  axis.setTickLabelColor(c.subtle);
  axis.setLabelColor(c.subtle);
  axis.setTickLabelFont(font);
  axis.setLabelFont(font);
  axis.grid()->setPen(QPen(c.border, 1, Qt::SolidLine));
  axis.grid()->setSubGridVisible(false);
  axis.grid()->setZeroLinePen(QPen(c.border));
}

}  // namespace

Theme& Theme::instance() {
  static Theme theme;
  return theme;
}

void Theme::apply(ThemeChoice choice) {
  const bool systemDark = systemIsDark();
  choice_ = choice;
  dark_ = choice == ThemeChoice::System ? systemDark : choice == ThemeChoice::Dark;
  colors_ = dark_ ? darkColors() : lightColors();
  QApplication::setStyle(new Style);
  QApplication::setPalette(paletteOf(colors_));
  qApp->setStyleSheet(styleSheetOf(colors_));
  Q_EMIT changed();
}

void Theme::style(QCustomPlot& plot) const {
  QFont font = QApplication::font();
  font.setPointSizeF(font.pointSizeF() * 0.9);
  plot.setBackground(QBrush(colors_.surface));
  for (QCPAxisRect* rect : plot.axisRects()) {
    for (QCPAxis* axis : rect->axes())
      styleAxis(*axis, colors_, font);
  }
  plot.legend->setBrush(Qt::NoBrush);
  plot.legend->setBorderPen(Qt::NoPen);
  plot.legend->setTextColor(colors_.text);
  plot.legend->setFont(font);
}

}  // namespace adnet::ui
