// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/context_menu.h"
#include "tests/ui/image_folder.h"
#include "tests/ui/window/main_window_fixture.h"
#include "ui/charts/curve_plot.h"
#include "ui/charts/curves_view.h"
#include "ui/compare/compare_page.h"
#include "ui/compare/comparison_model.h"
#include "ui/compare/comparison_table.h"
#include "ui/train/train_form.h"
#include "ui/train/train_page.h"
#include "ui/window/pages.h"
#include "ui/window/screenshot.h"
#include "ui/window/start_request.h"

#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QFile>
#include <QGuiApplication>
#include <QMenu>
#include <QMenuBar>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTextBrowser>
#include <QToolButton>
#include <QTranslator>

#include <algorithm>

using namespace adnet;
using namespace adnet::ui;

class TestMainWindow : public QObject, MainWindowFixture {
  Q_OBJECT

 private Q_SLOTS:
  void init() { begin(); }
  void cleanup() { end(); }

  void trainsAgainWithTheSettingsOfARun() {
    const ImageFolder folder;
    TrainingConfig config;
    config.data.root = toPath(folder.path());
    config.learningRate = 1e-6;
    config.split.ratio = 37.5;
    config.out = toPath(scratch_->filePath("old runs"));
    const RunWriter writer(config, "fake 1.0");
    const auto out = window_->project().config().out;
    window_->openPath(toQString(writer.folder()));
    QTRY_VERIFY(window_->isSettled());
    QTest::mouseClick(window_->findChild<QPushButton*>("trainAgainButton"), Qt::LeftButton);
    QTRY_VERIFY(window_->project().dataset());
    QCOMPARE(window_->page(), QString("train"));
    QCOMPARE(window_->project().config().learningRate, 1e-6);
    QCOMPARE(window_->project().config().split.ratio, 37.5);
    QCOMPARE(window_->project().config().data.root, config.data.root);
    QVERIFY(window_->project().config().out == out);  // new runs stay where they go
  }

  // From its last checkpoint, on the Train page, whose plots begin with its first step.
  void anInterruptedRunIsResumed() {
    TrainingConfig interrupted = config(40);
    interrupted.evaluateEvery = 10;
    QString run;
    {
      struct Folder : TrainingObserver {
        std::filesystem::path path;
        void onStarted(const RunStarted& started) override { path = started.folder; }
      } folder;
      PauseGate pause;
      engine_->beforeStep = [&](int step) {
        if (step == 13) throw Error(ErrorCode::OutOfMemory, {}, "the memory is used up");
      };
      QVERIFY_EXCEPTION_THROWN(engine_->train(interrupted, folder, {}, pause), Error);
      engine_->beforeStep = {};
      run = toQString(folder.path);
    }
    window_->openPath(run);
    QTRY_VERIFY(window_->isSettled());
    const auto* offer = window_->findChild<QLabel*>("resumeOffer");
    QCOMPARE(offer->text(), QString("Failed at step 12 of 40."));
    QTest::mouseClick(window_->findChild<QPushButton*>("resumeRun"), Qt::LeftButton);
    QCOMPARE(window_->page(), QString("train"));
    QVERIFY(window_->training().isBusy());
    const auto* summary = window_->findChild<QLabel*>("trainSummary");
    QVERIFY2(summary->text().contains("Goes on with “adnet-mobilenet_v2”, with its own settings."),
             qPrintable(summary->text()));
    QTRY_VERIFY(!window_->training().isBusy());
    double first = 1e9, last = 0;
    for (const auto* plot : window_->findChild<TrainPage*>()->findChildren<CurvePlot*>()) {
      for (int i = 0; i < plot->graphCount(); ++i) {
        for (const QCPGraphData& point : *plot->graph(i)->data()) {
          first = std::min(first, point.key);
          last = std::max(last, point.key);
        }
      }
    }
    QCOMPARE(first, 1.0);
    QCOMPARE(last, 40.0);
    QCOMPARE(readRun(toPath(run)).summary.facts.status, RunStatus::Finished);
    QCOMPARE(readRun(toPath(run)).steps.size(), std::size_t{40});
    // Evaluate has seen none of it, and shows how it ended.
    QTest::keyClick(window_.get(), Qt::Key_4, Qt::ControlModifier);
    QTRY_VERIFY(window_->isSettled());
    QTRY_VERIFY(!offer->isVisible());
    const auto* header = window_->findChild<QLabel*>("openedRunSummary");
    QTRY_VERIFY2(header->text().contains("40 step(s)"), qPrintable(header->text()));
  }

