// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/image_folder.h"
#include "tests/ui/window/main_window_fixture.h"
#include "ui/shell/number_field.h"
#include "ui/shell/runs_folder.h"
#include "ui/train/train_page.h"
#include "ui/window/start_request.h"
#include "ui/words/option_text.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QScreen>
#include <QSignalSpy>
#include <QSplitter>
#include <QToolButton>

using namespace adnet;
using namespace adnet::ui;

class TestRemembering : public QObject, MainWindowFixture {
  Q_OBJECT

 private Q_SLOTS:
  void init() { begin(); }
  void cleanup() { end(); }

  void themeAndLanguageAreKept() {
    menuAction("Dark")->trigger();
    QVERIFY(Theme::instance().isDark());
    QCOMPARE(settings_->theme(), ThemeChoice::Dark);
    menuAction("English")->trigger();
    QCOMPARE(settings_->language(), "en");
    QVERIFY(!banner().isHidden());
  }

  void aLanguageIsTakenByStartingAgain() {
    QSignalSpy restart(window_.get(), &MainWindow::restartAsked);
    menuAction("English")->trigger();
    QVERIFY(bannerText("bannerTitle").contains("language changes"));
    const auto press = [&](const QString& text) {
      for (auto* button : banner().findChildren<QPushButton*>()) {
        if (button->text() == text && button->isVisible())
          return QTest::mouseClick(button, Qt::LeftButton);
      }
      QFAIL(qPrintable(text));
    };
    press("Later");
    QVERIFY(banner().isHidden());
    QCOMPARE(restart.size(), 0);
    menuAction("English")->trigger();
    press("Restart now");
    QCOMPARE(restart.size(), 1);
  }

