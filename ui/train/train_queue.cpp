// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/train/train_queue.h"

#include "ui/queue/queue_notice.h"
#include "ui/queue/queue_panel.h"
#include "ui/queue/queue_words.h"
#include "ui/train/queue_button.h"

#include <QCoreApplication>

#include <utility>

namespace adnet::ui {

namespace {

struct TrainQueueWords {
  Q_DECLARE_TR_FUNCTIONS(adnet::ui::TrainPage)
};

}  // namespace

TrainQueue::TrainQueue(Project& project, StepTimes& times, QueueController& queue,
                       MessageBanner& banner, QWidget& page)
    : QObject(&page),
      queue_(queue),
      notice_(new QueueNotice(queue, QStringLiteral(" · "), &page)),
      panel_(new QueuePanel(queue, banner, &page)) {
  auto* button = new QueueButton(project, times, queue);
  button_ = button;
  connect(button, &QueueButton::queued, this, &TrainQueue::showRequested);
  connect(notice_, &QPushButton::clicked, this, &TrainQueue::showRequested);
  connect(panel_, &QueuePanel::runRequested, this, &TrainQueue::runRequested);
  connect(panel_, &QueuePanel::failed, this, &TrainQueue::failed);
  connect(&queue_, &QueueController::failed, this, &TrainQueue::failed);
  connect(&queue_, &QueueController::runBegins, this, &TrainQueue::runBegins);
  connect(&queue_, &QueueController::changed, this, &TrainQueue::follow);
}

bool TrainQueue::trains() const {
  return queue_.running() != nullptr;
}

QString TrainQueue::runText() const {
  const QueuePoint* run = queue_.running();
  return run ? TrainQueueWords::tr("From the queue: %1.").arg(nameText(*run)) : QString();
}

QString TrainQueue::pauseTip() const {
  return works() ? TrainQueueWords::tr("Holds this run; the queue waits for it")
                 : TrainQueueWords::tr("Holds this run until it is resumed");
}

QString TrainQueue::stopTip() const {
  return works() && trains()
             ? TrainQueueWords::tr(
                   "Ends the training, keeps the run as it is, and pauses the queue")
             : TrainQueueWords::tr("Ends the training and keeps the run as it is");
}

bool TrainQueue::works() const {
  return queue_.state() == QueueController::State::Working;
}

// It shows itself when there is something in it to do, and then leaves the choice to the person.
void TrainQueue::follow() {
  const bool queued = queue_.state() != QueueController::State::Idle;
  if (std::exchange(queues_, queued) != queued && queued) Q_EMIT showRequested();
  Q_EMIT tipsChanged();
}

}  // namespace adnet::ui
