// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/seeds_plot.h"

#include "ui/charts/axis_ticker.h"
#include "ui/charts/smoother.h"
#include "ui/shell/colors.h"
#include "ui/shell/exporter.h"
#include "ui/shell/theme.h"
#include "ui/words/number_text.h"

#include <QLocale>
#include <QScopedValueRollback>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace adnet::ui {

namespace {

const BandPoint* nearest(const std::vector<BandPoint>& band, double x) {
  if (band.empty()) return nullptr;
  auto at = std::ranges::lower_bound(band, x, {}, &BandPoint::x);
  if (at == band.end() || (at != band.begin() && x - (at - 1)->x < at->x - x)) --at;
  return &*at;
}

}  // namespace

SeedsPlot::SeedsPlot(QWidget* parent)
    : QCustomPlot(parent), cursor_(new QCPItemStraightLine(this)) {
  setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
  setNoAntialiasingOnDrag(true);
  setMouseTracking(true);
  setMinimumSize(200, 140);
  setAutoAddPlottableToLegend(false);
  axisRect()->setMinimumMargins(QMargins(8, 8, 12, 0));
  cursor_->setVisible(false);
  for (QCPAxis* axis : {xAxis, yAxis}) {
    scaleAxis(*axis, false);
    connect(axis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this,
            [this] { whole_ = whole_ && fitting_; });
  }
  connect(&Theme::instance(), &Theme::changed, this, &SeedsPlot::applyTheme);
  connect(this, &QCustomPlot::afterLayout, this, &SeedsPlot::placeCounts);
  applyTheme();
}

void SeedsPlot::setCurves(std::vector<PlottedSetting> settings, const Values& values,
                          const QString& axisName) {
  const bool sameAxes = axisName == xAxis->label() && values.name == values_.name;
  const bool wasEmpty = settings_.empty();
  settings_ = std::move(settings);
  values_ = values;
  xAxis->setLabel(axisName);
  yAxis->setLabel(values.unit);
  setAccessibleName(values.name);
  rebuild();
  if (whole_ || wasEmpty || !sameAxes) showAll();
  replot(rpQueuedReplot);
}

void SeedsPlot::rebuild() {
  lines_.clear();
  clearGraphs();
  for (int i = itemCount() - 1; i >= 0; --i) {
    if (item(i) != cursor_) removeItem(i);
  }
  for (const PlottedSetting& setting : settings_)
    lines_.push_back(makeLines(setting));
  fillSmoothed();
}

SeedsPlot::Lines SeedsPlot::makeLines(const PlottedSetting& setting) {
  const auto add = [this](const QPen& pen) {
    QCPGraph* graph = addGraph();
    graph->setPen(pen);
    return graph;
  };
  Lines lines;
  const double scale = values_.scale;
  for (const Curve& curve : setting.seeds) {
    QCPGraph* graph = add(QPen(withAlpha(setting.color, 0.35), 1));
    QVector<QCPGraphData> points;
    for (const CurvePoint& point : curve)
      points.append({point.x, scale * point.y});
    graph->data()->set(points, true);
    lines.seeds.push_back(graph);
  }
  lines.low = add(Qt::NoPen);
  lines.high = add(Qt::NoPen);
  lines.mean = add({});
  lines.smoothed = add({});
  for (const BandPoint& point : setting.band) {
    lines.mean->addData(point.x, scale * point.mean);
    const double nan = std::nan("");
    lines.low->addData(point.x, point.interval ? scale * point.interval->low : nan);
    lines.high->addData(point.x, point.interval ? scale * point.interval->high : nan);
  }
  if (setting.band.size() == 1) lines.mean->setScatterStyle(QCPScatterStyle::ssDisc);
  lines.high->setBrush(withAlpha(setting.color, 0.14));
  lines.high->setChannelFillGraph(lines.low);
  addCounts(setting, lines);
  return lines;
}

