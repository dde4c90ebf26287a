// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/train/form_fields.h"

#include "ui/shell/widgets.h"

#include <QEvent>

namespace adnet::ui {

namespace {

constexpr int kSmallestWidth = 72;
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

void guard(QWidget* field, const char* name) {
  field->setObjectName(name);
  field->setMinimumWidth(kSmallestWidth);  // not as wide as the largest number
  field->setFocusPolicy(Qt::StrongFocus);
  field->installEventFilter(new WheelGuard(field));
}

}  // namespace

QSpinBox* makeBox(const char* name, int low, int high, int step) {
  auto* box = new QSpinBox;
  box->setRange(low, high);
  box->setSingleStep(step);
  box->setKeyboardTracking(false);
  box->setGroupSeparatorShown(true);
  guard(box, name);
  return box;
}

QDoubleSpinBox* makeBox(const char* name, double low, double high, double step, int decimals) {
  auto* box = new QDoubleSpinBox;
  box->setDecimals(decimals);
  box->setRange(low, high);
  box->setSingleStep(step);
  box->setKeyboardTracking(false);
  guard(box, name);
  return box;
}

QComboBox* makeCombo(const char* name) {
  auto* combo = new QComboBox;
  combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  guard(combo, name);
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
