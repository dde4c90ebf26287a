// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Scores a classifier on a set of images.
#pragma once

#include "core/data/image_store.h"
#include "core/model/classifier.h"
#include "core/run/events.h"
#include "core/run/training_config.h"

#include <stop_token>

namespace adnet {

struct EvaluationRequest {
  SetName set = SetName::Test;
  Protocol protocol = Protocol::Paper;
  int step = 0;
};

// One pass of the test view over `samples`, without gradients, batch norm in evaluation mode.
// Reports Phase::Evaluating. Leaves the classifier in evaluation mode. Throws Error Diverged,
// naming the image, where the network's answer is not finite; Cancelled.
EvaluationRecord evaluateSet(Classifier& classifier, ImageStore& images,
                             const std::vector<Sample>& samples, const TrainingConfig& config,
                             const EvaluationRequest& request, std::size_t classes,
                             TrainingObserver& observer, const std::stop_token& stop);

// `threads` of a configuration, with 0 replaced by the number of cores.
int threadsOr(int threads);

}  // namespace adnet
