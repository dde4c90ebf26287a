// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/curve_plot.h"

#include "ui/charts/axis_ticker.h"
#include "ui/shell/colors.h"
#include "ui/shell/exporter.h"
#include "ui/shell/theme.h"
#include "ui/words/number_text.h"

#include <QLocale>
#include <QTextLayout>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace adnet::ui {

namespace {

// Zooming and dragging end at the data's edges.
void keepWithin(QCPAxis* axis, double lower, double upper) {
  const QCPRange bounded = axis->range().bounded(lower, upper);
  if (bounded != axis->range()) axis->setRange(bounded);
}

QSize exportSize(const QWidget& plot) {
  return plot.size().expandedTo({640, 360});
}

// On as many lines as it needs.
QString wrapped(const QString& text, const QFont& font, int width) {
  QTextLayout layout(text, font);
  QTextOption option;
  option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  layout.setTextOption(option);
  QStringList lines;
  layout.beginLayout();
  for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
    line.setLineWidth(width);
    lines << text.mid(line.textStart(), line.textLength()).trimmed();
  }
  layout.endLayout();
  return lines.join('\n');
}

// Cut behind a word, where it has several.
QString elidedAtWord(const QString& text, const QFontMetrics& metrics, int width) {
  QString cut = metrics.elidedText(text, Qt::ElideRight, width);
  const qsizetype kept = cut.size() - 1;
  if (cut == text || kept < 1) return cut;
  const qsizetype end = text[kept].isSpace() ? kept : text.left(kept).lastIndexOf(' ');
  return end > 0 ? text.left(end).trimmed() + QChar(0x2026) : cut;
}

// A graph whose points are drawn whole at the edges, where its line ends.
class PointGraph : public QCPGraph {
 public:
  using QCPGraph::QCPGraph;

 protected:
  void drawScatterPlot(QCPPainter* painter, const QVector<QPointF>& scatters,
                       const QCPScatterStyle& style) const override {
    const QRectF seen = QRectF(clipRect()).adjusted(-1, -1, 1, 1);  // by a rounded pixel
    QVector<QPointF> points;
    std::ranges::copy_if(scatters, std::back_inserter(points),
                         [&](const QPointF& point) { return seen.contains(point); });
    painter->save();
    painter->setClipping(false);
    QCPGraph::drawScatterPlot(painter, points, style);
    painter->restore();
  }
};

int widthOf(const QCPLayoutElement& element) {
  return element.minimumOuterSizeHint().width();
}

}  // namespace

CurvePlot::CurvePlot(const QString& title, const QString& emptyText, QWidget* parent)
    : QCustomPlot(parent),
      title_(title),
      header_(new QCPLayoutGrid),
      heading_(new QCPTextElement(this, title)),
      empty_(new QCPItemText(this)),
      cursor_(new QCPItemStraightLine(this)),
      mark_(new PointGraph(xAxis, yAxis)),
      markText_(new QCPItemText(this)) {
  setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
  setNoAntialiasingOnDrag(true);
  setMouseTracking(true);
  setAccessibleName(title);
  setMinimumSize(144, 112);
  makeHeader();
  xAxis->ticker()->setTickCount(5);
  yAxis->ticker()->setTickCount(5);

  emptyText_ = emptyText;
  empty_->position->setType(QCPItemPosition::ptAxisRectRatio);
  empty_->position->setCoords(0.5, 0.5);
  showEmpty(true);
  cursor_->setVisible(false);
  mark_->removeFromLegend();
  mark_->setLineStyle(QCPGraph::lsNone);
  markText_->setVisible(false);
  markText_->position->setType(QCPItemPosition::ptAxisRectRatio);
  markText_->setPadding(QMargins(8, 4, 8, 4));

  connect(xAxis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this,
          [this] { keepWithin(xAxis, 0, right_); });
  connect(yAxis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this,
          [this] { keepWithin(yAxis, bottom(), top_); });
  connect(this, &QCustomPlot::afterLayout, this, &CurvePlot::placeTexts);
  connect(&Theme::instance(), &Theme::changed, this, &CurvePlot::applyTheme);
  fitToExtent();
  applyTheme();
}

