// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/data/data_page.h"

#include "core/demo/demo_data.h"
#include "ui/data/dataset_view.h"
#include "ui/data/empty_state.h"
#include "ui/shell/paths.h"
#include "ui/shell/presets.h"
#include "ui/shell/project.h"
#include "ui/shell/widgets.h"
#include "ui/words/number_text.h"

#include <QFileDialog>
#include <QProgressBar>
#include <QShortcut>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace adnet::ui {

namespace {

constexpr int kProgressWidth = 400;
constexpr double kMeasured = 1;  // seconds, before a time is estimated

QString demoFolder() {
  return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + "/demo-data";
}

}  // namespace

DataPage::DataPage(Project& project, QWidget* parent)
    : Page(parent),
      project_(project),
      stack_(new QStackedWidget),
      empty_(new EmptyState),
      view_(new DatasetView(project)),
      progress_(makeProgress()) {
  for (QWidget* page : {static_cast<QWidget*>(empty_), static_cast<QWidget*>(view_), progress_}) {
    stack_->addWidget(page);
  }
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(3 * kGrid, 3 * kGrid, 3 * kGrid, 3 * kGrid);
  layout->addWidget(stack_);

  connect(empty_, &EmptyState::openFolder, this, &DataPage::chooseFolder);
  connect(empty_, &EmptyState::openSource, &project_, &Project::openAnother);
  connect(empty_, &EmptyState::tryDemo, this, [this] { makeDemo(demoFolder()); });
  connect(empty_, &EmptyState::goBack, this, &DataPage::showContent);
  connect(view_, &DatasetView::openFolder, this, &DataPage::chooseFolder);
  connect(view_, &DatasetView::viewsWanted, this, &DataPage::viewsWanted);
  connect(&project_, &Project::openingStarted, this,
          [this] { showProgress(tr("Looking through the images…")); });
  connect(&project_, &Project::openingProgress, this, &DataPage::setProgress);
  connect(&project_, &Project::opened, this, &DataPage::showContent);
  connect(&project_, &Project::openFailed, this, &DataPage::showContent);
  connect(&project_, &Project::openingCancelled, this, &DataPage::showContent);
  showContent();
}

void DataPage::chooseFolder() {
  const QString start = toQString(project_.config().data.root);
  const QString folder = QFileDialog::getExistingDirectory(
      window(), tr("A folder with one subfolder for each class"), start);
  if (!folder.isEmpty()) project_.openAnother({toPath(folder), {}, {}});
}

void DataPage::chooseLists() {
  stack_->setCurrentWidget(empty_);
  empty_->showLists();
  empty_->setCanGoBack(project_.dataset() != nullptr);
}

void DataPage::setRecent(const QList<DataSource>& sources) {
  empty_->setRecent(sources);
}

void DataPage::makeDemo(const QString& folder) {
  const auto work = [this, folder](const std::stop_token& stop,
                                   const Job::Post& post) -> Job::Function {
    writeDemoData(toPath(folder), {}, stop, [this, &post](std::size_t done, std::size_t total) {
      post([this, done, total] { setProgress(done, total); });
    });
    return [this, folder] {
      project_.setConfig(withPreset(presetNamed("demo"), project_.config()));
      project_.open({toPath(folder), {}, {}});
    };
  };
  demo_.start(work, [this](const Error& error) {
    showContent();
    Q_EMIT failed(error);
  });
  showProgress(tr("Drawing the synthetic demo images…"));
}

bool DataPage::isLoading() const {
  return project_.isOpening() || demo_.isRunning() || view_->isLoading() || empty_->isLoading();
}

QWidget* DataPage::mainPart() const {
  return &view_->list();
}

QWidget* DataPage::makeProgress() {
  what_ = makeLabel({}, TextRole::Heading);
  count_ = makeLabel({}, TextRole::Subtle);
  count_->setObjectName("openingCount");
  bar_ = new QProgressBar;
  bar_->setObjectName("openingProgress");
  bar_->setTextVisible(false);
  bar_->setFixedWidth(kProgressWidth);
  auto* stop = new QPushButton(tr("Cancel"));
  stop->setObjectName("cancelOpening");
  stop->setToolTip(tr("Esc"));
  connect(stop, &QPushButton::clicked, this, &DataPage::cancel);

  auto* page = new QWidget;
  new QShortcut(Qt::Key_Escape, page, this, &DataPage::cancel);  // a button's own would come late
  auto* layout = new QVBoxLayout(page);
  layout->setSpacing(2 * kGrid);
  layout->addStretch(1);
  for (QWidget* widget : {static_cast<QWidget*>(what_), static_cast<QWidget*>(bar_),
                          static_cast<QWidget*>(count_), static_cast<QWidget*>(stop)}) {
    layout->addWidget(widget, 0, Qt::AlignHCenter);
  }
  layout->addStretch(2);
  return page;
}

void DataPage::showProgress(const QString& what) {
  what_->setText(what);
  count_->clear();
  sinceFirst_.invalidate();
  bar_->setRange(0, 0);
  stack_->setCurrentWidget(progress_);
}

void DataPage::setProgress(qulonglong done, qulonglong total) {
  bar_->setRange(0, 1000);
  bar_->setValue(total > 0 ? static_cast<int>(1000 * done / total) : 0);
  if (!sinceFirst_.isValid()) {
    sinceFirst_.start();
    first_ = done;
  }
  QStringList parts = {
      tr("%1 of %2")
          .arg(countText(static_cast<qsizetype>(done)), countText(static_cast<qsizetype>(total)))};
  if (const QString left = timeLeft(done, total); !left.isEmpty()) parts.append(left);
  count_->setText(parts.join(QStringLiteral(" · ")));
}

QString DataPage::timeLeft(qulonglong done, qulonglong total) const {
  const double seconds = static_cast<double>(sinceFirst_.elapsed()) / 1000;
  if (seconds < kMeasured || done <= first_ || done >= total) return {};
  const double each = seconds / static_cast<double>(done - first_);
  return tr("about %1 left").arg(roundDurationText(each * static_cast<double>(total - done)));
}

void DataPage::cancel() {
  if (demo_.isRunning()) {
    demo_.cancel();
    showContent();
  }
  project_.cancelOpening();
}

void DataPage::showContent() {
  stack_->setCurrentWidget(project_.dataset() ? static_cast<QWidget*>(view_) : empty_);
}

}  // namespace adnet::ui
