// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Puts an experiment together: what is compared, how many runs that makes, and how long they take.
#pragma once

#include "ui/queue/judgement.h"
#include "ui/shell/job.h"

#include <QDialog>
#include <QPointer>

#include <optional>

class QPushButton;
class QScrollArea;

namespace adnet::ui {

class ExperimentForm;
class NoteLabel;
class Project;

class ExperimentDialog : public QDialog {
  Q_OBJECT

 public:
  // Begins with the project's configuration, on its data set, which must be open. `queued`: what
  // waits already. Deletes itself when it closes. `project` and `times` must outlive it.
  ExperimentDialog(const Project& project, StepTimes& times,
                   const std::vector<TrainingConfig>& queued, QWidget* parent);

 Q_SIGNALS:
  void queued(const adnet::Sweep& sweep);  // the runs that did not wait already; it closes then

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  bool focusNextPrevChild(bool next) override;
  bool event(QEvent* event) override;

 private:
  QWidget* makeScroll();
  QWidget* makeEnd();
  void update();
  void take(const Judgement& judgement);
  void refuse(const QString& reason);
  void showRuns();
  QString timeText() const;
  QString memoryText() const;
  void queue();

  StepTimes& times_;
  std::shared_ptr<const Dataset> dataset_;
  std::shared_ptr<const std::unordered_set<std::string>> queued_;
  std::optional<Judgement> judgement_;  // of what the form has; none while it is looked at
  QPointer<QWidget> typedInto_;         // since the last Enter
  bool pressed_ = false;                // the button, meanwhile
  ExperimentForm* form_;
  QScrollArea* scroll_;
  NoteLabel* runs_;
  NoteLabel* notes_;
  NoteLabel* reason_;
  QPushButton* queue_;
  Job job_;
};

}  // namespace adnet::ui
