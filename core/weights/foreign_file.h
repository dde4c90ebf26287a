// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Within core/weights: what a file is that is no weights file.
#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace adnet {

// By its contents: that it is a web page, a pointer of Git LFS, a network of another program, … and
// what to do about it; one or two sentences that make sense after "path: ". Empty: nothing is known
// of it, or it is what torch.save or safetensors write.
std::string foreignKind(std::span<const std::byte> bytes);

}  // namespace adnet
