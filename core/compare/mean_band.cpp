// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/compare/mean_band.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace adnet {
namespace {

// Where the parts begin, and the end of the last.
std::vector<double> edgesOf(std::span<const Curve> curves, std::size_t most) {
  std::vector<double> all;
  for (const Curve& curve : curves) {
    for (const CurvePoint& point : curve)
      all.push_back(point.x);
  }
  std::ranges::sort(all);
  all.erase(std::unique(all.begin(), all.end()), all.end());
  if (all.size() <= most) return all;
  std::vector<double> edges(most);
  const double width = (all.back() - all.front()) / static_cast<double>(most);
  for (std::size_t i = 0; i < most; ++i)
    edges[i] = all.front() + static_cast<double>(i) * width;
  return edges;
}

// Goes along one curve, part by part.
class Reader {
 public:
  explicit Reader(const Curve& curve) : at_(curve.begin()), end_(curve.end()) {}

  // The means of the points below `edge`, from where the last call ended; none without any.
  std::optional<CurvePoint> until(double edge) {
    CurvePoint sum;
    int n = 0;
    for (; at_ != end_ && at_->x < edge; ++at_) {
      if (!std::isfinite(at_->y)) continue;
      sum.x += at_->x;
      sum.y += at_->y;
      last_ = *at_;
      ++n;
    }
    if (n == 0) return std::nullopt;
    return CurvePoint{sum.x / n, sum.y / n};
  }

  // Where until() found none, on the line from the point before to the one behind.
  std::optional<double> between(double x) const {
    const auto next =
        std::find_if(at_, end_, [](const CurvePoint& p) { return std::isfinite(p.y); });
    if (!last_ || next == end_) return std::nullopt;
    return std::lerp(last_->y, next->y, (x - last_->x) / (next->x - last_->x));
  }

 private:
  Curve::const_iterator at_, end_;
  std::optional<CurvePoint> last_;
};

}  // namespace

std::vector<BandPoint> meanBand(std::span<const Curve> curves, std::size_t most) {
  const std::vector<double> edges = edgesOf(curves, most);
  std::vector<Reader> readers(curves.begin(), curves.end());
  std::vector<BandPoint> band;
  std::vector<double> values;
  std::vector<const Reader*> lacking;
  for (std::size_t i = 0; i < edges.size(); ++i) {
    const double edge = i + 1 < edges.size() ? edges[i + 1] : std::numeric_limits<double>::max();
    values.clear();
    lacking.clear();
    double x = 0;
    for (Reader& reader : readers) {
      if (const auto point = reader.until(edge)) {
        values.push_back(point->y);
        x += point->x;
      } else {
        lacking.push_back(&reader);
      }
    }
    if (values.empty()) continue;
    x /= static_cast<double>(values.size());
    for (const Reader* reader : lacking) {
      if (const auto value = reader->between(x)) values.push_back(*value);
    }
    const MeanEstimate estimate = estimateMean(values);
    band.push_back({x, estimate.n, estimate.mean, estimate.interval});
  }
  return band;
}

}  // namespace adnet
