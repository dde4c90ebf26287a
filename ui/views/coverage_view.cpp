// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/coverage_view.h"

#include "ui/words/number_text.h"
#include "ui/words/run_text.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace adnet::ui {

namespace {

constexpr float kDensest = 0.85F;  // opacity where every view comes by
constexpr int kMapGap = 16;
constexpr int kLegendHeight = 10;

float mostSeen(const Coverage& coverage) {
  return coverage.shares.empty() ? 0 : std::ranges::max(coverage.shares);
}

// The place that is seen most has the full colour: strong crops, too, show where they come from.
QImage heatOf(const Coverage& coverage, const QColor& color) {
  const float most = std::max(mostSeen(coverage), 1e-6F);
  QImage heat(coverage.width, coverage.height, QImage::Format_ARGB32);
  for (int y = 0; y < coverage.height; ++y) {
    for (int x = 0; x < coverage.width; ++x) {
      QColor cell = color;
      cell.setAlphaF(kDensest * coverage.at(x, y) / most);
      heat.setPixelColor(x, y, cell);
    }
  }
  return heat;
}

struct Places {
  QRect text;  // above the image
  QRectF image;
};

int textHeight(const QFontMetrics& metrics) {
  return 2 * metrics.height() + kMapGap / 2;
}

// The legend, and a line below all of the maps.
int belowHeight(const QFontMetrics& metrics) {
  return 2 * metrics.height() + kMapGap;
}

Places placesOf(const CoverageSheet& sheet, int map, const QRect& area,
                const QFontMetrics& metrics) {
  const int count = static_cast<int>(sheet.maps.size());
  const int width = (area.width() - (count - 1) * kMapGap) / std::max(1, count);
  const int left = area.left() + map * (width + kMapGap);
  const int above = textHeight(metrics);
  const int below = belowHeight(metrics);
  const int height = std::max(1, area.height() - above - below);
  const double scale = std::min(1.0 * width / sheet.image.width, 1.0 * height / sheet.image.height);
  return {{left, area.top(), width, above},
          {static_cast<double>(left), 1.0 * area.top() + above, sheet.image.width * scale,
           sheet.image.height * scale}};
}

QStringList linesOf(const CoverageMap& map) {
  const Coverage& coverage = map.coverage;
  const QString kind = textOf(map.kind);
  return {map.remark.isEmpty() ? kind : QStringLiteral("%1 · %2").arg(kind, map.remark),
          CoverageView::tr("shows %1").arg(percentText(coverage.mean(), 0))};
}

// Below the image: from no view to that of the place that is seen most.
void paintLegend(QPainter& painter, const CoverageMap& map, const QRectF& image,
                 const SheetStyle& style) {
  const QFontMetrics metrics = painter.fontMetrics();
  const QString none = percentText(0, 0);
  const QString most = percentText(mostSeen(map.coverage), 0);
  const QRectF line(image.left(), image.bottom() + kMapGap / 2.0, image.width(), metrics.height());
  const double before = metrics.horizontalAdvance(none) + kMapGap / 2.0;
  const double behind = metrics.horizontalAdvance(most) + kMapGap / 2.0;
  const QRectF bar(line.left() + before, line.top() + (line.height() - kLegendHeight) / 2,
                   std::max(0.0, line.width() - before - behind), kLegendHeight);
  QLinearGradient ramp(bar.topLeft(), bar.topRight());
  QColor color = colorOf(map.kind, style.colors);
  color.setAlphaF(0);
  ramp.setColorAt(0, color);
  color.setAlphaF(kDensest);
  ramp.setColorAt(1, color);
  painter.fillRect(bar, ramp);
  painter.setPen(style.colors.subtle);
  painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, none);
  painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, most);
}

}  // namespace

CoverageSheet makeCoverage(ImageStore& images, const SheetRequest& request, int draws,
                           const std::stop_token& stop) {
  const SheetImage& chosen = request.images.at(0);
  const std::shared_ptr<const Image> image = images.get(chosen.path);
  CoverageSheet sheet{{chosen.path,
                       previewOf(*image)
                           .convertToFormat(QImage::Format_Grayscale8)
                           .convertToFormat(QImage::Format_RGB32),
                       image->width, image->height},
                      {},
                      draws};
  for (const SheetRow& row : request.rows) {
    const ViewRecipe& recipe = request.recipes.at(static_cast<std::size_t>(row.recipe));
    sheet.maps.push_back(
        {row.kind, isOfSet(recipe, row.kind) ? textOf(recipe.augmentation) : QString(),
         measureCoverage(recipe, row.kind, image->width, image->height,
                         {request.seed, request.firstEpoch, chosen.sample}, draws, stop)});
  }
  return sheet;
}

