// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/history_model.h"

#include "ui/pictures/prediction_model.h"
#include "ui/words/class_names.h"
#include "ui/words/number_text.h"

#include <algorithm>

namespace adnet::ui {

HistoryModel::HistoryModel(QObject* parent) : PictureModel(PredictionModel::kSide, parent) {}

void HistoryModel::setImages(const std::filesystem::path& root,
                             std::shared_ptr<const RunHistory> history,
                             std::vector<std::size_t> images, const QStringList& classes,
                             std::size_t step) {
  beginReset(root);
  history_ = std::move(history);
  images_ = std::move(images);
  classes_ = classes;
  shortNames_ = shortClassNames(classes);
  step_ = step;
  endReset();
}

void HistoryModel::setStep(std::size_t step) {
  if (step == step_) return;
  step_ = step;
  if (!images_.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int HistoryModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(images_.size());
}

QString HistoryModel::pathOf(int row) const {
  return QString::fromStdString(history_->images[images_[static_cast<std::size_t>(row)]]);
}

QString HistoryModel::takenText(std::size_t step, std::size_t image) const {
  const EvaluatedStep& evaluated = history_->steps[step];
  return tr("%1 %2", "62 % wasp")
      .arg(percentText(evaluated.confidences[image], 0), shortNames_[evaluated.predicted[image]]);
}

// A line for each time that it was taken for another class; of very many the last ones.
QStringList HistoryModel::notesOf(std::size_t image) const {
  constexpr qsizetype kMost = 12;  // lines
  const std::vector<EvaluatedStep>& steps = history_->steps;
  QStringList lines;
  for (std::size_t from = 0; from < steps.size();) {
    std::size_t to = from;
    while (to + 1 < steps.size() && steps[to + 1].predicted[image] == steps[from].predicted[image])
      ++to;
    const QString name = shortNames_[steps[from].predicted[image]];
    const QString when =
        from == to
            ? tr("step %1").arg(countText(steps[from].step))
            : tr("steps %1 to %2").arg(countText(steps[from].step), countText(steps[to].step));
    lines.append(history_->isRight(from, image) ? tr("%1: %2, right", "when: class").arg(when, name)
                                                : tr("%1: %2", "when: class").arg(when, name));
    from = to + 1;
  }
  if (lines.size() <= kMost) return lines;
  const auto before = static_cast<int>(lines.size() - kMost + 1);
  return QStringList(tr("%Ln other(s) before", nullptr, before)) + lines.mid(before);
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const std::size_t image = images_[static_cast<std::size_t>(index.row())];
  const int label = history_->labels[image];
  switch (role) {
    case Qt::ToolTipRole:
      return tr("%1\ntrue: %2\n%3")
          .arg(pathOf(index.row()), classes_[label], notesOf(image).join('\n'));
    case PredictionModel::VerdictRole:
    case Qt::AccessibleDescriptionRole:
      return takenText(step_, image);
    case TakenForRole:
      return shortNames_[history_->steps[step_].predicted[image]];
    case ClassNamesRole:
      return shortNames_;
    case RightRole:
      return history_->isRight(step_, image);
    case TrueClassRole:
      return shortNames_[label];
    case FullClassRole:
      return classes_[label];
    case NotesRole:
      return notesOf(image);
    default:
      return PictureModel::data(index, role);
  }
}

}  // namespace adnet::ui
