// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Which images something was measured on, in 16 hexadecimal digits.
#pragma once

#include "core/data/dataset.h"
#include "core/data/image_stamp.h"

#include <stop_token>
#include <string>
#include <vector>

namespace adnet {

// Of the classes, and of every image's path, label, size and content: sixteen pieces of 512 bytes,
// spread evenly over its file, or all of a smaller one. The same wherever the data set stands and
// whatever the files' times. An image that cannot be read now counts as empty. Throws Cancelled.
std::string fingerprintOf(const Dataset& dataset, const std::stop_token& stop = {});
// The same of stampsOf() it.
std::string fingerprintOf(const Dataset& dataset, const std::vector<ImageStamp>& stamps);

// Of paths and labels alone.
std::string fingerprintOf(const std::vector<Sample>& samples);

}  // namespace adnet
