// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/fake_engine.h"
#include "tests/ui/image_folder.h"
#include "ui/data/data_page.h"
#include "ui/shell/number_field.h"
#include "ui/shell/page.h"
#include "ui/train/train_form.h"
#include "ui/train/train_page.h"
#include "ui/window/main_window.h"
#include "ui/window/page_scroll.h"
#include "ui/window/pages.h"
#include "ui/window/screenshot.h"
#include "ui/window/settings.h"
#include "ui/window/start_request.h"

#include <QAction>
#include <QComboBox>
#include <QDropEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSplitter>
#include <QTableView>
#include <QTextBrowser>
#include <QToolButton>
#include <QtTest>

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

class TestMainWindow : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    QTest::failOnWarning(QRegularExpression("^Q"));  // of Qt: nothing is printed in normal use
    scratch_ = std::make_unique<QTemporaryDir>();
    settings_ = std::make_unique<Settings>(scratch_->filePath("settings.ini"));
    engine_ = std::make_unique<FakeEngine>();
    Theme::instance().apply(ThemeChoice::Light);
    window_ = std::make_unique<MainWindow>(*settings_, [this]() -> Engine& { return *engine_; });
    window_->show();
    QVERIFY(QTest::qWaitForWindowActive(window_.get()));
  }
  void cleanup() { window_.reset(); }

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
    QCOMPARE(names, QStringList({"data", "views", "train", "evaluate"}));
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

  void opensWhatWasOpenLast() {
    const ImageFolder folder;
    settings_->addRecent(folder.source());
    window_->openLast();
    QTRY_VERIFY(window_->project().dataset());
  }

  void doesNotMissAFolderThatIsGone() {
    settings_->addRecent({"/no/such/folder", {}, {}});
    window_->openLast();
    QVERIFY(!window_->project().isOpening());
    QVERIFY(banner().isHidden());
  }

  void themeAndLanguageAreKept() {
    menuAction("Dark")->trigger();
    QVERIFY(Theme::instance().isDark());
    QCOMPARE(settings_->theme(), ThemeChoice::Dark);
    menuAction("English")->trigger();
    QCOMPARE(settings_->language(), "en");
    QVERIFY(!banner().isHidden());
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
    window_->project().edit([](TrainingConfig& config) { config.steps = 78; });
    settings_->addRecent({"/data/birds", {}, {}});
    menuAction("Dark")->trigger();
    menuAction("&Reset settings…")->trigger();
    QVERIFY(banner().isVisible());
    QCOMPARE(window_->project().config().steps, 78);  // it has only asked
    QTest::mouseClick(bannerButton("bannerAction0"), Qt::LeftButton);
    QCOMPARE(window_->project().config().steps, 300);
    QVERIFY(!Theme::instance().isDark());
    QVERIFY(settings_->recent().isEmpty());
    QVERIFY(window_->findChild<QMenu*>("recentMenu")->actions().isEmpty());
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

  void helpHasTheManualAndTheKeys() {
    QTest::keyClick(window_.get(), Qt::Key_F1);
    auto* manual = window_->findChild<QTextBrowser*>("manual");
    QVERIFY(manual && manual->isVisible());
    QVERIFY(manual->toPlainText().contains("A first run on your own images"));
    QVERIFY(!manual->toHtml().contains("<img"));      // wider than the page
    QVERIFY(!manual->toPlainText().contains("## "));  // rendered, not the source
    QTest::keyClick(manual->window(), Qt::Key_Escape);
    menuAction("&Keys")->trigger();
    auto* keys = window_->findChild<QTextBrowser*>("helpText");
    QVERIFY(keys && keys->isVisible());
    // Every key of the menu is in the list.
    for (const auto* action : window_->menuBar()->findChildren<QAction*>()) {
      const QString key = action->shortcut().toString(QKeySequence::NativeText);
      QVERIFY2(key.isEmpty() || keys->toPlainText().contains(key), qPrintable(key));
    }
    for (const char* place : {"Everywhere", "Data", "An enlarged image", "Views", "Train",
                              "Confusion matrix", "Evaluate"}) {
      QVERIFY2(keys->toPlainText().contains(place), place);
    }
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
    window_->openPath(folder.path());
    const QString file = scratch_->filePath("window.png");
    Screenshot screenshot(*window_, file, "views");
    QSignalSpy done(&screenshot, &Screenshot::done);
    QTRY_COMPARE(done.size(), 1);
    QVERIFY(done.first().first().toBool());
    QCOMPARE(window_->page(), "views");
    QCOMPARE(QImage(file).size(), window_->size());
  }

 private:
  // As the next start of the program does.
  void restart() {
    window_.reset();
    settings_ = std::make_unique<Settings>(scratch_->filePath("settings.ini"));
    window_ = std::make_unique<MainWindow>(*settings_, [this]() -> Engine& { return *engine_; });
    window_->show();
    QVERIFY(QTest::qWaitForWindowActive(window_.get()));
  }
  QScrollArea* shownPage() const {
    for (auto* scroll : window_->findChildren<PageScroll*>()) {
      if (scroll->isVisible()) return scroll;
    }
    return nullptr;
  }
  QHeaderView* dataColumns() const {
    for (auto* table : window_->findChild<DataPage*>()->findChildren<QTableView*>()) {
      if (table->isVisible()) return table->horizontalHeader();
    }
    return nullptr;
  }
  static void dragDown(QWidget& handle, int distance) {
    const QPoint from = handle.rect().center();
    QTest::mousePress(&handle, Qt::LeftButton, {}, from);
    QTest::mouseMove(&handle, from + QPoint(0, distance));
    QTest::mouseRelease(&handle, Qt::LeftButton, {}, from + QPoint(0, distance));
  }
  TrainingConfig config(int steps) const {
    TrainingConfig config;
    config.steps = steps;
    config.out = toPath(scratch_->filePath("runs"));
    return config;
  }
  MessageBanner& banner() const { return *window_->findChild<MessageBanner*>("windowBanner"); }
  QString bannerText(const char* name) const {
    const auto* label = banner().findChild<QLabel*>(name);
    return label->text();
  }
  static void write(const QString& path, const QByteArray& contents) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(contents);
  }
  QPushButton* bannerButton(const char* name) const {
    QPushButton* latest = nullptr;  // the buttons of the message before are deleted later
    for (auto* button : banner().findChildren<QPushButton*>(name))
      latest = button;
    return latest;
  }
  QAction* menuAction(const QString& text) const {
    for (auto* action : window_->menuBar()->findChildren<QAction*>()) {
      if (action->text() == text) return action;
    }
    return nullptr;
  }

  std::unique_ptr<QTemporaryDir> scratch_;
  std::unique_ptr<Settings> settings_;
  std::unique_ptr<FakeEngine> engine_;
  std::unique_ptr<MainWindow> window_;
};

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
