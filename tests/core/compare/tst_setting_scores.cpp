// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/files.h"
#include "core/compare/setting_scores.h"

#include <QTemporaryDir>
#include <QTest>

using namespace adnet;

class SettingScoresTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() { folder_ = std::make_unique<QTemporaryDir>(); }

  void readsTheHonestEvaluationOfEachRun() {
    const std::vector runs = {write(1, {1, 1}), write(2, {0, 1}), write(3, {})};
    const SettingScores setting = read(runs);
    QCOMPARE(setting.runs.size(), 2u);
    QCOMPARE(setting.untested, 1);
    QVERIFY((setting.classes == std::vector<std::string>{"ant", "bee"}));
    QCOMPARE(setting.imageRoot, std::filesystem::path("/images"));
    QVERIFY((setting.runs[0].scores->predicted == std::vector{1, 1}));
    QCOMPARE(setting.runs[1].seed, std::uint64_t{2});
    QCOMPARE(scoresOf(setting).size(), 2u);
  }

  void readsTheBestEvaluationUnderThePapersProtocol() {
    const auto going = write(3, {});
    QCOMPARE(read({going}, Protocol::Paper).runs.size(), 1u);
    QCOMPARE(read({write(1, {1, 1})}, Protocol::Paper).untested, 1);
  }

  void nothingIsReadTwice() {
    const std::vector runs = {write(1, {1, 1})};
    const auto first = read(runs);
    QCOMPARE(read(runs).runs[0].scores, first.runs[0].scores);
    cache_.refresh(runs);
    QCOMPARE(read(runs).runs[0].scores, first.runs[0].scores);
  }

  void pairsAreOfOneSeed() {
    const auto baseline = read({write(1, {1, 1}), write(2, {0, 1}), write(2, {0, 0})});
    const auto candidate = read({write(2, {1, 0}), write(5, {1, 1})});
    const PairedScores pairs = pairedBySeed(baseline, candidate);
    QCOMPARE(pairs.candidates.size(), 1u);
    QVERIFY((pairs.baselines[0]->predicted == std::vector{0, 0}));  // the last of seed 2
    QVERIFY((pairs.candidates[0]->predicted == std::vector{1, 0}));
  }

  void whatDoesNotFitIsNamed() {
    const auto fewer = write(1, {1, 1});
    writeFileAtomically(fewer / "classes.txt", "ant\n");
    QVERIFY_EXCEPTION_THROWN(read({fewer}), Error);
    const auto other = write(2, {1, 1});
    writeFileAtomically(other / "classes.txt", "ant\nwasp\n");
    QVERIFY_EXCEPTION_THROWN(read({write(3, {1, 1}), other}), Error);
    std::stop_source stop;
    stop.request_stop();
    QVERIFY_EXCEPTION_THROWN(read({fewer}, Protocol::Honest, stop.get_token()), Cancelled);
  }

 private:
  SettingScores read(const std::vector<std::filesystem::path>& runs,
                     Protocol protocol = Protocol::Honest, const std::stop_token& stop = {}) {
    return readSettingScores(cache_, runs, protocol, stop);
  }
  // Took ant/0.png and bee/0.png for these classes; none: it goes on.
  std::filesystem::path write(std::uint64_t seed, const std::vector<int>& predicted) {
    TrainingConfig config;
    config.out = folder_->path().toStdString();
    config.data.root = "/images";
    config.seed = seed;
    RunWriter writer(config, "test");
    writer.onStarted({writer.folder(), {"ant", "bee"}, {}, {}, {}, 10, {}, "cpu", {}});
    EvaluationRecord record;
    record.step = 10;
    record.protocol = predicted.empty() ? Protocol::Paper : Protocol::Honest;
    auto predictions = std::make_shared<std::vector<Prediction>>();
    for (std::size_t i = 0; i < predicted.size(); ++i)
      predictions->push_back(
          {i == 0 ? "ant/0.png" : "bee/0.png", static_cast<int>(i), predicted[i], 0.5F, 0.5F});
    record.predictions = predictions;
    writer.onEvaluation(record);
    return writer.folder();
  }

  std::unique_ptr<QTemporaryDir> folder_;
  RunCache cache_;
};

QTEST_APPLESS_MAIN(SettingScoresTest)
#include "tst_setting_scores.moc"
