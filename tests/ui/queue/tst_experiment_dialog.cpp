// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/compare/setting.h"
#include "tests/ui/queue/experiment_dialog_fixture.h"

#include <QScrollArea>
#include <QScrollBar>

#include <atomic>

using namespace adnet;
using namespace adnet::ui;

class TestExperimentDialog : public QObject, ExperimentDialogFixture {
  Q_OBJECT

 private:
  // What has the focus after each press of Tab, until it comes round.
  QStringList tabOrder() {
    QStringList names;
    QWidget* const first = dialog_->focusWidget();
    for (int i = 0; i < 40; ++i) {
      QTest::keyClick(dialog_->focusWidget(), Qt::Key_Tab);
      if (dialog_->focusWidget() == first) break;
      names << dialog_->focusWidget()->objectName();
    }
    return names;
  }

 private Q_SLOTS:
  void init() { begin(); }
  void cleanup() { end(); }

  void whatItBeginsWithIsAnExperiment() {
    show();
    QCOMPARE(runs(), QString("2 methods × 3 seeds = 6 runs, measuring their time…"));
    QCOMPARE(plural(button("queueExperiment")->text()), QString("Queue 6 runs"));
    QVERIFY(label("experimentReason")->isHidden());
    QVERIFY(label("experimentIntro")
                ->text()
                .remove(QChar(0x200b))
                .contains(QFileInfo(images_.path()).fileName()));
    QCOMPARE(label("seedsNote")->text(), QString("42 to 44, with the same images"));
    QCOMPARE(find<QLineEdit>("ratio")->text(), QString("100"));
    QTest::mouseClick(button("queueExperiment"), Qt::LeftButton);
    QTRY_COMPARE(queued_.size(), 1u);
    QTRY_VERIFY(dialog_.isNull());
    QCOMPARE(points().size(), 6u);
    for (std::size_t i = 0; i < 6; ++i) {
      TrainingConfig expected = project_->config();
      expected.method = i % 2 == 0 ? Method::AdNet : Method::FineTune;
      expected.seed = 42 + i / 2;
      expected.splitSeed = 42;
      QVERIFY2(points()[i] == expected, std::to_string(i).c_str());
    }
    QCOMPARE(queued_.front().out, project_->config().out);
  }

  void saysHowLongItTakes() {
    show();
    // 60 steps of 3 s and of 1 s, by 21 of 24 images; 3 evaluations of 9 images of 0.05 s; three
    // times.
    QTRY_COMPARE(runs(),
                 QString("2 methods × 3 seeds = 6 runs, about 11\u00a0min on this machine."));
    // Half of the images make smaller batches.
    type("ratio", "50, 100");
    QTRY_COMPARE(runs(),
                 QString("2 methods × 2 ratios × 3 seeds = 12 runs, about 17\u00a0min on this "
                         "machine."));
  }

  void aTimeIsThatOfWhatIsKnown() {
    std::atomic<bool> held = true;
    engine_->beforeEstimate = [&](const TrainingConfig& config, const std::stop_token& stop) {
      engine_->measured = {1.0, 0.05, 0};
      while (config.method == Method::AdNet && held && !stop.stop_requested())
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    };
    show();
    QTRY_COMPARE(runs(),
                 QString("2 methods × 3 seeds = 6 runs, about 3\u00a0min for 3 of them, measuring "
                         "the others…"));
    QVERIFY(canQueue());
    held = false;
    QTRY_COMPARE(runs(),
                 QString("2 methods × 3 seeds = 6 runs, about 5\u00a0min on this machine."));
  }

  void aTimeThatCannotBeKnownIsNot() {
    engine_->beforeEstimate = [](const TrainingConfig& config, const std::stop_token&) {
      if (config.method == Method::AdNet) throw Error(ErrorCode::OutOfMemory, {}, "too large");
    };
    show();
    QTRY_VERIFY(
        runs().endsWith("6 runs, about 5\u00a0min for 3 of them; the time of the others is not "
                        "known."));
    check("finetune");
    QTRY_VERIFY(runs().endsWith("3 runs, whose time is not known."));
  }

  // A measurement beside a training would slow it, and be wrong.
  void nothingIsMeasuredBesideATraining() {
    std::atomic<int> measured = 0;
    engine_->beforeEstimate = [&](const TrainingConfig&, const std::stop_token&) { ++measured; };
    TrainingConfig config = project_->config();
    config.steps = 1'000'000;
    config.evaluateEvery = config.steps;
    controller_->start(config);
    show();
    QTRY_VERIFY(runs().endsWith("6 runs, whose time is measured when nothing is trained."));
    QVERIFY(canQueue());
    QTest::qWait(1200);
    QCOMPARE(measured, 0);
    controller_->stop();
    QTRY_VERIFY(runs().endsWith("on this machine."));
  }

  void tellsMemoryThatIsNotThere() {
    engine_->beforeEstimate = [this](const TrainingConfig&, const std::stop_token&) {
      engine_->measured.bytes = std::uint64_t{1} << 50;
    };
    show();
    QTRY_VERIFY2(notes().contains("PiB of memory, and only"), qPrintable(notes()));
    QVERIFY(canQueue());  // it is a forecast
  }

