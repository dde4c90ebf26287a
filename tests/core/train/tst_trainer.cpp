// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The training loop on small pictures: what it reports, how it stops, and that threads change no
// number.
#include "core/base/error.h"
#include "core/data/open_dataset.h"
#include "core/train/evaluator.h"
#include "core/train/trainer.h"

#include <QTemporaryDir>
#include <QTest>

#include <opencv2/imgcodecs.hpp>
#include <torch/torch.h>

#include <cmath>
#include <limits>
#include <thread>

using namespace adnet;

namespace {

class Recorder : public TrainingObserver {
 public:
  std::vector<StepRecord> steps;
  std::vector<EvaluationRecord> evaluations;
  std::function<void(const StepRecord&)> atStep;

  void onStep(const StepRecord& step) override {
    steps.push_back(step);
    if (atStep) atStep(step);
  }
  void onEvaluation(const EvaluationRecord& evaluation) override {
    evaluations.push_back(evaluation);
  }
};

// When weights were kept: "last", "best".
struct Keeper : TrainingKeeper {
  std::vector<std::pair<std::string, int>> kept;
  std::vector<int> states;
  void keepLast(int step) override { kept.emplace_back("last", step); }
  void keepBest(int step) override { kept.emplace_back("best", step); }
  void keepState(const TrainingState& state) override { states.push_back(state.result.steps); }
};

// Two classes, told apart by their colour; a little noise in each image.
void writeImages(const QString& folder, int perClass) {
  for (const char* name : {"blue", "red"}) {
    QDir(folder).mkpath(name);
    for (int i = 0; i < perClass; ++i) {
      cv::Mat image(48, 64, CV_8UC3);
      cv::RNG random(static_cast<std::uint64_t>(i) + 1);
      random.fill(image, cv::RNG::UNIFORM, 0, 60);
      image += name[0] == 'b' ? cv::Scalar(150, 0, 0) : cv::Scalar(0, 0, 150);
      const QString file = QString("%1/%2/%3.png").arg(folder, name).arg(i);
      cv::imwrite(file.toStdString(), image);
    }
  }
}

}  // namespace

class TrainerTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase();
  void reportsEveryStepAndEvaluation();
  void learns();
  void validationChoosesTheCheckpoint();
  void threadsChangeNoNumber();
  void fineTuningHasNoDistillation();
  void stopsBetweenSteps();
  void stopsInTheMiddleOfAStep();
  void failsWhenTheLossDiverges();
  void whatHasDivergedIsNotKept();
  void lastWeightsAreOfTheLastStep();
  void statesAreKeptAfterEvaluationsAndInBetween();
  void aFullDiskIsNoStop();
  void anAnswerThatIsNoNumberIsNamed();
  void evaluationNamesTheThreeLikeliestClasses();

 private:
  TrainingConfig config(int steps) const;
  TrainingResult train(const TrainingConfig& config, Recorder& recorder,
                       const std::stop_token& stop = {});

  QTemporaryDir folder_;
  Keeper keeper_;
};

void TrainerTest::initTestCase() {
  at::set_num_threads(2);
  writeImages(folder_.path(), 10);
}

TrainingConfig TrainerTest::config(int steps) const {
  TrainingConfig config;
  config.data.root = folder_.path().toStdString();
  config.backbone = "small_cnn";
  config.width = 0.25;
  config.views.resize = 40;
  config.views.imageSize = 32;
  config.batch = 4;
  config.steps = steps;
  config.evaluateEvery = 4;
  config.threads = 2;
  return config;
}

TrainingResult TrainerTest::train(const TrainingConfig& config, Recorder& recorder,
                                  const std::stop_token& stop) {
  const Dataset dataset = openDataset(config.data);
  ImageStore images(dataset.root);
  const TrainingData data{makeSplit(dataset, config.splitOptions()), dataset.classes.size(), 100,
                          &images};
  BackboneOptions options;
  options.name = config.backbone;
  options.width = config.width;
  Classifier classifier(options, 2, config.seed);
  PauseGate pause;
  keeper_ = {};
  return Trainer(config, data, classifier, recorder, keeper_, stop, pause).run();
}

void TrainerTest::reportsEveryStepAndEvaluation() {
  Recorder recorder;
  const TrainingResult result = train(config(10), recorder);
  QCOMPARE(result.status, RunStatus::Finished);
  QCOMPARE(result.steps, 10);
  QCOMPARE(recorder.steps.size(), 10u);
  for (std::size_t i = 0; i < recorder.steps.size(); ++i) {
    const StepRecord& step = recorder.steps[i];
    QCOMPARE(step.step, static_cast<int>(i) + 1);
    QVERIFY(std::abs(step.loss - (step.crossEntropy + 0.1 * step.distillation)) < 1e-9);
    QVERIFY(step.distillation > 0);
    QVERIFY(step.secondsLeft >= 0);
  }
  // 14 training images at batch 4: 4, 4, 4, 2.
  QCOMPARE(recorder.steps[3].epoch, 0);
  QCOMPARE(recorder.steps[4].epoch, 1);
  // After 4, 8 and the last step, then the last checkpoint by the honest protocol.
  QCOMPARE(recorder.evaluations.size(), 4u);
  QCOMPARE(recorder.evaluations[2].step, 10);
  QCOMPARE(recorder.evaluations[2].protocol, Protocol::Paper);
  QCOMPARE(recorder.evaluations[3].protocol, Protocol::Honest);
  QCOMPARE(recorder.evaluations[3].metrics.images, 6);
  QCOMPARE(result.testAccuracy, recorder.evaluations[2].metrics.accuracy);
  QVERIFY(result.bestTestAccuracy >= result.testAccuracy);
}

