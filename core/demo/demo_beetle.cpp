// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demo_beetle.h"

#include "core/demo/demo_colour.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace adnet {
namespace {

using Point = cv::Point2f;  // in the body's frame: half body lengths, x to its right, y to its tail

// hue in turns, as blue, green, red
Colour fromHsv(float hue, float saturation, float value) {
  const auto channel = [&](float offset) {
    const float k = std::fmod(offset + (hue + 1) * 6, 6.f);
    return value * (1 - saturation * std::clamp(std::min(k, 4 - k), 0.f, 1.f));
  };
  return {channel(1), channel(3), channel(5)};
}

Point rotated(const Point& point, float angle) {
  const float cosine = std::cos(angle), sine = std::sin(angle);
  return {point.x * cosine - point.y * sine, point.x * sine + point.y * cosine};
}

// A dome over the superellipse |x/a|^n + |y/b|^n = 1.
struct Dome {
  Point centre;
  float a, b, height, exponent;

  // 0 in the middle, 1 on the outline.
  float radius(const Point& point) const {
    const float x = std::abs(point.x - centre.x) / a, y = std::abs(point.y - centre.y) / b;
    if (std::max(x, y) > 1.3f) return 2;
    return std::pow(std::pow(x, exponent) + std::pow(y, exponent), 1 / exponent);
  }

  // Distance to the outline, negative inside; right to first order, so near the outline.
  float distance(const Point& point, float radius) const {
    if (radius >= 2 || radius < 1e-3f) return radius < 1 ? -b : b;
    const float x = std::abs(point.x - centre.x) / a, y = std::abs(point.y - centre.y) / b;
    const float slopeX = std::pow(x / radius, exponent - 1) / a;
    const float slopeY = std::pow(y / radius, exponent - 1) / b;
    return (radius - 1) / std::hypot(slopeX, slopeY);
  }

  cv::Vec3f normal(const Point& point, float radius) const {
    const float z = std::sqrt(std::max(0.f, 1 - radius * radius));
    return cv::normalize(cv::Vec3f((point.x - centre.x) / (a * a), (point.y - centre.y) / (b * b),
                                   std::max(z, 0.05f) / height));
  }
};

// A piece of a leg or a feeler: a line that grows thinner.
struct Limb {
  Point from, to;
  float fromWidth, toWidth;

  // Distance to its surface as a share of its thickness there, and that thickness.
  std::pair<float, float> distance(const Point& point) const {
    const Point axis = to - from;
    const float t = std::clamp((point - from).dot(axis) / axis.dot(axis), 0.f, 1.f);
    const float width = fromWidth + (toWidth - fromWidth) * t;
    const Point gap = point - from - axis * t;
    return {std::sqrt(gap.dot(gap)), width};
  }
};

// Three pieces a leg, three legs a side, each leg posed by itself.
void addLegs(std::vector<Limb>& limbs, RandomStream& random) {
  struct Pose {
    Point hip, knee, ankle, toe;
  };
  const std::array<Pose, 3> poses{{
      {{0.34f, -0.46f}, {0.68f, -0.66f}, {0.84f, -0.92f}, {0.82f, -1.08f}},
      {{0.42f, -0.14f}, {0.82f, -0.16f}, {1.02f, 0.06f}, {1.10f, 0.20f}},
      {{0.40f, 0.22f}, {0.76f, 0.40f}, {0.86f, 0.74f}, {0.98f, 0.90f}},
  }};
  for (const float side : {-1.f, 1.f}) {
    for (const Pose& pose : poses) {
      const float swing = uniform(random, -0.22, 0.22);
      const auto placed = [&](const Point& point, float loose) {
        const Point turned = pose.hip + rotated(point - pose.hip, swing * loose);
        return Point(side * turned.x, turned.y);
      };
      const Point hip = placed(pose.hip, 0), knee = placed(pose.knee, 1);
      const Point ankle = placed(pose.ankle, 1.3f), toe = placed(pose.toe, 1.5f);
      limbs.push_back({hip, knee, 0.055f, 0.045f});
      limbs.push_back({knee, ankle, 0.042f, 0.028f});
      limbs.push_back({ankle, toe, 0.026f, 0.014f});
    }
  }
}

void addFeelers(std::vector<Limb>& limbs, RandomStream& random) {
  for (const float side : {-1.f, 1.f}) {
    const float spread = uniform(random, 0.20, 0.38), reach = uniform(random, 1.18, 1.34);
    const Point root(side * 0.10f, -0.92f), bend(side * (0.14f + 0.4f * spread), -1.08f);
    const Point end(side * (0.10f + spread), -reach), tip(side * (0.14f + spread), -reach - 0.05f);
    limbs.push_back({root, bend, 0.022f, 0.018f});
    limbs.push_back({bend, end, 0.018f, 0.016f});
    limbs.push_back({end, tip, 0.026f, 0.034f});
  }
}

class BeetlePainter {
 public:
  BeetlePainter(const Species& species, const Scene& scene, RandomStream& random)
      : scene_(scene), pixel_(1 / scene.scale), marks_(species.marks) {
    const Point light = rotated({scene.light[0], scene.light[1]}, -scene.angle);
    light_ = {light.x, light.y, scene.light[2]};
    half_ = cv::normalize(light_ + cv::Vec3f(0, 0, 1));
    const float width = uniform(random, 0.90, 1.08);
    wings_ = {{0, 0.20f}, 0.60f * width, 0.72f, 0.42f, 2.25f};
    collar_ = {{0, -0.56f}, 0.46f * width, 0.25f, 0.22f, 2.5f};
    head_ = {{0, -0.82f}, 0.27f * width, 0.17f, 0.16f, 2.2f};
    shell_ = fromHsv(uniform(random, -0.02, 0.13), uniform(random, 0.80, 0.97),
                     uniform(random, 0.70, 0.95));
    dark_ = fromHsv(uniform(random, 0.0, 0.12), 0.4f, uniform(random, 0.06, 0.15));
    pale_ = fromHsv(uniform(random, 0.08, 0.15), uniform(random, 0.06, 0.22), 0.90f);
    gloss_ = uniform(random, 0.35, 0.95);
    phase_ = {uniform(random, 0, 6), uniform(random, 0, 6)};
    addLegs(limbs_, random);
    addFeelers(limbs_, random);
    for (Mark& mark : marks_) {
      mark.across *= uniform(random, 0.93, 1.07);
      mark.along += uniform(random, -0.04, 0.04);
      mark.size *= uniform(random, 0.88, 1.15);
      hasPaleCollar_ = hasPaleCollar_ || mark.kind == Mark::Kind::Collar;
    }
  }

