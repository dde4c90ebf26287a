// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/recipe_panel.h"

#include "ui/shell/number_field.h"
#include "ui/shell/project.h"
#include "ui/words/run_text.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QScrollArea>

#include <algorithm>
#include <utility>

namespace adnet::ui {

namespace {

// As core's validate() has them.
constexpr int kSmallestView = 32;
constexpr int kLargestView = 1024;
constexpr int kLargestResize = 2048;
constexpr double kSmallestCrop = 0.0001;  // above 0
constexpr double kSmallestCentre = 0.1;
constexpr double kStrongestJitter = 10;
constexpr int kPanelWidth = 304;
constexpr int kSmallestField = 52;
constexpr int kWidestName = 118;  // beside a field
constexpr double kShareStep = 0.01;
constexpr std::size_t kMostKinds = 3;  // of views in a step

template <class Enum>
void addItem(QComboBox& box, Enum value, const QString& tip) {
  box.addItem(textOf(value), static_cast<int>(value));
  box.setItemData(box.count() - 1, tip, Qt::ToolTipRole);
}
template <class Enum>
void choose(QComboBox& box, Enum value) {
  box.setCurrentIndex(box.findData(static_cast<int>(value)));
}
template <class Enum>
Enum chosenIn(const QComboBox& box) {
  return static_cast<Enum>(box.currentData().toInt());
}

void say(QLabel& note, const QString& text) {
  note.setText(text);
  note.setVisible(!text.isEmpty());
}

}  // namespace

QString problemOf(const ViewRecipe& recipe) {
  if (recipe.resize >= recipe.imageSize) return {};
  return RecipePanel::tr("Views of %1 px cannot be cut out of images resized to %2 px.")
      .arg(recipe.imageSize)
      .arg(recipe.resize);
}

RecipePanel::RecipePanel(Project& project, QWidget* parent)
    : Card(tr("What may be drawn"), parent), project_(project) {
  setFixedWidth(kPanelWidth);
  makeFields();
  makeChoices();
  body()->addWidget(layOut(), 1);
  auto* paper = new QPushButton(tr("Reset to the paper’s"));
  paper->setObjectName("resetRecipe");
  connect(paper, &QPushButton::clicked, this, &RecipePanel::reset);
  body()->addWidget(paper);
  connect(&project_, &Project::configChanged, this, &RecipePanel::readConfig);
  readConfig();
}

void RecipePanel::makeFields() {
  resize_ = makeSide("resize", kLargestResize, [](ViewRecipe& views, int side) {
    views.resize = side;
    views.imageSize = std::min(views.imageSize, side);
  });
  imageSize_ = makeSide("imageSize", kLargestView, [](ViewRecipe& views, int side) {
    views.imageSize = side;
    views.resize = std::max(views.resize, side);
  });
  resize_->setToolTip(
      tr("The standard view is cut out of the image at this size. A smaller one takes the view "
         "size along."));
  imageSize_->setToolTip(
      tr("Every view is a square of this side: what the network sees. A larger one takes the size "
         "above along."));
  centre_ = makeShare(
      "centre", kSmallestCentre, 1, [](auto& views) -> auto& { return views.centre; });
  strong_ = makeRange(
      "strongLow", "strongHigh", [](auto& views) -> auto& { return views.strong.low; },
      [](auto& views) -> auto& { return views.strong.high; });
  weak_ = makeRange(
      "weakLow", "weakHigh", [](auto& views) -> auto& { return views.weak.low; },
      [](auto& views) -> auto& { return views.weak.high; });
  brightness_ = makeShare(
      "brightness", 0, kStrongestJitter, [](auto& views) -> auto& { return views.brightness; });
  contrast_ = makeShare(
      "contrast", 0, kStrongestJitter, [](auto& views) -> auto& { return views.contrast; });
  saturation_ = makeShare(
      "saturation", 0, kStrongestJitter, [](auto& views) -> auto& { return views.saturation; });
  flip_ = makeShare(
      "flip", 0, 1, [](auto& views) -> auto& { return views.flip; });
  verticalFlip_ = makeShare(
      "verticalFlip", 0, 1, [](auto& views) -> auto& { return views.verticalFlip; });
}

void RecipePanel::makeChoices() {
  policy_ = new QComboBox;
  policy_->setObjectName("policy");
  addItem(*policy_, Policy::Jitter, tr("Brightness, contrast and saturation, in random order"));
  addItem(*policy_, Policy::AutoAugment,
          tr("Up to two operations of the policy found for ImageNet: for cars and aircraft"));
  addItem(*policy_, Policy::None, tr("The colours stay as they are."));
  connect(policy_, &QComboBox::currentIndexChanged, this, [this] {
    edit([this](ViewRecipe& views) { views.policy = chosenIn<Policy>(*policy_); });
  });
  augmentation_ = new QComboBox;
  augmentation_->setObjectName("augmentation");
  addItem(*augmentation_, Augmentation::None, tr("The method’s own views"));
  addItem(*augmentation_, Augmentation::MoCo,
          tr("A crop of random area and shape, strong jitter with hue, grey, blur"));
  addItem(*augmentation_, Augmentation::Asymmetric,
          tr("MoCo v2’s, and then two operations of RandAugment"));
  addItem(*augmentation_, Augmentation::MultiCrop,
          tr("MoCo v2’s, but half of the crops are small ones"));
  addItem(*augmentation_, Augmentation::ScaleMix,
          tr("Two views of MoCo v2’s: a box of one is pasted over the other"));
  connect(augmentation_, &QComboBox::currentIndexChanged, this, [this] {
    edit(
        [this](ViewRecipe& views) { views.augmentation = chosenIn<Augmentation>(*augmentation_); });
  });
  for (QComboBox* box : {policy_, augmentation_})
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
}

QWidget* RecipePanel::layOut() {
  auto* fields = new QWidget;
  fields->setProperty("role", "plain");
  fields->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);  // scrolled, not squeezed
  form_ = new QGridLayout(fields);
  form_->setContentsMargins(0, 0, kGrid / 2, 0);
  form_->setHorizontalSpacing(kGrid);
  form_->setVerticalSpacing(kGrid);
  form_->setColumnStretch(1, 1);
  addRow(tr("Resize to"), resize_);
  addRow(tr("View size"), imageSize_);
  sizeNote_ = addNote("sizeNote");
  addRow(tr("Centre kept"), centre_);
  addRow(tr("Strong crop %"), strong_.both);
  addRow(tr("Weak crop %"), weak_.both);
  cropNote_ = addNote("cropNote");
  addRow(tr("Policy"), policy_);
  addRow(tr("Brightness ±"), brightness_);
  addRow(tr("Contrast ±"), contrast_);
  addRow(tr("Saturation ±"), saturation_);
  policyNote_ = addNote("policyNote");
  addRow(tr("Flip"), flip_);
  addRow(tr("Flip vertically"), verticalFlip_);
  addRow(tr("Augmentation set"), augmentation_);
  setNote_ = addNote("setNote");
  arrangeRows();

