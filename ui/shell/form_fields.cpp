// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/form_fields.h"

#include "ui/shell/elided_combo_box.h"
#include "ui/shell/widgets.h"

#include <QEvent>

namespace adnet::ui {

namespace {

constexpr int kSmallestCombo = 72;
constexpr int kNameWidth = 96;

// A form that is scrolled with the wheel must not change the fields that pass below the pointer.
class WheelGuard : public QObject {
 public:
  using QObject::QObject;
  bool eventFilter(QObject* watched, QEvent* event) override {
    if (event->type() != QEvent::Wheel || static_cast<QWidget*>(watched)->hasFocus()) return false;
    event->ignore();
    return true;
  }
};

}  // namespace

NumberField* makeWhole(const char* name, int low, int high, int step) {
  auto* field = new NumberField(NumberField::Kind::Whole, low, high, step);
  field->setObjectName(name);
  return field;
}

NumberField* makeReal(const char* name, double low, double high, double step, double finest) {
  auto* field = new NumberField(NumberField::Kind::Real, low, high, step, finest);
  field->setObjectName(name);
  return field;
}

QComboBox* makeCombo(const char* name) {
  auto* combo = new ElidedComboBox;
  combo->setObjectName(name);
  combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  combo->setMinimumWidth(kSmallestCombo);
  combo->setFocusPolicy(Qt::StrongFocus);
  combo->installEventFilter(new WheelGuard(combo));
  return combo;
}

QFormLayout* makeFormLayout() {
  auto* form = new QFormLayout;
  form->setHorizontalSpacing(kGrid + kGrid / 2);
  form->setVerticalSpacing(kGrid);
  form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  return form;
}

void alignNames(const QFormLayout& form) {
  form.itemAt(0, QFormLayout::LabelRole)->widget()->setMinimumWidth(kNameWidth);
}

}  // namespace adnet::ui
