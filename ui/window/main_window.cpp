// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/main_window.h"

#include "ui/compare/compare_page.h"
#include "ui/data/data_page.h"
#include "ui/evaluate/evaluate_page.h"
#include "ui/shell/paths.h"
#include "ui/shell/presets.h"
#include "ui/shell/widgets.h"
#include "ui/train/train_page.h"
#include "ui/views/views_page.h"
#include "ui/window/help_dialogs.h"
#include "ui/window/layout_memory.h"
#include "ui/window/main_menu.h"
#include "ui/window/navigation.h"
#include "ui/window/page_scroll.h"
#include "ui/window/pages.h"
#include "ui/window/settings.h"
#include "ui/window/start_request.h"
#include "ui/window/training_status.h"
#include "ui/window/window_messages.h"
#include "ui/words/error_text.h"

#include <QCloseEvent>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>

namespace adnet::ui {

namespace {

constexpr QSize kFirstSize(1280, 800);
constexpr int kNarrow = 960;  // pixels of the window, as of 1280 in letters of 144 DPI
constexpr auto kRememberAfter = std::chrono::seconds(1);

TrainingConfig firstConfig() {
  return withPreset(presetNamed("quick-cpu"), {});
}

bool isRun(const QString& folder) {
  return QFileInfo::exists(folder + "/run.json");
}

// The one local file or folder that is dragged; empty if it is something else.
QString draggedPath(const QMimeData& data) {
  const QList<QUrl> urls = data.urls();
  return urls.size() == 1 ? urls.first().toLocalFile() : QString();
}

}  // namespace

MainWindow::MainWindow(Settings& settings, TrainingController::EngineProvider engine,
                       QWidget* parent)
    : QMainWindow(parent),
      settings_(settings),
      training_(std::move(engine)),
      queue_(training_),
      navigation_(new Navigation),
      banner_(new MessageBanner),
      stack_(new QStackedWidget),
      dropHint_(new QLabel(tr("Drop to open"), this)) {
  setWindowTitle(QStringLiteral("AD-Net Studio"));
  setAcceptDrops(true);
  banner_->setObjectName("windowBanner");
  project_.presets().setFolder(settings_.presetFolder());
  project_.setConfig(settings_.config().value_or(firstConfig()));
  addPages();
  connectPages();
  auto* menu = new MainMenu(*menuBar(), settings_, this);
  connectMenu(*menu);
  connectProject(*menu);
  dropHint_->setProperty("role", "dropHint");
  dropHint_->setAlignment(Qt::AlignCenter);
  dropHint_->hide();
  if (!restoreGeometry(settings_.geometry())) fitToScreen();
  auto* layouts = new LayoutMemory(settings_, this);
  for (std::size_t i = 0; i < pages_.size(); ++i) {
    const QString name = pageNames()[static_cast<qsizetype>(i)];
    layouts->add(*pages_[i], name);
    pages_[i]->restore(settings_.pageState(name));
  }
  // The options soon, in case that the program does not end as it should.
  remembering_.setSingleShot(true);
  remembering_.setInterval(kRememberAfter);
  connect(&remembering_, &QTimer::timeout, this,
          [this] { settings_.setConfig(project_.config()); });
  connect(&project_, &Project::configChanged, &remembering_, qOverload<>(&QTimer::start));
  takeUpQueue();
  showPage("data");
}

MainWindow::~MainWindow() {
  remember();
  // The pages refer to project and training, which are destroyed before the window's children.
  delete takeCentralWidget();
}

// Where there is no room for a window of the usual size and its frame, it takes all there is.
void MainWindow::fitToScreen() {
  constexpr int kFrame = 6 * kGrid;
  const QSize room = screen()->availableSize();
  const QSize framed = kFirstSize + QSize(kFrame, kFrame);
  const bool fits = framed.width() <= room.width() && framed.height() <= room.height();
  resize(fits ? kFirstSize : kFirstSize.boundedTo(room * 9 / 10));
  if (!fits) setWindowState(Qt::WindowMaximized);
}

void MainWindow::addPages() {
  for (const PageEntry& entry : pageTable()) {
    pages_.push_back(entry.make(project_, training_, queue_));
    stack_->addWidget(new PageScroll(pages_.back()));
  }
  auto* status = new TrainingStatus(training_, queue_);
  navigation_->addFooter(status);
  connect(navigation_, &Navigation::narrowed, status, &TrainingStatus::setNarrow);
  connect(status, &TrainingStatus::queueRequested, this, &MainWindow::showQueue);

  auto* message = new QWidget;  // the banner and the air around it, which go together
  auto* messageLayout = new QVBoxLayout(message);
  messageLayout->setContentsMargins(3 * kGrid, 2 * kGrid, 3 * kGrid, 0);
  messageLayout->addWidget(banner_);
  message->hide();
  connect(banner_, &MessageBanner::shown, message, &QWidget::setVisible);
  auto* content = new QVBoxLayout;
  content->setSpacing(0);
  content->addWidget(message);
  content->addWidget(stack_, 1);
  auto* centre = new QWidget;
  auto* row = new QHBoxLayout(centre);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  row->addWidget(navigation_);
  row->addLayout(content, 1);
  setCentralWidget(centre);
}

void MainWindow::connectPages() {
  data_ = stack_->findChild<DataPage*>();
  evaluate_ = stack_->findChild<EvaluatePage*>();
  train_ = stack_->findChild<TrainPage*>();
  connect(navigation_, &Navigation::chosen, this, &MainWindow::turnTo);
  for (Page* page : pages_)
    connect(page, &Page::failed, this, &MainWindow::showError);
  connect(train_, &TrainPage::runStarted, evaluate_, &EvaluatePage::refresh);
  connect(train_, &TrainPage::runFinished, evaluate_, &EvaluatePage::refresh);
  connect(evaluate_, &EvaluatePage::trainAgainRequested, this, &MainWindow::trainAgain);
  connect(evaluate_, &EvaluatePage::resumeRequested, this,
          [this](const RunSummary& run, const RunToResume& request) {
            train_->goOn(run, request);
            showPage("train");
          });
  connect(evaluate_, &EvaluatePage::trainingRequested, this, [this] { showPage("train"); });
  connect(train_, &TrainPage::runRequested, this, &MainWindow::openPath);
  auto* views = stack_->findChild<ViewsPage*>();
  connect(data_, &DataPage::viewsWanted, this, [this, views](int label) {
    views->showClass(label);
    showPage("views");
  });
  auto* compare = stack_->findChild<ComparePage*>();
  connect(compare, &ComparePage::runRequested, this, &MainWindow::openPath);
  connect(compare, &ComparePage::resumeRequested, this, [this](const RunSummary& run) {
    train_->goOn(run);
    showPage("train");
  });
  connect(&training_, &TrainingController::stateChanged, compare,
          [this, compare] { compare->waitForTraining(training_.isBusy()); });
  connect(train_, &TrainPage::folderRequested, data_, &DataPage::chooseFolder);
  connect(train_, &TrainPage::viewsRequested, this, [this] { showPage("views"); });
}

void MainWindow::connectMenu(MainMenu& menu) {
  connect(&menu, &MainMenu::openFolder, data_, &DataPage::chooseFolder);
  connect(&menu, &MainMenu::openLists, this, [this] {
    showPage("data");
    data_->chooseLists();
  });
  connect(&menu, &MainMenu::openRun, this, &MainWindow::chooseRun);
  connect(&menu, &MainMenu::openSweep, this, &MainWindow::chooseSweep);
  connect(&menu, &MainMenu::openRecent, &project_, &Project::open);
  connect(&menu, &MainMenu::quit, this, &QWidget::close);
  connect(&menu, &MainMenu::pageChosen, this, &MainWindow::turnTo);
  connect(&menu, &MainMenu::themeChosen, this, &MainWindow::chooseTheme);
  connect(&menu, &MainMenu::languageChosen, this, &MainWindow::chooseLanguage);
  connect(&menu, &MainMenu::resetRequested, this, &MainWindow::askBeforeReset);
  connect(this, &MainWindow::settingsReset, &menu, &MainMenu::updateRecent);
  const auto offerRecent = [this] { data_->setRecent(settings_.recent()); };
  connect(this, &MainWindow::settingsReset, data_, offerRecent);
  offerRecent();
  connect(&menu, &MainMenu::manual, this, [this] { showManual(this); });
  connect(&menu, &MainMenu::keys, this, [this] { showKeys(this); });
  connect(&menu, &MainMenu::aboutMethod, this, [this] { showMethod(this); });
  connect(&menu, &MainMenu::about, this, [this] { showAbout(this); });
}

void MainWindow::connectProject(MainMenu& menu) {
  connect(&project_, &Project::openingStarted, this, [this] {
    banner_->dismiss();
    showPage("data");
  });
  connect(&project_, &Project::openFailed, this, &MainWindow::showError);
  connect(&project_, &Project::opened, this, [this, &menu] {
    settings_.addRecent(project_.config().data);
    menu.updateRecent();
    data_->setRecent(settings_.recent());
    setWindowTitle(tr("%1 – AD-Net Studio").arg(toQString(project_.config().data.root.filename())));
  });
  // It has read the images, which are there again.
  connect(&training_, &TrainingController::started, this, [this] {
    if (std::exchange(tellsVanished_, false)) banner_->dismiss();
  });
  // What it looked at is decoded again when it is looked at again; a run needs the memory more.
  connect(&training_, &TrainingController::stateChanged, this, [this] {
    if (training_.state() == TrainingController::State::Starting) project_.dropImages();
  });
  // Queued: the training is idle when they arrive.
  const auto ended = [this] { closing_ ? static_cast<void>(close()) : withdrawQuestion(); };
  connect(&training_, &TrainingController::finished, this, ended, Qt::QueuedConnection);
  connect(&training_, &TrainingController::failed, this, ended, Qt::QueuedConnection);
  connect(&training_, &TrainingController::cancelled, this, ended, Qt::QueuedConnection);
}

// It has answered itself, unless the queue begins another run.
void MainWindow::withdrawQuestion() {
  const bool goesOn = training_.isBusy() || queue_.state() == QueueController::State::Working;
  if (goesOn || !std::exchange(asking_, false)) return;
  banner_->dismiss();
}

void MainWindow::begin(const StartRequest& request) {
  DataSource images;
  std::optional<MessageBanner::Message> refused;
  if (!request.config.isEmpty()) {
    try {
      const TrainingConfig config = readStartConfig(request.config);
      project_.setConfig(config);
      images = config.data;
    } catch (const Error& error) {
      refused = refusedConfig(request.config, error);
    }
  }
  if (!request.folder.isEmpty()) {
    openPath(request.folder);
  } else if (QFileInfo(toQString(images.root)).isDir()) {
    project_.open(images);
  } else if (!images.root.empty()) {
    refused = missingImages(request.config, toQString(images.root));
  } else {
    openLast();
    if (pageNames().contains(settings_.page())) showPage(settings_.page());
  }
  if (!request.page.isEmpty()) showPage(request.page);
  if (refused) tell(*refused);  // an opening takes the message before away
}

void MainWindow::takeOver(const StartRequest& request) {
  setWindowState(windowState() & ~Qt::WindowMinimized);
  show();
  raise();
  activateWindow();
  if (!request.folder.isEmpty() || !request.config.isEmpty()) {
    begin(request);
  } else if (!request.page.isEmpty()) {
    showPage(request.page);
  }
}

void MainWindow::openPath(const QString& path) {
  const QString folder = QDir(path).absolutePath();
  if (!QFileInfo(folder).isDir()) {
    tell(missingFolder(folder));
  } else if (isRun(folder)) {
    showPage("evaluate");
    evaluate_->openRun(folder);
  } else {
    project_.openAnother({toPath(folder), {}, {}});
  }
}

void MainWindow::openLast() {
  const QList<DataSource> recent = settings_.recent();
  if (recent.isEmpty() || !QFileInfo(toQString(recent.first().root)).isDir()) return;
  project_.open(recent.first());
}

// The run's settings and data set; new runs go where they go now.
void MainWindow::trainAgain(TrainingConfig config) {
  config.out = project_.config().out;
  project_.setConfig(config);
  if (config.data != project_.config().data || !project_.dataset()) project_.open(config.data);
  showPage("train");
}

QString MainWindow::page() const {
  return pageNames()[stack_->currentIndex()];
}

void MainWindow::showPage(const QString& name) {
  turnTo(static_cast<int>(pageNames().indexOf(name)));
}

void MainWindow::turnTo(int page) {
  pages_[static_cast<std::size_t>(stack_->currentIndex())]->keepFocus();
  navigation_->setCurrent(page);
  stack_->setCurrentIndex(page);
  pages_[static_cast<std::size_t>(page)]->takeFocus();
}

bool MainWindow::isSettled() const {
  return std::ranges::none_of(pages_, &Page::isLoading);
}

void MainWindow::chooseRun() {
  const QString folder = QFileDialog::getExistingDirectory(this, tr("A run’s folder"),
                                                           toQString(project_.config().out));
  if (folder.isEmpty()) return;
  if (isRun(folder)) {
    openPath(folder);
  } else {
    showError(Error(ErrorCode::BadRun, toPath(folder), "it holds no run.json"));
  }
}

void MainWindow::chooseSweep() {
  const QString folder = toQString(queue_.file().parent_path());
  const QString file = QFileDialog::getOpenFileName(
      this, tr("A sweep’s file"), QFileInfo(folder).isDir() ? folder : QDir::homePath(),
      tr("Sweeps (*.json)"));
  if (!file.isEmpty()) openSweep(file);
}

void MainWindow::openSweep(const QString& file) {
  queue_.open(toPath(QDir::cleanPath(QDir().absoluteFilePath(file))));
  settings_.setQueueFile(toQString(queue_.file()));  // the program may not end as it should
  showQueue();
}

void MainWindow::showQueue() {
  showPage("train");
  train_->showQueue();
}

// It goes on with what it was about, when it is told to.
void MainWindow::takeUpQueue() {
  const QString file = settings_.queueFile();
  if (QFileInfo(file).isFile()) queue_.open(toPath(file));
  connect(&queue_, &QueueController::changed, this, &MainWindow::withdrawQuestion);
  queue_.setHome(project_.config().out);
  connect(&project_, &Project::configChanged, this,
          [this] { queue_.setHome(project_.config().out); });
}

void MainWindow::tell(const MessageBanner::Message& message) {
  tellsVanished_ = false;
  banner_->showMessage(message);
}

void MainWindow::tellSilent(qint64 process) {
  tell(silentWindow(process));
}

void MainWindow::showError(const Error& error) {
  isOfVanishedData(error) ? tellVanishedData() : tell(describe(error));
}

// Whatever of the open data set is looked for, it has vanished as a whole.
bool MainWindow::isOfVanishedData(const Error& error) const {
  const QString root = toQString(project_.config().data.root);
  return project_.dataset() && toQString(error.path()).startsWith(root) && !QFileInfo(root).isDir();
}

void MainWindow::tellVanishedData() {
  tell(vanishedData(
      toQString(project_.config().data.root), [this] { data_->chooseFolder(); },
      [this] { project_.open(project_.config().data); }));
  tellsVanished_ = true;
}

void MainWindow::chooseTheme(ThemeChoice choice) {
  settings_.setTheme(choice);
  Theme::instance().apply(choice);
}

void MainWindow::chooseLanguage(const QString& code) {
  settings_.setLanguage(code);
  const auto restart = [this] {
    if (!training_.isBusy()) Q_EMIT restartAsked();
  };
  // A training would end with it.
  tell(training_.isBusy() ? languageChanges() : languageChanges(restart));
}

void MainWindow::closeEvent(QCloseEvent* event) {
  if (training_.isBusy()) {
    askBeforeClosing();
    event->ignore();
    return;
  }
  remember();
  event->accept();
}

void MainWindow::remember() {
  if (isVisible()) settings_.setGeometry(saveGeometry());
  settings_.setPage(page());
  for (std::size_t i = 0; i < pages_.size(); ++i)
    settings_.setPageState(pageNames()[static_cast<qsizetype>(i)], pages_[i]->state());
  settings_.setConfig(project_.config());
  settings_.setQueueFile(queue_.isAtHome() ? QString() : toQString(queue_.file()));
}

void MainWindow::askBeforeReset() {
  const auto reset = [this] {
    settings_.reset();
    if (!queue_.isAtHome()) queue_.goHome();
    for (Page* page : pages_)
      page->restore({});
    chooseTheme(ThemeChoice::System);
    TrainingConfig first = firstConfig();
    first.out.clear();  // the default folder
    project_.setConfig(first);
    tell(settingsAreReset());
    Q_EMIT settingsReset();
  };
  tell(questionBeforeReset(reset));
}

void MainWindow::askBeforeClosing() {
  if (closing_) return;
  asking_ = true;
  const auto stop = [this] {
    asking_ = false;
    closing_ = true;
    queue_.pause();  // it begins no other
    if (!training_.isBusy()) close();
    training_.stop();
  };
  const auto goOn = [this] { asking_ = false; };
  using Run = WhatTrains;
  tell(questionBeforeClosing(queue_.running() ? Run::OfTheQueue : Run::ByHand, stop, goOn));
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  if (draggedPath(*event->mimeData()).isEmpty()) return;
  event->acceptProposedAction();
  dropHint_->setGeometry(rect());
  dropHint_->raise();
  dropHint_->show();
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent*) {
  dropHint_->hide();
}

void MainWindow::dropEvent(QDropEvent* event) {
  dropHint_->hide();
  event->acceptProposedAction();
  openPath(draggedPath(*event->mimeData()));
}

void MainWindow::resizeEvent(QResizeEvent* event) {
  QMainWindow::resizeEvent(event);
  navigation_->setNarrow(width() < kNarrow);
  dropHint_->setGeometry(rect());
}

}  // namespace adnet::ui