  auto* scroll = new QScrollArea;
  scroll->setObjectName("recipeScroll");
  scroll->setWidget(fields);
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setFocusPolicy(Qt::NoFocus);
  return scroll;
}

void RecipePanel::addRow(const QString& name, QWidget* field) {
  auto* label = new QLabel(name);
  label->setObjectName("recipeName");
  label->setBuddy(field);
  rows_.push_back({label, field});
}

QLabel* RecipePanel::addNote(const char* name) {
  QLabel* note = makeLabel({}, TextRole::Subtle);
  note->setObjectName(name);
  note->setWordWrap(true);
  rows_.push_back({nullptr, note});
  return note;
}

// Names stand beside their fields where the font leaves room for both, else above them. (A
// QFormLayout would do it, but Qt 6.4's writes past its end when notes are shown and hidden.)
void RecipePanel::arrangeRows() {
  int widest = 0;
  for (const Row& row : rows_)
    widest = std::max(widest, row.name ? row.name->sizeHint().width() : 0);
  const bool beside = widest <= kWidestName;
  while (QLayoutItem* item = form_->takeAt(0))
    delete item;
  int line = 0;
  for (const Row& row : rows_) {
    if (row.name && beside) {
      form_->addWidget(row.name, line, 0);
      form_->addWidget(row.field, line, 1);
    } else {
      if (row.name) form_->addWidget(row.name, line++, 0, 1, 2);
      form_->addWidget(row.field, line, 0, 1, 2);
    }
    form_->setRowStretch(line++, 0);
  }
  form_->setRowStretch(line, 1);
}

void RecipePanel::changeEvent(QEvent* event) {
  Card::changeEvent(event);
  if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) arrangeRows();
}

NumberField* RecipePanel::makeSide(const char* name, int largest, void (*set)(ViewRecipe&, int)) {
  auto* field = new NumberField(NumberField::Kind::Whole, kSmallestView, largest, 1);
  field->setObjectName(name);
  field->setSuffix(tr(" px"));
  field->setMinimumWidth(kSmallestField);
  connect(field, &NumberField::edited, this, [this, set](double side) {
    edit([=](ViewRecipe& views) { set(views, static_cast<int>(side)); });
  });
  return field;
}

NumberField* RecipePanel::makeShare(const char* name, double low, double high, Share share,
                                    Edit settle) {
  auto* field = new NumberField(NumberField::Kind::Percent, low, high, kShareStep);
  field->setObjectName(name);
  field->setMinimumWidth(kSmallestField);  // not as wide as the largest number
  shares_.push_back({field, share});
  connect(field, &NumberField::edited, this,
          [this, share, settle = std::move(settle)](double number) {
            edit([&](ViewRecipe& views) {
              share(views) = number;
              if (settle) settle(views);
            });
          });
  return field;
}

