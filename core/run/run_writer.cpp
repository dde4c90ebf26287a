// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/hash.h"
#include "core/base/numbers.h"
#include "core/base/utc_time.h"
#include "core/data/fingerprint.h"
#include "core/data/image_stamp.h"
#include "core/run/backbones.h"
#include "core/run/csv.h"
#include "core/run/options_json.h"
#include "core/run/run_csv.h"
#include "core/run/run_folder.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace adnet {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kReserve = 32 << 10;  // bytes

void makeFolders(const fs::path& folder) {
  std::error_code code;
  fs::create_directories(folder, code);
  if (code) {
    throw Error(ErrorCode::CannotWrite, folder,
                "the folder cannot be made (" + code.message() + "). Choose another with --out.");
  }
}

// Two runs may begin within one second, so creating the folder is what claims the name.
fs::path claimRunFolder(const fs::path& out, const std::string& name) {
  makeFolders(out);
  const std::string base = utcFileName() + "-" + name;
  fs::path folder = out / base;
  std::error_code code;
  for (int i = 2; !fs::create_directory(folder, code); ++i) {
    if (code) {
      throw Error(ErrorCode::CannotWrite, folder,
                  "the folder cannot be made (" + code.message() + "). Choose another with --out.");
    }
    folder = out / (base + "-" + formatNumber(i));
  }
  return folder;
}

TrainingConfig withAbsolutePaths(TrainingConfig config) {
  for (fs::path* path : {&config.data.root, &config.data.trainList, &config.data.testList,
                         &config.weights, &config.out}) {
    if (!path->empty()) *path = fs::absolute(*path).lexically_normal();
  }
  if (config.name.empty()) config.name = std::string(nameOf(config.method)) + "-" + config.backbone;
  return config;
}

std::string listOf(const std::vector<Sample>& samples) {
  std::string text;
  for (const Sample& sample : samples) {
    text += sample.path + " " + formatNumber(sample.label) + "\n";
  }
  return text;
}

nlohmann::ordered_json toJson(const Owner& owner) {
  return {{"machine", owner.machine},
          {"program", owner.program},
          {"process", owner.process},
          {"since", owner.since}};
}

nlohmann::ordered_json toJson(const RunFacts& facts) {
  const TrainingResult& result = facts.result;
  return {{"status", nameOf(facts.status)},
          {"started", facts.started},
          {"finished", facts.finished},
          {"version", facts.version},
          {"engine", facts.engine},
          {"device", facts.device},
          {"error", facts.error},
          {"data_fingerprint", facts.fingerprint},
          {"test_fingerprint", facts.testFingerprint},
          {"weights_report", facts.weights},
          {"weights_hash", facts.weightsHash},
          {"steps", result.steps},
          {"test_accuracy", result.testAccuracy},
          {"best_test_accuracy", result.bestTestAccuracy},
          {"seconds", result.seconds},
          {"images_per_second", result.imagesPerSecond},
          {"distillation_skipped", result.distillationSkipped}};
}

std::string lineOf(const EvaluationRecord& evaluation) {
  return csvLine({formatNumber(evaluation.step), nameOf(evaluation.set),
                  nameOf(evaluation.protocol), formatNumber(evaluation.loss),
                  formatNumber(evaluation.metrics.accuracy),
                  formatNumber(evaluation.metrics.macroF1)});
}

void writePredictions(const fs::path& run, const EvaluationRecord& evaluation) {
  std::string text =
      "path,label,predicted,confidence,true_class_probability,second,second_probability,"
      "third,third_probability\n";
  for (const Prediction& one : *evaluation.predictions) {
    CsvRow row = {pathField(one.path), formatNumber(one.label), formatNumber(one.predicted),
                  formatNumber(one.confidence), formatNumber(one.trueClassProbability)};
    for (const std::optional<Guess>& guess : {one.second, one.third}) {
      row.push_back(guess ? formatNumber(guess->label) : std::string());
      row.push_back(guess ? formatNumber(guess->probability) : std::string());
    }
    text += csvLine(row);
  }
  writeFileAtomically(predictionsOf(run, evaluation.set, evaluation.step), text);
}

