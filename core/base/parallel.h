// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A loop over independent pieces of work on a few threads.
#pragma once

#include <cstddef>
#include <functional>
#include <stop_token>

namespace adnet {

// Calls work(i) once for every i in 0 … count-1, on `threads` threads (the calling one included;
// fewer than 1 counts as 1), in no particular order. Returns when all are done. The first exception
// is rethrown here after the others have finished; a stop request throws Cancelled.
void parallelFor(std::size_t count, int threads, const std::stop_token& stop,
                 const std::function<void(std::size_t)>& work);

// The number of cores this process may use, at least 1.
int availableCores();

}  // namespace adnet
