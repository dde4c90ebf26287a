// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/evaluate/run_view.h"

#include "ui/charts/accuracy_figures.h"
#include "ui/charts/confusion_view.h"
#include "ui/charts/curves_view.h"
#include "ui/charts/evaluation_panel.h"
#include "ui/pictures/gallery.h"
#include "ui/shell/paths.h"
#include "ui/words/number_text.h"
#include "ui/words/run_text.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QSplitter>
#include <QUrl>

#include <algorithm>

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

RunView::RunView(QWidget* parent)
    : QWidget(parent),
      name_(new ElidedLabel(TextRole::Heading)),
      summary_(makeLabel({}, TextRole::Subtle)),
      figures_(new AccuracyFigures),
      curves_(new CurvesView),
      evaluations_(new QComboBox),
      panel_(new EvaluationPanel(tr("This run has no evaluation yet."))),
      gallery_(new Gallery) {
  name_->setObjectName("openedRun");
  summary_->setObjectName("openedRunSummary");
  summary_->setWordWrap(true);
  evaluations_->setObjectName("evaluations");
  evaluations_->setAccessibleName(tr("Evaluation"));
  evaluations_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  panel_->replaceTitle(evaluations_);
  panel_->addTab(gallery_, tr("Images"));
  connect(evaluations_, &QComboBox::currentIndexChanged, this, &RunView::openEvaluation);
  connect(panel_, &EvaluationPanel::cellClicked, this, &RunView::showCell);
  connect(gallery_, &Gallery::mistakesAsked, this,
          [this] { panel_->confusion().select(std::nullopt); });

  auto* splitter = new QSplitter(Qt::Vertical);
  splitter->setChildrenCollapsible(false);
  splitter->setHandleWidth(2 * kGrid);
  splitter->addWidget(curves_);
  splitter->addWidget(panel_);
  splitter->setSizes({220, 330});
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(2 * kGrid);
  column->addWidget(makeHeader());
  column->addWidget(splitter, 1);
}

QWidget* RunView::makeHeader() {
  QPushButton* open = makeLinkButton(tr("Open folder"));
  connect(open, &QPushButton::clicked, this, [this] {
    QDesktopServices::openUrl(QUrl::fromLocalFile(toQString(run_->summary.folder)));
  });
  auto* title = new QHBoxLayout;
  title->addWidget(name_, 1);
  title->addWidget(open);
  auto* card = new Card;
  card->body()->setContentsMargins(2 * kGrid, kGrid + kGrid / 2, 2 * kGrid, kGrid + kGrid / 2);
  card->body()->setSpacing(kGrid / 2);
  card->body()->addLayout(title);
  card->body()->addWidget(summary_);
  card->body()->addWidget(figures_);
  return card;
}

bool RunView::isLoading() const {
  return reading_.isRunning() || readingPredictions_.isRunning() || gallery_->isLoading();
}

void RunView::open(const QString& folder) {
  folder_ = folder;
  const auto work = [this, path = toPath(folder)](const std::stop_token&,
                                                  const Job::Post&) -> Job::Function {
    const auto run = std::make_shared<const RunRecord>(readRun(path));
    return [this, run] { take(run); };
  };
  readingPredictions_.cancel();
  reading_.start(work, [this](const Error& error) { Q_EMIT failed(error); });
}

void RunView::take(std::shared_ptr<const RunRecord> run) {
  run_ = std::move(run);
  showHeader();
  showCurves();
  Q_EMIT loaded();
  listEvaluations();
}

void RunView::showHeader() {
  const TrainingConfig& config = run_->summary.config;
  const RunFacts& facts = run_->summary.facts;
  name_->setFullText(toQString(run_->summary.folder.filename()));
  QStringList parts = {
      textOf(config.method),
      networkText(config),
      config.weights.empty() ? tr("from nothing") : toQString(config.weights.filename()),
      tr("%1 kept").arg(shareText(config.split)),
      tr("%n step(s)", nullptr, static_cast<int>(run_->steps.size())),
      tr("batch %1").arg(config.batch),
      tr("rate %1").arg(config.learningRate),
      tr("seed %1").arg(config.seed)};
  if (!facts.device.empty()) parts << QString::fromStdString(facts.device).toUpper();
  if (facts.result.seconds > 0) parts << durationText(facts.result.seconds);
  summary_->setText(parts.join(QStringLiteral(" · ")));
  figures_->setResult(facts.result, !run_->split.validation.empty());
}

void RunView::showCurves() {
  const TrainingConfig& config = run_->summary.config;
  curves_->begin(config.method, config.steps);
  curves_->addSteps(run_->steps);
  for (const EvaluationLine& line : run_->evaluations) {
    curves_->addEvaluation(line.step, line.set, line.protocol, line.accuracy);
  }
}

void RunView::listEvaluations() {
  const QSignalBlocker blocker(evaluations_);
  evaluations_->clear();
  for (const PredictionFile& file : run_->predictions) {
    evaluations_->addItem(titleOf(*run_, file));
    evaluations_->setItemData(evaluations_->count() - 1,
                              evaluationTip(file.set, protocolOf(*run_, file)), Qt::ToolTipRole);
  }
  evaluations_->setCurrentIndex(mostTelling(*run_));
  evaluations_->setVisible(evaluations_->count() > 0);
  openEvaluation(evaluations_->currentIndex());
}

void RunView::openEvaluation(int index) {
  panel_->confusion().select(std::nullopt);
  if (index < 0) {
    panel_->clear();
    gallery_->clear();
    return;
  }
  const PredictionFile file = run_->predictions[static_cast<std::size_t>(index)];
  const auto work = [this, file, classes = run_->classes.size()](
                        const std::stop_token&, const Job::Post&) -> Job::Function {
    return [this, file, predictions = readPredictions(file.path, classes)] {
      takePredictions(file, predictions);
    };
  };
  readingPredictions_.start(work, [this](const Error& error) {
    panel_->clear();
    gallery_->clear();
    Q_EMIT evaluationFailed(error);
  });
}

void RunView::takePredictions(const PredictionFile& file, std::vector<Prediction> predictions) {
  const ConfusionMatrix confusion = confusionOf(predictions, run_->classes.size());
  const QStringList classes = toStringList(run_->classes);
  panel_->setEvaluation(titleOf(*run_, file), confusion, metricsOf(confusion), classes);
  gallery_->setPredictions(run_->summary.config.data.root,
                           std::make_shared<const std::vector<Prediction>>(std::move(predictions)),
                           classes);
}

void RunView::showCell(int label, int predicted) {
  gallery_->showCell(label, predicted);
  panel_->showTab(gallery_);
}

}  // namespace adnet::ui
