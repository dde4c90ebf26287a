// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demo_beetle.h"

namespace adnet {

std::span<const Species> demoSpecies() {
  using enum Mark::Kind;
  static constexpr std::array<Species, 16> kSpecies{{
      {"two-spotted", {{{Spot, 0.52f, 0.05f, 0.20f}}}},
      {"ten-spotted",
       {{{Spot, 0.30f, -0.62f, 0.08f},
         {Spot, 0.68f, -0.36f, 0.08f},
         {Spot, 0.32f, -0.02f, 0.08f},
         {Spot, 0.68f, 0.28f, 0.08f},
         {Spot, 0.32f, 0.58f, 0.08f}}}},
      {"banded", {{{Band, 0, 0.05f, 0.17f}}}},
      {"striped", {{{Stripe, 0.50f, 0, 0.10f}}}},
      {"black-tailed", {{{Tip, 0, 0.20f, 0}}}},
      {"pale-collared", {{{Collar, 0, 0, 0}}}},
      {"white-spotted", {{{Spot, 0.52f, 0.05f, 0.21f, true}}}},
      {"dark-edged", {{{Edge, 0, 0, 0.15f}}}},
      {"four-spotted", {{{Spot, 0.50f, -0.42f, 0.14f}, {Spot, 0.50f, 0.40f, 0.14f}}}},
      {"ringed", {{{Ring, 0.52f, 0.05f, 0.22f}}}},
      {"black-shouldered", {{{Shoulder, 0, -0.28f, 0}}}},
      {"two-banded", {{{Band, 0, -0.38f, 0.10f}, {Band, 0, 0.40f, 0.10f}}}},
      {"saddled", {{{Spot, 0, 0.05f, 0.32f}}}},
      {"white-banded", {{{Band, 0, 0.05f, 0.15f, true}}}},
      {"cross-marked", {{{Band, 0, -0.10f, 0.09f}, {Stripe, 0, 0, 0.09f}}}},
      {"plain", {}},
  }};
  return kSpecies;
}

}  // namespace adnet
