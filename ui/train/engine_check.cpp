// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/train/engine_check.h"

#include "core/run/backbones.h"
#include "ui/shell/paths.h"
#include "ui/shell/project.h"
#include "ui/shell/weights_file.h"
#include "ui/words/run_text.h"

#include <QDateTime>
#include <QFileInfo>

#include <algorithm>

namespace adnet::ui {

namespace {

bool isAboutWeights(const Error& error) {
  return error.code() == ErrorCode::WeightsMismatch || error.code() == ErrorCode::BadWeights;
}

}  // namespace

EngineCheck::EngineCheck(Project& project, TrainingController& controller, QObject* parent)
    : QObject(parent), project_(project), controller_(controller) {}

std::optional<EngineCheck::Question> EngineCheck::question() const {
  const TrainingConfig& config = project_.config();
  // A TorchScript file is a program: it is not run before somebody asks for it.
  if (config.weights.empty() || config.backbone == kTorchScript ||
      !reasonAgainstWeights(config).isEmpty()) {
    return std::nullopt;
  }
  const QFileInfo file(toQString(config.weights));
  return Question{config.weights,  file.size(),  file.lastModified().toMSecsSinceEpoch(),
                  config.backbone, config.width, config.views.imageSize};
}

const std::optional<Error>* EngineCheck::answer() const {
  const auto asked = question();
  if (!asked) return nullptr;
  const auto found = std::ranges::find(answers_, *asked, &decltype(answers_)::value_type::first);
  return found == answers_.end() ? nullptr : &found->second;
}

bool EngineCheck::weightsFit() const {
  const auto* known = answer();
  return known && !*known;
}

const Error* EngineCheck::misfit() const {
  const auto* known = answer();
  return known && *known ? &**known : nullptr;
}

QString EngineCheck::reason() const {
  const TrainingConfig& config = project_.config();
  if (const Error* error = misfit()) {
    return error->code() == ErrorCode::WeightsMismatch
               ? tr("The weights are not those of %1. Choose the network that they were made for, "
                    "or other weights.")
                     .arg(networkText(config))
               : tr("The weights file cannot be used. Choose another.");
  }
  return config.device == Device::Cuda && cuda_ == false
             ? tr("There is no CUDA device here. Choose the device “Auto” or “CPU”.")
             : QString();
}

void EngineCheck::askForCuda() {
  cudaWanted_ = true;
  ask();
}

void EngineCheck::ask() {
  if (controller_.isBusy()) return;
  const bool wantsCuda = cudaWanted_ || project_.config().device == Device::Cuda;
  const auto about = answer() ? std::nullopt : question();
  if (about ? !(job_.isRunning() && asking_ == about) : wantsCuda && !cudaAsked_) start(about);
}

void EngineCheck::start(const std::optional<Question>& about) {
  asking_ = about;
  cudaAsked_ = true;
  const auto work = [this, about, engine = controller_.engine(), config = project_.config()](
                        const std::stop_token&, const Job::Post&) -> Job::Function {
    const bool cuda = engine().hasCuda();
    std::optional<Error> why;
    try {
      if (about) engine().checkWeights(config);
    } catch (const Error& error) {
      if (isAboutWeights(error)) why = error;  // all else a training tells
    }
    return [this, about, cuda, why] {
      cuda_ = cuda;
      if (about) answers_.emplace_back(*about, why);
      Q_EMIT changed();
    };
  };
  job_.start(work, [](const Error&) {});  // without an engine, which a training tells
}

}  // namespace adnet::ui