  void whatIsQueuedIsNotQueuedAgain() {
    TrainingConfig waiting = project_->config();
    waiting.method = Method::FineTune;
    waiting.splitSeed = 42;
    TrainingConfig another = waiting;
    another.steps = 7;
    show({waiting, another});
    QTRY_COMPARE(notes(),
                 QString("1 of these runs stand in the queue already and are not added again."));
    QCOMPARE(plural(button("queueExperiment")->text()), QString("Queue 5 runs"));
    QTRY_COMPARE(runs(),
                 QString("2 methods × 3 seeds = 6 runs, about 10\u00a0min on this machine."));
    click("queueExperiment");
    QTRY_COMPARE(points().size(), 5u);
    for (const TrainingConfig& point : points())
      QVERIFY(runKey(point) != runKey(waiting));
  }

  void whereAllAreQueuedThereIsNothingToDo() {
    std::vector<TrainingConfig> waiting;
    for (const std::uint64_t seed : {42, 43, 44}) {
      for (const Method method : {Method::AdNet, Method::FineTune}) {
        waiting.push_back(project_->config());
        waiting.back().seed = seed;
        waiting.back().method = method;
        waiting.back().splitSeed = 42;
      }
    }
    show(waiting);
    QTRY_COMPARE(reason(), QString("All of these runs stand in the queue already."));
    QVERIFY(!canQueue());
  }

  // What is typed counts, however soon the button is pressed.
  void aPressAfterAKeyMeansWhatIsTyped() {
    show();
    QTRY_VERIFY(canQueue());
    QTest::keyClicks(find<QLineEdit>("ratio"), ", 30");
    click("queueExperiment");
    QTRY_COMPARE(queued_.size(), 1u);
    QCOMPARE(points().size(), 12u);
    QCOMPARE(points()[0].split.ratio, 100.0);
    QCOMPARE(points()[2].split.ratio, 30.0);
  }

  // Its files are looked at again, which takes the press to its end a little later.
  void aPressHoldsWhenTheWindowBecomesActive() {
    show();
    QTRY_VERIFY(canQueue());
    QTest::keyClicks(find<QLineEdit>("ratio"), ", 30");
    click("queueExperiment");
    QEvent activated(QEvent::WindowActivate);
    QCoreApplication::sendEvent(dialog_, &activated);
    QTRY_COMPARE(queued_.size(), 1u);
    QCOMPARE(points().size(), 12u);
  }

  void enterEndsAListAndQueuesNothing() {
    show();
    QTRY_VERIFY(canQueue());
    type("ratio", "10, 30");
    QTest::keyClick(find<QLineEdit>("ratio"), Qt::Key_Return);
    QTRY_VERIFY(runs().contains("12 runs"));
    QVERIFY(dialog_->isVisible());
    QVERIFY(queued_.empty());
    QTest::keyClick(find<QLineEdit>("ratio"), Qt::Key_Return);  // there is nothing more to end
    QTRY_COMPARE(queued_.size(), 1u);
    QCOMPARE(points().size(), 12u);
    QTRY_VERIFY(dialog_.isNull());
  }

