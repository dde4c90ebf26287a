// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/cli/commands.h"

#include "core/base/error.h"
#include "core/cli/command_line.h"
#include "core/cli/compare_command.h"
#include "core/cli/inspect_command.h"
#include "core/cli/progress_line.h"
#include "core/cli/sweep_command.h"
#include "core/cli/views_command.h"
#include "core/cli/weights_command.h"
#include "core/data/open_dataset.h"

#include <nlohmann/json.hpp>

#include <cerrno>
#include <cstring>
#include <ios>

namespace adnet::cli {
namespace {

using Json = nlohmann::ordered_json;

// An accuracy that was not measured is null.
Json accuracyOrNull(double accuracy) {
  return accuracy < 0 ? Json() : Json(accuracy);
}

void printResult(const TrainingResult& result, std::ostream& out) {
  if (result.testAccuracy >= 0) {
    out << "test accuracy  " << percentText(result.testAccuracy)
        << "  (honest protocol: the checkpoint was chosen without the test set)\n";
  }
  if (result.bestTestAccuracy >= 0) {
    out << "best           " << percentText(result.bestTestAccuracy)
        << "  (paper protocol: best of all evaluations, optimistic)\n";
  }
  if (result.distillationSkipped > 0) {
    out << "distillation   left out of " << result.distillationSkipped << " steps (not finite)\n";
  }
  out << "time           " << durationText(result.seconds) << " for " << result.steps << " steps\n"
      << "run            " << result.folder.string() << std::endl;
}

int report(const TrainingResult& result, const CommandLine& line, Console console) {
  const bool stopped = result.status == RunStatus::Stopped;
  if (stopped) {
    console.log << "stopped after " << result.steps
                << " steps; the run is kept, and adnet resume goes on with it\n";
  }
  if (line.json) {
    const Json json = {{"run", result.folder.string()},
                       {"test_accuracy", accuracyOrNull(result.testAccuracy)},
                       {"best_test_accuracy", accuracyOrNull(result.bestTestAccuracy)},
                       {"steps", result.steps},
                       {"seconds", result.seconds},
                       {"images_per_second", result.imagesPerSecond}};
    console.out << json.dump(-1, ' ', false, Json::error_handler_t::replace) << std::endl;
  } else {
    printResult(result, console.out);
  }
  return stopped ? kInterrupted : kDone;
}

int train(const CommandLine& line, Console console, const std::stop_token& stop,
          const GetEngine& engine) {
  PauseGate pause;
  TrainingResult result;
  {
    ProgressLine progress(console.log, console.terminal);
    result = engine().train(line.config, progress, stop, pause);
  }
  return report(result, line, console);
}

int resume(const CommandLine& line, Console console, const std::stop_token& stop,
           const GetEngine& engine) {
  const RunFacts before = readRunSummary(line.resume.folder).facts;
  PauseGate pause;
  TrainingResult result;
  {
    ProgressLine progress(console.log, console.terminal);
    result = engine().resume(line.resume, progress, stop, pause);
  }
  if (before.status == RunStatus::Finished && result.steps == before.result.steps) {
    console.log << "the run was finished already; --steps N with more than " << result.steps
                << " trains it further\n";
  }
  return report(result, line, console);
}

// Only an accuracy on test images is of a protocol.
const char* remarkOn(const EvaluationRecord& evaluation) {
  switch (evaluation.set) {
    case SetName::Train:
      return "trained on these";
    case SetName::Validation:
      return "these chose the checkpoint";
    case SetName::Test:
      break;
  }
  return evaluation.protocol == Protocol::Honest
             ? "honest protocol"
             : "paper protocol: these may have chosen the checkpoint, optimistic";
}

void printMetrics(const EvaluatedRun& run, std::ostream& out) {
  const EvaluationRecord& evaluation = run.evaluation;
  out << nameOf(evaluation.set) << " accuracy  " << percentText(evaluation.metrics.accuracy)
      << " of " << evaluation.metrics.images << " images, macro F1 "
      << percentText(evaluation.metrics.macroF1) << "  (" << remarkOn(evaluation) << ")\n"
      << "weights        " << run.weights.filename().string() << " of step " << evaluation.step
      << std::endl;
}

int evaluate(const CommandLine& line, Console console, const std::stop_token& stop,
             const GetEngine& engine) {
  EvaluatedRun run;
  {
    ProgressLine progress(console.log, console.terminal);
    run = engine().evaluate(
        {line.folder, line.set, line.config.device, line.config.data.root, line.acceptsChangedData},
        progress, stop);
  }
  const EvaluationRecord& evaluation = run.evaluation;
  if (run.unwritten)
    console.log << "the predictions are not kept: " << run.unwritten->what() << "\n";
  if (line.json) {
    const Json json = {
        {"run", line.folder.string()},
        {"weights", run.weights.filename().string()},
        {"set", nameOf(evaluation.set)},
        {"protocol", evaluation.set == SetName::Test ? Json(nameOf(evaluation.protocol)) : Json()},
        {"step", evaluation.step},
        {"images", evaluation.metrics.images},
        {"accuracy", evaluation.metrics.accuracy},
        {"macro_f1", evaluation.metrics.macroF1},
        {"loss", evaluation.loss}};
    console.out << json.dump(-1, ' ', false, Json::error_handler_t::replace) << std::endl;
  } else {
    printMetrics(run, console.out);
  }
  return kDone;
}

int demoData(const CommandLine& line, Console console, const std::stop_token& stop) {
  writeDemoData(line.folder, line.demo, stop);
  console.out << line.demo.classes * line.demo.perClass << " synthetic images in "
              << line.folder.string() << std::endl;
  return kDone;
}

int dispatch(const CommandLine& line, Console console, const std::stop_token& stop,
             const GetEngine& engine) {
  switch (line.command) {
    case Command::Help:
      console.out << helpText();
      return kDone;
    case Command::Version:
      console.out << "adnet " << ADNET_VERSION << "\n";
      return kDone;
    case Command::Train:
      return train(line, console, stop, engine);
    case Command::Resume:
      return resume(line, console, stop, engine);
    case Command::Evaluate:
      return evaluate(line, console, stop, engine);
    case Command::Sweep:
      return sweep(line, console, stop, engine);
    case Command::Compare:
      return compareRuns(line, console);
    case Command::Inspect:
      return inspect(line, console, stop);
    case Command::Views:
      return views(line, console, stop);
    case Command::Weights:
      return weights(line, console, stop);
    case Command::DemoData:
      return demoData(line, console, stop);
  }
  return kWrongUsage;
}

// What the command line has for it.
const char* hintOn(const Error& error) {
  return error.code() == ErrorCode::DataChanged
             ? " Put back what was there, or give --accept-changed-data."
             : "";
}

// While it lives, what cannot be printed is thrown; errno tells why, as long as nothing comes
// between.
class ThrowingOutput {
 public:
  explicit ThrowingOutput(std::ostream& out) : out_(out) { out_.exceptions(std::ios::badbit); }
  ~ThrowingOutput() { out_.exceptions(std::ios::goodbit); }
  ThrowingOutput(const ThrowingOutput&) = delete;
  ThrowingOutput& operator=(const ThrowingOutput&) = delete;

 private:
  std::ostream& out_;
};

}  // namespace

int runCommand(const std::vector<std::string>& arguments, Console console,
               const std::stop_token& stop, const GetEngine& engine) {
  try {
    const ThrowingOutput throwing(console.out);
    const int code = dispatch(parse(arguments), console, stop, engine);
    console.out.flush();
    return code;
  } catch (const Cancelled&) {
    console.log << "adnet: stopped\n";
    return kInterrupted;
  } catch (const UsageError& error) {
    console.log << "adnet: " << error.what() << "\n";
    return kWrongUsage;
  } catch (const std::ios_base::failure&) {
    const int reason = errno;
    // A reader that went away has seen enough.
    if (reason != EPIPE)
      console.log << "adnet: the output cannot be written (" << std::strerror(reason) << ").\n";
    return kFailed;
  } catch (const Error& error) {
    console.log << "adnet: " << error.what() << hintOn(error) << "\n";
    return kFailed;
  } catch (const std::exception& error) {
    console.log << "adnet: " << error.what() << "\n";
    return kFailed;
  }
}

}  // namespace adnet::cli
