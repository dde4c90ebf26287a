// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demo_picture.h"

#include "core/demo/demo_background.h"
#include "core/demo/demo_colour.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace adnet {
namespace {

cv::Size drawSize(RandomStream& random) {
  return {static_cast<int>(250 + random.below(91)), static_cast<int>(250 + random.below(91))};
}

Scene drawScene(cv::Size size, RandomStream& random) {
  constexpr double kTurn = 2 * std::numbers::pi;
  const float from = uniform(random, 0, kTurn), slant = uniform(random, 0.45, 1.0);
  Scene scene;
  scene.light = cv::normalize(cv::Vec3f(slant * std::cos(from), slant * std::sin(from), 1));
  const auto width = static_cast<float>(size.width), height = static_cast<float>(size.height);
  const float share = uniform(random, 0.60, 0.92);
  scene.scale = 0.5f * share * std::min(width, height);
  const auto place = [&](float side) {
    const float slack = std::max(0.f, 0.46f * side - scene.scale);
    return side / 2 + slack * uniform(random, -1, 1);
  };
  scene.centre = {place(width), place(height)};
  scene.angle = uniform(random, 0, kTurn);
  return scene;
}

// Darkens `picture` where the beetle keeps the light away: sharp beneath it, soft further off.
void castShadow(cv::Mat& picture, const cv::Mat& alpha, const Scene& scene) {
  struct Layer {
    float reach, blur, strength;
  };
  for (const Layer& layer : {Layer{0.05f, 0.035f, 0.45f}, Layer{0.16f, 0.13f, 0.45f}}) {
    const float reach = -layer.reach * scene.scale / scene.light[2];
    const cv::Matx23f shift(1, 0, reach * scene.light[0], 0, 1, reach * scene.light[1]);
    cv::Mat shadow;
    cv::warpAffine(alpha, shadow, shift, alpha.size());
    cv::GaussianBlur(shadow, shadow, {}, std::max(0.6f, layer.blur * scene.scale));
    cv::Mat light;
    cv::cvtColor(1 - layer.strength * shadow, light, cv::COLOR_GRAY2BGR);
    cv::multiply(picture, light, picture);
  }
}

void lay(const cv::Mat_<cv::Vec4f>& beetle, cv::Mat_<cv::Vec3f> picture) {
  for (int y = 0; y < picture.rows; ++y) {
    for (int x = 0; x < picture.cols; ++x) {
      const cv::Vec4f& top = beetle(y, x);
      picture(y, x) = picture(y, x) * (1 - top[3]) + cv::Vec3f(top[0], top[1], top[2]);
    }
  }
}

// What the camera does: colour of the light, exposure, a darker rim, a little blur and noise.
cv::Mat photographed(cv::Mat picture, RandomStream& random) {
  const float warmth = uniform(random, -0.10, 0.12), exposure = uniform(random, 0.82, 1.18);
  const cv::Scalar tint(exposure * (1 - warmth), exposure, exposure * (1 + 0.7f * warmth));
  cv::multiply(picture, tint, picture);
  const float vignette = uniform(random, 0.05, 0.30);
  cv::Mat_<cv::Vec3f> pixels = picture;
  for (int y = 0; y < pixels.rows; ++y) {
    for (int x = 0; x < pixels.cols; ++x) {
      const float dx = 2 * static_cast<float>(x) / static_cast<float>(pixels.cols) - 1;
      const float dy = 2 * static_cast<float>(y) / static_cast<float>(pixels.rows) - 1;
      pixels(y, x) *= 1 - vignette * (dx * dx + dy * dy) / 2;
    }
  }
  cv::GaussianBlur(picture, picture, {}, uniform(random, 0.3, 0.9));
  cv::Mat grain(picture.size(), CV_32FC3);
  cv::RNG(random.next()).fill(grain, cv::RNG::NORMAL, 0, uniform(random, 0.004, 0.022));
  cv::Mat bytes;
  cv::Mat(picture + grain).convertTo(bytes, CV_8U, 255);
  return bytes;
}

}  // namespace

cv::Mat paintDemoPicture(const Species& species, RandomStream& random) {
  const cv::Size size = drawSize(random);
  const Scene scene = drawScene(size, random);
  cv::Mat picture = paintBackground(size, random);
  cv::GaussianBlur(picture, picture, {}, uniform(random, 0.4, 2.2));  // out of focus
  const cv::Mat beetle = paintBeetle(size, species, scene, random);
  cv::Mat alpha;
  cv::extractChannel(beetle, alpha, 3);
  castShadow(picture, alpha, scene);
  lay(beetle, picture);
  return photographed(picture, random);
}

}  // namespace adnet
