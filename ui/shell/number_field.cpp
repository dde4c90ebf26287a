// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/number_field.h"

#include "ui/shell/field_hint.h"

#include <QLineEdit>
#include <QStyleOptionSpinBox>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <limits>

namespace adnet::ui {

namespace {

constexpr int kAllDecimals = 323;  // QDoubleSpinBox rounds to its decimals; these keep every number
constexpr int kSmallestWidth = 72;
constexpr int kPercentShift = 2;                    // places
constexpr int kLeastFixed = -5, kMostFixed = 14;    // exponents that are written out
constexpr double kLargestWhole = 9007199254740992;  // 2^53

// The digits of a number, and the power of ten of the first one: 0.0355 is "355" and -2.
struct Decimal {
  std::string digits;
  int exponent = 0;
};

Decimal decimalOf(double number) {
  char text[64];
  const auto [end, error] =
      std::to_chars(text, text + sizeof(text), std::abs(number), std::chars_format::scientific);
  Decimal decimal;
  const char* at = text;
  for (; at != end && *at != 'e'; ++at) {
    if (*at != '.') decimal.digits += *at;
  }
  const bool plus = at + 1 < end && at[1] == '+';
  decimal.exponent = parseNumber<int>({at + (plus ? 2 : 1), end}).value_or(0);
  return decimal;
}

// The place after the point of the last digit.
int decimalsOf(double number) {
  if (number == 0) return 0;
  const Decimal decimal = decimalOf(number);
  return std::max(0, static_cast<int>(decimal.digits.size()) - 1 - decimal.exponent);
}

std::string writtenOut(const Decimal& decimal) {
  const std::string& digits = decimal.digits;
  const auto size = static_cast<int>(digits.size());
  if (decimal.exponent < 0)
    return "0." + std::string(static_cast<std::size_t>(-decimal.exponent - 1), '0') + digits;
  if (decimal.exponent >= size - 1)
    return digits + std::string(static_cast<std::size_t>(decimal.exponent + 1 - size), '0');
  const auto whole = static_cast<std::size_t>(decimal.exponent) + 1;
  return digits.substr(0, whole) + '.' + digits.substr(whole);
}

std::string withExponent(const Decimal& decimal) {
  std::string text = decimal.digits.substr(0, 1);
  if (decimal.digits.size() > 1) text += '.' + decimal.digits.substr(1);
  return text + 'e' + formatNumber(decimal.exponent);
}

double roundedTo(double number, int decimals) {
  return QString::number(number, 'f', std::min(decimals, kAllDecimals)).toDouble();
}

// A page that is scrolled must not change the fields that pass below the pointer.
bool leavesWheel(const QWidget& field, QWheelEvent& event) {
  if (!field.hasFocus()) event.ignore();
  return !field.hasFocus();
}

}  // namespace

NumberField::NumberField(Kind kind, double low, double high, double step, double finest,
                         QWidget* parent)
    : QDoubleSpinBox(parent), kind_(kind), low_(low), high_(high), step_(step), finest_(finest) {
  setDecimals(kAllDecimals);
  setRange(low, high);
  setKeyboardTracking(false);
  setGroupSeparatorShown(kind == Kind::Whole);
  if (kind == Kind::Percent) setSuffix(tr(" %"));
  setMinimumWidth(kSmallestWidth);  // not as wide as the largest number
  setFocusPolicy(Qt::StrongFocus);
  connect(this, &QDoubleSpinBox::valueChanged, this, &NumberField::edited);
}

void NumberField::setNumber(double number) {
  const QSignalBlocker blocker(this);
  setRange(std::min(low_, number), std::max(high_, number));
  setValue(number);
}

void NumberField::setLimits(double low, double high) {
  low_ = low;
  high_ = high;
  setNumber(value());
}

QString NumberField::textFromValue(double value) const {
  if (value == 0 || !std::isfinite(value)) return locale().toString(value + 0.0);
  if (kind_ == Kind::Whole && std::abs(value) <= kLargestWhole) {
    QLocale language = locale();
    if (!isGroupSeparatorShown()) language.setNumberOptions(QLocale::OmitGroupSeparator);
    return language.toString(static_cast<qlonglong>(value));
  }
  Decimal decimal = decimalOf(value);
  if (kind_ == Kind::Percent) decimal.exponent += kPercentShift;
  const bool fixed = decimal.exponent >= kLeastFixed && decimal.exponent <= kMostFixed;
  QString text = QString::fromStdString(fixed ? writtenOut(decimal) : withExponent(decimal));
  text.replace('.', locale().decimalPoint());
  return value < 0 ? '-' + text : text;
}

QString NumberField::stripped(const QString& text) const {
  QStringView rest(text);
  if (rest.startsWith(prefix())) rest = rest.sliced(prefix().size());
  if (rest.endsWith(suffix())) rest.chop(suffix().size());
  QString number = rest.trimmed().toString();
  if (kind_ == Kind::Whole) return number.remove(locale().groupSeparator()).remove(' ');
  return number.replace(locale().decimalPoint(), ".").replace(',', '.');
}

// The number that the text says, whatever its size.
std::optional<double> NumberField::read(const QString& text) const {
  if (!specialValueText().isEmpty() && text == specialValueText()) return minimum();
  std::string number = stripped(text).toStdString();
  if (number.starts_with('+')) number.erase(0, 1);
  if (kind_ == Kind::Whole) {
    if (const auto whole = parseNumber<std::int64_t>(number)) return static_cast<double>(*whole);
    const bool isWhole =  // of more digits than 64 bits have
        !number.empty() && number.find_first_not_of("0123456789", number[0] == '-') == number.npos;
    return isWhole ? parseNumber<double>(number) : std::nullopt;
  }
  auto parsed = parseNumber<double>(number);
  // Moved by its places and not divided, so that 35.5 % is the same number as 0.355.
  if (parsed && kind_ == Kind::Percent) {
    Decimal decimal = decimalOf(*parsed);
    decimal.exponent -= kPercentShift;
    parsed = std::copysign(parseNumber<double>(withExponent(decimal)).value_or(0), *parsed);
  }
  return parsed && std::isfinite(*parsed) ? parsed : std::nullopt;
}

double NumberField::valueFromText(const QString& text) const {
  return read(text).value_or(value()) + 0.0;  // -0 becomes 0
}

QValidator::State NumberField::validate(QString& text, int&) const {
  if (const auto number = read(text)) {
    return *number >= minimum() && *number <= maximum() ? QValidator::Acceptable
                                                        : QValidator::Intermediate;
  }
  const QString allowed = kind_ == Kind::Whole ? QStringLiteral("+-") : QStringLiteral("+-.eE");
  const QString number = stripped(text);
  const bool mayBecomeOne =
      std::ranges::all_of(number, [&](QChar c) { return c.isDigit() || allowed.contains(c); });
  return mayBecomeOne ? QValidator::Intermediate : QValidator::Invalid;
}

// The nearest number that may be entered, which is told; what stood there where it is no number.
void NumberField::fixup(QString& text) const {
  const double typed = read(text).value_or(value());
  const double number = std::clamp(typed, minimum(), maximum());
  text = prefix() + textFromValue(number) + suffix();
  if (number == typed) return;
  FieldHint::tell(const_cast<NumberField&>(*this),  // Qt calls a constant function here
                  (number < typed ? tr("At most %1") : tr("At least %1")).arg(text));
}

void NumberField::stepBy(int steps) {
  const double from = value();
  double step = step_;
  if (step == 0) {
    const int place = from == 0 ? -kAllDecimals : decimalOf(from).exponent - 1;
    step = std::max(finest_, parseNumber<double>("1e" + formatNumber(place)).value_or(0));
  }
  const double to = roundedTo(from + steps * step, std::max(decimalsOf(from), decimalsOf(step)));
  setValue(std::clamp(to, std::min(low_, from), std::max(high_, from)));
  selectAll();
}

void NumberField::wheelEvent(QWheelEvent* event) {
  if (!leavesWheel(*this, *event)) QDoubleSpinBox::wheelEvent(event);
}

SeedField::SeedField(QWidget* parent) : QAbstractSpinBox(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setSeed(0);
  connect(this, &QAbstractSpinBox::editingFinished, this, [this] {
    if (const auto typed = parseNumber<std::uint64_t>(lineEdit()->text().toStdString())) {
      take(*typed);
    } else {
      setSeed(seed_);
    }
  });
}

void SeedField::setSeed(std::uint64_t seed) {
  seed_ = seed;
  const QString text = QString::number(seed);
  if (lineEdit()->text() != text) lineEdit()->setText(text);
  updateGeometry();
}

void SeedField::take(std::uint64_t seed) {
  if (seed == seed_) return setSeed(seed);
  setSeed(seed);
  Q_EMIT edited(seed);
}

QValidator::State SeedField::validate(QString& text, int&) const {
  if (text.isEmpty()) return QValidator::Intermediate;
  const bool fits = parseNumber<std::uint64_t>(text.toStdString()).has_value();
  return fits ? QValidator::Acceptable : QValidator::Invalid;
}

void SeedField::stepBy(int steps) {
  const auto typed = parseNumber<std::uint64_t>(lineEdit()->text().toStdString());
  const std::uint64_t from = typed.value_or(seed_);
  constexpr std::uint64_t kLargest = std::numeric_limits<std::uint64_t>::max();
  const auto by = static_cast<std::uint64_t>(std::abs(steps));
  take(steps < 0 ? from - std::min(by, from) : from + std::min(by, kLargest - from));
  selectAll();
}

QAbstractSpinBox::StepEnabled SeedField::stepEnabled() const {
  StepEnabled enabled = StepNone;
  if (seed_ > 0) enabled |= StepDownEnabled;
  if (seed_ < std::numeric_limits<std::uint64_t>::max()) enabled |= StepUpEnabled;
  return enabled;
}

QSize SeedField::sizeHint() const {
  return sizeFor(QString::number(seed_)).expandedTo(minimumSizeHint());
}

QSize SeedField::minimumSizeHint() const {
  return sizeFor(QStringLiteral("000000000"));
}

QSize SeedField::sizeFor(const QString& digits) const {
  ensurePolished();
  QStyleOptionSpinBox option;
  initStyleOption(&option);
  const QSize text(fontMetrics().horizontalAdvance(digits + ' '), lineEdit()->sizeHint().height());
  return style()->sizeFromContents(QStyle::CT_SpinBox, &option, text, this);
}

void SeedField::wheelEvent(QWheelEvent* event) {
  if (!leavesWheel(*this, *event)) QAbstractSpinBox::wheelEvent(event);
}

}  // namespace adnet::ui
