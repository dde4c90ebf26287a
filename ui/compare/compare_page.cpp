// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/compare_page.h"

#include "ui/compare/comparison_bar.h"
#include "ui/compare/comparison_table.h"
#include "ui/compare/confusion_tab.h"
#include "ui/compare/curves_tab.h"
#include "ui/compare/history_tab.h"
#include "ui/compare/images_tab.h"
#include "ui/compare/option_tab.h"
#include "ui/compare/settings_tab.h"
#include "ui/compare/table_splitter.h"
#include "ui/compare/verdict_panel.h"
#include "ui/shell/exporter.h"
#include "ui/shell/message_banner.h"
#include "ui/shell/paths.h"
#include "ui/shell/project.h"
#include "ui/shell/theme.h"
#include "ui/shell/widgets.h"
#include "ui/words/error_text.h"

#include <QApplication>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMessageBox>
#include <QMimeData>
#include <QShortcut>
#include <QTabWidget>

#include <utility>

namespace adnet::ui {

namespace {

constexpr auto kUngrouped = "ungrouped";  // of its state: options that make no setting
constexpr auto kFollowing = std::chrono::seconds(2);

// Those that go on have rows, too, though there is nothing to average yet.
Trials trialsOf(const RunCache& cache) {
  Trials trials = cache.trials();
  for (const SharedRun& run : cache.runs()) {
    if (run->summary.facts.status != RunStatus::Running) continue;
    Trial trial = trialOf(run->summary);
    trial.facts.reset();
    trials.trials.push_back(std::move(trial));
    std::erase_if(trials.leftOut,
                  [&](const LeftOut& out) { return out.run == run->summary.folder; });
  }
  return trials;
}

std::vector<FileStamp> stepsOf(const RunCache& cache) {
  std::vector<FileStamp> steps;
  for (const SharedRun& run : cache.runs()) {
    if (run->summary.facts.status == RunStatus::Running)
      steps.push_back(stampOf(run->summary.folder / kStepsFile));
  }
  return steps;
}

}  // namespace

ComparePage::ComparePage(Project& project, QWidget* parent)
    : Page(parent),
      project_(project),
      cache_(std::make_shared<RunCache>()),
      model_(new ComparisonModel(this)),
      folderNames_(new ElidedLabel(TextRole::Subtle)),
      back_(makeLinkButton(tr("Back"))),
      banner_(new MessageBanner),
      verdict_(new VerdictPanel),
      leftOutLink_(makeLinkButton({})),
      table_(new ComparisonTable(*model_)),
      bar_(new ComparisonBar(*table_)),
      empty_(makeLabel({}, TextRole::Subtle)),
      clearFilter_(makeLinkButton(tr("Clear the filter"))),
      tabs_(new QTabWidget),
      exporter_(new Exporter(this)) {
  setAcceptDrops(true);
  addTabs();
  tabs_->setObjectName("comparisonTabs");
  tabs_->setDocumentMode(true);
  auto* bottom = new Card;
  bottom->body()->setContentsMargins(kGrid, kGrid / 2, kGrid, kGrid);
  bottom->body()->addWidget(tabs_);
  splitter_ = new TableSplitter(makeTop(), *table_, bottom);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(3 * kGrid, 3 * kGrid, 3 * kGrid, 3 * kGrid);
  column->setSpacing(2 * kGrid);
  column->addWidget(makeHead());
  column->addWidget(banner_);
  column->addWidget(splitter_, 1);
  addKeys();

  connect(bar_, &ComparisonBar::changed, this, &ComparePage::refresh);
  connect(bar_, &ComparisonBar::groupingChanged, this, [this] {
    baseline_.clear();
    if (isVisible()) refresh();
  });
  connect(bar_, &ComparisonBar::filterChanged, this, [this](const QString& text) {
    table_->setFilterText(text);
    showTable();
    telling_.start();
  });
  connect(bar_, &ComparisonBar::exportAsked, this, &ComparePage::exportTable);
  connect(table_, &ComparisonTable::currentSettingChanged, this, &ComparePage::showVerdict);
  connect(table_, &ComparisonTable::baselineAsked, this, &ComparePage::makeBaseline);
  connect(table_, &ComparisonTable::runAsked, this, &ComparePage::runRequested);
  connect(table_, &ComparisonTable::resumeAsked, this, [this](const QString& folder) {
    if (const RunSummary* run = model_->findRun(folder)) Q_EMIT resumeRequested(RunSummary(*run));
  });
  telling_.setSingleShot(true);
  telling_.setInterval(0);
  connect(&telling_, &QTimer::timeout, this, &ComparePage::tellTabs);
  const auto tell = [this] { telling_.start(); };
  connect(table_, &ComparisonTable::currentSettingChanged, this, tell);
  connect(table_, &ComparisonTable::orderChanged, this, tell);
  connect(model_, &ComparisonModel::shownChanged, this, tell);
  connect(&Theme::instance(), &Theme::changed, this, tell);  // it has other colours
  connect(exporter_, &Exporter::failed, this, &ComparePage::failed);
  connect(exporter_, &Exporter::written, this, &ComparePage::tellSaved);
  connect(&project_, &Project::configChanged, this, &ComparePage::followRunsFolder);
  follow_.setInterval(kFollowing);
  connect(&follow_, &QTimer::timeout, this, [this] {
    if (isVisible() && !reading_.isRunning()) refresh();
  });
  follow_.start();
  followRunsFolder();
}

QWidget* ComparePage::makeHead() {
  folderNames_->setObjectName("comparedFolders");
  auto* choose = makeLinkButton(tr("Other folder…"));
  choose->setObjectName("chooseComparedFolder");
  choose->setToolTip(tr("Of runs, or drop several folders here"));
  connect(choose, &QPushButton::clicked, this, &ComparePage::chooseFolder);
  back_->setObjectName("backToComparedRuns");
  back_->setToolTip(tr("To the folder that runs are trained into"));
  connect(back_, &QPushButton::clicked, this, [this] { setFolders({home_}); });
  auto* head = new QWidget;
  auto* row = new QHBoxLayout(head);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(kGrid);
  row->addWidget(makeLabel(tr("Compare"), TextRole::Title));
  row->addSpacing(kGrid);
  row->addWidget(folderNames_, 1);
  row->addWidget(back_);
  row->addWidget(choose);
  return head;
}

QWidget* ComparePage::makeTop() {
  leftOutLink_->setObjectName("leftOut");
  connect(leftOutLink_, &QPushButton::clicked, this, &ComparePage::listLeftOut);
  empty_->setObjectName("comparisonEmpty");
  empty_->setWordWrap(true);
  empty_->setAlignment(Qt::AlignCenter);
  clearFilter_->setObjectName("clearSettingFilter");
  clearFilter_->hide();
  connect(clearFilter_, &QPushButton::clicked, this, [this] {
    bar_->clearFilter();
    table_->setFocus();
  });
  auto* card = new Card;
  card->body()->setContentsMargins(2 * kGrid, kGrid + kGrid / 2, 2 * kGrid, kGrid);
  card->body()->setSpacing(kGrid);
  card->body()->addWidget(verdict_);
  card->body()->addWidget(bar_);
  card->body()->addWidget(table_, 1);
  card->body()->addWidget(empty_, 1);
  card->body()->addWidget(clearFilter_, 0, Qt::AlignHCenter);
  card->body()->addWidget(leftOutLink_, 0, Qt::AlignLeft);
  return card;
}

void ComparePage::addTabs() {
  addTab(new CurvesTab);
  addTab(new OptionTab);
  addTab(new SettingsTab);
  auto* confusion = new ConfusionTab(cache_);
  addTab(confusion);
  auto* images = new ImagesTab(cache_);
  addTab(images);
  addTab(new HistoryTab(cache_));
  connect(confusion, &ConfusionTab::imagesAsked, this,
          [this, images](int label, std::optional<int> predicted) {
            images->showClass(label, predicted);
            tabs_->setCurrentWidget(images);
            images->setFocus();
          });
}

void ComparePage::addTab(ComparisonTab* tab) {
  tabs_->addTab(tab, tab->title());
  tab->setAccessibleName(tab->title());
  connect(tab, &ComparisonTab::failed, this, &ComparePage::failed);
  connect(tab, &ComparisonTab::exported, this, &ComparePage::tellSaved);
  connect(tab, &ComparisonTab::runRequested, this, &ComparePage::runRequested);
  connect(tab, &ComparisonTab::wanted, this, [this, tab] { tabs_->setCurrentWidget(tab); });
  addActions(tab->actions());
}

void ComparePage::addKeys() {
  const auto add = [this](const QKeySequence& keys, auto act) {
    auto* shortcut = new QShortcut(keys, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, act);
  };
  for (int i = 0; i < tabs_->count(); ++i) {
    tabs_->setTabToolTip(i, QString::number(i + 1));
    add(Qt::Key_1 + i, [this, i] { tabs_->setCurrentIndex(i); });
  }
  add(Qt::Key_Slash, [this] { bar_->focusFilter(); });
  add(Qt::Key_G, [this] { bar_->showGrouping(); });
  add(Qt::Key_E, [this] { bar_->showExport(); });
  addActions(table_->actions());
}

// Whatever is pressed by Space goes on to be.
bool ComparePage::event(QEvent* event) {
  const bool space = event->type() == QEvent::ShortcutOverride &&
                     static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space;
  const QWidget* focused = QApplication::focusWidget();
  if (!space ||
      !(qobject_cast<const QAbstractButton*>(focused) || qobject_cast<const QComboBox*>(focused))) {
    return Page::event(event);
  }
  event->accept();
  return true;
}

void ComparePage::waitForTraining(bool goesOn) {
  table_->waitForTraining(goesOn);
}

void ComparePage::followRunsFolder() {
  if (home_ == project_.config().out) return;
  home_ = project_.config().out;
  setFolders({home_});
}

void ComparePage::chooseFolder() {
  const QString folder = QFileDialog::getExistingDirectory(
      this, tr("Folder of runs"), folders_.empty() ? QString() : toQString(folders_.front()));
  if (!folder.isEmpty()) setFolders({toPath(folder)});
}

void ComparePage::setFolders(const std::vector<std::filesystem::path>& folders) {
  folders_ = folders;
  baseline_.clear();
  QStringList names;
  for (const std::filesystem::path& folder : folders)
    names.append(toQString(folder));
  folderNames_->setFullText(names.join(QStringLiteral(" · ")));
  back_->setVisible(folders_ != std::vector{home_});
  if (isVisible()) refresh();
}

void ComparePage::dragEnterEvent(QDragEnterEvent* event) {
  for (const QUrl& url : event->mimeData()->urls()) {
    if (QFileInfo(url.toLocalFile()).isDir()) event->acceptProposedAction();
  }
}

void ComparePage::dropEvent(QDropEvent* event) {
  std::vector<std::filesystem::path> folders;
  for (const QUrl& url : event->mimeData()->urls()) {
    if (QFileInfo(url.toLocalFile()).isDir()) folders.push_back(toPath(url.toLocalFile()));
  }
  if (folders.empty()) return;
  event->acceptProposedAction();
  setFolders(folders);
}

void ComparePage::showEvent(QShowEvent* event) {
  Page::showEvent(event);
  refresh();
  if (moved_ != project_.moved()) telling_.start();  // a person has said so elsewhere
}

bool ComparePage::isLoading() const {
  const auto* tab = static_cast<const ComparisonTab*>(tabs_->currentWidget());
  return reading_.isRunning() || telling_.isActive() || exporter_->isWriting() || tab->isLoading();
}

QWidget* ComparePage::mainPart() const {
  return table_;
}

QVariantMap ComparePage::state() const {
  return {{kUngrouped, bar_->ungrouped()}};
}

void ComparePage::restore(const QVariantMap& state) {
  bar_->leaveOut(state.value(kUngrouped).toStringList());
}

void ComparePage::refresh() {
  ComparisonOptions options;
  options.grouping = bar_->grouping();
  options.metric = bar_->metric();
  options.baseline = baseline_;
  const auto work = [this, cache = cache_, folders = folders_, options,
                     protocol = bar_->protocol()](const std::stop_token& stop,
                                                  const Job::Post& post) -> Job::Function {
    const auto progress = [&](std::size_t done, std::size_t total) {
      post([this, done, total] { showProgress(done, total); });
    };
    cache->refresh(folders, stop, progress);
    ComparisonOptions wanted = options;
    wanted.score = cache->scoreReader();
    const auto contents = std::make_shared<ComparisonModel::Contents>();
    Trials trials = trialsOf(*cache);
    const auto leftOut = std::make_shared<std::vector<LeftOut>>(std::move(trials.leftOut));
    contents->comparison = compare(trials.trials, wanted);
    for (const SharedRun& run : cache->runs())
      contents->runs.push_back(run->summary);
    contents->grouping = options.grouping;
    contents->protocol = protocol;
    const auto scores = cache->testScoreReader();
    const auto read = [&](const std::filesystem::path& run) {
      if (stop.stop_requested()) throw Cancelled();
      return scores(run);
    };
    for (const LeftOut& out : addImageAnalyses(contents->comparison, read))
      leftOut->push_back(out);
    std::ranges::copy(contents->comparison.leftOut, std::back_inserter(*leftOut));
    return [this, contents, leftOut, steps = stepsOf(*cache)] {
      take(std::move(*contents), std::move(*leftOut), steps);
    };
  };
  reading_.start(work, [this](const Error& error) { banner_->showMessage(describe(error)); });
}

// Of a first look at many runs; a later one is quick.
void ComparePage::showProgress(std::size_t done, std::size_t total) {
  if (model_->settings() > 0) return;
  table_->hide();
  empty_->show();
  empty_->setText(tr("Reading run %1 of %2").arg(done).arg(total));
}

void ComparePage::take(ComparisonModel::Contents contents, std::vector<LeftOut> leftOut,
                       std::vector<FileStamp> steps) {
  const bool first = model_->settings() == 0;
  const bool wentOn = steps_ != steps;
  steps_ = std::move(steps);
  if (!first && !model_->differs(contents)) {
    for (int i = 0; wentOn && i < tabs_->count(); ++i)
      static_cast<ComparisonTab*>(tabs_->widget(i))->goOn();
    return;
  }
  banner_->dismiss();
  leftOut_ = std::move(leftOut);
  model_->setContents(std::move(contents));
  bar_->setKeys(model_->comparison().keys);
  showVerdict();
  showLeftOut();
  showTable();
  QMetaObject::invokeMethod(splitter_, &TableSplitter::fit, Qt::QueuedConnection);
  telling_.start();
}

// Or why there is none.
void ComparePage::showTable() {
  const bool any = model_->settings() > 0;
  const bool found = table_->model()->rowCount() > 0;
  table_->setVisible(found);
  verdict_->setVisible(any);
  empty_->setVisible(!found);
  clearFilter_->setVisible(any && !found);
  empty_->setText(
      any ? tr("No setting matches “%1”.").arg(bar_->filterText())
          : tr("There are no runs here yet. Train the same data with two methods and a few "
               "seeds each, and they are compared here."));
}

void ComparePage::makeBaseline(int setting) {
  Baseline asked = baselineOf(model_->comparison(), static_cast<std::size_t>(setting));
  baseline_ = asked == baseline_ ? Baseline() : std::move(asked);  // the same again: as at first
  refresh();
}

void ComparePage::showVerdict() {
  verdict_->showSetting(*model_, table_->currentSetting());
}

void ComparePage::showLeftOut() {
  leftOutLink_->setText(tr("%n run(s) left out…", nullptr, static_cast<int>(leftOut_.size())));
  leftOutLink_->setVisible(!leftOut_.empty());
}

void ComparePage::listLeftOut() {
  QStringList lines;
  for (const LeftOut& out : leftOut_) {
    lines.append(tr("%1: %2").arg(toQString(out.run.filename()), QString::fromStdString(out.why)));
  }
  auto* box = new QMessageBox(QMessageBox::Information, tr("Left out"), lines.join('\n'),
                              QMessageBox::Close, this);
  box->setObjectName("leftOutList");
  box->setAttribute(Qt::WA_DeleteOnClose);
  box->open();
}

void ComparePage::tellTabs() {
  Shown shown = table_->shown();
  moved_ = project_.moved();
  shown.moved = moved_;
  for (int i = 0; i < tabs_->count(); ++i)
    static_cast<ComparisonTab*>(tabs_->widget(i))->setShown(shown);
}

void ComparePage::tellSaved(const QString& file) {
  banner_->showMessage(savedMessage(file, *this));
}

void ComparePage::exportTable(const QString& file) {
  exporter_->ask(exportName("comparison", file),
                 [file, comparison = model_->comparison(), leftOut = leftOut_] {
                   return file == "runs.csv"       ? toRunsCsv(comparison)
                          : file.endsWith(".csv")  ? toCsv(comparison)
                          : file.endsWith(".json") ? toJson(comparison, leftOut)
                          : file.endsWith(".md")   ? toMarkdown(comparison)
                                                   : toLatex(comparison);
                 });
}

}  // namespace adnet::ui
