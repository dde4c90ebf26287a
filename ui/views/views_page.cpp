// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/views_page.h"

#include "ui/shell/paths.h"
#include "ui/shell/project.h"
#include "ui/shell/widgets.h"
#include "ui/views/crop_view.h"
#include "ui/views/draw_details.h"
#include "ui/views/recipe_choices.h"
#include "ui/views/recipe_panel.h"
#include "ui/views/view_grid.h"
#include "ui/views/view_pane.h"
#include "ui/views/view_request.h"
#include "ui/views/views_bar.h"
#include "ui/views/views_header.h"
#include "ui/views/views_note.h"
#include "ui/words/run_text.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QRandomGenerator>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>

namespace adnet::ui {

namespace {

constexpr int kCoverageDraws = 200;

}  // namespace

ViewsPage::ViewsPage(Project& project, QWidget* parent)
    : Page(parent),
      project_(project),
      sheet_(std::make_shared<const ViewSheet>()),
      coverage_(std::make_shared<const CoverageSheet>()),
      header_(new ViewsHeader),
      note_(makeLabel({}, TextRole::Subtle)),
      empty_(makeLabel(tr("Open a folder of images on the Data page to see the views of them that "
                          "are trained on."),
                       TextRole::Subtle)),
      bar_(new ViewsBar),
      image_(new CropView),
      pane_(new ViewPane),
      details_(new DrawDetails),
      scroll_(new QScrollArea),
      grid_(new ViewGrid),
      maps_(new CoverageView),
      panel_(new RecipePanel(project)),
      exporter_(new Exporter(this)),
      refreshTimer_(new QTimer(this)) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(3 * kGrid, 3 * kGrid, 3 * kGrid, 3 * kGrid);
  layout->setSpacing(kGrid + kGrid / 2);
  contents_ = makeContents();
  empty_->setObjectName("viewsEmpty");
  empty_->setAlignment(Qt::AlignCenter);
  empty_->setWordWrap(true);
  layout->addWidget(contents_, 1);
  layout->addWidget(empty_, 1);

  refreshTimer_->setSingleShot(true);
  connect(header_, &ViewsHeader::classChosen, this, &ViewsPage::showClass);
  connect(header_, &ViewsHeader::previousWanted, this, &ViewsPage::showPrevious);
  connect(header_, &ViewsHeader::nextWanted, this, &ViewsPage::showNext);
  connect(header_, &ViewsHeader::randomWanted, this, &ViewsPage::showRandom);
  connect(header_, &ViewsHeader::saveWanted, this, &ViewsPage::chooseFile);
  connect(exporter_, &Exporter::failed, this, &ViewsPage::failed);
  connect(exporter_, &Exporter::written, this, [this](const QString& file) {
    saved_ = tr("The sheet is in %1.").arg(file);
    showParts();
  });
  connect(header_, &ViewsHeader::drawWanted, this, &ViewsPage::drawAgain);
  connect(refreshTimer_, &QTimer::timeout, this, &ViewsPage::refresh);
  connect(image_, &CropView::hovered, this, &ViewsPage::point);
  connect(image_, &CropView::pinned, this, &ViewsPage::pin);
  connect(grid_, &ViewGrid::hovered, this, &ViewsPage::point);
  connect(grid_, &ViewGrid::pinned, this, &ViewsPage::pin);
  connect(grid_, &ViewGrid::enlarged, this, [this] { enlarge(pinned_ >= 0 && !enlarged_); });
  connect(grid_, &ViewGrid::resized, this, &ViewsPage::refitSoon);
  connect(maps_, &CoverageView::enlargedChanged, this, &ViewsPage::showParts);
  connect(bar_, &ViewsBar::changed, this, &ViewsPage::refreshSoon);
  // What is missing of the images before is no news of those that are opened.
  connect(&project_, &Project::openingStarted, this, [this] {
    if (!refreshTimer_->isActive() && !rendering_.isRunning()) return;
    refreshTimer_->stop();
    rendering_.cancel();
    stale_ = true;
  });
  connect(&project_, &Project::opened, this, &ViewsPage::takeDataset);
  connect(&project_, &Project::splitChanged, this, &ViewsPage::takeSplit);
  connect(&project_, &Project::configChanged, this, &ViewsPage::refreshSoon);
  connect(&Theme::instance(), &Theme::changed, this, &ViewsPage::showCurrent);
  pane_->installEventFilter(this);
  contents_->hide();
  if (project_.dataset()) {
    takeDataset();
    takeSplit();
  }
}

