#include "core/cli/sweep_command.h"

#include "core/base/numbers.h"
#include "core/cli/progress_line.h"
#include "core/sweep/comparison.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace adnet::cli {
namespace {

// The grid beside the runs that there are of it.
class SweepState {
 public:
  SweepState(const Sweep& sweep, Console console)
      : sweep_(sweep), console_(console), options_(differingOptions(sweep.points)) {
    for (const TrainingConfig& point : sweep.points)
      trials_.push_back({point, {}});
    for (const Error& error : lookUp())
      console_.log << "passed over " << error.what() << "\n";
  }

  std::size_t size() const { return trials_.size(); }
  bool isFinished(std::size_t i) const { return trials_[i].facts.has_value(); }
  std::size_t finished() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(trials_, [](const Trial& trial) { return trial.facts.has_value(); }));
  }
  Comparison comparison() const { return compare(trials_); }

  // Reads the runs' folders again and writes the table. Returns the errors of damaged runs.
  std::vector<Error> lookUp() {
    const RunList list = listRuns(sweep_.out);
    for (Trial& trial : trials_) {
      const RunSummary* run = findFinished(trial.config, list.runs);
      if (run != nullptr) trial.facts = run->facts;
    }
    writeTables(comparison(), sweep_.out);
    return list.damaged;
  }

  // Trains a point; false if it failed. Throws Cancelled when it was stopped.
  bool train(std::size_t i, Engine& engine, const std::stop_token& stop) {
    announce(i);
    try {
      ProgressLine progress(console_.log, console_.terminal, placeOf(i));
      PauseGate pause;
      const TrainingResult result = engine.train(trials_[i].config, progress, stop, pause);
      if (result.status == RunStatus::Stopped) throw Cancelled();
    } catch (const std::exception& error) {
      if (stop.stop_requested()) throw Cancelled();
      console_.log << "failed   " << error.what() << std::endl;
      return false;
    }
    lookUp();
    return true;
  }

 private:
  std::string position(std::size_t i, const char* between) const {
    return formatNumber(i + 1) + between + formatNumber(size());
  }

  void announce(std::size_t i) const {
    std::string text = "\nrun " + position(i, " of ");
    for (const Option* option : options_) {
      text += "  " + std::string(option->key) + " " + option->write(trials_[i].config);
    }
    const SweepPlace place = placeOf(i);
    if (const double one = expectedSeconds(trials_[i].config); one >= 0) {
      text += "  (about " + durationText(one + place.secondsToCome + place.runsToCome * one) +
              " left for the sweep)";
    }
    console_.log << text << std::endl;
  }

  SweepPlace placeOf(std::size_t i) const {
    SweepPlace place{position(i, "/") + "  ", 0, 0};
    for (std::size_t later = i + 1; later < size(); ++later) {
      if (isFinished(later)) continue;
      const double seconds = expectedSeconds(trials_[later].config);
      if (seconds >= 0) place.secondsToCome += seconds;
      if (seconds < 0) ++place.runsToCome;
    }
    return place;
  }

  // The mean of the finished runs of the same setting; -1 if there are none.
  double expectedSeconds(const TrainingConfig& point) const {
    std::vector<double> seconds;
    for (const Trial& trial : trials_) {
      if (trial.facts && settingOf(trial.config) == settingOf(point)) {
        seconds.push_back(trial.facts->result.seconds);
      }
    }
    return seconds.empty() ? -1 : estimateMean(seconds).mean;
  }

  const Sweep& sweep_;
  Console console_;
  std::vector<const Option*> options_;
  std::vector<Trial> trials_;
};

}  // namespace

int sweep(const CommandLine& line, Console console, const std::stop_token& stop,
          const GetEngine& engine) {
  SweepState state(line.sweep, console);
  console.log << state.size() << " runs in " << line.sweep.out.string() << ", " << state.finished()
              << " of them finished before" << std::endl;
  std::size_t failed = 0;
  bool stopped = false;
  try {
    for (std::size_t i = 0; i < state.size(); ++i) {
      if (state.isFinished(i)) continue;
      if (stop.stop_requested()) throw Cancelled();
      if (!state.train(i, engine(), stop)) ++failed;
    }
  } catch (const Cancelled&) {
    stopped = true;
    console.log << "\nstopped; the same command goes on from here\n";
  }
  console.log << state.finished() << " of " << state.size() << " runs finished, " << failed
              << " failed; " << (line.sweep.out / "table.md").string() << std::endl;
  if (line.json) {
    const nlohmann::ordered_json json = {{"out", line.sweep.out.string()},
                                         {"table", (line.sweep.out / "table.csv").string()},
                                         {"runs", state.size()},
                                         {"finished", state.finished()},
                                         {"failed", failed},
                                         {"stopped", stopped}};
    console.out << json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << std::endl;
  } else {
    console.out << toMarkdown(state.comparison()) << std::flush;
  }
  if (stopped) return kInterrupted;
  return failed > 0 ? kFailed : kDone;
}

}  // namespace adnet::cli