RecipePanel::Range RecipePanel::makeRange(const char* low, const char* high, Share lowest,
                                          Share highest) {
  Range range{};
  range.low = makeShare(low, kSmallestCrop, 1, lowest, [=](ViewRecipe& views) {
    highest(views) = std::max(lowest(views), highest(views));
  });
  range.high = makeShare(high, kSmallestCrop, 1, highest, [=](ViewRecipe& views) {
    lowest(views) = std::min(lowest(views), highest(views));
  });
  range.both = new QWidget;
  auto* row = new QHBoxLayout(range.both);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(kGrid / 2);
  for (NumberField* box : {range.low, range.high}) {
    box->setSuffix({});
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);  // the room is for the digits
    row->addWidget(box, 1);
  }
  row->insertWidget(1, makeLabel(QStringLiteral("–"), TextRole::Subtle));
  return range;
}

void RecipePanel::edit(const Edit& change) {
  if (!reading_) project_.edit([&](TrainingConfig& config) { change(config.views); });
}

void RecipePanel::readConfig() {
  reading_ = true;
  ViewRecipe views = viewsOf(project_.config());
  resize_->setNumber(views.resize);
  imageSize_->setNumber(views.imageSize);
  for (const BoundShare& share : shares_)
    share.box->setNumber(share.field(views));
  choose(*policy_, views.policy);
  choose(*augmentation_, views.augmentation);
  tellWhatIsUsed();
  reading_ = false;
}

void RecipePanel::tellWhatIsUsed() {
  const TrainingConfig& config = project_.config();
  const ViewRecipe views = viewsOf(config);
  const bool fineTuning = config.method == Method::FineTune;
  const bool hasSet = views.augmentation != Augmentation::None;
  const std::vector<ViewKind> kinds = trainingViews(config);
  const auto hasCrop = [&](ViewKind kind) {
    return std::ranges::count(kinds, kind) > 0 && !(hasSet && views.augmented == kind);
  };
  const QString why =
      fineTuning ? tr("Plain fine-tuning sees the standard view of the whole image: no centre is "
                      "cut out, no strong and no weak crops are drawn.")
      : hasSet   ? tr("%1 draws the strong view’s crops.").arg(textOf(views.augmentation))
                 : QString();
  const QString alone = tr("With one crop, no weak views are drawn.");
  QStringList notes = {why};
  if (!fineTuning && kinds.size() < kMostKinds) notes += alone;
  notes.removeAll(QString());
  say(*sizeNote_, problemOf(views));
  say(*cropNote_, notes.join(QLatin1Char(' ')));
  setUsed(*centre_, !fineTuning,
          fineTuning ? why : tr("Share of each side, around the centre, that is drawn from"));
  const QString side = tr("The side of the crop, as a share of the centre’s: at least, at most");
  setUsed(*strong_.both, hasCrop(ViewKind::Strong), hasCrop(ViewKind::Strong) ? side : why);
  setUsed(*weak_.both, hasCrop(ViewKind::Weak),
          hasCrop(ViewKind::Weak) ? side
          : fineTuning            ? why
                                  : alone);

  const bool hasPolicy = !(fineTuning && hasSet);
  const bool jitters = hasPolicy && views.policy == Policy::Jitter;
  const QString noPolicy = tr("%1 has colours of its own.").arg(textOf(views.augmentation));
  const QString noJitter = hasPolicy ? tr("Strengths are of the colour jitter.") : noPolicy;
  say(*policyNote_, jitters ? QString() : noJitter);
  setUsed(
      *policy_, hasPolicy,
      hasPolicy ? tr("What happens to the colours of every view that no set is for") : noPolicy);
  for (NumberField* box : {brightness_, contrast_, saturation_}) {
    setUsed(*box, jitters,
            jitters ? tr("Factors are drawn from 1 less this to 1 plus this.") : noJitter);
  }
  say(*setNote_, !hasSet      ? QString()
                 : fineTuning ? tr("Trained in place of the standard view’s crop and colours.")
                              : tr("Trained in place of the strong view’s crop and colours."));
  augmentation_->setToolTip(
      fineTuning ? tr("A published set that the standard view is trained with, to compare with")
                 : tr("A published set that the strong view is trained with, to compare with"));
}

void RecipePanel::setUsed(QWidget& field, bool used, const QString& tip) {
  field.setEnabled(used);
  field.setToolTip(tip);
  const auto row = std::ranges::find(rows_, &field, &Row::field);
  if (row != rows_.end()) row->name->setEnabled(used);
}

void RecipePanel::reset() {
  project_.edit([](TrainingConfig& config) { config.views = ViewRecipe{}; });
}

}  // namespace adnet::ui
