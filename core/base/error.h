// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The one error type of core: a code to decide by, the file it is about, and an English sentence.
#pragma once

#include <exception>
#include <filesystem>
#include <stdexcept>
#include <string>

namespace adnet {

enum class ErrorCode {
  NotFound,           // a file or folder that was named is not there
  Unreadable,         // it is there and cannot be read (permissions, I/O)
  BadImage,           // empty, truncated, or no image that is read here
  EmptyDataset,       // no class folder, or no image at all
  EmptyClass,         // a class without one readable image
  TooFewClasses,      // a classifier needs two
  BadList,            // a list file's line cannot be understood
  BadConfig,          // a configuration value out of range, or an unknown key
  BadWeights,         // a weights file that is damaged or of an unknown format
  WeightsMismatch,    // sound weights, of another architecture
  DownloadFailed,     // the network or the server did not give the file
  DeviceUnavailable,  // CUDA asked for where LibTorch or the machine has none
  EngineUnavailable,  // the engine library cannot be loaded
  BadRun,             // a run folder that lacks or garbles a file
  InTraining,         // a run that another program trains now
  DataChanged,        // the images are not those that a run was trained on
  CannotWrite,        // the disk is full or the folder read-only
  OutOfMemory,        // of the machine or of the GPU
  Diverged,           // the loss is no longer finite
  ClusterRefused,     // Slurm is not there, or does not take what was asked of it
  Internal,           // a defect of this program
};

class Error : public std::runtime_error {
 public:
  // `detail` says what is wrong and what to do about it, in one or two English sentences that make
  // sense after "path: ". `path` may be empty.
  Error(ErrorCode code, std::filesystem::path path, const std::string& detail)
      : std::runtime_error(path.empty() ? detail : path.string() + ": " + detail),
        code_(code),
        path_(std::move(path)),
        detail_(detail) {}

  ErrorCode code() const { return code_; }
  const std::filesystem::path& path() const { return path_; }
  const std::string& detail() const { return detail_; }

 private:
  ErrorCode code_;
  std::filesystem::path path_;
  std::string detail_;
};

// Thrown when a stop token ended the work: not a failure, so not an Error.
class Cancelled : public std::exception {
 public:
  const char* what() const noexcept override { return "cancelled"; }
};

// A file that was passed over, and why; collected in reports, never thrown.
struct FileProblem {
  std::string path;  // relative to the data set's root, '/' between parts
  ErrorCode code = ErrorCode::BadImage;
  std::string detail;
  bool operator==(const FileProblem&) const = default;
};

}  // namespace adnet
