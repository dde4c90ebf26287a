// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Fetches a file over the network. All that this program ever asks the network for goes through
// here, and only when a person asked for it.
#pragma once

#include "core/weights/published.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>

namespace adnet {

struct Download {
  std::string url;  // http or https
  std::filesystem::path to;
  std::string sha256Prefix;  // lower-case hex digits that the file's SHA-256 begins with
  std::uint64_t bytes = 0;   // its size, to within 1 MiB: no more is taken. 0: not known
};

struct DownloadProgress {
  std::uint64_t received = 0,
                total = 0;  // bytes; what had arrived earlier counts. total 0: unknown
  double secondsLeft = -1;  // estimate; -1: none yet
};
using OnDownload = std::function<void(const DownloadProgress&)>;

// Downloads into "<to>.partial", verifies, renames. A partial file that is there already is
// continued (or taken, if it is whole), and it is kept by a failure and by a stop; one that turns
// out to be of other contents is removed. A right file at `to` is left as it is. `onProgress` is
// called on this thread, about ten times a second. Throws Error DownloadFailed, BadWeights (other
// contents) and CannotWrite, which all name `to`, and Cancelled, at once. Any thread; of two that
// download the same file at once, the second waits for a second and is then refused.
void download(const Download& what, const OnDownload& onProgress, const std::stop_token& stop);

// The file of published weights, verified; downloaded to weightsCache() if it is not there yet.
// Throws as download() does, and BadWeights where a file of that name has other contents.
std::filesystem::path fetchPublished(const PublishedWeights& weights, const OnDownload& onProgress,
                                     const std::stop_token& stop);

}  // namespace adnet