QWidget* ViewsPage::makeContents() {
  auto* imageCard = new Card;
  auto* imageRow = new QHBoxLayout;
  imageRow->setSpacing(2 * kGrid);
  imageRow->addWidget(image_, 1);
  imageRow->addWidget(pane_, 1);
  imageRow->addWidget(details_);
  imageCard->body()->addLayout(imageRow);
  imageCard_ = imageCard;
  scroll_->setObjectName("gridScroll");
  scroll_->setWidget(grid_);
  scroll_->setWidgetResizable(true);
  scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll_->setFocusPolicy(Qt::NoFocus);
  scroll_->setMinimumWidth(320);
  auto* gridCard = new Card;
  gridCard->body()->addWidget(scroll_, 1);
  gridCard->body()->addWidget(maps_, 1);
  gridCard_ = gridCard;
  auto* left = new QVBoxLayout;
  left->setSpacing(2 * kGrid);
  left->addWidget(imageCard_, 4);
  left->addWidget(gridCard_, 5);
  auto* columns = new QHBoxLayout;
  columns->setSpacing(2 * kGrid);
  columns->addLayout(left, 1);
  columns->addWidget(panel_);

  auto* contents = new QWidget;
  auto* layout = new QVBoxLayout(contents);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(kGrid + kGrid / 2);
  note_->setObjectName("viewsNote");
  note_->setWordWrap(true);
  layout->addWidget(header_);
  layout->addWidget(bar_);
  layout->addWidget(note_);
  layout->addLayout(columns, 1);
  return contents;
}

bool ViewsPage::isLoading() const {
  return refreshTimer_->isActive() || rendering_.isRunning() || exporter_->isWriting();
}

void ViewsPage::takeDataset() {
  QStringList names;
  for (const std::string& name : project_.dataset()->classes)
    names += QString::fromStdString(name);
  header_->setClasses(names);
  current_ = -1;
  currentPath_.clear();
  firstEpoch_ = 0;
  contents_->show();
  empty_->hide();
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
  header_->showImage(sample.label, QString::fromStdString(sample.path));
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
  const bool maps = bar_->mode() == ViewMode::Coverage;
  firstEpoch_ += static_cast<std::uint32_t>(maps ? kCoverageDraws : std::max(1, sheet_->epochs));
  refreshSoon();
}

void ViewsPage::showEvent(QShowEvent* event) {
  Page::showEvent(event);
  if (stale_) refreshSoon();
}

void ViewsPage::refreshSoon() {
  stale_ = true;
  saved_.clear();
  if (isVisible()) refreshTimer_->start(0);
}

void ViewsPage::refitSoon() {
  const int rows = static_cast<int>(sheet_->rows.size());
  if (!sheet_->flow && rows > 0 && grid_->fittingColumns(rows) != sheet_->epochs) refreshSoon();
}

QString ViewsPage::noteText() const {
  const TrainingConfig& config = project_.config();
  QStringList parts = {problemOf(config.views), noteOnCrop(config.views), noteOnUntrained(config)};
  if (sheet_->unreadable > 0)
    parts += tr("%Ln image(s) cannot be read and are left out.", nullptr, sheet_->unreadable);
  if (current_ >= 0) parts += noteOnFew(bar_->looking(), project_.split().train, current_);
  parts += saved_;
  parts.removeAll(QString());
  return parts.join(QLatin1Char(' '));
}

void ViewsPage::showParts() {
  const bool maps = bar_->mode() == ViewMode::Coverage;
  if (maps) {
    enlarged_ = false;
  } else {
    maps_->enlarge(-1);
  }
  const auto holdFocus = [this] {
    return grid_->hasFocus() || pane_->hasFocus() || maps_->hasFocus();
  };
  const bool hadFocus = holdFocus();
  imageCard_->setVisible(!maps);
  gridCard_->setVisible(!enlarged_);
  scroll_->setVisible(!maps);
  maps_->setVisible(maps);
  panel_->setVisible(!enlarged_ && maps_->enlarged() < 0);
  pane_->setVisible(enlarged_ || pinned_ >= 0);
  // Not on to whatever comes next where its widget was hidden.
  if (hadFocus && !holdFocus())
    (maps        ? static_cast<QWidget*>(maps_)
     : enlarged_ ? static_cast<QWidget*>(pane_)
                 : grid_)
        ->setFocus();
  header_->allowSaving(maps ? !coverage_->maps.empty() : !sheet_->views.empty());
  note_->setText(noteText());
  note_->setVisible(!note_->text().isEmpty());
}

void ViewsPage::refresh() {
  const TrainingConfig& config = project_.config();
  bar_->setTrained(trainingViews(config), noteOnUntrained(config));
  QStringList names;
  for (const RecipeChoice& choice : recipesToLookAt(config))
    names += choice.name;
  bar_->setRecipes(names);
  showParts();
  if (current_ < 0) return;
  stale_ = false;
  const QString problem = problemOf(config.views);
  if (problem.isEmpty()) {
    sayInstead(tr("Drawing…"));
    draw();
  } else {
    rendering_.cancel();
    showNothing(problem);
  }
}

// In place of views, while there are none.
void ViewsPage::sayInstead(const QString& text) {
  grid_->setHint(text);
  maps_->setHint(text);
}

void ViewsPage::showNothing(const QString& why) {
  sayInstead(why);
  takeSheet({});
  takeCoverage({});
}

