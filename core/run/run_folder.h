// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The run folder: what outlives the program. Plain files in the C locale, described in HACKING.md.
// A crash at any moment leaves a folder that can be read.
#pragma once

#include "core/base/files.h"
#include "core/base/owner.h"
#include "core/run/events.h"
#include "core/run/training_config.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace adnet {

struct Option;  // core/run/options.h

// Facts about a run that are not options: the object "run" in run.json.
struct RunFacts {
  RunStatus status = RunStatus::Running;
  std::string started;   // UTC, ISO 8601
  std::string finished;  // empty while running
  std::string version;   // of this program
  std::string engine;    // "LibTorch 1.13.1"
  std::string device;    // "cpu", "cuda"
  std::string error;     // of a failed run
  // Of the data set, and of the list of test images (core/data/fingerprint.h); both are empty where
  // a run of an earlier version does not have them.
  std::string fingerprint, testFingerprint;
  std::string weights;         // what matched of the weights file, English; empty without one
  std::string weightsHash;     // of that file's bytes (contentOf()); empty without one
  std::optional<Owner> owner;  // who trains it; none once it has ended
  TrainingResult result;       // without folder and status; at the defaults while running
};

inline constexpr const char* kLastWeights = "last.safetensors";
inline constexpr const char* kBestWeights = "best.safetensors";
// Held by whoever writes the run (core/base/heartbeat.h), as long as it goes on.
inline constexpr const char* kStepsFile = "steps.csv";
inline constexpr const char* kEvaluationsFile = "evaluations.csv";
inline constexpr const char* kAboutFile = "about.json";
// A run of kTorchScript keeps the file here, so that it outlives the original.
inline constexpr const char* kScriptFile = "backbone.pt";

// What a person says of a run: about.json, which is written whenever they like, by whoever may
// write to the folder. UTF-8.
struct RunAbout {
  std::string name;  // instead of the one that it was trained under; empty: that one
  std::string note;
  bool operator==(const RunAbout&) const = default;
};

// What run.json and about.json tell; quick to read, for lists of runs.
struct RunSummary {
  std::filesystem::path folder;
  TrainingConfig config;
  RunFacts facts;
  RunAbout about;
  // Options that a run of an earlier version does not name; in `config` they are at their defaults.
  std::vector<const Option*> lacking;
};

// What of a run's files belongs to one of its checkpoints: the lines before it.
struct KeptLines {
  int steps = 0;        // of steps.csv
  int evaluations = 0;  // of evaluations.csv
};

// Writes one run's folder; every function throws Error CannotWrite. One thread at a time.
class RunWriter : public TrainingObserver {
 public:
  // Makes <out>/<UTC time>-<name>/; a number is added where that exists. Leaves none where it
  // throws.
  RunWriter(const TrainingConfig& config, const std::string& engine);

  // Goes on with a run from one of its checkpoints: what was written after it is removed. `run` is
  // as it is to be from now on (its steps may be more). Throws also Error InTraining, which names
  // who writes to it, and BadRun where lines are missing; nothing is changed then.
  RunWriter(const RunSummary& run, const KeptLines& kept);

  const std::filesystem::path& folder() const { return folder_; }
  std::filesystem::path lastWeights() const { return folder_ / kLastWeights; }
  std::filesystem::path bestWeights() const { return folder_ / kBestWeights; }

  void onStarted(const RunStarted& started) override;
  void onStep(const StepRecord& step) override;
  void onEvaluation(const EvaluationRecord& evaluation) override;
  void sync();  // what was told is on the disk, as a checkpoint of it requires
  void finish(const TrainingResult& result, const std::string& error = {});

 private:
  void begin();
  void open();
  void cutBack(const KeptLines& kept);
  void writeRunJson() const;

  TrainingConfig config_;
  RunFacts facts_;
  std::filesystem::path folder_;
  std::optional<AppendFile> steps_;
  std::optional<AppendFile> evaluations_;
  std::optional<AppendFile> reserve_;
};

// Throws Error InTraining, which names who trains it.
[[noreturn]] void throwInTraining(const RunSummary& run);

// Throws Error CannotWrite.
void writeAbout(const std::filesystem::path& run, const RunAbout& about);

const std::string& nameOf(const RunSummary& run);  // as it is called now

// Throws Error NotFound or BadRun.
RunSummary readRunSummary(const std::filesystem::path& folder);

struct RunList {
  std::vector<RunSummary> runs;  // newest first
  std::vector<Error> damaged;    // run folders that cannot be read, and why
};
// The runs directly below `folder`; folders without a run.json are passed over, those that cannot
// be read are named. Empty if there is no such folder.
RunList listRuns(const std::filesystem::path& folder);

// One line of evaluations.csv.
struct EvaluationLine {
  int step = 0;
  SetName set = SetName::Test;
  Protocol protocol = Protocol::Paper;
  double loss = 0, accuracy = 0, macroF1 = 0;
};

// checkpoint-<step>.safetensors: a run goes on from there.
struct CheckpointFile {
  int step = 0;
  std::filesystem::path path;
};
std::filesystem::path checkpointOf(const std::filesystem::path& run, int step);
// Those that there are, the newest first; whether they are whole is not looked at.
std::vector<CheckpointFile> findCheckpoints(const std::filesystem::path& run);
// Removes all but the newest `count`.
void keepCheckpoints(const std::filesystem::path& run, std::size_t count);

// predictions/<set>-<step>.csv
struct PredictionFile {
  SetName set = SetName::Test;
  int step = 0;
  std::filesystem::path path;
};

// The lines of a run's evaluations.csv, in the order in which they were written. Throws as
// readRun().
std::vector<EvaluationLine> readEvaluations(const std::filesystem::path& run);

// Of its text, or of its header and some of its lines; `file` is for the errors.
std::vector<EvaluationLine> parseEvaluations(std::string_view text,
                                             const std::filesystem::path& file);

// The names of a run's classes, by label; none where it ended before they were known. Throws as
// readRun().
std::vector<std::string> readClasses(const std::filesystem::path& run);

struct RunRecord {
  RunSummary summary;
  std::vector<std::string> classes;
  Split split;
  std::vector<StepRecord> steps;  // without secondsElapsed and secondsLeft
  std::vector<EvaluationLine> evaluations;
  std::vector<PredictionFile> predictions;  // by set, then step
  std::vector<CheckpointFile> checkpoints;  // the newest first
};

// Throws Error NotFound, Unreadable, or BadRun naming the file. A torn last line of a CSV is
// dropped; line ends and byte order marks of Windows are read.
RunRecord readRun(const std::filesystem::path& folder);

// Where a run keeps the predictions of one evaluation.
std::filesystem::path predictionsOf(const std::filesystem::path& run, SetName set, int step);

// Those that there are, by set, then step.
std::vector<PredictionFile> findPredictions(const std::filesystem::path& run);

// Throws Error BadRun, also for a label or prediction that is none of `classes` classes.
std::vector<Prediction> readPredictions(const std::filesystem::path& file, std::size_t classes);

// Adds to the folder of a run that is over what it would have written itself: the predictions, and
// the line of evaluations.csv unless the last one of that set and step says the same already.
// Throws Error CannotWrite.
void addEvaluation(const RunRecord& run, const EvaluationRecord& evaluation);

}  // namespace adnet
