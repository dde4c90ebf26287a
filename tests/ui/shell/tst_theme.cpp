// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/colors.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QPalette>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QtTest>

#include <cmath>

using namespace adnet::ui;

namespace {

// WCAG 2.1, relative luminance and contrast ratio.
double luminance(const QColor& color) {
  const auto linear = [](double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
         0.0722 * linear(color.blueF());
}

double contrast(const QColor& a, const QColor& b) {
  const double lighter = std::max(luminance(a), luminance(b));
  const double darker = std::min(luminance(a), luminance(b));
  return (lighter + 0.05) / (darker + 0.05);
}

}  // namespace

class TestTheme : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void isReadable_data() {
    QTest::addColumn<ThemeChoice>("choice");
    QTest::newRow("light") << ThemeChoice::Light;
    QTest::newRow("dark") << ThemeChoice::Dark;
  }
  void isReadable() {
    QFETCH(const ThemeChoice, choice);
    QSignalSpy changed(&Theme::instance(), &Theme::changed);
    Theme::instance().apply(choice);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(Theme::instance().choice(), choice);
    QCOMPARE(Theme::instance().isDark(), choice == ThemeChoice::Dark);

    const ThemeColors& c = Theme::instance().colors();
    QCOMPARE(QApplication::palette().color(QPalette::Window), c.window);
    for (const QColor& below : {c.surface, c.window}) {
      for (const QColor& text : {c.text, c.subtle, c.accent, c.good, c.warning, c.bad})
        QVERIFY2(contrast(text, below) >= 4.5, qPrintable(text.name() + " on " + below.name()));
    }
    QVERIFY(contrast(c.onAccent, c.accent) >= 4.5);
    for (const QColor& line : c.series)
      QVERIFY2(contrast(line, c.surface) >= 3, qPrintable(line.name()));
  }

  // The table of colours may be fine, and the style sheet pair two that are not. A rule without a
  // background stands on any surface.
  void everyTextOfTheStyleSheetIsReadable_data() { isReadable_data(); }
  void everyTextOfTheStyleSheetIsReadable() {
    QFETCH(const ThemeChoice, choice);
    Theme::instance().apply(choice);
    const ThemeColors& c = Theme::instance().colors();
    static const QRegularExpression rule("([^{}]+)\\{([^}]*)\\}");
    static const QRegularExpression text("(?<![-\\w])color:\\s*(#\\w+)");
    static const QRegularExpression background("background:\\s*(#\\w+)");
    int texts = 0;
    for (const QRegularExpressionMatch& match : rule.globalMatch(qApp->styleSheet())) {
      const auto color = text.match(match.captured(2));
      if (!color.hasMatch()) continue;
      ++texts;
      const auto below = background.match(match.captured(2));
      QList<QColor> surfaces = {c.surface, c.window};
      if (below.hasMatch()) surfaces = {QColor(below.captured(1))};
      for (const QColor& surface : surfaces)
        QVERIFY2(contrast(QColor(color.captured(1)), surface) >= 4.5,
                 qPrintable(match.captured(1).simplified() + " on " + surface.name()));
    }
    QVERIFY(texts > 20);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
      QVERIFY(contrast(QApplication::palette().color(QPalette::Disabled, role), c.surface) >= 4.5);
  }

  // Chosen, pointed at, or in a banner.
  void textsAreReadableOnEveryTint_data() { isReadable_data(); }
  void textsAreReadableOnEveryTint() {
    QFETCH(const ThemeChoice, choice);
    Theme::instance().apply(choice);
    const ThemeColors& c = Theme::instance().colors();
    const QColor chosen = mix(c.surface, c.accent, 0.12), hovered = mix(c.surface, c.text, 0.06);
    for (const QColor& below : {chosen, hovered}) {
      for (const QColor& text : {c.text, c.subtle, c.accent, c.good, c.warning, c.bad})
        QVERIFY2(contrast(text, below) >= 4.5, qPrintable(text.name() + " on " + below.name()));
    }
    for (const QColor& tone : {c.bad, c.warning, c.accent}) {
      const QColor banner = mix(c.surface, tone, 0.12);
      for (const QColor& text : {c.text, c.subtle, c.accent})
        QVERIFY2(contrast(text, banner) >= 4.5, qPrintable(text.name() + " on " + banner.name()));
    }
  }

  // Numbers on the cells of a confusion matrix, from none of the images to all.
  void numbersAreReadableOnEveryShade_data() { isReadable_data(); }
  void numbersAreReadableOnEveryShade() {
    QFETCH(const ThemeChoice, choice);
    Theme::instance().apply(choice);
    const ThemeColors& c = Theme::instance().colors();
    for (int percent = 0; percent <= 100; ++percent) {
      const QColor cell = mix(c.surface, c.heat, percent / 100.0);
      const QColor number = readable(cell, c.text, c.surface);
      QVERIFY2(contrast(number, cell) >= 4.5, qPrintable(QString::number(percent)));
    }
    QCOMPARE(readable(c.surface, c.text, c.surface), c.text);
  }

  void fillsTheStyleSheet() {
    Theme::instance().apply(ThemeChoice::Light);
    QVERIFY(!qApp->styleSheet().isEmpty());
    QVERIFY2(!qApp->styleSheet().section("*/", 1).contains('@'), "a colour has no name");
  }

  void iconsTakeTheirColour() {
    const QImage image = makeIcon("close", QColor("#ff0000"), {}).pixmap(QSize(32, 32)).toImage();
    const QColor middle = image.pixelColor(16, 16);
    QVERIFY(middle.red() > 200 && middle.green() < 20 && middle.blue() < 20);
    QVERIFY(makeIcon("none of this name", Qt::black).isNull());
  }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
