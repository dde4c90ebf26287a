// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a program sees to before its work: its standard streams, the signals that would end it, the
// room that it has and which of its threads comes first.
#pragma once

#include "core/base/error.h"

#include <cstdint>
#include <functional>

namespace adnet {

// Opens on /dev/null what is closed of standard input, output and error: the next file to be opened
// would take its place, and the program's messages with it. First thing in main.
void openStandardStreams();

// From here on, whatever asks the program to end (Ctrl-C, SIGTERM, SIGHUP of a terminal that went
// away, SIGXCPU of a batch system, …) calls `stop`, once, on a thread of its own; SIGHUP not where
// it is ignored, as nohup has it, and none where there can be no such thread. A second Ctrl-C ends
// the program at once. Writing where nobody reads, or beyond the limit on files' sizes, fails like
// writing on a full disk; it would end the program otherwise. Once a program.
void handleSignals(std::function<void()> stop);

// From here on the calling thread, and every one that it starts, gives way to those that did not
// call this: work for the window, which must answer while every core is busy. Does nothing where
// threads have no priorities of their own (all but Linux).
void giveWay();

// Throws Error OutOfMemory unless this much can still be mapped. Below what they need, LibTorch's
// libraries do not fail: they wait for a thread that there is not, look for memory without end, or
// crash.
void requireAddressSpace(std::uint64_t bytes);

// Throws Error OutOfMemory unless so many threads can still be made.
void requireThreads(int count);
Error outOfThreads();  // says so, and what to lower

inline constexpr int kEndedBySignal = 130;  // the exit code of Ctrl-C, as shells have it

}  // namespace adnet
