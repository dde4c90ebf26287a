// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/queue/queue_fixture.h"
#include "ui/charts/share_delegate.h"
#include "ui/queue/queue_model.h"
#include "ui/queue/queue_words.h"
#include "ui/shell/theme.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>

using namespace adnet;
using namespace adnet::ui;

class TestQueueModel : public QObject, private QueueFixture {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    begin();
    model_ = std::make_unique<QueueModel>(*queue_);
    tester_ = std::make_unique<QAbstractItemModelTester>(
        model_.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
  }
  void cleanup() {
    tester_.reset();
    model_.reset();
    end();
  }

  void saysWhatTellsTheRunsApart() {
    std::vector<TrainingConfig> configs = this->configs(4);
    configs[2].method = configs[3].method = Method::FineTune;
    editSweep(file(), [&](Sweep& sweep) { appendPoints(sweep, configs); });
    QTRY_COMPARE(model_->rowCount(), 4);
    // A file that is written says the seed of every split; it is the seed that tells it.
    QCOMPARE(text(0, QueueModel::Run), QString("AD-Net · seed 1"));
    QCOMPARE(text(3, QueueModel::Run), QString("Plain fine-tuning · seed 4"));
    const QString tip = model_->index(0, 0).data(Qt::ToolTipRole).toString();
    QVERIFY2(tip.contains("birds") && tip.contains("mobilenet_v2"), qPrintable(tip));
  }

  void aSingleRunSaysWhatItIs() {
    TrainingConfig one = config(1);
    editSweep(file(), [&](Sweep& sweep) { appendPoints(sweep, {one}); });
    QTRY_COMPARE(model_->rowCount(), 1);
    QCOMPARE(text(0, QueueModel::Run), QString("AD-Net · mobilenet_v2 × 1 · 100 %"));
    one.seed = 2;
    one.name = "second";
    editSweep(file(), [&](Sweep& sweep) { appendPoints(sweep, {one}); });
    QTRY_COMPARE(text(1, QueueModel::Run), QString("second · seed 2"));
    QCOMPARE(text(0, QueueModel::Run), QString("seed 1"));
  }

  void aSplitThatIsNotTheSeedsIsSaid() {
    std::vector<TrainingConfig> configs = this->configs(2);
    configs[1].splitSeed = 9;
    editSweep(file(), [&](Sweep& sweep) { appendPoints(sweep, configs); });
    QTRY_COMPARE(model_->rowCount(), 2);
    QVERIFY2(text(1, QueueModel::Run).contains("split seed 9"),
             qPrintable(text(1, QueueModel::Run)));
  }

  void saysHowItGoes() {
    queueThree();
    QCOMPARE(text(0, QueueModel::State), QString("Step 2 of 6"));
    QCOMPARE(model_->index(0, QueueModel::State).data(kShareRole).toDouble(), 2.0 / 6);
    QVERIFY(text(0, QueueModel::Time).contains("left"));
    QCOMPARE(text(1, QueueModel::State), QString("Waiting"));
    QCOMPARE(text(1, QueueModel::Time), QString());  // no run has finished
    QVERIFY(!model_->index(1, QueueModel::State).data(kShareRole).isValid());
    QVERIFY2(summaryText(*queue_).startsWith("0 of 3 done, about "),
             qPrintable(summaryText(*queue_)));
    training_->pause();
    QCOMPARE(text(0, QueueModel::State), QString("Paused"));
    training_->resume();
    queue_->pause();
    QVERIFY(summaryText(*queue_).endsWith("Pauses after this run."));
    engine_->holdAt = 1000;
    QTRY_COMPARE(shown(), QString("1 finished, 2 waiting, 3 waiting"));
    QCOMPARE(text(0, QueueModel::State), QString("Finished"));
    QCOMPARE(text(0, QueueModel::Time), QString("3\u00a0s"));
    QCOMPARE(model_->index(0, 0).data(Qt::ForegroundRole).value<QColor>(),
             Theme::instance().colors().subtle);
    QCOMPARE(text(1, QueueModel::Time), QString("about 5\u00a0s"));  // as the one like it took
    QCOMPARE(summaryText(*queue_), QString("1 of 3 done, about 10\u00a0s left. Paused."));
    QVERIFY(QFileInfo(folder(0) + "/run.json").isFile());
    QVERIFY(folder(1).isEmpty());
  }

  void saysWhatFailed() {
    engine_->before = [](const TrainingConfig&) {
      throw Error(ErrorCode::Diverged, {}, "the loss is not finite");
    };
    queue_->append(configs(1));
    QTRY_COMPARE(text(0, QueueModel::State), QString("Failed: training diverged"));
    QCOMPARE(model_->index(0, 0).data(Qt::ForegroundRole).value<QColor>(),
             Theme::instance().colors().bad);
    const QString tip = model_->index(0, 0).data(Qt::ToolTipRole).toString();
    QVERIFY2(tip.contains("the loss is not finite"), qPrintable(tip));
    QCOMPARE(summaryText(*queue_), QString("0 of 1 done. 1 failed."));
  }

  void saysWhatBecomesOfAStoppedRun() {
    queueThree();
    training_->stop();
    engine_->holdAt = 1000;
    QTRY_COMPARE(text(0, QueueModel::State), QString("Stopped"));
    QCOMPARE(text(0, QueueModel::Time), QString());
    const QString tip = model_->index(0, 0).data(Qt::ToolTipRole).toString();
    QVERIFY2(tip.contains("Stopped, and kept as it was then. Try it again to go on with it."),
             qPrintable(tip));
    QVERIFY2(tip.endsWith(folder(0)) && !folder(0).isEmpty(), qPrintable(tip));
  }

