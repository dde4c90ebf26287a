// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/classifier_file.h"

#include "core/base/error.h"
#include "core/base/numbers.h"
#include "core/model/stored_tensors.h"
#include "core/weights/prefix.h"

#include <torch/torch.h>

#include <cmath>
#include <optional>
#include <unordered_map>
#include <unordered_set>

namespace adnet {
namespace {

constexpr const char* kPadBottomRight = "bottom-right only (0,1,0,1)";

[[noreturn]] void mismatch(const WeightsFile& file, const std::string& what) {
  throw Error(ErrorCode::WeightsMismatch, file.path, what + kChooseOthers);
}

std::optional<std::string> metadata(const WeightsFile& file, const std::string& key) {
  const auto found = file.metadata.find(key);
  return found == file.metadata.end() ? std::nullopt : std::optional(found->second);
}

template <class Number>
Number metadataNumber(const WeightsFile& file, const std::string& key, const std::string& text) {
  const auto number = parseNumber<Number>(text);
  if (!number || !std::isfinite(*number)) {
    throw Error(ErrorCode::BadWeights, file.path,
                "its metadata gives '" + text + "' for " + key + ", which is no number.");
  }
  return *number;
}

void readTriple(const WeightsFile& file, const std::string& key, std::array<float, 3>& values) {
  const auto text = metadata(file, key);
  if (!text) return;
  std::size_t begin = 0;
  for (float& value : values) {
    const std::size_t end = std::min(text->find(',', begin), text->size());
    value =
        metadataNumber<float>(file, key, text->substr(std::min(begin, text->size()), end - begin));
    begin = end + 1;
  }
}

std::string triple(const std::array<float, 3>& values) {
  return formatNumber(values[0]) + "," + formatNumber(values[1]) + "," + formatNumber(values[2]);
}

// torchvision renamed layers of two networks after their weights had been published; it still reads
// the old names, and so do we: DenseNet's "norm.1" is "norm1", a transformer's "mlp.linear_1" is
// "mlp.0".
std::string currentName(std::string name) {
  const auto replace = [&](const std::string& old, const std::string& current) {
    if (const auto at = name.find(old); at != std::string::npos) {
      name.replace(at, old.size(), current);
    }
  };
  if (name.find(".denselayer") != std::string::npos) {
    for (const std::string layer : {"norm", "conv"}) {
      replace("." + layer + ".1.", "." + layer + "1.");
      replace("." + layer + ".2.", "." + layer + "2.");
    }
  }
  replace(".mlp.linear_1.", ".mlp.0.");
  replace(".mlp.linear_2.", ".mlp.3.");
  return name;
}

// A vision transformer's embedding has a row for every patch, and one for the class token.
void requireSamePatches(const at::Tensor& target, const StoredTensor& stored,
                        const Classifier& classifier, const WeightsFile& file) {
  if (!stored.name.ends_with("pos_embedding") || stored.shape.size() != 3 ||
      stored.shape[1] == target.size(1)) {
    return;
  }
  const auto side = [](std::int64_t rows) {
    return std::llround(std::sqrt(std::max(0.0, static_cast<double>(rows - 1))));
  };
  const std::int64_t size =
      classifier.options().imageSize * side(stored.shape[1]) / side(target.size(1));
  throw Error(ErrorCode::WeightsMismatch, file.path,
              "its position embedding is for images of " + formatNumber(size) + " pixels, not of " +
                  formatNumber(classifier.options().imageSize) + ". Give --image-size " +
                  formatNumber(size) + ", or choose other weights.");
}

// "'a', 'b' and 12 more"; a sentence has room for a few.
std::string listed(const std::vector<std::string>& names) {
  constexpr std::size_t kMost = 6;
  std::string text;
  for (std::size_t i = 0; i < std::min(kMost, names.size()); ++i)
    text += (i > 0 ? ", '" : "'") + names[i] + "'";
  return names.size() > kMost ? text + " and " + formatNumber(names.size() - kMost) + " more"
                              : text;
}

struct Loaded {
  std::size_t matched = 0;
  std::size_t head = 0;             // tensors of the file's own head
  std::vector<std::string> unused;  // others that the network has no place for
  std::string source;               // of what in the file, where there is a choice
};

// Names without the head's.
std::unordered_set<std::string> namesOf(const Classifier& classifier, const std::string& head) {
  std::unordered_set<std::string> names;
  for (const auto& [name, tensor] : classifier.state()) {
    if (!name.starts_with(head)) names.insert(name);
  }
  return names;
}

std::string sourceOf(const WeightsFile& file, const Prefix& prefix) {
  std::string text = file.choice;
  if (!prefix.text.empty()) {
    text += (text.empty() ? "" : "; ") + ("names behind '" + prefix.text + "'");
  }
  if (!prefix.others.empty()) text += "; not used: " + listed(prefix.others);
  return text.empty() ? text : " (" + text + ")";
}

Loaded load(Classifier& classifier, const WeightsFile& file, bool withHead) {
  const torch::NoGradGuard noGrad;
  const std::string head = classifier.backbone().headName() + ".";
  std::vector<std::string> names;
  for (const StoredTensor& tensor : file.tensors)
    names.push_back(currentName(tensor.name));
  const Prefix prefix = sharedPrefix(names, namesOf(classifier, head));
  std::unordered_map<std::string, const StoredTensor*> stored;
  Loaded loaded;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i].starts_with(prefix.text)) {
      stored.emplace(names[i].substr(prefix.text.size()), &file.tensors[i]);
    } else {
      loaded.unused.push_back(names[i]);
    }
  }
  loaded.source = sourceOf(file, prefix);
  std::vector<std::string> missing;
  for (auto& [name, tensor] : classifier.state()) {
    if (!withHead && name.starts_with(head)) continue;
    const auto found = stored.find(name);
    if (found != stored.end()) {
      requireSamePatches(tensor, *found->second, classifier, file);
      copyInto(tensor, *found->second, file);
      ++loaded.matched;
      stored.erase(found);
    } else if (!name.ends_with(
                   "num_batches_tracked")) {  // old files lack it; nothing here reads it
      missing.push_back(name);
    }
  }
  if (!missing.empty()) {
    mismatch(file, formatNumber(missing.size()) + " of the tensors that " +
                       classifier.options().name + " needs are not in it: " + listed(missing) +
                       loaded.source + ".");
  }
  for (const std::string& name : names) {
    const std::string own = name.substr(std::min(prefix.text.size(), name.size()));
    if (!name.starts_with(prefix.text) || !stored.contains(own)) continue;
    if (own.starts_with(head)) {
      ++loaded.head;
    } else {
      loaded.unused.push_back(name);
    }
  }
  return loaded;
}

}  // namespace

