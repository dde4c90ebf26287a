// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Operations that look each byte up in a table.
#include "core/views/pixel_steps.h"

#include <numeric>

namespace adnet {
namespace {

using Table = std::array<std::uint8_t, 256>;
using Histogram = std::array<int, 256>;

template <class Rule>
Table makeTable(Rule rule) {  // rule(0 … 255); what it gives is cut off at 0 and 255
  Table table;
  for (int i = 0; i < 256; ++i)
    table[static_cast<std::size_t>(i)] =
        static_cast<std::uint8_t>(std::clamp(int{rule(i)}, 0, 255));
  return table;
}

void lookUp(const Raster& view, const Table& table) {
  for (std::uint8_t& byte : view.rgb)
    byte = table[byte];
}

// A table of its own for each channel, made from the channel's histogram.
template <class Maker>
void lookUpByChannel(const Raster& view, Maker tableOf) {
  for (std::size_t channel = 0; channel < 3; ++channel) {
    Histogram histogram{};
    for (std::size_t i = channel; i < view.rgb.size(); i += 3)
      ++histogram[view.rgb[i]];
    const Table table = tableOf(histogram);
    for (std::size_t i = channel; i < view.rgb.size(); i += 3)
      view.rgb[i] = table[view.rgb[i]];
  }
}

int firstUsed(const Histogram& histogram) {
  return static_cast<int>(std::ranges::find_if(histogram, [](int n) { return n > 0; }) -
                          histogram.begin());
}

int lastUsed(const Histogram& histogram) {
  int last = 255;
  while (last > 0 && histogram[static_cast<std::size_t>(last)] == 0)
    --last;
  return last;
}

Table stretched(const Histogram& histogram) {
  const int low = firstUsed(histogram);
  const int high = lastUsed(histogram);
  if (high <= low) return makeTable([](int i) { return i; });
  const double scale = 255.0 / (high - low);
  const double offset = -low * scale;
  return makeTable([=](int i) { return static_cast<int>(i * scale + offset); });
}

Table equalized(const Histogram& histogram) {
  const int sum = std::accumulate(histogram.begin(), histogram.end(), 0);
  const int step = (sum - histogram[static_cast<std::size_t>(lastUsed(histogram))]) / 255;
  if (step == 0) return makeTable([](int i) { return i; });
  int count = step / 2;
  return makeTable([&](int i) {
    const int level = count / step;
    count += histogram[static_cast<std::size_t>(i)];
    return level;
  });
}

}  // namespace

void posterize(const Raster& view, int bits) {
  lookUp(view, makeTable([mask = ~((1 << (8 - bits)) - 1)](int i) { return i & mask; }));
}

void solarize(const Raster& view, double threshold) {
  lookUp(view, makeTable([threshold](int i) { return i < threshold ? i : 255 - i; }));
}

void solarizeAdd(const Raster& view, int added) {
  lookUp(view, makeTable([added](int i) { return i < 128 ? i + added : i; }));
}

void autoContrast(const Raster& view) {
  lookUpByChannel(view, stretched);
}

void equalize(const Raster& view) {
  lookUpByChannel(view, equalized);
}

void invert(const Raster& view) {
  lookUp(view, makeTable([](int i) { return 255 - i; }));
}

}  // namespace adnet