  cv::Vec4f at(int x, int y) const {
    const Point offset(static_cast<float>(x) - scene_.centre.x,
                       static_cast<float>(y) - scene_.centre.y);
    const Point point = rotated(offset * pixel_, -scene_.angle);
    cv::Vec4f colour(0, 0, 0, 0);
    if (std::abs(point.x) > 1.6f || std::abs(point.y) > 1.6f) return colour;
    for (const Limb& limb : limbs_)
      paintLimb(limb, point, colour);
    paintDome(head_, dark_, point, colour);
    for (const float side : {-1.f, 1.f}) {
      const Dome eye{{side * 0.8f * head_.a, -0.86f}, 0.07f, 0.08f, 0.07f, 2};
      paintDome(eye, dark_ * 0.4f, point, colour);
    }
    paintDome(collar_, hasPaleCollar_ ? pale_ : mix(dark_, shell_, 0.12f), point, colour);
    paintWings(point, colour);
    return colour;
  }

 private:
  float coverage(float distance) const { return std::clamp(0.5f - distance / pixel_, 0.f, 1.f); }

  static void lay(const Colour& top, float alpha, cv::Vec4f& below) {
    below = below * (1 - alpha) + cv::Vec4f(top[0], top[1], top[2], 1) * alpha;
  }

  // Diffuse light from lamp and sky, a sharp and a wide highlight, a bright rim.
  Colour shaded(const Colour& base, const cv::Vec3f& normal, float gloss) const {
    const float diffuse = std::max(0.f, normal.dot(light_));
    const float mirror = std::max(0.f, normal.dot(half_));
    const float rim = std::pow(1 - normal[2], 3.f);
    const float shine =
        gloss * (0.75f * std::pow(mirror, 70.f) + 0.16f * std::pow(mirror, 10.f) + 0.10f * rim);
    return base * (0.34f + 0.78f * diffuse) + Colour::all(shine);
  }

  void paintLimb(const Limb& limb, const Point& point, cv::Vec4f& colour) const {
    const auto [distance, width] = limb.distance(point);
    const float alpha = coverage(distance - width);
    if (alpha <= 0) return;
    const float t = std::min(distance / width, 1.f);
    lay(dark_ * (0.5f + 1.3f * (1 - t * t)), alpha, colour);
  }