// The heading and the legend stand above the axes.
void CurvePlot::makeHeader() {
  plotLayout()->insertRow(0);
  plotLayout()->addElement(0, 0, header_);
  plotLayout()->setRowStretchFactor(0, 0.001);
  plotLayout()->setRowSpacing(4);
  axisRect()->insetLayout()->take(legend);
  legend->setFillOrder(QCPLayoutGrid::foColumnsFirst);
  legend->setIconSize(12, 10);
  legend->setIconTextPadding(4);
  legend->setRowSpacing(0);
  legend->setMargins(QMargins(0, 4, 0, 0));  // down to the heading's line
  legend->setColumnSpacing(8);
  legend->setVisible(true);
  heading_->setMargins(QMargins(0, 0, 0, 0));
  heading_->setTextFlags(Qt::AlignLeft | Qt::AlignVCenter);
  header_->addElement(0, 0, heading_);
  header_->addElement(0, 1, legend);
  header_->setColumnStretchFactor(1, 0.001);
  axisRect()->setMinimumSize(40, 30);
  axisRect()->setMinimumMargins(QMargins(8, 8, 8, 0));
}

// To the right of the heading, or below it where there is no room, in as many columns as there is
// room for. A low plot has no heading: its name stands at the axis.
void CurvePlot::placeLegend() {
  int items = 0;  // places of the grid may be empty
  for (int i = 0; i < legend->itemCount(); ++i)
    items += legend->item(i) != nullptr;
  wrapLegend(items);
  const bool low = isLow();
  const bool beside =
      !low && widthOf(*heading_) + widthOf(*legend) + legend->columnSpacing() <= width();
  for (int columns = items;
       columns > 1 && !beside && widthOf(*legend) + legend->columnSpacing() > width();)
    wrapLegend(--columns);
  for (QCPLayoutElement* element :
       {static_cast<QCPLayoutElement*>(heading_), static_cast<QCPLayoutElement*>(legend)}) {
    if (element->layout() == header_) header_->take(element);
  }
  header_->simplify();
  heading_->setVisible(!low);
  if (!low) header_->addElement(0, 0, heading_);
  header_->addElement(low || beside ? 0 : 1, beside ? 1 : 0, legend);
  if (beside) header_->setColumnStretchFactor(1, 0.001);
}

bool CurvePlot::isLow() const {
  constexpr int kLow = 150;  // the curves need the height themselves
  return height() < kLow;
}

void CurvePlot::wrapLegend(int columns) {
  legend->setWrap(std::max(1, columns));
  legend->setFillOrder(QCPLayoutGrid::foColumnsFirst, true);
  legend->simplify();
}

// Within the axes, once it is known how wide they are.
void CurvePlot::placeTexts() {
  constexpr int kPadding = 16;
  const int room = std::max(kPadding, axisRect()->width() - kPadding);
  markText_->setText(elidedAtWord(markTextFull_, QFontMetrics(markText_->font()), room));
  empty_->setText(wrapped(emptyText_, empty_->font(), room));
}

void CurvePlot::resizeEvent(QResizeEvent* event) {
  xAxis->setLabel(isLow() ? QString() : tr("step"));
  yAxis->setLabel(isLow() ? title_ : QString());
  const int number = QFontMetrics(xAxis->tickLabelFont()).horizontalAdvance("10000");
  xAxis->ticker()->setTickCount(std::clamp(2 * width() / (3 * number), 3, 5));
  yAxis->ticker()->setTickCount(isLow() ? 3 : 5);
  placeLegend();
  QCustomPlot::resizeEvent(event);
}

void CurvePlot::addCurve(const QString& name, std::size_t color, Style style) {
  Curve curve;
  curve.color = color;
  curve.style = style;
  if (style == Style::Smoothed) {
    curve.raw = addGraph();
    curve.raw->removeFromLegend();
  }
  curve.line = new PointGraph(xAxis, yAxis);
  curve.line->setName(name);
  // The first curve is painted on top.
  const QString layerName = QStringLiteral("curve %1").arg(curves_.size());
  addLayer(layerName, curves_.empty() ? layer("main") : curves_.back().line->layer(), limBelow);
  if (curve.raw) curve.raw->setLayer(layerName);
  curve.line->setLayer(layerName);
  curve.smoother = Smoother(smoothing_);
  styleCurve(curves_.emplace_back(curve));
}

