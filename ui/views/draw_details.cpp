// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/draw_details.h"

#include "ui/shell/theme.h"
#include "ui/shell/widgets.h"
#include "ui/views/sheet_painter.h"
#include "ui/words/number_text.h"
#include "ui/words/run_text.h"

#include <QVBoxLayout>

#include <cmath>

namespace adnet::ui {

namespace {

constexpr int kWidth = 200;
constexpr int kRoomForBar = 24;
constexpr int kLongestUnbroken = 12;

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
  const int whole = static_cast<int>(step.factor);
  switch (step.kind) {
    case Kind::Brightness:
    case Kind::Contrast:
    case Kind::Saturation:
    case Kind::Sharpness:
      return QStringLiteral("× %1").arg(numberText(step.factor, 2));
    case Kind::Hue:
      return QStringLiteral("%1°").arg(numberText(360 * step.factor, 0));
    case Kind::Posterize:
      return DrawDetails::tr("%1 bits").arg(whole);
    case Kind::Solarize:
      return DrawDetails::tr("from %1").arg(numberText(step.factor, 0));
    case Kind::SolarizeAdd:
      return QStringLiteral("+ %1").arg(whole);
    case Kind::AutoContrast:
    case Kind::Equalize:
    case Kind::Invert:
    case Kind::Grey:
      return DrawDetails::tr("yes");
    case Kind::ShearX:
    case Kind::ShearY:
      return numberText(step.factor, 2);
    case Kind::Blur:
      return DrawDetails::tr("%1 px").arg(numberText(step.factor, 2));
    case Kind::TranslateX:
    case Kind::TranslateY:
      return DrawDetails::tr("%1 px").arg(numberText(step.factor, 0));
    case Kind::Rotate:
      return QStringLiteral("%1°").arg(numberText(step.factor, 0));
  }
  return {};
}

// As the papers and torchvision name it.
QString operationOf(Kind kind) {
  switch (kind) {
    case Kind::Brightness:
      return QStringLiteral("Brightness");
    case Kind::Contrast:
      return QStringLiteral("Contrast");
    case Kind::Saturation:
      return QStringLiteral("Color");
    case Kind::Sharpness:
      return QStringLiteral("Sharpness");
    case Kind::Posterize:
      return QStringLiteral("Posterize");
    case Kind::Solarize:
      return QStringLiteral("Solarize");
    case Kind::AutoContrast:
      return QStringLiteral("AutoContrast");
    case Kind::Equalize:
      return QStringLiteral("Equalize");
    case Kind::Invert:
      return QStringLiteral("Invert");
    case Kind::ShearX:
      return QStringLiteral("ShearX");
    case Kind::ShearY:
      return QStringLiteral("ShearY");
    case Kind::TranslateX:
      return QStringLiteral("TranslateX");
    case Kind::TranslateY:
      return QStringLiteral("TranslateY");
    case Kind::Rotate:
      return QStringLiteral("Rotate");
    case Kind::Hue:
    case Kind::SolarizeAdd:
    case Kind::Grey:
    case Kind::Blur:
      break;  // none of its operations
  }
  return nameOf(kind);
}

QString operationsOf(const ViewDraw& draw) {
  QStringList names;
  for (const PixelStep& step : draw.steps)
    names.append(operationOf(step.kind));
  return names.isEmpty() ? DrawDetails::tr("left out both") : listText(names);
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
  const ViewRecipe& recipe = sheet.recipeOf(view);
  const SourceImage& image = sheet.imageOf(view);
  const double side = part.width / (recipe.centre * image.width);
  const double otherSide = part.height / (recipe.centre * image.height);
  const bool ofSet = isOfSet(recipe, view.kind);
  QList<DrawLine> lines = {
      // p of the paper: the crop's side as a share of what may be drawn from. The crops of a set
      // have two, and are drawn by their area.
      ofSet ? DrawLine{DrawDetails::tr("Area"), percent(side * otherSide)}
            : DrawLine{DrawDetails::tr("Side (p)"), percent(side)},
      {DrawDetails::tr("Size"), sizeOf(part.width, part.height)},
      {DrawDetails::tr("Place"),
       QStringLiteral("%1, %2").arg(std::lround(part.x)).arg(std::lround(part.y))},
  };
  if (ofSet) lines.append({DrawDetails::tr("Set"), textOf(recipe.augmentation)});
  if (!ofSet && recipe.policy == Policy::AutoAugment)
    lines.append({textOf(recipe.policy), operationsOf(view.draw)});
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
    : QScrollArea(parent),
      title_(makeLabel({}, TextRole::Heading)),
      numbers_(makeLabel({}, TextRole::Body)) {
  setFixedWidth(kWidth);
  setWidgetResizable(true);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setFocusPolicy(Qt::NoFocus);
  title_->setObjectName("drawTitle");
  title_->setWordWrap(true);
  numbers_->setObjectName("drawNumbers");
  numbers_->setWordWrap(true);
  auto* contents = new QWidget;
  contents->setProperty("role", "plain");
  auto* layout = new QVBoxLayout(contents);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(kGrid);
  layout->addWidget(title_);
  layout->addWidget(numbers_);
  layout->addStretch();
  setWidget(contents);
  showHint(Method::AdNet);
}

void DrawDetails::showView(const ViewSheet& sheet, const DrawnView& view) {
  const ThemeColors& colors = Theme::instance().colors();
  QString title = tr("%1, epoch %2").arg(textOf(view.kind)).arg(view.epoch + 1);
  if (view.recipe < sheet.recipeNames.size())
    title += QStringLiteral("<br>") + sheet.recipeNames[view.recipe].toHtmlEscaped();
  if (sheet.images.size() > 1) {
    const SourceImage& image = sheet.imageOf(view);
    for (const QString& name :
         {image.className, QString::fromStdString(image.path).section('/', -1)}) {
      if (name.isEmpty()) continue;
      title +=
          QStringLiteral("<br>") +
          fontMetrics().elidedText(name, Qt::ElideMiddle, kWidth - kRoomForBar).toHtmlEscaped();
    }
  }
  title_->setText(QStringLiteral("<span style='color:%1'>■</span> %2")
                      .arg(colorOf(view.kind, colors).name(), title));
  QString table = QStringLiteral("<table cellspacing='0' cellpadding='2'>");
  const QList<DrawLine> lines = describeDraw(sheet, view);
  for (const DrawLine& line : lines) {
    // A number stays with its unit; only lists are broken.
    QString value = line.value;
    if (!value.contains(',') && value.size() < kLongestUnbroken) value.replace(' ', QChar::Nbsp);
    table += QStringLiteral("<tr><td style='color:%1'>%2&nbsp;&nbsp;</td><td>%3</td></tr>")
                 .arg(colors.subtle.name(), line.name, value);
  }
  numbers_->setText(table + QStringLiteral("</table>"));
}

void DrawDetails::showHint(Method method) {
  const QString use = method == Method::FineTune
                          ? tr("Each epoch classifies one view of the image.")
                          : tr("The standard view is classified; the strong and the weak one are "
                               "asked for the same features.");
  title_->setText(tr("What training sees"));
  numbers_->setText(use + QStringLiteral("\n\n") +
                    tr("Point at a view to see where it comes from. A click keeps it here: Enter "
                       "enlarges it, the arrows go on, Escape lets it go."));
}

}  // namespace adnet::ui