  void paintDome(const Dome& dome, const Colour& base, const Point& point,
                 cv::Vec4f& colour) const {
    const float radius = dome.radius(point), distance = dome.distance(point, radius);
    const float alpha = coverage(distance);
    if (alpha <= 0) return;
    const Colour lit = shaded(base, dome.normal(point, radius), gloss_);
    lay(lit * (1 - 0.35f * coverage(-distance - 0.02f)), alpha, colour);
  }

  // Two domes that meet at the seam, a dark line around, rows of fine pits, and the pattern.
  void paintWings(const Point& point, cv::Vec4f& colour) const {
    const float radius = wings_.radius(point), distance = wings_.distance(point, radius);
    const float alpha = coverage(distance);
    if (alpha <= 0) return;
    const float tail = std::max(0.f, point.y - 0.45f);
    const float seam = std::abs(point.x) - 0.006f - 0.10f * tail * tail;
    cv::Vec3f normal = wings_.normal(point, radius);
    normal[0] -= std::copysign(0.22f * std::exp(-std::abs(point.x) / 0.06f), point.x);
    normal = cv::normalize(normal);
    const float pits = std::sin(point.x * 75) * std::sin(point.y * 60 + point.x * 20);
    Colour base = mix(shell_, dark_, coverOf(false, point));
    base = mix(base, pale_, coverOf(true, point)) * (1 + 0.03f * pits);
    base = mix(base, dark_ * 0.6f, 0.8f * coverage(seam));
    const Colour lit = shaded(base, normal, gloss_);
    const float rim = 0.4f * coverage(-distance - 0.025f);
    const float underCollar = 0.35f * std::clamp(1 - (point.y + 0.40f) / 0.12f, 0.f, 1.f);
    lay(lit * (1 - rim) * (1 - underCollar), alpha, colour);
    paintShieldlet(point, colour);
  }

  // The small triangle where the wing cases meet the collar.
  void paintShieldlet(const Point& point, cv::Vec4f& colour) const {
    const float distance =
        std::max(std::abs(point.x) * 0.9f + (point.y + 0.28f) * 0.42f, -(point.y + 0.42f));
    lay(dark_, coverage(distance), colour);
  }

  // How much the pale or the dark marks cover a point of the wing cases, 0 … 1.
  float coverOf(bool pale, const Point& point) const {
    const Point place(std::abs(point.x), point.y - wings_.centre.y);
    const float wobble =
        0.014f * std::sin(9 * place.x + phase_.x) * std::sin(8 * place.y + phase_.y);
    float cover = 0;
    for (const Mark& mark : marks_)
      if (mark.isPale == pale)
        cover = std::max(cover, coverage(distanceTo(mark, place, point) + wobble));
    return cover;
  }

  float distanceTo(const Mark& mark, const Point& place, const Point& point) const {
    const Point middle(mark.across * wings_.a, mark.along * wings_.b);
    const float toMiddle = std::hypot(place.x - middle.x, place.y - middle.y);
    switch (mark.kind) {
      case Mark::Kind::Spot:
        return toMiddle - mark.size;
      case Mark::Kind::Ring:
        return std::abs(toMiddle - 0.72f * mark.size) - 0.28f * mark.size;
      case Mark::Kind::Band:
        return std::abs(place.y - middle.y) - mark.size;
      case Mark::Kind::Stripe:
        return std::abs(place.x - middle.x) - mark.size;
      case Mark::Kind::Tip:
        return middle.y - place.y;
      case Mark::Kind::Shoulder:
        return place.y - middle.y;
      case Mark::Kind::Edge:
        return -wings_.distance(point, wings_.radius(point)) - mark.size;
      case Mark::Kind::Collar:
      case Mark::Kind::None:
        break;
    }
    return 1;
  }

  Scene scene_;
  float pixel_;  // its side, in half body lengths
  cv::Vec3f light_, half_;
  Dome wings_{}, collar_{}, head_{};
  Colour shell_, dark_, pale_;
  float gloss_ = 0;
  Point phase_;
  bool hasPaleCollar_ = false;
  std::vector<Limb> limbs_;
  std::array<Mark, 5> marks_;
};

}  // namespace

cv::Mat paintBeetle(cv::Size size, const Species& species, const Scene& scene,
                    RandomStream& random) {
  const BeetlePainter painter(species, scene, random);
  cv::Mat_<cv::Vec4f> picture(size);
  for (int y = 0; y < size.height; ++y)
    for (int x = 0; x < size.width; ++x)
      picture(y, x) = painter.at(x, y);
  return picture;
}

}  // namespace adnet
