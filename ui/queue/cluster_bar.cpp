// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/queue/cluster_bar.h"

#include "ui/queue/cluster_dialog.h"
#include "ui/shell/paths.h"
#include "ui/shell/widgets.h"
#include "ui/words/number_text.h"

#include <QCoreApplication>
#include <QHBoxLayout>

#include <algorithm>
#include <chrono>

namespace adnet::ui {

namespace {

constexpr auto kAskEvery = std::chrono::seconds(5);

}  // namespace

ClusterBar::ClusterBar(QueueController& queue, QWidget* parent)
    : QWidget(parent),
      queue_(queue),
      hasSlurm_(hasSlurm()),
      state_(new ElidedLabel(TextRole::Subtle)),
      run_(new QPushButton(tr("Run on the cluster…"))),
      cancel_(new QPushButton(tr("Cancel there"))) {
  state_->setObjectName("clusterState");
  run_->setObjectName("clusterAsk");
  run_->setToolTip(tr("Hands the runs that wait to Slurm"));
  cancel_->setObjectName("clusterCancel");
  cancel_->setToolTip(tr("Ends the tasks on the cluster; what is trained stays"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(kGrid);
  row->addWidget(state_, 1);
  row->addWidget(cancel_);
  row->addWidget(run_);
  connect(run_, &QPushButton::clicked, this, &ClusterBar::ask);
  connect(cancel_, &QPushButton::clicked, this, &ClusterBar::cancel);
  connect(&queue_, &QueueController::changed, this, &ClusterBar::update);
  again_.setInterval(kAskEvery);
  connect(&again_, &QTimer::timeout, this, &ClusterBar::look);
  update();
}

void ClusterBar::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  again_.start();
  look();
}

void ClusterBar::hideEvent(QHideEvent* event) {
  again_.stop();
  QWidget::hideEvent(event);
}

Sweep ClusterBar::waiting() const {
  Sweep sweep;
  sweep.out = folder();
  for (const QueuePoint& point : queue_.points()) {
    if (point.state == QueuePoint::State::Waiting) sweep.points.push_back(point.config);
  }
  return sweep;
}

std::filesystem::path ClusterBar::folder() const {
  return queue_.points().empty() ? std::filesystem::path() : queue_.points().front().config.out;
}

void ClusterBar::ask() {
  const Sweep sweep = waiting();
  auto* dialog =
      new ClusterDialog(static_cast<int>(sweep.points.size()), toQString(sweep.out), window());
  connect(dialog, &ClusterDialog::asked, this, &ClusterBar::handOver);
  dialog->open();
}

void ClusterBar::handOver(const SlurmOptions& options) {
  queue_.pause();
  const std::filesystem::path program =
      toPath(QCoreApplication::applicationDirPath() + QStringLiteral("/adnet"));
  const auto work = [this, sweep = waiting(), program, options](const std::stop_token&,
                                                                const auto&) -> Job::Function {
    const std::filesystem::path file = slurmFile(sweep);
    submitToSlurm(sweep, file, slurmScripts(program, file, sweep.points.size(), options));
    return [this] { look(); };
  };
  acting_.start(work, [this](const Error& error) {
    update();
    Q_EMIT failed(error);
  });
  update();
}

void ClusterBar::cancel() {
  const auto work = [this, jobs = tasks_.jobs](const std::stop_token&,
                                               const auto&) -> Job::Function {
    cancelSlurm(jobs);
    return [this] { look(); };
  };
  acting_.start(work, [this](const Error& error) {
    update();
    Q_EMIT failed(error);
  });
  update();
}

void ClusterBar::look() {
  if (looking_.isRunning() || folder().empty()) return update();
  const auto work = [this, out = folder()](const std::stop_token&, const auto&) -> Job::Function {
    return [this, tasks = slurmTasks(out)] { take(tasks); };
  };
  // What could not be asked now is asked again soon.
  looking_.start(work, [this](const Error&) { take({}); });
}

void ClusterBar::take(const SlurmTasks& tasks) {
  tasks_ = tasks;
  update();
}

void ClusterBar::update() {
  setVisible(hasSlurm_ && !folder().empty());
  const bool acts = acting_.isRunning();
  const bool any = !tasks_.jobs.empty();
  state_->setFullText(acts  ? tr("Speaks with Slurm…")
                      : any ? tr("On the cluster: %1 in training, %2 waiting")
                                  .arg(countText(tasks_.running), countText(tasks_.waiting))
                            : QString());
  cancel_->setVisible(any);
  cancel_->setEnabled(!acts);
  run_->setEnabled(!acts && !any && !waiting().points.empty());
}

}  // namespace adnet::ui
