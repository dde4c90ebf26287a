// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/same_data.h"

#include "core/base/hash.h"
#include "core/base/numbers.h"
#include "core/data/fingerprint.h"
#include "core/data/open_dataset.h"
#include "core/engine/saved_run.h"
#include "core/run/backbones.h"
#include "core/run/image_list.h"
#include "core/train/evaluator.h"

namespace adnet {
namespace fs = std::filesystem;
namespace {

// The weights of other networks are in the run's own files.
void requireSameScript(const RunRecord& run) {
  const RunSummary& summary = run.summary;
  if (summary.config.backbone != kTorchScript || summary.facts.weightsHash.empty()) return;
  const fs::path script = summary.folder / kScriptFile;
  if (hexText(contentOf(script)) == summary.facts.weightsHash) return;
  throw Error(ErrorCode::DataChanged, script, "is another network than the run was trained with.");
}

// Of a run that says no more.
void requireSameFingerprint(const RunRecord& run, const Dataset& now, const std::stop_token& stop) {
  const std::string& fingerprint = run.summary.facts.fingerprint;
  const bool same = now.classes == run.classes &&
                    (fingerprint.empty() || fingerprintOf(now, stop) == fingerprint);
  if (same) return;
  throw Error(ErrorCode::DataChanged, now.root,
              "its images are not those that the run was trained on.");
}

}  // namespace

std::optional<Dataset> openDataNow(const RunRecord& run, const fs::path& root,
                                   const std::stop_token& stop, const ScanProgress& progress) {
  try {
    return openDataset(movedTo(run.summary.config.data, root), stop, progress);
  } catch (const Error&) {
    return std::nullopt;
  }
}

void requireSameData(const RunRecord& run, const fs::path& root, const Dataset* now,
                     const std::stop_token& stop) {
  requireSameScript(run);
  const auto before = readImages(run.summary.folder, run.classes.size());
  if (!before) {
    if (now) requireSameFingerprint(run, *now, stop);
    return;
  }
  const int threads = threadsOr(run.summary.config.threads);
  const DataChanges changes = changesOf(*before, run.classes, root, now, threads, stop);
  if (changes.areNone()) return;
  if (changes.removed.size() == before->size()) {
    throw Error(
        ErrorCode::NotFound, root,
        "none of the run's " + formatNumber(before->size()) + " images is there." + kMovedHint);
  }
  throw Error(ErrorCode::DataChanged, root,
              "its images are not those that the run was trained on: " + describe(changes) + ".");
}

}  // namespace adnet
