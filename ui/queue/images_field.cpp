// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/queue/images_field.h"

#include "ui/queue/values_field.h"
#include "ui/shell/segmented_control.h"
#include "ui/shell/widgets.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace adnet::ui {

namespace {

constexpr int kRatio = 0, kPerClass = 1;  // segments
constexpr int kFewImages = 3;             // a class, to begin with

}  // namespace

ImagesField::ImagesField(const SplitOptions& split, QWidget* parent)
    : AxisField(parent),
      unit_(new SegmentedControl({tr("% of each class"), tr("Images a class")})),
      ratios_(new ValuesField(*findOption("ratio"))),
      perClass_(new ValuesField(*findOption("per_class"))) {
  unit_->setObjectName("imagesUnit");
  unit_->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
  ratios_->edit().setAccessibleName(tr("Per cent of each class’s training images to keep"));
  perClass_->edit().setAccessibleName(tr("Training images of each class to keep"));
  TrainingConfig config;
  config.split = split;
  if (config.split.perClass == 0) config.split.perClass = kFewImages;
  ratios_->setValues({findOption("ratio")->write(config)});
  perClass_->setValues({findOption("per_class")->write(config)});
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kGrid / 2);
  column->addWidget(unit_);
  column->addWidget(ratios_);
  column->addWidget(perClass_);
  connect(unit_, &SegmentedControl::chosen, this, [this] {
    showUnit();
    Q_EMIT changed();
  });
  for (ValuesField* field : {ratios_, perClass_})
    connect(field, &ValuesField::changed, this, &ImagesField::changed);
  unit_->setCurrent(split.perClass > 0 ? kPerClass : kRatio);
  showUnit();
}

bool ImagesField::isPerClass() const {
  return unit_->current() == kPerClass;
}

const ValuesField& ImagesField::shown() const {
  return isPerClass() ? *perClass_ : *ratios_;
}

void ImagesField::showUnit() {
  ratios_->setVisible(!isPerClass());
  perClass_->setVisible(isPerClass());
}

std::vector<std::string> ImagesField::values() const {
  return shown().values();
}

QString ImagesField::trouble() const {
  return shown().trouble();
}

// A number of images goes before a share where both are set.
Axis ImagesField::axis() const {
  if (isPerClass()) return axisOf("per_class", values());
  Axis axis;
  for (const std::string& ratio : values())
    axis.values.push_back({{"per_class", "0"}, {"ratio", ratio}});
  return axis;
}

QString ImagesField::countText() const {
  const auto count = static_cast<int>(values().size());
  if (count < 2) return {};
  return isPerClass() ? tr("%n number(s) of images", nullptr, count)
                      : tr("%n ratio(s)", nullptr, count);
}

}  // namespace adnet::ui
