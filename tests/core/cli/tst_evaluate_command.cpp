// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// adnet evaluate, with an engine that scores nothing.
#include "core/cli/commands.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <sstream>

using namespace adnet;
using namespace adnet::cli;

namespace {

class ScoringEngine : public Engine {
 public:
  RunToEvaluate asked;
  EvaluatedRun answer;
  bool changedData = false;

  std::string version() const override { return "fake"; }
  bool hasCuda() const override { return false; }
  TrainingResult train(const TrainingConfig&, TrainingObserver&, const std::stop_token&,
                       PauseGate&) override {
    return {};
  }
  TrainingResult resume(const RunToResume&, TrainingObserver&, const std::stop_token&,
                        PauseGate&) override {
    return {};
  }
  EvaluatedRun evaluate(const RunToEvaluate& run, TrainingObserver&,
                        const std::stop_token&) override {
    asked = run;
    if (changedData && !run.acceptsChangedData)
      throw Error(ErrorCode::DataChanged, "birds", "1 image is gone (wren/1.jpg).");
    return answer;
  }
  Estimate estimate(const TrainingConfig&, int, const std::stop_token&) override { return {}; }
  void checkWeights(const TrainingConfig&) override {}
};

}  // namespace

class EvaluateCommandTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    engine_.answer = EvaluatedRun();
    engine_.answer.weights = "runs/x/last.safetensors";
    engine_.answer.evaluation.step = 7;
    engine_.answer.evaluation.metrics.images = 8;
    engine_.answer.evaluation.metrics.accuracy = 0.75;
  }

  void asksForWhatWasTyped() {
    QCOMPARE(run({"evaluate", "runs/x"}), static_cast<int>(kDone));
    QCOMPARE(engine_.asked.folder.string(), std::string("runs/x"));
    QVERIFY(engine_.asked.data.empty());
    QVERIFY(engine_.asked.device == Device::Auto);
    QVERIFY(!engine_.asked.acceptsChangedData);
    QCOMPARE(run({"evaluate", "runs/x", "--accept-changed-data"}), static_cast<int>(kDone));
    QVERIFY(engine_.asked.acceptsChangedData);
    run({"evaluate", "runs/x", "--set", "train", "--device", "cpu", "--data", "/new place"});
    QVERIFY(engine_.asked.set == SetName::Train);
    QVERIFY(engine_.asked.device == Device::Cpu);
    QCOMPARE(engine_.asked.data.string(), std::string("/new place"));
  }

  void saysWhichWeightsByWhichProtocol() {
    run({"evaluate", "runs/x"});
    QVERIFY(out_.find("75.0 % of 8 images") != std::string::npos);
    QVERIFY(out_.find("paper protocol") != std::string::npos);
    QVERIFY(out_.find("last.safetensors of step 7") != std::string::npos);
    engine_.answer.evaluation.protocol = Protocol::Honest;
    run({"evaluate", "runs/x", "--json"});
    const auto json = nlohmann::json::parse(out_);
    QCOMPARE(json.at("protocol").get<std::string>(), std::string("honest"));
    QCOMPARE(json.at("weights").get<std::string>(), std::string("last.safetensors"));
    QCOMPARE(json.at("accuracy").get<double>(), 0.75);
  }

  void asksToAcceptChangedData() {
    engine_.changedData = true;
    QCOMPARE(run({"evaluate", "runs/x"}), static_cast<int>(kFailed));
    QVERIFY2(log_.find("birds: 1 image is gone (wren/1.jpg). Put back what was there, or give "
                       "--accept-changed-data.") != std::string::npos,
             log_.c_str());
    QCOMPARE(run({"evaluate", "runs/x", "--accept-changed-data"}), static_cast<int>(kDone));
    engine_.changedData = false;
  }

  void aResultThatIsNotKeptIsPrinted() {
    engine_.answer.unwritten = Error(ErrorCode::CannotWrite, "runs/x/predictions", "is read-only.");
    QCOMPARE(run({"evaluate", "runs/x"}), static_cast<int>(kDone));
    QVERIFY(out_.find("75.0 %") != std::string::npos);
    QVERIFY2(log_.find("not kept: runs/x/predictions: is read-only.") != std::string::npos,
             log_.c_str());
  }

 private:
  int run(const std::vector<std::string>& words) {
    std::ostringstream out, log;
    const int code = runCommand(words, {out, log}, {}, [this]() -> Engine& { return engine_; });
    out_ = out.str();
    log_ = log.str();
    return code;
  }

  ScoringEngine engine_;
  std::string out_, log_;
};

QTEST_GUILESS_MAIN(EvaluateCommandTest)
#include "tst_evaluate_command.moc"
