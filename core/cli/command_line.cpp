// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/cli/command_line.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/numbers.h"
#include "core/run/options.h"
#include "core/run/options_json.h"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

namespace adnet::cli {
namespace {

constexpr int kMostEpochs = 100;  // of a sheet of views

// Options without a value, but for --json, which most commands have.
constexpr std::string_view kSwitches[] = {"--slurm", "--dry-run", "--table",
                                          "--accept-changed-data"};

struct Arguments {
  std::vector<std::string> plain;
  std::vector<std::pair<std::string, std::string>> options;  // "--name", value
  bool json = false;
};

Arguments takeApart(const std::vector<std::string>& words) {
  Arguments arguments;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    if (!word.starts_with("--")) {
      arguments.plain.push_back(word);
    } else if (word == "--json") {
      arguments.json = true;
    } else if (std::ranges::find(kSwitches, word) != std::end(kSwitches)) {
      arguments.options.emplace_back(word, std::string());
    } else if (const std::size_t equals = word.find('='); equals != std::string::npos) {
      arguments.options.emplace_back(word.substr(0, equals), word.substr(equals + 1));
    } else if (i + 1 < words.size()) {
      arguments.options.emplace_back(word, words[++i]);
    } else {
      throw UsageError(word + " needs a value.");
    }
  }
  return arguments;
}

void requirePlain(const Arguments& arguments, std::size_t count, const std::string& usage) {
  if (arguments.plain.size() != count) throw UsageError("Usage: " + usage);
}

const Option& trainingOption(const std::string& flag) {
  for (const Option& option : trainingOptions()) {
    if (flag == flagOf(option)) return option;
  }
  const Option* const nearest = nearestOption(flag);
  throw UsageError("There is no option " + flag + ". " +
                   (nearest ? "Did you mean " + flagOf(*nearest) + "? " : "") +
                   "adnet --help lists them.");
}

[[noreturn]] void refuseOption(const std::string& command, const std::string& flag) {
  throw UsageError("adnet " + command + " has no option " + flag + ".");
}

// Reads each option through `read`, which says whether it knows it.
using ReadOption = std::function<bool(const std::string& flag, const std::string& value)>;
void readOptions(const Arguments& arguments, const std::string& command, const ReadOption& read) {
  for (const auto& [flag, value] : arguments.options) {
    if (!read(flag, value)) refuseOption(command, flag);
  }
}

template <class Number>
Number numberOf(const std::string& flag, const std::string& value) {
  const auto number = parseNumber<Number>(value);
  if (!number) throw UsageError(flag + " is '" + value + "'; expected a whole number.");
  return *number;
}

void readConfigs(const Arguments& arguments, TrainingConfig& config) {
  for (const auto& [flag, value] : arguments.options) {
    if (flag == "--config") adnet::readOptions(config, *readJsonFile(value), "");
  }
}

CommandLine parseTrain(const Arguments& arguments) {
  requirePlain(arguments, 0, "adnet train --data DIR [options]");
  CommandLine line;
  line.command = Command::Train;
  readConfigs(arguments, line.config);
  for (const auto& [flag, value] : arguments.options) {
    if (flag != "--config") trainingOption(flag).read(line.config, value);
  }
  validate(line.config);
  return line;
}

CommandLine parseResume(const Arguments& arguments) {
  requirePlain(arguments, 1, "adnet resume RUN [--steps N] [--data DIR] [--accept-changed-data]");
  CommandLine line;
  line.command = Command::Resume;
  line.resume.folder = arguments.plain[0];
  readOptions(arguments, "resume", [&](const std::string& flag, const std::string& value) {
    if (flag == "--steps") {
      line.resume.steps = numberOf<int>(flag, value);
    } else if (flag == "--data") {
      line.resume.data = value;
    } else if (flag == "--accept-changed-data") {
      line.resume.acceptsChangedData = true;
    } else {
      return false;
    }
    return true;
  });
  return line;
}

CommandLine parseEvaluate(const Arguments& arguments) {
  requirePlain(
      arguments, 1,
      "adnet evaluate RUN [--set test|validation|train] [--data DIR] [--accept-changed-data]");
  CommandLine line;
  line.command = Command::Evaluate;
  line.folder = arguments.plain[0];
  readOptions(arguments, "evaluate", [&](const std::string& flag, const std::string& value) {
    if (flag == "--set") {
      line.set = setFromName(value);
      return true;
    }
    if (flag == "--accept-changed-data") {
      line.acceptsChangedData = true;
      return true;
    }
    if (flag != "--device" && flag != "--data") return false;
    trainingOption(flag).read(line.config, value);
    return true;
  });
  return line;
}

// Of an option that makes no sense without `other`.
void requireWith(bool other, const std::string& flag, const char* name) {
  if (!other) throw UsageError(flag + " needs " + name + ".");
}

void readSlurmOption(const std::string& flag, const std::string& value, SlurmOptions& options) {
  if (flag == "--partition") options.partition = value;
  if (flag == "--time") options.time = value;
  if (flag == "--cpus") options.cpus = numberOf<int>(flag, value);
  if (flag == "--gpus") options.gpus = numberOf<int>(flag, value);
  if (options.cpus < 0 || options.gpus < 0) throw UsageError(flag + " must be above 0.");
}

CommandLine parseSweep(const Arguments& arguments) {
  requirePlain(arguments, 1,
               "adnet sweep SWEEP.json [--point K | --table | --slurm [--partition P] [--time T] "
               "[--cpus N] [--gpus N] [--dry-run]]");
  CommandLine line;
  line.command = Command::Sweep;
  SweepOptions& options = line.sweepOptions;
  const auto has = [&](const char* flag) {
    return std::ranges::any_of(arguments.options, [&](const auto& o) { return o.first == flag; });
  };
  if (has("--slurm")) options.slurm.emplace();
  readOptions(arguments, "sweep", [&](const std::string& flag, const std::string& value) {
    if (flag == "--point") {
      options.point = numberOf<std::size_t>(flag, value) - 1;
    } else if (flag == "--table") {
      options.tableOnly = true;
    } else if (flag == "--dry-run") {
      requireWith(options.slurm.has_value(), flag, "--slurm");
      options.dryRun = true;
    } else if (flag == "--partition" || flag == "--time" || flag == "--cpus" || flag == "--gpus") {
      requireWith(options.slurm.has_value(), flag, "--slurm");
      readSlurmOption(flag, value, *options.slurm);
    } else {
      return flag == "--slurm";
    }
    return true;
  });
  if (options.point.has_value() + options.tableOnly + options.slurm.has_value() > 1)
    throw UsageError("--point, --table and --slurm exclude each other.");
  line.file = arguments.plain[0];
  line.sweep = readSweep(line.file);
  if (options.point && *options.point >= line.sweep.points.size()) {
    throw UsageError("--point is " + formatNumber(*options.point + 1) +
                     "; the sweep has points 1 to " + formatNumber(line.sweep.points.size()) + ".");
  }
  return line;
}

TableFormat tableFormat(const std::string& name) {
  constexpr std::pair<const char*, TableFormat> kFormats[] = {{"markdown", TableFormat::Markdown},
                                                              {"csv", TableFormat::Csv},
                                                              {"json", TableFormat::Json},
                                                              {"latex", TableFormat::Latex}};
  for (const auto& [known, format] : kFormats) {
    if (name == known) return format;
  }
  throw UsageError("--format is '" + name + "'; use markdown, csv, json or latex.");
}

TableRows tableRows(const std::string& name) {
  if (name == "setting") return TableRows::Settings;
  if (name == "run") return TableRows::Runs;
  throw UsageError("--rows is '" + name + "'; use setting or run.");
}

CommandLine parseCompare(const Arguments& arguments) {
  if (arguments.plain.empty()) {
    throw UsageError(
        "Usage: adnet compare RUN... [--group-by OPTION,...] [--baseline OPTION=VALUE,...] "
        "[--metric accuracy|balanced_accuracy|macro_f1] [--format markdown|csv|json|latex] "
        "[--rows setting|run] [--out DIR]");
  }
  CommandLine line;
  line.command = Command::Compare;
  line.runs.assign(arguments.plain.begin(), arguments.plain.end());
  readOptions(arguments, "compare", [&](const std::string& flag, const std::string& value) {
    if (flag == "--group-by") {
      line.compare.what.grouping = groupingFrom(value);
    } else if (flag == "--baseline") {
      line.compare.what.baseline = baselineFrom(value);
    } else if (flag == "--metric") {
      line.compare.what.metric = metricFromName(value);
    } else if (flag == "--format") {
      line.compare.format = tableFormat(value);
    } else if (flag == "--rows") {
      line.compare.rows = tableRows(value);
    } else if (flag == "--out") {
      line.folder = value;
    } else {
      return false;
    }
    return true;
  });
  const bool isCsv = line.compare.format == TableFormat::Csv && !arguments.json;
  if (line.compare.rows == TableRows::Runs && !isCsv)
    throw UsageError("--rows run needs --format csv.");
  return line;
}

CommandLine parseInspect(const Arguments& arguments) {
  requirePlain(arguments, 1,
               "adnet inspect DIR [--train-list FILE] [--test-list FILE] [--labels NAME]");
  CommandLine line;
  line.command = Command::Inspect;
  line.config.data.root = arguments.plain[0];
  readOptions(arguments, "inspect", [&](const std::string& flag, const std::string& value) {
    if (flag != "--train-list" && flag != "--test-list" && flag != "--labels") return false;
    trainingOption(flag).read(line.config, value);
    return true;
  });
  return line;
}

// The options of train that decide what is drawn, and of which images.
bool decidesViews(const std::string& flag) {
  static const std::set<std::string> flags = {
      "--train-list",    "--test-list",  "--labels",
      "--test-fraction", "--split-seed", "--ratio",
      "--per-class",     "--method",     "--crops",
      "--resize",        "--image-size", "--centre",
      "--strong-crop",   "--weak-crop",  "--jitter",
      "--flip",          "--policy",     "--vertical-flip",
      "--augmentation",  "--seed",       "--validation-fraction",
      "--test-seed"};
  return flags.contains(flag);
}

CommandLine parseViews(const Arguments& arguments) {
  requirePlain(arguments, 1,
               "adnet views DIR --out SHEET.png [--image NAME] [--epochs N] [--config FILE] "
               "[options of train]");
  CommandLine line;
  line.command = Command::Views;
  readConfigs(arguments, line.config);
  readOptions(arguments, "views", [&](const std::string& flag, const std::string& value) {
    if (flag == "--out") {
      line.folder = value;
    } else if (flag == "--image") {
      line.views.image = value;
    } else if (flag == "--epochs") {
      line.views.epochs = numberOf<int>(flag, value);
    } else if (decidesViews(flag)) {
      trainingOption(flag).read(line.config, value);
    } else {
      return flag == "--config";
    }
    return true;
  });
  line.config.data.root = arguments.plain[0];
  if (line.folder.extension() != ".png") {
    throw UsageError("--out is '" + line.folder.string() +
                     "'; expected the name of a PNG file, such as sheet.png.");
  }
  if (line.views.epochs < 1 || line.views.epochs > kMostEpochs) {
    throw UsageError("--epochs is " + formatNumber(line.views.epochs) +
                     "; it must lie between 1 and " + formatNumber(kMostEpochs) + ".");
  }
  validate(line.config);
  return line;
}

CommandLine parseWeights(const Arguments& arguments) {
  const std::vector<std::string>& words = arguments.plain;
  if (!words.empty() && (words[0] != "fetch" || words.size() < 2)) {
    throw UsageError("Usage: adnet weights, or adnet weights fetch NAME...");
  }
  readOptions(arguments, "weights", [](const auto&, const auto&) { return false; });
  CommandLine line;
  line.command = Command::Weights;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const PublishedWeights* const published = findPublished(words[i]);
    if (!published) {
      throw UsageError("There are no published weights called '" + words[i] +
                       "'. adnet weights lists them.");
    }
    line.published.push_back(published);
  }
  return line;
}

