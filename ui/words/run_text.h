// What belongs to a run, worded for a person in the window's language.
#pragma once

#include "core/run/events.h"
#include "core/run/training_config.h"

#include <QString>

namespace adnet::ui {

QString textOf(Method method);                      // "AD-Net", "Plain fine-tuning"
QString textOf(SetName set);                        // "Test"
QString textOf(Phase phase);                        // "Decoding images"
QString textOf(RunStatus status);                   // "finished"
QString networkText(const TrainingConfig& config);  // "mobilenet_v2 × 0.35"
QString shareText(const SplitOptions& split);       // "30 %", "3 images a class"
QString percentText(double share);                  // "62.5 %"; "–" below 0
QString durationText(double seconds);               // "2 h 5 min", "3 min 20 s", "45 s"

// "Validation, step 140"; of the test set, its protocol: "Honest, step 140".
QString evaluationText(SetName set, Protocol protocol, int step);
QString evaluationTip(SetName set, Protocol protocol);

// What the two accuracies of a result mean. `validated`: the checkpoint was chosen on validation
// images.
QString honestText(bool validated);
QString paperText();

}  // namespace adnet::ui
