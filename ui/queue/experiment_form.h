// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What an experiment compares, and with how many seeds. Begins as both methods on what the Train
// page has.
#pragma once

#include "core/sweep/experiment.h"
#include "ui/queue/offered_options.h"

#include <QWidget>

class QMenu;
class QPushButton;
class QVBoxLayout;

namespace adnet::ui {

class FormRow;
class ImagesField;
class NetworkList;
class NumberField;
class OwnPresets;
class PresetChoice;

class ExperimentForm : public QWidget {
  Q_OBJECT

 public:
  // `presets` must outlive it.
  ExperimentForm(const TrainingConfig& base, const OwnPresets& presets, QWidget* parent = nullptr);

  Experiment experiment() const;  // of what can be read
  QString trouble() const;        // a sentence about the first row that has some; else empty
  QString factorsText() const;    // "2 methods × 2 ratios × 3 seeds"
  void refresh();                 // as the files of weights are on disk now

 Q_SIGNALS:
  void changed();               // by the person
  void rowAdded(QWidget* row);  // is to be seen

 private:
  struct Added {
    OfferedOption offered;
    FormRow* row;
    AxisField* field;
  };

  void makeRows();
  void makeMenu();
  void addPresets();
  void addOption(const OfferedOption& offered);
  AxisField* makeField(const OfferedOption& offered) const;
  void show(FormRow* row, AxisField* field);
  void removePresets();
  void removeOption(const FormRow* row);
  void take(FormRow* row);
  void showSeeds();

  TrainingConfig base_;
  const OwnPresets& ownPresets_;
  std::vector<OfferedOption> offered_;
  std::vector<Added> added_;
  CheckRow* methods_;
  ImagesField* images_;
  NetworkList* networks_;
  PresetChoice* presets_ = nullptr;  // null: not compared
  NumberField* seeds_;
  QLabel* seedsNote_;
  FormRow* methodsRow_;
  FormRow* networksRow_;
  FormRow* presetsRow_ = nullptr;
  QVBoxLayout* column_;
  QVBoxLayout* addedColumn_;
  QPushButton* add_;
  QMenu* menu_;
};

}  // namespace adnet::ui
