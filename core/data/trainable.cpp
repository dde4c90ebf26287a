// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/trainable.h"

namespace adnet {

void requireTrainable(const Split& split, const SplitOptions& options) {
  if (split.train.size() < 2) {
    throw Error(ErrorCode::BadConfig, {},
                "There are fewer than two training images. Keep more of them (--ratio, "
                "--per-class), or hold out less (--test-fraction, --validation-fraction).");
  }
  requireValidation(split, options);
}

}  // namespace adnet
