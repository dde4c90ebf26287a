// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A line about a run with one button beside it. Hidden until there is something to offer.
#pragma once

#include "core/run/training_config.h"

#include <QWidget>

class QPushButton;

namespace adnet::ui {

class ElidedLabel;
class TrainingController;

class OfferRow : public QWidget {
  Q_OBJECT

 public:
  OfferRow(const char* textName, const char* buttonName, QWidget* parent);

  // What is to be known before somebody else's run is worked on: " Its network is a program…" for
  // one of a TorchScript file, else nothing.
  static QString warningOf(const TrainingConfig& config);

 protected:
  ElidedLabel& text() const { return *text_; }
  QPushButton& button() const { return *button_; }
  // A training has the cores for itself: disables the button, and says why, while one goes on.
  void waitFor(const TrainingController& training, const QString& tipElse);

 private:
  ElidedLabel* text_;
  QPushButton* button_;
};

}  // namespace adnet::ui
