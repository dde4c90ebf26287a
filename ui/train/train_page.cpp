// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/train/train_page.h"

#include "ui/charts/confusion_view.h"
#include "ui/charts/curves_view.h"
#include "ui/charts/evaluation_panel.h"
#include "ui/pictures/gallery.h"
#include "ui/queue/queue_panel.h"
#include "ui/shell/exporter.h"
#include "ui/shell/message_banner.h"
#include "ui/shell/paths.h"
#include "ui/shell/project.h"
#include "ui/shell/step_times.h"
#include "ui/shell/training_controller.h"
#include "ui/shell/widgets.h"
#include "ui/train/engine_check.h"
#include "ui/train/forecast.h"
#include "ui/train/readiness.h"
#include "ui/train/run_log.h"
#include "ui/train/run_status.h"
#include "ui/train/train_form.h"
#include "ui/train/train_queue.h"
#include "ui/words/error_text.h"
#include "ui/words/run_text.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QStyle>

#include <algorithm>
#include <vector>

namespace adnet::ui {

namespace {

constexpr int kFormWidth = 336;
constexpr int kNarrowFormWidth = 298;
constexpr int kNarrow = 840;  // pixels of the page; more than it needs with that form

}  // namespace

TrainPage::TrainPage(Project& project, TrainingController& controller, QueueController& queue,
                     QWidget* parent)
    : Page(parent),
      project_(project),
      controller_(controller),
      times_(new StepTimes(controller, this)),
      banner_(new MessageBanner(this)),
      queue_(new TrainQueue(project, *times_, queue, *banner_, *this)),
      check_(new EngineCheck(project, controller, this)) {
  auto* columns = new QHBoxLayout(this);
  columns->setContentsMargins(3 * kGrid, 3 * kGrid, 3 * kGrid, 3 * kGrid);
  columns->setSpacing(2 * kGrid);
  columns->addWidget(makeLeft());
  columns->addWidget(makeRight(), 1);

  connect(form_, &TrainForm::viewsRequested, this, &TrainPage::viewsRequested);
  connect(form_, &TrainForm::downloading, this, [this](bool on) {
    downloading_ = on;
    updateActions();
  });
  connect(form_, &TrainForm::failed, this,
          [this](const Error& error) { banner_->showMessage(describe(error)); });
  connect(status_, &RunStatusCard::openRequested, this, &TrainPage::runRequested);
  connect(status_, &RunStatusCard::resumeRequested, this, [this](const QString& folder) {
    RunSummary run;
    run.folder = toPath(folder);
    run.config = config_;
    RunToResume request;
    request.folder = run.folder;
    request.data = config_.data.root;  // where they were found, should they have moved
    goOn(run, request);
  });
  for (const auto signal : {&Project::configChanged, &Project::splitChanged,
                            &Project::openingStarted, &Project::openingCancelled}) {
    connect(&project_, signal, this, &TrainPage::updateActions);
  }
  connect(&project_, &Project::openFailed, this, &TrainPage::updateActions);
  connect(check_, &EngineCheck::changed, this, &TrainPage::takeCheck);
  connect(form_, &TrainForm::advancedShown, check_, &EngineCheck::askForCuda);
  connectController();
  connectQueue();
  form_->tell(*check_);
  updateActions();
}

QWidget* TrainPage::makeLeft() {
  form_ = new TrainForm(project_);
  form_->layout()->setContentsMargins(0, 0, kGrid / 2, 0);  // beside the scroll bar
  auto* scroll = new QScrollArea;
  scroll->setWidget(form_);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setFocusPolicy(Qt::NoFocus);

  auto* card = new Card;
  card->body()->setContentsMargins(2 * kGrid, 2 * kGrid, kGrid / 2, 2 * kGrid);
  card->body()->addWidget(scroll);

  left_ = new QWidget;
  auto* column = new QVBoxLayout(left_);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(2 * kGrid);
  column->addWidget(makeLabel(tr("Train"), TextRole::Title));
  column->addWidget(card, 1);
  column->addWidget(makeActions());
  return left_;
}

// Wide enough for the form, in letters of any size; no wider where the page is narrow. The form
// itself is as wide with a scroll bar as without: a QFormLayout that is asked about two widths in
// turn mixes up the heights of its rows (Qt 6.4), which cuts the last lines of notes.
void TrainPage::fitForm() {
  constexpr int kPadding = 2 * kGrid + kGrid / 2 + 2;  // of the card, with its border
  const int around = kPadding + style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
  const int least = form_->minimumSizeHint().width() + around;
  const int width = std::max(this->width() < kNarrow ? kNarrowFormWidth : kFormWidth, least);
  left_->setFixedWidth(width);
  form_->setFixedWidth(width - around);
}

void TrainPage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  fitForm();
}

