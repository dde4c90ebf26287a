// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/option_plot.h"

#include "ui/charts/axis_ticker.h"
#include "ui/shell/exporter.h"
#include "ui/shell/theme.h"
#include "ui/words/number_text.h"

#include <QLocale>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace adnet::ui {

namespace {

constexpr double kNear = 16;  // pixels

QString intervalText(const MeanEstimate& accuracy) {
  if (!accuracy.interval) return {};
  return QStringLiteral(" [%1, %2]")
      .arg(pointsText(accuracy.interval->low), pointsText(accuracy.interval->high));
}

// Stands a little beside its place, and its error bars with it.
class ShiftedGraph : public QCPGraph {
 public:
  ShiftedGraph(QCustomPlot& plot, double shift) : QCPGraph(plot.xAxis, plot.yAxis), shift_(shift) {}

  QPointF dataPixelPosition(int index) const override {
    return QCPGraph::dataPixelPosition(index) + QPointF(shift_, 0);
  }

 protected:
  void draw(QCPPainter* painter) override {
    painter->save();
    painter->translate(shift_, 0);
    QCPGraph::draw(painter);
    painter->restore();
  }

 private:
  double shift_;  // pixels
};

}  // namespace

OptionPlot::OptionPlot(QWidget* parent) : QCustomPlot(parent) {
  setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
  setMouseTracking(true);
  setMinimumSize(240, 140);
  setAutoAddPlottableToLegend(false);
  legend->setVisible(true);
  // Beside the axes, where it hides nothing.
  axisRect()->insetLayout()->take(legend);
  auto* side = new QCPLayoutGrid;
  more_ = new QCPTextElement(this);
  side->addElement(0, 0, legend);
  side->addElement(1, 0, more_);
  side->addElement(2, 0, new QCPLayoutElement(this));  // takes what is below it
  side->setRowSpacing(0);
  for (const int row : {0, 1})
    side->setRowStretchFactor(row, 0.001);
  plotLayout()->addElement(0, 1, side);
  plotLayout()->setColumnStretchFactor(1, 0.001);
  axisRect()->setMinimumMargins(QMargins(8, 8, 12, 0));
  for (QCPAxis* axis : {xAxis, yAxis})
    scaleAxis(*axis, false);
  connect(&Theme::instance(), &Theme::changed, this, &OptionPlot::applyTheme);
  applyTheme();
}

void OptionPlot::setLines(std::vector<OptionLine> lines, const QString& optionName) {
  lines_ = std::move(lines);
  xAxis->setLabel(optionName);
  yAxis->setLabel(tr("accuracy, %"));
  setAccessibleName(tr("Accuracy over the option %1").arg(optionName));
  rebuild();
}

void OptionPlot::setPublished(std::vector<PublishedCurve> curves) {
  published_ = std::move(curves);
  rebuild();
}

void OptionPlot::setLogarithmic(bool x) {
  scaleAxis(*xAxis, x);
  showAll();
}

void OptionPlot::rebuild() {
  clearPlottables();
  named_.clear();
  for (std::size_t i = 0; i < published_.size(); ++i)
    addPublished(published_[i], i);
  for (std::size_t i = 0; i < lines_.size(); ++i)
    addLine(lines_[i], shiftOf(i));
  fillLegend(size());
  showAll();
}

// It leaves most of the plot to the axes: names are cut, and of many lines the last are counted.
void OptionPlot::fillLegend(const QSize& size) {
  constexpr int kLeastName = 120;  // pixels
  constexpr int kShare = 3;        // of the width
  const QFontMetrics metrics(legend->font());
  const int widest = std::max(kLeastName, size.width() / kShare);
  const int line = metrics.height() + legend->rowSpacing();
  const auto all = static_cast<int>(named_.size());
  const int room = std::max(1, (size.height() - 2 * line) / line);
  const int shown = all <= room ? all : room - 1;
  legend->clearItems();
  for (int i = 0; i < shown; ++i) {
    const auto& [graph, name] = named_[static_cast<std::size_t>(i)];
    graph->setName(metrics.elidedText(name, Qt::ElideMiddle, widest));
    graph->addToLegend();
  }
  legend->setVisible(shown > 0);
  more_->setText(shown < all ? tr("and %Ln more", nullptr, all - shown) : QString());
  more_->setFont(legend->font());
  more_->setTextColor(Theme::instance().colors().subtle);
}

void OptionPlot::resizeEvent(QResizeEvent* event) {
  QCustomPlot::resizeEvent(event);
  fillLegend(size());
  replot(rpQueuedReplot);
}

// Side by side, so that no interval hides another.
double OptionPlot::shiftOf(std::size_t line) const {
  constexpr double kBeside = 6, kMost = 30;  // pixels
  const auto gaps = static_cast<double>(lines_.size()) - 1;
  const double beside = gaps > 0 ? std::min(kBeside, kMost / gaps) : 0;
  return (static_cast<double>(line) - gaps / 2) * beside;
}

