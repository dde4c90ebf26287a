// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/config_binding.h"
#include "ui/shell/number_field.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QtTest>

#include <limits>

using namespace adnet;
using namespace adnet::ui;
using Kind = NumberField::Kind;

namespace {

QString shownBy(QAbstractSpinBox& field) {
  return field.findChild<QLineEdit*>()->text();
}

void type(QWidget& field, const QString& text) {
  field.setFocus();
  QTest::keyClick(&field, Qt::Key_A, Qt::ControlModifier);
  QTest::keyClicks(&field, text);
  QTest::keyClick(&field, Qt::Key_Return);
}

}  // namespace

class TestNumberField : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void cleanup() { QLocale::setDefault(QLocale::c()); }

  void showsNumbersExactly_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<double>("number");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << int(Kind::Real) << 0.0 << "0";
    QTest::newRow("one") << int(Kind::Real) << 1.0 << "1";
    QTest::newRow("a width") << int(Kind::Real) << 0.355 << "0.355";
    QTest::newRow("a rate") << int(Kind::Real) << 0.03 << "0.03";
    QTest::newRow("a small rate") << int(Kind::Real) << 1e-6 << "1e-6";
    QTest::newRow("a decay") << int(Kind::Real) << 5e-7 << "5e-7";
    QTest::newRow("written out") << int(Kind::Real) << 1.25e-5 << "0.0000125";
    QTest::newRow("of many digits") << int(Kind::Real) << 1.0 / 3 << "0.3333333333333333";
    QTest::newRow("large") << int(Kind::Real) << 250000.5 << "250000.5";
    QTest::newRow("steps") << int(Kind::Whole) << 40000.0 << "40000";
    QTest::newRow("a share") << int(Kind::Percent) << 0.355 << "35.5 %";
    QTest::newRow("a share of 7 %") << int(Kind::Percent) << 0.07 << "7 %";
    QTest::newRow("a share of 29 %") << int(Kind::Percent) << 0.29 << "29 %";
    QTest::newRow("all") << int(Kind::Percent) << 1.0 << "100 %";
    QTest::newRow("out of the limits") << int(Kind::Real) << 2e6 << "2000000";
  }
  void showsNumbersExactly() {
    QFETCH(const int, kind);
    QFETCH(const double, number);
    QFETCH(const QString, text);
    NumberField field(static_cast<Kind>(kind), 0, 1e6, 1);
    field.show();
    QVERIFY(QTest::qWaitForWindowActive(&field));
    QSignalSpy edited(&field, &NumberField::edited);
    field.setNumber(number);
    QCOMPARE(shownBy(field), text);
    QCOMPARE(field.number(), number);
    // A visit changes nothing, nor does typing the same again.
    field.setFocus();
    QTest::keyClick(&field, Qt::Key_Return);
    field.clearFocus();
    type(field, shownBy(field));
    QCOMPARE(field.number(), number);
    QCOMPARE(edited.size(), 0);
  }

  void readsWhatIsTyped_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<double>("number");
    QTest::newRow("a point") << int(Kind::Real) << "0.355" << 0.355;
    QTest::newRow("a comma") << int(Kind::Real) << "0,355" << 0.355;
    QTest::newRow("an exponent") << int(Kind::Real) << "2.5e-7" << 2.5e-7;
    QTest::newRow("per cent") << int(Kind::Percent) << "35.5" << 0.355;
    QTest::newRow("per cent, with its sign") << int(Kind::Percent) << "7 %" << 0.07;
    QTest::newRow("whole") << int(Kind::Whole) << "40000" << 40000.0;
    QTest::newRow("too much") << int(Kind::Whole) << "99999999999" << 1e6;
    QTest::newRow("too little") << int(Kind::Real) << "-3" << 0.0;
    QTest::newRow("nothing") << int(Kind::Real) << "" << 0.5;
    QTest::newRow("half a number") << int(Kind::Real) << "1e-" << 0.5;
  }
  void readsWhatIsTyped() {
    QFETCH(const int, kind);
    QFETCH(const QString, typed);
    QFETCH(const double, number);
    NumberField field(static_cast<Kind>(kind), 0, 1e6, 1);
    field.setNumber(0.5);
    field.show();
    QVERIFY(QTest::qWaitForWindowActive(&field));
    QSignalSpy edited(&field, &NumberField::edited);
    if (typed.isEmpty()) {
      QTest::keyClick(&field, Qt::Key_A, Qt::ControlModifier);
      QTest::keyClick(&field, Qt::Key_Backspace);
      QTest::keyClick(&field, Qt::Key_Return);
    } else {
      type(field, typed);
    }
    QCOMPARE(field.number(), number);
    QCOMPARE(edited.size(), number == 0.5 ? 0 : 1);
    QVERIFY(!shownBy(field).isEmpty());
  }

  void whatIsOutOfTheLimitsIsTold() {
    QWidget form;
    auto* column = new QVBoxLayout(&form);
    auto* share = new NumberField(Kind::Percent, 0, 0.9, 0.01);
    auto* steps = new NumberField(Kind::Whole, 1, 1000, 10);
    steps->setSuffix(" steps");
    column->addWidget(share);
    column->addWidget(steps);
    form.show();
    QVERIFY(QTest::qWaitForWindowActive(&form));
    const auto hint = [&] { return form.findChild<QLabel*>("fieldHint"); };
    type(*share, "45");
    QVERIFY(!hint());
    share->setFocus();
    QTest::keyClick(share, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(share, "95");
    QTest::mouseClick(steps, Qt::LeftButton);  // as one goes on
    steps->setFocus();
    QCOMPARE(share->number(), 0.9);
    QVERIFY(hint()->isVisible());
    QCOMPARE(hint()->text(), "At most 90 %");
    QVERIFY(hint()->geometry().top() >= share->geometry().bottom());
    QVERIFY(form.rect().contains(hint()->geometry()) || hint()->x() == 0);
    type(*steps, "0");
    QCOMPARE(hint()->text(), "At least 1 steps");
    QVERIFY(hint()->geometry().bottom() < steps->geometry().top());  // not over what comes next
    type(*steps, "99999999999999999999");
    QCOMPARE(steps->number(), 1000.0);
    QCOMPARE(hint()->text(), "At most 1000 steps");
    steps->hide();
    QVERIFY(!hint()->isVisible());
  }

  void lettersAreNotTaken() {
    NumberField field(Kind::Whole, 0, 100, 1);
    field.show();
    type(field, "1x2");
    QCOMPARE(field.number(), 12.0);
  }

  void writesAsTheLanguageDoes() {
    QLocale::setDefault(QLocale(QLocale::German));
    NumberField real(Kind::Real, 0, 10, 1);
    real.setNumber(0.355);
    QCOMPARE(shownBy(real), "0,355");
    NumberField whole(Kind::Whole, 0, 1e8, 1);
    whole.setNumber(40000);
    QCOMPARE(shownBy(whole), "40.000");
    real.show();
    type(real, "0.25");
    QCOMPARE(real.number(), 0.25);
    whole.show();
    type(whole, "1.250");
    QCOMPARE(whole.number(), 1250.0);
  }

  void steps_data() {
    QTest::addColumn<double>("step");
    QTest::addColumn<double>("finest");
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("up");
    QTest::addColumn<double>("down");
    QTest::newRow("a fixed step") << 0.05 << 0.0 << 0.355 << 0.405 << 0.305;
    QTest::newRow("not above") << 0.5 << 0.0 << 9.75 << 10.0 << 9.25;
    QTest::newRow("not below") << 0.05 << 0.0 << 0.01 << 0.06 << 0.0;
    QTest::newRow("that fits") << 0.0 << 1e-6 << 0.03 << 0.031 << 0.029;
    QTest::newRow("that fits a small one") << 0.0 << 1e-7 << 1e-5 << 1.1e-5 << 9e-6;
    QTest::newRow("from nothing") << 0.0 << 1e-5 << 0.0 << 1e-5 << 0.0;
    QTest::newRow("below the finest") << 0.0 << 1e-5 << 5e-7 << 1.05e-5 << 0.0;
  }
  void steps() {
    QFETCH(const double, step);
    QFETCH(const double, finest);
    QFETCH(const double, from);
    QFETCH(const double, up);
    QFETCH(const double, down);
    NumberField field(Kind::Real, 0, 10, step, finest);
    field.show();
    field.setFocus();
    field.setNumber(from);
    QTest::keyClick(&field, Qt::Key_Up);
    QCOMPARE(shownBy(field), field.textFromValue(up));
    field.setNumber(from);
    QTest::keyClick(&field, Qt::Key_Down);
    QCOMPARE(shownBy(field), field.textFromValue(down));
  }

  void aSpecialTextStandsForTheLeast() {
    NumberField field(Kind::Whole, 0, 1024, 1);
    field.setSpecialValueText("all cores");
    field.setNumber(0);
    QCOMPARE(shownBy(field), "all cores");
    field.show();
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(field.number(), 0.0);
    type(field, "3");
    QCOMPARE(field.number(), 3.0);
  }

  void aSeedHas64Bits() {
    constexpr std::uint64_t kLargest = std::numeric_limits<std::uint64_t>::max();
    SeedField field;
    field.show();
    QVERIFY(QTest::qWaitForWindowActive(&field));
    QSignalSpy edited(&field, &SeedField::edited);
    field.setSeed(kLargest);
    QCOMPARE(shownBy(field), "18446744073709551615");
    QTest::keyClick(&field, Qt::Key_Up);
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(edited.size(), 0);
    QTest::keyClick(&field, Qt::Key_Down);
    QCOMPARE(shownBy(field), "18446744073709551614");
    QCOMPARE(edited.size(), 1);
    type(field, "7");
    QCOMPARE(field.seed(), 7U);
    QCOMPARE(edited.size(), 2);
    type(field, "99999999999999999999");  // one digit more than fits is not taken
    QCOMPARE(field.seed(), 9999999999999999999U);
  }

  void aLongSeedHasRoomForItsDigits() {
    SeedField field;
    field.setSeed(7);
    const QSize usual = field.sizeHint();
    QCOMPARE(usual, field.minimumSizeHint());
    field.setSeed(std::numeric_limits<std::uint64_t>::max());
    QCOMPARE(field.minimumSizeHint(), usual);
    field.resize(field.sizeHint());
    field.show();
    QVERIFY(QTest::qWaitForWindowExposed(&field));
    const auto* edit = field.findChild<QLineEdit*>();
    QVERIFY(edit->width() > edit->fontMetrics().horizontalAdvance(edit->text()));
  }

  void aFieldWritesBackItselfAlone() {
    Project project;
    project.edit([](TrainingConfig& config) {
      config.learningRate = 1e-6;
      config.weightDecay = 5e-7;
      config.steps = 1234;
    });
    NumberField rate(Kind::Real, 0, 100, 0, 1e-6), decay(Kind::Real, 0, 100, 0, 1e-5);
    NumberField steps(Kind::Whole, 1, 1e8, 50);
    bind(
        rate, project, [](auto& config) -> auto& { return config.learningRate; });
    bind(
        decay, project, [](auto& config) -> auto& { return config.weightDecay; });
    bind(
        steps, project, [](auto& config) -> auto& { return config.steps; });
    TrainingConfig expected = project.config();
    QWidget form;
    auto* column = new QVBoxLayout(&form);
    for (NumberField* field : {&rate, &decay, &steps})
      column->addWidget(field);
    form.show();
    QVERIFY(QTest::qWaitForWindowActive(&form));
    rate.setFocus();
    for (int i = 0; i < 3; ++i)
      QTest::keyClick(form.focusWidget(), Qt::Key_Tab);
    QVERIFY(project.config() == expected);
    type(steps, "77");
    expected.steps = 77;
    QVERIFY(project.config() == expected);
    project.edit([](TrainingConfig& config) { config.learningRate = 0.0125; });
    QCOMPARE(shownBy(rate), "0.0125");
    for (NumberField* field : {&rate, &decay, &steps})
      field->setParent(nullptr);
  }
};

QTEST_MAIN(TestNumberField)
#include "tst_number_field.moc"
