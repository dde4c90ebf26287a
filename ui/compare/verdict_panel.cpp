// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/verdict_panel.h"

#include "ui/compare/comparison_model.h"
#include "ui/compare/verdict_text.h"
#include "ui/shell/widgets.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace adnet::ui {

namespace {

constexpr int kLines = 2;

QString verdictOn(const ComparisonModel& model, int setting) {
  const ComparisonRow& row = model.comparisonRow(setting);
  QString said = verdictText(row);
  if (said.isEmpty()) {
    said = row.baseline ? VerdictPanel::tr("No run of it is a pair of its baseline’s.")
           : model.mayHaveBaseline(setting)
               ? VerdictPanel::tr("It is compared to nothing. B makes another row the baseline.")
               : VerdictPanel::tr("It is compared to nothing: no other setting has been tested.");
  }
  said[0] = said[0].toUpper();
  return said;
}

}  // namespace

LinesLabel::LinesLabel(int lines, QWidget* parent) : QLabel(parent), lines_(lines) {
  setTextFormat(Qt::PlainText);
  setAlignment(Qt::AlignLeft | Qt::AlignTop);
  setTextInteractionFlags(Qt::TextSelectableByMouse);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LinesLabel::setFullText(const QString& text) {
  text_ = text;
  breakLines();
}

QSize LinesLabel::minimumSizeHint() const {
  return {fontMetrics().horizontalAdvance(QStringLiteral("…")), sizeHint().height()};
}

QSize LinesLabel::sizeHint() const {
  return {fontMetrics().horizontalAdvance(text_) / lines_,
          lines_ * std::max(lineHeight_, fontMetrics().lineSpacing())};
}

void LinesLabel::resizeEvent(QResizeEvent* event) {
  QLabel::resizeEvent(event);
  breakLines();
}

void LinesLabel::changeEvent(QEvent* event) {
  QLabel::changeEvent(event);
  if (event->type() != QEvent::FontChange) return;
  lineHeight_ = 0;
  breakLines();
}

void LinesLabel::breakLines() {
  QTextLayout layout(text_, font());
  QTextOption option;
  option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  layout.setTextOption(option);
  layout.beginLayout();
  QStringList shown;
  bool cut = false;
  int height = lineHeight_;
  while (shown.size() < lines_) {
    QTextLine line = layout.createLine();
    if (!line.isValid()) break;
    line.setLineWidth(width());
    height = std::max(height, static_cast<int>(std::ceil(line.height())));
    const bool last = shown.size() + 1 == lines_;
    const QString rest = text_.mid(line.textStart());
    shown.append(last ? fontMetrics().elidedText(rest, Qt::ElideRight, width())
                      : rest.left(line.textLength()).trimmed());
    cut = last && shown.last() != rest;
  }
  layout.endLayout();
  if (std::exchange(lineHeight_, height) != height) updateGeometry();
  setText(shown.join('\n'));
  setToolTip(cut ? text_ : QString());
  setAccessibleName(text_);
  if (cut == cut_) return;
  cut_ = cut;
  Q_EMIT cutChanged(cut);
}

VerdictPanel::VerdictPanel(QWidget* parent)
    : QWidget(parent),
      compared_(new ElidedLabel(TextRole::Subtle)),
      verdict_(new LinesLabel(kLines)),
      more_(makeLinkButton(tr("Whole…"))) {
  compared_->setObjectName("comparedSettings");
  verdict_->setObjectName("verdict");
  more_->setObjectName("wholeVerdict");
  more_->setToolTip(tr("Show the whole text"));
  QSizePolicy keeps = more_->sizePolicy();
  keeps.setRetainSizeWhenHidden(true);
  more_->setSizePolicy(keeps);
  more_->hide();
  connect(verdict_, &LinesLabel::cutChanged, more_, &QWidget::setVisible);
  connect(more_, &QPushButton::clicked, this, &VerdictPanel::showAll);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kGrid / 2);
  column->addWidget(compared_);
  auto* row = new QHBoxLayout;
  row->setSpacing(kGrid);
  row->addWidget(verdict_, 1);
  row->addWidget(more_, 0, Qt::AlignBottom);
  column->addLayout(row);
}

void VerdictPanel::showSetting(const ComparisonModel& model, int setting) {
  if (setting < 0) {
    compared_->setFullText({});
    verdict_->setFullText({});
    return;
  }
  const auto baseline = model.comparisonRow(setting).baseline;
  const QString name = model.name(setting);
  compared_->setFullText(
      baseline ? tr("%1 beside %2").arg(name, model.name(static_cast<int>(*baseline))) : name);
  verdict_->setFullText(verdictOn(model, setting));
}

void VerdictPanel::showAll() {
  auto* box = new QMessageBox(QMessageBox::NoIcon, compared_->fullText(), verdict_->fullText(),
                              QMessageBox::Close, this);
  box->setObjectName("wholeVerdictBox");
  box->setTextFormat(Qt::PlainText);
  box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  box->setAttribute(Qt::WA_DeleteOnClose);
  box->open();
}

}  // namespace adnet::ui