  void enterEndsANumberAndThenQueues() {
    show();
    QTRY_VERIFY(canQueue());
    auto* seeds = find<QWidget>("seeds");
    seeds->setFocus();
    QTest::keyClick(seeds, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(seeds, "5");
    QTest::keyClick(seeds, Qt::Key_Enter);
    QTRY_VERIFY2(runs().contains("10 runs"), qPrintable(runs()));
    QVERIFY(queued_.empty());
    QTest::keyClick(seeds, Qt::Key_Enter);
    QTRY_COMPARE(queued_.size(), 1u);
    QCOMPARE(points().size(), 10u);
  }

  void ctrlReturnQueuesWhatIsTyped() {
    show();
    QTRY_VERIFY(canQueue());
    type("ratio", "10, 30");
    QTest::keyClick(find<QLineEdit>("ratio"), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(queued_.size(), 1u);
    QCOMPARE(points().size(), 12u);
  }

  void enterQueuesFromEveryField_data() {
    QTest::addColumn<QString>("field");
    for (const char* field : {"adnet", "network", "networkWeights", "ratio", "seeds"})
      QTest::newRow(field) << field;
  }
  void enterQueuesFromEveryField() {
    QFETCH(const QString, field);
    show();
    QTRY_VERIFY(canQueue());
    auto* const widget = find<QWidget>(field.toLatin1());
    widget->setFocus();
    QVERIFY(widget->hasFocus());
    QTest::keyClick(widget, Qt::Key_Return);
    QTRY_COMPARE(queued_.size(), 1u);
    QCOMPARE(points().size(), 6u);
    QTRY_VERIFY(dialog_.isNull());
  }

  void escapeClosesFromEveryField_data() { enterQueuesFromEveryField_data(); }
  void escapeClosesFromEveryField() {
    QFETCH(const QString, field);
    show();
    QTRY_VERIFY(canQueue());
    auto* const widget = find<QWidget>(field.toLatin1());
    widget->setFocus();
    QTest::keyClick(widget, Qt::Key_Escape);
    QTRY_VERIFY(dialog_.isNull());
    QVERIFY(queued_.empty());
  }

  // Enter presses the button that has the focus, as everywhere.
  void enterPressesAFocusedButton() {
    show();
    QTRY_VERIFY(canQueue());
    button("addNetwork")->setFocus();
    QTest::keyClick(button("addNetwork"), Qt::Key_Return);
    QCOMPARE(dialog_->findChildren<QWidget*>("networkWeights").size(), 2);
    QVERIFY(queued_.empty());
    button("cancelExperiment")->setFocus();
    QTest::keyClick(button("cancelExperiment"), Qt::Key_Return);
    QTRY_VERIFY(dialog_.isNull());
    QVERIFY(queued_.empty());
  }

  void ctrlReturnQueuesNothingThatCannotBe() {
    show();
    type("ratio", "ten");
    QVERIFY(!canQueue());
    QTest::keyClick(find<QLineEdit>("ratio"), Qt::Key_Return, Qt::ControlModifier);
    QTest::qWait(100);
    QVERIFY(queued_.empty());
    QVERIFY(dialog_->isVisible());
  }

  void escapeLeavesAllAsItWas() {
    show();
    QTest::keyClick(find<QLineEdit>("ratio"), Qt::Key_Escape);
    QTRY_VERIFY(dialog_.isNull());
    QVERIFY(queued_.empty());
    show();
    QTest::mouseClick(button("cancelExperiment"), Qt::LeftButton);
    QTRY_VERIFY(dialog_.isNull());
    QVERIFY(queued_.empty());
  }

  void tabGoesFromTheTopToTheButtons() {
    show();
    QTRY_VERIFY(canQueue());
    QCOMPARE(dialog_->focusWidget()->objectName(), QString("adnet"));
    compareAlso("lr");
    click("addNetwork");
    button("adnet")->setFocus();
    const QStringList order = tabOrder();
    const QStringList stations = {"finetune",       "network",
                                  "networkWeights", "removeNetwork",
                                  "network",        "networkWeights",
                                  "removeNetwork",  "addNetwork",
                                  "ratio",          "lr",
                                  "removeRow",      "seeds",
                                  "compareAlso",    "cancelExperiment",
                                  "queueExperiment"};
    QStringList named = order;
    named.removeAll(QString());  // those that browse, and the unit of the images
    QVERIFY2(named == stations, qPrintable(named.join(' ')));
    // What comes to the top is reached first.
    compareAlso("presets");
    QVERIFY(dialog_->focusWidget()->objectName() == "quick-cpu");
    QTest::keyClick(dialog_->focusWidget(), Qt::Key_Tab, Qt::ShiftModifier);
    QCOMPARE(dialog_->focusWidget()->objectName(), QString("cancelExperiment"));
  }

  void everyControlHasANameToBeReadOut() {
    show();
    for (const char* key : {"presets", "lr", "policy", "strong_crop"})
      compareAlso(key);
    for (QWidget* widget : dialog_->findChildren<QWidget*>()) {
      if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible() ||
          qobject_cast<QAbstractSpinBox*>(widget->parent()))
        continue;
      const auto* control = qobject_cast<QAbstractButton*>(widget);
      const bool named =
          !widget->accessibleName().isEmpty() || (control && !control->text().isEmpty());
      QVERIFY2(named, qPrintable(widget->objectName() + ' ' + widget->metaObject()->className()));
    }
  }

  void longNamesDoNotWidenIt() {
    const QString name = QString(90, 'w') + ".pth";
    QFile file(scratch_->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("weights");
    file.close();
    project_->presets().setFolder(scratch_->filePath("presets"));
    project_->presets().save(QString(90, 'p'), project_->config());
    project_->edit([&](TrainingConfig& config) { config.weights = toPath(file.fileName()); });
    show();
    for (const char* key : {"strong_crop", "augmentation", "presets"})
      compareAlso(key);
    QVERIFY2(dialog_->minimumSizeHint().width() <= 480,
             qPrintable(QString::number(dialog_->minimumSizeHint().width())));
    dialog_->resize(480, 400);
    QTRY_COMPARE(dialog_->width(), 480);
    auto* const scroll = dialog_->findChild<QScrollArea*>();
    QTRY_VERIFY(scroll->widget()->minimumSizeHint().width() <= scroll->viewport()->width());
    // Nothing is cut off at the right.
    for (const QWidget* widget : scroll->widget()->findChildren<QWidget*>()) {
      if (!widget->isVisible()) continue;
      const int right = widget->mapTo(scroll->widget(), QPoint(widget->width(), 0)).x();
      QVERIFY2(right <= scroll->widget()->width(), qPrintable(widget->objectName()));
    }
  }
};

QTEST_MAIN(TestExperimentDialog)
#include "tst_experiment_dialog.moc"
