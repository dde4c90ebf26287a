// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/image_store.h"
#include "tests/ui/image_folder.h"
#include "ui/shell/project.h"

#include <QSignalSpy>
#include <QtTest>

using namespace adnet;
using namespace adnet::ui;

class TestProject : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void opensAFolder() {
    const ImageFolder folder;
    Project project;
    QSignalSpy opened(&project, &Project::opened);
    QSignalSpy failed(&project, &Project::openFailed);
    QSignalSpy split(&project, &Project::splitChanged);
    qulonglong last = 0;
    connect(&project, &Project::openingProgress, this, [&](qulonglong done, qulonglong total) {
      QVERIFY(done <= total);
      last = done;
    });
    QVERIFY(!project.dataset());
    project.open(folder.source());
    QVERIFY(project.isOpening());
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(failed.size(), 0);
    QCOMPARE(split.size(), 1);
    QCOMPARE(last, 30ULL);
    QVERIFY(!project.isOpening());
    QCOMPARE(project.dataset()->classes.size(), 3U);
    QVERIFY(project.config().data == folder.source());
    QVERIFY(project.split().train ==
            makeSplit(*project.dataset(), project.config().splitOptions()).train);
    QCOMPARE(project.images()->get(project.dataset()->samples.front().path)->width, 40);
  }

  void refuses_data() {
    QTest::addColumn<QStringList>("classes");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("contents");
    QTest::addColumn<int>("code");
    QTest::newRow("empty folder") << QStringList() << QString() << QByteArray()
                                  << int(ErrorCode::EmptyDataset);
    QTest::newRow("text files") << QStringList() << "notes/a.txt" << QByteArray("hello")
                                << int(ErrorCode::EmptyDataset);
    QTest::newRow("one class") << QStringList("ant") << QString() << QByteArray()
                               << int(ErrorCode::TooFewClasses);
  }
  void refuses() {
    QFETCH(const QStringList, classes);
    QFETCH(const QString, file);
    QFETCH(const QByteArray, contents);
    QFETCH(const int, code);
    const ImageFolder folder(classes, 2);
    if (!file.isEmpty()) folder.write(file, contents);
    refusesWith(folder.source(), static_cast<ErrorCode>(code));
  }

  void opensWithoutAClassThatHasNoReadableImage() {
    const ImageFolder folder({"ant", "bee"}, 2);
    folder.write("wasp/cut.jpg", QByteArray("\xff\xd8\xff\xe0", 4));
    Project project;
    open(project, folder.source());
    QCOMPARE(project.dataset()->classes.size(), 2U);
    QCOMPARE(project.dataset()->problems.size(), 2U);
  }

  void refusesAFolderThatIsNotThere() {
    refusesWith({"/no/such/folder", {}, {}}, ErrorCode::NotFound);
  }

  void keepsWhatIsOpenWhenTheNextFails() {
    const ImageFolder good;
    Project project;
    open(project, good.source());
    const Dataset* dataset = project.dataset();
    QSignalSpy failed(&project, &Project::openFailed);
    project.open({"/no/such/folder", {}, {}});
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(project.dataset(), dataset);
    QVERIFY(project.config().data == good.source());
  }

  void cancels() {
    const ImageFolder folder;
    Project project;
    QSignalSpy opened(&project, &Project::opened);
    QSignalSpy cancelled(&project, &Project::openingCancelled);
    project.open(folder.source());
    project.cancelOpening();
    QCOMPARE(cancelled.size(), 1);
    QVERIFY(!project.isOpening());
    QTest::qWait(100);
    QCOMPARE(opened.size(), 0);
    project.cancelOpening();
    QCOMPARE(cancelled.size(), 1);
  }

  void theSecondOfTwoOpeningsCounts() {
    const ImageFolder first({"ant", "bee"}, 3);
    const ImageFolder second({"fir", "oak", "elm"}, 3);
    Project project;
    QSignalSpy opened(&project, &Project::opened);
    project.open(first.source());
    project.open(second.source());
    QTRY_COMPARE(opened.size(), 1);
    QTest::qWait(50);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(project.dataset()->classes.size(), 3U);
    open(project, first.source());
    QCOMPARE(project.dataset()->classes.size(), 2U);
  }

  void aNewRatioMakesANewSplit() {
    const ImageFolder folder;
    Project project;
    open(project, folder.source());
    QCOMPARE(project.split().train.size(), 21U);  // 7 of 10 in each of 3 classes
    QSignalSpy config(&project, &Project::configChanged);
    QSignalSpy split(&project, &Project::splitChanged);
    TrainingConfig next = project.config();
    next.split.ratio = 30;
    project.setConfig(next);
    QCOMPARE(split.size(), 1);
    QCOMPARE(project.split().train.size(), 9U);  // ceil(2.1) of each
    next.steps = 7;
    project.setConfig(next);
    QCOMPARE(split.size(), 1);
    QCOMPARE(config.size(), 2);
    project.setConfig(next);
    QCOMPARE(config.size(), 2);
    next.seed = 43;
    const Split before = project.split();
    project.setConfig(next);
    QCOMPARE(split.size(), 2);
    QVERIFY(before.train != project.split().train);
  }

  void leavesTheDataSourceToOpen() {
    const ImageFolder folder;
    Project project;
    open(project, folder.source());
    TrainingConfig next;
    next.data.root = "/elsewhere";
    next.steps = 5;
    project.setConfig(next);
    QVERIFY(project.config().data == folder.source());
    QCOMPARE(project.config().steps, 5);
  }

  void aSplitOutOfRangeChangesNothing() {
    Project project;
    QSignalSpy config(&project, &Project::configChanged);
    TrainingConfig bad = project.config();
    bad.split.ratio = -1;
    QVERIFY_EXCEPTION_THROWN(project.setConfig(bad), Error);
    QCOMPARE(config.size(), 0);
    QCOMPARE(project.config().split.ratio, 100.0);
  }

 private:
  static void open(Project& project, const DataSource& source) {
    QSignalSpy opened(&project, &Project::opened);
    project.open(source);
    QTRY_COMPARE(opened.size(), 1);
  }

  static void refusesWith(const DataSource& source, ErrorCode code) {
    Project project;
    QSignalSpy opened(&project, &Project::opened);
    QList<ErrorCode> codes;
    connect(&project, &Project::openFailed, &project,
            [&](const Error& error) { codes.append(error.code()); });
    project.open(source);
    QTRY_COMPARE(codes.size(), 1);
    QCOMPARE(codes.first(), code);
    QCOMPARE(opened.size(), 0);
    QVERIFY(!project.isOpening());
    QVERIFY(!project.dataset());
  }
};

QTEST_GUILESS_MAIN(TestProject)
#include "tst_project.moc"
