// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Pixels between core and Qt.
#pragma once

#include "core/data/image.h"

#include <QImage>

namespace adnet::ui {

QImage toQImage(const Image& image);  // copies

}  // namespace adnet::ui
