// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// One network that an experiment trains: a backbone, and the weights that it starts from.
#pragma once

#include "core/run/training_config.h"
#include "core/sweep/experiment.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QPushButton;
class QToolButton;

namespace adnet {
struct BackboneInfo;
struct PublishedWeights;
}  // namespace adnet

namespace adnet::ui {

class NoteLabel;
class PathField;

class NetworkRow : public QWidget {
  Q_OBJECT

 public:
  // Begins as the network of `config`, which also says the width of its backbone.
  explicit NetworkRow(const TrainingConfig& config, QWidget* parent = nullptr);

  // As if a person chose it: with torchvision's weights, where these are on disk.
  void choose(const BackboneInfo& backbone);
  void setRemovable(bool removable);
  void refresh();  // as the file of weights is on disk now

  std::vector<OptionText> value() const;
  QString trouble() const;
  std::string backbone() const;

 Q_SIGNALS:
  void changed();  // by the person
  void removeRequested();

 private:
  TrainingConfig config() const;
  const PublishedWeights* published() const;  // for the backbone; null where there are none
  QString noteText() const;
  void takeBackbone();
  void usePublished();

  TrainingConfig first_;
  QComboBox* backbone_;
  PathField* weights_;
  QToolButton* remove_;
  NoteLabel* note_;
  QPushButton* offer_;
};

}  // namespace adnet::ui