void ViewsPage::draw() {
  const bool maps = bar_->mode() == ViewMode::Coverage;
  SheetRequest request = requestFor(bar_->looking(), project_.config(),
                                    {project_.split().train, header_->classNames()}, current_);
  request.firstEpoch = firstEpoch_;
  if (request.epochs == 0)
    request.epochs = grid_->fittingColumns(static_cast<int>(request.rows.size()));
  const auto work = [this, maps, request = std::move(request), images = project_.sharedImages()](
                        const std::stop_token& stop, const Job::Post&) -> Job::Function {
    if (maps) {
      const auto sheet =
          std::make_shared<CoverageSheet>(makeCoverage(*images, request, kCoverageDraws, stop));
      return [this, sheet] { takeCoverage(std::move(*sheet)); };
    }
    const auto sheet = std::make_shared<ViewSheet>(makeSheet(*images, request, stop));
    return [this, sheet] { takeSheet(std::move(*sheet)); };
  };
  rendering_.start(work, [this](const Error& error) {
    showNothing(tr("The image cannot be shown."));  // not the one before it, under its name
    Q_EMIT failed(error);
  });
}

// A pin stays where the new sheet has the same rows: the same place shows the next draw.
void ViewsPage::takeSheet(ViewSheet sheet) {
  const bool stays = sheet.flow == sheet_->flow && sheet.rows.size() == sheet_->rows.size() &&
                     sheet.epochs == sheet_->epochs && pinned_ < sheet.count();
  sheet_ = std::make_shared<const ViewSheet>(std::move(sheet));
  image_->setSheet(sheet_);
  grid_->setSheet(sheet_);
  hovered_ = -1;
  if (!stays) {
    pinned_ = -1;
    enlarged_ = false;
  }
  showParts();
  if (shownMode_ != bar_->mode()) scroll_->verticalScrollBar()->setValue(0);
  shownMode_ = bar_->mode();
  showCurrent();
  refitSoon();
}

void ViewsPage::takeCoverage(CoverageSheet sheet) {
  coverage_ = std::make_shared<const CoverageSheet>(std::move(sheet));
  maps_->setSheet(coverage_);
  showParts();
}

void ViewsPage::point(int view) {
  hovered_ = view;
  showCurrent();
}

void ViewsPage::pin(int view) {
  if (view < 0 && enlarged_) {
    enlarge(false);
    return;
  }
  pinned_ = view;
  hovered_ = -1;
  showParts();
  showCurrent();
}

void ViewsPage::enlarge(bool enlarged) {
  enlarged_ = enlarged;
  showParts();
  enlarged_ ? pane_->setFocus() : grid_->setFocus();
  showCurrent();
}

void ViewsPage::showCurrent() {
  const int current = hovered_ >= 0 && !enlarged_ ? hovered_ : pinned_;
  image_->setCurrent(current);
  grid_->setCurrent(current);
  if (current < 0 || current >= sheet_->count()) {
    grid_->setAccessibleDescription({});
    details_->showHint(project_.config().method);
    return;
  }
  const DrawnView& view = sheet_->view(current);
  details_->showView(*sheet_, view);
  grid_->setAccessibleDescription(tr("%1, epoch %2").arg(textOf(view.kind)).arg(view.epoch + 1));
  pane_->showView(view.pixels, colorOf(view.kind, Theme::instance().colors()));
}

// The keys of the grid work at the enlarged view, too; a double click makes it small again.
bool ViewsPage::eventFilter(QObject* watched, QEvent* event) {
  if (watched != pane_) return Page::eventFilter(watched, event);
  if (event->type() == QEvent::MouseButtonDblClick) {
    enlarge(!enlarged_);
    return true;
  }
  if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress) return false;
  const auto* key = static_cast<QKeyEvent*>(event);
  if (key->modifiers() != Qt::NoModifier || !isGridKey(key->key())) return false;
  if (event->type() == QEvent::ShortcutOverride) {
    event->accept();
    return true;
  }
  return grid_->handleKey(key->key());
}

QString ViewsPage::sheetTitle() const {
  const bool many = bar_->mode() == ViewMode::Images;
  const QString what = !many ? QString::fromStdString(currentPath_)
                       : bar_->looking().wholeSet
                           ? toQString(project_.config().data.root.filename())
                           : header_->className();
  return QStringList{what, viewsText(project_.config()), tr("seed %1").arg(project_.config().seed),
                     tr("from epoch %1").arg(firstEpoch_ + 1)}
      .join(QStringLiteral(" · "));
}

// Of what is shown now.
Exporter::Produce ViewsPage::producePicture() const {
  const SheetStyle style{Theme::instance().colors(), font()};
  if (bar_->mode() == ViewMode::Coverage) {
    return [style, title = sheetTitle(), coverage = coverage_] {
      return pngOf(coveragePicture(*coverage, title, style));
    };
  }
  return [style, title = sheetTitle(), sheet = sheet_] {
    return pngOf(sheetPicture(*sheet, title, style));
  };
}

void ViewsPage::chooseFile() {
  const QString name = QFileInfo(QString::fromStdString(currentPath_)).completeBaseName();
  exporter_->ask(name + QStringLiteral("-views.png"), producePicture());
}

void ViewsPage::saveSheet(const QString& file) {
  exporter_->write(file, producePicture());
}

}  // namespace adnet::ui
