// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Four exact products of a byte and a weight of up to 2^22 at a time.
//
// SSE2, all that a plain x86-64 build may use, multiplies 32-bit integers slowly, but has one quick
// instruction that multiplies pairs of 16-bit integers and adds the two products. So a byte p is
// kept as the pair (p, 128 p) and a weight w = low + 128 high as (low, high): one instruction gives
// p · w. Elsewhere both are kept as they are, and the compiler finds the multiplication.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace adnet {

using Four = std::int32_t __attribute__((vector_size(16)));  // understood by GCC and clang

using SixteenIntegers = std::array<Four, 4>;

inline Four fourTimes(std::int32_t value) {
  return Four{value, value, value, value};
}

inline Four loadFour(const std::int32_t* from) {
  Four four;
  std::memcpy(&four, from, sizeof four);
  return four;
}

inline void storeFour(const Four& four, std::int32_t* to) {
  std::memcpy(to, &four, sizeof four);
}

#if defined(__SSE2__)

template <class Integers>
Integers byteFactor(const Integers& byte) {  // an int32, or Four of them, in 0 … 255
  return byte | (byte << 23);
}

inline std::int32_t weightFactor(std::int32_t weight) {
  const std::int32_t high = std::min(weight >> 7, 32767);  // 2^22 is 128 + 128 · 32767
  return (weight - 128 * high) | (high << 16);
}

inline Four product(const Four& weightFactors, const Four& byteFactors) {
  return reinterpret_cast<Four>(_mm_madd_epi16(reinterpret_cast<__m128i>(weightFactors),
                                               reinterpret_cast<__m128i>(byteFactors)));
}

// Cut off at 0 and 255.
inline void storeBytes(const SixteenIntegers& integers, std::uint8_t* to) {
  const auto four = [&](std::size_t i) { return reinterpret_cast<__m128i>(integers[i]); };
  const __m128i low = _mm_packs_epi32(four(0), four(1));
  const __m128i high = _mm_packs_epi32(four(2), four(3));
  _mm_storeu_si128(reinterpret_cast<__m128i*>(to), _mm_packus_epi16(low, high));
}

#else

template <class Integers>
Integers byteFactor(const Integers& byte) {
  return byte;
}

inline std::int32_t weightFactor(std::int32_t weight) {
  return weight;
}

inline Four product(const Four& weightFactors, const Four& byteFactors) {
  return weightFactors * byteFactors;
}

inline void storeBytes(const SixteenIntegers& integers, std::uint8_t* to) {
  for (const Four& four : integers)
    for (int lane = 0; lane < 4; ++lane)
      *to++ = static_cast<std::uint8_t>(std::clamp(four[lane], 0, 255));
}

#endif

}  // namespace adnet
