// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The gradients of one AD-Net step, and whole training steps in a row, against the same by PyTorch
// and torchvision's networks. tests/parity/train/make_step.py and make_training.py made the
// numbers; the first says by which rule weights and images are filled.
#include "core/data/open_dataset.h"
#include "core/run/options_json.h"
#include "core/train/optimiser.h"
#include "core/train/step.h"
#include "core/train/trainer.h"

#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>
#include <opencv2/imgcodecs.hpp>
#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <map>

using namespace adnet;

namespace {

constexpr std::int64_t kClasses = 5, kBatch = 4, kSide = 64;
// Relative. Both sides work in float64, from the same bits: only the order of sums differs.
constexpr double kTolerance = 1e-9;
// The share of the whole gradient, or way, below which a tensor's own is rounding: a bias before a
// convolution and a batch norm has none.
constexpr double kNothing = 1e-4;

double noise(std::size_t seed, std::int64_t i) {
  const double value =
      std::sin(12.9898 * static_cast<double>(i) + 78.233 * static_cast<double>(seed)) * 43758.5453;
  return value - std::floor(value);
}

// [tensor.numel()], in [-1, 1).
at::Tensor signedNoise(std::size_t seed, const at::Tensor& tensor) {
  at::Tensor values = at::empty({tensor.numel()}, at::kDouble);
  for (std::int64_t i = 0; i < values.numel(); ++i)
    values.data_ptr<double>()[i] = 2 * noise(seed, i) - 1;
  return values;
}

at::Tensor valuesFor(std::size_t seed, const std::string& name, const at::Tensor& tensor) {
  if (name.ends_with("running_mean")) return at::zeros_like(tensor);
  if (name.ends_with("running_var")) return at::ones_like(tensor);
  const at::Tensor values = signedNoise(seed, tensor).reshape(tensor.sizes());
  if (tensor.dim() == 1) return 0.1 * values + (name.ends_with("weight") ? 1 : 0);
  return values * std::sqrt(6.0 / static_cast<double>(tensor[0].numel()));
}

void fill(Classifier& classifier) {
  const torch::NoGradGuard noGrad;
  auto state = classifier.state();
  std::ranges::sort(state, {}, [](const auto& item) { return item.first; });
  for (std::size_t seed = 0; seed < state.size(); ++seed) {
    auto& [name, tensor] = state[seed];
    if (tensor.is_floating_point()) tensor.copy_(valuesFor(seed, name, tensor));
  }
}

at::Tensor view(int number) {
  at::Tensor pixels = at::empty({kBatch, kSide, kSide, 3}, at::kByte);
  auto bytes = pixels.accessor<std::uint8_t, 4>();
  for (std::int64_t n = 0; n < kBatch; ++n) {
    for (std::int64_t y = 0; y < kSide; ++y) {
      for (std::int64_t x = 0; x < kSide; ++x) {
        for (std::int64_t c = 0; c < 3; ++c) {
          const double wave = std::sin(0.11 * static_cast<double>(x * (n + 1)) +
                                       0.07 * static_cast<double>(y * (number + 1)) +
                                       2.0 * static_cast<double>(c) + static_cast<double>(n));
          bytes[n][y][x][c] = static_cast<std::uint8_t>(std::floor(127.5 + 127.5 * wave));
        }
      }
    }
  }
  return pixels;
}

// Other pixels in each step, which counts from 1; views that the method does not use are undefined.
StepImages imagesOf(const TrainingConfig& config, int step) {
  const std::size_t count = trainingViews(config).size();
  const auto kind = [&](int i) {
    return i < static_cast<int>(count) ? view(3 * (step - 1) + i) : at::Tensor();
  };
  return {kind(0), kind(1), kind(2), at::arange(kBatch) % kClasses};
}

bool agree(double found, double expected, double scale) {
  return std::abs(found - expected) <= kTolerance * std::abs(scale);
}

nlohmann::json read(const char* file) {
  std::ifstream stream(std::string(ADNET_TEST_DATA "/parity/train/") + file);
  return nlohmann::json::parse(stream);
}

Classifier classifierOf(const TrainingConfig& config, std::int64_t classes) {
  BackboneOptions options;
  options.name = config.backbone;
  options.width = config.width;
  Classifier classifier(options, classes, config.seed);
  classifier.to(at::kDouble);
  return classifier;
}

Optimiser optimiserOf(const Classifier& classifier, const TrainingConfig& config) {
  return {classifier.backboneParameters(), classifier.headParameters(), config,
          headRatio(config, config.split.ratio)};
}

using State = std::map<std::string, at::Tensor>;

State copyOf(const Classifier& classifier) {
  State state;
  for (const auto& [name, tensor] : classifier.state())
    state[name] = tensor.detach().clone();
  return state;
}

// How far each tensor has gone from `start`.
State wayFrom(const State& start, const Classifier& classifier) {
  State way = copyOf(classifier);
  for (auto& [name, tensor] : way)
    tensor -= start.at(name);
  return way;
}

bool isStatistic(const std::string& name) {
  return name.find("running_") != std::string::npos;
}

// Of all parameters' ways, or of all statistics', together.
double length(const State& way, bool statistics) {
  double squares = 0;
  for (const auto& [name, tensor] : way) {
    if (!tensor.is_floating_point() || isStatistic(name) != statistics) continue;
    squares += tensor.square().sum().item<double>();
  }
  return std::sqrt(squares);
}

// As Trainer::takeStep chains the parts: trainerChainsTheParts() holds one against the other.
StepRecord takeStep(Classifier& classifier, Optimiser& optimiser, const StepImages& images,
                    const TrainingConfig& config, int step) {
  classifier.train(true);
  optimiser.zeroGradients();
  const StepLosses losses =
      addGradients(classifier, images, {config.method, config.distillation, config.labelSmoothing});
  const double factor = scheduleFactor(config, step);
  StepRecord record;
  record.gradientNorm = optimiser.clipGradients();
  optimiser.update(factor);
  record.loss = losses.total;
  record.crossEntropy = losses.crossEntropy;
  record.distillation = losses.distillation;
  record.learningRate = optimiser.learningRate(factor);
  return record;
}

class Recorder : public TrainingObserver {
 public:
  std::vector<StepRecord> steps;

