// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A number of a form. What is set from outside stays as it is, to the last digit, until somebody
// changes it here; it is shown by the shortest text that means exactly that number.
#pragma once

#include "core/base/numbers.h"

#include <QDoubleSpinBox>

#include <cstdint>

namespace adnet::ui {

// A point or a comma, as the person's language writes it (both are read); very small and very large
// numbers as 1e-6. A complete number that is typed is told, not every digit of it. The wheel is
// left to the page around, unless the field has the focus. A number beyond the limits becomes the
// nearest one, and a hint at the field says so.
class NumberField : public QDoubleSpinBox {
  Q_OBJECT

 public:
  enum class Kind {
    Real,
    Whole,    // up to 2^53, in groups of digits
    Percent,  // number() is a share: 0.355 is shown as "35.5 %"
  };

  // `low` and `high` limit what a person may enter. The arrows add `step`. A step of 0 fits the
  // number: a tenth of its largest digit's place, never below `finest`.
  NumberField(Kind kind, double low, double high, double step, double finest = 0,
              QWidget* parent = nullptr);

  double number() const { return value(); }
  // Says nothing. A number out of the limits is shown as well.
  void setNumber(double number);
  void setLimits(double low, double high);

  QString textFromValue(double value) const override;
  double valueFromText(const QString& text) const override;
  QValidator::State validate(QString& text, int& position) const override;
  void fixup(QString& text) const override;
  void stepBy(int steps) override;

 Q_SIGNALS:
  void edited(double number);  // by the person

 protected:
  void wheelEvent(QWheelEvent* event) override;

 private:
  std::optional<double> read(const QString& text) const;
  QString stripped(const QString& text) const;

  Kind kind_;
  double low_, high_;
  double step_, finest_;
};

// A whole number of 64 bits: a seed.
class SeedField : public QAbstractSpinBox {
  Q_OBJECT

 public:
  explicit SeedField(QWidget* parent = nullptr);

  std::uint64_t seed() const { return seed_; }
  void setSeed(std::uint64_t seed);  // says nothing

  QValidator::State validate(QString& text, int& position) const override;
  void stepBy(int steps) override;
  QSize sizeHint() const override;         // for all of its digits
  QSize minimumSizeHint() const override;  // for nine, as most seeds have; longer ones scroll

 Q_SIGNALS:
  void edited(std::uint64_t seed);  // by the person

 protected:
  StepEnabled stepEnabled() const override;
  void wheelEvent(QWheelEvent* event) override;

 private:
  void take(std::uint64_t seed);
  QSize sizeFor(const QString& digits) const;

  std::uint64_t seed_ = 0;
};

}  // namespace adnet::ui
