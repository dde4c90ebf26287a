// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A table of views as a picture, with a title and the names of its rows and columns.
#pragma once

#include "core/data/image.h"
#include "core/views/view_draw.h"

#include <string>
#include <vector>

namespace adnet::cli {

struct SheetPicture {
  std::string title;
  std::vector<std::string> rows, columns;  // lines are parted by '\n'
  std::vector<Image> views;                // row by row, all squares of one side
};

// Where the view is in the picture, pixel for pixel.
Rect placeOf(const SheetPicture& sheet, std::size_t row, std::size_t column);

// Dark text on white. Names are cut where there is no room; what is not ASCII becomes '?'.
Image drawSheet(const SheetPicture& sheet);

// The bytes of a PNG file.
std::string encodePng(const Image& image);

}  // namespace adnet::cli
