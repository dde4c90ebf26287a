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

struct Words {
  Q_DECLARE_TR_FUNCTIONS(adnet::ui::RunText)
};

QString nameOf(Phase phase) {
  switch (phase) {
    case Phase::Opening:
      return Words::tr("Opening the data set");
    case Phase::Decoding:
      return Words::tr("Decoding images");
    case Phase::LoadingWeights:
      return Words::tr("Loading weights");
    case Phase::Training:
      return Words::tr("Training", "what goes on");
    case Phase::Evaluating:
      return Words::tr("Evaluating");
    case Phase::Saving:
      return Words::tr("Saving");
  }
  return {};
}

}  // namespace

QString textOf(Method method) {
  return method == Method::AdNet ? Words::tr("AD-Net") : Words::tr("Plain fine-tuning");
}

QString textOf(SetName set) {
  switch (set) {
    case SetName::Train:
      return Words::tr("Training");
    case SetName::Validation:
      return Words::tr("Validation");
    case SetName::Test:
      return Words::tr("Test");
  }
  return {};
}

QString textOf(TrainingController::State state) {
  using State = TrainingController::State;
  switch (state) {
    case State::Idle:
      return Words::tr("Ready");
    case State::Starting:
      return Words::tr("Loading the engine");
    case State::Running:
      return nameOf(Phase::Training);
    case State::Paused:
      return Words::tr("Paused");
    case State::Stopping:
      return Words::tr("Stopping…");
  }
  return {};
}

QString textOf(RunStatus status) {
  switch (status) {
    case RunStatus::Running:
      return Words::tr("training", "a run");
    case RunStatus::Finished:
      return Words::tr("finished");
    case RunStatus::Stopped:
      return Words::tr("stopped");
    case RunStatus::Failed:
      return Words::tr("failed");
    case RunStatus::Interrupted:
      return Words::tr("interrupted");
  }
  return {};
}

QString textOf(ViewKind kind) {
  switch (kind) {
    case ViewKind::Standard:
      return Words::tr("Standard");
    case ViewKind::Strong:
      return Words::tr("Strong");
    case ViewKind::Weak:
      return Words::tr("Weak");
    case ViewKind::Test:
      return Words::tr("Test", "a view");
  }
  return {};
}

QString textOf(Policy policy) {
  switch (policy) {
    case Policy::Jitter:
      return Words::tr("Colour jitter");
    case Policy::AutoAugment:
      return Words::tr("AutoAugment");
    case Policy::None:
      return Words::tr("Colours kept");
  }
  return {};
}

QString textOf(Augmentation set) {
  switch (set) {
    case Augmentation::None:
      return Words::tr("None", "set of augmentations");
    case Augmentation::MoCo:
      return Words::tr("MoCo v2");
    case Augmentation::Asymmetric:
      return Words::tr("Asymmetric");
    case Augmentation::MultiCrop:
      return Words::tr("Multi-crop");
    case Augmentation::ScaleMix:
      return Words::tr("ScaleMix");
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
  return split.perClass > 0 ? Words::tr("%Ln image(s) a class", nullptr, split.perClass)
                            : Words::tr("%1 %", "a share").arg(split.ratio, 0, 'g', 10);
}

QString viewsText(const TrainingConfig& config) {
  const ViewRecipe views = viewsOf(config);
  QStringList parts = {Words::tr("%1 px of %2 px").arg(views.imageSize).arg(views.resize)};
  const bool hasSet = views.augmentation != Augmentation::None;
  if (!hasSet || config.method != Method::FineTune) parts += textOf(views.policy);
  if (hasSet) {
    parts += Words::tr("%1: %2", "a view, and the set of augmentations it is drawn by")
                 .arg(textOf(views.augmented), textOf(views.augmentation));
  }
  return parts.join(QStringLiteral(" · "));
}

QString progressText(const Progress& progress) {
  const QString phase = nameOf(progress.phase);
  return progress.total == 0 ? phase
                             : Words::tr("%1 %2 of %3", "a phase, and of how many images")
                                   .arg(phase)
                                   .arg(countText(progress.done), countText(progress.total));
}

QString stepText(int step, int steps) {
  return Words::tr("Step %1 of %2").arg(countText(step), countText(steps));
}

QString endText(const TrainingResult& result) {
  return result.status == RunStatus::Stopped
             ? Words::tr("Stopped after %Ln step(s)", nullptr, result.steps)
             : Words::tr("Finished %Ln step(s)", nullptr, result.steps);
}

QString failedText() {
  return Words::tr("The training failed");
}

QString cancelledText() {
  return Words::tr("Stopped before the training began");
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
  QStringList parts = {Words::tr("%Ln tensor(s) loaded from %1", nullptr, match.captured(1).toInt())
                           .arg(match.captured(2))};
  const int head = match.captured(3).toInt(), unused = match.captured(4).toInt();
  if (head > 0) parts << Words::tr("%Ln left out (a head of other classes)", nullptr, head);
  if (unused > 0)
    parts << Words::tr("%Ln not of this network: %1", nullptr, unused).arg(match.captured(5));
  return parts.join(QStringLiteral("; ")) + '.';
}

QString evaluationText(SetName set, Protocol protocol, int step) {
  QString what = textOf(set);
  if (set == SetName::Test) {
    what = protocol == Protocol::Honest ? Words::tr("Honest") : Words::tr("Paper");
  }
  return Words::tr("%1, step %2").arg(what, countText(step));
}

QString evaluationTip(SetName set, Protocol protocol) {
  switch (set) {
    case SetName::Train:
      return Words::tr("Training images, as a test sees them");
    case SetName::Validation:
      return Words::tr("Validation images, which choose the checkpoint");
    case SetName::Test:
      break;
  }
  return protocol == Protocol::Honest
             ? Words::tr(
                   "Test images, of a checkpoint that was chosen without them (honest protocol)")
             : Words::tr("Test images, one of many evaluations (paper protocol, optimistic)");
}

QString honestText(bool validated) {
  return validated ? Words::tr("honest: chosen on validation")
                   : Words::tr("honest: the last checkpoint");
}

QString paperText() {
  return Words::tr("paper: the best of all, optimistic");
}

}  // namespace adnet::ui
