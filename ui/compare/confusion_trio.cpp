// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/confusion_trio.h"

#include "ui/charts/confusion_view.h"
#include "ui/shell/widgets.h"
#include "ui/words/class_names.h"
#include "ui/words/number_text.h"

#include <QGridLayout>
#include <QPainter>

#include <algorithm>

namespace adnet::ui {

namespace {

constexpr std::size_t kDifference = 2;

struct TrioWords {
  Q_DECLARE_TR_FUNCTIONS(adnet::ui::ConfusionTrio)
};

ConfusionMatrix confusionOf(const ManyTestScores& baselines, const ManyTestScores& candidates,
                            std::size_t classes) {
  ConfusionMatrix confusion(classes);
  for (const ManyTestScores* runs : {&baselines, &candidates}) {
    for (const auto& run : *runs) {
      for (std::size_t i = 0; i < run->labels.size(); ++i)
        confusion.add(run->labels[i], run->predicted[i]);
    }
  }
  return confusion;
}

int seenWidth(const ConfusionDrawing& drawing) {
  return drawing.wholeSize().width();
}

}  // namespace

ConfusionTriple tripleOf(const std::array<QString, 2>& names, const SignColors& colors,
                         const QStringList& classes, const ManyTestScores& baselines,
                         const ManyTestScores& candidates) {
  const auto count = static_cast<std::size_t>(classes.size());
  ConfusionTriple triple;
  triple.classes = classes;
  triple.titles = {TrioWords::tr("A: %1").arg(names[0]), TrioWords::tr("B: %1").arg(names[1]),
                   TrioWords::tr("Difference: B less A")};
  triple.confusion = confusionOf(baselines, candidates, count);
  triple.shares[0].cells = meanConfusion(baselines, count).cells;
  triple.shares[1].cells = meanConfusion(candidates, count).cells;
  triple.shares[kDifference] = {confusionDifference(candidates, baselines, count).cells, true,
                                TrioWords::tr("%1 more often", "setting").arg(names[1]),
                                TrioWords::tr("%1 more often", "setting").arg(names[0]), colors};
  return triple;
}

QSize ConfusionSheet::size() const {
  const QFontMetrics metrics(font);
  int width = 0;
  for (const ConfusionDrawing& drawing : drawings)
    width += seenWidth(drawing);
  return {width, drawings[0].wholeSize().height() + 5 * metrics.height()};
}

void ConfusionSheet::paint(QPainter& painter) const {
  const QFontMetrics metrics(font);
  const int line = metrics.height();
  const int height = drawings[0].wholeSize().height();
  painter.fillRect(QRect(QPoint(), size()), colors.surface);
  int left = 0;
  for (std::size_t i = 0; i < drawings.size(); ++i) {
    const int width = seenWidth(drawings[i]);
    painter.setFont(font);
    painter.setPen(colors.text);
    painter.drawText(QRect(left + kGrid, line / 2, width - 2 * kGrid, line), Qt::AlignCenter,
                     metrics.elidedText(titles[i], Qt::ElideMiddle, width - 2 * kGrid));
    painter.save();
    painter.translate(left, 2 * line);
    drawings[i].paintWhole(painter);
    painter.restore();
    left += width;
  }
  painter.setFont(font);
  paintScale(painter, QRectF(kGrid, 2.5 * line + height, left - 2 * kGrid, 2 * line), colors,
             scale);
}

QImage ConfusionSheet::picture() const {
  constexpr double kMost = 16384;  // pixels of a side
  const QSize whole = size();
  const double ratio = std::min(2.0, kMost / std::max(whole.width(), whole.height()));
  QImage image(whole * ratio, QImage::Format_RGB32);
  image.setDevicePixelRatio(ratio);
  QPainter painter(&image);
  paint(painter);
  return image;
}

ConfusionTrio::ConfusionTrio(QWidget* parent)
    : QWidget(parent), note_(new ElidedLabel(TextRole::Subtle)), legend_(new DifferenceLegend) {
  note_->setObjectName("differenceNote");
  legend_->setObjectName("differenceLegend");
  const std::array names = {tr("Confusion matrix of the baseline"),
                            tr("Confusion matrix of the candidate"),
                            tr("Difference of the confusion matrices")};
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(kGrid);
  grid->setVerticalSpacing(kGrid / 2);
  for (std::size_t i = 0; i < views_.size(); ++i) {
    const int column = static_cast<int>(i);
    titles_[i] = new ElidedLabel(TextRole::Body);
    titles_[i]->setElideMode(Qt::ElideMiddle);
    titles_[i]->setAlignment(Qt::AlignCenter);
    titles_[i]->setObjectName(QStringLiteral("confusionTitle%1").arg(i));
    views_[i] = new ConfusionView;
    views_[i]->setObjectName(QStringLiteral("confusion%1").arg(i));
    views_[i]->setAccessibleName(names[i]);
    grid->addWidget(titles_[i], 0, column);
    grid->addWidget(views_[i], 1, column);
    grid->setColumnStretch(column, 1);
    connect(views_[i], &ConfusionView::cellClicked, this, &ConfusionTrio::cellClicked);
    connect(views_[i], &ConfusionView::enlargingAsked, this, &ConfusionTrio::enlargingAsked);
  }
  for (const std::size_t i : {std::size_t{1}, kDifference})
    views_[0]->keepTogetherWith(*views_[i]);
  connect(views_[0], &ConfusionView::noteChanged, this, &ConfusionTrio::showNote);
  // What they do not need stays below their legend.
  grid->setRowStretch(1, 1000);
  grid->setRowStretch(4, 1);
  grid->addWidget(legend_, 2, 0, 1, 3);
  grid->addWidget(note_, 3, 0, 1, 3);
}

// A matrix is a square.
int ConfusionTrio::sideOf(int width) {
  return (width - 2 * kGrid) / 3;
}

int ConfusionTrio::heightForWidth(int width) const {
  return sideOf(width) + titles_[0]->sizeHint().height() + legend_->sizeHint().height() +
         note_->sizeHint().height() + 2 * kGrid;
}

void ConfusionTrio::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  for (ConfusionView* view : views_)
    view->setMaximumHeight(sideOf(width()));
}