void TrainPage::showEvent(QShowEvent* event) {
  Page::showEvent(event);
  fitForm();
  refresh();
}

bool TrainPage::event(QEvent* event) {
  if (event->type() == QEvent::WindowActivate) refresh();
  return Page::event(event);
}

// Files may have come or gone meanwhile.
void TrainPage::refresh() {
  form_->refreshWeights();
  updateActions();
}

void TrainPage::changeEvent(QEvent* event) {
  Page::changeEvent(event);
  if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) fitForm();
}

QWidget* TrainPage::makeActions() {
  summary_ = makeLabel({}, TextRole::Body);
  summary_->setObjectName("trainSummary");
  reason_ = makeLabel({}, TextRole::Subtle);
  reason_->setObjectName("trainReason");
  next_ = makeLabel({}, TextRole::Subtle);
  next_->setObjectName("trainNext");
  kept_ = makeLabel({}, TextRole::Subtle);
  kept_->setObjectName("trainKept");
  for (QLabel* label : {summary_, next_, kept_, reason_}) {
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
  }
  open_ = makePrimaryButton(tr("Open a folder…"));
  open_->setObjectName("openFolder");
  open_->setMinimumHeight(40);
  connect(open_, &QPushButton::clicked, this, &TrainPage::folderRequested);
  train_ = makePrimaryButton(tr("Train"));
  train_->setObjectName("train");
  train_->setMinimumHeight(40);
  train_->setToolTip(tr("Begins the training (Ctrl+Return)"));
  pause_ = new QPushButton;
  pause_->setObjectName("pause");
  pause_->setMinimumHeight(40);
  stop_ = new QPushButton(tr("Stop"));
  stop_->setObjectName("stop");
  stop_->setMinimumHeight(40);
  queue_->button().setMinimumHeight(40);
  connect(train_, &QPushButton::clicked, this, &TrainPage::start);
  connect(pause_, &QPushButton::clicked, this, &TrainPage::pauseOrResume);
  connect(stop_, &QPushButton::clicked, &controller_, &TrainingController::stop);
  for (QPushButton* button : {train_, pause_, stop_})
    ignoreDoubleClick(*button);
  addKeys();

  auto* card = new Card;
  card->setObjectName("trainActions");
  actions_ = card;
  // Each in a place of its own: a click that is one too many hits nothing else.
  auto* rows = new QVBoxLayout;
  rows->setSpacing(kGrid);
  using Row = std::vector<QPushButton*>;
  for (const Row& buttons : {Row{open_, train_, &queue_->button()}, Row{pause_, stop_}}) {
    auto* row = new QHBoxLayout;
    row->setSpacing(kGrid);
    for (QPushButton* button : buttons)
      row->addWidget(button, 1);
    rows->addLayout(row);
  }
  for (QLabel* label : {summary_, next_, kept_, reason_})
    card->body()->addWidget(label);
  card->body()->addWidget(&queue_->notice());
  card->body()->addWidget(new Forecast(project_, *times_));
  card->body()->addLayout(rows);
  return card;
}

// A key that is held begins no further run.
void TrainPage::addKeys() {
  const auto add = [this](Qt::KeyboardModifiers modifiers, QPushButton* button) {
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
      auto* shortcut = new QShortcut(modifiers | key, this);
      shortcut->setAutoRepeat(false);
      connect(shortcut, &QShortcut::activated, this, [this, button] {
        refresh();
        button->click();
      });
    }
  };
  add(Qt::ControlModifier, train_);
  add(Qt::ControlModifier | Qt::ShiftModifier, &queue_->button());
}

QWidget* TrainPage::makeRight() {
  banner_->setObjectName("trainBanner");
  status_ = new RunStatusCard(controller_);
  curves_ = new CurvesView;
  evaluation_ = new EvaluationPanel(
      tr("The confusion between the classes appears here with the first evaluation."));
  gallery_ = new Gallery;
  evaluation_->addTab(gallery_, tr("Images"));
  connect(curves_, &CurvesView::failed, this, &TrainPage::failed);
  const auto tellSaved = [this](const QString& file) {
    banner_->showMessage(savedMessage(file, *this));
  };
  connect(curves_, &CurvesView::exported, this, tellSaved);
  connect(evaluation_, &EvaluationPanel::exported, this, tellSaved);
  connect(evaluation_, &EvaluationPanel::failed, this, &TrainPage::failed);
  connect(evaluation_, &EvaluationPanel::cellClicked, this, &TrainPage::showCell);
  connect(evaluation_, &EvaluationPanel::cellLeft, gallery_, &Gallery::showMistakes);
  connect(gallery_, &Gallery::mistakesAsked, evaluation_,
          [this] { evaluation_->confusion().select(std::nullopt); });
  log_ = new RunLog(controller_);
  evaluation_->addTab(log_, tr("Log"));
  evaluation_->addTab(&queue_->panel(), tr("Queue"));
  auto* splitter = new QSplitter(Qt::Vertical);
  splitter->setChildrenCollapsible(false);
  splitter->setHandleWidth(2 * kGrid);
  splitter->addWidget(curves_);
  splitter->addWidget(evaluation_);
  splitter->setSizes({185, 375});

  auto* right = new QWidget;
  auto* column = new QVBoxLayout(right);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(2 * kGrid);
  column->addWidget(banner_);
  column->addWidget(status_);
  column->addWidget(splitter, 1);
  return right;
}

