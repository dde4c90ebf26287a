// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// For a program that does what may go wrong, so that no other has to.
#pragma once

#include <cstdint>

namespace adnet {

// From here on this process takes at most so many bytes of memory more, writes no file, leaves no
// core dump, and ends with the process that started it. Only ever narrower than it was.
void confine(std::uint64_t bytes);

}  // namespace adnet