  // What has changed is said on the Train page, which goes on where that is accepted.
  void aRunOfChangedImagesIsResumedWhereThatIsAccepted() {
    QString run;
    {
      const auto stopped = std::make_unique<RunWriter>(config(40), "fake 1.0");
      run = toQString(stopped->folder());
      RunStarted started;
      started.classes = engine_->classes;
      stopped->onStarted(started);
      stopped->onStep({1});
      std::ofstream(checkpointOf(stopped->folder(), 1)) << 0;
    }
    engine_->changedData = true;
    window_->openPath(run);
    QTRY_VERIFY(window_->isSettled());
    QTest::mouseClick(window_->findChild<QPushButton*>("resumeRun"), Qt::LeftButton);
    auto* const page = window_->findChild<TrainPage*>();
    const auto banners = page->findChildren<MessageBanner*>();
    QTRY_VERIFY(std::ranges::any_of(banners, &QWidget::isVisible));
    MessageBanner* const asked = *std::ranges::find_if(banners, &QWidget::isVisible);
    QVERIFY(!window_->training().isBusy());
    QCOMPARE(asked->findChild<QLabel*>("bannerTitle")->text(),
             QString("The images have changed since the run was trained"));
    const QString advice = asked->findChild<QLabel*>("bannerAdvice")->text();
    QVERIFY2(advice.contains("1 image is gone (wren/1.jpg)"), qPrintable(advice));
    for (QPushButton* action : asked->findChildren<QPushButton*>()) {
      if (action->text() == "Go on all the same") QTest::mouseClick(action, Qt::LeftButton);
    }
    QVERIFY(!asked->isVisible());
    QTRY_COMPARE(readRunSummary(toPath(run)).facts.status, RunStatus::Finished);
    QTRY_VERIFY(!window_->training().isBusy());
    engine_->changedData = false;
  }