void CurvePlot::setCurveName(std::size_t curve, const QString& name) {
  curves_[curve].line->setName(name);
}

void CurvePlot::setCurveVisible(std::size_t curve, bool visible) {
  const Curve& it = curves_[curve];
  it.line->setVisible(visible);
  if (it.raw) it.raw->setVisible(visible);
  if (visible) {
    it.line->addToLegend();
  } else {
    it.line->removeFromLegend();
  }
  placeLegend();
}

void CurvePlot::setSmoothing(double window) {
  smoothing_ = window;
  for (Curve& curve : curves_)
    curve.smoother = Smoother(window);
}

void CurvePlot::setDecimals(int decimals, const QString& unit) {
  decimals_ = decimals;
  unit_ = unit;
}

// Axes of nothing have no numbers.
void CurvePlot::showEmpty(bool empty) {
  empty_->setVisible(empty);
  for (QCPAxis* axis : {xAxis, yAxis})
    axis->setTickLabels(!empty);
}

void CurvePlot::append(std::size_t curve, double x, double y) {
  Curve& it = curves_[curve];
  showEmpty(false);
  if (it.raw) it.raw->addData(x, y);
  if (!std::isfinite(y)) return;
  it.line->addData(x, it.raw ? it.smoother.next(y) : y);
  if (!it.line->visible()) return;
  largest_ = std::max(largest_, y);
  if (y > 0 && (smallest_ == 0 || y < smallest_)) smallest_ = y;
}

void CurvePlot::clearCurves() {
  for (Curve& curve : curves_) {
    curve.line->data()->clear();
    if (curve.raw) curve.raw->data()->clear();
    curve.smoother = Smoother(smoothing_);
  }
  mark_->data()->clear();
  markText_->setVisible(false);
  cursor_->setVisible(false);
  showEmpty(true);
  largest_ = 0;
  smallest_ = 0;
  following_ = true;
  setExtent(1, 1);
}

std::size_t CurvePlot::pointCount(std::size_t curve) const {
  return static_cast<std::size_t>(values(curves_[curve]).size());
}

const QCPGraphDataContainer& CurvePlot::values(const Curve& curve) const {
  return *(curve.raw ? curve.raw : curve.line)->data();
}

void CurvePlot::mark(double x, double y, const QString& text) {
  mark_->setData({x}, {y}, true);
  markTextFull_ = text;
  const bool high = y > yAxis->range().center();  // the text stands where the curve is not
  markText_->setPositionAlignment(Qt::AlignRight | (high ? Qt::AlignBottom : Qt::AlignTop));
  markText_->position->setCoords(1, high ? 1 : 0);
  markText_->setVisible(true);
}

void CurvePlot::setExtent(double right, double top) {
  right_ = right;
  top_ = top;
  if (following_) fitToExtent();
  replot(rpQueuedReplot);
}

void CurvePlot::setFollowing(bool following) {
  following_ = following;
  if (!following) return;
  fitToExtent();
  replot(rpQueuedReplot);
}

void CurvePlot::fitToExtent() {
  xAxis->setRange(0, right_);
  yAxis->setRange(bottom(), top_);
}

double CurvePlot::bottom() const {
  if (!isLogarithmic()) return 0;
  return smallest_ > 0 ? 0.8 * smallest_ : 0.1 * top_;
}

bool CurvePlot::isLogarithmic() const {
  return yAxis->scaleType() == QCPAxis::stLogarithmic;
}

void CurvePlot::setLogarithmic(bool logarithmic) {
  if (logarithmic == isLogarithmic()) return;
  scaleAxis(*yAxis, logarithmic);
  if (!logarithmic) yAxis->ticker()->setTickCount(isLow() ? 3 : 5);
  yAxis->setRange(bottom(), top_);
  replot(rpQueuedReplot);
}

QImage CurvePlot::picture() {
  const QSize size = exportSize(*this);
  return toPixmap(size.width(), size.height(), 2).toImage();
}