// Where some of the seeds are missing, how many there are; unless that is soon over: of seeds that
// are not as fast as one another, each begins and ends alone.
void SeedsPlot::addCounts(const PlottedSetting& setting, Lines& lines) {
  constexpr double kSoon = 0.03;  // of the band
  const std::vector<BandPoint>& band = setting.band;
  int told = static_cast<int>(setting.seeds.size());
  for (auto point = band.begin(); point != band.end();) {
    const auto next = std::find_if(point, band.end(),
                                   [&](const BandPoint& other) { return other.n != point->n; });
    const double from = (point == band.begin() ? point : point - 1)->x;
    const double to = (next == band.end() ? next - 1 : next)->x;
    const bool counts = point->n != told && to - from >= kSoon * (band.back().x - band.front().x);
    if (counts) addCount(setting, *point, lines);
    if (counts) told = point->n;
    point = next;
  }
}

void SeedsPlot::addCount(const PlottedSetting& setting, const BandPoint& point, Lines& lines) {
  auto* text = new QCPItemText(this);
  text->setText(tr("n = %1").arg(point.n));
  text->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
  text->setColor(setting.color);
  text->setFont(xAxis->tickLabelFont());
  text->setPadding({2, 0, 2, 0});
  lines.counts.push_back({text, {point.x, values_.scale * point.mean}});
}

// Each beside its point, above or below, where none stands yet; where there is no such place, the
// cursor tells it all the same.
void SeedsPlot::placeCounts() {
  constexpr double kBeside = 3;  // pixels
  constexpr int kFarthest = 4;   // lines of text
  const QRectF room = axisRect()->rect();
  const QColor halo = withAlpha(Theme::instance().colors().surface, 0.8);
  std::vector<QRectF> taken;
  const auto isFree = [&](const QRectF& rect) {
    return room.contains(rect) &&
           std::ranges::none_of(taken, [&](const QRectF& one) { return one.intersects(rect); });
  };
  for (const Lines& lines : lines_) {
    for (const auto& [text, of] : lines.counts) {
      const QPointF point(xAxis->coordToPixel(of.x()), yAxis->coordToPixel(of.y()));
      const QSizeF size = QFontMetricsF(text->font()).size(Qt::TextSingleLine, text->text()) +
                          QSizeF(text->padding().left() + text->padding().right(), 0);
      std::optional<QRectF> place;
      for (int i = 0; lines.visible && lines.spread && i < 2 * kFarthest && !place; ++i) {
        const double line = i % 2 == 0 ? -1 - i / 2 : i / 2;  // above, below, further above, …
        for (const double x : {point.x() + kBeside, point.x() - kBeside - size.width()}) {
          const QRectF rect(QPointF(x, point.y() + line * size.height()), size);
          if (!place && isFree(rect)) place = rect;
        }
      }
      text->setVisible(place.has_value());
      if (!place) continue;
      text->setBrush(halo);
      text->position->setPixelPosition(place->topLeft());
      taken.push_back(*place);
    }
  }
}

void SeedsPlot::fillSmoothed() {
  const bool smooths = smoothing_ > 1;
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    Smoother smoother(smoothing_);
    QVector<QCPGraphData> points;
    if (smooths) {
      for (const BandPoint& point : settings_[i].band)
        points.append({point.x, values_.scale * smoother.next(point.mean)});
    }
    lines_[i].smoothed->data()->set(points, true);
    styleMean(i);
  }
}

void SeedsPlot::styleMean(std::size_t setting) {
  const QColor& color = settings_[setting].color;
  const Lines& lines = lines_[setting];
  lines.mean->setPen(smoothing_ > 1 ? QPen(withAlpha(color, 0.5), 1)
                                    : QPen(color, lines.spread ? 2 : 1));
  lines.smoothed->setPen(QPen(color, lines.spread ? 2.5 : 1.5));
}

void SeedsPlot::setSmoothing(double window) {
  smoothing_ = window;
  fillSmoothed();
  replot(rpQueuedReplot);
}

