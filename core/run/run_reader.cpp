// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/heartbeat.h"
#include "core/base/numbers.h"
#include "core/run/options.h"
#include "core/run/options_json.h"
#include "core/run/run_csv.h"
#include "core/run/run_folder.h"
#include "core/run/steps_file.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <functional>

namespace adnet {
namespace fs = std::filesystem;
namespace {

// Editors and git may end a line in CRLF, and the last one in nothing.
std::vector<std::string> readLines(const fs::path& file) {
  std::error_code code;
  if (fs::status(file, code).type() == fs::file_type::not_found) return {};  // the run ended before
  std::vector<std::string> lines;
  const std::string text = readText(file);
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.push_back(text.substr(begin, end - begin));
    if (lines.back().ends_with('\r')) lines.back().pop_back();
    begin = end + 1;
  }
  return lines;
}

std::vector<Sample> readList(const fs::path& file, std::size_t classes) {
  std::vector<Sample> samples;
  for (const std::string& line : readLines(file)) {
    const std::size_t space = line.rfind(' ');
    const auto label = space == std::string::npos
                           ? std::nullopt
                           : parseNumber<int>(std::string_view(line).substr(space + 1));
    if (!label || *label < 0 || static_cast<std::size_t>(*label) >= classes) {
      throwDamaged(file, "the line '" + line + "' is not a path and a label.");
    }
    samples.push_back({insidePath(line.substr(0, space), file), *label});
  }
  return samples;
}

RunStatus statusFromName(const std::string& name, const fs::path& file) {
  for (const RunStatus status :
       {RunStatus::Running, RunStatus::Finished, RunStatus::Stopped, RunStatus::Failed}) {
    if (name == nameOf(status)) return status;
  }
  throwDamaged(file, "has the unknown status '" + name + "'.");
}

SetName setNamed(const std::string& name, const fs::path& file) {
  try {
    return setFromName(name);
  } catch (const Error& error) {
    throwDamaged(file, error.detail());
  }
}

// The JSON library would convert a number that no int holds, which is undefined.
int countAt(const nlohmann::json& json, const char* key, const fs::path& file) {
  const auto found = json.find(key);
  if (found == json.end()) return 0;
  const auto count = found->is_number() ? parseNumber<int>(found->dump()) : std::nullopt;
  if (!count) throwDamaged(file, std::string("has no sensible number '") + key + "'.");
  return *count;
}

Protocol protocolNamed(const std::string& name, const fs::path& file) {
  for (const Protocol protocol : {Protocol::Paper, Protocol::Honest}) {
    if (name == nameOf(protocol)) return protocol;
  }
  throwDamaged(file, "has the unknown protocol '" + name + "'.");
}

Owner ownerOf(const nlohmann::json& json) {
  return {json.value("machine", std::string()), json.value("program", std::string()),
          json.value("process", 0), json.value("since", std::string())};
}

RunFacts factsOf(const nlohmann::json& json, const fs::path& file) {
  RunFacts facts;
  facts.status = statusFromName(json.value("status", std::string()), file);
  facts.started = json.value("started", std::string());
  facts.finished = json.value("finished", std::string());
  facts.version = json.value("version", std::string());
  facts.engine = json.value("engine", std::string());
  facts.device = json.value("device", std::string());
  facts.error = json.value("error", std::string());
  facts.testFingerprint = json.value("test_fingerprint", std::string());
  // Before there were two, it was of the run's split, and says nothing about the data set.
  if (!facts.testFingerprint.empty())
    facts.fingerprint = json.value("data_fingerprint", std::string());
  facts.weights = json.value("weights_report", std::string());
  facts.weightsHash = json.value("weights_hash", std::string());
  if (json.contains("owner")) facts.owner = ownerOf(json.at("owner"));
  facts.result.steps = countAt(json, "steps", file);
  facts.result.testAccuracy = json.value("test_accuracy", -1.0);
  facts.result.bestTestAccuracy = json.value("best_test_accuracy", -1.0);
  facts.result.seconds = json.value("seconds", 0.0);
  facts.result.imagesPerSecond = json.value("images_per_second", 0.0);
  facts.result.distillationSkipped = countAt(json, "distillation_skipped", file);
  return facts;
}

std::vector<StepRecord> readSteps(const fs::path& file) {
  StepsFile steps(file);
  steps.refresh();
  return steps.steps();
}

// What "test_seed" says stood in "split_seed" once; "checkpoint_minutes" decides no number.
std::vector<const Option*> lackingIn(const nlohmann::json& json) {
  std::vector<const Option*> lacking;
  for (const Option& option : trainingOptions()) {
    const bool known = json.contains(option.key) ||
                       (option.key == "test_seed" && json.contains("split_seed")) ||
                       option.key == "checkpoint_minutes";
    if (!known) lacking.push_back(&option);
  }
  return lacking;
}

RunSummary readRunJson(const fs::path& folder) {
  const fs::path file = folder / "run.json";
  const std::string text = readFile(file);
  RunSummary summary;
  summary.folder = folder;
  try {
    readJson(summary.config, text, file);
    const auto json = nlohmann::json::parse(text);
    summary.facts = factsOf(json.at("run"), file);
    summary.lacking = lackingIn(json);
  } catch (const nlohmann::json::exception&) {
    throwDamaged(file, "has no readable part 'run'.");
  } catch (const Error& error) {
    throwDamaged(file, error.detail());
  }
  summary.facts.result.folder = folder;
  return summary;
}

// What is no such file says nothing about the run: a damaged one is as good as none.
RunAbout readAbout(const fs::path& folder) {
  const fs::path file = folder / kAboutFile;
  std::error_code code;
  if (!fs::is_regular_file(file, code)) return {};
  try {
    const auto json = nlohmann::json::parse(readText(file));
    return {json.value("name", std::string()), json.value("note", std::string())};
  } catch (const nlohmann::json::exception&) {
    return {};
  } catch (const Error&) {
    return {};
  }
}

Error unreadable(const fs::path& folder, const std::error_code& code) {
  return {ErrorCode::Unreadable, folder, "the folder cannot be read (" + code.message() + ")."};
}

void addRun(const fs::path& folder, RunList& list) {
  std::error_code code;
  if (fs::status(folder / "run.json", code).type() == fs::file_type::not_found) return;
  try {
    if (code) throw unreadable(folder, code);
    list.runs.push_back(readRunSummary(folder));
  } catch (const Error& error) {
    list.damaged.push_back(error);
  }
}

}  // namespace

