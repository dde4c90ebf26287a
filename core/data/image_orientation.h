// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How a picture is to be turned: EXIF's orientation.
#pragma once

#include "core/data/image.h"

#include <string_view>

namespace adnet {

// The orientation in an EXIF block (a TIFF header, perhaps behind "Exif\0\0"), or 0 where it has
// none or makes no sense. Source: EXIF 2.3, 4.6.4; TIFF 6.0, section 2.
int orientationOfExif(std::string_view exif);

// The same in an XMP packet.
int orientationOfXmp(std::string_view xmp);

// The picture as it is to be seen; as it is for an orientation outside of 2 to 8.
Image turned(Image stored, int orientation);

}  // namespace adnet
