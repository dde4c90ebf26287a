// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demo_background.h"

#include "core/demo/demo_colour.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace adnet {
namespace {

// Colours are written as red, green, blue.
Colour rgb(float red, float green, float blue) {
  return {blue, green, red};
}

// 1 on a line, falling to 0 at `width` from it.
float line(float distance, float width) {
  const float t = std::clamp(1.f - std::abs(distance) / width, 0.f, 1.f);
  return t * t * (3 - 2 * t);
}

// A point of a surface that is turned by some angle: pixels along and across it.
struct Place {
  float along, across;
};

class Frame {
 public:
  Frame(cv::Size size, RandomStream& random) : size_(size) {
    angle_ = uniform(random, 0, 2 * std::numbers::pi);
    centre_ = {static_cast<float>(size.width) * uniform(random, 0.2, 0.8),
               static_cast<float>(size.height) * uniform(random, 0.2, 0.8)};
    cosine_ = std::cos(angle_);
    sine_ = std::sin(angle_);
  }

  Place at(int x, int y) const {
    const float dx = static_cast<float>(x) - centre_.x, dy = static_cast<float>(y) - centre_.y;
    return {dx * cosine_ + dy * sine_, dy * cosine_ - dx * sine_};
  }

  // Noise that is stretched along the surface.
  cv::Mat turned(const cv::Mat& noise) const {
    const cv::Point2f middle(static_cast<float>(noise.cols) / 2,
                             static_cast<float>(noise.rows) / 2);
    const double degrees = -angle_ * 180 / std::numbers::pi;
    cv::Mat turning = cv::getRotationMatrix2D(middle, degrees, 1);
    turning.at<double>(0, 2) += (size_.width - noise.cols) / 2.0;
    turning.at<double>(1, 2) += (size_.height - noise.rows) / 2.0;
    cv::Mat result;
    cv::warpAffine(noise, result, turning, size_, cv::INTER_LINEAR, cv::BORDER_REFLECT);
    return result;
  }