void TrainPage::connectController() {
  using C = TrainingController;
  connect(&controller_, &C::stateChanged, this, &TrainPage::updateActions);
  connect(&controller_, &C::started, this, &TrainPage::takeStarted);
  connect(&controller_, &C::stepped, curves_, &CurvesView::addSteps);
  connect(&controller_, &C::evaluated, this, &TrainPage::takeEvaluation);
  connect(&controller_, &C::finished, this, &TrainPage::tellFinished);
  connect(&controller_, &C::failed, this, &TrainPage::takeFailure);
}

void TrainPage::connectQueue() {
  connect(queue_, &TrainQueue::showRequested, this, &TrainPage::showQueue);
  connect(queue_, &TrainQueue::tipsChanged, this, &TrainPage::showTips);
  connect(queue_, &TrainQueue::runRequested, this, &TrainPage::runRequested);
  connect(queue_, &TrainQueue::runBegins, this,
          [this](const TrainingConfig& config) { begin(config, {}, {}); });
  connect(queue_, &TrainQueue::failed, this,
          [this](const Error& error) { banner_->showMessage(describe(error)); });
}

void TrainPage::showQueue() {
  evaluation_->showTab(&queue_->panel());
}

QWidget* TrainPage::mainPart() const {
  return &queue_->panel().list();
}

void TrainPage::start() {
  if (controller_.isBusy() || !reasonNow().isEmpty()) return;
  begin(project_.config(), summaryOf(project_), {});
  controller_.start(config_);
}

void TrainPage::goOn(const RunSummary& run, const RunToResume& request) {
  if (controller_.isBusy()) return;
  TrainingConfig config = run.config;
  config.steps = request.steps.value_or(config.steps);
  if (!request.data.empty()) config.data.root = request.data;
  begin(config, {}, request.folder);
  goesOn_ =
      tr("Goes on with “%1”, with its own settings.").arg(QString::fromStdString(nameOf(run)));
  goOnAnyway_ = [this, run, request] {
    RunToResume accepting = request;
    accepting.acceptsChangedData = true;
    goOn(run, accepting);
  };
  controller_.goOn(request);
}

void TrainPage::goOn(const RunSummary& run) {
  const std::filesystem::path& root = run.config.data.root;
  const std::filesystem::path now = project_.moved().now(root);
  RunToResume request;
  request.folder = run.folder;
  if (now != root) request.data = now;
  goOn(run, request);
}

// From here on all that is shown is this run's.
void TrainPage::begin(const TrainingConfig& config, const QString& summary,
                      const std::filesystem::path& goesOn) {
  banner_->dismiss();
  config_ = config;
  folder_.clear();
  curves_->begin(config_.method, config_.steps);
  evaluation_->clear();
  evaluation_->confusion().select(std::nullopt);
  gallery_->clear();
  log_->begin(config_);
  status_->begin(config_, goesOn);
  runSummary_ = summary;
  goesOn_.clear();
  goOnAnyway_ = {};
}

void TrainPage::pauseOrResume() {
  if (controller_.state() == TrainingController::State::Paused) {
    controller_.resume();
  } else {
    controller_.pause();
  }
}

QString TrainPage::reasonNow() const {
  const QString reason = reasonNotToTrain(project_);
  return reason.isEmpty() ? check_->reason() : reason;
}

void TrainPage::takeCheck() {
  form_->tell(*check_);
  updateActions();
}

void TrainPage::updateActions() {
  if (isVisible()) check_->ask();
  const bool idle = !controller_.isBusy();
  const QString reason = !idle          ? QString()
                         : downloading_ ? tr("The weights are being downloaded.")
                                        : reasonNow();
  updateSummary();
  status_->refresh(project_.config().data);
  reason_->setText(reason);
  reason_->setVisible(!reason.isEmpty());
  // Without images there is one thing to do first.
  const bool empty = idle && !project_.dataset() && !project_.isOpening();
  open_->setVisible(empty);
  for (QPushButton* button : {train_, &queue_->button(), pause_, stop_})
    button->setVisible(!empty);
  enableActions(reason.isEmpty());
}

