// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/queue/network_row.h"

#include "core/run/backbones.h"
#include "core/run/options.h"
#include "core/weights/published.h"
#include "ui/queue/note_label.h"
#include "ui/shell/form_fields.h"
#include "ui/shell/icon_button.h"
#include "ui/shell/path_field.h"
#include "ui/shell/paths.h"
#include "ui/shell/weights_file.h"
#include "ui/shell/widgets.h"
#include "ui/words/number_text.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>

namespace adnet::ui {

namespace {

QString shownName(const BackboneInfo& backbone) {
  return QString::fromStdString(std::string(backbone.name));
}

OptionText optionTextOf(const char* key, const TrainingConfig& config) {
  return {key, findOption(key)->write(config)};
}

}  // namespace

NetworkRow::NetworkRow(const TrainingConfig& config, QWidget* parent)
    : QWidget(parent),
      first_(config),
      backbone_(makeCombo("network")),
      weights_(new PathField(PathField::Kind::File, tr("Weights file"),
                             tr("Weights (*.safetensors *.pth *.pt);;All files (*)"))),
      remove_(new IconButton(QStringLiteral("close"), tr("Remove this network"))),
      note_(new NoteLabel("networkNote", NoteLabel::Tone::Subtle)),
      offer_(makeLinkButton(tr("Use torchvision’s"))) {
  backbone_->setAccessibleName(tr("Backbone"));
  for (const BackboneInfo& backbone : backbones()) {
    backbone_->addItem(shownName(backbone));
    backbone_->setItemData(
        backbone_->count() - 1,
        QCoreApplication::translate("Backbone", std::string(backbone.note).c_str()),
        Qt::ToolTipRole);
  }
  backbone_->setCurrentText(QString::fromStdString(config.backbone));
  weights_->edit().setObjectName("networkWeights");
  weights_->edit().setPlaceholderText(tr("no weights"));
  weights_->setPath(config.weights);
  remove_->setObjectName("removeNetwork");
  offer_->setObjectName("networkOffer");
  setFocusProxy(backbone_);

  auto* row = new QHBoxLayout;
  row->setSpacing(kGrid);
  row->addWidget(backbone_, 2);
  row->addWidget(weights_, 3);
  row->addWidget(remove_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kGrid / 2);
  column->addLayout(row);
  column->addWidget(note_);
  column->addWidget(offer_, 0, Qt::AlignLeft);
  connect(backbone_, &QComboBox::currentIndexChanged, this, &NetworkRow::takeBackbone);
  connect(weights_, &PathField::changed, this, [this] {
    refresh();
    Q_EMIT changed();
  });
  connect(offer_, &QPushButton::clicked, this, [this] {
    usePublished();
    weights_->setFocus();
    Q_EMIT changed();
  });
  connect(remove_, &QToolButton::clicked, this, &NetworkRow::removeRequested);
  refresh();
}

void NetworkRow::choose(const BackboneInfo& backbone) {
  const QSignalBlocker blocker(this);
  backbone_->setCurrentText(shownName(backbone));
}

void NetworkRow::setRemovable(bool removable) {
  remove_->setVisible(removable);
}

// Weights of one network are of no use to another.
void NetworkRow::takeBackbone() {
  weights_->setPath({});
  usePublished();
  Q_EMIT changed();
}

void NetworkRow::usePublished() {
  const PublishedWeights* const weights = published();
  if (weights && isHere(*weights)) weights_->setPath(pathOf(*weights));
  refresh();
}

const PublishedWeights* NetworkRow::published() const {
  return config().width == 1.0 ? findPublished(backbone()) : nullptr;
}

std::string NetworkRow::backbone() const {
  return backbone_->currentText().toStdString();
}

TrainingConfig NetworkRow::config() const {
  TrainingConfig config;
  config.backbone = backbone();
  config.weights = weights_->path();
  if (config.backbone == first_.backbone) config.width = first_.width;
  return config;
}

std::vector<OptionText> NetworkRow::value() const {
  const TrainingConfig network = config();
  return {optionTextOf("backbone", network), optionTextOf("width", network),
          optionTextOf("weights", network)};
}

QString NetworkRow::trouble() const {
  const TrainingConfig network = config();
  if (network.backbone == kTorchScript && network.weights.empty())
    return tr("Choose the network’s file. It is a program: take one that you trust.");
  return reasonAgainstWeights(network);
}

QString NetworkRow::noteText() const {
  const TrainingConfig network = config();
  QString text;
  if (!network.weights.empty()) {
    const QFileInfo file(toQString(network.weights));
    text = tr("Starts from these weights, %1.").arg(sizeText(static_cast<double>(file.size())));
    if (network.backbone == kTorchScript)
      text += ' ' + tr("The file is a program: train with it only if you trust it.");
  } else {
    const PublishedWeights* const weights = published();
    text = tr("Starts from nothing.");
    if (weights && !isHere(*weights))
      text += ' ' + tr("The Train page downloads torchvision’s weights for it.");
  }
  if (network.width != 1.0) text += ' ' + tr("Width %1.").arg(network.width);
  return text;
}

void NetworkRow::refresh() {
  const QString wrong = trouble();
  const PublishedWeights* const weights = published();
  if (wrong.isEmpty()) {
    note_->setNote(noteText(), NoteLabel::Tone::Subtle);
  } else {
    note_->setNote(wrong, NoteLabel::Tone::Warning);
  }
  offer_->setVisible(weights && isHere(*weights) && weights_->path() != pathOf(*weights));
}

}  // namespace adnet::ui
