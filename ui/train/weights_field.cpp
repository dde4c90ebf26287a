// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/train/weights_field.h"

#include "core/run/backbones.h"
#include "ui/shell/path_field.h"
#include "ui/shell/paths.h"
#include "ui/shell/project.h"
#include "ui/shell/weights_file.h"
#include "ui/shell/widgets.h"
#include "ui/train/engine_check.h"
#include "ui/words/number_text.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QStyle>

#include <algorithm>

namespace adnet::ui {

namespace {

constexpr double kMebibyte = 1 << 20;

}  // namespace

WeightsField::WeightsField(Project& project, Published published, QWidget* parent)
    : QWidget(parent),
      project_(project),
      published_(published),
      path_(new PathField(PathField::Kind::File, tr("Weights file"),
                          tr("Weights (*.safetensors *.pth *.pt);;All files (*)"))),
      note_(makeLabel(QString(), TextRole::Subtle)),
      offer_(makeLinkButton(QString())),
      download_(makeDownload()) {
  path_->edit().setObjectName("weights");
  path_->edit().setPlaceholderText(tr("none"));
  note_->setObjectName("weightsNote");
  note_->setWordWrap(true);
  offer_->setObjectName("publishedWeights");
  setFocusProxy(path_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kGrid / 2);
  column->addWidget(path_);
  column->addWidget(note_);
  column->addWidget(offer_, 0, Qt::AlignLeft);
  column->addWidget(download_);
  connect(path_, &PathField::changed, this, &WeightsField::writeConfig);
  connect(offer_, &QPushButton::clicked, this, &WeightsField::useOrDownload);
  connect(&project_, &Project::configChanged, this, &WeightsField::refresh);
  refresh();
}

QWidget* WeightsField::makeDownload() {
  auto* download = new QWidget;
  downloadNote_ = makeLabel({}, TextRole::Subtle);
  downloadNote_->setObjectName("downloadNote");
  downloadNote_->setWordWrap(true);
  auto* cancel = makeLinkButton(tr("Cancel"));
  cancel->setObjectName("cancelDownload");
  bar_ = new QProgressBar;
  bar_->setTextVisible(false);
  auto* line = new QHBoxLayout;
  line->addWidget(downloadNote_, 1);
  line->addWidget(cancel);
  auto* column = new QVBoxLayout(download);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kGrid / 2);
  column->addLayout(line);
  column->addWidget(bar_);
  download->hide();
  connect(cancel, &QPushButton::clicked, this, &WeightsField::stopDownload);
  return download;
}

void WeightsField::tell(const EngineCheck& check) {
  check_ = &check;
  showNote();
}

void WeightsField::showNote() {
  const Error* misfit = check_ ? check_->misfit() : nullptr;
  note_->setText(noteText());
  note_->setToolTip(misfit ? QString::fromUtf8(misfit->what()) : QString());
  note_->setProperty("role", misfit ? "warning" : "subtle");
  note_->style()->polish(note_);
}

void WeightsField::refresh() {
  path_->setPath(project_.config().weights);
  showNote();
  offer();
}

void WeightsField::writeConfig() {
  TrainingConfig config = project_.config();
  config.weights = path_->path();
  project_.setConfig(config);
}

QString WeightsField::noteText() const {
  const TrainingConfig& config = project_.config();
  if (!config.weights.empty()) {
    const QFileInfo file(toQString(config.weights));
    if (check_ && check_->misfit()) return check_->reason();
    const QString size = sizeText(static_cast<double>(file.size()));
    if (check_ && check_->weightsFit()) return tr("Found, %1; they fit the network").arg(size);
    if (config.backbone == kTorchScript && weightsAreThere(config))
      return tr("Found, %1. It is a program: train with it only if you trust it.").arg(size);
    return weightsAreThere(config) ? tr("Found, %1").arg(size)
           : file.isFile()         ? tr("This file may not be read.")
                                   : tr("There is no such file.");
  }
  if (config.backbone == kTorchScript)
    return tr("Choose the network’s file. It is a program: take one that you trust.");
  const QString nothing = tr("The network starts from nothing.");
  if (!isPublished()) return nothing;
  return nothing + ' ' +
         (suitable() ? tr("torchvision has weights for it, trained on ImageNet.")
                     : tr("torchvision’s weights for it are of width 1, trained on ImageNet."));
}

