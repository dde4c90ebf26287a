// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// From numbers to pixels.
#pragma once

#include "core/data/image.h"
#include "core/views/view_draw.h"

#include <cstdint>
#include <span>

namespace adnet {

// Renders `draw` of `image` into `out`: window.height x window.width x 3 bytes, rows from the top,
// R, G, B. Resizing is Pillow's antialiased bilinear (ImagingResample, 8 bits a channel, rounded
// after each pass) over the cut alone, as Image.crop().resize() computes it; only the window's
// pixels are computed. The pixel steps are Pillow's and torchvision's (pixel_steps.h). Any
// thread. Requires: draw.source within the image, draw.window within the scaled
// cut, out.size() fits.
void renderView(const Image& image, const ViewDraw& draw, std::span<std::uint8_t> out);

// Antialiased bilinear resize of a whole image, for thumbnails and previews.
Image resizeImage(const Image& image, int width, int height);

}  // namespace adnet
