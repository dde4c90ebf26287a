// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/fingerprint.h"

#include "core/base/hash.h"

#include <cstddef>
#include <cstdint>

namespace adnet {
namespace {

void add(Hash& hash, const std::vector<Sample>& samples) {
  hash.add(samples.size());
  for (const Sample& sample : samples) {
    hash.addText(sample.path);
    hash.add(static_cast<std::uint64_t>(sample.label));
  }
}

}  // namespace

std::string fingerprintOf(const Dataset& dataset, const std::vector<ImageStamp>& stamps) {
  Hash hash;
  hash.add(dataset.classes.size());
  for (const std::string& name : dataset.classes)
    hash.addText(name);
  auto stamp = stamps.begin();
  for (const std::vector<Sample>* samples : {&dataset.samples, &dataset.testSamples}) {
    add(hash, *samples);
    for (std::size_t i = 0; i < samples->size(); ++i, ++stamp)
      hash.add(stamp->pieces);
  }
  return hash.text();
}

std::string fingerprintOf(const Dataset& dataset, const std::stop_token& stop) {
  return fingerprintOf(dataset, stampsOf(dataset, stop));
}

std::string fingerprintOf(const std::vector<Sample>& samples) {
  Hash hash;
  add(hash, samples);
  return hash.text();
}

}  // namespace adnet
