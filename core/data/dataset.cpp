// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/dataset.h"

namespace adnet {

const char* nameOf(Layout layout) {
  constexpr const char* kNames[] = {"class folders", "training and test folders",
                                    "list files",    "CUB-200-2011",
                                    "FGVC-Aircraft", "Stanford Cars"};
  return kNames[static_cast<std::size_t>(layout)];
}

std::vector<int> countPerClass(const std::vector<Sample>& samples, std::size_t classes) {
  std::vector<int> counts(classes);
  for (const Sample& sample : samples)
    ++counts[static_cast<std::size_t>(sample.label)];
  return counts;
}

std::vector<int> Dataset::countsPerClass() const {
  std::vector<int> counts = countPerClass(samples, classes.size());
  for (const Sample& sample : testSamples)
    ++counts[static_cast<std::size_t>(sample.label)];
  return counts;
}

DataSource movedTo(DataSource source, const std::filesystem::path& root) {
  for (std::filesystem::path* list : {&source.trainList, &source.testList}) {
    const std::filesystem::path within = list->lexically_relative(source.root);
    if (!list->empty() && !within.empty() && *within.begin() != "..") *list = root / within;
  }
  source.root = root;
  return source;
}

}  // namespace adnet
