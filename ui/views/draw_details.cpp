// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/draw_details.h"

#include "ui/shell/theme.h"
#include "ui/shell/widgets.h"
#include "ui/views/crop_view.h"
#include "ui/words/number_text.h"
#include "ui/words/run_text.h"

#include <QVBoxLayout>

#include <cmath>

namespace adnet::ui {

namespace {

constexpr int kWidth = 216;

using Kind = PixelStep::Kind;

QString nameOf(Kind kind) {
  switch (kind) {
    case Kind::Brightness:
      return DrawDetails::tr("Brightness");
    case Kind::Contrast:
      return DrawDetails::tr("Contrast");
    case Kind::Saturation:
      return DrawDetails::tr("Saturation");
    case Kind::Hue:
      return DrawDetails::tr("Hue");
    case Kind::Sharpness:
      return DrawDetails::tr("Sharpness");
    case Kind::Posterize:
      return DrawDetails::tr("Posterized");
    case Kind::Solarize:
      return DrawDetails::tr("Solarized");
    case Kind::SolarizeAdd:
      return DrawDetails::tr("Shadows lifted");
    case Kind::AutoContrast:
      return DrawDetails::tr("Contrast stretched");
    case Kind::Equalize:
      return DrawDetails::tr("Equalized");
    case Kind::Invert:
      return DrawDetails::tr("Inverted");
    case Kind::Grey:
      return DrawDetails::tr("Grey");
    case Kind::Blur:
      return DrawDetails::tr("Blur");
    case Kind::ShearX:
      return DrawDetails::tr("Sheared across");
    case Kind::ShearY:
      return DrawDetails::tr("Sheared down");
    case Kind::TranslateX:
      return DrawDetails::tr("Moved across");
    case Kind::TranslateY:
      return DrawDetails::tr("Moved down");
    case Kind::Rotate:
      return DrawDetails::tr("Turned");
  }
  return {};
}

QString valueOf(const PixelStep& step) {
  const auto number = [](double value, int digits) { return QString::number(value, 'f', digits); };
  const int whole = static_cast<int>(step.factor);
  switch (step.kind) {
    case Kind::Brightness:
    case Kind::Contrast:
    case Kind::Saturation:
    case Kind::Sharpness:
      return QStringLiteral("× %1").arg(number(step.factor, 2));
    case Kind::Hue:
      return QStringLiteral("%1°").arg(number(360 * step.factor, 0));
    case Kind::Posterize:
      return DrawDetails::tr("%1 bits").arg(whole);
    case Kind::Solarize:
      return DrawDetails::tr("from %1").arg(number(step.factor, 0));
    case Kind::SolarizeAdd:
      return QStringLiteral("+ %1").arg(whole);
    case Kind::AutoContrast:
    case Kind::Equalize:
    case Kind::Invert:
    case Kind::Grey:
      return DrawDetails::tr("yes");
    case Kind::ShearX:
    case Kind::ShearY:
      return number(step.factor, 2);
    case Kind::Blur:
      return DrawDetails::tr("%1 px").arg(number(step.factor, 2));
    case Kind::TranslateX:
    case Kind::TranslateY:
      return DrawDetails::tr("%1 px").arg(number(step.factor, 0));
    case Kind::Rotate:
      return QStringLiteral("%1°").arg(number(step.factor, 0));
  }
  return {};
}

QString flipOf(const ViewDraw& draw) {
  if (draw.flip && draw.verticalFlip) return DrawDetails::tr("both ways");
  if (draw.verticalFlip) return DrawDetails::tr("upside down");
  return draw.flip ? DrawDetails::tr("yes") : DrawDetails::tr("no");
}

QString sizeOf(double width, double height) {
  return DrawDetails::tr("%1 × %2 px").arg(std::lround(width)).arg(std::lround(height));
}

QString percent(double share) {
  return percentText(share, 0);
}

}  // namespace

QList<DrawLine> describeDraw(const ViewSheet& sheet, const DrawnView& view) {
  const RectF part = visibleRegion(view.draw);
  const double side = part.width / (sheet.centre * sheet.width);
  const double otherSide = part.height / (sheet.centre * sheet.height);
  QList<DrawLine> lines = {
      // p of the paper: the crop's side as a share of what may be drawn from. The crops of a set
      // have two, and are drawn by their area.
      view.kind == sheet.augmented ? DrawLine{DrawDetails::tr("Area"), percent(side * otherSide)}
                                   : DrawLine{DrawDetails::tr("Side (p)"), percent(side)},
      {DrawDetails::tr("Size"), sizeOf(part.width, part.height)},
      {DrawDetails::tr("Place"),
       QStringLiteral("%1, %2").arg(std::lround(part.x)).arg(std::lround(part.y))},
  };
  for (const PixelStep& step : view.draw.steps)
    lines.append({nameOf(step.kind), valueOf(step)});
  lines.append({DrawDetails::tr("Flipped"), flipOf(view.draw)});
  for (const ViewDraw& other : view.draw.pasted) {
    const Rect& box = view.draw.pastedBox;
    lines.append({DrawDetails::tr("Pasted box"), sizeOf(box.width, box.height)});
    lines.append({DrawDetails::tr("Out of"), sizeOf(other.source.width, other.source.height)});
  }
  return lines;
}

DrawDetails::DrawDetails(QWidget* parent)
    : QWidget(parent),
      title_(makeLabel({}, TextRole::Heading)),
      numbers_(makeLabel({}, TextRole::Body)) {
  setFixedWidth(kWidth);
  numbers_->setObjectName("drawNumbers");
  numbers_->setWordWrap(true);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(kGrid);
  layout->addWidget(title_);
  layout->addWidget(numbers_);
  layout->addStretch();
  showHint();
}

void DrawDetails::showView(const ViewSheet& sheet, const DrawnView& view) {
  title_->setText(QStringLiteral("<span style='color:%1'>■</span> %2")
                      .arg(colorOf(view.kind).name(),
                           tr("%1, epoch %2").arg(textOf(view.kind)).arg(view.epoch + 1)));
  QString table = QStringLiteral("<table cellspacing='0' cellpadding='2'>");
  const QList<DrawLine> lines = describeDraw(sheet, view);
  for (const DrawLine& line : lines) {
    table += QStringLiteral("<tr><td style='color:%1'>%2&nbsp;&nbsp;</td><td>%3</td></tr>")
                 .arg(Theme::instance().colors().subtle.name(), line.name, line.value);
  }
  numbers_->setText(table + QStringLiteral("</table>"));
}

void DrawDetails::showHint() {
  title_->setText(tr("What training sees"));
  numbers_->setText(
      tr("Each epoch draws a standard, a strong and a weak view of the image. The standard view is "
         "classified; the strong and the weak one are asked for the same features.\n\nPoint at a "
         "view to see where it comes from."));
}

}  // namespace adnet::ui
