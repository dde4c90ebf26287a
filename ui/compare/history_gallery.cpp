// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/history_gallery.h"

#include "ui/compare/history_model.h"
#include "ui/pictures/picture_actions.h"
#include "ui/pictures/prediction_delegate.h"
#include "ui/shell/flow_layout.h"
#include "ui/shell/segmented_control.h"
#include "ui/shell/widgets.h"
#include "ui/words/class_names.h"
#include "ui/words/number_text.h"

#include <QAbstractButton>
#include <QListView>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace adnet::ui {

namespace {

// As the buttons stand; behind them all images.
constexpr std::array kFates = {ImageFate::Learnt, ImageFate::Forgotten, ImageFate::Never,
                               ImageFate::Always};
constexpr int kAll = static_cast<int>(kFates.size());

}  // namespace

FollowedRun followedRun(const std::filesystem::path& run, const std::filesystem::path& imageRoot,
                        const QStringList& classes, std::shared_ptr<const RunHistory> history) {
  FollowedRun followed{run, imageRoot, classes, std::move(history), {}, {}};
  if (followed.history->steps.empty()) return followed;
  const std::size_t images = followed.history->images.size();
  std::vector<int> changes;
  for (std::size_t image = 0; image < images; ++image) {
    followed.fates.push_back(fateOf(*followed.history, image));
    changes.push_back(changesOf(*followed.history, image));
  }
  followed.order.resize(images);
  std::iota(followed.order.begin(), followed.order.end(), std::size_t{0});
  std::ranges::stable_sort(followed.order, std::greater(),
                           [&](std::size_t image) { return changes[image]; });
  return followed;
}

HistoryGallery::HistoryGallery(QWidget* parent)
    : QWidget(parent),
      model_(new HistoryModel(this)),
      groups_(new SegmentedControl(
          {tr("Learnt"), tr("Forgotten"), tr("Never right"), tr("Always right"), tr("All")})),
      summary_(new ElidedLabel(TextRole::Subtle)),
      allImages_(makeLinkButton(tr("All images"))),
      list_(new QListView) {
  makeGroups();
  makeList();
  summary_->setObjectName("historySummary");
  allImages_->setObjectName("historyAllImages");
  connect(allImages_, &QPushButton::clicked, this, [this] {
    showGroup();
    list_->setFocus();
  });
  auto* head = new QWidget;
  auto* flow = new FlowLayout(kGrid, head);
  flow->setContentsMargins(0, 0, 0, 0);
  flow->addWidget(groups_);
  auto* told = new QHBoxLayout;
  told->addWidget(summary_, 1);
  told->addWidget(allImages_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kGrid / 2);
  column->addWidget(head);
  column->addLayout(told);
  column->addWidget(list_, 1);
  setFocusProxy(list_);
}

void HistoryGallery::makeGroups() {
  groups_->setObjectName("historyGroups");
  groups_->setCurrent(0);
  const QStringList tips = {tr("Wrong at the first evaluation, right at the last"),
                            tr("Right at some evaluation, wrong at the last"),
                            tr("Right at no evaluation"), tr("Right at every evaluation"),
                            tr("Every image")};
  for (int i = 0; i < tips.size(); ++i)
    groups_->button(i)->setToolTip(tips[i]);
  connect(groups_, &SegmentedControl::chosen, this, &HistoryGallery::showGroup);
}

void HistoryGallery::makeList() {
  list_->setObjectName("historyImages");
  list_->setAccessibleName(tr("Images of the run"));
  list_->setModel(model_);
  list_->setItemDelegate(new PredictionDelegate(list_));
  list_->setFlow(QListView::LeftToRight);
  list_->setWrapping(true);
  list_->setResizeMode(QListView::Adjust);
  list_->setUniformItemSizes(true);
  list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  (new PictureActions(*list_))->enlargeOnClick();
}

bool HistoryGallery::isLoading() const {
  return isVisible() && model_->isLoading();
}

void HistoryGallery::setRun(std::shared_ptr<const FollowedRun> run, std::size_t step) {
  if (!run_ || run_->classes != run->classes) cell_.reset();
  run_ = std::move(run);
  step_ = step;
  countGroups();
  list();
}

void HistoryGallery::clear() {
  run_.reset();
  cell_.reset();
  model_->setImages({}, nullptr, {}, {}, 0);
}

void HistoryGallery::setStep(std::size_t step) {
  step_ = step;
  model_->setStep(step);
  if (run_ && cell_) list();  // others are in it now
}

void HistoryGallery::showCell(const ConfusionCell& cell) {
  cell_ = cell;
  groups_->setCurrent(kAll);
  list();
}

void HistoryGallery::showGroup() {
  cell_.reset();
  list();
}

bool HistoryGallery::isIn(int group, std::size_t image) const {
  return group == kAll || run_->fates[image] == kFates[static_cast<std::size_t>(group)];
}

void HistoryGallery::countGroups() {
  const std::array words = {tr("Learnt %1"), tr("Forgotten %1"), tr("Never right %1"),
                            tr("Always right %1"), tr("All %1")};
  for (int group = 0; group <= kAll; ++group) {
    const auto count =
        std::ranges::count_if(run_->order, [&](std::size_t image) { return isIn(group, image); });
    groups_->button(group)->setText(words[static_cast<std::size_t>(group)].arg(countText(count)));
  }
}

// What is in sight stays there.
void HistoryGallery::list() {
  if (!run_) return;
  const RunHistory& history = *run_->history;
  std::vector<std::size_t> images;
  std::ranges::copy_if(run_->order, std::back_inserter(images), [&](std::size_t image) {
    const bool inCell = !cell_ || (history.labels[image] == cell_->label &&
                                   history.steps[step_].predicted[image] == cell_->predicted);
    return inCell && isIn(groups_->current(), image);
  });
  describe(static_cast<int>(images.size()));
  const QString current = list_->currentIndex().data(PictureModel::FileRole).toString();
  const int scrolled = list_->verticalScrollBar()->value();
  model_->setDevicePixelRatio(devicePixelRatioF());
  model_->setImages(run_->imageRoot, run_->history, std::move(images), run_->classes, step_);
  list_->doItemsLayout();
  list_->setCurrentIndex(indexOfFile(*model_, current));
  list_->verticalScrollBar()->setValue(scrolled);
}

void HistoryGallery::describe(int count) {
  allImages_->setVisible(cell_.has_value());
  if (!cell_) {
    summary_->setFullText(tr("%Ln image(s), those that changed most often first", nullptr, count));
    return;
  }
  const QStringList names = shortClassNames(run_->classes);
  const QString text = count > 0 ? tr("%Ln image(s) of %1, taken for %2", nullptr, count)
                                 : tr("No image of %1 is taken for %2 at this step");
  summary_->setFullText(text.arg(names[cell_->label], names[cell_->predicted]));
}

}  // namespace adnet::ui