void TrainerTest::learns() {
  Recorder recorder;
  const TrainingResult result = train(config(40), recorder);
  QVERIFY(result.testAccuracy > 0.8);
  QVERIFY(recorder.evaluations.back().loss < recorder.evaluations.front().loss);
}

void TrainerTest::validationChoosesTheCheckpoint() {
  TrainingConfig withValidation = config(12);
  withValidation.split.validationFraction = 0.3;
  Recorder recorder;
  const TrainingResult result = train(withValidation, recorder);
  int bestStep = 0;
  double best = -1;
  for (const EvaluationRecord& evaluation : recorder.evaluations) {
    if (evaluation.set == SetName::Validation && evaluation.metrics.accuracy > best) {
      best = evaluation.metrics.accuracy;
      bestStep = evaluation.step;
    }
  }
  const EvaluationRecord& honest = recorder.evaluations.back();
  QCOMPARE(honest.protocol, Protocol::Honest);
  QCOMPARE(honest.set, SetName::Test);
  QCOMPARE(honest.step, bestStep);
  // The very weights of that step: its test predictions come out again.
  for (const EvaluationRecord& evaluation : recorder.evaluations) {
    if (evaluation.set == SetName::Test && evaluation.step == bestStep) {
      QVERIFY(*evaluation.predictions == *honest.predictions);
    }
  }
  QCOMPARE(result.testAccuracy, honest.metrics.accuracy);
}

void TrainerTest::threadsChangeNoNumber() {
  const auto trainWith = [this](int threads) {
    TrainingConfig configuration = config(6);
    configuration.threads = threads;
    Recorder recorder;
    train(configuration, recorder);
    return recorder;
  };
  const Recorder one = trainWith(1);
  const Recorder three = trainWith(3);
  for (std::size_t i = 0; i < one.steps.size(); ++i) {
    QCOMPARE(one.steps[i].loss, three.steps[i].loss);
    QCOMPARE(one.steps[i].gradientNorm, three.steps[i].gradientNorm);
  }
  QVERIFY(*one.evaluations.back().predictions == *three.evaluations.back().predictions);
}

void TrainerTest::fineTuningHasNoDistillation() {
  TrainingConfig plain = config(3);
  plain.method = Method::FineTune;
  Recorder recorder;
  train(plain, recorder);
  for (const StepRecord& step : recorder.steps) {
    QCOMPARE(step.distillation, 0.0);
    QCOMPARE(step.loss, step.crossEntropy);
  }
}

void TrainerTest::stopsBetweenSteps() {
  std::stop_source stop;
  Recorder recorder;
  recorder.atStep = [&](const StepRecord& step) {
    if (step.step == 3) stop.request_stop();
  };
  const TrainingResult result = train(config(1000), recorder, stop.get_token());
  QCOMPARE(result.status, RunStatus::Stopped);
  QCOMPARE(result.steps, 3);
  QCOMPARE(result.testAccuracy, -1.0);
}

// A network whose single step would take many seconds: the stop must not wait for it.
void TrainerTest::stopsInTheMiddleOfAStep() {
  TrainingConfig large = config(2);
  large.backbone = "resnet50";
  large.width = 1.0;
  large.views.resize = 256;
  large.views.imageSize = 224;
  large.batch = 14;
  std::stop_source stop;
  std::jthread stopper([&stop] {
    std::this_thread::sleep_for(std::chrono::seconds(2));
    stop.request_stop();
  });
  Recorder recorder;
  const TrainingResult result = train(large, recorder, stop.get_token());
  QCOMPARE(result.status, RunStatus::Stopped);
  QVERIFY2(recorder.steps.empty(), "the step was finished before the stop");
}

void TrainerTest::failsWhenTheLossDiverges() {
  TrainingConfig wild = config(200);
  wild.learningRate = 1e30;
  Recorder recorder;
  try {
    train(wild, recorder);
    QFAIL("no error");
  } catch (const Error& error) {
    QCOMPARE(error.code(), ErrorCode::Diverged);
    QVERIFY(error.detail().find("--lr") != std::string::npos);
  }
}