void applyMetadata(const WeightsFile& file, BackboneOptions& options) {
  if (const auto name = metadata(file, "architecture"); name && *name != options.name) {
    mismatch(file, "these are weights of " + *name + ", not of " + options.name + ".");
  }
  if (const auto width = metadata(file, "width_mult")) {
    const double value = metadataNumber<double>(file, "width_mult", *width);
    if (std::abs(value - options.width) > 1e-6) {
      mismatch(file, "these weights are of width " + *width + ", not " +
                         formatNumber(options.width) + ".");
    }
  }
  if (const auto eps = metadata(file, "batch_norm_eps")) {
    options.batchNormEps = metadataNumber<double>(file, "batch_norm_eps", *eps);
  }
  options.padBottomRight = metadata(file, "stride2_padding") == kPadBottomRight;
}

Normalisation normalisationOf(const WeightsFile& file, Normalisation normalisation) {
  readTriple(file, "mean", normalisation.mean);
  readTriple(file, "std", normalisation.std);
  return normalisation;
}

std::string loadBackbone(Classifier& classifier, const WeightsFile& file) {
  const Loaded loaded = load(classifier, file, false);
  std::string report = formatNumber(loaded.matched) + " tensors loaded from " +
                       file.path.filename().string() + loaded.source;
  if (loaded.head > 0) {
    report += "; " + formatNumber(loaded.head) + " left out (a head of other classes)";
  }
  if (!loaded.unused.empty()) {
    report += "; " + formatNumber(loaded.unused.size()) +
              " not of this network: " + listed(loaded.unused);
  }
  return report + ".";
}

void loadClassifier(Classifier& classifier, const WeightsFile& file) {
  load(classifier, file, true);
}

std::map<std::string, std::string> metadataOf(const Classifier& classifier) {
  const BackboneOptions& options = classifier.options();
  std::map<std::string, std::string> metadata = {{"format", "pt"},
                                                 {"architecture", options.name},
                                                 {"width_mult", formatNumber(options.width)},
                                                 {"mean", triple(classifier.normalisation().mean)},
                                                 {"std", triple(classifier.normalisation().std)}};
  if (options.batchNormEps) metadata["batch_norm_eps"] = formatNumber(*options.batchNormEps);
  if (options.padBottomRight) metadata["stride2_padding"] = kPadBottomRight;
  return metadata;
}

void saveClassifier(const Classifier& classifier, const std::filesystem::path& path,
                    std::map<std::string, std::string> more) {
  more.merge(metadataOf(classifier));
  std::vector<std::pair<std::string, at::Tensor>> state = classifier.state();
  std::vector<StoredTensor> tensors;
  for (auto& [name, tensor] : state) {
    tensor = forStoring(tensor);
    tensors.push_back(store(name, tensor));
  }
  writeSafetensors(path, tensors, more);
}

}  // namespace adnet
