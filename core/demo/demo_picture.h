// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// One photograph-like picture of the demo data.
#pragma once

#include "core/base/random.h"
#include "core/demo/demo_beetle.h"

#include <opencv2/core.hpp>

namespace adnet {

// CV_8UC3 in blue, green, red, 250 to 340 pixels a side. All that it shows but the species' marks
// is drawn alike for every species.
cv::Mat paintDemoPicture(const Species& species, RandomStream& random);

}  // namespace adnet
