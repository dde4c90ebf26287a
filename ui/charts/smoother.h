// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// An exponential moving average without a bias towards zero at its beginning (Kingma and Ba,
// "Adam", ICLR 2015, section 3).
#pragma once

namespace adnet::ui {

class Smoother {
 public:
  // Averages over about `window` values; at least 1, which smooths nothing.
  explicit Smoother(double window = 1) : keep_(1 - 1 / (window < 1 ? 1 : window)) {}

  double next(double value) {
    sum_ = keep_ * sum_ + (1 - keep_) * value;
    weight_ = keep_ * weight_ + (1 - keep_);
    return sum_ / weight_;
  }

 private:
  double keep_;
  double sum_ = 0;
  double weight_ = 0;
};

}  // namespace adnet::ui
