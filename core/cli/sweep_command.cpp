// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/cli/sweep_command.h"

#include "core/base/numbers.h"
#include "core/cli/progress_line.h"
#include "core/cli/slurm_command.h"
#include "core/compare/comparison.h"
#include "core/compare/setting.h"
#include "core/engine/train_point.h"
#include "core/sweep/run_queue.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <system_error>
#include <thread>
#include <unordered_set>

namespace adnet::cli {
namespace {

constexpr auto kLookEvery = std::chrono::milliseconds(500);

// The lowest time there is of a file that is not there.
std::filesystem::file_time_type lastChange(const std::filesystem::path& file) {
  std::error_code code;
  return std::filesystem::last_write_time(file, code);
}

// Trains a sweep's queue as its file has it, and says so on the console.
class SweepRunner {
 public:
  SweepRunner(const CommandLine& line, Console console, const std::stop_token& stop)
      : file_(line.file),
        sweep_(line.sweep),
        console_(console),
        queue_(sweep_),
        options_(differingOptions(sweep_.points)) {
    if (line.sweepOptions.point) only_ = runKey(sweep_.points[*line.sweepOptions.point]);
    for (const Error& error : lookUp(stop))
      console_.log << "passed over " << error.what() << "\n";
  }

  const RunQueue& queue() const { return queue_; }
  const std::filesystem::path& out() const { return sweep_.out; }
  Comparison comparison() const {
    ComparisonOptions options;
    options.grouping.push_back(findOption("device"));  // points may differ in it
    Comparison comparison = compare(queue_.trials(), options);
    addImageAnalyses(comparison);  // rows whose runs have no predictions stay without
    return comparison;
  }

  // The first point that waits is trained by the program that claims it, once; what others train is
  // waited for. Throws Cancelled when it was stopped.
  void trainAll(const GetEngine& engine, const std::stop_token& stop) {
    while (true) {
      follow();
      std::vector<std::size_t> elsewhere;
      if (trainNext(elsewhere, engine, stop)) continue;
      if (elsewhere.empty()) break;
      waitFor(elsewhere, stop);
    }
  }

  std::size_t failed() const {
    return static_cast<std::size_t>(std::ranges::count_if(
        sweep_.points,
        [this](const TrainingConfig& point) { return failed_.contains(runKey(point)); }));
  }

 private:
  // Takes over what was changed in the file meanwhile.
  void follow() {
    changed_ = lastChange(file_);
    try {
      Sweep sweep = readSweep(file_);
      if (sweep == sweep_) return;
      sweep_ = std::move(sweep);
    } catch (const Error& error) {
      if (unreadable_ != error.what())
        console_.log << "goes on with the runs as they were: " << error.what() << std::endl;
      unreadable_ = error.what();
      return;
    }
    queue_.follow(sweep_);
    options_ = differingOptions(sweep_.points);
    lookUp({});
    console_.log << "\nthe file has changed: " << queue_.size() << " runs, " << queue_.finished()
                 << " of them finished" << std::endl;
  }

  // False where none waits but what is trained elsewhere.
  bool trainNext(std::vector<std::size_t>& elsewhere, const GetEngine& engine,
                 const std::stop_token& stop) {
    for (std::size_t i = 0; i < queue_.size(); ++i) {
      const std::string key = runKey(queue_.point(i));
      if (!only_.empty() && key != only_) continue;
      if (queue_.isFinished(i) || tried_.contains(key)) continue;
      if (stop.stop_requested()) throw Cancelled();
      const auto claim = queue_.claim(i);
      if (!claim) {
        elsewhere.push_back(i);
        continue;
      }
      queue_.lookAtRuns();  // another program may have finished it just now
      if (queue_.isFinished(i)) continue;
      tried_.insert(key);
      if (!train(i, engine(), stop)) failed_.insert(key);
      return true;
    }
    return false;
  }

  // Trains a point; false if it failed. Throws Cancelled when it was stopped.
  bool train(std::size_t i, Engine& engine, const std::stop_token& stop) {
    announce(i);
    try {
      const TimeToCome time = queue_.timeBehind(i);
      ProgressLine progress(console_.log, console_.terminal,
                            {position(i, "/") + "  ", time.seconds, time.pointsOfUnknown});
      PauseGate pause;
      const TrainingResult result =
          trainPoint(engine, queue_.point(i), queue_.begunAs(i), progress, stop, pause);
      if (result.status == RunStatus::Stopped) throw Cancelled();
    } catch (const std::exception& error) {
      if (stop.stop_requested()) throw Cancelled();
      console_.log << "failed   " << error.what() << std::endl;
      return false;
    }
    lookUp({});
    return true;
  }

