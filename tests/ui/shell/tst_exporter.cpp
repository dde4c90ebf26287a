// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/files.h"
#include "ui/shell/exporter.h"
#include "ui/shell/paths.h"

#include <QDir>
#include <QFileDialog>
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

  void offersAFolderThatIsThere() {
    const QTemporaryDir home;  // without Documents
    const QByteArray before = qgetenv("HOME");
    qputenv("HOME", home.path().toLocal8Bit());
    QWidget window;
    Exporter exporter(&window);
    exporter.ask("table.csv", [] { return std::string("a\n"); });
    auto* dialog = window.findChild<QFileDialog*>("exportDialog");
    qputenv("HOME", before);
    QVERIFY(dialog);
    QCOMPARE(dialog->directory().canonicalPath(), QDir(home.path()).canonicalPath());
    QCOMPARE(dialog->selectedFiles().value(0), home.filePath("table.csv"));
  }

  void theEndingIsThatOfTheKind_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("written");
    QTest::newRow("another kind") << "matrix.jpg"
                                  << "matrix.png";
    QTest::newRow("none") << "matrix"
                          << "matrix.png";
    QTest::newRow("in capitals") << "matrix.PNG"
                                 << "matrix.PNG";
    QTest::newRow("a number") << "width-0.35"
                              << "width-0.35.png";
  }
  void theEndingIsThatOfTheKind() {
    QFETCH(const QString, typed);
    QFETCH(const QString, written);
    const QTemporaryDir folder;
    QWidget window;
    Exporter exporter(&window);
    QSignalSpy said(&exporter, &Exporter::written);
    exporter.ask("plot.png", [] { return std::string("PNG"); });
    Q_EMIT window.findChild<QFileDialog*>("exportDialog")->fileSelected(folder.filePath(typed));
    QTRY_COMPARE(said.size(), 1);
    QCOMPARE(said[0][0].toString(), folder.filePath(written));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{written});
  }

  // Nobody was asked whether that one may be replaced.
  void aCorrectedEndingReplacesNothing() {
    const QTemporaryDir folder;
    const QString there = folder.filePath("matrix.png");
    writeFileAtomically(toPath(there), "mine");
    QWidget window;
    Exporter exporter(&window);
    exporter.ask("plot.png", [] { return std::string("PNG"); });
    auto* first = window.findChild<QFileDialog*>("exportDialog");
    Q_EMIT first->fileSelected(folder.filePath("matrix.jpg"));
    const auto dialogs = window.findChildren<QFileDialog*>("exportDialog");
    QCOMPARE(dialogs.size(), 2);
    QCOMPARE(dialogs.last()->selectedFiles().value(0), there);
    QVERIFY(!exporter.isWriting());
    QCOMPARE(readFile(toPath(there)), std::string("mine"));
  }

  void filesAreCalledAfterTheRun() {
    QCOMPARE(exportName("gulls", "loss.png"), QString("gulls-loss.png"));
    QCOMPARE(exportName("a/b  <x> ../../x", "loss.png"), QString("a-b-<x>-..-..-x-loss.png"));
    QCOMPARE(exportName("../x", "loss.png"), QString("x-loss.png"));
    QCOMPARE(exportName("", "loss.png"), QString("loss.png"));
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
