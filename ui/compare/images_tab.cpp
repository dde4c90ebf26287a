// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/images_tab.h"

#include "ui/charts/evaluation_panel.h"
#include "ui/compare/pair_legend.h"
#include "ui/compare/shares_model.h"
#include "ui/pictures/picture_actions.h"
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

namespace adnet::ui {

namespace {

// As the buttons stand.
constexpr std::array kGroups = {ImageGroup::Won, ImageGroup::Lost, ImageGroup::Unstable,
                                ImageGroup::NeverRight, ImageGroup::All};

}  // namespace

ImagesTab::ImagesTab(std::shared_ptr<RunCache> cache, QWidget* parent)
    : ComparisonTab(parent),
      cache_(std::move(cache)),
      model_(new SharesModel(this)),
      legend_(new PairLegend),
      summary_(new ElidedLabel(TextRole::Subtle)),
      allClasses_(makeLinkButton(tr("All classes"))),
      message_(makeMessage("imagesMessage")),
      leftOut_(new ElidedLabel(TextRole::Subtle)),
      list_(new QListView) {
  summary_->setObjectName("imagesSummary");
  allClasses_->setObjectName("allClasses");
  leftOut_->setObjectName("imagesLeftOut");
  list_->setObjectName("comparedImages");
  list_->setAccessibleName(tr("Test images"));
  list_->setModel(model_);
  list_->setItemDelegate(new SharesDelegate(list_));
  list_->setFlow(QListView::LeftToRight);
  list_->setWrapping(true);
  list_->setResizeMode(QListView::Adjust);
  list_->setUniformItemSizes(true);
  list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  (new PictureActions(*list_))->enlargeOnClick();
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, kGrid, 0, 0);
  column->setSpacing(kGrid);
  column->addWidget(makeHead());
  auto* told = new QHBoxLayout;
  told->addWidget(summary_, 1);
  told->addWidget(allClasses_);
  column->addLayout(told);
  column->addWidget(message_, 1);
  column->addWidget(list_, 1);
  column->addWidget(leftOut_);
  setFocusProxy(list_);
  connect(allClasses_, &QPushButton::clicked, this, &ImagesTab::showAllClasses);
  connect(groups_, &SegmentedControl::chosen, this, &ImagesTab::list);
  say(whyNoPair(shown()));
}

QString ImagesTab::title() const {
  return tr("Images");
}

bool ImagesTab::isLoading() const {
  return reading_.isRunning() || (isVisible() && model_->isLoading());
}

QWidget* ImagesTab::makeHead() {
  groups_ =
      new SegmentedControl({tr("Won"), tr("Lost"), tr("Unstable"), tr("Never right"), tr("All")});
  groups_->setObjectName("imageGroups");
  groups_->setCurrent(0);
  const QStringList tips = {tr("Right in more of the runs of B than of A"),
                            tr("Right in fewer of the runs of B than of A"),
                            tr("Right in some runs of A, or of B, and wrong in others"),
                            tr("Right in no run of either"), tr("Every test image")};
  for (int i = 0; i < tips.size(); ++i)
    groups_->button(i)->setToolTip(tips[i]);
  auto* head = new QWidget;
  auto* row = new FlowLayout(kGrid, head);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(groups_);
  row->addWidget(legend_);
  return head;
}

void ImagesTab::follow() {
  legend_->setShown(shown());
}

void ImagesTab::read() {
  const QString missing = whyNoPair(shown());
  if (!missing.isEmpty()) {
    reading_.cancel();
    say(missing);
    return;
  }
  const auto work = [this, cache = cache_, shown = shown()](const std::stop_token& stop,
                                                            const Job::Post&) -> Job::Function {
    auto contents = std::make_shared<Contents>();
    contents->pair = readPair(*cache, shown, stop);
    contents->images =
        compareImages(scoresOf(contents->pair.baseline), scoresOf(contents->pair.candidate));
    return [this, contents] { take(contents); };
  };
  reading_.start(work, [this](const Error& error) {
    say(tr("The runs cannot be read."));
    Q_EMIT failed(error);
  });
}

