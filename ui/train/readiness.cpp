// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/train/readiness.h"

#include "ui/shell/weights_file.h"
#include "ui/words/split_text.h"

#include <QCoreApplication>

namespace adnet::ui {

namespace {

struct ReadinessWords {
  Q_DECLARE_TR_FUNCTIONS(adnet::ui::Readiness)
};

QString whatIsInvalid(const TrainingConfig& config) {
  try {
    validate(config);
  } catch (const Error& error) {
    return QString::fromStdString(error.detail());
  }
  return {};
}

}  // namespace

QString reasonNotToTrain(const Project& project) {
  if (project.isOpening()) return ReadinessWords::tr("The images are being opened.");
  if (!project.dataset()) return ReadinessWords::tr("Open a folder of images first.");
  const TrainingConfig& config = project.config();
  if (const QString reason = reasonAgainstWeights(config); !reason.isEmpty()) return reason;
  if (project.split().train.size() < 2) {
    return ReadinessWords::tr(
        "There are fewer than two training images. Keep more on the Data page.");
  }
  if (const QString reason = noValidationText(project.split(), config.split); !reason.isEmpty())
    return reason;
  return whatIsInvalid(config);
}

QString summaryOf(const Project& project) {
  if (!project.dataset()) return {};
  return summaryOf(project.split(), project.dataset()->classes.size());
}

QString summaryOf(const Split& split, std::size_t classCount) {
  const auto count = [](const std::vector<Sample>& samples) {
    return static_cast<int>(samples.size());
  };
  const QString images = ReadinessWords::tr("%Ln image(s)", nullptr, count(split.train));
  const QString classes =
      ReadinessWords::tr("%Ln class(es)", nullptr, static_cast<int>(classCount));
  QString text = ReadinessWords::tr("Trains on %1 of %2.").arg(images, classes);
  if (!split.validation.empty()) {
    text +=
        ' ' + ReadinessWords::tr("Validates on %Ln image(s).", nullptr, count(split.validation));
  }
  return text + ' ' +
         (split.test.empty()
              ? ReadinessWords::tr("There is no test image.")
              : ReadinessWords::tr("Tests on %Ln image(s).", nullptr, count(split.test)));
}

double keptPercent(const Project& project) {
  if (!project.dataset()) return project.config().split.ratio;
  return adnet::keptPercent(project.config(), *project.dataset(), project.split());
}

}  // namespace adnet::ui