void SeedsPlot::showSetting(std::size_t setting, bool visible, bool spread) {
  Lines& lines = lines_[setting];
  lines.visible = visible;
  lines.spread = spread;
  std::vector<QCPGraph*> graphs = lines.seeds;
  graphs.insert(graphs.end(), {lines.low, lines.high});
  for (QCPGraph* graph : graphs)
    graph->setVisible(visible && spread);
  for (QCPGraph* graph : {lines.mean, lines.smoothed}) {
    graph->setVisible(visible);
    graph->setAntialiased(spread);  // of many, that would take 200 ms
  }
  styleMean(setting);
  if (spread) {
    graphs.insert(graphs.end(), {lines.mean, lines.smoothed});
    for (QCPGraph* graph : graphs)
      graph->setLayer(graph->layer());  // as its last
    for (const Count& count : lines.counts)
      count.text->setLayer(count.text->layer());
  }
  replot(rpQueuedReplot);
}

void SeedsPlot::setLogarithmic(bool x, bool y) {
  for (const auto& [axis, logarithmic] : {std::pair(xAxis, x), std::pair(yAxis, y)}) {
    if (logarithmic != (axis->scaleType() == QCPAxis::stLogarithmic)) scaleAxis(*axis, logarithmic);
  }
  showAll();
}

void SeedsPlot::showAll() {
  constexpr double kBehindEnd = 1.02;  // a last point is seen whole
  whole_ = true;
  const QScopedValueRollback fitting(fitting_, true);
  rescaleAxes(true);
  if (xAxis->scaleType() == QCPAxis::stLinear) xAxis->setRangeLower(0);
  if (end_ > 0) xAxis->setRangeUpper(kBehindEnd * end_);
  if (yAxis->scaleType() == QCPAxis::stLinear) fitUpwards();
  replot(rpQueuedReplot);
}

// To the lines, and to the intervals as far as they leave the lines most of the room; an interval
// may go beyond what there can be, the plot does not.
void SeedsPlot::fitUpwards() {
  constexpr double kBeyond = 0.5;  // of the lines' height, of an interval
  constexpr double kMargin = 0.05;
  std::optional<QCPRange> drawn;
  for (const Lines& lines : lines_) {
    if (!lines.visible) continue;
    std::vector<QCPGraph*> graphs = {lines.mean};
    if (lines.spread) graphs.insert(graphs.end(), lines.seeds.begin(), lines.seeds.end());
    for (const QCPGraph* graph : graphs) {
      bool any = false;
      const QCPRange its = graph->getValueRange(any);
      if (any) drawn = drawn ? drawn->expanded(its) : its;
    }
  }
  QCPRange range = yAxis->range();
  if (drawn && drawn->size() > 0) {
    const double beyond = kBeyond * drawn->size();
    range = {std::max(range.lower, drawn->lower - beyond),
             std::min(range.upper, drawn->upper + beyond)};
  }
  range = {std::max(0.0, range.lower), std::min(values_.most, range.upper)};
  yAxis->setRange(range.lower - kMargin * range.size(), range.upper + kMargin * range.size());
}

void SeedsPlot::followAcross(const QCPRange& range, bool whole) {
  if (xAxis->range() == range) return;
  const QScopedValueRollback fitting(fitting_, whole);
  xAxis->setRange(range);
  replot(rpQueuedReplot);
}

