// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/train/forecast.h"

#include "ui/shell/project.h"
#include "ui/shell/widgets.h"
#include "ui/train/readiness.h"
#include "ui/words/number_text.h"

#include <QVBoxLayout>

namespace adnet::ui {

Forecast::Forecast(Project& project, StepTimes& times, QWidget* parent)
    : QWidget(parent),
      project_(project),
      times_(times),
      text_(makeLabel({}, TextRole::Subtle)),
      warning_(makeLabel({}, TextRole::Body)) {
  text_->setObjectName("forecast");
  text_->setToolTip(tr(
      "As finished runs like it took. Before there are some, it is measured here with a few steps "
      "on random images, and reading and drawing the images comes on top: with large images and "
      "a light network that may take longer than the network does."));
  warning_->setObjectName("forecastWarning");
  warning_->setProperty("role", "warning");
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kGrid / 2);
  for (QLabel* label : {text_, warning_}) {
    label->setWordWrap(true);
    column->addWidget(label);
  }
  for (const auto signal : {&Project::configChanged, &Project::splitChanged,
                            &Project::openingStarted, &Project::openingCancelled}) {
    connect(&project_, signal, this, &Forecast::update);
  }
  connect(&project_, &Project::openFailed, this, &Forecast::update);
  connect(&times_, &StepTimes::changed, this, &Forecast::update);
  setTexts({}, {});
}

void Forecast::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  update();
}

void Forecast::hideEvent(QHideEvent* event) {
  QWidget::hideEvent(event);
  update();
}

void Forecast::update() {
  if (!isVisible() || times_.isHeldUp() || !reasonNotToTrain(project_).isEmpty()) {
    times_.want(this, {});
    return setTexts({}, {});
  }
  const StepKey key = stepKeyOf(project_.config(), project_.dataset()->classes.size());
  times_.want(this, {key});
  if (!isMeasurable(key)) return setTexts({}, {});
  if (const StepTimes::Measured* measured = times_.find(key)) return tell(*measured);
  if (const auto error = times_.whyNot(key)) {
    return setTexts(tr("Time and memory could not be measured: %1")
                        .arg(QString::fromStdString(error->detail())),
                    {});
  }
  setTexts(times_.isMeasuring(key) ? tr("Measuring time and memory…")
                                   : tr("Time and memory are measured in a moment."),
           {});
}

void Forecast::tell(const StepTimes::Measured& measured) {
  const SeenImages images = seenImages(project_.config(), sizesOf(project_.split()));
  const QString time =
      roundDurationText(times_.secondsToStart() + secondsOf(images, measured.pace));
  if (measured.bytes == 0) return setTexts(tr("About %1").arg(time), {});
  const bool tooMuch = measured.available > 0 && measured.bytes > measured.available;
  setTexts(tr("About %1 · %2 of memory").arg(time, sizeText(static_cast<double>(measured.bytes))),
           tooMuch ? tr("Only %1 of memory are free. A smaller batch, view size or network needs "
                        "less.")
                         .arg(sizeText(static_cast<double>(measured.available)))
                   : QString());
}

void Forecast::setTexts(const QString& text, const QString& warning) {
  text_->setText(text);
  warning_->setText(warning);
  text_->setVisible(!text.isEmpty());
  warning_->setVisible(!warning.isEmpty());
}

}  // namespace adnet::ui
