// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/train/forecast.h"

#include "core/base/memory.h"
#include "core/run/backbones.h"
#include "ui/shell/project.h"
#include "ui/shell/widgets.h"
#include "ui/train/readiness.h"
#include "ui/words/number_text.h"

#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace adnet::ui {

namespace {

constexpr auto kStill = std::chrono::seconds(1);

QString sizeText(std::uint64_t bytes) {
  return QLocale().formattedDataSize(static_cast<qint64>(bytes), 1);
}

}  // namespace

double secondsOf(const TrainingConfig& config, const Split& split, const Estimate& estimate) {
  const int evaluations = (config.steps + config.evaluateEvery - 1) / config.evaluateEvery;
  const auto tested = static_cast<double>(split.test.size());
  const auto validated = static_cast<double>(split.validation.size());
  // The checkpoint that validation images chose is tested once more.
  const double images =
      evaluations * (tested + validated) + (split.validation.empty() ? 0 : tested);
  return config.steps * estimate.secondsAStep + images * estimate.secondsAnImage;
}

Forecast::Forecast(Project& project, TrainingController& controller, QWidget* parent)
    : QWidget(parent),
      project_(project),
      controller_(controller),
      text_(makeLabel({}, TextRole::Subtle)),
      warning_(makeLabel({}, TextRole::Body)) {
  text_->setObjectName("forecast");
  text_->setToolTip(
      tr("Measured here with a few steps on random images, evaluations included. Reading and "
         "drawing the images comes on top: with large images and a light network it may take "
         "longer than the network does."));
  warning_->setObjectName("forecastWarning");
  warning_->setProperty("role", "warning");
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kGrid / 2);
  for (QLabel* label : {text_, warning_}) {
    label->setWordWrap(true);
    column->addWidget(label);
  }
  still_.setSingleShot(true);
  still_.setInterval(kStill);
  connect(&still_, &QTimer::timeout, this, &Forecast::measure);
  for (const auto signal : {&Project::configChanged, &Project::splitChanged,
                            &Project::openingStarted, &Project::openingCancelled}) {
    connect(&project_, signal, this, &Forecast::update);
  }
  connect(&project_, &Project::openFailed, this, &Forecast::update);
  connect(&controller_, &TrainingController::stateChanged, this, &Forecast::update);
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

Forecast::Key Forecast::key() const {
  const TrainingConfig& config = project_.config();
  TrainingConfig key;
  key.method = config.method;
  key.distillation = config.distillation;
  key.views.resize = config.views.imageSize;
  key.views.imageSize = config.views.imageSize;
  key.backbone = config.backbone;
  key.width = config.width;
  key.batch = config.batch;
  key.threads = config.threads;
  key.computeThreads = config.computeThreads;
  key.device = config.device;
  return {key, static_cast<int>(project_.dataset()->classes.size())};
}

void Forecast::update() {
  // A TorchScript file is a program: it is not run before somebody asks for it.
  const bool wanted = isVisible() && !controller_.isBusy() &&
                      reasonNotToTrain(project_).isEmpty() &&
                      project_.config().backbone != kTorchScript;
  if (!wanted) {
    job_.cancel();  // a training that begins does not wait for it
    still_.stop();
    return setTexts({}, {});
  }
  const Key wantedKey = key();
  const auto known = std::ranges::find(known_, wantedKey, &std::pair<Key, Measured>::first);
  if (known != known_.end()) {
    job_.cancel();
    still_.stop();
    return tell(known->second);
  }
  if (job_.isRunning() && wantedKey == measuring_) return;
  job_.cancel();
  setTexts(tr("Time and memory are measured in a moment."), {});
  still_.start();
}

void Forecast::measure() {
  measuring_ = key();
  setTexts(tr("Measuring time and memory…"), {});
  const auto work = [this, engine = controller_.engine(), measured = measuring_](
                        const std::stop_token& stop, const Job::Post&) -> Job::Function {
    const std::uint64_t available = availableMemory();
    const Estimate estimate = engine().estimate(measured.first, measured.second, stop);
    return [this, measured, estimate, available] {
      known_.push_back({measured, {estimate, available}});
      update();
    };
  };
  job_.start(work, [this](const Error& error) {
    setTexts(
        tr("Time and memory could not be measured: %1").arg(QString::fromStdString(error.detail())),
        {});
  });
}

void Forecast::tell(const Measured& measured) {
  const Estimate& estimate = measured.estimate;
  const QString time = roundDurationText(secondsOf(project_.config(), project_.split(), estimate));
  if (estimate.bytes == 0) return setTexts(tr("About %1").arg(time), {});
  const bool tooMuch = measured.available > 0 && estimate.bytes > measured.available;
  setTexts(tr("About %1 · %2 of memory").arg(time, sizeText(estimate.bytes)),
           tooMuch ? tr("Only %1 of memory are free. A smaller batch, view size or network needs "
                        "less.")
                         .arg(sizeText(measured.available))
                   : QString());
}

void Forecast::setTexts(const QString& text, const QString& warning) {
  text_->setText(text);
  warning_->setText(warning);
  text_->setVisible(!text.isEmpty());
  warning_->setVisible(!warning.isEmpty());
}

}  // namespace adnet::ui