RunSummary readRunSummary(const fs::path& folder) {
  RunSummary summary = readRunJson(folder);
  RunFacts& facts = summary.facts;
  if (facts.status == RunStatus::Running && !isHeld(folder / kStepsFile, facts.owner)) {
    // It may have ended between the two looks.
    summary = readRunJson(folder);
    if (facts.status == RunStatus::Running) facts.status = RunStatus::Interrupted;
  }
  facts.result.status = facts.status;
  summary.about = readAbout(folder);
  return summary;
}

const std::string& nameOf(const RunSummary& run) {
  return run.about.name.empty() ? run.config.name : run.about.name;
}

RunList listRuns(const fs::path& folder) {
  RunList list;
  std::error_code code;
  fs::directory_iterator entry(folder, code);
  for (; !code && entry != fs::directory_iterator(); entry.increment(code))
    addRun(entry->path(), list);
  const bool missing =
      code == std::errc::no_such_file_or_directory || code == std::errc::not_a_directory;
  if (code && !missing) list.damaged.push_back(unreadable(folder, code));
  std::ranges::sort(list.runs, std::greater(), [](const RunSummary& run) {
    return std::pair(run.facts.started, run.folder.string());
  });
  return list;
}

std::vector<EvaluationLine> readEvaluations(const fs::path& run) {
  const fs::path file = run / kEvaluationsFile;
  return parseEvaluations(readFile(file), file);
}

