// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the drawn beetles sit on: a leaf, sand, bark, a petal or a stone.
#pragma once

#include "core/base/random.h"

#include <opencv2/core.hpp>

namespace adnet {

// A close-up of a surface: CV_32FC3 in blue, green, red, about 0 … 1.
cv::Mat paintBackground(cv::Size size, RandomStream& random);

}  // namespace adnet