CommandLine parseDemoData(const Arguments& arguments) {
  requirePlain(arguments, 1, "adnet demo-data DIR [--classes 8 --per-class 40 --seed 1]");
  CommandLine line;
  line.command = Command::DemoData;
  line.folder = arguments.plain[0];
  readOptions(arguments, "demo-data", [&](const std::string& flag, const std::string& value) {
    if (flag == "--classes") {
      line.demo.classes = numberOf<int>(flag, value);
    } else if (flag == "--per-class") {
      line.demo.perClass = numberOf<int>(flag, value);
    } else if (flag == "--seed") {
      line.demo.seed = numberOf<std::uint64_t>(flag, value);
    } else {
      return false;
    }
    return true;
  });
  return line;
}

bool printsJson(Command command) {
  return command == Command::Train || command == Command::Resume || command == Command::Evaluate ||
         command == Command::Sweep || command == Command::Compare || command == Command::Weights ||
         command == Command::Inspect;
}

bool asksForHelp(const std::vector<std::string>& words) {
  return words.empty() || words[0] == "help" || std::ranges::count(words, "--help") > 0 ||
         std::ranges::count(words, "-h") > 0;
}

}  // namespace

CommandLine parse(const std::vector<std::string>& words) {
  CommandLine line;
  if (asksForHelp(words)) return line;
  if (words[0] == "--version") {
    line.command = Command::Version;
    return line;
  }
  using Parse = CommandLine (*)(const Arguments&);
  static const std::map<std::string, Parse> commands = {
      {"train", parseTrain},     {"resume", parseResume},   {"evaluate", parseEvaluate},
      {"sweep", parseSweep},     {"compare", parseCompare}, {"inspect", parseInspect},
      {"weights", parseWeights}, {"views", parseViews},     {"demo-data", parseDemoData}};
  const auto command = commands.find(words[0]);
  if (command == commands.end()) {
    throw UsageError("'" + words[0] + "' is no command. adnet --help lists them.");
  }
  try {
    const Arguments arguments = takeApart({words.begin() + 1, words.end()});
    line = command->second(arguments);
    if (arguments.json && !printsJson(line.command)) refuseOption(words[0], "--json");
    line.json = arguments.json;
  } catch (const Error& error) {
    if (error.code() != ErrorCode::BadConfig) throw;
    throw UsageError(error.what());
  }
  return line;
}

}  // namespace adnet::cli
