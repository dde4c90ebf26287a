// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is trained and how: edits the project's configuration, and follows it.
#pragma once

#include "core/base/error.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QToolButton;

namespace adnet::ui {

class AdvancedOptions;
class NumberField;
class Project;
class SegmentedControl;
class EngineCheck;
class WeightsField;

class TrainForm : public QWidget {
  Q_OBJECT

 public:
  explicit TrainForm(Project& project, QWidget* parent = nullptr);

  // What the engine says of the configuration, as it is known now.
  void tell(const EngineCheck& check);
  void refreshWeights();  // as their file is on disk now

 Q_SIGNALS:
  void advancedShown();
  void viewsRequested();
  void downloading(bool on);
  void failed(const Error& error);  // a download, or saving a preset

 private:
  void addNetwork(QFormLayout& form);
  void addSchedule(QFormLayout& form);
  QToolButton* makeDisclosure(QWidget* content);
  void readConfig();
  void chooseBackbone(int index);

  Project& project_;
  SegmentedControl* method_;
  QLabel* methodNote_;
  QComboBox* backbone_;
  QLabel* backboneNote_;
  QLabel* widthLabel_;
  NumberField* width_;
  WeightsField* weights_;
  NumberField* steps_;
  NumberField* batch_;
  NumberField* evaluateEvery_;
  AdvancedOptions* advanced_;
};

}  // namespace adnet::ui