void TrainPage::enableActions(bool ready) {
  using State = TrainingController::State;
  const State state = controller_.state();
  const bool idle = state == State::Idle;
  // A run of the queue is not what the form says, which may be what is queued next.
  const bool edits = idle || queue_->trains();
  if (!edits && form_->isAncestorOf(window()->focusWidget())) actions_->setFocus();
  form_->setEnabled(edits);
  pause_->setText(state == State::Paused ? tr("Resume") : tr("Pause"));
  showTips();
  enable(*train_, idle && ready);
  enable(*pause_, state == State::Running || state == State::Paused);
  enable(*stop_, !idle && state != State::Stopping);
  QPushButton* const next = idle ? train_ : pause_;
  if (window()->focusWidget() == actions_ && next->isEnabled()) next->setFocus();
}

void TrainPage::showTips() {
  const bool held = controller_.state() == TrainingController::State::Paused;
  pause_->setToolTip(held ? tr("Goes on with this run") : queue_->pauseTip());
  stop_->setToolTip(queue_->stopTip());
}

// A button that is disabled must not hand the focus to whatever comes next: the card has it until
// there is another to press.
void TrainPage::enable(QPushButton& button, bool enabled) {
  if (!enabled && window()->focusWidget() == &button) actions_->setFocus();
  button.setEnabled(enabled);
}

// The words about the run that goes on are the run's, whatever is open meanwhile.
void TrainPage::updateSummary() {
  const bool idle = !controller_.isBusy();
  summary_->setText(idle ? summaryOf(project_) : runText());
  next_->setText(idle ? QString() : nextText());
  kept_->setText(controller_.state() == TrainingController::State::Stopping
                     ? tr("It stops. The run is kept: its steps, evaluations, and the weights as "
                          "they are now.")
                     : QString());
  for (QLabel* label : {summary_, next_, kept_})
    label->setVisible(!label->text().isEmpty());
}

QString TrainPage::runText() const {
  QStringList sentences = {queue_->runText(), goesOn_,
                           tr("Trains “%1”.").arg(dataText(config_.data)), runSummary_};
  sentences.removeAll(QString());
  return sentences.join(' ');
}

QString TrainPage::nextText() const {
  const DataSource& source = project_.config().data;
  if (!project_.dataset() || source == config_.data) return {};
  return tr("Open for the next training: “%1”.").arg(dataText(source)) + ' ' + summaryOf(project_);
}

void TrainPage::takeStarted(const RunStarted& run) {
  folder_ = toQString(run.folder);
  classes_ = toStringList(run.classes);
  // <UTC time>-<name>, where nobody gave it one.
  const QString name =
      config_.name.empty() ? folder_.section('/', -1) : QString::fromStdString(config_.name);
  curves_->setRunName(name);
  evaluation_->setRunName(name);
  runSummary_ = summaryOf(run.split, run.classes.size());
  runTests_ = !run.split.test.empty();
  updateSummary();
  gallery_->setPredictions(config_.data.root, std::make_shared<std::vector<Prediction>>(),
                           classes_);
  Q_EMIT runStarted(folder_);
}

void TrainPage::takeEvaluation(const EvaluationRecord& evaluation) {
  curves_->addEvaluation(evaluation.step, evaluation.set, evaluation.protocol,
                         evaluation.metrics.accuracy);
  // Where both are scored, the table shows the test set.
  if (evaluation.set == SetName::Validation && runTests_) return;
  evaluation_->setEvaluation(evaluationText(evaluation.set, evaluation.protocol, evaluation.step),
                             evaluation.confusion, evaluation.metrics, classes_);
  gallery_->refresh(evaluation.predictions);
}

void TrainPage::showCell(int label, int predicted) {
  gallery_->showCell(label, predicted);
  evaluation_->showTab(gallery_);
}

void TrainPage::takeFailure(const Error& error) {
  // A data set that has vanished is the window's to tell: the other pages miss it, too.
  if (error.code() == ErrorCode::DataChanged || QFileInfo(toQString(config_.data.root)).isDir()) {
    tellFailure(error);
  } else {
    Q_EMIT failed(error);
  }
  tellFinished();
}

void TrainPage::tellFailure(const Error& error) {
  MessageBanner::Message message = describe(error);
  const bool changed = error.code() == ErrorCode::DataChanged;
  // What has changed, and who trains it, matters more than what to do.
  if (changed || error.code() == ErrorCode::InTraining) std::swap(message.advice, message.detail);
  if (changed && goOnAnyway_) {
    message.tone = MessageBanner::Tone::Warning;
    message.actions = {{tr("Go on all the same"), goOnAnyway_}};
  }
  banner_->showMessage(message);
}

void TrainPage::tellFinished() {
  if (!folder_.isEmpty()) Q_EMIT runFinished(folder_);
}

}  // namespace adnet::ui
