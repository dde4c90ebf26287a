// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Text files as Windows' programs save them under the name of "Unicode".
#pragma once

#include <string>

namespace adnet {

// The same text in UTF-8 where `bytes` are UTF-16, by their byte order mark or by a zero in every
// other one of the first bytes; else `bytes`. What is no character becomes U+FFFD.
std::string withoutUtf16(std::string bytes);

}  // namespace adnet