  void waitFor(const std::vector<std::size_t>& points, const std::stop_token& stop) {
    const std::string holder = queue_.holderOf(points.front());
    if (!holder.empty() && holder != told_) {
      console_.log << "\nwaiting for " << points.size() << " runs that are trained elsewhere ("
                   << holder << ")" << std::endl;
      told_ = holder;
    }
    const auto isHeld = [this](std::size_t i) { return !queue_.holderOf(i).empty(); };
    while (std::ranges::all_of(points, isHeld) && lastChange(file_) == changed_) {
      if (stop.stop_requested()) throw Cancelled();
      std::this_thread::sleep_for(kLookEvery);
    }
    lookUp({});
  }

  std::vector<Error> lookUp(const std::stop_token& stop) {
    std::vector<Error> damaged = queue_.lookUp(stop);
    if (only_.empty()) writeTables(comparison(), sweep_.out);
    return damaged;
  }

  std::string position(std::size_t i, const char* between) const {
    return formatNumber(i + 1) + between + formatNumber(queue_.size());
  }

  void announce(std::size_t i) const {
    std::string text = "\nrun " + position(i, " of ");
    for (const Option* option : options_) {
      text += "  " + std::string(option->key) + " " + option->write(queue_.point(i));
    }
    if (const auto one = queue_.expectedSeconds(i)) {
      const TimeToCome time = queue_.timeBehind(i);
      text += "  (about " + durationText(*one + time.seconds + time.pointsOfUnknown * *one) +
              " left for the sweep)";
    }
    if (!queue_.begunAs(i).empty())
      text += "\ngoes on with " + queue_.begunAs(i).filename().string();
    console_.log << text << std::endl;
  }

  std::filesystem::path file_;
  Sweep sweep_;                              // as the file had it when it was read last
  std::filesystem::file_time_type changed_;  // then
  std::string unreadable_;                   // why it could not be read since
  Console console_;
  RunQueue queue_;
  std::vector<const Option*> options_;
  std::unordered_set<std::string> tried_, failed_;  // here: run keys
  std::string only_;  // the run that it may train, while others see to the table; empty: all
  std::string told_;  // whom it waits for
};

void tellOfOtherData(const RunQueue& queue, Console console) {
  if (queue.ofOtherData() == 0) return;
  console.log
      << queue.ofOtherData()
      << " finished runs do not count: the data changed since. They are to be trained again."
      << std::endl;
}

void print(const nlohmann::ordered_json& json, std::ostream& out) {
  out << json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << std::endl;
}

// One point, which a task of a cluster trains.
int trainPoint(const CommandLine& line, Console console, const std::stop_token& stop,
               const GetEngine& engine) {
  const std::size_t point = *line.sweepOptions.point;
  SweepRunner runner(line, console, stop);
  const bool before = runner.queue().isFinished(point);
  if (before) console.log << "finished before" << std::endl;
  if (!before) runner.trainAll(engine, stop);
  const bool finished = runner.failed() == 0;
  if (line.json) {
    print({{"out", line.sweep.out.string()}, {"point", point + 1}, {"finished", finished}},
          console.out);
  }
  return finished ? kDone : kFailed;
}

}  // namespace

int sweep(const CommandLine& line, Console console, const std::stop_token& stop,
          const GetEngine& engine) {
  const SweepOptions& options = line.sweepOptions;
  if (options.point) return trainPoint(line, console, stop, engine);
  if (options.slurm) return handToSlurm(line, console, stop);
  SweepRunner runner(line, console, stop);
  const RunQueue& queue = runner.queue();
  console.log << queue.size() << " runs in " << line.sweep.out.string() << ", " << queue.finished()
              << " of them finished before" << std::endl;
  tellOfOtherData(queue, console);
  bool stopped = false;
  try {
    if (!options.tableOnly) runner.trainAll(engine, stop);
  } catch (const Cancelled&) {
    stopped = true;
    console.log << "\nstopped; the same command goes on from here\n";
  }
  const std::size_t failed = runner.failed();
  if (queue.finished() + failed < queue.size()) tellOfOtherData(queue, console);
  console.log << queue.finished() << " of " << queue.size() << " runs finished, " << failed
              << " failed; " << (runner.out() / "table.md").string() << std::endl;
  if (line.json) {
    print({{"out", runner.out().string()},
           {"table", (runner.out() / "table.csv").string()},
           {"runs", queue.size()},
           {"finished", queue.finished()},
           {"failed", failed},
           {"stopped", stopped}},
          console.out);
  } else {
    console.out << toMarkdown(runner.comparison()) << std::flush;
  }
  if (stopped) return kInterrupted;
  return queue.finished() < queue.size() && !options.tableOnly ? kFailed : kDone;
}

}  // namespace adnet::cli
