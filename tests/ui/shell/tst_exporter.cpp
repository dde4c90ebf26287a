// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/files.h"
#include "ui/shell/exporter.h"
#include "ui/shell/paths.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

#include <atomic>
#include <chrono>
#include <thread>

using namespace adnet;
using namespace adnet::ui;

class TestExporter : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void writesWhatIsProduced() {
    const QTemporaryDir folder;
    QWidget window;
    Exporter exporter(&window);
    QSignalSpy written(&exporter, &Exporter::written);
    const QString file = folder.filePath("table.csv");
    exporter.write(file, [] { return std::string("a,b\n"); });
    QVERIFY(exporter.isWriting());
    QTRY_COMPARE(written.size(), 1);
    QVERIFY(!exporter.isWriting());
    QCOMPARE(written[0][0].toString(), file);
    QCOMPARE(readFile(toPath(file)), std::string("a,b\n"));
  }

  // The first is still written when the second begins, and then fails.
  void everyFileTellsItsEnd() {
    const QTemporaryDir folder;
    QWidget window;
    Exporter exporter(&window);
    QSignalSpy written(&exporter, &Exporter::written);
    QList<ErrorCode> failures;
    connect(&exporter, &Exporter::failed, this,
            [&](const Error& error) { failures.append(error.code()); });
    std::atomic<bool> held = true;
    exporter.write(folder.filePath("nowhere/first.csv"), [&] {
      while (held)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
      return std::string("first\n");
    });
    exporter.write(folder.filePath("second.csv"), [] { return std::string("second\n"); });
    QTRY_COMPARE(written.size(), 1);
    QVERIFY(exporter.isWriting());
    held = false;
    QTRY_COMPARE(failures, QList<ErrorCode>({ErrorCode::CannotWrite}));
    QVERIFY(!exporter.isWriting());
  }
};

QTEST_MAIN(TestExporter)
#include "tst_exporter.moc"
