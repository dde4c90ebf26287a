// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pictures/prediction_model.h"

#include "ui/words/class_names.h"
#include "ui/words/number_text.h"

namespace adnet::ui {

PredictionModel::PredictionModel(QObject* parent) : PictureModel(kSide, parent) {}

void PredictionModel::setPredictions(const std::filesystem::path& root,
                                     std::vector<Prediction> predictions,
                                     const QStringList& classes) {
  beginReset(root);
  predictions_ = std::move(predictions);
  classes_ = classes;
  shortNames_ = shortClassNames(classes);
  endReset();
}

int PredictionModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(predictions_.size());
}

QString PredictionModel::pathOf(int row) const {
  return QString::fromStdString(predictions_[static_cast<std::size_t>(row)].path);
}

QStringList PredictionModel::guessesOf(const Prediction& one) const {
  QStringList guesses;
  const std::optional<Guess> first = Guess{one.predicted, one.confidence};
  for (const std::optional<Guess>& guess : {first, one.second, one.third}) {
    if (!guess) continue;
    guesses.append(tr("%1 %2", "class, percent")
                       .arg(shortNames_[guess->label], percentText(guess->probability, 0)));
  }
  return guesses;
}

QVariant PredictionModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const Prediction& one = predictions_[static_cast<std::size_t>(index.row())];
  const auto percent = [](float share) { return percentText(share, 0); };
  switch (role) {
    case Qt::ToolTipRole:
      return tr("%1\ntrue: %2 (%3)\npredicted: %4 (%5)")
          .arg(pathOf(index.row()), classes_[one.label], percent(one.trueClassProbability),
               classes_[one.predicted], percent(one.confidence));
    case VerdictRole:
      return tr("%1 %2").arg(percent(one.confidence), shortNames_[one.predicted]);
    case TakenForRole:
      return shortNames_[one.predicted];
    case ClassNamesRole:
      return shortNames_;
    case RightRole:
      return one.label == one.predicted;
    case TrueClassRole:
      return shortNames_[one.label];
    case FullClassRole:
      return classes_[one.label];
    case GuessesRole:
      return guessesOf(one);
    default:
      return PictureModel::data(index, role);
  }
}

}  // namespace adnet::ui
