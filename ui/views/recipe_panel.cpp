#include "ui/views/recipe_panel.h"

#include "ui/shell/project.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QSpinBox>

#include <cmath>

namespace adnet::ui {

namespace {

// As core's validate() has them.
constexpr int kSmallestView = 32;
constexpr int kLargestView = 1024;
constexpr int kLargestResize = 2048;
constexpr int kPanelWidth = 272;

int toPercent(double share) {
  return static_cast<int>(std::lround(100 * share));
}
double fromPercent(const QSpinBox& box) {
  return box.value() / 100.0;
}

void addRow(QGridLayout& form, const QString& text, QWidget& field) {
  const int row = form.rowCount();
  form.addWidget(new QLabel(text), row, 0);
  form.addWidget(&field, row, 1);
}

}  // namespace

RecipePanel::RecipePanel(Project& project, QWidget* parent)
    : Card(tr("What may be drawn"), parent), project_(project) {
  setFixedWidth(kPanelWidth);
  const QString px = tr(" px");
  const QString share = tr(" %");
  resize_ = makeBox("resize", kSmallestView, kLargestResize, px);
  imageSize_ = makeBox("imageSize", kSmallestView, kLargestView, px);
  centre_ = makeBox("centre", 10, 100, share);
  brightness_ = makeBox("brightness", 0, 100, share);
  contrast_ = makeBox("contrast", 0, 100, share);
  saturation_ = makeBox("saturation", 0, 100, share);
  flip_ = makeBox("flip", 0, 100, share);
  resize_->setToolTip(tr("The standard view is cut out of the image at this size."));
  imageSize_->setToolTip(tr("Every view is a square of this side: what the network sees."));

  auto* form = new QGridLayout;
  form->setHorizontalSpacing(2 * kGrid);
  form->setVerticalSpacing(kGrid);
  form->setColumnStretch(1, 1);
  addRow(*form, tr("Resize to"), *resize_);
  addRow(*form, tr("View size"), *imageSize_);
  addRow(*form, tr("Centre kept"), *centre_);
  strong_ = addRange(*form, tr("Strong crop %"), "strongLow", "strongHigh");
  weak_ = addRange(*form, tr("Weak crop %"), "weakLow", "weakHigh");
  addRow(*form, tr("Brightness ±"), *brightness_);
  addRow(*form, tr("Contrast ±"), *contrast_);
  addRow(*form, tr("Saturation ±"), *saturation_);
  addRow(*form, tr("Flip"), *flip_);
  body()->addLayout(form);
  body()->addStretch();
  auto* paper = new QPushButton(tr("Reset to the paper’s"));
  paper->setObjectName("resetRecipe");
  connect(paper, &QPushButton::clicked, this, &RecipePanel::reset);
  body()->addWidget(paper);

  connect(&project_, &Project::configChanged, this, &RecipePanel::readConfig);
  readConfig();
}

QSpinBox* RecipePanel::makeBox(const char* name, int low, int high, const QString& suffix) {
  auto* box = new QSpinBox;
  box->setObjectName(name);
  box->setRange(low, high);
  box->setSuffix(suffix);
  box->setKeyboardTracking(false);
  connect(box, &QSpinBox::valueChanged, this, &RecipePanel::writeConfig);
  return box;
}

RecipePanel::Range RecipePanel::addRange(QGridLayout& form, const QString& text, const char* low,
                                         const char* high) {
  const Range range{makeBox(low, 1, 100, {}), makeBox(high, 1, 100, {})};
  range.low->setToolTip(tr("The crop’s side is at least this share of the image’s, in per cent."));
  range.high->setToolTip(tr("The crop’s side is at most this share of the image’s."));
  auto* both = new QWidget;
  auto* row = new QHBoxLayout(both);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(kGrid / 2);
  row->addWidget(range.low, 1);
  row->addWidget(makeLabel(QStringLiteral("–"), TextRole::Subtle));
  row->addWidget(range.high, 1);
  addRow(form, text, *both);
  return range;
}

void RecipePanel::readConfig() {
  reading_ = true;
  const ViewRecipe& views = project_.config().views;
  imageSize_->setMaximum(std::min(kLargestView, views.resize));
  resize_->setMinimum(views.imageSize);
  resize_->setValue(views.resize);
  imageSize_->setValue(views.imageSize);
  const bool wholeImage = project_.config().method == Method::FineTune;
  centre_->setValue(wholeImage ? 100 : toPercent(views.centre));
  centre_->setEnabled(!wholeImage);
  centre_->setToolTip(wholeImage ? tr("Plain fine-tuning keeps the whole image.")
                                 : tr("Share of each side, around the centre, that is drawn from"));
  for (const auto& [range, crop] :
       {std::pair(strong_, views.strong), std::pair(weak_, views.weak)}) {
    range.low->setMaximum(toPercent(crop.high));
    range.high->setMinimum(toPercent(crop.low));
    range.low->setValue(toPercent(crop.low));
    range.high->setValue(toPercent(crop.high));
  }
  brightness_->setValue(toPercent(views.brightness));
  contrast_->setValue(toPercent(views.contrast));
  saturation_->setValue(toPercent(views.saturation));
  flip_->setValue(toPercent(views.flip));
  reading_ = false;
}

void RecipePanel::writeConfig() {
  if (reading_) return;
  TrainingConfig config = project_.config();
  ViewRecipe& views = config.views;
  views.resize = resize_->value();
  views.imageSize = imageSize_->value();
  if (centre_->isEnabled()) views.centre = fromPercent(*centre_);
  views.strong = {fromPercent(*strong_.low), fromPercent(*strong_.high)};
  views.weak = {fromPercent(*weak_.low), fromPercent(*weak_.high)};
  views.brightness = fromPercent(*brightness_);
  views.contrast = fromPercent(*contrast_);
  views.saturation = fromPercent(*saturation_);
  views.flip = fromPercent(*flip_);
  project_.setConfig(config);
}

void RecipePanel::reset() {
  TrainingConfig config = project_.config();
  config.views = ViewRecipe{};
  project_.setConfig(config);
}

}  // namespace adnet::ui
