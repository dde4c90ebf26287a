#include "ui/words/run_text.h"

#include "core/run/backbones.h"

#include <QCoreApplication>

#include <cmath>

namespace adnet::ui {

namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(adnet::ui::RunText)
};

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

QString textOf(Phase phase) {
  switch (phase) {
    case Phase::Opening:
      return Words::tr("Opening the data set");
    case Phase::Decoding:
      return Words::tr("Decoding images");
    case Phase::LoadingWeights:
      return Words::tr("Loading weights");
    case Phase::Training:
      return Words::tr("Training");
    case Phase::Evaluating:
      return Words::tr("Evaluating");
    case Phase::Saving:
      return Words::tr("Saving");
  }
  return {};
}

QString textOf(RunStatus status) {
  switch (status) {
    case RunStatus::Running:
      return Words::tr("running");
    case RunStatus::Finished:
      return Words::tr("finished");
    case RunStatus::Stopped:
      return Words::tr("stopped");
    case RunStatus::Failed:
      return Words::tr("failed");
  }
  return {};
}

QString networkText(const TrainingConfig& config) {
  const QString name = QString::fromStdString(config.backbone);
  const BackboneInfo* backbone = findBackbone(config.backbone);
  return backbone && backbone->hasWidth ? QStringLiteral("%1 × %2").arg(name).arg(config.width)
                                        : name;
}

QString shareText(const SplitOptions& split) {
  return split.perClass > 0 ? Words::tr("%n image(s) a class", nullptr, split.perClass)
                            : Words::tr("%1 %").arg(split.ratio);
}

QString percentText(double share) {
  return share < 0 ? QStringLiteral("–") : Words::tr("%1 %").arg(100 * share, 0, 'f', 1);
}

QString durationText(double seconds) {
  const auto whole = static_cast<long long>(std::llround(seconds));
  const long long minutes = whole / 60;
  if (minutes >= 60) return Words::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
  if (minutes > 0) return Words::tr("%1 min %2 s").arg(minutes).arg(whole % 60);
  return Words::tr("%1 s").arg(whole);
}

QString evaluationText(SetName set, Protocol protocol, int step) {
  QString what = textOf(set);
  if (set == SetName::Test) {
    what = protocol == Protocol::Honest ? Words::tr("Honest") : Words::tr("Paper");
  }
  return Words::tr("%1, step %2").arg(what).arg(step);
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
             ? Words::tr("Test images, scored once (honest protocol)")
             : Words::tr("Test images, one of many evaluations (paper protocol, optimistic)");
}

QString honestText(bool validated) {
  return validated ? Words::tr("chosen on validation, scored once (honest)")
                   : Words::tr("last checkpoint, scored once (honest)");
}

QString paperText() {
  return Words::tr("best of all evaluations (paper protocol, optimistic)");
}

}  // namespace adnet::ui
