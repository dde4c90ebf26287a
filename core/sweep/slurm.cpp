// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sweep/slurm.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/numbers.h"
#include "core/base/utc_time.h"

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>

namespace adnet {
namespace {

namespace fs = std::filesystem;

constexpr int kMostRestarts = 3;
constexpr const char* kPointsName = "adnet";  // of the jobs
constexpr const char* kTableName = "adnet-table";

// For the shell.
std::string shellWord(const std::string& text) {
  std::string word = "'";
  for (const char c : text)
    word += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return word + "'";
}

void requireWord(const char* option, const std::string& text) {
  const auto isPlain = [](unsigned char c) {
    return std::isalnum(c) != 0 ||
           std::string_view("-_.:,").find(static_cast<char>(c)) != std::string_view::npos;
  };
  if (!std::ranges::all_of(text, isPlain))
    throw Error(ErrorCode::BadConfig, {},
                std::string(option) + " is '" + text + "'; expected a word for Slurm.");
}

std::string directive(const std::string& option, const std::string& value) {
  return "#SBATCH --" + option + (value.empty() ? "" : "=" + value) + "\n";
}

std::string head(const std::string& name, const fs::path& folder, const std::string& log) {
  return "#!/bin/bash\n" + directive("job-name", name) +
         directive("chdir", '"' + folder.string() + '"') + directive("output", log) +
         directive("open-mode", "append");
}

std::string resources(const SlurmOptions& options) {
  std::string text;
  if (!options.partition.empty()) text += directive("partition", options.partition);
  if (!options.time.empty()) text += directive("time", options.time);
  if (options.cpus > 0) text += directive("cpus-per-task", formatNumber(options.cpus));
  if (options.gpus > 0) text += directive("gres", "gpu:" + formatNumber(options.gpus));
  return text;
}

fs::path folderOf(const fs::path& out) {
  return out / "slurm";
}

// What `command` prints.
std::string outputOf(const std::string& command) {
  const auto close = [](std::FILE* pipe) { return pipe ? pclose(pipe) : -1; };
  std::unique_ptr<std::FILE, decltype(close)> pipe(popen((command + " 2>&1").c_str(), "re"), close);
  if (!pipe) throw Error(ErrorCode::Internal, {}, "No program can be started.");
  std::string text;
  char buffer[512];
  while (const std::size_t count = std::fread(buffer, 1, sizeof(buffer), pipe.get()))
    text.append(buffer, count);
  while (!text.empty() && text.back() == '\n')
    text.pop_back();
  const int status = close(pipe.release());
  constexpr int kNoSuchProgram = 127;
  if (WIFEXITED(status) && WEXITSTATUS(status) == kNoSuchProgram)
    throw Error(ErrorCode::ClusterRefused, {},
                "There is no Slurm here. Start this on a machine from which jobs are submitted to "
                "it; --dry-run prints the scripts.");
  if (status != 0) throw Error(ErrorCode::ClusterRefused, {}, "Slurm refuses: " + text);
  return text;
}

// Its number; what stands behind a semicolon is the cluster's name.
std::string submit(const fs::path& script, const std::string& options = {}) {
  const std::string answer = outputOf("sbatch --parsable " + options + shellWord(script.string()));
  const std::string last = answer.substr(answer.rfind('\n') + 1);  // behind any warnings
  return last.substr(0, last.find(';'));
}

fs::path scriptOf(fs::path sweep, const char* what) {
  return sweep.replace_extension() += std::string(what) + ".sh";
}

}  // namespace

SlurmScripts slurmScripts(const fs::path& program, const fs::path& sweep, std::size_t points,
                          const SlurmOptions& options) {
  requireWord("--partition", options.partition);
  requireWord("--time", options.time);
  const std::string command = shellWord(program.string()) + " sweep " + shellWord(sweep.string());
  SlurmScripts scripts;
  scripts.points =
      head(kPointsName, sweep.parent_path(), "%A_%a.log") +
      directive("array", "1-" + formatNumber(points)) + resources(options) +
      directive("requeue", {}) + directive("signal", "B:USR1@90") +
      "\n"
      "put_back() {\n"
      "  if [ \"${SLURM_RESTART_COUNT:-0}\" -ge " +
      formatNumber(kMostRestarts) +
      " ]; then\n"
      "    echo \"Put back $SLURM_RESTART_COUNT times already: it needs more time or memory.\"\n"
      "    exit 1\n"
      "  fi\n"
      "  echo \"Put back into the queue.\"\n"
      "  scontrol requeue \"${SLURM_ARRAY_JOB_ID}_${SLURM_ARRAY_TASK_ID}\"\n"
      "  exit 1\n"
      "}\n"
      "\n"
      "# The time is up soon, or the node is wanted for something else.\n"
      "trap 'kill -TERM $!; wait $!; put_back' USR1\n"
      "# The job is cancelled: its run is kept as it stands, which takes a moment.\n"
      "trap 'kill -TERM $!; wait $!; exit $?' TERM\n"
      "\n"
      "# Each task trains one point of the sweep.\n" +
      command +
      " --point \"$SLURM_ARRAY_TASK_ID\" &\n"
      "wait $!\n"
      "result=$?\n"
      "# 130: it was told to end; above: it was killed.\n"
      "[ $result -le 130 ] || put_back\n"
      "exit $result\n";
  scripts.table = head(kTableName, sweep.parent_path(), "%j.log") +
                  (options.partition.empty() ? "" : directive("partition", options.partition)) +
                  "\n" + command + " --table\n";
  return scripts;
}

fs::path slurmFile(const Sweep& sweep) {
  const fs::path stem = folderOf(sweep.out) / utcFileName();
  fs::path file = stem;
  for (int more = 2; fs::exists(file += ".json"); ++more)
    file = stem.string() + "-" + formatNumber(more);
  return file;
}

SlurmJobs submitToSlurm(const Sweep& sweep, const fs::path& file, const SlurmScripts& scripts) {
  std::error_code code;
  fs::create_directories(file.parent_path(), code);
  if (code) {
    throw Error(ErrorCode::CannotWrite, file.parent_path(),
                "the folder cannot be made (" + code.message() + ").");
  }
  writeSweep(file, sweep);
  const fs::path points = scriptOf(file, "-points"), table = scriptOf(file, "-table");
  writeFileAtomically(points, scripts.points);
  writeFileAtomically(table, scripts.table);
  SlurmJobs jobs;
  jobs.points = submit(points);
  try {
    jobs.table = submit(table, "--dependency=afterany:" + shellWord(jobs.points) + " ");
  } catch (const Error&) {
    cancelSlurm({jobs.points});  // all or nothing
    throw;
  }
  return jobs;
}

bool hasSlurm() {
  const char* const path = std::getenv("PATH");
  std::istringstream folders(path ? path : "");
  for (std::string folder; std::getline(folders, folder, ':');) {
    if (access((fs::path(folder) / "sbatch").c_str(), X_OK) == 0) return true;
  }
  return false;
}

SlurmTasks slurmTasks(const fs::path& out) {
  // Array's number, state, name, folder.
  std::istringstream lines(outputOf("squeue --noheader --me --array --format='%F|%T|%j|%Z'"));
  SlurmTasks tasks;
  for (std::string line; std::getline(lines, line);) {
    const std::size_t state = line.find('|') + 1, name = line.find('|', state) + 1,
                      folder = line.find('|', name) + 1;
    if (state == 0 || name == 0 || folder == 0 || line.substr(folder) != folderOf(out)) continue;
    const std::string job = line.substr(0, state - 1);
    if (std::ranges::find(tasks.jobs, job) == tasks.jobs.end()) tasks.jobs.push_back(job);
    if (line.substr(name, folder - name - 1) != kPointsName) continue;
    ++(line.substr(state, name - state - 1) == "PENDING" ? tasks.waiting : tasks.running);
  }
  return tasks;
}

void cancelSlurm(const std::vector<std::string>& jobs) {
  std::string command = "scancel";
  for (const std::string& job : jobs)
    command += ' ' + shellWord(job);
  if (!jobs.empty()) outputOf(command);
}

}  // namespace adnet
