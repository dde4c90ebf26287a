// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/queue/queue_words.h"

#include "ui/shell/paths.h"
#include "ui/words/error_text.h"
#include "ui/words/number_text.h"
#include "ui/words/option_text.h"
#include "ui/words/run_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace adnet::ui {

namespace {

using State = QueuePoint::State;

struct QueueWords {
  Q_DECLARE_TR_FUNCTIONS(adnet::ui::QueueWords)

 public:
  static QString whyNotNow(const QueueController& queue);
};

QString joined(const QStringList& parts) {
  return parts.join(QStringLiteral(" · "));
}

int countOf(const QueueController& queue, State state) {
  return static_cast<int>(std::ranges::count(queue.points(), state, &QueuePoint::state));
}

// A queue that works, and yet trains none.
QString QueueWords::whyNotNow(const QueueController& queue) {
  if (queue.state() != QueueController::State::Working || queue.running()) return {};
  if (queue.training().isBusy()) return tr("Waits for the training that goes on.");
  if (countOf(queue, State::Waiting) == 0) return tr("Waits for what other programs train.");
  return {};
}

}  // namespace

QString nameText(const QueuePoint& point) {
  QStringList parts;
  for (const auto& [key, value] : point.differs) {
    if (key != "name") parts.append(namedValue(key, value));
    if (key == "name" && !value.empty()) parts.prepend(QString::fromStdString(value));
  }
  if (!parts.isEmpty()) return joined(parts);
  return joined(
      {textOf(point.config.method), networkText(point.config), shareText(point.config.split)});
}

QString stateText(const QueuePoint& point, const QueueController& queue) {
  switch (point.state) {
    case State::Waiting:
      return point.isBegun() ? QueueWords::tr("Interrupted") : QueueWords::tr("Waiting");
    case State::Running: {
      const TrainingController::State training = queue.training().state();
      const bool steps = training == TrainingController::State::Running && queue.step() > 0;
      return steps ? stepText(queue.step(), point.config.steps) : textOf(training);
    }
    case State::Elsewhere:
      return QueueWords::tr("Trained elsewhere");
    case State::Finished:
      return QueueWords::tr("Finished");
    case State::Deleted:
      return QueueWords::tr("Deleted");
    case State::Failed:
      return point.error ? QueueWords::tr("Failed: %1").arg(describe(point.error->code()))
                         : QueueWords::tr("Its images have changed");
    case State::Stopped:
      return QueueWords::tr("Stopped");
  }
  return {};
}

QString tipText(const QueuePoint& point) {
  QStringList lines = {nameText(point), dataText(point.config.data),
                       QueueWords::tr("%1, %2, keeps %3, seed %4")
                           .arg(textOf(point.config.method), networkText(point.config),
                                shareText(point.config.split))
                           .arg(point.config.seed)};
  if (point.state == State::Elsewhere) {
    lines.append(QueueWords::tr("Trained by %1").arg(QString::fromStdString(point.holder)));
  } else if (point.state == State::Finished) {
    lines.append(toQString(point.folder));
  } else if (point.state == State::Deleted) {
    lines.append(QueueWords::tr(
        "The run has finished, and was deleted since. Try it again to train it anew."));
  } else if (point.state == State::Failed && point.error) {
    const MessageBanner::Message message = describe(*point.error);
    lines += {message.title + QStringLiteral(". ") + message.advice, message.detail};
  } else if (point.state == State::Failed) {
    lines.append(QueueWords::tr(
        "The run has finished, on images that have changed since. Try it again to train "
        "on them as they are now."));
  }
  if (point.state == State::Waiting && point.isBegun()) {
    lines +=
        {QueueWords::tr("It was begun, and ended before its last step. It goes on from its last "
                        "checkpoint."),
         toQString(point.folder)};
  }
  if (point.state == State::Stopped) {
    lines +=
        {point.folder.empty()
             ? QueueWords::tr("Stopped before the training began. Try it again to train it.")
             : QueueWords::tr("Stopped, and kept as it was then. Try it again to go on with it."),
         toQString(point.folder)};
  }
  lines.removeAll(QString());
  return lines.join('\n');
}

QString timeText(const QueuePoint& point, const QueueController& queue) {
  if (point.state == State::Running && queue.runSecondsLeft() >= 0)
    return timeLeftText(queue.runSecondsLeft());
  const bool ended = point.state == State::Deleted || point.isPassedOver();
  if (point.seconds < 0 || ended) return {};
  if (point.state == State::Finished) return durationText(point.seconds);
  return QueueWords::tr("about %1").arg(roundDurationText(point.seconds));
}

QString summaryText(const QueueController& queue) {
  const int count = static_cast<int>(queue.points().size());
  QStringList sentences;
  const QString done =
      QueueWords::tr("%1 of %2 done").arg(countOf(queue, State::Finished)).arg(count);
  const double left = queue.secondsLeft();
  sentences << (left < 0 ? QueueWords::tr("%1.").arg(done)
                         : QueueWords::tr("%1, about %2 left.").arg(done, roundDurationText(left)));
  if (const int failed = countOf(queue, State::Failed)) {
    sentences << QueueWords::tr("%n failed.", nullptr, failed);
  }
  if (const int stopped = countOf(queue, State::Stopped)) {
    sentences << QueueWords::tr("%n stopped.", nullptr, stopped);
  }
  if (const int deleted = countOf(queue, State::Deleted)) {
    sentences << QueueWords::tr("%n deleted.", nullptr, deleted);
  }
  if (queue.state() == QueueController::State::Paused) {
    sentences << (queue.running() ? QueueWords::tr("Pauses after this run.")
                                  : QueueWords::tr("Paused."));
  }
  sentences << QueueWords::whyNotNow(queue);
  sentences.removeAll(QString());
  return sentences.join(' ');
}

QString summaryTip(const QueueController& queue) {
  return countOf(queue, State::Stopped) == 0
             ? QString()
             : QueueWords::tr("What was stopped is kept as it was; “Try again” goes on with it.");
}

}  // namespace adnet::ui
