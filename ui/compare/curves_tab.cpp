// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/curves_tab.h"

#include "core/compare/reduced_curve.h"
#include "ui/compare/setting_legend.h"
#include "ui/shell/exporter.h"
#include "ui/shell/flow_layout.h"
#include "ui/shell/icon_button.h"
#include "ui/shell/segmented_control.h"
#include "ui/shell/widgets.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QScrollArea>
#include <QSlider>
#include <QToolTip>

#include <algorithm>
#include <map>
#include <mutex>

namespace adnet::ui {

namespace {

constexpr int kMostSmoothing = 200;  // points
constexpr int kMostBands = 8;        // more hide one another
constexpr std::size_t kBins = 1000;  // of a seed's line: a screen is not much wider

// As high as the rows that its entries need, up to two, or as many as an eighth of a high tab has
// room for; where the plots need the room, one.
class LegendArea : public QScrollArea {
 public:
  explicit LegendArea(QWidget& tab) : tab_(tab) {
    tab.installEventFilter(this);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setFocusPolicy(Qt::NoFocus);  // its entries take the keys
  }
  QSize sizeHint() const override { return {QScrollArea::sizeHint().width(), height_}; }
  QSize minimumSizeHint() const override { return {0, std::min(height_, 4 * kGrid)}; }

 protected:
  void resizeEvent(QResizeEvent* event) override {
    QScrollArea::resizeEvent(event);
    fit();
  }
  bool eventFilter(QObject* watched, QEvent* event) override {
    if (event->type() == (watched == &tab_ ? QEvent::Resize : QEvent::LayoutRequest)) fit();
    return QScrollArea::eventFilter(watched, event);
  }

 private:
  void fit() {
    constexpr int kShare = 8, kGap = kGrid / 2, kOthers = 240;
    const int row = widget()->heightForWidth(QWIDGETSIZE_MAX) + kGap;
    const int most = std::max(2, tab_.height() / kShare / row);
    const int rows = std::max(1, std::min(most, (tab_.height() - kOthers) / row));
    const int height = std::min(rows * row - kGap, widget()->heightForWidth(viewport()->width()));
    if (height == height_) return;
    height_ = height;
    updateGeometry();
  }

  QWidget& tab_;
  int height_ = 0;
};

}  // namespace

// One thread at a time reads; one that was cancelled may still be at it when the next begins.
class CurvesTab::Runs {
 public:
  // Throws Error, Cancelled.
  PlottedSetting read(const ShownSetting& setting, Measure measure, CurveAxis axis,
                      const std::stop_token& stop) {
    const std::scoped_lock lock(mutex_);
    PlottedSetting plotted{setting.name, setting.color, {}, {}};
    for (const std::filesystem::path& run : setting.runs) {
      if (stop.stop_requested()) throw Cancelled();
      RunCurves& curves = runs_.try_emplace(run, run).first->second;
      try {
        curves.refresh();
      } catch (const Error& error) {
        if (error.code() == ErrorCode::NotFound) continue;  // it has not begun, or is gone
        throw;
      }
      Curve curve = curves.curve(measure, axis);
      if (!curve.empty()) plotted.seeds.push_back(std::move(curve));
    }
    plotted.band = meanBand(plotted.seeds);
    for (Curve& seed : plotted.seeds)
      seed = reducedCurve(seed, kBins);
    return plotted;
  }

  // Forgets the others.
  void keepOnly(const std::vector<ShownSetting>& settings) {
    const std::scoped_lock lock(mutex_);
    std::erase_if(runs_, [&](const auto& entry) {
      return std::ranges::none_of(settings, [&](const ShownSetting& setting) {
        return std::ranges::find(setting.runs, entry.first) != setting.runs.end();
      });
    });
  }

 private:
  std::mutex mutex_;
  std::map<std::filesystem::path, RunCurves> runs_;
};

CurvesTab::CurvesTab(QWidget* parent)
    : ComparisonTab(parent),
      runs_(std::make_shared<Runs>()),
      legend_(new SettingLegend),
      drawn_(new QWidget),
      empty_(makeMessage("curvesEmpty")),
      exporter_(new Exporter(this)) {
  empty_->setText(tr("Show a setting in the table to see its curves."));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, kGrid, 0, 0);
  column->setSpacing(kGrid);
  column->addWidget(makeHead());
  column->addWidget(makeLegend());
  column->addWidget(empty_, 1);
  auto* plots = new QHBoxLayout(drawn_);
  plots->setContentsMargins(0, 0, 0, 0);
  plots->setSpacing(2 * kGrid);
  for (int i = 0; i < 2; ++i)
    plots->addWidget(makePlot(i), 1);
  column->addWidget(drawn_, 1);
  column->addStretch();
  measures_[1]->setCurrentIndex(measures_[1]->findData(static_cast<int>(Measure::TestAccuracy)));
  sharePointOfView(*plots_[0], *plots_[1]);
  sharePointOfView(*plots_[1], *plots_[0]);
  for (QComboBox* measure : measures_)
    connect(measure, &QComboBox::currentIndexChanged, this, &CurvesTab::readWhenSeen);
  connect(axis_, &SegmentedControl::chosen, this, &CurvesTab::readWhenSeen);
  connect(smoothing_, &QSlider::valueChanged, this, &CurvesTab::smooth);
  connect(legend_, &SettingLegend::changed, this, &CurvesTab::showChosen);
  connect(exporter_, &Exporter::failed, this, &CurvesTab::failed);
  connect(exporter_, &Exporter::written, this, &CurvesTab::exported);
  smooth();
}

