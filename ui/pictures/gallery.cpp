// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pictures/gallery.h"

#include "ui/pictures/picture_actions.h"
#include "ui/pictures/prediction_delegate.h"
#include "ui/pictures/prediction_model.h"
#include "ui/shell/widgets.h"
#include "ui/words/class_names.h"

#include <QListView>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace adnet::ui {

Gallery::Gallery(QWidget* parent)
    : QWidget(parent),
      model_(new PredictionModel(this)),
      title_(new ElidedLabel(TextRole::Subtle)),
      all_(makeLinkButton(tr("All mistakes"))),
      list_(new QListView) {
  title_->setObjectName("galleryTitle");
  all_->setObjectName("allMistakes");
  list_->setObjectName("gallery");
  list_->setModel(model_);
  list_->setItemDelegate(new PredictionDelegate(list_));
  list_->setFlow(QListView::LeftToRight);
  list_->setWrapping(true);
  list_->setResizeMode(QListView::Adjust);
  list_->setUniformItemSizes(true);
  list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  new PictureActions(*list_);
  connect(all_, &QPushButton::clicked, this, [this] {
    showMistakes();
    Q_EMIT mistakesAsked();
  });
  auto* head = new QHBoxLayout;
  head->addWidget(title_, 1);
  head->addWidget(all_);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(kGrid, kGrid, 0, 0);
  layout->addLayout(head);
  layout->addWidget(list_, 1);
  clear();
}

void Gallery::setPredictions(const std::filesystem::path& root, Predictions predictions,
                             const QStringList& classes) {
  root_ = root;
  predictions_ = std::move(predictions);
  classes_ = classes;
  showMistakes();
}

void Gallery::showCell(int label, int predicted) {
  show(Cell{label, predicted});
}

void Gallery::showMistakes() {
  show(std::nullopt);
}

bool Gallery::isLoading() const {
  return model_->isLoading();
}

void Gallery::refresh(Predictions predictions) {
  predictions_ = std::move(predictions);
  const int scrolled = list_->verticalScrollBar()->value();
  list();
  list_->verticalScrollBar()->setValue(scrolled);
}

void Gallery::show(std::optional<Cell> cell) {
  cell_ = cell;
  list();
  if (list_->currentIndex().isValid()) {
    list_->scrollTo(list_->currentIndex());
  } else {
    list_->scrollToTop();
  }
}

void Gallery::list() {
  std::vector<Prediction> shown;
  std::ranges::copy_if(*predictions_, std::back_inserter(shown), [&](const Prediction& one) {
    return cell_ ? one.label == cell_->label && one.predicted == cell_->predicted
                 : one.label != one.predicted;
  });
  // The surest first: they teach the most about a mistake.
  std::ranges::stable_sort(shown, std::ranges::greater(), &Prediction::confidence);
  const int count = static_cast<int>(shown.size());
  if (predictions_->empty()) {
    title_->setFullText(tr("The images of an evaluation appear here."));
  } else if (cell_) {
    const QString text = count > 0 ? tr("%Ln image(s) of %1, taken for %2", nullptr, count)
                                   : tr("No image of %1 was taken for %2.");
    const QStringList names = shortClassNames(classes_);
    title_->setFullText(text.arg(names[cell_->label], names[cell_->predicted]));
    title_->setToolTip(text.arg(classes_[cell_->label], classes_[cell_->predicted]));
  } else if (count > 0) {
    title_->setFullText(tr("%Ln mistaken image(s), the surest first", nullptr, count));
  } else {
    title_->setFullText(tr("No image was mistaken."));
  }
  all_->setVisible(cell_.has_value());
  model_->setDevicePixelRatio(devicePixelRatioF());
  const QString current = list_->currentIndex().data(PictureModel::FileRole).toString();
  model_->setPredictions(root_, std::move(shown), classes_);
  list_->doItemsLayout();
  list_->setCurrentIndex(indexOfFile(*model_, current));
}

}  // namespace adnet::ui