bool WeightsField::isPublished() const {
  return std::ranges::count(published_, project_.config().backbone, &PublishedWeights::backbone) >
         0;
}

const PublishedWeights* WeightsField::suitable() const {
  const TrainingConfig& config = project_.config();
  const auto found = std::ranges::find(published_, config.backbone, &PublishedWeights::backbone);
  return found == published_.end() || config.width != 1.0 ? nullptr : &*found;
}

void WeightsField::offer() {
  const PublishedWeights* const weights = suitable();
  const std::filesystem::path& path = project_.config().weights;
  const PublishedWeights* const known = findPublishedFile(path);
  const bool ofAnother = known && known->backbone != project_.config().backbone;
  const bool chosen = !ofAnother && !path.empty() && weightsAreThere(project_.config());
  offer_->setVisible(weights && !chosen && !job_.isRunning());
  keepRoomForOffer(!chosen && !job_.isRunning());
  if (!weights) return;
  offer_->setText(isHere(*weights)
                      ? tr("Use torchvision’s")
                      : tr("Download, %1").arg(sizeText(weights->mebibytes * kMebibyte)));
  offer_->setToolTip(isHere(*weights) ? toQString(pathOf(*weights))
                                      : QString::fromStdString(urlOf(*weights)));
}

// What stands below stays where it is when another width has no published weights.
void WeightsField::keepRoomForOffer(bool on) {
  QSizePolicy policy = offer_->sizePolicy();
  policy.setRetainSizeWhenHidden(on && isPublished());
  offer_->setSizePolicy(policy);
}

void WeightsField::useOrDownload() {
  const PublishedWeights* const weights = suitable();
  if (!weights) return;
  if (isHere(*weights)) {
    use(*weights);
  } else {
    startDownload(*weights);
  }
}

void WeightsField::startDownload(const PublishedWeights& weights) {
  replaced_ = project_.config().weights;
  showProgress({});
  download_->setToolTip(QString::fromStdString(urlOf(weights)));
  download_->show();
  offer_->hide();
  Q_EMIT downloading(true);
  job_.start(
      [this, weights](const std::stop_token& stop, const Job::Post& post) -> Job::Function {
        const OnDownload tell = [this, &post](const DownloadProgress& progress) {
          post([this, progress] { showProgress(progress); });
        };
        fetchPublished(weights, tell, stop);
        return [this, weights] {
          stopDownload();
          if (project_.config().weights == replaced_) use(weights);
        };
      },
      [this](const Error& error) {
        stopDownload();
        Q_EMIT failed(error);
      });
}

void WeightsField::stopDownload() {
  job_.cancel();
  download_->hide();
  offer();
  Q_EMIT downloading(false);
}

void WeightsField::showProgress(const DownloadProgress& progress) {
  constexpr int kPercent = 100;
  bar_->setRange(0, progress.total > 0 ? kPercent : 0);
  if (progress.total == 0) return downloadNote_->setText(tr("Downloading…"));
  bar_->setValue(static_cast<int>(kPercent * progress.received / progress.total));
  QStringList parts = {
      percentText(static_cast<double>(progress.received) / static_cast<double>(progress.total), 0)};
  if (progress.secondsLeft >= 0) parts << timeLeftText(progress.secondsLeft);
  downloadNote_->setText(parts.join(QStringLiteral(" · ")));
}

// Another network may have been chosen while they came.
void WeightsField::use(const PublishedWeights& weights) {
  const PublishedWeights* const wanted = suitable();
  if (!wanted || wanted->file != weights.file) return;
  TrainingConfig config = project_.config();
  config.weights = pathOf(weights);
  project_.setConfig(config);
}

}  // namespace adnet::ui
