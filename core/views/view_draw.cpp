// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/views/view_draw.h"

namespace adnet {

RectF visibleRegion(const ViewDraw& draw) {
  const double scaleX = static_cast<double>(draw.source.width) / draw.scaledWidth;
  const double scaleY = static_cast<double>(draw.source.height) / draw.scaledHeight;
  return {draw.source.x + draw.window.x * scaleX, draw.source.y + draw.window.y * scaleY,
          draw.window.width * scaleX, draw.window.height * scaleY};
}

}  // namespace adnet
