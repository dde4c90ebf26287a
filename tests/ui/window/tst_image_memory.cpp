// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The window and a run in it take from one memory for decoded images.
#include "core/data/image_memory.h"
#include "core/data/image_store.h"
#include "tests/ui/image_folder.h"
#include "tests/ui/window/main_window_fixture.h"

using namespace adnet;
using namespace adnet::ui;

class TestImageMemory : public QObject, MainWindowFixture {
  Q_OBJECT

 private Q_SLOTS:
  void init() { begin(); }
  void cleanup() { end(); }

  void aRunThatBeginsHasTheWindowsShare() {
    const ImageFolder folder;
    window_->openPath(folder.path());
    QTRY_VERIFY(window_->project().dataset());
    window_->showPage("views");
    QTRY_VERIFY(window_->isSettled());
    QVERIFY(window_->project().images()->bytesKept() > 0);
    QVERIFY(ImageMemory::ofProgram().kept() > 0);
    engine_->beforeStep = [](int) {
      QTRY_COMPARE_WITH_TIMEOUT(ImageMemory::ofProgram().kept(), std::uint64_t{0}, 10000);
    };
    window_->showPage("train");
    window_->training().start(config(1));
    QTRY_VERIFY(!window_->training().isBusy());
    QCOMPARE(window_->project().images()->bytesKept(), std::size_t{0});
    window_->showPage("views");  // which still shows them
    QTRY_VERIFY(window_->isSettled());
  }
};

QTEST_MAIN(TestImageMemory)
#include "tst_image_memory.moc"