bool saysTheSame(const EvaluationLine& line, const EvaluationRecord& evaluation) {
  return line.protocol == evaluation.protocol && line.loss == evaluation.loss &&
         line.accuracy == evaluation.metrics.accuracy && line.macroF1 == evaluation.metrics.macroF1;
}

// Where its header and the first `lines` lines end. Throws Error BadRun where there are fewer.
std::uintmax_t endOfLines(const fs::path& file, int lines) {
  const std::string text = readFile(file);
  std::size_t end = 0;
  for (int i = 0; i <= lines; ++i) {
    end = text.find('\n', end) + 1;
    if (end == 0) {
      throw Error(ErrorCode::BadRun, file,
                  "has fewer lines than the checkpoint says: " + formatNumber(lines) +
                      " and a header are expected.");
    }
  }
  return end;
}

void cut(const fs::path& file, std::uintmax_t size) {
  std::error_code code;
  fs::resize_file(file, size, code);
  if (code) {
    throw Error(ErrorCode::CannotWrite, file, "cannot be written (" + code.message() + ").");
  }
}

// A line that was torn by a crash must not become the beginning of the next.
void dropTornLine(const fs::path& file) {
  const std::string text = readFile(file);
  if (!text.ends_with('\n')) cut(file, text.rfind('\n') + 1);
}

}  // namespace

RunWriter::RunWriter(const TrainingConfig& config, const std::string& engine)
    : config_(withAbsolutePaths(config)), folder_(claimRunFolder(config_.out, config_.name)) {
  facts_.started = utcNow();
  facts_.version = ADNET_VERSION;
  facts_.engine = engine;
  try {
    begin();
  } catch (...) {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);  // without run.json it is no run
    throw;
  }
}

RunWriter::RunWriter(const RunSummary& run, const KeptLines& kept)
    : config_(run.config), facts_(run.facts), folder_(run.folder) {
  open();
  cutBack(kept);
  facts_.status = RunStatus::Running;
  facts_.finished.clear();
  facts_.error.clear();
  facts_.result = {};
  writeRunJson();
}

void RunWriter::begin() {
  open();
  steps_->append(
      "step,epoch,loss,cross_entropy,distillation,learning_rate,gradient_norm,"
      "images_per_second\n");
  evaluations_->append("step,set,protocol,loss,accuracy,macro_f1\n");
  writeRunJson();
}

void RunWriter::cutBack(const KeptLines& kept) {
  const fs::path evaluations = folder_ / kEvaluationsFile;
  const std::uintmax_t steps = endOfLines(folder_ / kStepsFile, kept.steps);
  cut(evaluations, endOfLines(evaluations, kept.evaluations));
  cut(folder_ / kStepsFile, steps);
  const std::vector<EvaluationLine> lines = readEvaluations(folder_);
  for (const PredictionFile& file : findPredictions(folder_)) {
    const bool isKept = std::ranges::any_of(lines, [&](const EvaluationLine& line) {
      return line.set == file.set && line.step == file.step;
    });
    std::error_code ignored;  // it is replaced when its evaluation comes again
    if (!isKept) fs::remove(file.path, ignored);
  }
  for (const CheckpointFile& checkpoint : findCheckpoints(folder_)) {
    std::error_code ignored;
    if (checkpoint.step > kept.steps) fs::remove(checkpoint.path, ignored);
  }
}

void RunWriter::open() {
  makeFolders(folder_ / "split");
  makeFolders(folder_ / "predictions");
  steps_.emplace(folder_ / kStepsFile);
  if (!steps_->hold()) throwInTraining(readRunSummary(folder_));
  facts_.owner = ownerNow();
  evaluations_.emplace(folder_ / kEvaluationsFile);
  // Room for the last run.json where the disk is full by then; a file without a name is gone with
  // the program.
  reserve_.emplace(folder_ / "reserve");
  reserve_->append(std::string(kReserve, ' '));
  fs::remove(folder_ / "reserve");
}

