// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Hands a sweep to Slurm, the batch system of many clusters: an array of tasks, each of which
// trains one point, and a job behind it that makes the table. What is asked of Slurm is in
// sbatch(1).
#pragma once

#include "core/sweep/sweep.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace adnet {

// Of every task; what is empty or 0 is as the cluster has it.
struct SlurmOptions {
  std::string partition;
  std::string time;  // the most that a task may take, as sbatch has it: "2:00:00"
  int cpus = 0;
  int gpus = 0;
};

// Bash scripts for sbatch. Tasks and jobs work in the folder of `sweep`, and write to
// <job>_<task>.log and <job>.log there.
struct SlurmScripts {
  // A task whose time is up, that is preempted, or that is killed is put back into Slurm's queue,
  // three times at most.
  std::string points;
  std::string table;
};

// For `points` points of the sweep file, from 1. `program` is adnet. Both paths are absolute, and
// are the same on every node. Throws Error BadConfig for an option that is no word for Slurm.
SlurmScripts slurmScripts(const std::filesystem::path& program, const std::filesystem::path& sweep,
                          std::size_t points, const SlurmOptions& options);

// Where a sweep that is handed over now is kept: <out>/slurm/<UTC time>.json, not there yet.
std::filesystem::path slurmFile(const Sweep& sweep);

struct SlurmJobs {
  std::string points;  // the array's number
  std::string table;
};

// Writes the sweep to `file`, so that later changes of the file it came from do not change what is
// trained, and the scripts beside it, and submits them. Throws Error CannotWrite; ClusterRefused
// with Slurm's own words.
SlurmJobs submitToSlurm(const Sweep& sweep, const std::filesystem::path& file,
                        const SlurmScripts& scripts);

// sbatch is there.
bool hasSlurm();

// What Slurm still has of the sweeps that this person handed over for a folder of runs, whatever
// program did it.
struct SlurmTasks {
  std::vector<std::string> jobs;  // arrays and tables
  int waiting = 0, running = 0;   // tasks that train
};
// Both throw Error ClusterRefused.
SlurmTasks slurmTasks(const std::filesystem::path& out);
void cancelSlurm(const std::vector<std::string>& jobs);

}  // namespace adnet
