// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/colors.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QPalette>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTreeWidget>
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

int distance(const QColor& a, const QColor& b) {
  return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) +
         std::abs(a.blue() - b.blue());
}

// As good as of the colour; of those that have one of `beside` on their left, where it is valid.
int pixelsOf(const QImage& image, const QColor& color, const QColor& beside = {}) {
  constexpr int kNear = 24;
  int count = 0;
  for (int y = 0; y < image.height(); ++y) {
    bool after = !beside.isValid();
    for (int x = 0; x < image.width(); ++x) {
      const QColor pixel = image.pixelColor(x, y);
      if (after && distance(pixel, color) < kNear) ++count;
      if (beside.isValid() && distance(pixel, beside) < kNear) after = true;
    }
  }
  return count;
}

}  // namespace

class TestTheme : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aCheckMarkIsSeen_data() { isReadable_data(); }
  void aCheckMarkIsSeen() {
    QFETCH(const ThemeChoice, choice);
    Theme::instance().apply(choice);
    const ThemeColors& c = Theme::instance().colors();
    QCheckBox box;
    QTreeWidget tree;
    auto* item = new QTreeWidgetItem(&tree, {QString()});
    box.show();
    tree.show();
    for (const bool checked : {false, true}) {
      box.setChecked(checked);
      item->setCheckState(0, checked ? Qt::Checked : Qt::Unchecked);
      for (QWidget* widget : {static_cast<QWidget*>(&box), tree.viewport()}) {
        const QImage seen = widget->grab().toImage();
        const char* what = widget->metaObject()->className();
        // The ground of the box, and the mark on it.
        QVERIFY2((pixelsOf(seen, c.accent) > 40) == checked, what);
        QVERIFY2((pixelsOf(seen, c.onAccent, c.accent) > 5) == checked, what);
      }
    }
  }

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

  // A list that is a window of its own: what completes a path in a dialog of files.
  void aListOfItsOwnIsPainted_data() { isReadable_data(); }
  void aListOfItsOwnIsPainted() {
    QFETCH(const ThemeChoice, choice);
    Theme::instance().apply(choice);
    QLineEdit field;
    auto* completer = new QCompleter({"one", "two"}, &field);
    completer->popup()->ensurePolished();
    QImage picture(80, 60, QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::black);
    completer->popup()->resize(picture.size());
    completer->popup()->render(&picture, {}, {}, QWidget::DrawWindowBackground);
    QCOMPARE(picture.pixelColor(70, 50), Theme::instance().colors().surface);
  }

  // What drops down from a combo box has the style sheet's edge, and no frame beside it.
  void aListThatDropsDownHasOneEdge_data() { isReadable_data(); }
  void aListThatDropsDownHasOneEdge() {
    QFETCH(const ThemeChoice, choice);
    Theme::instance().apply(choice);
    QComboBox box;
    box.addItems({"one", "two", "three"});
    box.show();
    QVERIFY(QTest::qWaitForWindowExposed(&box));
    box.showPopup();
    QWidget* popup = box.view()->parentWidget();
    QTRY_VERIFY(popup->isVisible());
    const QImage picture = popup->grab().toImage();
    const ThemeColors& colors = Theme::instance().colors();
    QList<int> edges;  // down through the middle
    for (int y = 0; y < picture.height(); ++y) {
      if (picture.pixelColor(picture.width() - 12, y) == colors.border) edges += y;
    }
    QCOMPARE(edges.size(), 2);
    for (int y = 0; y < picture.height(); ++y) {
      const bool beside = y < edges.first() || y > edges.last();
      if (beside) QCOMPARE(picture.pixelColor(picture.width() - 12, y), colors.surface);
    }
    box.hidePopup();
  }

  // A box that is checked and cannot be used is not in the colour of those that can.
  void aCheckedBoxThatIsDisabledLooksIt() {
    Theme::instance().apply(ThemeChoice::Light);
    QCheckBox box("shown");
    box.setChecked(true);
    const auto hasAccent = [&box] {
      const QImage picture = box.grab().toImage();
      for (int x = 0; x < 16; ++x) {
        if (picture.pixelColor(x, picture.height() / 2) == Theme::instance().colors().accent)
          return true;
      }
      return false;
    };
    QVERIFY(hasAccent());
    box.setEnabled(false);
    QVERIFY(!hasAccent());
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
