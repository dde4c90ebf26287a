// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A beetle seen from above, shaded pixel by pixel from distance fields.
#pragma once

#include "core/base/random.h"

#include <opencv2/core.hpp>

#include <array>
#include <span>

namespace adnet {

// A part of the pattern on both wing cases, mirrored at the seam between them. Its middle is given
// in shares of a wing case: `across` from the seam (0) to the edge (1), `along` from the front (-1)
// to the tail (1). `size` is a radius or half a width in half body lengths.
struct Mark {
  enum class Kind { None, Spot, Ring, Band, Stripe, Tip, Shoulder, Edge, Collar };
  Kind kind = Kind::None;
  float across = 0;
  float along = 0;
  float size = 0;
  bool isPale = false;  // else dark
};

// All species share one body; they differ in these few marks.
struct Species {
  const char* name;
  std::array<Mark, 5> marks;
};

std::span<const Species> demoSpecies();  // 16

// Where the light comes from and how the beetle lies.
struct Scene {
  cv::Vec3f light;     // unit vector towards the light; x right, y down, z to the camera
  cv::Point2f centre;  // of the body, in pixels
  float scale = 1;     // half the body's length in pixels
  float angle = 0;     // in radians; 0: the head is up
};

// The beetle alone: CV_32FC4 in blue, green, red, alpha, premultiplied by alpha.
cv::Mat paintBeetle(cv::Size size, const Species& species, const Scene& scene,
                    RandomStream& random);

}  // namespace adnet