QString SeedsPlot::textAt(double x) const {
  QString rows;
  const auto number = [this](double value) {
    return numberText(values_.scale * value, values_.decimals);
  };
  constexpr int kMostRows = 16;  // more have no room on a screen
  int told = 0, more = 0;
  const auto tell = [&](std::size_t i) {
    const BandPoint* point = lines_[i].visible ? nearest(settings_[i].band, x) : nullptr;
    if (!point) return;
    if (told == kMostRows) ++more;
    if (told == kMostRows) return;
    ++told;
    const QString interval =
        point->interval
            ? tr("[%1, %2]").arg(number(point->interval->low), number(point->interval->high))
            : QString();
    rows += QStringLiteral(
                "<tr><td>%1&nbsp;&nbsp;</td><td align='right'>%2</td>"
                "<td>&nbsp;%3</td><td>&nbsp;%4</td></tr>")
                .arg(settings_[i].name.toHtmlEscaped(),
                     tr("%1 %2").arg(number(point->mean), values_.unit).trimmed(), interval,
                     tr("n = %1").arg(point->n));
  };
  // Those that are drawn with their bands first.
  for (const bool spread : {true, false}) {
    for (std::size_t i = 0; i < settings_.size(); ++i) {
      if (lines_[i].spread == spread) tell(i);
    }
  }
  if (rows.isEmpty()) return {};
  if (more > 0) {
    rows +=
        QStringLiteral("<tr><td colspan='4'>%1</td></tr>").arg(tr("and %Ln more", nullptr, more));
  }
  constexpr double kLarge = 10'000;  // no exponent is written
  const QString at = x < kLarge ? QLocale().toString(x, 'g', 4) : countText(std::llround(x));
  return QStringLiteral("<p style='white-space: pre'>%1: %2</p><table>%3</table>")
      .arg(xAxis->label().toHtmlEscaped(), at, rows);
}

void SeedsPlot::showCursor(double x) {
  cursor_->point1->setCoords(x, 0);
  cursor_->point2->setCoords(x, 1);
  cursor_->setVisible(true);
  replot(rpQueuedReplot);
}

void SeedsPlot::hideCursor() {
  if (!cursor_->visible()) return;
  cursor_->setVisible(false);
  replot(rpQueuedReplot);
}

void SeedsPlot::mouseMoveEvent(QMouseEvent* event) {
  QCustomPlot::mouseMoveEvent(event);
  if (axisRect()->rect().contains(event->position().toPoint())) {
    Q_EMIT pointed(xAxis->pixelToCoord(event->position().x()));
  } else {
    Q_EMIT left();
  }
}

void SeedsPlot::leaveEvent(QEvent*) {
  Q_EMIT left();
}

void SeedsPlot::mouseDoubleClickEvent(QMouseEvent* event) {
  QCustomPlot::mouseDoubleClickEvent(event);
  showAll();
}

void SeedsPlot::applyTheme() {
  Theme::instance().style(*this);
  cursor_->setPen(QPen(Theme::instance().colors().subtle, 1));
  replot(rpQueuedReplot);
}

QSize SeedsPlot::exportSize() const {
  return size().expandedTo({640, 400});
}

void SeedsPlot::withNames(const std::function<void()>& draw) {
  yAxis->setLabel(values_.unit.isEmpty() ? values_.name
                                         : tr("%1, %2").arg(values_.name, values_.unit));
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    lines_[i].mean->setName(settings_[i].name);
    if (lines_[i].visible) lines_[i].mean->addToLegend();
  }
  legend->setVisible(true);
  draw();
  legend->setVisible(false);
  legend->clearItems();
  yAxis->setLabel(values_.unit);
  replot(rpQueuedReplot);
}

QImage SeedsPlot::picture() {
  QImage image;
  withNames([&] { image = toPixmap(exportSize().width(), exportSize().height(), 2).toImage(); });
  return image;
}

std::string SeedsPlot::drawing() {
  std::string bytes;
  withNames([&] {
    bytes = svgOf(exportSize(), [this](QPaintDevice& device) {
      QCPPainter painter(&device);
      toPainter(&painter, exportSize().width(), exportSize().height());
    });
  });
  return bytes;
}

std::string SeedsPlot::document() {
  std::string bytes;
  withNames([&] {
    bytes = pdfOf(exportSize(), [this](QPaintDevice& device) {
      QCPPainter painter(&device);
      toPainter(&painter, exportSize().width(), exportSize().height());
    });
  });
  return bytes;
}

}  // namespace adnet::ui
