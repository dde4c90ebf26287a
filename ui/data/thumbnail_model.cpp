// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/data/thumbnail_model.h"

#include <algorithm>
#include <array>

namespace adnet::ui {

namespace {

constexpr std::array kSteps = {64, 104, 160, ThumbnailModel::kLargestSide};  // logical pixels

double decodedSide(int shown) {
  // The shorter side fills the thumbnail's square, of images up to this much longer than wide.
  constexpr double kLonger = 1.6;
  const auto* const step = std::ranges::find_if(kSteps, [&](int one) { return one >= shown; });
  return kLonger * (step == kSteps.end() ? kSteps.back() : *step);
}

void append(std::vector<ClassImage>& images, const std::vector<Sample>& samples, int label,
            ImageUse use) {
  for (const Sample& sample : samples) {
    if (sample.label == label) images.push_back({QString::fromStdString(sample.path), use});
  }
}

}  // namespace

std::vector<ClassImage> imagesOfClass(const Dataset& dataset, const Split& split, int label) {
  std::vector<ClassImage> images;
  append(images, split.train, label, ImageUse::Train);
  append(images, split.validation, label, ImageUse::Validation);
  append(images, split.test, label, ImageUse::Test);
  append(images, dataset.samples, label, ImageUse::LeftOut);
  // Every image that is used stands twice; the stable order keeps its use before "left out".
  std::ranges::stable_sort(images, {}, &ClassImage::path);
  const auto repeated =
      std::unique(images.begin(), images.end(),
                  [](const ClassImage& a, const ClassImage& b) { return a.path == b.path; });
  images.erase(repeated, images.end());
  return images;
}

ThumbnailModel::ThumbnailModel(QObject* parent) : PictureModel(decodedSide(kSide), parent) {}

void ThumbnailModel::setShownSide(int side) {
  setSide(decodedSide(side));
}

void ThumbnailModel::setImages(const std::filesystem::path& root, std::vector<ClassImage> images) {
  if (root == this->root() && sameFiles(images)) {
    images_ = std::move(images);
    if (!images_.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1), {UseRole});
    tryAgain();
    return;
  }
  beginReset(root);
  images_ = std::move(images);
  endReset();
}

int ThumbnailModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(images_.size());
}

QVariant ThumbnailModel::data(const QModelIndex& index, int role) const {
  if (role != UseRole && role != NotesRole) return PictureModel::data(index, role);
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const ImageUse use = imageAt(index.row()).use;
  return role == NotesRole ? QVariant(QStringList(noteOn(use))) : QVariant(static_cast<int>(use));
}

QString ThumbnailModel::noteOn(ImageUse use) {
  switch (use) {
    case ImageUse::Train:
      return tr("It is trained on.");
    case ImageUse::Validation:
      return tr("It validates: weights are chosen by it.");
    case ImageUse::Test:
      return tr("It tests: nothing is learnt from it.");
    case ImageUse::LeftOut:
      return tr("It is left out.");
  }
  return {};
}

bool ThumbnailModel::sameFiles(const std::vector<ClassImage>& images) const {
  return std::ranges::equal(images, images_, {}, &ClassImage::path, &ClassImage::path);
}

}  // namespace adnet::ui
