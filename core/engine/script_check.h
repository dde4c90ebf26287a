// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A TorchScript file is a program. Before this process loads one, another tries it.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <stop_token>

namespace adnet {

struct ScriptLimits {
  std::chrono::milliseconds time{120'000};
  std::uint64_t bytes = 0;  // of memory; 0: half of what is available
};

// Has adnet-script-check load the file, and run it on two images of that side, as training and as
// evaluating run it. Throws Error BadWeights, naming the file, for one that cannot be used, that
// crashes, does not finish in time, or wants more memory; EngineUnavailable where that program is
// not there; Cancelled, at once. It is no sandbox: what behaves while it is tried is then run with
// the rights of whoever runs it.
void checkScript(const std::filesystem::path& file, std::int64_t imageSize,
                 const std::stop_token& stop, const ScriptLimits& limits = {});

}  // namespace adnet