std::string CurvePlot::drawing() {
  const QSize size = exportSize(*this);
  return svgOf(size, [&](QPaintDevice& device) {
    QCPPainter painter(&device);
    toPainter(&painter, size.width(), size.height());
  });
}

QString CurvePlot::textAt(double x) const {
  QString rows;
  double step = 0;
  for (const Curve& curve : curves_) {
    const QCPGraphDataContainer& points = values(curve);
    if (!curve.line->visible() || points.isEmpty()) continue;
    auto nearest = points.findBegin(x, false);
    if (nearest == points.constEnd()) --nearest;
    if (nearest != points.constBegin() && x - (nearest - 1)->key < nearest->key - x) --nearest;
    if (!std::isfinite(nearest->value)) continue;
    step = nearest->key;
    rows +=
        QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td align='right'>%2</td></tr>")
            .arg(curve.line->name().toHtmlEscaped(), numberText(nearest->value, decimals_) + unit_);
  }
  if (rows.isEmpty()) return {};
  return QStringLiteral("<table><tr><td colspan='2'>%1</td></tr>%2</table>")
      .arg(tr("Step %1").arg(QLocale().toString(step, 'f', 0)), rows);
}

void CurvePlot::showCursor(double x) {
  cursor_->point1->setCoords(x, 0);
  cursor_->point2->setCoords(x, 1);
  cursor_->setVisible(true);
  replot(rpQueuedReplot);
}

void CurvePlot::mouseMoveEvent(QMouseEvent* event) {
  const QCPRange before = xAxis->range();
  QCustomPlot::mouseMoveEvent(event);
  if (event->buttons() != Qt::NoButton && xAxis->range() != before) Q_EMIT explored();
  const double x = xAxis->pixelToCoord(event->position().x());
  const QString text =
      axisRect()->rect().contains(event->position().toPoint()) ? textAt(x) : QString();
  if (text.isEmpty()) {
    leaveEvent(nullptr);
    return;
  }
  showCursor(x);
  QToolTip::showText(event->globalPosition().toPoint(), text, this);
}

void CurvePlot::leaveEvent(QEvent*) {
  QToolTip::hideText();
  if (!cursor_->visible()) return;
  cursor_->setVisible(false);
  replot(rpQueuedReplot);
}

void CurvePlot::wheelEvent(QWheelEvent* event) {
  Q_EMIT explored();
  QCustomPlot::wheelEvent(event);
}

void CurvePlot::mouseDoubleClickEvent(QMouseEvent* event) {
  QCustomPlot::mouseDoubleClickEvent(event);
  Q_EMIT followingAsked();
}

void CurvePlot::styleCurve(const Curve& curve) {
  const ThemeColors& colors = Theme::instance().colors();
  const QColor color = colors.series[curve.color];
  if (curve.raw) curve.raw->setPen(QPen(withAlpha(color, 0.3), 1));
  curve.line->setPen(QPen(color, 2));
  if (curve.style == Style::Dotted) {
    curve.line->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssDisc, QPen(color, 1), QBrush(color), 5));
  }
  if (curve.style == Style::Diamonds) {
    curve.line->setLineStyle(QCPGraph::lsNone);
    curve.line->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssDiamond, QPen(color, 2), QBrush(color), 9));
  }
}

void CurvePlot::applyTheme() {
  const Theme& theme = Theme::instance();
  const ThemeColors& colors = theme.colors();
  theme.style(*this);
  QFont heading = font();
  heading.setPointSizeF(11);
  heading.setWeight(QFont::DemiBold);
  heading_->setFont(heading);
  heading_->setTextColor(colors.text);
  empty_->setColor(colors.subtle);
  empty_->setFont(font());
  cursor_->setPen(QPen(colors.subtle, 1));
  markText_->setColor(colors.subtle);
  markText_->setFont(legend->font());
  mark_->setScatterStyle(
      QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(colors.text, 1.5), Qt::NoBrush, 11));
  for (const Curve& curve : curves_)
    styleCurve(curve);
  replot(rpQueuedReplot);
}

}  // namespace adnet::ui
