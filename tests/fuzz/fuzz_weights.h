// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the fuzz targets of weights share.
#pragma once

#include "core/base/error.h"
#include "core/weights/formats.h"

#include <cstdlib>
#include <numeric>

namespace adnet::fuzz {

// A reader may refuse its input with an Error. What it gives must keep what weights_file.h says:
// all bytes there (the address sanitizer watches), of the shape's size.
template <class Read>
void check(const Read& read) {
  try {
    const WeightsFile file = read();
    for (const StoredTensor& tensor : file.tensors) {
      if (byteCount(tensor.shape, tensor.type) != tensor.data.size()) std::abort();
      volatile auto sum = std::accumulate(
          tensor.data.begin(), tensor.data.end(), 0U,
          [](unsigned total, std::byte b) { return total + std::to_integer<unsigned>(b); });
      (void)sum;
    }
  } catch (const Error& error) {
    if (error.code() != ErrorCode::BadWeights) std::abort();
  }
}

}  // namespace adnet::fuzz
