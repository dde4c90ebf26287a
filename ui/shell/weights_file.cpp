// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/weights_file.h"

#include "core/weights/published.h"
#include "ui/shell/paths.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace adnet::ui {

namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(adnet::ui::Readiness)
};

}  // namespace

bool weightsAreThere(const TrainingConfig& config) {
  const QFileInfo file(toQString(config.weights));
  return file.isFile() && file.isReadable();
}

QString reasonAgainstWeights(const TrainingConfig& config) {
  if (!config.weights.empty() && !weightsAreThere(config)) {
    return Words::tr(
        "The weights file is not there. Choose another, or clear the field to train "
        "from nothing.");
  }
  const PublishedWeights* const published = findPublishedFile(config.weights);
  if (published && published->backbone != config.backbone) {
    return Words::tr("The weights are those of %1. Choose others, or that backbone.")
        .arg(QString::fromStdString(std::string(published->backbone)));
  }
  return {};
}

}  // namespace adnet::ui
