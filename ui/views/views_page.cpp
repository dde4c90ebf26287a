// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/views_page.h"

#include "ui/shell/icons.h"
#include "ui/shell/project.h"
#include "ui/shell/theme.h"
#include "ui/shell/widgets.h"
#include "ui/views/crop_view.h"
#include "ui/views/draw_details.h"
#include "ui/views/recipe_panel.h"
#include "ui/views/view_grid.h"

#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QRandomGenerator>
#include <QShortcut>
#include <QSignalBlocker>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

namespace adnet::ui {

ViewsPage::ViewsPage(Project& project, QWidget* parent)
    : Page(parent),
      project_(project),
      classes_(new QComboBox),
      imageName_(new ElidedLabel(TextRole::Subtle)),
      note_(makeLabel({}, TextRole::Subtle)),
      image_(new CropView),
      details_(new DrawDetails),
      grid_(new ViewGrid),
      refreshTimer_(new QTimer(this)) {
  auto* imageCard = new Card;
  auto* imageRow = new QHBoxLayout;
  imageRow->setSpacing(2 * kGrid);
  imageRow->addWidget(image_, 1);
  imageRow->addWidget(details_);
  imageCard->body()->addLayout(imageRow);
  auto* gridCard = new Card;
  gridCard->body()->addWidget(grid_);
  auto* left = new QVBoxLayout;
  left->setSpacing(2 * kGrid);
  left->addWidget(imageCard, 4);
  left->addWidget(gridCard, 5);
  auto* columns = new QHBoxLayout;
  columns->setSpacing(2 * kGrid);
  columns->addLayout(left, 1);
  columns->addWidget(new RecipePanel(project));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(3 * kGrid, 3 * kGrid, 3 * kGrid, 3 * kGrid);
  layout->setSpacing(2 * kGrid);
  layout->addWidget(makeHeader());
  note_->setObjectName("viewsNote");
  layout->addWidget(note_);
  layout->addLayout(columns, 1);

  refreshTimer_->setSingleShot(true);
  connect(refreshTimer_, &QTimer::timeout, this, &ViewsPage::refresh);
  connect(image_, &CropView::hovered, this, &ViewsPage::setCurrentView);
  connect(grid_, &ViewGrid::hovered, this, &ViewsPage::setCurrentView);
  connect(grid_, &ViewGrid::fittingColumnsChanged, this, &ViewsPage::refreshSoon);
  connect(&project_, &Project::opened, this, &ViewsPage::takeDataset);
  connect(&project_, &Project::splitChanged, this, &ViewsPage::takeSplit);
  connect(&project_, &Project::configChanged, this, &ViewsPage::refreshSoon);
  connect(&Theme::instance(), &Theme::changed, this, [this] { setCurrentView(-1); });
  if (project_.dataset()) {
    takeDataset();
    takeSplit();
  }
}

QWidget* ViewsPage::makeHeader() {
  classes_->setObjectName("viewsClass");
  classes_->setMinimumWidth(240);
  classes_->setMaximumWidth(320);
  classes_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  classes_->setAccessibleName(tr("Class"));
  imageName_->setObjectName("viewsImageName");
  connect(classes_, &QComboBox::activated, this, &ViewsPage::showClass);

  QToolButton* previous = makeButton("previous", tr("Previous image (←)"), Qt::Key_Left);
  QToolButton* next = makeButton("next", tr("Next image (→)"), Qt::Key_Right);
  QToolButton* random = makeButton("random", tr("Random image (R)"), Qt::Key_R);
  connect(previous, &QToolButton::clicked, this, &ViewsPage::showPrevious);
  connect(next, &QToolButton::clicked, this, &ViewsPage::showNext);
  connect(random, &QToolButton::clicked, this, &ViewsPage::showRandom);
  previous->setObjectName("previousImage");
  next->setObjectName("nextImage");
  random->setObjectName("randomImage");
  QPushButton* again = makePrimaryButton(tr("Draw again"));
  again->setObjectName("drawAgain");
  again->setToolTip(tr("Shows the draws of the next epochs (Space)"));
  connect(again, &QPushButton::clicked, this, &ViewsPage::drawAgain);
  auto* space = new QShortcut(Qt::Key_Space, this);
  connect(space, &QShortcut::activated, this, [this] {
    // Space still presses the button that a person has moved to with Tab.
    auto* button = qobject_cast<QAbstractButton*>(QApplication::focusWidget());
    button ? button->click() : drawAgain();
  });

  auto* header = new QWidget;
  auto* row = new QHBoxLayout(header);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(kGrid);
  row->addWidget(makeLabel(tr("Views"), TextRole::Title));
  row->addSpacing(kGrid);
  row->addWidget(classes_);
  for (QWidget* button : {previous, next, random})
    row->addWidget(button);
  row->addWidget(imageName_, 1);
  row->addWidget(again);
  return header;
}

QToolButton* ViewsPage::makeButton(const QString& icon, const QString& text,
                                   const QKeySequence& key) {
  auto* button = new QToolButton;
  button->setToolTip(text);
  button->setAccessibleName(text);
  button->setIconSize({20, 20});
  const auto tint = [button, icon] {
    button->setIcon(makeIcon(icon, Theme::instance().colors().text));
  };
  connect(&Theme::instance(), &Theme::changed, button, tint);
  tint();
  auto* shortcut = new QShortcut(key, this);
  connect(shortcut, &QShortcut::activated, button, &QToolButton::click);
  return button;
}

bool ViewsPage::isLoading() const {
  return refreshTimer_->isActive() || rendering_.isRunning();
}

void ViewsPage::takeDataset() {
  classes_->clear();
  for (const std::string& name : project_.dataset()->classes) {
    classes_->addItem(QString::fromStdString(name));
  }
  current_ = -1;
  currentPath_.clear();
  firstEpoch_ = 0;
}

void ViewsPage::takeSplit() {
  // The image that was shown stays, if it is still trained on.
  const auto& train = project_.split().train;
  const auto same = std::ranges::find(train, currentPath_, &Sample::path);
  if (!train.empty()) showImage(same == train.end() ? 0 : static_cast<int>(same - train.begin()));
}

void ViewsPage::showImage(int index) {
  const auto& train = project_.split().train;
  const int count = static_cast<int>(train.size());
  if (count == 0) return;
  current_ = ((index % count) + count) % count;
  const Sample& sample = train[static_cast<std::size_t>(current_)];
  currentPath_ = sample.path;
  classes_->setCurrentIndex(sample.label);
  imageName_->setFullText(QString::fromStdString(sample.path));
  refreshSoon();
}

void ViewsPage::showRandom() {
  const auto count = static_cast<int>(project_.split().train.size());
  if (count > 1) showImage(current_ + 1 + QRandomGenerator::global()->bounded(count - 1));
}

void ViewsPage::showClass(int label) {
  const auto& train = project_.split().train;
  const auto first = std::ranges::find(train, label, &Sample::label);
  if (first != train.end()) showImage(static_cast<int>(first - train.begin()));
}

void ViewsPage::drawAgain() {
  firstEpoch_ += static_cast<std::uint32_t>(sheet_.epochs);
  refreshSoon();
}

void ViewsPage::showEvent(QShowEvent* event) {
  Page::showEvent(event);
  if (stale_) refreshSoon();
}

void ViewsPage::refreshSoon() {
  stale_ = true;
  if (isVisible()) refreshTimer_->start(0);
}

void ViewsPage::refresh() {
  const TrainingConfig& config = project_.config();
  const QString problem = problemOf(config.views);
  note_->setVisible(!problem.isEmpty() || trainingViews(config).size() < 3);
  note_->setText(!problem.isEmpty() ? problem
                 : config.method == Method::FineTune
                     ? tr("Plain fine-tuning trains on the standard views alone.")
                     : tr("With one crop, the weak views are not trained on."));
  if (current_ < 0) return;
  stale_ = false;
  if (!problem.isEmpty()) {
    rendering_.cancel();
    takeSheet({});
    return;
  }
  const SheetRequest request{
      currentPath_,
      viewsOf(project_.config()),
      {project_.config().seed, firstEpoch_, static_cast<std::uint32_t>(current_)},
      grid_->fittingColumns()};
  const auto work = [this, request, images = project_.sharedImages()](
                        const std::stop_token& stop, const Job::Post&) -> Job::Function {
    const auto sheet = std::make_shared<const ViewSheet>(makeSheet(*images, request, stop));
    return [this, sheet] { takeSheet(*sheet); };
  };
  rendering_.start(work, [this](const Error& error) { Q_EMIT failed(error); });
}

void ViewsPage::takeSheet(const ViewSheet& sheet) {
  sheet_ = sheet;
  image_->setSheet(sheet);
  grid_->setSheet(sheet);
  setCurrentView(-1);
}

void ViewsPage::setCurrentView(int view) {
  image_->setCurrent(view);
  grid_->setCurrent(view);
  if (view < 0 || view >= static_cast<int>(sheet_.views.size())) {
    details_->showHint();
  } else {
    details_->showView(sheet_, sheet_.views[static_cast<std::size_t>(view)]);
  }
}

}  // namespace adnet::ui
