#include "ui/window/main_window.h"

#include "ui/data/data_page.h"
#include "ui/evaluate/evaluate_page.h"
#include "ui/shell/paths.h"
#include "ui/shell/presets.h"
#include "ui/shell/widgets.h"
#include "ui/train/train_page.h"
#include "ui/views/views_page.h"
#include "ui/window/help_dialogs.h"
#include "ui/window/main_menu.h"
#include "ui/window/navigation.h"
#include "ui/window/settings.h"
#include "ui/window/training_status.h"
#include "ui/words/error_text.h"

#include <QCloseEvent>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenuBar>
#include <QMimeData>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace adnet::ui {

namespace {

constexpr QSize kFirstSize(1280, 800);

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
      navigation_(new Navigation({{"data", tr("Data")},
                                  {"views", tr("Views")},
                                  {"train", tr("Train")},
                                  {"evaluate", tr("Evaluate")}})),
      banner_(new MessageBanner),
      pages_(new QStackedWidget),
      dropHint_(new QLabel(tr("Drop to open"), this)) {
  setWindowTitle(QStringLiteral("AD-Net Studio"));
  setAcceptDrops(true);
  banner_->setObjectName("windowBanner");
  project_.setConfig(withPreset(presetNamed("quick-cpu"), {}));
  addPages();
  auto* menu = new MainMenu(*menuBar(), settings_, this);
  connectMenu(*menu);
  connectProject(*menu);
  dropHint_->setProperty("role", "dropHint");
  dropHint_->setAlignment(Qt::AlignCenter);
  dropHint_->hide();
  if (!restoreGeometry(settings_.geometry())) resize(kFirstSize);
  showPage(Page::Data);
}

MainWindow::~MainWindow() {
  // The pages refer to project and training, which are destroyed before the window's children.
  delete takeCentralWidget();
}

void MainWindow::addPages() {
  data_ = new DataPage(project_);
  views_ = new ViewsPage(project_);
  auto* train = new TrainPage(project_, training_);
  evaluate_ = new EvaluatePage(project_);
  for (QWidget* page : {static_cast<QWidget*>(data_), static_cast<QWidget*>(views_),
                        static_cast<QWidget*>(train), static_cast<QWidget*>(evaluate_)}) {
    pages_->addWidget(page);
  }
  navigation_->addFooter(new TrainingStatus(training_));

  auto* message = new QWidget;  // the banner and the air around it, which go together
  auto* messageLayout = new QVBoxLayout(message);
  messageLayout->setContentsMargins(3 * kGrid, 2 * kGrid, 3 * kGrid, 0);
  messageLayout->addWidget(banner_);
  message->hide();
  connect(banner_, &MessageBanner::shown, message, &QWidget::setVisible);
  auto* content = new QVBoxLayout;
  content->setSpacing(0);
  content->addWidget(message);
  content->addWidget(pages_, 1);
  auto* centre = new QWidget;
  auto* row = new QHBoxLayout(centre);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  row->addWidget(navigation_);
  row->addLayout(content, 1);
  setCentralWidget(centre);

  connect(navigation_, &Navigation::chosen, this,
          [this](int page) { showPage(static_cast<Page>(page)); });
  connect(data_, &DataPage::failed, this, &MainWindow::showError);
  connect(views_, &ViewsPage::failed, this, &MainWindow::showError);
  connect(train, &TrainPage::runStarted, evaluate_, &EvaluatePage::setRunning);
  connect(train, &TrainPage::runFinished, evaluate_, [this] {
    evaluate_->setRunning({});
    evaluate_->refresh();
  });
  connect(train, &TrainPage::runRequested, this, &MainWindow::openPath);
  connect(train, &TrainPage::viewsRequested, this, [this] { showPage(Page::Views); });
}

void MainWindow::connectMenu(MainMenu& menu) {
  connect(&menu, &MainMenu::openFolder, data_, &DataPage::chooseFolder);
  connect(&menu, &MainMenu::openLists, this, [this] {
    showPage(Page::Data);
    data_->chooseLists();
  });
  connect(&menu, &MainMenu::openRun, this, &MainWindow::chooseRun);
  connect(&menu, &MainMenu::openRecent, &project_, &Project::open);
  connect(&menu, &MainMenu::quit, this, &QWidget::close);
  connect(&menu, &MainMenu::pageChosen, this,
          [this](int page) { showPage(static_cast<Page>(page)); });
  connect(&menu, &MainMenu::themeChosen, this, &MainWindow::chooseTheme);
  connect(&menu, &MainMenu::languageChosen, this, &MainWindow::chooseLanguage);
  connect(&menu, &MainMenu::aboutMethod, this, [this] { showMethod(this); });
  connect(&menu, &MainMenu::about, this, [this] { showAbout(this); });
}

void MainWindow::connectProject(MainMenu& menu) {
  connect(&project_, &Project::openingStarted, this, [this] {
    banner_->dismiss();
    showPage(Page::Data);
  });
  connect(&project_, &Project::openFailed, this, &MainWindow::showError);
  connect(&project_, &Project::opened, this, [this, &menu] {
    settings_.addRecent(project_.config().data);
    menu.updateRecent();
    setWindowTitle(tr("%1 – AD-Net Studio").arg(toQString(project_.config().data.root.filename())));
  });
  // Queued: the training is idle when they arrive.
  const auto ended = [this] {
    if (closing_) {
      close();
    } else if (std::exchange(asking_, false)) {
      banner_->dismiss();  // the question has answered itself
    }
  };
  connect(&training_, &TrainingController::finished, this, ended, Qt::QueuedConnection);
  connect(&training_, &TrainingController::failed, this, ended, Qt::QueuedConnection);
  connect(&training_, &TrainingController::cancelled, this, ended, Qt::QueuedConnection);
}

void MainWindow::openPath(const QString& path) {
  const QString folder = QDir(path).absolutePath();
  if (isRun(folder)) {
    showPage(Page::Evaluate);
    evaluate_->openRun(folder);
  } else {
    project_.open({toPath(folder), {}, {}});
  }
}

void MainWindow::openLast() {
  const QList<DataSource> recent = settings_.recent();
  if (recent.isEmpty() || !QFileInfo(toQString(recent.first().root)).isDir()) return;
  project_.open(recent.first());
}

MainWindow::Page MainWindow::page() const {
  return static_cast<Page>(pages_->currentIndex());
}

void MainWindow::showPage(Page page) {
  navigation_->setCurrent(static_cast<int>(page));
  pages_->setCurrentIndex(static_cast<int>(page));
  pages_->currentWidget()->setFocus();  // for its keys, and Tab begins there
}

bool MainWindow::isSettled() const {
  return !data_->isLoading() && !views_->isLoading() && !evaluate_->isLoading();
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

void MainWindow::showError(const Error& error) {
  banner_->showMessage(describe(error));
}

void MainWindow::chooseTheme(ThemeChoice choice) {
  settings_.setTheme(choice);
  Theme::instance().apply(choice);
}

void MainWindow::chooseLanguage(const QString& code) {
  settings_.setLanguage(code);
  banner_->showMessage({MessageBanner::Tone::Notice,
                        tr("The language changes when you start AD-Net Studio again"),
                        {},
                        {},
                        {}});
}

void MainWindow::closeEvent(QCloseEvent* event) {
  if (training_.isBusy()) {
    askBeforeClosing();
    event->ignore();
    return;
  }
  settings_.setGeometry(saveGeometry());
  event->accept();
}

void MainWindow::askBeforeClosing() {
  if (closing_) return;
  asking_ = true;
  const auto stop = [this] {
    asking_ = false;
    closing_ = true;
    training_.stop();
  };
  const auto goOn = [this] { asking_ = false; };
  banner_->showMessage({MessageBanner::Tone::Warning,
                        tr("A training is going on"),
                        tr("Stop it and keep the run as it is now?"),
                        {},
                        {{tr("Stop and close"), stop}, {tr("Go on training"), goOn}}});
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
  dropHint_->setGeometry(rect());
}

}  // namespace adnet::ui
