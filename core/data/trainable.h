// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether a split can be trained on at all.
#pragma once

#include "core/data/split.h"

namespace adnet {

// Throws Error BadConfig where fewer than two images are left to train on, and as
// requireValidation() does.
void requireTrainable(const Split& split, const SplitOptions& options);

}  // namespace adnet
