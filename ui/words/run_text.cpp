// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/run_text.h"

#include "core/run/backbones.h"
#include "ui/shell/paths.h"
#include "ui/words/number_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace adnet::ui {

namespace {

struct RunWords {
  Q_DECLARE_TR_FUNCTIONS(adnet::ui::RunText)
};

QString nameOf(Phase phase) {
  switch (phase) {
    case Phase::Opening:
      return RunWords::tr("Opening the data set");
    case Phase::Decoding:
      return RunWords::tr("Decoding images");
    case Phase::LoadingWeights:
      return RunWords::tr("Loading weights");
    case Phase::Training:
      return RunWords::tr("Training", "what goes on");
    case Phase::Evaluating:
      return RunWords::tr("Evaluating");
    case Phase::Saving:
      return RunWords::tr("Saving");
  }
  return {};
}

}  // namespace

QString textOf(Method method) {
  return method == Method::AdNet ? RunWords::tr("AD-Net") : RunWords::tr("Plain fine-tuning");
}

QString textOf(SetName set) {
  switch (set) {
    case SetName::Train:
      return RunWords::tr("Training");
    case SetName::Validation:
      return RunWords::tr("Validation");
    case SetName::Test:
      return RunWords::tr("Test");
  }
  return {};
}

QString textOf(TrainingController::State state) {
  using State = TrainingController::State;
  switch (state) {
    case State::Idle:
      return RunWords::tr("Ready");
    case State::Starting:
      return RunWords::tr("Loading the engine");
    case State::Running:
      return nameOf(Phase::Training);
    case State::Paused:
      return RunWords::tr("Paused");
    case State::Stopping:
      return RunWords::tr("Stopping…");
  }
  return {};
}

QString textOf(RunStatus status) {
  switch (status) {
    case RunStatus::Running:
      return RunWords::tr("training", "a run");
    case RunStatus::Finished:
      return RunWords::tr("finished");
    case RunStatus::Stopped:
      return RunWords::tr("stopped");
    case RunStatus::Failed:
      return RunWords::tr("failed");
    case RunStatus::Interrupted:
      return RunWords::tr("interrupted");
  }
  return {};
}

QString textOf(ViewKind kind) {
  switch (kind) {
    case ViewKind::Standard:
      return RunWords::tr("Standard");
    case ViewKind::Strong:
      return RunWords::tr("Strong");
    case ViewKind::Weak:
      return RunWords::tr("Weak");
    case ViewKind::Test:
      return RunWords::tr("Test", "a view");
  }
  return {};
}

QString textOf(Policy policy) {
  switch (policy) {
    case Policy::Jitter:
      return RunWords::tr("Colour jitter");
    case Policy::AutoAugment:
      return RunWords::tr("AutoAugment");
    case Policy::None:
      return RunWords::tr("Colours kept");
  }
  return {};
}

QString textOf(Augmentation set) {
  switch (set) {
    case Augmentation::None:
      return RunWords::tr("None", "set of augmentations");
    case Augmentation::MoCo:
      return RunWords::tr("MoCo v2");
    case Augmentation::Asymmetric:
      return RunWords::tr("Asymmetric");
    case Augmentation::MultiCrop:
      return RunWords::tr("Multi-crop");
    case Augmentation::ScaleMix:
      return RunWords::tr("ScaleMix");
  }
  return {};
}

QString dataText(const DataSource& data) {
  return toQString(data.root.filename().empty() ? data.root.parent_path().filename()
                                                : data.root.filename());
}

QString networkText(const TrainingConfig& config) {
  const QString name = QString::fromStdString(config.backbone);
  const BackboneInfo* backbone = findBackbone(config.backbone);
  return backbone && backbone->hasWidth ? QStringLiteral("%1 × %2").arg(name).arg(config.width)
                                        : name;
}

QString shareText(const SplitOptions& split) {
  return split.perClass > 0 ? RunWords::tr("%Ln image(s) a class", nullptr, split.perClass)
                            : RunWords::tr("%1 %", "a share").arg(split.ratio, 0, 'g', 10);
}

QString viewsText(const TrainingConfig& config) {
  const ViewRecipe views = viewsOf(config);
  QStringList parts = {RunWords::tr("%1 px of %2 px").arg(views.imageSize).arg(views.resize)};
  const bool hasSet = views.augmentation != Augmentation::None;
  if (!hasSet || config.method != Method::FineTune) parts += textOf(views.policy);
  if (hasSet) {
    parts += RunWords::tr("%1: %2", "a view, and the set of augmentations it is drawn by")
                 .arg(textOf(views.augmented), textOf(views.augmentation));
  }
  return parts.join(QStringLiteral(" · "));
}

QString progressText(const Progress& progress) {
  const QString phase = nameOf(progress.phase);
  return progress.total == 0 ? phase
                             : RunWords::tr("%1 %2 of %3", "a phase, and of how many images")
                                   .arg(phase)
                                   .arg(countText(progress.done), countText(progress.total));
}

QString stepText(int step, int steps) {
  return RunWords::tr("Step %1 of %2").arg(countText(step), countText(steps));
}

QString endText(const TrainingResult& result) {
  return result.status == RunStatus::Stopped
             ? RunWords::tr("Stopped after %Ln step(s)", nullptr, result.steps)
             : RunWords::tr("Finished %Ln step(s)", nullptr, result.steps);
}

QString failedText() {
  return RunWords::tr("The training failed");
}

QString cancelledText() {
  return RunWords::tr("Stopped before the training began");
}

QString weightsText(const std::string& report) {
  // As loadBackbone() words it.
  static const QRegularExpression pattern(
      QStringLiteral("^(\\d+) tensors loaded from (.+?)"
                     "(?:; (\\d+) left out \\(a head of other classes\\))?"
                     "(?:; (\\d+) not of this network: (.+))?\\.$"));
  const QString text = QString::fromStdString(report);
  const auto match = pattern.match(text);
  if (!match.hasMatch()) return text;
  QStringList parts = {
      RunWords::tr("%Ln tensor(s) loaded from %1", nullptr, match.captured(1).toInt())
          .arg(match.captured(2))};
  const int head = match.captured(3).toInt(), unused = match.captured(4).toInt();
  if (head > 0) parts << RunWords::tr("%Ln left out (a head of other classes)", nullptr, head);
  if (unused > 0)
    parts << RunWords::tr("%Ln not of this network: %1", nullptr, unused).arg(match.captured(5));
  return parts.join(QStringLiteral("; ")) + '.';
}

QString evaluationText(SetName set, Protocol protocol, int step) {
  QString what = textOf(set);
  if (set == SetName::Test) {
    what = protocol == Protocol::Honest ? RunWords::tr("Honest") : RunWords::tr("Paper");
  }
  return RunWords::tr("%1, step %2").arg(what, countText(step));
}

QString evaluationTip(SetName set, Protocol protocol) {
  switch (set) {
    case SetName::Train:
      return RunWords::tr("Training images, as a test sees them");
    case SetName::Validation:
      return RunWords::tr("Validation images, which choose the checkpoint");
    case SetName::Test:
      break;
  }
  return protocol == Protocol::Honest
             ? RunWords::tr(
                   "Test images, of a checkpoint that was chosen without them (honest protocol)")
             : RunWords::tr("Test images, one of many evaluations (paper protocol, optimistic)");
}

QString honestText(bool validated) {
  return validated ? RunWords::tr("honest: chosen on validation")
                   : RunWords::tr("honest: the last checkpoint");
}

QString paperText() {
  return RunWords::tr("paper: the best of all, optimistic");
}

}  // namespace adnet::ui
