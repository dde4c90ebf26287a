// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/compare/run_cache.h"

#include <algorithm>
#include <set>
#include <utility>

namespace adnet {
namespace fs = std::filesystem;
namespace {

// A run that is not there has none.
std::set<fs::path> foldersOf(const std::vector<fs::path>& paths, std::vector<Error>& damaged) {
  std::set<fs::path> folders;
  const auto isRun = [](const fs::path& path) { return stampOf(path / "run.json").exists; };
  for (const fs::path& path : paths) {
    if (isRun(path)) {
      folders.insert(path.lexically_normal());
      continue;
    }
    std::error_code code;
    fs::directory_iterator entry(path, code);
    for (; !code && entry != fs::directory_iterator(); entry.increment(code)) {
      if (isRun(entry->path())) folders.insert(entry->path().lexically_normal());
    }
    if (code && code != std::errc::no_such_file_or_directory) {
      damaged.emplace_back(ErrorCode::Unreadable, path,
                           "the folder cannot be read (" + code.message() + ").");
    }
  }
  return folders;
}

bool mayEnd(const RunSummary& run) {
  return run.facts.status == RunStatus::Running || run.facts.status == RunStatus::Interrupted;
}

bool isSame(const RunSummary& one, const RunSummary& other) {
  return one.facts.status == other.facts.status;
}

}  // namespace

// Whether anything is not as before.
bool RunCache::look(const fs::path& folder, Entry& entry, Refreshed& refreshed) const {
  // Before the files are read: what is written meanwhile is seen the next time.
  const FileStamp json = stampOf(folder / "run.json"), about = stampOf(folder / kAboutFile);
  const bool stale = !entry.run || json != entry.json || about != entry.about;
  CachedRun next;
  if (entry.run) next.evaluations = entry.run->evaluations;
  bool changed = stale;
  if (stale || mayEnd(entry.run->summary)) {
    next.summary = readRunSummary(folder);
    changed = changed || !isSame(next.summary, entry.run->summary);
  } else {
    next.summary = entry.run->summary;
  }
  const fs::path file = folder / "evaluations.csv";
  if (stampOf(file).exists) {
    const GrowingCsv::News news = entry.evaluations.read(file);
    refreshed.bytes += news.bytes;
    if (news.change != GrowingCsv::Change::None) {
      if (news.change == GrowingCsv::Change::Replaced) next.evaluations.clear();
      const auto added =
          news.text.empty() ? std::vector<EvaluationLine>() : parseEvaluations(news.text, file);
      next.evaluations.insert(next.evaluations.end(), added.begin(), added.end());
      changed = true;
    }
  }
  if (!changed) return false;
  entry.json = json;
  entry.about = about;
  entry.run = std::make_shared<const CachedRun>(std::move(next));
  return true;
}

Refreshed RunCache::refresh(const std::vector<fs::path>& paths, const std::stop_token& stop,
                            const Progress& progress) {
  const std::lock_guard lock(mutex_);
  std::vector<Error> damaged;
  const std::set<fs::path> folders = foldersOf(paths, damaged);
  Refreshed refreshed;
  refreshed.changed +=
      std::erase_if(entries_, [&](const auto& entry) { return !folders.contains(entry.first); });
  std::size_t done = 0;
  for (const fs::path& folder : folders) {
    if (stop.stop_requested()) throw Cancelled();
    if (progress) progress(done, folders.size());
    ++done;
    try {
      refreshed.changed += look(folder, entries_[folder], refreshed) ? 1 : 0;
    } catch (const Error& error) {
      damaged.push_back(error);
      refreshed.changed += entries_[folder].run ? 1 : 0;
      entries_.erase(folder);
    }
  }
  if (progress) progress(done, folders.size());
  damaged_ = std::move(damaged);
  refreshed.runs = entries_.size();
  return refreshed;
}

std::vector<SharedRun> RunCache::runs() const {
  const std::lock_guard lock(mutex_);
  std::vector<SharedRun> runs;
  for (const auto& [folder, entry] : entries_) {
    if (entry.run) runs.push_back(entry.run);
  }
  std::ranges::sort(runs, std::greater(), [](const SharedRun& run) {
    return std::pair(run->summary.facts.started, run->summary.folder.string());
  });
  return runs;
}

std::vector<Error> RunCache::damaged() const {
  const std::lock_guard lock(mutex_);
  return damaged_;
}

Trials RunCache::trials() const {
  std::vector<RunSummary> summaries;
  for (const SharedRun& run : runs())
    summaries.push_back(run->summary);
  Trials trials = trialsOf(std::move(summaries));
  for (const Error& error : damaged())
    trials.leftOut.push_back({error.path(), error.detail()});
  return trials;
}

SharedRun RunCache::known(const fs::path& run) const {
  const std::lock_guard lock(mutex_);
  const auto entry = entries_.find(run.lexically_normal());
  return entry == entries_.end() ? nullptr : entry->second.run;
}

SharedRun RunCache::run(const fs::path& folder) const {
  if (SharedRun one = known(folder)) return one;
  return std::make_shared<const CachedRun>(
      CachedRun{readRunSummary(folder), readEvaluations(folder)});
}

std::vector<EvaluationLine> RunCache::evaluationsOf(const fs::path& run) const {
  const SharedRun one = known(run);
  return one ? one->evaluations : readEvaluations(run);
}

std::vector<std::string> RunCache::classes(const fs::path& run) {
  const FileStamp stamp = stampOf(run / "classes.txt");
  const std::lock_guard lock(mutex_);
  Classes& known = classes_[run];
  if (!stamp.exists || known.stamp != stamp) known = {stamp, readClasses(run)};
  return known.names;
}

std::shared_ptr<const TestScores> RunCache::testScores(const fs::path& run, Protocol protocol) {
  const int step = testLine(evaluationsOf(run), protocol, run).step;
  const fs::path file = predictionsOf(run, SetName::Test, step);
  const std::lock_guard lock(mutex_);
  const FileStamp stamp = stampOf(file);
  Scores& known = scores_[file];
  if (!known.scores || known.stamp != stamp)
    known = {stamp, std::make_shared<const TestScores>(readTestScores(file))};
  return known.scores;
}

RunScore RunCache::scoreOf(const RunFacts& facts, Metric metric) {
  const fs::path& run = facts.result.folder;
  if (metric == Metric::Accuracy) return readScore(facts, metric);
  if (metric == Metric::BalancedAccuracy) {
    return {balancedAccuracy(*testScores(run, Protocol::Honest)),
            balancedAccuracy(*testScores(run, Protocol::Paper))};
  }
  const std::vector<EvaluationLine> lines = evaluationsOf(run);
  return {testLine(lines, Protocol::Honest, run).macroF1,
          testLine(lines, Protocol::Paper, run).macroF1};
}

ScoreReader RunCache::scoreReader() {
  return [this](const RunFacts& facts, Metric metric) { return scoreOf(facts, metric); };
}

TestScoreReader RunCache::testScoreReader() {
  return [this](const fs::path& run) { return testScores(run); };
}

}  // namespace adnet