  // From the table of settings, by its menu.
  void anInterruptedRunIsResumedFromTheComparePage() {
    TrainingConfig config = this->config(40);
    config.evaluateEvery = 10;
    TrainingObserver deaf;
    PauseGate pause;
    engine_->train(config, deaf, {}, pause);
    config.seed = 7;
    engine_->beforeStep = [](int step) {
      if (step == 13) throw Error(ErrorCode::OutOfMemory, {}, "the memory is used up");
    };
    QVERIFY_EXCEPTION_THROWN(engine_->train(config, deaf, {}, pause), Error);
    engine_->beforeStep = {};
    window_->showPage("compare");
    window_->findChild<ComparePage*>()->setFolders({config.out});
    QTRY_VERIFY(window_->isSettled());
    auto* const table = window_->findChild<ComparisonTable*>();
    QTRY_COMPARE(table->model()->rowCount(), 1);
    const auto* const resume = table->findChild<QAction*>("resumeComparedRun");
    QVERIFY(!resume->isEnabled());  // a setting
    const QModelIndex setting = table->model()->index(0, 0);
    table->expand(setting);
    QCOMPARE(table->model()->rowCount(setting), 2);
    QModelIndex ended;
    for (int i = 0; i < 2; ++i) {
      const QModelIndex run = table->model()->index(i, 0, setting);
      table->setCurrentIndex(run);
      if (run.data().toString().contains("failed")) ended = run;
      QCOMPARE(resume->isEnabled(), run.data().toString().contains("failed"));
    }
    QVERIFY(ended.isValid());
    const QString folder = ended.data(ComparisonModel::FolderRole).toString();
    const QPoint at = table->visualRect(ended).center();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, at);
    openMenu(*table, at);
    chooseInMenu("Resume the run");
    QCOMPARE(window_->page(), QString("train"));
    QVERIFY(window_->training().isBusy());
    QVERIFY(!resume->isEnabled());
    QCOMPARE(resume->toolTip(), QString("When the training has ended"));
    QTRY_VERIFY(!window_->training().isBusy());
    QCOMPARE(readRun(toPath(folder)).summary.facts.status, RunStatus::Finished);
    QCOMPARE(readRun(toPath(folder)).steps.size(), std::size_t{40});
  }

  void saysThatNoFileManagerAnswers() {
    const RunWriter writer(config(40), "fake 1.0");
    const QString run = toQString(writer.folder());
    window_->openPath(run);
    QTRY_VERIFY(window_->isSettled());
    QTest::mouseClick(window_->findChild<QPushButton*>("openRunFolder"), Qt::LeftButton);
    QVERIFY(banner().isVisible());
    QCOMPARE(bannerText("bannerTitle"), QString("No file manager has answered"));
    QCOMPARE(bannerText("bannerAdvice"), run);
    QTest::mouseClick(bannerButton("bannerAction0"), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), run);
  }

  void aDataSetThatVanishesIsToldOnce() {
    auto folder = std::make_unique<ImageFolder>();
    const QString path = folder->path();
    window_->openPath(path);
    QTRY_VERIFY(window_->project().dataset());
    QTRY_VERIFY(window_->isSettled());
    folder.reset();
    window_->showPage("views");
    QTRY_VERIFY(banner().isVisible());
    const QString title = "The folder “" + QFileInfo(path).fileName() + "” is gone";
    QCOMPARE(bannerText("bannerTitle"), title);
    QVERIFY(bannerText("bannerAdvice").contains(path));
    engine_->beforeStart = [path] { throw Error(ErrorCode::NotFound, toPath(path), "no folder"); };
    window_->project().setConfig(config(40));
    window_->showPage("train");
    auto* train = window_->findChild<QPushButton*>("train");
    QTRY_VERIFY(train->isEnabled());
    QSignalSpy failed(&window_->training(), &TrainingController::failed);
    QTest::mouseClick(train, Qt::LeftButton);
    QTRY_COMPARE(failed.size(), 1);
    int shown = 0;
    for (const auto* one : window_->findChildren<MessageBanner*>())
      shown += one->isVisible() ? 1 : 0;
    QCOMPARE(shown, 1);
    QCOMPARE(bannerText("bannerTitle"), title);
    // It is there again.
    QVERIFY(QDir().mkpath(path));
    const ImageFolder others;
    for (const char* name : {"ant", "bee", "wasp"})
      QVERIFY(QFile::rename(others.path() + "/" + name, path + "/" + name));
    QSignalSpy opened(&window_->project(), &Project::opened);
    QCOMPARE(bannerButton("bannerAction1")->text(), QString("Try again"));
    QTest::mouseClick(bannerButton("bannerAction1"), Qt::LeftButton);
    QTRY_COMPARE(opened.size(), 1);
    QVERIFY2(banner().isHidden(),
             qPrintable(bannerText("bannerTitle") + bannerText("bannerAdvice")));
    // Or a training finds it.
    QVERIFY(QDir().rename(path, path + "-away"));
    window_->showPage("train");
    QTRY_VERIFY(train->isEnabled());
    QTest::mouseClick(train, Qt::LeftButton);
    QTRY_VERIFY(banner().isVisible());
    QVERIFY(QDir().rename(path + "-away", path));
    engine_->beforeStart = {};
    QTRY_VERIFY(train->isEnabled());
    QTest::mouseClick(train, Qt::LeftButton);
    QTRY_VERIFY(banner().isHidden());
    QVERIFY(QDir(path).removeRecursively());
  }

  void keysAndButtonsChooseThePage() {
    QCOMPARE(window_->page(), "data");
    QTest::keyClick(window_.get(), Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(window_->page(), "train");
    QTest::keyClick(window_.get(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(window_->page(), "views");
    QTest::mouseClick(window_->findChild<QToolButton*>("page-evaluate"), Qt::LeftButton);
    QCOMPARE(window_->page(), "evaluate");
    QVERIFY(window_->findChild<QToolButton*>("page-evaluate")->isChecked());
  }

  void everyPageOfTheTableHasItsButtonItsKeysAndItsPlaceInTheMenu() {
    const QStringList names = pageNames();
    QCOMPARE(names, QStringList({"data", "views", "train", "evaluate", "compare"}));
    for (int i = 0; i < names.size(); ++i) {
      const QString title = pageTable()[static_cast<std::size_t>(i)].text();
      const auto* button = window_->findChild<QToolButton*>("page-" + names[i]);
      QVERIFY(button);
      QCOMPARE(button->text(), QStringLiteral("%1  %2").arg(i + 1).arg(title));
      QVERIFY(!button->icon().isNull());
      QCOMPARE(button->toolTip(), QStringLiteral("Ctrl+%1").arg(i + 1));
      QVERIFY(menuAction(title));
      QCOMPARE(menuAction(title)->shortcut(), keysOf(i));
      menuAction(title)->trigger();
      QCOMPARE(window_->page(), names[i]);
      QVERIFY(button->isChecked());
    }
  }

  void tellsWhatAnyPageFailsAt() {
    for (auto* page : window_->findChildren<Page*>()) {
      banner().dismiss();
      Q_EMIT page->failed(Error(ErrorCode::CannotWrite, "/full", "the disk is full"));
      QVERIFY(!banner().isHidden());
    }
  }

  void fitsASmallScreen_data() {
    QTest::addColumn<int>("points");
    QTest::newRow("usual letters") << 0;
    QTest::newRow("large letters") << 16;
  }
  void fitsASmallScreen() {
    QFETCH(const int, points);
    const QFont before = QApplication::font();
    if (points > 0) QApplication::setFont(QFont(before.family(), points));
    restart();
    const ImageFolder images({"ant", QString(60, 'x'), "bee"}, 5);
    window_->openPath(images.path());
    QTRY_VERIFY(window_->project().dataset());
    QTRY_VERIFY(window_->isSettled());
    for (const QString& name : pageNames()) {
      window_->showPage(name);
      window_->resize(1024, 700);
      QTRY_COMPARE(window_->size(), QSize(1024, 700));
      // No name in the bar at the left is cut, and a page that has no room scrolls.
      for (auto* button : window_->findChildren<QToolButton*>(QRegularExpression("^page-")))
        QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
      auto* scroll = shownPage();
      const auto least = [scroll] { return scroll->widget()->minimumSizeHint(); };
      const auto fits = [&] { return least().width() <= scroll->maximumViewportSize().width(); };
      QTRY_VERIFY(scroll->widget()->width() >= least().width());
      QTRY_VERIFY(scroll->widget()->height() >= least().height());
      QTRY_COMPARE(scroll->horizontalScrollBar()->isVisible(), !fits());
      if (name == "train") {
        auto* form = window_->findChild<TrainForm*>();
        QVERIFY(form->parentWidget()->width() >= form->minimumSizeHint().width());
        if (points == 0) QVERIFY2(fits(), qPrintable(QString::number(least().width())));
      }
    }
    QApplication::setFont(before);
  }

  void noMenuHasAMnemonicTwice() {
    for (const auto* menu : window_->menuBar()->findChildren<QMenu*>()) {
      QStringList letters;
      for (const QAction* action : menu->actions()) {
        const QString letter = QKeySequence::mnemonic(action->text()).toString();
        if (letter.isEmpty()) continue;
        QVERIFY2(!letters.contains(letter), qPrintable(action->text()));
        letters << letter;
      }
    }
  }

  void helpHasTheManualAndTheKeys() {
    QTest::keyClick(window_.get(), Qt::Key_F1);
    auto* manual = window_->findChild<QTextBrowser*>("manual");
    QVERIFY(manual && manual->isVisible());
    QVERIFY(manual->toPlainText().contains("A first run on your own images"));
    QVERIFY(manual->toPlainText().startsWith("A first run on your own images"));
    QVERIFY(manual->document()->size().width() <= manual->viewport()->width());
    QVERIFY(!manual->horizontalScrollBar()->isVisible());
    QVERIFY(!manual->toHtml().contains("<img"));      // wider than the page
    QVERIFY(!manual->toPlainText().contains("## "));  // rendered, not the source
    QTest::keyClick(manual->window(), Qt::Key_Escape);
    QTest::keyClick(window_.get(), Qt::Key_Question);
    auto* keys = window_->findChild<QTextBrowser*>("helpText");
    QVERIFY(keys && keys->isVisible());
    // Every key of the menu is in the list.
    for (const auto* action : window_->menuBar()->findChildren<QAction*>()) {
      const QString key = action->shortcut().toString(QKeySequence::NativeText);
      QVERIFY2(key.isEmpty() || keys->toPlainText().contains(key), qPrintable(key));
    }
    for (const char* place : {"Everywhere", "Data", "An enlarged image", "Views", "Train",
                              "Confusion matrix", "Evaluate", "Compare"}) {
      QVERIFY2(keys->toPlainText().contains(place), place);
    }
  }

  // The same chapters, steps, rows and commands; that they mean the same no test can say.
  void theManualIsTheSameInChinese() {
    const QString english = manualFile("README.md"),
                  chinese = manualFile("resources/manual.zh_CN.md");
    for (const char* pattern :
         {"^## ", "^\\d\\. ", "^```", "^\\|", "^build/adnet [^#\\n]*\\w", "^> "}) {
      const QRegularExpression line(pattern, QRegularExpression::MultilineOption);
      QVERIFY(english.contains(line));
      QCOMPARE(chinese.count(line), english.count(line));
    }
    static const QRegularExpression command("^build/adnet [^#\\n]*",
                                            QRegularExpression::MultilineOption);
    QStringList commands[2];
    for (int i = 0; i < 2; ++i) {
      for (const auto& match : command.globalMatch(i == 0 ? english : chinese))
        commands[i].append(match.captured().trimmed());
    }
    QCOMPARE(commands[1], commands[0]);
  }

  void theManualSpeaksTheWindowsLanguage() {
    QTranslator chinese;  // goes with the test
    QVERIFY(chinese.load(":/i18n/adnet_studio_zh_CN.qm"));
    QCoreApplication::installTranslator(&chinese);
    QTest::keyClick(window_.get(), Qt::Key_F1);
    auto* manual = window_->findChild<QTextBrowser*>("manual");
    QVERIFY(manual && manual->isVisible());
    QVERIFY2(manual->toPlainText().startsWith("用自己的图像做第一次运行"),
             qPrintable(manual->toPlainText().left(40)));
    QVERIFY(!manual->toPlainText().contains("**"));
    QVERIFY(!manual->horizontalScrollBar()->isVisible());
  }

  void asksBeforeItClosesWhileTraining() {
    QSignalSpy finished(&window_->training(), &TrainingController::finished);
    window_->training().start(config(1'000'000));
    QTRY_COMPARE(window_->training().state(), TrainingController::State::Running);
    QVERIFY(!window_->close());
    QVERIFY(!banner().isHidden());
    QTest::mouseClick(bannerButton("bannerAction1"), Qt::LeftButton);  // go on
    QVERIFY(window_->isVisible());
    QVERIFY(window_->training().isBusy());

    QVERIFY(!window_->close());
    QTest::mouseClick(bannerButton("bannerAction0"), Qt::LeftButton);  // stop and close
    QTRY_VERIFY(!window_->isVisible());
    QCOMPARE(finished.size(), 1);
    QCOMPARE(finished.first().first().value<TrainingResult>().status, RunStatus::Stopped);
  }

  void aQuestionIsAnsweredByKeys() {
    window_->training().start(config(1'000'000));
    QTRY_COMPARE(window_->training().state(), TrainingController::State::Running);
    QWidget* const before = window_->focusWidget();
    QVERIFY(before);
    for (const auto key : {Qt::Key_Escape, Qt::Key_Return, Qt::Key_Space}) {
      QVERIFY(!window_->close());
      QCOMPARE(window_->focusWidget(), bannerButton("bannerAction1"));
      QTest::keyClick(window_->focusWidget(), key);
      QVERIFY(banner().isHidden());
      QCOMPARE(window_->focusWidget(), before);
      QVERIFY(window_->training().isBusy());
    }
    menuAction("&Reset settings…")->trigger();
    QCOMPARE(window_->focusWidget()->property("text").toString(), "Keep them");
    QTest::keyClick(window_->focusWidget(), Qt::Key_Tab, Qt::ShiftModifier);
    QCOMPARE(window_->focusWidget()->property("text").toString(), "Reset settings");
    QTest::keyClick(window_->focusWidget(), Qt::Key_Escape);
    QVERIFY(banner().isHidden());
    window_->training().stop();
    QTRY_VERIFY(!window_->training().isBusy());
  }

  void theQuestionGoesWhenTheTrainingEnds() {
    window_->training().start(config(1'000'000));
    QTRY_COMPARE(window_->training().state(), TrainingController::State::Running);
    QVERIFY(!window_->close());
    window_->training().stop();
    QTRY_VERIFY(banner().isHidden());
    QVERIFY(window_->isVisible());
  }

  void tellsHowTheTrainingGoes() {
    auto* what = window_->findChild<QLabel*>("statusWhat");
    const QString ready = what->text();
    window_->training().start(config(20));
    QTRY_VERIFY(what->text() != ready);
    QTRY_VERIFY(!window_->training().isBusy());
    QTRY_VERIFY(window_->findChild<QLabel*>("statusMore")->text().contains('%'));
  }

  void canBeDestroyedWhileItTrains() {
    window_->training().start(config(1'000'000));
    QTRY_COMPARE(window_->training().state(), TrainingController::State::Running);
    window_.reset();  // hangs or crashes if anything is taken down in the wrong order
  }

  void takesAPictureOfItself() {
    const ImageFolder folder;
    window_->resize(1000, 700);
    window_->begin({folder.path(), {}, "views"});
    const QString file = scratch_->filePath("window.png");
    Screenshot screenshot(*window_, file);
    QSignalSpy done(&screenshot, &Screenshot::done);
    QTRY_COMPARE(done.size(), 1);
    QVERIFY(done.first().first().toBool());
    QCOMPARE(window_->page(), "views");
    QCOMPARE(QImage(file).size(), window_->size());
  }

  // A class's menu on Data leads to its views.
  void theViewsOfAClassAreShown() {
    const ImageFolder folder;
    window_->openPath(folder.path());
    QTRY_VERIFY(window_->isSettled());
    auto* table = window_->findChild<DataPage*>()->findChild<QTableView*>("classTable");
    const QPoint at = table->visualRect(table->model()->index(2, 0)).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, table->viewport()->mapToGlobal(at));
    QApplication::sendEvent(table->viewport(), &event);
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QCOMPARE(menu->actions().first()->text(), "Show its views");
    QTest::mouseClick(menu, Qt::LeftButton, {},
                      menu->actionGeometry(menu->actions().first()).center());
    QCOMPARE(window_->page(), "views");
    QCOMPARE(window_->findChild<QComboBox*>("viewsClass")->currentText(), "wasp");
  }

 private:
  // From where the window shows it.
  static QString manualFile(const QString& name) {
    QFile file(":/studio/manual/" + name);
    if (!file.open(QIODevice::ReadOnly)) return {};
    const QString text = QString::fromUtf8(file.readAll());
    return text.mid(std::max<qsizetype>(0, text.indexOf("## A first run")));
  }
};

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
