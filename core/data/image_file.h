// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Image files: decoding and checking them.
#pragma once

#include "core/data/image.h"

#include <filesystem>

namespace adnet {

// Decodes a whole file as Pillow would, and as a person sees it: turned as EXIF says, grey to three
// equal channels, alpha dropped (and divided out of a TIFF's colours that were multiplied by it),
// inks without a colour profile, 16 bits to 8, of an animated WebP the first picture. Throws Error
// NotFound, Unreadable, BadImage (empty, truncated, damaged, of a kind that is not read, larger
// than 2^28 pixels, or almost black because its 16 bits hold 12) or OutOfMemory. Any thread.
Image decodeImage(const std::filesystem::path& path);

// The same at reduced size, for thumbnails: the longer side is at most `side` pixels (aspect kept).
// JPEG files are decoded at 1/2, 1/4 or 1/8 size first, which is many times quicker.
Image decodeThumbnail(const std::filesystem::path& path, int side);

// A quick look at a file, by what decodeImage begins with: whatever its header and its structure
// say about a file is said by both. Its pixels are not decoded, or in a picture of 16 bits only as
// far as the first that is not almost black, so that only decoding finds damage in them. Throws as
// decodeImage does.
void checkImageFile(const std::filesystem::path& path);

}  // namespace adnet
