// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/evaluate/run_view.h"

#include "ui/charts/accuracy_figures.h"
#include "ui/charts/confusion_view.h"
#include "ui/charts/curves_view.h"
#include "ui/charts/evaluation_panel.h"
#include "ui/evaluate/moved_images.h"
#include "ui/evaluate/resume_offer.h"
#include "ui/evaluate/run_evaluation.h"
#include "ui/evaluate/run_results.h"
#include "ui/evaluate/run_title.h"
#include "ui/pictures/gallery.h"
#include "ui/shell/elided_combo_box.h"
#include "ui/shell/file_manager.h"
#include "ui/shell/paths.h"
#include "ui/shell/project.h"
#include "ui/shell/training_controller.h"
#include "ui/words/number_text.h"
#include "ui/words/run_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLineEdit>
#include <QShortcut>
#include <QSplitter>

#include <algorithm>
#include <utility>

namespace adnet::ui {

namespace {

// The line of evaluations.csv that a predictions file belongs to. Of two at one step, the last was
// written last.
const EvaluationLine* lineOf(const RunRecord& run, const PredictionFile& file) {
  const EvaluationLine* line = nullptr;
  for (const EvaluationLine& one : run.evaluations) {
    if (one.set == file.set && one.step == file.step) line = &one;
  }
  return line;
}

Protocol protocolOf(const RunRecord& run, const PredictionFile& file) {
  const EvaluationLine* line = lineOf(run, file);
  return line ? line->protocol : Protocol::Paper;
}

QString titleOf(const RunRecord& run, const PredictionFile& file) {
  return evaluationText(file.set, protocolOf(run, file), file.step);
}

// The evaluation that a run is judged by: the test set scored once, else the last of the test set,
// else the last.
int mostTelling(const RunRecord& run) {
  int best = static_cast<int>(run.predictions.size()) - 1;
  for (int i = 0; i < static_cast<int>(run.predictions.size()); ++i) {
    const PredictionFile& file = run.predictions[static_cast<std::size_t>(i)];
    if (file.set != SetName::Test) continue;
    best = i;
    const EvaluationLine* line = lineOf(run, file);
    if (line && line->protocol == Protocol::Honest) break;
  }
  return best;
}

}  // namespace

RunView::RunView(Project& project, TrainingController& controller, QWidget* parent)
    : QWidget(parent),
      project_(project),
      name_(new RunTitle),
      summary_(makeLabel({}, TextRole::Subtle)),
      note_(new QLineEdit),
      figures_(new AccuracyFigures),
      resume_(new ResumeOffer(controller)),
      evaluation_(new RunEvaluation(project, controller)),
      moved_(new MovedImages(project)),
      curves_(new CurvesView),
      evaluations_(new ElidedComboBox),
      panel_(new EvaluationPanel(tr("This run has no evaluation yet."))),
      gallery_(new Gallery) {
  connect(name_, &RunTitle::renamed, this, &RunView::rename);
  auto* rename = new QShortcut(Qt::Key_F2, this);
  rename->setContext(Qt::WidgetWithChildrenShortcut);
  connect(rename, &QShortcut::activated, name_, &RunTitle::edit);
  summary_->setObjectName("openedRunSummary");
  summary_->setWordWrap(true);
  note_->setObjectName("runNote");
  note_->setPlaceholderText(tr("Add a note"));
  note_->setAccessibleName(tr("Note"));
  note_->setProperty("role", "quiet");
  connect(note_, &QLineEdit::editingFinished, this, &RunView::writeNote);
  connect(note_, &QLineEdit::returnPressed, this, [this] { setFocus(); });
  auto* escape = new QShortcut(Qt::Key_Escape, note_);
  escape->setContext(Qt::WidgetShortcut);
  connect(escape, &QShortcut::activated, this, &RunView::leaveNote);
  evaluations_->setObjectName("evaluations");
  evaluations_->setAccessibleName(tr("Evaluation"));
  evaluations_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  panel_->replaceTitle(evaluations_);
  panel_->addTab(gallery_, tr("Images"));
  connect(evaluations_, &QComboBox::currentIndexChanged, this, &RunView::openEvaluation);
  connect(resume_, &ResumeOffer::resumeRequested, this, [this] { resume(std::nullopt); });
  connect(&controller, &TrainingController::stateChanged, this,
          [this, &controller] { further_->setEnabled(!controller.isBusy()); });
  connect(evaluation_, &RunEvaluation::evaluated, this, &RunView::readAgain);
  connect(evaluation_, &RunEvaluation::evaluated, this, &RunView::changed);
  connect(evaluation_, &RunEvaluation::failed, this, &RunView::evaluationFailed);
  connect(evaluation_, &RunEvaluation::dataHaveChanged, this, [this](const Error& error) {
    Q_EMIT dataHaveChanged(error, [this, folder = folder_] {
      if (folder == folder_) evaluation_->start(true);
    });
  });
  connect(moved_, &MovedImages::found, this, &RunView::showFoundImages);
  connect(curves_, &CurvesView::failed, this, &RunView::evaluationFailed);
  connect(panel_, &EvaluationPanel::failed, this, &RunView::evaluationFailed);
  connect(curves_, &CurvesView::exported, this, &RunView::exported);
  connect(panel_, &EvaluationPanel::exported, this, &RunView::exported);
  connect(panel_, &EvaluationPanel::cellClicked, this, &RunView::showCell);
  connect(panel_, &EvaluationPanel::cellLeft, gallery_, &Gallery::showMistakes);
  connect(gallery_, &Gallery::mistakesAsked, this,
          [this] { panel_->confusion().select(std::nullopt); });

  auto* splitter = new QSplitter(Qt::Vertical);
  splitter->setChildrenCollapsible(false);
  splitter->setHandleWidth(2 * kGrid);
  splitter->addWidget(curves_);
  splitter->addWidget(panel_);
  splitter->setSizes({185, 375});
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(2 * kGrid);
  column->addWidget(makeHeader());
  column->addWidget(splitter, 1);
}

QWidget* RunView::makeHeader() {
  QPushButton* open = makeLinkButton(tr("Open folder"));
  open->setObjectName("openRunFolder");
  connect(open, &QPushButton::clicked, this,
          [this] { openFolder(toQString(run_->summary.folder), *this); });
  QPushButton* again = makeLinkButton(tr("Train again"));
  again->setObjectName("trainAgainButton");
  again->setToolTip(tr("Takes over its settings and its data set on the Train page"));
  connect(again, &QPushButton::clicked, this,
          [this] { Q_EMIT trainAgainRequested(run_->summary.config); });
  further_ = makeLinkButton(tr("Train further…"));
  further_->setObjectName("trainFurther");
  connect(further_, &QPushButton::clicked, this, &RunView::askForSteps);
  auto* title = new QHBoxLayout;
  title->addWidget(name_, 1);
  title->addWidget(further_);
  title->addWidget(again);
  title->addWidget(open);
  auto* card = new Card;
  card->body()->setContentsMargins(2 * kGrid, kGrid + kGrid / 2, 2 * kGrid, kGrid + kGrid / 2);
  card->body()->setSpacing(kGrid / 2);
  card->body()->addLayout(title);
  card->body()->addWidget(summary_);
  card->body()->addWidget(note_);
  card->body()->addWidget(figures_);
  card->body()->addWidget(resume_);
  card->body()->addWidget(evaluation_);
  card->body()->addWidget(moved_);
  return card;
}

bool RunView::isLoading() const {
  return reading_.isRunning() || readingPredictions_.isRunning() || evaluation_->isRunning() ||
         moved_->isLooking() || gallery_->isLoading();
}

void RunView::open(const QString& folder) {
  folder_ = folder;
  readingPredictions_.cancel();
  read([this](Run run) { take(std::move(run)); });
}

void RunView::close() {
  reading_.cancel();
  readingPredictions_.cancel();
  evaluation_->cancel();
  folder_.clear();
  run_.reset();
}

// A run that has ended may have gone on since.
bool RunView::isOutdated(const RunSummary& now) const {
  if (!run_ || run_->summary.folder != now.folder) return false;
  const RunFacts& shown = run_->summary.facts;
  return shown.status == RunStatus::Running || shown.status != now.facts.status ||
         shown.finished != now.facts.finished || run_->summary.about != now.about;
}

void RunView::readAgain() {
  read([this](Run run) { takeGrown(std::move(run)); });
}

void RunView::read(std::function<void(Run)> then) {
  const auto work = [path = toPath(folder_), then = std::move(then)](
                        const std::stop_token&, const Job::Post&) -> Job::Function {
    const auto run = std::make_shared<const RunRecord>(readRun(path));
    return [then, run] { then(run); };
  };
  reading_.start(work, [this](const Error& error) { Q_EMIT failed(error); });
}

void RunView::take(Run run) {
  run_ = std::move(run);
  showHeader();
  moved_->setRun(run_);
  note_->setText(QString::fromStdString(run_->summary.about.note));
  curves_->begin(run_->summary.config.method, run_->summary.config.steps);
  addCurves({});
  Q_EMIT loaded();
  evaluations_->clear();
  listEvaluations();
}

void RunView::takeGrown(Run run) {
  const Run before = std::exchange(run_, std::move(run));
  if (!note_->hasFocus()) note_->setText(QString::fromStdString(run_->summary.about.note));
  showHeader();
  addCurves(*before);
  listEvaluations();
}

void RunView::showHeader() {
  const TrainingConfig& config = run_->summary.config;
  const RunFacts& facts = run_->summary.facts;
  name_->setName(QString::fromStdString(nameOf(run_->summary)));
  name_->setToolTip(QStringList{name_->name(), toQString(run_->summary.folder),
                                tr("A double click, or F2, renames it")}
                        .join('\n'));
  panel_->setRunName(name_->name());
  curves_->setRunName(name_->name());
  const Split& split = run_->split;
  const auto count = [](const std::vector<Sample>& samples) {
    return countText(static_cast<qsizetype>(samples.size()));
  };
  // A name without blanks would widen the page.
  const auto brief = [this](const QString& name) {
    constexpr int kMost = 300;  // pixels
    return summary_->fontMetrics().elidedText(name, Qt::ElideMiddle, kMost);
  };
  QStringList parts = {
      brief(dataText(config.data)),
      split.validation.empty() ? tr("%1 + %2 images", "trained on, tested")
                                     .arg(count(split.train))
                                     .arg(count(split.test))
                               : tr("%1 + %2 + %3 images", "trained on, validated, tested")
                                     .arg(count(split.train))
                                     .arg(count(split.validation))
                                     .arg(count(split.test)),
      textOf(config.method),
      networkText(config),
      viewsText(config),
      config.weights.empty() ? tr("from nothing") : brief(toQString(config.weights.filename())),
      tr("%1 kept").arg(shareText(config.split)),
      tr("%Ln step(s)", nullptr, static_cast<int>(run_->steps.size())),
      tr("batch %1").arg(config.batch),
      tr("rate %1").arg(config.learningRate),
      tr("seed %1").arg(config.seed)};
  if (!facts.device.empty()) parts << QString::fromStdString(facts.device).toUpper();
  if (facts.result.seconds > 0) parts << durationText(facts.result.seconds);
  if (facts.status != RunStatus::Finished) parts.prepend(textOf(facts.status));
  summary_->setText(parts.join(QStringLiteral(" · ")));
  summary_->setToolTip(toQString(project_.moved().now(config.data.root)));
  figures_->setResult(resultOf(run_->summary, run_->evaluations), !split.validation.empty());
  figures_->setVisible(facts.status != RunStatus::Running && !run_->evaluations.empty());
  resume_->setRun(*run_);
  further_->setToolTip(tr("Goes on with this run to more steps") + OfferRow::warningOf(config));
  further_->setVisible(facts.status == RunStatus::Finished && !run_->checkpoints.empty());
  evaluation_->setRun(*run_);
}

void RunView::resume(std::optional<int> steps) {
  const TrainingConfig& config = run_->summary.config;
  const std::filesystem::path now = project_.moved().now(config.data.root);
  Q_EMIT resumeRequested(run_->summary, {run_->summary.folder, steps, false,
                                         now == config.data.root ? std::filesystem::path() : now});
}

// The dialog gives more steps than there were.
void RunView::askForSteps() {
  constexpr int kMost = 100'000'000;
  const int taken = run_->summary.config.steps;
  auto* dialog = new QInputDialog(this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setObjectName("furtherSteps");
  dialog->setWindowTitle(tr("Train further"));
  dialog->setInputMode(QInputDialog::IntInput);
  dialog->setLabelText(tr("The run has %1 steps. Train it to how many?\nFrom there on the learning "
                          "rate follows the schedule of that many.")
                           .arg(countText(taken)));
  dialog->setIntRange(taken + 1, kMost);
  dialog->setIntValue(2 * taken);
  dialog->setOkButtonText(tr("Train"));
  connect(dialog, &QInputDialog::intValueSelected, this, [this](int steps) { resume(steps); });
  dialog->open();
}

// The evaluation that is looked at, with them.
void RunView::showFoundImages() {
  if (!run_) return;
  showHeader();
  openEvaluation(evaluations_->currentIndex());
}

// What `before`, a shorter reading of the same run, did not have.
void RunView::addCurves(const RunRecord& before) {
  const auto begin = [](const auto& all, const auto& old) {
    return all.begin() + static_cast<std::ptrdiff_t>(std::min(all.size(), old.size()));
  };
  curves_->addSteps({begin(run_->steps, before.steps), run_->steps.end()});
  for (auto line = begin(run_->evaluations, before.evaluations); line != run_->evaluations.end();
       ++line) {
    curves_->addEvaluation(line->step, line->set, line->protocol, line->accuracy);
  }
}

void RunView::writeNote() {
  if (!run_) return;
  RunAbout about = run_->summary.about;
  about.note = note_->text().trimmed().toStdString();
  if (about != run_->summary.about) write(about);
}

void RunView::leaveNote() {
  note_->setText(QString::fromStdString(run_->summary.about.note));
  setFocus();
}

void RunView::rename(const QString& name) {
  RunAbout about = run_->summary.about;
  about.name = name.toStdString() == run_->summary.config.name ? "" : name.toStdString();
  if (about != run_->summary.about) write(about);
}

// Is shown at once, and the name that it had again where it cannot be written.
void RunView::write(const RunAbout& about) {
  auto next = std::make_shared<RunRecord>(*run_);
  next->summary.about = about;
  const Run written = next;
  const Run before = std::exchange(run_, written);
  showHeader();
  const auto work = [this, folder = run_->summary.folder, about](
                        const std::stop_token&, const Job::Post&) -> Job::Function {
    writeAbout(folder, about);
    return [this] { Q_EMIT changed(); };
  };
  writingAbout_.start(work, [this, before, written](const Error& error) {
    if (run_ == written) {
      run_ = before;
      showHeader();
    }
    Q_EMIT evaluationFailed(error);
  });
}

// The one that is looked at stays; where it was the one that tells most, the new one that does is.
void RunView::listEvaluations() {
  const QSignalBlocker blocker(evaluations_);
  const QVariant shown = evaluations_->currentData();
  const bool follows = evaluations_->currentIndex() < 0 || shown == mostTelling_;
  evaluations_->clear();
  for (const PredictionFile& file : run_->predictions) {
    evaluations_->addItem(titleOf(*run_, file), toQString(file.path));
    evaluations_->setItemData(evaluations_->count() - 1,
                              evaluationTip(file.set, protocolOf(*run_, file)), Qt::ToolTipRole);
  }
  const int telling = mostTelling(*run_);
  mostTelling_ = evaluations_->itemData(telling);
  evaluations_->setCurrentIndex(follows ? telling : evaluations_->findData(shown));
  evaluations_->setVisible(evaluations_->count() > 0);
  if (shown.isNull() || evaluations_->currentData() != shown) {
    openEvaluation(evaluations_->currentIndex());
  }
}

void RunView::openEvaluation(int index) {
  panel_->confusion().select(std::nullopt);
  readingPredictions_.cancel();
  if (index < 0) {
    panel_->clear();
    gallery_->clear();
    return;
  }
  const PredictionFile file = run_->predictions[static_cast<std::size_t>(index)];
  const auto work = [this, run = run_, file](const std::stop_token&,
                                             const Job::Post&) -> Job::Function {
    return [this, run, file, predictions = readPredictions(file.path, run->classes.size())] {
      takePredictions(run, file, predictions);
    };
  };
  readingPredictions_.start(work, [this](const Error& error) {
    panel_->clear();
    gallery_->clear();
    Q_EMIT evaluationFailed(error);
  });
}

void RunView::takePredictions(const Run& run, const PredictionFile& file,
                              std::vector<Prediction> predictions) {
  const ConfusionMatrix confusion = confusionOf(predictions, run->classes.size());
  const QStringList classes = toStringList(run->classes);
  panel_->setEvaluation(titleOf(*run, file), confusion, metricsOf(confusion), classes);
  gallery_->setPredictions(project_.moved().now(run->summary.config.data.root),
                           std::make_shared<const std::vector<Prediction>>(std::move(predictions)),
                           classes);
}

void RunView::showCell(int label, int predicted) {
  gallery_->showCell(label, predicted);
  panel_->showTab(gallery_);
}

}  // namespace adnet::ui
