// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What belongs to a run, worded for a person in the window's language.
#pragma once

#include "core/run/events.h"
#include "core/run/training_config.h"
#include "ui/shell/training_controller.h"

#include <QString>

#include <string>

namespace adnet::ui {

QString textOf(Method method);                      // "AD-Net", "Plain fine-tuning"
QString textOf(SetName set);                        // "Test"
QString textOf(TrainingController::State state);    // "Paused"
QString textOf(RunStatus status);                   // "finished"
QString textOf(ViewKind kind);                      // "Strong"
QString textOf(Policy policy);                      // "AutoAugment", "Colours kept"
QString textOf(Augmentation set);                   // "MoCo v2", "None"
QString dataText(const DataSource& data);           // "birds", of /photographs/birds/
QString networkText(const TrainingConfig& config);  // "mobilenet_v2 × 0.35"
QString shareText(const SplitOptions& split);       // "30 %", "3 images a class"

// What a run's views are drawn by: "224 px of 256 px · AutoAugment · Strong: MoCo v2". The first
// size is the view's, the second what the image is resized to. A policy that no view of the run is
// drawn by is left out.
QString viewsText(const TrainingConfig& config);

// How a training goes, and how it ended.
QString progressText(const Progress& progress);  // "Decoding images 12 of 40", "Training"
QString stepText(int step, int steps);           // "Step 3 of 40"
QString endText(const TrainingResult& result);   // "Finished 40 steps", "Stopped after 3 steps"
QString failedText();
QString cancelledText();  // there is no run

// What a file of weights gave to the network, of core's English report.
QString weightsText(const std::string& report);

// "Validation, step 140"; of the test set, its protocol: "Honest, step 140".
QString evaluationText(SetName set, Protocol protocol, int step);
QString evaluationTip(SetName set, Protocol protocol);

// What the two accuracies of a result mean. `validated`: the checkpoint was chosen on validation
// images.
QString honestText(bool validated);
QString paperText();

}  // namespace adnet::ui
