// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the engine says of the configuration before a training begins: whether the chosen weights
// fit the network, and whether there is a CUDA device. Asked on a thread of its own while nothing
// is trained, each question once. Lives on the window's thread.
#pragma once

#include "ui/shell/job.h"
#include "ui/shell/training_controller.h"

#include <QObject>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace adnet::ui {

class Project;

class EngineCheck : public QObject {
  Q_OBJECT

 public:
  EngineCheck(Project& project, TrainingController& controller, QObject* parent = nullptr);

  void ask();         // what is not known of the configuration as it is now
  void askForCuda();  // also where nothing else is asked, as loading the engine takes a second

  std::optional<bool> hasCuda() const { return cuda_; }  // nothing: not known
  bool weightsFit() const;                               // it is known that the chosen ones do
  // Why they cannot be taken; null: they can, or it is not known.
  const Error* misfit() const;
  // Why a training could not begin, and what to do about it; empty: nothing is known against it.
  QString reason() const;

 Q_SIGNALS:
  void changed();

 private:
  struct Question {  // about weights
    std::filesystem::path file;
    qint64 size = 0, written = 0;  // bytes; milliseconds
    std::string backbone;
    double width = 1;
    int side = 0;  // of a view
    bool operator==(const Question&) const = default;
  };
  std::optional<Question> question() const;  // of the configuration; nothing: none to ask
  const std::optional<Error>* answer() const;
  void start(const std::optional<Question>& about);

  Project& project_;
  TrainingController& controller_;
  std::vector<std::pair<Question, std::optional<Error>>> answers_;
  std::optional<Question> asking_;
  bool cudaWanted_ = false, cudaAsked_ = false;
  std::optional<bool> cuda_;
  Job job_;
};

}  // namespace adnet::ui