void ConfusionTrio::setTriple(const ConfusionTriple& triple) {
  triple_ = triple;
  for (std::size_t i = 0; i < views_.size(); ++i) {
    titles_[i]->setFullText(triple.titles[i]);
    views_[i]->setConfusion(triple.confusion, triple.classes, triple.shares[i]);
  }
  legend_->setScale(scaleOf(triple.shares[kDifference]));
  showNote();
}

void ConfusionTrio::clear() {
  setTriple(ConfusionTriple());
}

void ConfusionTrio::select(int label, int predicted) {
  views_[0]->select(ConfusionCell{label, predicted});
}

ConfusionSheet ConfusionTrio::sheet() const {
  ConfusionSheet sheet{triple_.titles, {}, legend_->scale(), font(), Theme::instance().colors()};
  for (std::size_t i = 0; i < views_.size(); ++i)
    sheet.drawings[i] = views_[i]->drawing();
  return sheet;
}

void ConfusionTrio::showNote() {
  const auto cell = views_[0]->told();
  if (!cell) {
    note_->setFullText(tr("The wheel zooms all three, a click shows a cell’s images"));
    return;
  }
  const QStringList names = shortClassNames(triple_.classes);
  std::array<double, 3> shares;
  for (std::size_t i = 0; i < views_.size(); ++i)
    shares[i] = views_[i]->drawing().share(*cell);
  note_->setFullText(tr("%1 → %2: A %3, B %4, %5 points", "class taken for class")
                         .arg(names[cell->label], names[cell->predicted], percentText(shares[0]),
                              percentText(shares[1]), signedPoints(shares[kDifference])));
}

}  // namespace adnet::ui