std::vector<EvaluationLine> parseEvaluations(std::string_view text, const fs::path& file) {
  const CsvTable table(text, file);
  std::vector<EvaluationLine> lines(table.rows());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    lines[i].step = table.number<int>(i, "step");
    lines[i].set = setNamed(table.text(i, "set"), file);
    lines[i].protocol = protocolNamed(table.text(i, "protocol"), file);
    lines[i].loss = table.number<double>(i, "loss");
    lines[i].accuracy = table.number<double>(i, "accuracy");
    lines[i].macroF1 = table.number<double>(i, "macro_f1");
  }
  return lines;
}

fs::path predictionsOf(const fs::path& run, SetName set, int step) {
  return run / "predictions" / (std::string(nameOf(set)) + "-" + formatNumber(step) + ".csv");
}

fs::path checkpointOf(const fs::path& run, int step) {
  return run / ("checkpoint-" + formatNumber(step) + ".safetensors");
}

std::vector<CheckpointFile> findCheckpoints(const fs::path& run) {
  std::vector<CheckpointFile> found;
  std::error_code missing;
  for (const auto& entry : fs::directory_iterator(run, missing)) {
    const std::string stem = entry.path().stem().string();
    const auto step = parseNumber<int>(std::string_view(stem).substr(stem.find('-') + 1));
    if (step && entry.path() == checkpointOf(run, *step)) found.push_back({*step, entry.path()});
  }
  std::ranges::sort(found, std::greater(), &CheckpointFile::step);
  return found;
}

std::vector<PredictionFile> findPredictions(const fs::path& run) {
  std::vector<PredictionFile> found;
  std::error_code missing;
  for (const auto& entry : fs::directory_iterator(run / "predictions", missing)) {
    const std::string stem = entry.path().stem().string();
    const std::size_t dash = stem.rfind('-');
    if (entry.path().extension() != ".csv" || dash == std::string::npos) continue;
    const auto step = parseNumber<int>(std::string_view(stem).substr(dash + 1));
    for (const SetName set : {SetName::Train, SetName::Validation, SetName::Test}) {
      if (step && stem.substr(0, dash) == nameOf(set)) found.push_back({set, *step, entry.path()});
    }
  }
  std::ranges::sort(found, {}, [](const PredictionFile& f) { return std::pair(f.set, f.step); });
  return found;
}

std::vector<std::string> readClasses(const fs::path& run) {
  return readLines(run / "classes.txt");
}

RunRecord readRun(const fs::path& folder) {
  RunRecord record;
  record.summary = readRunSummary(folder);
  record.classes = readClasses(folder);
  const fs::path split = folder / "split";
  record.split.train = readList(split / "train.txt", record.classes.size());
  record.split.validation = readList(split / "validation.txt", record.classes.size());
  record.split.test = readList(split / "test.txt", record.classes.size());
  record.steps = readSteps(folder / kStepsFile);
  record.evaluations = readEvaluations(folder);
  record.predictions = findPredictions(folder);
  record.checkpoints = findCheckpoints(folder);
  return record;
}

std::vector<Prediction> readPredictions(const fs::path& file, std::size_t classes) {
  const CsvTable table(file);
  const auto label = [&](std::size_t row, const std::string& column) {
    const int value = table.number<int>(row, column);
    if (value < 0 || static_cast<std::size_t>(value) >= classes) {
      throwDamaged(file, "line " + formatNumber(row + 2) + ": " + column +
                             " is none of the run's " + formatNumber(classes) + " classes.");
    }
    return value;
  };
  const auto guess = [&](std::size_t row, const std::string& column) -> std::optional<Guess> {
    if (!table.has(column) || table.text(row, column).empty()) return std::nullopt;
    return Guess{label(row, column), table.number<float>(row, column + "_probability")};
  };
  std::vector<Prediction> predictions(table.rows());
  for (std::size_t i = 0; i < predictions.size(); ++i) {
    predictions[i] = {pathIn(table.text(i, "path"), file),
                      label(i, "label"),
                      label(i, "predicted"),
                      table.number<float>(i, "confidence"),
                      table.number<float>(i, "true_class_probability"),
                      guess(i, "second"),
                      guess(i, "third")};
  }
  return predictions;
}

}  // namespace adnet
