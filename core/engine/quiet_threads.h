// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// OpenMP's threads, as LibTorch uses them, spin while they wait for one another. Where anything
// else wants a core (the threads that draw the next batch, the window), a step then takes several
// times as long.
#pragma once

namespace adnet {

// Makes them sleep instead, unless OMP_WAIT_POLICY is set. libgomp reads that once, when it is
// loaded, which may be before main: the program is then started again in its place. Call first
// thing in main; `argv` as main has it.
void useQuietThreads(char** argv);

}  // namespace adnet
