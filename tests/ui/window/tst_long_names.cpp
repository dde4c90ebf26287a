// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Names of classes do not decide how small the window may be, on any page.
#include "tests/ui/image_folder.h"
#include "tests/ui/window/main_window_fixture.h"
#include "ui/window/pages.h"

#include <QScrollBar>

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

  void everyPageFitsASmallWindow() {
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
      window_->resize(1024, 700);
      QTRY_VERIFY(window_->isSettled());
      QTRY_COMPARE(window_->size(), QSize(1024, 700));
      const QSize least = window_->minimumSizeHint();
      QVERIFY2(least.width() <= 1024 && least.height() <= 700, qPrintable(name));
      // Nor does the page scroll to the side within it.
      const QScrollArea* scroll = shownPage();
      const int page = scroll->widget()->minimumSizeHint().width();
      QVERIFY2(page <= scroll->maximumViewportSize().width(),
               qPrintable(QStringLiteral("%1: %2").arg(name).arg(page)));
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
