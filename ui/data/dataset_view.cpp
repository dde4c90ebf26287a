// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/data/dataset_view.h"

#include "ui/data/class_heading.h"
#include "ui/data/class_list.h"
#include "ui/data/data_table.h"
#include "ui/data/problem_card.h"
#include "ui/data/source_choice.h"
#include "ui/data/subsample_panel.h"
#include "ui/data/thumbnail_delegate.h"
#include "ui/data/thumbnail_model.h"
#include "ui/data/thumbnail_order.h"
#include "ui/data/use_legend.h"
#include "ui/pictures/picture_actions.h"
#include "ui/shell/paths.h"
#include "ui/shell/project.h"
#include "ui/shell/table_rows.h"
#include "ui/shell/theme.h"
#include "ui/shell/widgets.h"
#include "ui/words/number_text.h"

#include <QApplication>
#include <QFile>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QListView>
#include <QShortcut>
#include <QSlider>
#include <QSplitter>
#include <QTableView>

#include <algorithm>

namespace adnet::ui {

namespace {

// At first, and in this proportion later; three thumbnails fit side by side in a window of 1024.
constexpr int kTableWidth = 530;
constexpr int kThumbnailsWidth = 500;
constexpr int kSliderWidth = 96;

// What the folder was recognised as: "Lists: train_100.txt, test.txt (val.txt is not used)".
QString layoutText(const Dataset& dataset) {
  const auto text = [](const std::string& name) { return QString::fromStdString(name); };
  QStringList names;
  for (const std::string& name : {dataset.trainName, dataset.testName}) {
    if (!name.empty()) names.append(text(name));
  }
  const QString both = names.join(QStringLiteral(", "));
  QString layout;
  switch (dataset.layout) {
    case Layout::ClassFolders:
      layout = DatasetView::tr("one folder a class");
      break;
    case Layout::TrainTestFolders:
      layout = DatasetView::tr("folders: %1").arg(both);
      break;
    case Layout::Lists:
      layout = DatasetView::tr("lists: %1").arg(both);
      break;
    case Layout::Cub200:
    case Layout::Aircraft:
    case Layout::StanfordCars:
      layout = QString::fromLatin1(nameOf(dataset.layout));  // a name
      break;
  }
  if (dataset.unusedName.empty()) return layout;
  return DatasetView::tr("%1 (%2 is not used)").arg(layout, text(dataset.unusedName));
}

// Demo data says in its README.txt what it is.
bool isDemoData(const Dataset& dataset) {
  QFile readme(toQString(dataset.root / "README.txt"));
  return readme.open(QIODevice::ReadOnly) && readme.readLine(256).contains("synthetic demo data");
}

}  // namespace

DatasetView::DatasetView(Project& project, QWidget* parent)
    : QWidget(parent),
      project_(project),
      thumbnails_(new ThumbnailModel(this)),
      classes_(new ClassList) {
  connect(classes_, &ClassList::chosen, this, &DatasetView::showClass);
  connect(classes_, &ClassList::filtered, this, &DatasetView::showMatch);
  connect(classes_, &ClassList::viewsWanted, this, &DatasetView::viewsWanted);
  auto* splitter = new QSplitter(Qt::Horizontal);
  splitter->setHandleWidth(2 * kGrid);
  splitter->setChildrenCollapsible(false);
  splitter->addWidget(classes_);
  splitter->addWidget(makeThumbnails());
  splitter->setStretchFactor(0, 1);
  splitter->setStretchFactor(1, 1);
  splitter->setSizes({kTableWidth, kThumbnailsWidth});

  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(2 * kGrid);
  layout->addWidget(makeHeader());
  layout->addWidget(makeProblems());
  layout->addWidget(new SubsamplePanel(project));
  layout->addWidget(splitter, 1);

  connect(&project_, &Project::opened, this, &DatasetView::showDataset);
  connect(&project_, &Project::splitChanged, this, &DatasetView::showSplit);
  connect(&Theme::instance(), &Theme::changed, this, &DatasetView::showClass);
  if (!project_.dataset()) return;
  showDataset();
  showSplit();
}

QWidget& DatasetView::list() const {
  return classes_->list();
}

bool DatasetView::isLoading() const {
  return thumbnails_->isLoading();
}

QWidget* DatasetView::makeHeader() {
  title_ = new ElidedLabel(TextRole::Title);
  title_->setObjectName("datasetTitle");
  path_ = new ElidedLabel(TextRole::Subtle);
  path_->setElideMode(Qt::ElideMiddle);
  path_->setObjectName("datasetPath");
  summary_ = new ElidedLabel(TextRole::Body);
  summary_->setObjectName("summary");
  problemsShown_ = makeLinkButton({});
  problemsShown_->setObjectName("problemsShown");
  problemsShown_->setCheckable(true);
  QSizePolicy policy = problemsShown_->sizePolicy();
  policy.setRetainSizeWhenHidden(true);  // the page does not jump
  problemsShown_->setSizePolicy(policy);
  auto* open = new QPushButton(tr("Open another folder…"));
  connect(open, &QPushButton::clicked, this, &DatasetView::openFolder);

  auto* numbers = new QHBoxLayout;
  numbers->setSpacing(2 * kGrid);
  numbers->addWidget(summary_);
  numbers->addWidget(problemsShown_);
  numbers->addStretch();
  auto* text = new QVBoxLayout;
  text->setSpacing(kGrid / 2);
  text->addWidget(title_);
  text->addWidget(path_);
  auto* first = new QHBoxLayout;
  first->setSpacing(2 * kGrid);
  first->addLayout(text, 1);
  first->addWidget(new SourceChoice(project_), 0, Qt::AlignTop);
  first->addWidget(open, 0, Qt::AlignTop);
  auto* header = new QWidget;
  auto* layout = new QVBoxLayout(header);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(kGrid / 2);
  layout->addLayout(first);
  layout->addLayout(numbers);
  return header;
}

QWidget* DatasetView::makeProblems() {
  problems_ = new ProblemCard;
  problems_->hide();
  connect(problemsShown_, &QPushButton::toggled, problems_, [this](bool shown) {
    if (problems_->isAncestorOf(QApplication::focusWidget())) problemsShown_->setFocus();
    problems_->setVisible(shown);
  });
  auto* escape = new QShortcut(Qt::Key_Escape, this);
  escape->setContext(Qt::WidgetWithChildrenShortcut);
  connect(escape, &QShortcut::activated, this, [this] { problemsShown_->setChecked(false); });
  return problems_;
}

QWidget* DatasetView::makeThumbnails() {
  className_ = new ClassHeading;
  className_->setObjectName("className");
  legend_ = new UseLegend;
  order_ = new ThumbnailOrder(*thumbnails_, this);
  images_ = new QListView;
  images_->setObjectName("thumbnails");
  images_->setViewMode(QListView::IconMode);
  images_->setResizeMode(QListView::Adjust);
  images_->setMovement(QListView::Static);
  images_->setUniformItemSizes(true);
  images_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  auto* delegate = new ThumbnailDelegate(images_);
  images_->setItemDelegate(delegate);
  images_->setModel(order_);
  new PictureActions(*images_);
  auto* size = new QSlider(Qt::Horizontal);
  size->setObjectName("thumbnailSize");
  size->setRange(ThumbnailModel::kSide / 2, ThumbnailModel::kLargestSide);
  size->setValue(ThumbnailModel::kSide);
  size->setFixedWidth(kSliderWidth);
  size->setToolTip(tr("How large the images are shown"));
  size->setAccessibleName(size->toolTip());
  connect(size, &QSlider::valueChanged, this, [this, delegate](int side) {
    delegate->setSide(side);
    thumbnails_->setShownSide(side);
  });
  connect(legend_, &UseLegend::onlyChanged, this, [this] { order_->setOnly(legend_->only()); });

  auto* tools = new QHBoxLayout;
  tools->addWidget(legend_, 1);
  tools->addWidget(size);
  gallery_ = new QWidget;
  gallery_->setProperty("role", "plain");
  auto* gallery = new QVBoxLayout(gallery_);
  gallery->setContentsMargins(0, 0, 0, 0);
  gallery->addWidget(className_);
  gallery->addLayout(tools);
  gallery->addWidget(images_, 1);
  noImages_ = makeLabel(tr("The filter leaves no class, so there are no images to show."),
                        TextRole::Subtle);
  noImages_->setObjectName("noImages");
  noImages_->setAlignment(Qt::AlignCenter);
  noImages_->setWordWrap(true);
  noImages_->hide();
  auto* card = new Card;
  card->body()->addWidget(gallery_, 1);
  card->body()->addWidget(noImages_, 1);
  return card;
}

// No images of a class that is in no list now.
void DatasetView::showMatch() {
  gallery_->setVisible(!classes_->matchesNone());
  noImages_->setVisible(classes_->matchesNone());
}

void DatasetView::showDataset() {
  const Dataset& dataset = *project_.dataset();
  title_->setFullText(toQString(dataset.root.filename()));
  QStringList paths = {toQString(dataset.root), layoutText(dataset)};
  if (isDemoData(dataset)) paths.append(tr("synthetic images, drawn by this program"));
  path_->setFullText(paths.join(QStringLiteral(" · ")));
  classes_->setDataset(dataset, project_.split());

  const int skipped = static_cast<int>(dataset.problems.size());
  const int notes = static_cast<int>(dataset.notes.size());
  problems_->setDataset(dataset);
  QStringList shown;
  if (skipped > 0) shown.append(tr("%Ln file(s) skipped", nullptr, skipped));
  if (notes > 0) shown.append(tr("%Ln note(s)", nullptr, notes));
  problemsShown_->setText(shown.join(QStringLiteral(" · ")));
  problemsShown_->setVisible(!shown.isEmpty());
  problemsShown_->setChecked(false);
}

QString DatasetView::keptText(const ClassCounts& total) {
  if (total.validation > 0) {
    return tr("%1 of %2 kept: %3 to train on, %4 to validate on")
        .arg(countText(total.kept()), countText(total.pool),
             countText(total.kept() - total.validation), countText(total.validation));
  }
  return total.kept() == total.pool
             ? tr("%1 to train on, all kept").arg(countText(total.pool))
             : tr("%1 to train on, %2 kept").arg(countText(total.pool), countText(total.kept()));
}

void DatasetView::showSplit() {
  const Dataset& dataset = *project_.dataset();
  classes_->setSplit(dataset, project_.split());
  const ClassCounts total = classes_->total();
  QStringList parts = {
      tr("%Ln class(es)", nullptr, static_cast<int>(dataset.classes.size())),
      tr("%Ln image(s)", nullptr, total.images),
      keptText(total),
  };
  parts.append(tr("%1 test").arg(countText(total.test)));
  // Such a class has no accuracy of its own.
  const int untested = total.test > 0 ? classes_->untested() : 0;
  if (untested > 0) parts.append(tr("%Ln class(es) without a test image", nullptr, untested));
  summary_->setFullText(parts.join(QStringLiteral(" · ")));
  showClass();
}

void DatasetView::showClass() {
  const int label = classes_->label();
  if (label < 0) return;
  const Dataset& dataset = *project_.dataset();
  std::vector<ClassImage> images = imagesOfClass(dataset, project_.split(), label);
  className_->setClass(classes_->names(), label);
  legend_->setImages(images);
  thumbnails_->setDevicePixelRatio(devicePixelRatioF());
  thumbnails_->setTrueClass(classes_->shortNames()[label], classes_->names()[label]);
  thumbnails_->setImages(dataset.root, std::move(images));
}

}  // namespace adnet::ui