  // Which would end the training.
  void whileATrainingGoesOnItOnlySaysSo() {
    window_->training().start(config(100'000));
    QTRY_COMPARE(window_->training().state(), TrainingController::State::Running);
    menuAction("English")->trigger();
    QVERIFY(!banner().isHidden());
    for (auto* button : banner().findChildren<QPushButton*>())
      QVERIFY(button->text() != "Restart now" || !button->isVisible());
    window_->training().stop();
    QTRY_VERIFY(!window_->training().isBusy());
  }

  void theFirstWindowFitsTheScreen() {
    MainWindow first(*settings_, [this]() -> Engine& { return *engine_; });
    first.show();
    const QRect room = first.screen()->availableGeometry();
    QVERIFY(room.width() < 1280);  // of the platform that tests run on
    QTRY_VERIFY(room.contains(first.frameGeometry()));
    QVERIFY(first.isMaximized());
    QVERIFY(room.contains(first.normalGeometry()));
  }

  void keepsItsGeometry() {
    window_->resize(1111, 777);
    window_->close();
    MainWindow next(*settings_, [this]() -> Engine& { return *engine_; });
    QCOMPARE(next.size(), QSize(1111, 777));
  }

  void remembersWhatWasSet() {
    window_->showPage("train");
    auto* backbone = window_->findChild<QComboBox*>("backbone");
    backbone->setCurrentText("mobilenet_v2");
    TrainingConfig expected = window_->project().config();
    expected.width = 0.355;
    expected.learningRate = 1e-6;
    expected.weights = "/weights/mine.safetensors";
    expected.views.resize = 300;
    expected.views.imageSize = 256;
    expected.split.ratio = 12.5;
    expected.seed = 18446744073709551615U;
    expected.steps = 77;
    expected.name = "Vögel";
    window_->project().setConfig(expected);
    expected.data = {};
    auto* splitter = window_->findChild<TrainPage*>()->findChild<QSplitter*>();
    const int before = splitter->sizes().first();
    dragDown(*splitter->handle(1), 40);
    const QList<int> divided = splitter->sizes();
    QVERIFY(divided.first() > before);
    window_->close();

    restart();
    QVERIFY(window_->project().config() == expected);
    window_->begin({});
    QCOMPARE(window_->page(), "train");
    QCOMPARE(window_->findChild<NumberField*>("steps")->number(), 77.0);
    QCOMPARE(window_->findChild<QLineEdit*>("weights")->text(), "/weights/mine.safetensors");
    QCOMPARE(window_->findChild<TrainPage*>()->findChild<QSplitter*>()->sizes(), divided);

    // A configuration that is named counts for more.
    const QString file = scratch_->filePath("other.json");
    write(file, R"({"steps": 5})");
    window_->begin({{}, file});
    QCOMPARE(window_->project().config().steps, 5);
    QCOMPARE(window_->project().config().weights, std::filesystem::path());
  }

  void remembersColumnsThatWereDragged() {
    const ImageFolder images;
    window_->openPath(images.path());
    QTRY_VERIFY(window_->project().dataset());
    QTRY_VERIFY(window_->isSettled());
    auto* header = dataColumns();
    const int right = header->sectionViewportPosition(1) + header->sectionSize(1);
    const int before = header->sectionSize(1);
    const QPoint edge(right - 1, header->height() / 2);
    QTest::mousePress(header->viewport(), Qt::LeftButton, {}, edge);
    QTest::mouseMove(header->viewport(), edge + QPoint(30, 0));
    QTest::mouseMove(header->viewport(), edge + QPoint(31, 0));
    QTest::mouseRelease(header->viewport(), Qt::LeftButton, {}, edge + QPoint(31, 0));
    const int after = header->sectionSize(1);
    QVERIFY(after > before);
    window_->close();
    restart();
    window_->openPath(images.path());
    QTRY_VERIFY(window_->project().dataset());
    QTRY_VERIFY(window_->isSettled());
    QCOMPARE(dataColumns()->sectionSize(1), after);
  }

  // Of Evaluate's, as long as it is there and runs go to the same folder.
  void opensTheRunOfTheLastStart() {
    window_->project().setConfig(config(10));
    window_->training().start(config(10));
    QTRY_VERIFY(!window_->training().isBusy());
    window_->showPage("evaluate");
    QTRY_VERIFY(window_->isSettled());
    auto* runs = window_->findChild<QTableView*>("runTable");
    QTest::mouseClick(runs->viewport(), Qt::LeftButton, {},
                      runs->visualRect(runs->model()->index(0, 0)).center());
    QTRY_VERIFY(window_->findChild<QLabel*>("openedRun")->isVisible());
    const QString name = window_->findChild<QLabel*>("openedRun")->text();
    window_->close();

    restart();
    window_->begin({});
    QCOMPARE(window_->page(), "evaluate");
    QTRY_VERIFY(window_->findChild<QLabel*>("openedRun")->isVisible());
    QCOMPARE(window_->findChild<QLabel*>("openedRun")->text(), name);

    window_->close();
    QVERIFY(QDir(scratch_->filePath("runs")).removeRecursively());
    restart();
    window_->begin({});
    QTRY_VERIFY(window_->isSettled());
    QVERIFY(!window_->findChild<QLabel*>("openedRun")->isVisible());
    QVERIFY(!banner().isVisible());
  }

  void remembersWhatMakesASetting() {
    const auto ratio = [this](auto then) {
      window_->showPage("compare");
      QTRY_VERIFY(window_->isSettled());
      auto* button = window_->findChild<QToolButton*>("comparedGrouping");
      Q_EMIT button->menu()->aboutToShow();
      for (QAction* action : button->menu()->actions()) {
        if (action->text() == optionText("ratio")) return then(*action);
      }
      QFAIL("ratio is not among them");
    };
    for (const double share : {30.0, 100.0}) {
      TrainingConfig one = config(10);
      one.split.ratio = share;
      window_->project().setConfig(one);
      window_->training().start(one);
      QTRY_VERIFY(!window_->training().isBusy());
    }
    ratio([](QAction& action) {
      QVERIFY(action.isChecked());
      action.trigger();
    });
    window_->close();
    restart();
    ratio([](QAction& action) { QVERIFY(!action.isChecked()); });
    menuAction("&Reset settings…")->trigger();
    QTest::mouseClick(bannerButton("bannerAction0"), Qt::LeftButton);
    window_->project().setConfig(config(10));
    ratio([](QAction& action) { QVERIFY(action.isChecked()); });
  }

  void aDamagedSettingsFileIsAFirstStart_data() {
    QTest::addColumn<QByteArray>("contents");
    QTest::newRow("noise") << QByteArray("\x00\xff[[[=\n]%%\x01geometry", 20);
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR", 16);
    QTest::newRow("other kinds of values") << QByteArray(
        "theme=@ByteArray(x)\ngeometry=7\nrecent=@Variant(\\0\\0)\npage=nowhere\n"
        "options={\"ratio\": 0}\n[sizes]\ntrain-splitter-0=a, -5\n");
    QTest::newRow("half a configuration") << QByteArray("options={\"steps\":\nrecent=1, 2");
  }
  void aDamagedSettingsFileIsAFirstStart() {
    QFETCH(const QByteArray, contents);
    window_->close();
    window_.reset();
    settings_.reset();
    write(scratch_->filePath("settings.ini"), contents);
    restart();
    window_->begin({});
    QCOMPARE(window_->page(), "data");
    QCOMPARE(window_->project().config().steps, 300);
    // And it can be written again.
    window_->project().edit([](TrainingConfig& config) { config.steps = 78; });
    window_->close();
    restart();
    QCOMPARE(window_->project().config().steps, 78);
  }

  void settingsCanBeReset() {
    window_->project().edit([](TrainingConfig& config) {
      config.steps = 78;
      config.out = "/data/runs";
    });
    settings_->addRecent({"/data/birds", {}, {}});
    menuAction("Dark")->trigger();
    menuAction("&Reset settings…")->trigger();
    QVERIFY(banner().isVisible());
    QCOMPARE(window_->project().config().steps, 78);  // it has only asked
    QTest::mouseClick(bannerButton("bannerAction0"), Qt::LeftButton);
    QCOMPARE(window_->project().config().steps, 300);
    QCOMPARE(window_->project().config().out, defaultRunsFolder());
    QVERIFY(!Theme::instance().isDark());
    QVERIFY(settings_->recent().isEmpty());
    QVERIFY(window_->findChild<QMenu*>("recentMenu")->actions().isEmpty());
  }
};

QTEST_MAIN(TestRemembering)
#include "tst_remembering.moc"
