// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/cli/slurm_command.h"

#include "core/sweep/run_queue.h"
#include "core/sweep/slurm.h"

#include <nlohmann/json.hpp>

namespace adnet::cli {

int handToSlurm(const CommandLine& line, Console console, const std::stop_token& stop) {
  RunQueue queue(line.sweep);
  for (const Error& error : queue.lookUp(stop))
    console.log << "passed over " << error.what() << "\n";
  Sweep left = {{}, line.sweep.out};
  for (std::size_t i = 0; i < queue.size(); ++i) {
    if (!queue.isFinished(i)) left.points.push_back(queue.point(i));
  }
  console.log << queue.size() << " runs in " << line.sweep.out.string() << ", " << queue.finished()
              << " of them finished before" << std::endl;
  if (left.points.empty()) return kDone;
  const std::filesystem::path file = slurmFile(line.sweep);
  const SlurmScripts scripts = slurmScripts(std::filesystem::read_symlink("/proc/self/exe"), file,
                                            left.points.size(), *line.sweepOptions.slurm);
  if (line.sweepOptions.dryRun) {
    console.out << scripts.points << "\n" << scripts.table << std::flush;
    return kDone;
  }
  const SlurmJobs jobs = submitToSlurm(left, file, scripts);
  console.log << "job " << jobs.points << " trains " << left.points.size() << " of them, job "
              << jobs.table << " makes the table behind it.\nsqueue -j " << jobs.points
              << " shows how it goes, scancel " << jobs.points << " ends it; logs are in "
              << file.parent_path().string() << std::endl;
  if (line.json) {
    const nlohmann::ordered_json json = {{"out", line.sweep.out.string()},
                                         {"runs", left.points.size()},
                                         {"job", jobs.points},
                                         {"table_job", jobs.table}};
    console.out << json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << std::endl;
  }
  return kDone;
}

}  // namespace adnet::cli
