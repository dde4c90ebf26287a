// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/curves_view.h"

#include "ui/charts/curve_plot.h"
#include "ui/shell/context_menu.h"
#include "ui/shell/exporter.h"
#include "ui/shell/icon_button.h"
#include "ui/shell/widgets.h"
#include "ui/words/number_text.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace adnet::ui {

namespace {

constexpr double kStepsAWindow = 50;   // the smoothing window is this part of the run …
constexpr double kSmallestWindow = 8;  // … and no shorter

}  // namespace

CurvesView::CurvesView(QWidget* parent)
    : QWidget(parent),
      loss_(new CurvePlot(tr("Loss"), tr("the loss of each step"))),
      accuracy_(new CurvePlot(tr("Accuracy (%)"), tr("the accuracy of each evaluation"))),
      exporter_(new Exporter(this)) {
  loss_->setObjectName("loss");
  loss_->addCurve(tr("Total"), 0, CurvePlot::Style::Smoothed);
  loss_->addCurve(tr("Cross-entropy"), 1, CurvePlot::Style::Smoothed);
  loss_->addCurve(tr("Distillation"), 2, CurvePlot::Style::Smoothed);
  accuracy_->setObjectName("accuracy");
  accuracy_->setDecimals(1, tr(" %"));
  accuracy_->addCurve(tr("Test (paper)"), 3, CurvePlot::Style::Dotted);
  accuracy_->addCurve(tr("Validation"), 4, CurvePlot::Style::Dotted);
  accuracy_->addCurve(tr("Once (honest)"), 5, CurvePlot::Style::Diamonds);

  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(kGrid + kGrid / 2);
  row->addWidget(makeCard(loss_, QStringLiteral("loss")));
  row->addWidget(makeCard(accuracy_, QStringLiteral("accuracy")));
  connect(exporter_, &Exporter::failed, this, &CurvesView::failed);
  connect(exporter_, &Exporter::written, this, &CurvesView::exported);
  sharePointOfView(loss_, accuracy_);
  sharePointOfView(accuracy_, loss_);
  begin(Method::AdNet, 1);
}

// The plot with its menu beside it, which a right click opens, too.
QWidget* CurvesView::makeCard(CurvePlot* plot, const QString& file) {
  auto* menu = new QMenu;
  menu->addAction(tr("PNG…"), this, [this, plot, file] {
    exporter_->ask(exportName(runName_, file + ".png"),
                   [picture = plot->picture()] { return pngOf(picture); });
  });
  menu->addAction(tr("SVG…"), this, [this, plot, file] {
    exporter_->ask(exportName(runName_, file + ".svg"),
                   [drawing = plot->drawing()] { return drawing; });
  });
  offerMenu(*plot, *menu);
  auto* button = new IconButton(QStringLiteral("export"), tr("Export…"), menu);
  button->setObjectName(file + "Menu");
  auto* card = new Card;
  card->body()->setContentsMargins(kGrid, kGrid, kGrid / 2, kGrid);
  auto* row = new QHBoxLayout;
  row->setSpacing(kGrid / 2);  // the legend ends where the plot does
  row->addWidget(plot, 1);
  auto* buttons = new QVBoxLayout;
  buttons->setSpacing(0);
  buttons->addWidget(button);
  if (plot == loss_) {
    auto* logarithmic = new IconButton(QStringLiteral("logarithmic"), tr("Logarithmic scale"));
    logarithmic->setObjectName("logarithmicLoss");
    logarithmic->setCheckable(true);
    connect(logarithmic, &QToolButton::toggled, plot, &CurvePlot::setLogarithmic);
    buttons->addWidget(logarithmic);
  }
  buttons->addStretch();
  row->addLayout(buttons);
  card->body()->addLayout(row);
  return card;
}

bool CurvesView::isExporting() const {
  return exporter_->isWriting();
}

void CurvesView::sharePointOfView(CurvePlot* from, CurvePlot* to) {
  connect(from->xAxis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), to,
          [to](const QCPRange& range) {
            if (to->xAxis->range() == range) return;
            to->xAxis->setRange(range);
            to->replot(QCustomPlot::rpQueuedReplot);
          });
  connect(from, &CurvePlot::explored, this, [from, to] {
    from->setFollowing(false);
    to->setFollowing(false);
  });
  connect(from, &CurvePlot::followingAsked, this, [from, to] {
    from->setFollowing(true);
    to->setFollowing(true);
  });
}

void CurvesView::begin(Method method, int steps) {
  loss_->setSmoothing(std::max(kSmallestWindow, steps / kStepsAWindow));
  loss_->clearCurves();
  accuracy_->clearCurves();
  const bool adNet = method == Method::AdNet;
  // Plain fine-tuning's loss is its cross-entropy.
  loss_->setCurveVisible(CrossEntropy, adNet);
  loss_->setCurveVisible(Distillation, adNet);
  loss_->setCurveName(Total, adNet ? tr("Total") : tr("Cross-entropy"));
  accuracy_->setCurveVisible(Validation, false);
  accuracy_->setCurveVisible(TestOnce, false);
  lastStep_ = 0;
  best_ = -1;
  setExtent();
}

void CurvesView::addSteps(const std::vector<StepRecord>& steps) {
  for (const StepRecord& step : steps) {
    loss_->append(Total, step.step, step.loss);
    loss_->append(CrossEntropy, step.step, step.crossEntropy);
    loss_->append(
        Distillation, step.step,
        step.distillationSkipped ? std::numeric_limits<double>::quiet_NaN() : step.distillation);
    lastStep_ = std::max(lastStep_, step.step);
  }
  setExtent();
}

void CurvesView::addEvaluation(int step, SetName set, Protocol protocol, double accuracy) {
  if (set == SetName::Train) return;
  const std::size_t curve = set == SetName::Validation    ? Validation
                            : protocol == Protocol::Paper ? Test
                                                          : TestOnce;
  if (accuracy_->pointCount(curve) == 0) accuracy_->setCurveVisible(curve, true);
  accuracy_->append(curve, step, 100 * accuracy);
  if (curve == Test && accuracy > best_) {
    best_ = accuracy;
    accuracy_->mark(step, 100 * accuracy,
                    tr("best %1 (paper), step %2").arg(percentText(accuracy), countText(step)));
  }
  lastStep_ = std::max(lastStep_, step);
  setExtent();
}

void CurvesView::setExtent() {
  const double right = 1.02 * std::max(1, lastStep_);  // the last point is seen whole
  loss_->setExtent(right, loss_->largest() > 0 ? 1.05 * loss_->largest() : 1);
  accuracy_->setExtent(right, 100);
}

}  // namespace adnet::ui
