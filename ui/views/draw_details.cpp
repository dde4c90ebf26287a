#include "ui/views/draw_details.h"

#include "ui/shell/theme.h"
#include "ui/shell/widgets.h"
#include "ui/views/crop_view.h"

#include <QVBoxLayout>

#include <cmath>

namespace adnet::ui {

namespace {

constexpr int kWidth = 216;

QString nameOf(PhotometricStep::Kind kind) {
  switch (kind) {
    case PhotometricStep::Kind::Brightness:
      return DrawDetails::tr("Brightness");
    case PhotometricStep::Kind::Contrast:
      return DrawDetails::tr("Contrast");
    case PhotometricStep::Kind::Saturation:
      return DrawDetails::tr("Saturation");
  }
  return {};
}

QString percent(double share) {
  return DrawDetails::tr("%1 %").arg(std::lround(100 * share));
}

}  // namespace

QList<DrawLine> describeDraw(const ViewSheet& sheet, const DrawnView& view) {
  const RectF part = visibleRegion(view.draw);
  const auto round = [](double value) { return static_cast<int>(std::lround(value)); };
  QList<DrawLine> lines = {
      // p of the paper: the crop's side as a share of what may be drawn from.
      {DrawDetails::tr("Side (p)"), percent(part.width / (sheet.centre * sheet.width))},
      {DrawDetails::tr("Size"),
       DrawDetails::tr("%1 × %2 px").arg(round(part.width)).arg(round(part.height))},
      {DrawDetails::tr("Place"), QStringLiteral("%1, %2").arg(round(part.x)).arg(round(part.y))},
  };
  for (const PhotometricStep& step : view.draw.photometric) {
    lines.append({nameOf(step.kind), QStringLiteral("× %1").arg(step.factor, 0, 'f', 2)});
  }
  lines.append({DrawDetails::tr("Flipped"),
                view.draw.flip ? DrawDetails::tr("yes") : DrawDetails::tr("no")});
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
                           tr("%1, epoch %2").arg(nameOf(view.kind)).arg(view.epoch + 1)));
  QString table = QStringLiteral("<table cellspacing='0' cellpadding='3'>");
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
