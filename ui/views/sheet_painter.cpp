// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/sheet_painter.h"

#include "ui/words/class_names.h"
#include "ui/words/run_text.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace adnet::ui {

namespace {

struct SheetWords {
  Q_DECLARE_TR_FUNCTIONS(adnet::ui::SheetPainter)
};

constexpr int kMargin = 16;      // of a picture in a file
constexpr int kBar = 4;          // the colour of a row
constexpr int kBeforeName = 12;  // from the bar's left
constexpr int kWidestRowName = 140;
constexpr int kFileColumns = 10;  // of a flow in a file

QString nameOf(const ViewSheet& sheet, const SheetRow& row) {
  const QString remark = remarkOn(sheet, row);
  return remark.isEmpty() ? textOf(row.kind) : textOf(row.kind) + '\n' + remark;
}

// Below a view of a flow: what tells it from the others.
QString captionOf(const ViewSheet& sheet, const DrawnView& view) {
  if (sheet.images.size() == 1) return SheetWords::tr("Epoch %1").arg(view.epoch + 1);
  return QString::fromStdString(sheet.imageOf(view).path).section('/', -1);
}

bool namesClasses(const ViewSheet& sheet) {
  return std::ranges::any_of(sheet.images,
                             [](const SourceImage& image) { return !image.className.isEmpty(); });
}

// Of the images, as wide as a view.
QStringList classNamesIn(const ViewSheet& sheet, const QFontMetrics& metrics, int width) {
  if (!namesClasses(sheet)) return {};
  QStringList names;
  for (const SourceImage& image : sheet.images)
    names += image.className;
  return elidedClassNames(names, metrics, width);
}

// A line each: the class where there are several, and what tells the view from the others.
void paintCaption(QPainter& painter, const QRect& below, const QString& className,
                  const QString& caption, const ThemeColors& colors) {
  const QFontMetrics metrics = painter.fontMetrics();
  QRect line(below.left(), below.top(), below.width(), SheetLayout::captionHeight(metrics));
  if (!className.isEmpty()) {
    painter.setPen(colors.text);
    painter.drawText(line, Qt::AlignCenter, className);
    line.translate(0, metrics.height());
  }
  painter.setPen(colors.subtle);
  painter.drawText(line, Qt::AlignCenter,
                   metrics.elidedText(caption, Qt::ElideMiddle, line.width()));
}

void paintHeadings(QPainter& painter, const ViewSheet& sheet, const SheetLayout& layout,
                   const SheetStyle& style) {
  painter.setPen(style.colors.subtle);
  const QFontMetrics metrics = painter.fontMetrics();
  for (int column = 0; column < sheet.epochs; ++column) {
    const QString number = QString::number(sheet.view(column).epoch + 1);
    const QString epoch = SheetWords::tr("Epoch %1").arg(number);
    const QRect below = layout.cell(column);
    painter.drawText(QRect(below.left(), 0, below.width(), layout.captions()),
                     Qt::AlignHCenter | Qt::AlignTop,
                     metrics.horizontalAdvance(epoch) <= below.width() ? epoch : number);
  }
  for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
    const QRect beside = layout.cell(static_cast<int>(i) * sheet.epochs);
    const SheetRow& row = sheet.rows[i];
    painter.setPen(Qt::NoPen);
    painter.setBrush(colorOf(row.kind, style.colors));
    painter.drawRoundedRect(QRectF(0, beside.top(), kBar, beside.height()), 2, 2);
    painter.setPen(style.colors.text);
    const int width = layout.rowNames() - kBeforeName - SheetLayout::kGap;
    QStringList lines = nameOf(sheet, row).split('\n');
    for (QString& line : lines)
      line = painter.fontMetrics().elidedText(line, Qt::ElideRight, width);
    painter.drawText(QRect(kBeforeName, beside.top(), width, beside.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, lines.join('\n'));
  }
}

}  // namespace

QColor colorOf(ViewKind kind, const ThemeColors& colors) {
  return colors.series.at(static_cast<std::size_t>(kind));
}

QString remarkOn(const ViewSheet& sheet, const SheetRow& row) {
  const ViewRecipe& recipe = sheet.recipes.at(static_cast<std::size_t>(row.recipe));
  QStringList remarks;
  if (row.recipe < sheet.recipeNames.size()) remarks += sheet.recipeNames[row.recipe];
  if (isOfSet(recipe, row.kind)) remarks += textOf(recipe.augmentation);
  remarks.removeDuplicates();
  return remarks.join('\n');
}

