// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Trains the points of a sweep's file one after another, each as it was queued. The file is the one
// that `adnet sweep` trains from, and other programs may work on it at the same time: no point is
// trained by two. Reads and writes on a thread of its own; lives on the window's thread.
#pragma once

#include "ui/queue/passed_over.h"
#include "ui/queue/queue_file.h"
#include "ui/queue/queue_tasks.h"
#include "ui/shell/training_controller.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace adnet::ui {

// What was removed from a queue, and can be put back.
struct RemovedPoints {
  struct One {
    QueuePoint point;
    std::string before;  // the key of the one behind it; empty: it was the last
  };
  std::filesystem::path file;  // of the queue
  std::vector<One> points;     // in their order
  bool worked = false;         // it was not paused
};

class QueueController : public QObject {
  Q_OBJECT

 public:
  enum class State {
    Idle,     // nothing is to come
    Working,  // it begins one when no training goes on, and nobody else trains all that wait
    Paused,   // it begins none; a run that goes on is finished
  };
  Q_ENUM(State)

  // The queue of a folder of runs, where no other file is opened.
  static constexpr const char* kFileName = "queue.json";

  explicit QueueController(TrainingController& training, QObject* parent = nullptr);

  State state() const;
  const std::filesystem::path& file() const { return desk_->file(); }  // empty: none yet
  bool isAtHome() const { return atHome_; }
  bool isLooking() const { return tasks_.isRunning(); }
  const TrainingController& training() const { return training_; }
  // In the order in which they are trained; as the file had them at the last look.
  const std::vector<QueuePoint>& points() const { return points_; }
  const QueuePoint* running() const;                  // null: none of these points goes on here
  int step() const { return step_; }                  // of that one
  double runSecondsLeft() const { return runLeft_; }  // likewise; -1: not known
  // Until all is done, as far as the settings' finished runs tell; -1: they do not.
  double secondsLeft() const;
  // Why it paused by itself, or why the file cannot be read.
  const std::optional<Error>& trouble() const { return unread_ ? unread_ : trouble_; }

  // Takes up another file; Paused, if something in it is to come. A run that goes on does so.
  void open(const std::filesystem::path& file);
  // The folder whose queue is taken up where no other file is: now, if that shows nothing, or with
  // the next append() when nothing is to come.
  void setHome(const std::filesystem::path& folder);
  void goHome();

  // Queues configurations as they are now; those that it has already stay where they are. Begins
  // unless something waits, paused.
  void append(const std::vector<TrainingConfig>& configs);
  // Before the point `before`, or to the end where that is empty.
  void move(const std::vector<std::string>& keys, const std::string& before);
  // The same by the place in points(), counted with them where they are.
  void moveTo(const std::vector<std::string>& keys, int place);
  // Not the one that goes on here.
  RemovedPoints remove(const std::vector<std::string>& keys);
  // To their places, as they were. Does nothing once another file was opened.
  void putBack(const RemovedPoints& removed);
  // One that failed, was stopped, or was deleted; begins unless Paused. A run that was begun goes
  // on.
  void tryAgain(const std::string& key);
  // Begins one that was begun before, though others are first in the queue or it is Paused, which
  // it stays; requires that no training goes on.
  void goOnWith(const std::string& key);

  void pause();
  void resume();

 Q_SIGNALS:
  void changed();                                       // the state, the points or the trouble
  void progressed();                                    // of the run that goes on
  void runBegins(const adnet::TrainingConfig& config);  // its training starts right after
  void failed(const adnet::Error& error);               // a change could not be written

 private:
  using Desk = std::shared_ptr<QueueFile>;
  using Points = std::vector<QueuePoint>;
  struct Run {
    QueuePoint point;
    bool isOver = false;  // and it has not been looked at yet
  };
  using Looked = std::function<void(const Points& points)>;

  void look(QueueFile::Look look, const Looked& then = {});
  void forgetFinished(const std::vector<std::string>& keys);
  void lookAgain();
  void change(const SweepChange& change, const Looked& then = {});
  void goTo(const std::filesystem::path& file);
  void take(const Desk& desk, Points points);
  void mark(QueuePoint& point) const;
  std::optional<QueueTasks::Task> claimNext();
  void begin(QueueFile::Claimed& claimed);
  void letGo(QueueFile::Claimed& claimed);
  void connectTraining();
  void takeStop(const std::filesystem::path& folder);
  void end(QueueFile::Look look);
  void findOut(const QueuePoint& run, const Points& points);
  void pauseBecause(const Error& error);
  bool goesOn(const QueuePoint& point) const;

  TrainingController& training_;
  std::filesystem::path home_;
  bool atHome_ = true;
  Desk desk_;  // used by the tasks, one after another
  Points points_;
  PassedOver passedOver_;
  std::optional<Run> run_;  // the queue's that goes on
  std::string wanted_;      // key of the one that is to begin now; empty: the first that waits
  bool working_ = false;
  bool mayClaim_ = false;  // something has changed since none was free
  int step_ = 0;
  double runSeconds_ = 0, runLeft_ = -1;  // of the run that goes on: it took, it will take
  std::optional<Error> trouble_, unread_;

  QTimer again_;
  QueueTasks tasks_;  // the last: they tell all others
};

}  // namespace adnet::ui
