// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Names of classes do not decide how small the window may be, on any page.
#include "tests/ui/image_folder.h"
#include "tests/ui/window/main_window_fixture.h"
#include "ui/window/pages.h"

#include <QHelpEvent>
#include <QScrollBar>
#include <QSet>
#include <QTabBar>
#include <QToolButton>
#include <QToolTip>

using namespace adnet;
using namespace adnet::ui;

namespace {

// 60 characters that differ at the beginning or at the end, without a blank at which a line could
// be broken.
QStringList longNames() {
  QStringList names;
  for (int i = 0; i < 12; ++i) {
    const QString number = QStringLiteral("%1").arg(i, 2, 10, QChar('0'));
    const QString rest(53, 'n');
    names.append(i % 2 == 0 ? "Class" + number + rest : "Class" + rest + number);
  }
  return names;
}

}  // namespace

class TestLongNames : public QObject, MainWindowFixture {
  Q_OBJECT

 private Q_SLOTS:
  void init() { begin(); }
  void cleanup() { end(); }

  void tabGoesThroughEveryPage() {
    const ImageFolder images;
    window_->openPath(images.path());
    QTRY_VERIFY(window_->project().dataset());
    window_->openPath(train());
    QTRY_VERIFY(window_->isSettled());
    for (const QString& name : pageNames()) {
      window_->showPage(name);
      QTRY_VERIFY(window_->isSettled());
      if (auto* more = shownPage()->findChild<QToolButton*>("advanced")) more->click();
      const auto nameOf = [](const QWidget* widget) {
        return QStringLiteral("%1 %2").arg(widget->metaObject()->className(), widget->objectName());
      };
      QSet<QWidget*> reached;
      for (int i = 0; i < 200; ++i) {
        QTest::keyClick(window_.get(), Qt::Key_Tab);
        reached.insert(window_->focusWidget());
      }
      for (auto* widget : shownPage()->findChildren<QWidget*>()) {
        const bool isStop = (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy() &&
                            widget->isVisible() && widget->isEnabled();
        QVERIFY2(!isStop || reached.contains(widget), qPrintable(name + ": " + nameOf(widget)));
      }
      for (const QWidget* widget : reached)  // where nothing shows the focus
        QVERIFY2(!qobject_cast<const QScrollArea*>(widget), qPrintable(name + nameOf(widget)));
    }
  }

  void aNarrowWindowHasIconsAtTheLeft() {
    auto* train = window_->findChild<QToolButton*>("page-train");
    auto* name = window_->findChild<QLabel*>("programName");
    const int before = train->width();
    QVERIFY(name->isVisible());
    window_->resize(853, 520);
    QTRY_VERIFY(train->width() < before / 2);
    QVERIFY(!name->isVisible());
    QCOMPARE(train->toolTip(), "Train (Ctrl+3)");
    QTest::mouseClick(train, Qt::LeftButton);
    QCOMPARE(window_->page(), "train");
    // What goes on is told by the tip of the bar.
    auto* what = window_->findChild<QLabel*>("statusWhat");
    QVERIFY(!what->isVisible());
    QHelpEvent help(QEvent::ToolTip, {2, 2}, what->parentWidget()->mapToGlobal(QPoint(2, 2)));
    QApplication::sendEvent(what->parentWidget(), &help);
    QCOMPARE(QToolTip::text(), "Ready");
    window_->resize(1280, 800);
    QTRY_COMPARE(train->width(), before);
    QVERIFY(name->isVisible() && what->isVisible());
  }

  void everyPageFitsASmallWindow_data() {
    QTest::addColumn<QSize>("size");
    QTest::newRow("small") << QSize(1024, 700);
    QTest::newRow("1280 x 800 in letters of 144 DPI") << QSize(853, 520);
  }
  void everyPageFitsASmallWindow() {
    QFETCH(const QSize, size);
    const ImageFolder images(longNames(), 4);
    engine_->classes.clear();
    for (const QString& name : longNames())
      engine_->classes.push_back(name.toStdString());
    window_->openPath(images.path());
    QTRY_VERIFY(window_->project().dataset());
    window_->openPath(train());
    QTRY_VERIFY(window_->isSettled());
    for (const QString& name : pageNames()) {
      window_->showPage(name);
      if (name == "compare" && size.width() < 1024) continue;
      window_->resize(size);
      QTRY_VERIFY(window_->isSettled());
      QTRY_COMPARE(window_->size(), size);
      const QSize window = window_->minimumSizeHint();
      QVERIFY2(window.width() <= size.width() && window.height() <= size.height(),
               qPrintable(name));
      // Nor does the page scroll to the side within it.
      const QScrollArea* scroll = shownPage();
      const auto least = [&] { return scroll->widget()->minimumSizeHint().width(); };
      QTRY_VERIFY2(least() <= scroll->maximumViewportSize().width(),
                   qPrintable(QStringLiteral("%1: %2").arg(name).arg(least())));
      for (const auto* tabs : scroll->findChildren<QTabBar*>()) {
        for (const auto* arrow : tabs->findChildren<QToolButton*>())
          QVERIFY2(!arrow->isVisible(), qPrintable(name));
      }
      QTRY_VERIFY2(!scroll->horizontalScrollBar()->isVisible(), qPrintable(name));
    }
  }

 private:
  // A run's folder.
  QString train() {
    struct Folder : TrainingObserver {
      QString path;
      void onStarted(const RunStarted& run) override { path = toQString(run.folder); }
    } folder;
    TrainingConfig options = config(40);
    options.name = std::string(60, 'r');
    options.evaluateEvery = 20;
    PauseGate pause;
    engine_->train(options, folder, {}, pause);
    return folder.path;
  }
};

QTEST_MAIN(TestLongNames)
#include "tst_long_names.moc"
