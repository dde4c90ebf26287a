// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How many images of each class are trained on: shares of them, or numbers.
#pragma once

#include "core/sweep/experiment.h"
#include "ui/queue/axis_field.h"

namespace adnet::ui {

class SegmentedControl;
class ValuesField;

class ImagesField : public AxisField {
  Q_OBJECT

 public:
  explicit ImagesField(const SplitOptions& split, QWidget* parent = nullptr);

  bool isPerClass() const;
  std::vector<std::string> values() const override;
  QString trouble() const override;
  Axis axis() const;
  QString countText() const;  // "2 ratios"; empty where there is one

 private:
  const ValuesField& shown() const;
  void showUnit();

  SegmentedControl* unit_;
  ValuesField* ratios_;
  ValuesField* perClass_;
};

}  // namespace adnet::ui
