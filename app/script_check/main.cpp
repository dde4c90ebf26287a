// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// adnet-script-check FILE SIDE BYTES: tries a TorchScript file, so that a crafted one ends this
// program and not the one that asks (core/engine/script_check.h). Prints what is wrong with it.
#include "core/base/confine.h"
#include "core/base/error.h"
#include "core/base/numbers.h"
#include "core/model/torchscript.h"

#include <iostream>

int main(int argc, char** argv) {
  if (argc != 4) return 2;
  try {
    adnet::confine(adnet::parseNumber<std::uint64_t>(argv[3]).value_or(0));
    adnet::BackboneOptions options;
    options.script = argv[1];
    options.imageSize = adnet::parseNumber<std::int64_t>(argv[2]).value_or(0);
    adnet::tryTorchScript(options);
    return 0;
  } catch (const adnet::Error& error) {
    std::cout << error.detail();
  } catch (const std::exception& error) {
    std::cout << "cannot be tried: " << error.what();
  }
  std::cout.flush();
  return 1;
}