// Its first step still has a loss, and leaves weights that are no numbers.
void TrainerTest::whatHasDivergedIsNotKept() {
  TrainingConfig wild = config(200);
  wild.learningRate = 1e30;
  wild.weightDecay = 1e30;
  wild.checkpointMinutes = 1e-9;
  std::stop_source stop;
  Recorder recorder, stopping;
  stopping.atStep = [&](const StepRecord&) { stop.request_stop(); };
  const auto expect = [&](Recorder& observer, const std::stop_token& token) {
    try {
      train(wild, observer, token);
      QFAIL("no error");
    } catch (const Error& error) {
      QCOMPARE(error.code(), ErrorCode::Diverged);
      QVERIFY2(error.detail().find("step 1.") != std::string::npos, error.what());
    }
    QCOMPARE(keeper_.states, std::vector<int>());
    QVERIFY(keeper_.kept.empty());
  };
  expect(recorder, {});
  wild.checkpointMinutes = 0;
  expect(stopping, stop.get_token());
}

void TrainerTest::lastWeightsAreOfTheLastStep() {
  const auto lastSaved = [this] {
    for (auto kept = keeper_.kept.rbegin(); kept != keeper_.kept.rend(); ++kept)
      if (kept->first == "last") return kept->second;
    return -1;
  };
  TrainingConfig withValidation = config(6);
  withValidation.split.validationFraction = 0.3;
  Recorder recorder;
  train(withValidation, recorder);
  QCOMPARE(lastSaved(), 6);

  std::stop_source stop;
  recorder.atStep = [&](const StepRecord& step) {
    if (step.step == 3) stop.request_stop();
  };
  train(withValidation, recorder, stop.get_token());
  QCOMPARE(lastSaved(), 3);
  train(withValidation, recorder, stop.get_token());
  QCOMPARE(lastSaved(), 0);
}

void TrainerTest::statesAreKeptAfterEvaluationsAndInBetween() {
  TrainingConfig seldom = config(10);
  seldom.checkpointMinutes = 0;
  Recorder recorder;
  train(seldom, recorder);
  QCOMPARE(keeper_.states, (std::vector{4, 8, 10}));
  seldom.checkpointMinutes = 1e-9;
  train(seldom, recorder);
  QCOMPARE(keeper_.states, (std::vector{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}));
}

// What an observer or the disk throws is a failure, though a stop was requested by then.
void TrainerTest::aFullDiskIsNoStop() {
  std::stop_source stop;
  Recorder recorder;
  recorder.atStep = [&](const StepRecord&) {
    stop.request_stop();
    throw Error(ErrorCode::CannotWrite, "steps.csv", "the disk is full");
  };
  try {
    train(config(10), recorder, stop.get_token());
    QFAIL("no error");
  } catch (const Error& error) {
    QCOMPARE(error.code(), ErrorCode::CannotWrite);
  }
}

void TrainerTest::anAnswerThatIsNoNumberIsNamed() {
  const TrainingConfig broken = config(1);
  const Dataset dataset = openDataset(broken.data);
  ImageStore images(dataset.root);
  BackboneOptions options;
  options.name = broken.backbone;
  options.width = broken.width;
  Classifier classifier(options, 2, broken.seed);
  const torch::NoGradGuard noGrad;
  classifier.headParameters()[1][1] = std::numeric_limits<float>::quiet_NaN();
  Recorder recorder;
  try {
    evaluateSet(classifier, images, dataset.samples, broken, {SetName::Test, Protocol::Paper, 7}, 2,
                recorder, {});
    QFAIL("no error");
  } catch (const Error& error) {
    QCOMPARE(error.code(), ErrorCode::Diverged);
    QCOMPARE(error.path(), dataset.root / dataset.samples[0].path);
    QVERIFY2(error.detail().find("step 7") != std::string::npos, error.what());
  }
}

// A network that looks at nothing answers with its head's biases.
void TrainerTest::evaluationNamesTheThreeLikeliestClasses() {
  const TrainingConfig configuration = config(1);
  const Dataset dataset = openDataset(configuration.data);
  ImageStore images(dataset.root);
  BackboneOptions options;
  options.name = configuration.backbone;
  options.width = configuration.width;
  Classifier classifier(options, 4, configuration.seed);
  const torch::NoGradGuard noGrad;
  classifier.headParameters()[0].zero_();
  const std::vector<float> shares = {0.25F, 0.5F, 0.0625F, 0.1875F};
  for (std::size_t i = 0; i < shares.size(); ++i)
    classifier.headParameters()[1][static_cast<std::int64_t>(i)] = std::log(shares[i]);
  Recorder recorder;
  const EvaluationRecord evaluation =
      evaluateSet(classifier, images, dataset.samples, configuration,
                  {SetName::Test, Protocol::Paper, 1}, 4, recorder, {});
  QCOMPARE(evaluation.predictions->size(), dataset.samples.size());
  for (const Prediction& one : *evaluation.predictions) {
    QCOMPARE(one.predicted, 1);
    QCOMPARE(one.confidence, 0.5F);
    QVERIFY(one.second && one.third);
    QCOMPARE(one.second->label, 0);
    QCOMPARE(one.second->probability, 0.25F);
    QCOMPARE(one.third->label, 3);
    QCOMPARE(one.third->probability, 0.1875F);
    QCOMPARE(one.trueClassProbability, shares[static_cast<std::size_t>(one.label)]);
  }
}

QTEST_GUILESS_MAIN(TrainerTest)
#include "tst_trainer.moc"