 private:
  cv::Size size_;
  float angle_, cosine_, sine_;
  cv::Point2f centre_;
};

// Value noise: random grids, magnified and summed, each of half the cell and half the weight of
// the one before. CV_32F, mean about 0.5, mostly 0.2 … 0.8.
cv::Mat noise(cv::Size size, cv::Size2f cell, int octaves, RandomStream& random) {
  cv::Mat sum = cv::Mat::zeros(size, CV_32F);
  float weight = 1, total = 0;
  for (int octave = 0; octave < octaves; ++octave) {
    const cv::Size cells(static_cast<int>(static_cast<float>(size.width) / cell.width) + 3,
                         static_cast<int>(static_cast<float>(size.height) / cell.height) + 3);
    cv::Mat grid(cells, CV_32F);
    for (float& value : cv::Mat_<float>(grid))
      value = static_cast<float>(random.uniform());
    cv::Mat large;
    cv::resize(grid, large, {}, cell.width, cell.height, cv::INTER_CUBIC);
    const int left = static_cast<int>(cell.width), top = static_cast<int>(cell.height);
    sum += weight * large(cv::Rect({left, top}, size));
    total += weight;
    weight /= 2;
    cell = {std::max(1.f, cell.width / 2), std::max(1.f, cell.height / 2)};
  }
  return sum / total;
}

cv::Mat noise(cv::Size size, float cell, int octaves, RandomStream& random) {
  return noise(size, cv::Size2f(cell, cell), octaves, random);
}

cv::Size diagonalSquare(cv::Size size) {
  const int side = static_cast<int>(std::hypot(size.width, size.height)) + 2;
  return {side, side};
}

// Calls colour(x, y) for every pixel.
template <class Function>
cv::Mat paint(cv::Size size, const Function& colour) {
  cv::Mat_<Colour> picture(size);
  for (int y = 0; y < size.height; ++y)
    for (int x = 0; x < size.width; ++x)
      picture(y, x) = colour(x, y);
  return picture;
}

cv::Mat paintLeaf(cv::Size size, RandomStream& random) {
  const Frame frame(size, random);
  const cv::Mat_<float> clouds = noise(size, 90, 3, random), cells = noise(size, 6, 2, random);
  const Colour dark = rgb(uniform(random, 0.10, 0.24), uniform(random, 0.30, 0.42), 0.10f);
  const Colour light =
      rgb(uniform(random, 0.34, 0.58), uniform(random, 0.58, 0.72), uniform(random, 0.16, 0.30));
  const Colour vein = mix(light, rgb(0.85f, 0.90f, 0.60f), 0.5f);
  const float spacing = uniform(random, 34, 70), slant = uniform(random, 0.5, 1.0);
  const float fold = uniform(random, -0.12, 0.12);
  return paint(size, [&](int x, int y) {
    const Place place = frame.at(x, y);
    const float wobble = 14 * (clouds(y, x) - 0.5f);
    const float across = place.across + wobble;
    const float alternate = across > 0 ? 0.5f : 0.f;
    const float phase = (place.along + wobble - slant * std::abs(across)) / spacing + alternate;
    const float sideVein = line((phase - std::round(phase)) * spacing, 3.5f);
    const float midrib = line(across, 7);
    const float fine = cells(y, x) - 0.5f;
    Colour colour = mix(dark, light, 0.1f + 0.85f * clouds(y, x) + 0.35f * fine);
    colour *= 1 + (across > 0 ? fold : -fold) - 0.12f * line(across - 9, 8);
    return mix(colour, vein, std::max(0.75f * midrib, 0.38f * sideVein));
  });
}

cv::Mat paintSand(cv::Size size, RandomStream& random) {
  const cv::Mat_<float> dunes = noise(size, 110, 2, random), grains = noise(size, 3.2f, 2, random);
  const cv::Mat_<float> hues = noise(size, 4, 1, random);
  const Colour dark = rgb(0.55f, uniform(random, 0.42, 0.48), uniform(random, 0.28, 0.38));
  const Colour light = rgb(0.92f, uniform(random, 0.80, 0.86), uniform(random, 0.60, 0.74));
  const Colour rust = rgb(0.58f, 0.34f, 0.20f);
  return paint(size, [&](int x, int y) {
    const float grain = grains(y, x) - 0.5f;
    const Colour colour = mix(dark, light, 0.15f + 0.7f * dunes(y, x) + 1.1f * grain);
    return mix(colour, rust, 3 * (hues(y, x) - 0.80f));
  });
}

cv::Mat paintBark(cv::Size size, RandomStream& random) {
  const Frame frame(size, random);
  const cv::Size square = diagonalSquare(size);
  const cv::Mat_<float> ridges = frame.turned(noise(square, cv::Size2f(120, 16), 3, random));
  const cv::Mat_<float> fibres = frame.turned(noise(square, cv::Size2f(50, 2.2f), 2, random));
  const cv::Mat_<float> lichen = noise(size, 70, 4, random);
  const Colour dark = rgb(0.17f, uniform(random, 0.10, 0.13), 0.08f);
  const Colour light =
      rgb(uniform(random, 0.52, 0.72), uniform(random, 0.40, 0.52), uniform(random, 0.26, 0.40));
  const Colour green = rgb(0.55f, 0.62f, 0.44f);
  const float lichenStart = uniform(random, 0.54, 0.75);
  return paint(size, [&](int x, int y) {
    const float ridge = 1.6f * (ridges(y, x) - 0.5f);
    const Colour wood = mix(dark, light, 0.5f + ridge + 0.7f * (fibres(y, x) - 0.5f));
    return mix(wood, green * (0.7f + 0.6f * fibres(y, x)), 8 * (lichen(y, x) - lichenStart));
  });
}

cv::Mat paintPetal(cv::Size size, RandomStream& random) {
  const Frame frame(size, random);
  const cv::Size square = diagonalSquare(size);
  const cv::Mat_<float> streaks = frame.turned(noise(square, cv::Size2f(170, 7), 2, random));
  const cv::Mat_<float> clouds = noise(size, 150, 2, random);
  const std::array<std::pair<Colour, Colour>, 4> kinds{{
      {rgb(0.86f, 0.46f, 0.62f), rgb(0.99f, 0.83f, 0.89f)},  // rose
      {rgb(0.80f, 0.80f, 0.72f), rgb(0.99f, 0.98f, 0.94f)},  // white
      {rgb(0.55f, 0.47f, 0.78f), rgb(0.86f, 0.82f, 0.96f)},  // violet
      {rgb(0.62f, 0.72f, 0.88f), rgb(0.90f, 0.94f, 0.99f)},  // pale blue
  }};
  const auto& [dark, light] = kinds[random.below(kinds.size())];
  const float reach = static_cast<float>(square.width);
  return paint(size, [&, dark = dark, light = light](int x, int y) {
    const float along = frame.at(x, y).along / reach;
    return mix(dark, light,
               0.55f + 0.8f * along + 0.5f * (streaks(y, x) - 0.5f) + 0.6f * (clouds(y, x) - 0.5f));
  });
}

cv::Mat paintStone(cv::Size size, RandomStream& random) {
  const cv::Mat_<float> clouds = noise(size, 100, 5, random), speckles = noise(size, 5, 2, random);
  const cv::Mat_<float> lichen = noise(size, 60, 4, random);
  const float warmth = uniform(random, -0.04, 0.06);
  const Colour dark = rgb(0.30f + warmth, 0.31f, 0.33f - warmth);
  const Colour light = rgb(0.74f + warmth, 0.73f, 0.71f - warmth);
  const Colour crust = random.chance(0.5) ? rgb(0.80f, 0.64f, 0.25f) : rgb(0.66f, 0.72f, 0.60f);
  const float crustStart = uniform(random, 0.56, 0.72);
  return paint(size, [&](int x, int y) {
    const float speckle = speckles(y, x) - 0.5f;
    const Colour stone = mix(dark, light, 0.5f + 1.5f * (clouds(y, x) - 0.5f) + 0.6f * speckle);
    return mix(stone, crust * (0.9f + 0.5f * speckle), 9 * (lichen(y, x) - crustStart));
  });
}

}  // namespace

cv::Mat paintBackground(cv::Size size, RandomStream& random) {
  constexpr std::array kPainters{paintLeaf, paintLeaf,  paintSand,
                                 paintBark, paintPetal, paintStone};
  return kPainters[random.below(kPainters.size())](size, random);
}

}  // namespace adnet
