// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/image_folder.h"
#include "tests/ui/window/main_window_fixture.h"
#include "ui/window/start_request.h"

#include <QDropEvent>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>

using namespace adnet;
using namespace adnet::ui;

namespace {

void drop(QWidget& target, const QList<QUrl>& urls) {
  QMimeData data;
  data.setUrls(urls);
  QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(&target, &enter);
  if (!enter.isAccepted()) return;
  QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(&target, &event);
}

}  // namespace

class TestOpening : public QObject, MainWindowFixture {
  Q_OBJECT

 private Q_SLOTS:
  void init() { begin(); }
  void cleanup() { end(); }

  void opensADroppedFolder() {
    const ImageFolder folder;
    window_->showPage("train");
    drop(*window_, {QUrl::fromLocalFile(folder.path())});
    QCOMPARE(window_->page(), "data");
    QTRY_VERIFY(window_->project().dataset());
    QVERIFY(window_->windowTitle().startsWith(QFileInfo(folder.path()).fileName()));
    QTRY_VERIFY(window_->isSettled());
    QVERIFY(settings_->recent() == QList<DataSource>({folder.source()}));
    QCOMPARE(window_->findChild<QMenu*>("recentMenu")->actions().size(), 1);
    QVERIFY(banner().isHidden());
  }

  void aConfigurationMayComeBeforeTheImages() {  // adnet-studio --config run.json
    TrainingConfig config = window_->project().config();
    config.split.ratio = 50;
    config.views.policy = Policy::AutoAugment;
    window_->project().setConfig(config);
    const ImageFolder folder;  // 3 classes of 10, 3 of them for testing
    window_->openPath(folder.path());
    QTRY_VERIFY(window_->project().dataset());
    QCOMPARE(window_->project().split().train.size(), 12u);
    QTRY_VERIFY(window_->isSettled());
  }

  void tellsABadConfigurationAndGoesOn_data() {
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("phrase");
    QTest::newRow("out of range") << QByteArray(R"({"ratio": 0, "steps": 7})") << "\"ratio\"";
    QTest::newRow("other options") << QByteArray(R"({"steps": 7, "warmup": 9})") << "\"warmup\"";
    QTest::newRow("no such backbone")
        << QByteArray(R"({"steps": 7, "backbone": "resnet"})") << "\"backbone\"";
    QTest::newRow("unknown key") << QByteArray(R"({"steps": 7, "ratoi": 10})") << "\"ratoi\"";
    QTest::newRow("a list") << QByteArray(R"({"steps": 7, "ratio": [1]})") << "\"ratio\"";
    QTest::newRow("broken") << QByteArray(R"({"steps": 7, )") << "line 1, column 14";
    QTest::newRow("empty") << QByteArray() << "JSON";
    QTest::newRow("not there") << QByteArray("-") << "no such file";
  }
  void tellsABadConfigurationAndGoesOn() {
    QFETCH(const QByteArray, json);
    QFETCH(const QString, phrase);
    const ImageFolder images;
    settings_->addRecent(images.source());
    const TrainingConfig before = window_->project().config();
    const QString file = scratch_->filePath("mine.json");
    if (json != "-") write(file, json);
    window_->begin({{}, file});
    // The last folder opens all the same, and the message stays.
    QTRY_VERIFY(window_->project().dataset());
    QCOMPARE(window_->project().config().steps, before.steps);
    QCOMPARE(window_->project().config().split.ratio, before.split.ratio);
    QVERIFY(banner().isVisible());
    QVERIFY(bannerText("bannerTitle").contains("mine.json"));
    QVERIFY2(bannerText("bannerAdvice").contains(phrase), qPrintable(bannerText("bannerAdvice")));
    QVERIFY(bannerText("bannerDetail").contains(file));
  }

  void opensTheDataOfAConfiguration() {
    const ImageFolder last({"ant", "bee"}, 3), named({"fir", "oak", "elm"}, 3);
    settings_->addRecent(last.source());
    const QString file = scratch_->filePath("run.json");
    write(file,
          QStringLiteral(R"({"data": "%1", "steps": 7, "run": {}})").arg(named.path()).toUtf8());
    window_->begin({{}, file});
    QTRY_VERIFY(window_->project().dataset());
    QVERIFY(window_->project().config().data == named.source());
    QCOMPARE(window_->project().config().steps, 7);
    QVERIFY(banner().isHidden());
    // A folder on the command line counts for more.
    window_->begin({last.path(), file});
    QTRY_VERIFY(window_->project().config().data == last.source());
  }