  void onStep(const StepRecord& step) override { steps.push_back(step); }
};

void writeImages(const QString& folder) {
  for (std::uint64_t i = 1; i <= 14; ++i) {
    const QString kind = folder + (i % 2 == 0 ? "/even" : "/odd");
    QDir().mkpath(kind);
    cv::Mat image(48, 64, CV_8UC3);
    cv::RNG(i).fill(image, cv::RNG::UNIFORM, 0, 255);
    cv::imwrite(QString("%1/%2.png").arg(kind).arg(i).toStdString(), image);
  }
}

StepImages imagesOf(Batch& batch, std::int64_t side) {
  const auto count = static_cast<std::int64_t>(batch.size());
  const auto view = [&](std::size_t i) {
    return at::from_blob(batch.views.at(i).data(), {count, side, side, 3}, at::kByte);
  };
  return {view(0), view(1), view(2), at::from_blob(batch.labels.data(), {count}, at::kLong)};
}

}  // namespace

class StepParity : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void gradientsAgree_data();
  void gradientsAgree();
  void trainingAgrees_data();
  void trainingAgrees();
  void trainerChainsTheParts();

 private:
  void compareTensors(const State& way, const nlohmann::json& expected);
};

void StepParity::gradientsAgree_data() {
  QTest::addColumn<double>("width");
  QTest::newRow("resnet18") << 1.0;
  QTest::newRow("resnet50") << 1.0;
  QTest::newRow("mobilenet_v2") << 0.35;
}

void StepParity::gradientsAgree() {
  const auto expected = read("step.json").at(QTest::currentDataTag());
  TrainingConfig config;
  config.backbone = QTest::currentDataTag();
  QFETCH(double, width);
  config.width = width;
  Classifier classifier = classifierOf(config, kClasses);
  fill(classifier);
  classifier.train(true);
  const StepLosses losses = addGradients(classifier, imagesOf(config, 1), {});

  const double ce = expected.at("cross_entropy");
  const double kl = expected.at("distillation");
  QVERIFY2(agree(losses.crossEntropy, ce, ce), qPrintable(QString::number(losses.crossEntropy)));
  QVERIFY2(agree(losses.distillation, kl, kl), qPrintable(QString::number(losses.distillation)));
  QVERIFY(agree(losses.total, ce + 0.1 * kl, ce));

  const auto& gradients = expected.at("gradients");
  double squares = 0;
  for (const auto& wanted : gradients)
    squares += std::pow(wanted.at("norm").get<double>(), 2);
  std::size_t compared = 0;
  for (const auto& [name, tensor] : classifier.state()) {
    if (!tensor.requires_grad()) continue;
    ++compared;
    const auto& wanted = gradients.at(name);
    const at::Tensor flat = tensor.grad().contiguous().reshape(-1);
    const double norm = wanted.at("norm");
    const double scale = std::max(norm, kNothing * std::sqrt(squares));
    QVERIFY2(agree(flat.norm().item<double>(), norm, scale), name.c_str());
    const std::int64_t picks[] = {0, flat.numel() / 3, flat.numel() - 1};
    for (std::size_t i = 0; i < 3; ++i) {
      QVERIFY2(agree(flat[picks[i]].item<double>(), wanted.at("values")[i], scale), name.c_str());
    }
  }
  QCOMPARE(compared, gradients.size());
  QVERIFY(compared > 10);
}

void StepParity::trainingAgrees_data() {
  QTest::addColumn<int>("passes");  // in a step
  const auto runs = read("training.json");
  for (const auto& [name, run] : runs.items()) {
    if (name == "defaults") continue;
    const auto& options = run.at("options");
    const bool plain = options.value("method", "") == "finetune";
    const int views = options.value("crops", "") == "single" ? 2 : 3;
    QTest::newRow(name.c_str()) << (plain ? 1 : views);
  }
}

