// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A backbone from a TorchScript file, scripted or traced.
#pragma once

#include "core/model/backbone.h"

#include <memory>

namespace adnet {

// Runs the module in options.script, which must map [N, 3, H, W] to features [N, F], or to a map
// [N, F, h, w] that is pooled here. Its parameters keep their names and start as they are in the
// file; those without a gradient stay so. Tracing fixes what eager code decides by mode: a traced
// batch norm keeps to the mode that it was traced in. A TorchScript file is a program: run those
// that you trust (script_archive.h refuses what is damaged or reaches for files). Throws Error
// NotFound, and BadWeights for a file that is no TorchScript, cannot run on images of
// options.imageSize, gives anything else, or has nothing to train.
std::shared_ptr<Backbone> makeTorchScript(const BackboneOptions& options);

// The same as far as it can fail, and a step beyond: runs the module as training does, too.
void tryTorchScript(const BackboneOptions& options);

}  // namespace adnet