void paintCoverage(QPainter& painter, const CoverageSheet& sheet, const QRect& area,
                   const SheetStyle& style) {
  if (sheet.maps.empty()) return;
  painter.setFont(style.font);
  const QFontMetrics metrics = painter.fontMetrics();
  for (std::size_t i = 0; i < sheet.maps.size(); ++i) {
    const CoverageMap& map = sheet.maps[i];
    const Places places = placesOf(sheet, static_cast<int>(i), area, metrics);
    painter.drawImage(places.image, sheet.image.picture);
    painter.drawImage(places.image, heatOf(map.coverage, colorOf(map.kind, style.colors)));
    QRect line(places.text.left(), places.text.top(), places.text.width(), metrics.height());
    for (const QString& text : linesOf(map)) {
      painter.setPen(line.top() == area.top() ? style.colors.text : style.colors.subtle);
      painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                       metrics.elidedText(text, Qt::ElideRight, line.width()));
      line.translate(0, metrics.height());
    }
    paintLegend(painter, map, places.image, style);
  }
  painter.setPen(style.colors.subtle);
  painter.drawText(area, Qt::AlignLeft | Qt::AlignBottom,
                   CoverageView::tr("How often a place is seen: %1 draws").arg(sheet.draws));
}

QImage coveragePicture(const CoverageSheet& sheet, const QString& title, const SheetStyle& style) {
  const QFontMetrics metrics(style.font);
  const int count = static_cast<int>(sheet.maps.size());
  const QSize picture = sheet.image.picture.size();
  const QRect area(0, 0, count * picture.width() + (count - 1) * kMapGap,
                   picture.height() + textHeight(metrics) + belowHeight(metrics));
  QImage whole(area.size(), QImage::Format_RGB32);
  whole.fill(style.colors.surface);
  QPainter painter(&whole);
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  paintCoverage(painter, sheet, area, style);
  painter.end();
  return withTitle(whole, title, style);
}

CoverageView::CoverageView(QWidget* parent)
    : QWidget(parent), sheet_(std::make_shared<const CoverageSheet>()), shown_(sheet_) {
  setObjectName("coverageView");
  setAccessibleName(tr("Where views come from"));
  setFocusPolicy(Qt::StrongFocus);
  setMinimumSize(200, 160);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void CoverageView::setSheet(SharedCoverage sheet) {
  sheet_ = std::move(sheet);
  QStringList texts;
  for (const CoverageMap& map : sheet_->maps)
    texts.append(linesOf(map).join(QStringLiteral(": ")));
  setAccessibleDescription(texts.join('\n'));
  enlarge(enlarged_);
}

void CoverageView::enlarge(int map) {
  const int before = enlarged_;
  enlarged_ = std::min(map, count() - 1);
  shown_ = sheet_;
  if (enlarged_ >= 0) {
    auto one = std::make_shared<CoverageSheet>(*sheet_);
    one->maps = {sheet_->maps[static_cast<std::size_t>(enlarged_)]};
    shown_ = std::move(one);
  }
  update();
  if (enlarged_ != before) Q_EMIT enlargedChanged();
}

void CoverageView::setHint(const QString& text) {
  hint_ = text;
  update();
}

QRectF CoverageView::imageArea(int map) const {
  if (enlarged_ >= 0 && map != enlarged_) return {};
  return placesOf(*shown_, enlarged_ >= 0 ? 0 : map, rect(), fontMetrics()).image;
}

int CoverageView::mapAt(const QPointF& position) const {
  for (int i = 0; i < count(); ++i) {
    if (imageArea(i).contains(position)) return i;
  }
  return -1;
}

QString CoverageView::textAt(const QPointF& position) const {
  const int map = mapAt(position);
  if (map < 0) return {};
  const QRectF area = imageArea(map);
  const Coverage& coverage = sheet_->maps[static_cast<std::size_t>(map)].coverage;
  const auto cell = [](double place, double size, int count) {
    return std::clamp(static_cast<int>(place / size * count), 0, count - 1);
  };
  return tr("seen by %1 of the views")
      .arg(percentText(coverage.at(cell(position.x() - area.left(), area.width(), coverage.width),
                                   cell(position.y() - area.top(), area.height(), coverage.height)),
                       0));
}

void CoverageView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  const ThemeColors& colors = Theme::instance().colors();
  if (sheet_->maps.empty()) {
    painter.setPen(colors.subtle);
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, hint_);
  } else {
    paintCoverage(painter, *shown_, rect(), {colors, font()});
  }
  if (hasFocus()) paintFocus(painter, rect());
}

void CoverageView::mouseDoubleClickEvent(QMouseEvent* event) {
  const int map = mapAt(event->position());
  if (event->button() == Qt::LeftButton && map >= 0) enlarge(enlarged_ >= 0 ? -1 : map);
}

// The arrows are the page's, which go to another image, until a map is enlarged.
bool CoverageView::takesKey(const QKeyEvent* event) const {
  if (event->modifiers() != Qt::NoModifier || count() == 0) return false;
  const int key = event->key();
  if (key == Qt::Key_Return || key == Qt::Key_Enter) return true;
  return enlarged_ >= 0 && (key == Qt::Key_Escape || key == Qt::Key_Left || key == Qt::Key_Right);
}

void CoverageView::keyPressEvent(QKeyEvent* event) {
  if (!takesKey(event)) {
    QWidget::keyPressEvent(event);
  } else if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) {
    enlarge(std::max(0, enlarged_ + (event->key() == Qt::Key_Left ? -1 : 1)));
  } else {
    enlarge(enlarged_ >= 0 ? -1 : 0);
  }
}

bool CoverageView::event(QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride && takesKey(static_cast<QKeyEvent*>(event))) {
    event->accept();
    return true;
  }
  if (event->type() != QEvent::ToolTip) return QWidget::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  QToolTip::showText(help->globalPos(), textAt(help->pos()), this);
  return true;
}

}  // namespace adnet::ui