void OptionPlot::addLine(const OptionLine& line, double shift) {
  auto* graph = new ShiftedGraph(*this, shift);
  named_.emplace_back(graph, line.name);
  graph->setPen(QPen(line.color, 2));
  graph->setScatterStyle(
      QCPScatterStyle(QCPScatterStyle::ssDisc, QPen(line.color), QBrush(line.color), 7));
  auto* bars = new QCPErrorBars(xAxis, yAxis);
  bars->setDataPlottable(graph);
  bars->setPen(QPen(line.color, 1.5));
  bars->setWhiskerWidth(8);
  for (const OptionPoint& point : line.points) {
    graph->addData(point.x, 100 * point.accuracy.mean);
    const double nan = std::nan("");
    bars->addData(point.accuracy.interval
                      ? 100 * (point.accuracy.interval->high - point.accuracy.mean)
                      : nan);
  }
}

void OptionPlot::addPublished(const PublishedCurve& curve, std::size_t place) {
  constexpr std::array kStyles = {Qt::DashLine, Qt::DotLine, Qt::DashDotLine, Qt::DashDotDotLine};
  const QColor color = Theme::instance().colors().subtle;
  QCPGraph* graph = addGraph();
  named_.emplace_back(graph, tr("%1 (%2)").arg(QString::fromStdString(curve.method),
                                               QString::fromStdString(curve.source)));
  graph->setPen(QPen(color, 1.2, kStyles[place % kStyles.size()]));
  graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(color), Qt::NoBrush, 4));
  for (const PublishedPoint& point : curve.points)
    graph->addData(point.ratio, 100 * point.accuracy);
}

void OptionPlot::showAll() {
  rescaleAxes(true);
  // An interval may go beyond what there can be; the plot does not.
  const QCPRange accuracies = yAxis->range();
  yAxis->setRange(std::max(0.0, accuracies.lower), std::min(100.0, accuracies.upper));
  const auto widen = [](QCPAxis* axis, double share) {
    const QCPRange range = axis->range();
    const double more = range.size() > 0 ? share * range.size() : 1;
    if (axis->scaleType() == QCPAxis::stLinear)
      axis->setRange(range.lower - more, range.upper + more);
  };
  widen(xAxis, 0.08);  // for lines that stand beside their places
  widen(yAxis, 0.08);
  replot(rpQueuedReplot);
}

QString OptionPlot::textAt(const QPointF& place) const {
  QString text;
  double nearest = kNear;
  const auto look = [&](double x, double shift, double share, const QString& said) {
    const double distance = std::hypot(xAxis->coordToPixel(x) + shift - place.x(),
                                       yAxis->coordToPixel(100 * share) - place.y());
    if (distance >= nearest) return;
    nearest = distance;
    text = said;
  };
  const QString option = xAxis->label();
  for (const PublishedCurve& curve : published_) {
    for (const PublishedPoint& point : curve.points) {
      look(point.ratio, 0, point.accuracy,
           tr("%1, %2 %3: %4, published in %5")
               .arg(QString::fromStdString(curve.method), option, QLocale().toString(point.ratio),
                    percentText(point.accuracy, 2), QString::fromStdString(curve.source)));
    }
  }
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    const OptionLine& line = lines_[i];
    for (const OptionPoint& point : line.points) {
      look(point.x, shiftOf(i), point.accuracy.mean,
           tr("%1, %2 %3: %4, n = %5")
               .arg(line.name, option, QLocale().toString(point.x),
                    percentText(point.accuracy.mean) + intervalText(point.accuracy))
               .arg(point.accuracy.n));
    }
  }
  return text;
}

void OptionPlot::mouseMoveEvent(QMouseEvent* event) {
  QCustomPlot::mouseMoveEvent(event);
  const QString text = textAt(event->position());
  text.isEmpty() ? QToolTip::hideText()
                 : QToolTip::showText(event->globalPosition().toPoint(), text, this);
}

void OptionPlot::mouseDoubleClickEvent(QMouseEvent* event) {
  QCustomPlot::mouseDoubleClickEvent(event);
  showAll();
}

void OptionPlot::applyTheme() {
  Theme::instance().style(*this);
  rebuild();
}

QSize OptionPlot::exportSize() const {
  return size().expandedTo({720, 420});
}

void OptionPlot::paint(QPaintDevice& device) {
  QCPPainter painter(&device);
  fillLegend(exportSize());
  toPainter(&painter, exportSize().width(), exportSize().height());
  fillLegend(size());
}

QImage OptionPlot::picture() {
  fillLegend(exportSize());
  QImage image = toPixmap(exportSize().width(), exportSize().height(), 2).toImage();
  fillLegend(size());
  return image;
}

std::string OptionPlot::drawing() {
  return svgOf(exportSize(), [this](QPaintDevice& device) { paint(device); });
}

std::string OptionPlot::document() {
  return pdfOf(exportSize(), [this](QPaintDevice& device) { paint(device); });
}

}  // namespace adnet::ui