  void tellsThatTheDataOfAConfigurationAreGone() {
    const ImageFolder last;
    settings_->addRecent(last.source());
    const QString file = scratch_->filePath("run.json");
    write(file, R"({"data": "/no/such/birds", "steps": 7})");
    window_->begin({{}, file});
    QVERIFY(!window_->project().isOpening());
    QCOMPARE(window_->project().config().steps, 7);
    QVERIFY(bannerText("bannerTitle").contains("run.json"));
    QVERIFY(bannerText("bannerAdvice").contains("/no/such/birds"));
  }

  void tellsThatAFolderIsNotThere() {
    window_->begin({"/no/such/folder", {}});
    QVERIFY(banner().isVisible());
    QVERIFY(bannerText("bannerAdvice").contains("/no/such/folder"));
    QVERIFY(window_->isSettled());
  }

  void beginsWithThePageAskedFor() {
    const ImageFolder images;
    window_->begin({images.path(), {}, "compare"});
    QTRY_VERIFY(window_->project().dataset());
    QCOMPARE(window_->page(), "compare");
    window_->takeOver({{}, {}, "train"});
    QCOMPARE(window_->page(), "train");
  }

  void ignoresDropsOfAnythingElse() {
    QSignalSpy started(&window_->project(), &Project::openingStarted);
    drop(*window_, {QUrl("https://example.org/birds")});
    drop(*window_, {});
    drop(*window_, {QUrl::fromLocalFile("/a"), QUrl::fromLocalFile("/b")});
    QCOMPARE(started.size(), 0);
  }

  void opensADroppedRunInEvaluate() {
    window_->training().start(config(3));
    QSignalSpy finished(&window_->training(), &TrainingController::finished);
    QTRY_COMPARE(finished.size(), 1);
    const auto result = finished.first().first().value<TrainingResult>();
    window_->showPage("data");
    drop(*window_, {QUrl::fromLocalFile(toQString(result.folder))});
    QCOMPARE(window_->page(), "evaluate");
    QTRY_VERIFY(window_->isSettled());
    QVERIFY(banner().isHidden());
  }

  void saysWhatIsWrongWithAFolder_data() {
    QTest::addColumn<QStringList>("classes");
    QTest::newRow("empty") << QStringList();
    QTest::newRow("one class") << QStringList("ant");
  }
  void saysWhatIsWrongWithAFolder() {
    QFETCH(const QStringList, classes);
    const ImageFolder folder(classes, 2);
    window_->openPath(folder.path());
    QTRY_VERIFY(!banner().isHidden());
    QVERIFY(banner().findChild<QLabel*>("bannerDetail")->text().contains(folder.path()));
    QVERIFY(window_->isSettled());
    // The next opening that goes well takes the message away.
    const ImageFolder good;
    window_->openPath(good.path());
    QTRY_VERIFY(window_->project().dataset());
    QVERIFY(banner().isHidden());
  }

  void opensWhatWasOpenLast() {
    const ImageFolder folder;
    settings_->addRecent(folder.source());
    window_->openLast();
    QTRY_VERIFY(window_->project().dataset());
  }

  void theNextStartOffersWhatWasOpened() {
    const ImageFolder folder;
    window_->openPath(folder.path());
    QTRY_VERIFY(window_->project().dataset());
    restart();
    QTRY_VERIFY(window_->findChild<QPushButton*>("recentFolder"));
    auto* recent = window_->findChild<QPushButton*>("recentFolder");
    QTRY_VERIFY(recent->isVisible());
    QCOMPARE(recent->toolTip(), folder.path());
    QTest::mouseClick(recent, Qt::LeftButton);
    QTRY_VERIFY(window_->project().dataset());
  }

  void doesNotMissAFolderThatIsGone() {
    settings_->addRecent({"/no/such/folder", {}, {}});
    window_->openLast();
    QVERIFY(!window_->project().isOpening());
    QVERIFY(banner().isHidden());
  }
};

QTEST_MAIN(TestOpening)
#include "tst_opening.moc"