int SheetLayout::rowNamesWidth(const ViewSheet& sheet, const QFontMetrics& font) {
  int widest = 0;
  for (const SheetRow& row : sheet.rows) {
    for (const QString& line : nameOf(sheet, row).split('\n'))
      widest = std::max(widest, font.horizontalAdvance(line) + 1);
  }
  return kBeforeName + std::min(widest, kWidestRowName) + kGap;
}

int SheetLayout::captionHeight(const QFontMetrics& font, int lines) {
  return lines * font.height() + kGap / 2;
}

int SheetLayout::captionLines(const ViewSheet& sheet) {
  return sheet.flow && namesClasses(sheet) ? 2 : 1;
}

SheetLayout::SheetLayout(const ViewSheet& sheet, int side, int columns, const QFontMetrics& font)
    : side_(std::max(1, side)),
      columns_(sheet.flow ? std::max(1, columns) : std::max(1, sheet.epochs)),
      left_(sheet.flow ? kFrame : rowNamesWidth(sheet, font)),
      caption_(captionHeight(font, captionLines(sheet))),
      flow_(sheet.flow) {
  const int rows = (sheet.count() + columns_ - 1) / columns_;
  const int height = side_ + kGap + (flow_ ? caption_ : 0);
  size_ = {left_ + columns_ * (side_ + kGap), (flow_ ? kFrame : caption_) + rows * height};
}

QRect SheetLayout::cell(int view) const {
  const int row = view / columns_;
  const int column = view % columns_;
  const int top =
      flow_ ? kFrame + row * (side_ + caption_ + kGap) : caption_ + row * (side_ + kGap);
  return {left_ + column * (side_ + kGap), top, side_, side_};
}

void paintSheet(QPainter& painter, const ViewSheet& sheet, const SheetLayout& layout,
                const SheetStyle& style, const QRect& part, int current) {
  painter.setFont(style.font);
  if (!sheet.flow) paintHeadings(painter, sheet, layout, style);
  const QStringList classNames = classNamesIn(sheet, painter.fontMetrics(), layout.cell(0).width());
  for (int i = 0; i < sheet.count(); ++i) {
    const QRect cell = layout.cell(i);
    if (!part.intersects(cell.adjusted(-3, -3, 3, layout.captions()))) continue;
    const DrawnView& view = sheet.view(i);
    painter.drawImage(cell, view.pixels);
    if (sheet.flow) {
      paintCaption(painter, QRect(cell.left(), cell.bottom() + 1, cell.width(), layout.captions()),
                   classNames.value(view.image), captionOf(sheet, view), style.colors);
    }
    if (i != current) continue;
    painter.setPen(
        QPen(colorOf(view.kind, style.colors), 3, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(cell).adjusted(-1.5, -1.5, 1.5, 1.5));
  }
}

void paintFocus(QPainter& painter, const QRect& area) {
  painter.setPen(QPen(Theme::instance().colors().accent, 1));
  painter.setBrush(Qt::NoBrush);
  painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

QImage sheetPicture(const ViewSheet& sheet, const QString& title, const SheetStyle& style) {
  int side = 1;
  for (const DrawnView& view : sheet.views)
    side = std::max(side, view.pixels.width());
  const SheetLayout layout(sheet, side, std::min(kFileColumns, std::max(1, sheet.count())),
                           QFontMetrics(style.font));
  QImage picture(layout.size(), QImage::Format_RGB32);
  picture.fill(style.colors.surface);
  QPainter painter(&picture);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
  paintSheet(painter, sheet, layout, style, picture.rect());
  painter.end();
  return withTitle(picture, title, style);
}

QImage withTitle(const QImage& picture, const QString& title, const SheetStyle& style) {
  const QFontMetrics metrics(style.font);
  const QRect wide(0, 0, std::max(320, picture.width()), 10'000);
  const QRect text = metrics.boundingRect(wide, Qt::TextWordWrap, title);
  const int above = kMargin + text.height() + kMargin / 2;
  QImage whole(wide.width() + 2 * kMargin, above + picture.height() + kMargin,
               QImage::Format_RGB32);
  whole.fill(style.colors.surface);
  QPainter painter(&whole);
  painter.setFont(style.font);
  painter.setPen(style.colors.text);
  painter.drawText(QRect(kMargin, kMargin, wide.width(), text.height()), Qt::TextWordWrap, title);
  painter.drawImage(kMargin, above, picture);
  return whole;
}

}  // namespace adnet::ui