void ImagesTab::take(std::shared_ptr<const Contents> contents) {
  const ComparedPair& pair = contents->pair;
  QString trouble = whyNotComparable(pair);
  if (trouble.isEmpty() && contents->images.images.empty()) {
    trouble = tr("“%1” and “%2” were tested on different images: there is none to compare.")
                  .arg(pair.baselineName, pair.candidateName);
  }
  if (!trouble.isEmpty()) {
    say(trouble);
    return;
  }
  if (contents_ && contents_->pair.candidate.classes != pair.candidate.classes) only_.reset();
  const auto classes = static_cast<int>(pair.candidate.classes.size());
  if (only_ && (only_->label >= classes || only_->predicted.value_or(0) >= classes)) only_.reset();
  contents_ = std::move(contents);
  message_->hide();
  list_->show();
  const int leftOut = contents_->images.ofOneAlone;
  leftOut_->setFullText(
      tr("%Ln image(s) that only one of the two was tested on are left out.", nullptr, leftOut));
  leftOut_->setVisible(leftOut > 0);
  list();
}

void ImagesTab::say(const QString& message) {
  contents_.reset();
  model_->setImages({}, {}, {}, {});
  message_->setText(message);
  message_->show();
  list_->hide();
  leftOut_->hide();
  countGroups();
  summary_->setFullText({});
  allClasses_->hide();
}

void ImagesTab::showClass(int label, std::optional<int> predicted) {
  only_ = Only{label, predicted};
  groups_->setCurrent(
      static_cast<int>(std::ranges::find(kGroups, ImageGroup::All) - kGroups.begin()));
  if (contents_) list();
}

void ImagesTab::showAllClasses() {
  only_.reset();
  list();
  list_->setFocus();
}

std::vector<ImageShares> ImagesTab::chosen(ImageGroup group) const {
  if (!contents_) return {};
  std::vector<ImageShares> images = imagesOf(contents_->images, group);
  if (only_) {
    std::erase_if(images, [this](const ImageShares& image) {
      return image.label != only_->label ||
             (only_->predicted && !image.isTakenFor(*only_->predicted));
    });
  }
  return images;
}

void ImagesTab::countGroups() {
  const std::array words = {tr("Won %1"), tr("Lost %1"), tr("Unstable %1"), tr("Never right %1"),
                            tr("All %1")};
  for (std::size_t i = 0; i < kGroups.size(); ++i) {
    QAbstractButton* button = groups_->button(static_cast<int>(i));
    button->setEnabled(contents_ != nullptr);
    button->setText(words[i].arg(countText(std::ssize(chosen(kGroups[i])))));
  }
}

// The current image stays the current one as long as it is shown, and so does what is in sight.
void ImagesTab::list() {
  if (!contents_) return;
  const ImageGroup group = kGroups[static_cast<std::size_t>(groups_->current())];
  std::vector<ImageShares> images = chosen(group);
  countGroups();
  describe(group, static_cast<int>(images.size()));
  const ComparedPair& pair = contents_->pair;
  const QString current = list_->currentIndex().data(PictureModel::FileRole).toString();
  const int scrolled = list_->verticalScrollBar()->value();
  model_->setDevicePixelRatio(devicePixelRatioF());
  model_->setImages(shown().moved.now(pair.candidate.imageRoot), std::move(images),
                    toStringList(pair.candidate.classes), {pair.baselineName, pair.candidateName});
  list_->doItemsLayout();
  list_->setCurrentIndex(indexOfFile(*model_, current));
  list_->verticalScrollBar()->setValue(scrolled);
}

void ImagesTab::describe(ImageGroup group, int count) {
  QString text;
  switch (group) {
    case ImageGroup::Won:
      text = tr("%Ln image(s) that more runs of B tell, the largest gain first", nullptr, count);
      break;
    case ImageGroup::Lost:
      text = tr("%Ln image(s) that fewer runs of B tell, the largest loss first", nullptr, count);
      break;
    case ImageGroup::Unstable:
      text = tr("%Ln image(s) that the runs of one setting disagree about", nullptr, count);
      break;
    case ImageGroup::NeverRight:
      text = tr("%Ln image(s) that no run of either tells", nullptr, count);
      break;
    case ImageGroup::All:
      text = tr("%Ln image(s), the largest gain first", nullptr, count);
      break;
  }
  allClasses_->setVisible(only_.has_value());
  if (only_) {
    const QStringList names = shortClassNames(toStringList(contents_->pair.candidate.classes));
    text = only_->predicted ? tr("%1 · %2 taken for %3", "images · class taken for class")
                                  .arg(text, names[only_->label], names[*only_->predicted])
                            : tr("%1 · of %2", "images · class").arg(text, names[only_->label]);
  }
  if (only_ && only_->predicted && chosen(ImageGroup::All).empty()) {
    const QStringList names = shortClassNames(toStringList(contents_->pair.candidate.classes));
    text =
        tr("No run took an image of %1 for %2").arg(names[only_->label], names[*only_->predicted]);
  }
  summary_->setFullText(text);
}

}  // namespace adnet::ui