QString CurvesTab::title() const {
  return tr("Curves");
}

bool CurvesTab::isLoading() const {
  return reading_.isRunning() || exporter_->isWriting();
}

QWidget* CurvesTab::makeHead() {
  axis_ = new SegmentedControl({tr("Steps"), tr("Epochs"), tr("Time")});
  axis_->setObjectName("curveAxis");
  axis_->setCurrent(0);
  smoothing_ = new QSlider(Qt::Horizontal);
  smoothing_->setObjectName("smoothing");
  smoothing_->setRange(1, kMostSmoothing);
  smoothing_->setFixedWidth(120);
  smoothing_->setAccessibleName(tr("Smoothing"));
  smoothed_ = makeLabel({}, TextRole::Subtle);
  smoothed_->setObjectName("smoothed");
  bands_ = makeLabel(tr("bands of the chosen row and its baseline"), TextRole::Subtle);
  bands_->setObjectName("bandsNote");
  bands_->setToolTip(
      tr("Of more than %Ln setting(s), seeds and bands are drawn of these alone; of one that is "
         "shown alone, its own.",
         nullptr, kMostBands));
  bands_->hide();
  auto* scales = new QMenu(this);
  logarithmicX_ = scales->addAction(tr("Logarithmic across"));
  logarithmicY_ = scales->addAction(tr("Logarithmic upwards"));
  for (QAction* action : {logarithmicX_, logarithmicY_}) {
    action->setCheckable(true);
    connect(action, &QAction::toggled, this, &CurvesTab::scale);
  }
  auto* options = new IconButton(QStringLiteral("options"), tr("Scales"), scales);
  options->setObjectName("curveScales");
  auto* head = new QWidget;
  auto* row = new FlowLayout(kGrid, head);
  row->setContentsMargins(0, 0, 0, 0);
  for (QWidget* widget :
       std::initializer_list<QWidget*>{axis_, smoothing_, smoothed_, options, bands_})
    row->addWidget(widget);
  return head;
}

// Of many settings it scrolls, so that the plots keep their room.
QWidget* CurvesTab::makeLegend() {
  auto* scroll = new LegendArea(*this);
  scroll->setWidget(legend_);
  for (QWidget* widget : std::initializer_list<QWidget*>{legend_, scroll->viewport()})
    widget->setAutoFillBackground(false);  // the card's shows
  return scroll;
}

QWidget* CurvesTab::makePlot(int i) {
  auto* measure = new QComboBox;
  measure->setObjectName(QStringLiteral("measure%1").arg(i));
  measure->setAccessibleName(tr("What is plotted"));
  for (const auto& [value, name] :
       {std::pair(Measure::Loss, tr("Loss")), std::pair(Measure::CrossEntropy, tr("Cross-entropy")),
        std::pair(Measure::Distillation, tr("Distillation")),
        std::pair(Measure::TestAccuracy, tr("Test accuracy (paper)")),
        std::pair(Measure::ValidationAccuracy, tr("Validation accuracy")),
        std::pair(Measure::GradientNorm, tr("Gradient norm")),
        std::pair(Measure::LearningRate, tr("Learning rate"))}) {
    measure->addItem(name, static_cast<int>(value));
  }
  auto* plot = new SeedsPlot;
  auto* nothing = makeLabel(tr("No run that is shown has recorded this."), TextRole::Subtle);
  nothing->setObjectName(QStringLiteral("nothing%1").arg(i));
  nothing->setAlignment(Qt::AlignCenter);
  nothing->setWordWrap(true);
  nothing->hide();
  measures_[static_cast<std::size_t>(i)] = measure;
  plots_[static_cast<std::size_t>(i)] = plot;
  nothing_[static_cast<std::size_t>(i)] = nothing;
  auto* menu = new QMenu(this);
  menu->addAction(tr("PNG…"), this, [this, plot] {
    exporter_->ask("curves.png", [picture = plot->picture()] { return pngOf(picture); });
  });
  menu->addAction(tr("SVG…"), this, [this, plot] {
    exporter_->ask("curves.svg", [drawing = plot->drawing()] { return drawing; });
  });
  menu->addAction(tr("PDF…"), this, [this, plot] {
    exporter_->ask("curves.pdf", [document = plot->document()] { return document; });
  });
  auto* head = new QHBoxLayout;
  head->addWidget(measure);
  head->addStretch(1);
  head->addWidget(new IconButton(QStringLiteral("export"), tr("Export…"), menu));
  auto* widget = new QWidget;
  auto* column = new QVBoxLayout(widget);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addLayout(head);
  column->addWidget(plot, 1);
  column->addWidget(nothing, 1);
  return widget;
}

