// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What other programs put before every name in a state dict: "module." (DataParallel), "model."
// (Lightning), "backbone." (OpenMMLab), "_orig_mod." (torch.compile), several of them in a row, …
#pragma once

#include <span>
#include <string>
#include <unordered_set>
#include <vector>

namespace adnet {

struct Prefix {
  std::string text;                 // empty, or ends with '.'
  std::vector<std::string> others;  // that as many of the wanted names stand behind
};

// The prefix behind which most of the wanted names stand in `names`; of several the first in their
// order, though none at all is better. Empty where no name fits.
Prefix sharedPrefix(std::span<const std::string> names,
                    const std::unordered_set<std::string>& wanted);

}  // namespace adnet