void RunWriter::onStarted(const RunStarted& started) {
  std::string classes;
  for (const std::string& name : started.classes)
    classes += name + "\n";
  const std::string train = listOf(started.split.train);
  const std::string validation = listOf(started.split.validation);
  const std::string test = listOf(started.split.test);
  // The facts first: should one of the files fail, finish() has them.
  facts_.fingerprint = started.fingerprint;
  facts_.testFingerprint = fingerprintOf(started.split.test);
  facts_.device = started.device;
  facts_.weights = started.weightsReport;
  if (!config_.weights.empty()) facts_.weightsHash = hexText(contentOf(config_.weights));
  if (config_.backbone == kTorchScript) {
    writeFileAtomically(folder_ / kScriptFile, readFile(config_.weights));
  }
  writeFileAtomically(folder_ / "classes.txt", classes);
  writeFileAtomically(folder_ / "split" / "train.txt", train);
  writeFileAtomically(folder_ / "split" / "validation.txt", validation);
  writeFileAtomically(folder_ / "split" / "test.txt", test);
  writeRunJson();
}

void RunWriter::onStep(const StepRecord& step) {
  steps_->append(csvLine({formatNumber(step.step), formatNumber(step.epoch),
                          formatNumber(step.loss), formatNumber(step.crossEntropy),
                          formatNumber(step.distillation), formatNumber(step.learningRate),
                          formatNumber(step.gradientNorm), formatNumber(step.imagesPerSecond)}));
}

void RunWriter::onEvaluation(const EvaluationRecord& evaluation) {
  // The predictions first: a line of evaluations.csv then always has its file.
  writePredictions(folder_, evaluation);
  evaluations_->append(lineOf(evaluation));
}

void RunWriter::sync() {
  steps_->sync();
  evaluations_->sync();
}

void RunWriter::finish(const TrainingResult& result, const std::string& error) {
  facts_.status = result.status;
  facts_.result = result;
  facts_.error = error;
  facts_.finished = utcNow();
  facts_.owner.reset();
  reserve_.reset();
  writeRunJson();
}

void RunWriter::writeRunJson() const {
  auto json = nlohmann::ordered_json::parse(toJson(config_));
  json["run"] = toJson(facts_);
  if (facts_.owner) json["run"]["owner"] = toJson(*facts_.owner);
  // A name on disk may be no UTF-8; the file is written all the same.
  writeFileAtomically(folder_ / "run.json",
                      json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
}

void throwInTraining(const RunSummary& run) {
  const std::optional<Owner>& owner = run.facts.owner;
  throw Error(ErrorCode::InTraining, run.folder,
              "is trained by " + (owner ? nameOf(*owner) : "another program now") +
                  ". Wait until it has ended, or stop it there.");
}

void keepCheckpoints(const fs::path& run, std::size_t count) {
  const std::vector<CheckpointFile> found = findCheckpoints(run);
  for (std::size_t i = count; i < found.size(); ++i) {
    std::error_code ignored;  // one too many does no harm
    fs::remove(found[i].path, ignored);
  }
}

void writeAbout(const fs::path& run, const RunAbout& about) {
  const nlohmann::ordered_json json = {{"name", about.name}, {"note", about.note}};
  writeFileAtomically(run / kAboutFile,
                      json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
}

void addEvaluation(const RunRecord& run, const EvaluationRecord& evaluation) {
  const fs::path& folder = run.summary.folder;
  std::error_code ignored;  // what is wrong shows when the file is written
  fs::create_directories(folder / "predictions", ignored);  // git keeps no empty folder
  writePredictions(folder, evaluation);
  const auto last = std::find_if(
      run.evaluations.rbegin(), run.evaluations.rend(), [&](const EvaluationLine& line) {
        return line.set == evaluation.set && line.step == evaluation.step;
      });
  if (last != run.evaluations.rend() && saysTheSame(*last, evaluation)) return;
  const fs::path file = folder / kEvaluationsFile;
  dropTornLine(file);
  AppendFile(file).append(lineOf(evaluation));
}

}  // namespace adnet