// What is pointed at in one plot is read in both.
void CurvesTab::sharePointOfView(SeedsPlot& from, SeedsPlot& to) {
  connect(from.xAxis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), &to,
          [&from, &to](const QCPRange& range) { to.followAcross(range, from.isWhole()); });
  connect(&from, &SeedsPlot::pointed, this, [&from, &to](double x) {
    from.showCursor(x);
    to.showCursor(x);
    const QString text = from.textAt(x);
    if (!text.isEmpty()) QToolTip::showText(QCursor::pos(), text, &from);
  });
  connect(&from, &SeedsPlot::left, this, [&from, &to] {
    from.hideCursor();
    to.hideCursor();
    QToolTip::hideText();
  });
}

Measure CurvesTab::measure(std::size_t i) const {
  return static_cast<Measure>(measures_[i]->currentData().toInt());
}

void CurvesTab::follow() {
  const bool any = !shown().settings.empty();
  legend_->setSettings(shown().settings);
  empty_->setVisible(!any);
  drawn_->setVisible(any);
}

void CurvesTab::goOn() {
  if (!reading_.isRunning()) readWhenSeen();
}

void CurvesTab::read() {
  const std::array measures = {measure(0), measure(1)};
  const auto axis = static_cast<CurveAxis>(axis_->current());
  const auto work = [this, runs = runs_, settings = shown().settings, measures, axis](
                        const std::stop_token& stop, const Job::Post&) -> Job::Function {
    runs->keepOnly(settings);
    auto curves = std::make_shared<Curves>();
    for (std::size_t i = 0; i < measures.size(); ++i) {
      for (const ShownSetting& setting : settings)
        curves->at(i).push_back(runs->read(setting, measures[i], axis, stop));
    }
    return [this, curves] { take(*curves); };
  };
  reading_.start(work, [this](const Error& error) { Q_EMIT failed(error); });
}

void CurvesTab::take(const Curves& curves) {
  static const std::array axes = {tr("step"), tr("epoch"), tr("seconds")};
  const QString& axis = axes[static_cast<std::size_t>(axis_->current())];
  double end = 0;
  for (const std::vector<PlottedSetting>& settings : curves) {
    for (const PlottedSetting& setting : settings) {
      for (const Curve& seed : setting.seeds)
        end = std::max(end, seed.back().x);
    }
  }
  for (std::size_t i = 0; i < plots_.size(); ++i) {
    const Measure what = measure(i);
    const bool share = what == Measure::TestAccuracy || what == Measure::ValidationAccuracy;
    const QString name = measures_[i]->currentText();
    const SeedsPlot::Values values =
        share ? SeedsPlot::Values{name, QStringLiteral("%"), 100, 1, 100}
              : SeedsPlot::Values{name, {}, 1, what == Measure::LearningRate ? 5 : 3};
    plots_[i]->setEnd(end);
    plots_[i]->setCurves(curves[i], values, axis);
    const bool any = std::ranges::any_of(
        curves[i], [](const PlottedSetting& setting) { return !setting.band.empty(); });
    plots_[i]->setVisible(any);
    nothing_[i]->setVisible(!any);
  }
  showChosen();
}

void CurvesTab::showChosen() {
  if (reading_.isRunning()) return;  // what is read is for the legend as it is
  const std::size_t count = std::min(shown().settings.size(), plots_[0]->settings());
  int seen = 0;
  for (std::size_t i = 0; i < count; ++i)
    seen += legend_->isShown(i);
  const bool many = seen > kMostBands;
  bands_->setVisible(many);
  for (SeedsPlot* plot : plots_) {
    for (std::size_t i = 0; i < count; ++i) {
      const bool chosen = shown().isOfPair(shown().settings[i]);
      plot->showSetting(i, legend_->isShown(i), chosen || !many);
    }
    if (plot->isWhole()) plot->showAll();
  }
}

void CurvesTab::smooth() {
  const int window = smoothing_->value();
  smoothed_->setText(window == 1 ? tr("not smoothed")
                                 : tr("mean of about %n point(s)", nullptr, window));
  for (SeedsPlot* plot : plots_)
    plot->setSmoothing(window);
}

void CurvesTab::scale() {
  for (SeedsPlot* plot : plots_)
    plot->setLogarithmic(logarithmicX_->isChecked(), logarithmicY_->isChecked());
}

}  // namespace adnet::ui