void StepParity::trainingAgrees() {
  const auto runs = read("training.json");
  QCOMPARE(runs.size(), 1u + 7u + 32u);  // the defaults, runs of five steps, first steps
  const auto& run = runs.at(QTest::currentDataTag());
  TrainingConfig config;
  readJson(config, runs.at("defaults").dump(), "defaults");
  readJson(config, run.at("options").dump(), QTest::currentDataTag());
  Classifier classifier = classifierOf(config, kClasses);
  fill(classifier);
  const State start = copyOf(classifier);
  Optimiser optimiser = optimiserOf(classifier, config);

  State way;
  int step = 0;
  for (const auto& expected : run.at("steps")) {
    ++step;
    const StepRecord record = takeStep(classifier, optimiser, imagesOf(config, step), config, step);
    way = wayFrom(start, classifier);
    const double found[] = {record.crossEntropy, record.distillation, record.gradientNorm,
                            record.learningRate, length(way, false),  length(way, true)};
    QCOMPARE(expected.size(), std::size(found));
    for (std::size_t i = 0; i < std::size(found); ++i) {
      const QString place = QString("number %1 of step %2: %3").arg(i).arg(step).arg(found[i]);
      QVERIFY2(agree(found[i], expected[i], expected[i]), qPrintable(place));
    }
    QFETCH(int, passes);
    for (const auto& [name, tensor] : way) {
      if (!tensor.is_floating_point()) QCOMPARE(tensor.item<int>(), passes * step);
    }
  }
  QVERIFY(step == 5 || step == 1);
  compareTensors(way, run.at("tensors"));
}

void StepParity::compareTensors(const State& way, const nlohmann::json& expected) {
  std::size_t seed = 0, compared = 0;
  for (const auto& [name, tensor] : way) {
    const at::Tensor products = signedNoise(seed++, tensor);
    if (!tensor.is_floating_point()) continue;
    const double norm = expected.at(compared)[0];
    const double scale = std::max(norm, kNothing * length(way, isStatistic(name)));
    const at::Tensor flat = tensor.contiguous().reshape(-1);
    QVERIFY2(agree(flat.norm().item<double>(), norm, scale), name.c_str());
    QVERIFY2(agree(flat.dot(products).item<double>(), expected.at(compared)[1], scale),
             name.c_str());
    ++compared;
  }
  QCOMPARE(compared, expected.size());
}

// The loop itself, evaluations between the steps included, changes no number.
void StepParity::trainerChainsTheParts() {
  QTemporaryDir folder;
  writeImages(folder.path());
  TrainingConfig config;
  config.data.root = folder.path().toStdString();
  config.backbone = "small_cnn";
  config.width = 0.25;
  config.views.resize = 40;
  config.views.imageSize = 32;
  config.batch = 4;
  config.steps = 5;
  config.evaluateEvery = 2;
  config.warmup = 2;
  config.weightDecay = 0.01;
  config.labelSmoothing = 0.1;
  config.split.ratio = 50;
  const Dataset dataset = openDataset(config.data);
  ImageStore images(dataset.root);
  const TrainingData data{makeSplit(dataset, config.splitOptions()), dataset.classes.size(),
                          config.split.ratio, &images};

  Classifier trained = classifierOf(config, 2);
  const State start = copyOf(trained);
  Recorder recorder;
  PauseGate pause;
  struct Nowhere : TrainingKeeper {
    void keepLast(int) override {}
    void keepBest(int) override {}
    void keepState(const TrainingState&) override {}
  } nowhere;
  Trainer(config, data, trained, recorder, nowhere, {}, pause).run();
  QCOMPARE(recorder.steps.size(), 5u);

  Classifier chained = classifierOf(config, 2);
  Optimiser optimiser = optimiserOf(chained, config);
  BatchPlan plan(data.split.train.size(), config.batch, config.seed);
  BatchLoader loader(images, data.split.train,
                     {viewsOf(config), trainingViews(config), config.seed, 1},
                     [&plan] { return std::optional(plan.next()); });
  for (const StepRecord& expected : recorder.steps) {
    auto batch = loader.next({});
    const StepRecord record = takeStep(chained, optimiser, imagesOf(*batch, config.views.imageSize),
                                       config, expected.step);
    QVERIFY(agree(record.loss, expected.loss, expected.loss));
    QVERIFY(agree(record.gradientNorm, expected.gradientNorm, expected.gradientNorm));
    QCOMPARE(record.learningRate, expected.learningRate);
  }
  const State expected = wayFrom(start, trained);
  for (const auto& [name, tensor] : wayFrom(start, chained))
    QVERIFY2(at::allclose(tensor, expected.at(name), kTolerance, 1e-14), name.c_str());
}

QTEST_GUILESS_MAIN(StepParity)
#include "tst_step_parity.moc"