  void saysWhyNothingGoesOn() {
    editSweep(file(), [](Sweep& sweep) { appendPoints(sweep, configs(2)); });
    const RunQueue runs(readSweep(file()));
    auto first = runs.claim(0), second = runs.claim(1);
    queue_->open(file());
    QTRY_COMPARE(text(0, QueueModel::State), QString("Trained elsewhere"));
    QVERIFY(model_->index(0, 0).data(Qt::ToolTipRole).toString().contains("process"));
    queue_->resume();
    QVERIFY(summaryText(*queue_).endsWith("Waits for what other programs train."));
    engine_->holdAt = 2;
    TrainingConfig own = config(9);
    own.out = this->runs();
    training_->start(own);
    QVERIFY(summaryText(*queue_).endsWith("Waits for the training that goes on."));
  }

  // What is selected stays so: rows move, come and go one by one.
  void rowsMoveComeAndGo() {
    editSweep(file(), [](Sweep& sweep) { appendPoints(sweep, configs(5)); });
    QTRY_COMPARE(model_->rowCount(), 5);
    QSignalSpy moved(model_.get(), &QAbstractItemModel::rowsMoved);
    QSignalSpy inserted(model_.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(model_.get(), &QAbstractItemModel::rowsRemoved);
    QSignalSpy reset(model_.get(), &QAbstractItemModel::modelReset);
    const QPersistentModelIndex second = model_->index(1, 0);
    queue_->move({key(1)}, {});
    QCOMPARE(seeds(), QString("2 3 4 5 1"));
    QCOMPARE(moved.size(), 1);  // and not the four that it passed
    QCOMPARE(second.row(), 0);
    queue_->move({key(5)}, key(2));
    QCOMPARE(seeds(), QString("5 2 3 4 1"));
    QCOMPARE(moved.size(), 2);
    queue_->remove({key(3), key(5)});
    QCOMPARE(seeds(), QString("2 4 1"));
    QCOMPARE(removed.size(), 2);
    QTRY_COMPARE(written(), QString("2 4 1"));
    editSweep(file(), [](Sweep& sweep) {
      appendPoints(sweep, {config(7), config(8)});
      movePoint(sweep, key(8), key(2));
      movePoint(sweep, key(4), {});
      removePoint(sweep, key(1));
    });
    QTRY_COMPARE(seeds(), QString("8 2 7 4"));
    QCOMPARE(inserted.size(), 2);
    QCOMPARE(second.row(), 1);
    QCOMPARE(reset.size(), 0);
  }

  void everyOrderIsReachedFromEveryOther() {
    editSweep(file(), [](Sweep& sweep) { appendPoints(sweep, configs(4)); });
    QTRY_COMPARE(model_->rowCount(), 4);
    std::vector<unsigned> order = {1, 2, 3, 4};
    do {
      std::vector<std::string> keys;
      QStringList wanted;
      for (const unsigned seed : order) {
        keys.push_back(key(seed));
        wanted.append(QString::number(seed));
      }
      const QSignalBlocker blocker(*queue_);  // told once, when all have moved
      for (const std::string& one : keys)
        queue_->move({one}, {});
      queue_->blockSignals(false);
      Q_EMIT queue_->changed();
      QCOMPARE(seeds(), wanted.join(' '));
    } while (std::ranges::next_permutation(order).found);
  }

  void rowsAreDraggedTogether() {
    editSweep(file(), [](Sweep& sweep) { appendPoints(sweep, configs(5)); });
    QTRY_COMPARE(model_->rowCount(), 5);
    const auto drag = [this](const QList<int>& rows, int to) {
      QModelIndexList indexes;
      for (const int row : rows)
        indexes << model_->index(row, 0) << model_->index(row, 1);
      const std::unique_ptr<QMimeData> data(model_->mimeData(indexes));
      return model_->dropMimeData(data.get(), Qt::MoveAction, to, 0, {});
    };
    QVERIFY(!drag({1, 3}, 0));  // the rows that the view would remove have moved
    QCOMPARE(seeds(), QString("2 4 1 3 5"));
    drag({0, 2}, 2);  // to where one of them is
    QCOMPARE(seeds(), QString("4 2 1 3 5"));
    drag({0}, -1);  // below the last row
    QCOMPARE(seeds(), QString("2 1 3 5 4"));
    QTRY_COMPARE(written(), QString("2 1 3 5 4"));
    QMimeData other;
    other.setText("a text");
    QVERIFY(!model_->canDropMimeData(&other, Qt::MoveAction, 0, 0, {}));
    QVERIFY(!(model_->flags(model_->index(0, 0)) & Qt::ItemIsDropEnabled));
    QVERIFY(model_->flags({}) & Qt::ItemIsDropEnabled);
  }

 private:
  QString text(int row, int column) const {
    return model_->index(row, column).data(Qt::DisplayRole).toString();
  }
  QString folder(int row) const {
    return model_->index(row, 0).data(QueueModel::FolderRole).toString();
  }
  QString seeds() const {
    QStringList seeds;
    for (int row = 0; row < model_->rowCount(); ++row)
      seeds.append(QString::number(model_->point(row).config.seed));
    return seeds.join(' ');
  }

  std::unique_ptr<QueueModel> model_;
  std::unique_ptr<QAbstractItemModelTester> tester_;
};

QTEST_MAIN(TestQueueModel)
#include "tst_queue_model.moc"
