// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/sweep/experiment.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <limits>

using namespace adnet;
namespace fs = std::filesystem;

class ExperimentTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    scratch_ = std::make_unique<QTemporaryDir>();
    fs::create_directory(folder() / "birds");
    for (const char* file : {"a.pth", "b.pth"})
      std::ofstream(folder() / file) << "weights";
  }

  // The same grid from a file and from a person has the same points.
  void isTheGridOfASweepFile() {
    const std::string text = R"({
      "base": {"data": "birds", "seed": 7, "split_seed": 7, "steps": 20, "weights": "a.pth"},
      "grid": {"network": [{"backbone": "resnet18", "weights": "a.pth"},
                           {"backbone": "mobilenet_v2", "width": 0.35, "weights": "b.pth"}],
               "seed": [7, 8, 9], "method": ["finetune", "adnet"], "ratio": [10, 30.5],
               "strong_crop": ["0.4,0.8", "0.1,0.8"], "head_lr_ratio": ["auto", 2]},
      "out": "runs"})";
    std::ofstream(folder() / "sweep.json") << text;
    Experiment experiment = experimentOn("birds");
    experiment.base.seed = 7;
    experiment.base.steps = 20;
    experiment.base.weights = folder() / "a.pth";
    experiment.seeds = 3;
    experiment.axes = {
        {{{{"backbone", "resnet18"}, {"weights", path("a.pth")}},
          {{"backbone", "mobilenet_v2"}, {"width", "0.35"}, {"weights", path("b.pth")}}}},
        axisOf("method", {"finetune", "adnet"}),
        axisOf("ratio", {"10", "30.5"}),
        axisOf("strong_crop", {"0.4,0.8", "0.1,0.8"}),
        axisOf("head_lr_ratio", {"auto", "2"})};
    const Sweep expected = readSweep(folder() / "sweep.json");
    const Sweep sweep = makeSweep(experiment, folder() / "runs");
    QCOMPARE(sweep.out, expected.out);
    QCOMPARE(sweep.points.size(), 96u);
    QCOMPARE(countRuns(experiment), 96u);
    for (std::size_t i = 0; i < sweep.points.size(); ++i)
      QVERIFY2(sweep.points[i] == expected.points[i], std::to_string(i).c_str());
  }

  void everySettingComesWithTheFirstSeedThenWithTheSecond() {
    Experiment experiment = experimentOn("birds");
    experiment.axes = {axisOf("method", {"adnet", "finetune"})};
    experiment.seeds = 2;
    const std::vector<TrainingConfig> points = makeSweep(experiment, folder() / "runs").points;
    QCOMPARE(points.size(), 4u);
    const std::vector<std::uint64_t> seeds = {42, 42, 43, 43};
    for (std::size_t i = 0; i < 4; ++i) {
      QCOMPARE(points[i].seed, seeds[i]);
      QCOMPARE(points[i].method, i % 2 == 0 ? Method::AdNet : Method::FineTune);
      QCOMPARE(points[i].out, folder() / "runs");
      // The images are drawn alike, as the base draws them.
      QCOMPARE(points[i].splitOptions(), experiment.base.splitOptions());
    }
  }

  void theSplitIsTheBases() {
    Experiment experiment = experimentOn("birds");
    experiment.base.splitSeed = 5;
    experiment.base.split.testSeed = 6;
    experiment.seeds = 2;
    for (const TrainingConfig& point : makeSweep(experiment, folder() / "runs").points) {
      QCOMPARE(point.splitSeed.value_or(0), 5u);
      QCOMPARE(point.split.testSeed.value_or(0), 6u);
    }
    experiment.axes = {axisOf("split_seed", {"1", "2"})};
    const auto points = makeSweep(experiment, folder() / "runs").points;
    QCOMPARE(points[0].splitSeed.value_or(0), 1u);
    QCOMPARE(points[1].splitSeed.value_or(0), 2u);
  }

  void whatIsWrittenIsTheExperiment() {
    Experiment experiment = experimentOn("birds");
    experiment.axes = {axisOf("per_class", {"1", "3"})};
    experiment.seeds = 2;
    const Sweep sweep = makeSweep(experiment, folder() / "runs");
    writeSweep(folder() / "sweep.json", sweep);
    const Sweep again = readSweep(folder() / "sweep.json");
    QCOMPARE(again.points.size(), 4u);
    for (std::size_t i = 0; i < 4; ++i)
      QCOMPARE(again.points[i].seed, sweep.points[i].seed);
  }

  void aRunIsCountedBeforeItIsSound() {
    Experiment experiment = experimentOn("birds");
    QCOMPARE(countRuns(experiment), 1u);
    experiment.axes = {axisOf("steps", {"0", "1", "x"})};
    experiment.seeds = 5;
    QCOMPARE(countRuns(experiment), 15u);
    experiment.axes.push_back({});
    QCOMPARE(countRuns(experiment), 0u);
    const std::vector<std::string> many(100'000, "1");
    experiment.axes = {axisOf("lr", many), axisOf("lr", many), axisOf("lr", many),
                       axisOf("lr", many)};
    QCOMPARE(countRuns(experiment), std::numeric_limits<std::size_t>::max());
  }

  void refusesWhatCannotBeTrained_data() {
    QTest::addColumn<std::vector<Axis>>("axes");
    QTest::addColumn<int>("seeds");
    QTest::addColumn<QByteArray>("phrase");
    const std::vector<std::string> hundred = [] {
      std::vector<std::string> texts;
      for (int i = 1; i <= 100; ++i)
        texts.push_back(std::to_string(i));
      return texts;
    }();
    using Axes = std::vector<Axis>;
    const std::tuple<const char*, Axes, int, const char*> rows[] = {
        {"no number", {axisOf("ratio", {"10", "ten"})}, 1, "--ratio is 'ten'"},
        {"out of range", {axisOf("ratio", {"10", "0"})}, 1, "--ratio is 0"},
        {"unknown value", {axisOf("method", {"magic"})}, 1, "--method is 'magic'"},
        {"unknown option",
         {axisOf("ratios", {"10"})},
         1,
         "'ratios' is no option. Did you mean 'ratio'?"},
        {"unknown backbone", {axisOf("backbone", {"resnet19"})}, 1, "--backbone 'resnet19'"},
        {"values that do not go together",
         {axisOf("backbone", {"resnet18", "vit_b_16"}), axisOf("image_size", {"64", "100"})},
         1,
         "--image-size is 100; vit_b_16"},
        {"a value twice", {axisOf("ratio", {"10", "30", "10.0"})}, 2, "--ratio 10, --seed 42"},
        {"two options that undo each other",
         {axisOf("batch", {"8", "16"}), axisOf("batch", {"4"})},
         1,
         "--batch 4"},
        {"no value", {axisOf("ratio", {})}, 1, "without a value"},
        {"no seed", {}, 0, "one seed at least"},
        {"seeds of its own", {axisOf("seed", {"1"})}, 1, "--seed is '1'"},
        {"a folder of its own", {axisOf("out", {"/tmp"})}, 1, "--out is '/tmp'"},
        {"too many", {axisOf("steps", hundred), axisOf("lr", hundred)}, 2, "more than 10000"},
        {"no weights",
         {axisOf("weights", {"/nowhere/w.pth"})},
         1,
         "/nowhere/w.pth: is not there, but --weights"},
        {"weights to be fetched",
         {axisOf("weights", {"/nowhere/resnet18-f37072fd.pth"})},
         1,
         "adnet weights fetch"}};
    for (const auto& [name, axes, seeds, phrase] : rows)
      QTest::newRow(name) << axes << seeds << QByteArray(phrase);
  }
  void refusesWhatCannotBeTrained() {
    QFETCH(std::vector<Axis>, axes);
    QFETCH(int, seeds);
    QFETCH(QByteArray, phrase);
    Experiment experiment = experimentOn("birds");
    experiment.axes = axes;
    experiment.seeds = seeds;
    try {
      makeSweep(experiment, folder() / "runs");
      QFAIL("was made");
    } catch (const Error& error) {
      QVERIFY2(QByteArray(error.what()).contains(phrase), error.what());
    }
  }

  void missesTheData() {
    try {
      makeSweep(experimentOn("bees"), folder() / "runs");
      QFAIL("was made");
    } catch (const Error& error) {
      QCOMPARE(error.code(), ErrorCode::NotFound);
      QCOMPARE(error.path(), folder() / "bees");
    }
  }

 private:
  fs::path folder() const { return scratch_->path().toStdString(); }
  std::string path(const char* name) const { return (folder() / name).string(); }
  Experiment experimentOn(const char* data) const {
    Experiment experiment;
    experiment.base.data.root = folder() / data;
    return experiment;
  }

  std::unique_ptr<QTemporaryDir> scratch_;
};

QTEST_GUILESS_MAIN(ExperimentTest)
#include "tst_experiment.moc"
