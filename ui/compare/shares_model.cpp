// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/shares_model.h"

#include "ui/pictures/prediction_model.h"
#include "ui/shell/theme.h"
#include "ui/words/class_names.h"
#include "ui/words/number_text.h"

namespace adnet::ui {

SharesModel::SharesModel(QObject* parent) : PictureModel(PredictionModel::kSide, parent) {}

void SharesModel::setImages(const std::filesystem::path& root, std::vector<ImageShares> images,
                            const QStringList& classes, const std::array<QString, 2>& names) {
  beginReset(root);
  images_ = std::move(images);
  classes_ = classes;
  shortNames_ = shortClassNames(classes);
  names_ = names;
  endReset();
}

int SharesModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(images_.size());
}

QString SharesModel::pathOf(int row) const {
  return QString::fromStdString(images_[static_cast<std::size_t>(row)].path);
}

QStringList SharesModel::votesOf(const ImageShares& image) const {
  const auto votes = [this](const Votes& of) {
    QStringList parts;
    for (const ClassVotes& one : of.classes) {
      parts.append(tr("%1 of %2 runs: %3").arg(one.runs).arg(of.runs).arg(shortNames_[one.label]));
    }
    return listText(parts);
  };
  return {tr("A, %1: %2").arg(names_[0], votes(image.baseline)),
          tr("B, %1: %2").arg(names_[1], votes(image.candidate))};
}

QVariant SharesModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const ImageShares& one = images_[static_cast<std::size_t>(index.row())];
  switch (role) {
    case Qt::ToolTipRole:
      return tr("%1\ntrue: %2\n%3")
          .arg(pathOf(index.row()), classes_[one.label], votesOf(one).join('\n'));
    case TrueClassRole:
      return shortNames_[one.label];
    case ClassNamesRole:
      return shortNames_;
    case FullClassRole:
      return classes_[one.label];
    case NotesRole:
      return votesOf(one);
    case SharesRole:
    case Qt::AccessibleDescriptionRole:
      return tr("A %1 · B %2")
          .arg(percentText(one.baseline.share(), 0), percentText(one.candidate.share(), 0));
    case DifferenceRole:
      return one.difference();
    default:
      return PictureModel::data(index, role);
  }
}

PredictionDelegate::Caption SharesDelegate::captionOf(const QModelIndex& index) const {
  const ThemeColors& colors = Theme::instance().colors();
  const double difference = index.data(SharesModel::DifferenceRole).toDouble();
  return {index.data(SharesModel::SharesRole).toString(),
          difference > 0   ? colors.good
          : difference < 0 ? colors.bad
                           : colors.text,
          index.data(PictureModel::TrueClassRole).toString(),
          {}};
}

}  // namespace adnet::ui
