// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a file is by its first bytes, where its name does not say.
#pragma once

#include <filesystem>
#include <string_view>

namespace adnet {

enum class ContentKind { Image, Archive, Other };

// `start`: the file's first 32 bytes, or all where it has fewer. Image: of any format that
// photographs come in, those included that are not read here.
ContentKind contentKind(std::string_view start);

// Of a regular file; Other where it is none or cannot be read. Never waits for a pipe.
ContentKind contentKind(const std::filesystem::path& path);

}  // namespace adnet
