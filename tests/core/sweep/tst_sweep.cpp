// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/sweep/sweep.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace adnet;
namespace fs = std::filesystem;

namespace {

// A folder with a data set's folder in it, and a sweep file.
class SweepFile {
 public:
  explicit SweepFile(const std::string& text) {
    fs::create_directory(folder() / "birds");
    write("sweep.json", text);
  }
  fs::path folder() const { return folder_.path().toStdString(); }
  void write(const char* name, const std::string& text) const {
    std::ofstream(folder() / name) << text;
  }
  Sweep read() const { return readSweep(folder() / "sweep.json"); }

 private:
  QTemporaryDir folder_;
};

}  // namespace

class SweepTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void expandsTheGridSeedBySeed() {
    const Sweep sweep = SweepFile(R"({"base": {"data": "birds", "steps": 7},
        "grid": {"method": ["finetune", "adnet"], "ratio": [10, 30.5], "seed": [3, 1]},
        "out": "runs"})")
                            .read();
    std::vector<std::string> points;
    for (const TrainingConfig& point : sweep.points) {
      QCOMPARE(point.steps, 7);
      points.push_back(std::to_string(point.seed) + " " + nameOf(point.method) + " " +
                       std::to_string(static_cast<int>(point.split.ratio * 10)));
    }
    const std::vector<std::string> expected = {"3 finetune 100", "3 finetune 305", "3 adnet 100",
                                               "3 adnet 305",    "1 finetune 100", "1 finetune 305",
                                               "1 adnet 100",    "1 adnet 305"};
    QCOMPARE(points, expected);
  }

  void seedsShareTheTestImages() {
    const auto testSeeds = [](const std::string& base, const std::string& grid) {
      std::vector<std::uint64_t> seeds;
      for (const TrainingConfig& point :
           SweepFile(R"({"base": {"data": "birds")" + base + R"(}, "grid": {)" + grid +
                     R"(}, "out": "runs"})")
               .read()
               .points) {
        seeds.push_back(point.splitOptions().testSeed.value_or(point.splitOptions().seed));
      }
      return seeds;
    };
    using Seeds = std::vector<std::uint64_t>;
    QCOMPARE(testSeeds("", R"("seed": [1, 2])"), (Seeds{42, 42}));
    QCOMPARE(testSeeds(R"(, "seed": 7)", R"("seed": [1, 2])"), (Seeds{7, 7}));
    QCOMPARE(testSeeds(R"(, "split_seed": 9)", R"("seed": [1, 2])"), (Seeds{9, 9}));
    QCOMPARE(testSeeds("", R"("split_seed": [1, 2])"), (Seeds{1, 2}));
    QCOMPARE(testSeeds(R"(, "test_seed": 9)", R"("seed": [1, 2])"), (Seeds{9, 9}));
  }

  void pathsAreRelativeToTheFile() {
    const SweepFile file(R"({"base": {"config": "preset.json", "batch": 5}, "grid": {},
                             "out": "../runs"})");
    file.write("preset.json", R"({"data": "birds", "batch": 9, "steps": 7, "weights": "w"})");
    file.write("w", "");
    const Sweep sweep = file.read();
    QCOMPARE(sweep.points.size(), 1u);
    QCOMPARE(sweep.points[0].data.root, file.folder() / "birds");
    QCOMPARE(sweep.points[0].weights, file.folder() / "w");
    QCOMPARE(sweep.points[0].batch, 5);
    QCOMPARE(sweep.points[0].steps, 7);
    QCOMPARE(sweep.out, file.folder().parent_path() / "runs");
    QCOMPARE(sweep.points[0].out, sweep.out);
  }

  void aValueMayBeSeveralOptions() {
    const Sweep sweep = SweepFile(R"({"base": {"data": "birds"}, "out": "runs", "grid": {
        "network": [{"backbone": "mobilenet_v2", "width": 0.35}, {"backbone": "resnet18"}]}})")
                            .read();
    QCOMPARE(sweep.points.size(), 2u);
    QCOMPARE(sweep.points[0].width, 0.35);
    QCOMPARE(sweep.points[1].backbone, std::string("resnet18"));
    QCOMPARE(sweep.points[1].width, 1.0);
  }

  void pointsAreTrainedInTheirOrder() {
    const Sweep sweep = SweepFile(R"({"base": {"data": "birds", "steps": 7, "seed": 5}, "out": "r",
        "points": [{"seed": 3, "method": "finetune"}, {}, {"seed": 3, "steps": 8}]})")
                            .read();
    QCOMPARE(sweep.points.size(), 3u);
    QCOMPARE(sweep.points[0].seed, 3u);
    QCOMPARE(sweep.points[0].method, Method::FineTune);
    QCOMPARE(sweep.points[0].steps, 7);
    QCOMPARE(sweep.points[1].seed, 5u);
    QCOMPARE(sweep.points[2].steps, 8);
    for (const TrainingConfig& point : sweep.points)
      QCOMPARE(point.split.testSeed.value_or(0), 5u);
  }

  void pointsFollowTheGrid() {
    const Sweep sweep = SweepFile(R"({"base": {"data": "birds"}, "out": "r",
        "points": [{"steps": 1}], "grid": {"steps": [3, 2]}})")
                            .read();
    QCOMPARE(sweep.points.size(), 3u);
    QCOMPARE(sweep.points[0].steps, 3);
    QCOMPARE(sweep.points[2].steps, 1);
    QVERIFY(SweepFile(R"({"base": {}, "points": [], "out": "r"})").read().points.empty());
  }

  void aListedPointMayMissItsFiles() {
    const SweepFile file(R"({"base": {"data": "gone"}, "points": [{}], "out": "r"})");
    QCOMPARE(file.read().points[0].data.root, file.folder() / "gone");
  }

  void whatIsWrittenIsReadAgain() {
    const SweepFile file("");
    Sweep sweep;
    sweep.out = file.folder();
    TrainingConfig point;
    point.data.root = file.folder() / "birds";
    point.out = sweep.out;
    point.seed = 18'446'744'073'709'551'615u;
    point.splitSeed = 8;
    point.split.testSeed = 9;
    point.learningRate = 0.1 + 0.2;
    point.headLearningRateRatio = 2.5;
    sweep.points.push_back(point);
    point.name = "a \"name\"";
    point.headLearningRateRatio.reset();
    point.method = Method::FineTune;
    point.weights = file.folder() / "gone.pth";
    sweep.points.push_back(point);
    point.seed = 1;
    sweep.points.insert(sweep.points.begin(), point);
    writeSweep(file.folder() / "sweep.json", sweep);
    const Sweep again = file.read();
    QCOMPARE(again.out, sweep.out);
    QCOMPARE(again.points.size(), sweep.points.size());
    for (std::size_t i = 0; i < sweep.points.size(); ++i) {
      sweep.points[i].out = again.out;
      QVERIFY2(again.points[i] == sweep.points[i], std::to_string(i).c_str());
    }
    writeSweep(file.folder() / "sweep.json", {{}, sweep.out});
    QVERIFY(file.read().points.empty());
  }

  // The images that its own seed draws stay, whoever reads the file.
  void aPointsSplitIsFrozen() {
    const SweepFile file("");
    TrainingConfig one, two;
    one.data.root = two.data.root = file.folder() / "birds";
    one.seed = 3;
    two.seed = 4;
    writeSweep(file.folder() / "sweep.json", {{one, two}, file.folder() / "runs"});
    const Sweep again = file.read();
    QCOMPARE(again.out, file.folder() / "runs");
    for (std::size_t i = 0; i < 2; ++i) {
      QCOMPARE(again.points[i].splitSeed.value_or(0), 3u + i);
      QCOMPARE(again.points[i].split.testSeed.value_or(0), 3u + i);
    }
  }

  void whatCannotBeReadIsNotWritten() {
    const SweepFile file("as it was");
    TrainingConfig point;
    point.data.root = file.folder() / "birds";
    TrainingConfig bad = point;
    bad.steps = 0;
    Sweep large{{}, file.folder()};
    for (std::uint64_t seed = 0; seed < 6'000; ++seed) {
      large.points.push_back(point);
      large.points.back().seed = seed;
      large.points.back().name = std::string(200, static_cast<char>('a' + seed % 2));
    }
    for (const Sweep& sweep :
         {Sweep{{point, point}, file.folder()}, Sweep{{bad}, file.folder()}, large}) {
      try {
        writeSweep(file.folder() / "sweep.json", sweep);
        QFAIL("was written");
      } catch (const Error& error) {
        QCOMPARE(error.code(), ErrorCode::BadConfig);
        QVERIFY2(QByteArray(error.what()).contains("sweep.json"), error.what());
      }
      QCOMPARE(readFile(file.folder() / "sweep.json"), std::string("as it was"));
    }
  }

  void refusesWhatCannotBeTrained_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("phrase");
    const std::tuple<const char*, const char*, const char*> rows[] = {
        {"no json", "[", "is not sound JSON: line 1, column 2"},
        {"a comma too many", "{\"base\": {},\n \"grid\": {\"steps\": [1, 2,]}}",
         "line 2, column 25"},
        {"a key twice", "{\"base\": {\"data\": \"birds\",\n \"data\": \"b\"}}", "line 2, column 2"},
        {"bad value",
         "{\"base\": {\"data\": \"birds\"}, \"out\": \"r\",\n \"grid\": {\"steps\": [1,\n 2.5]}}",
         "line 3, column 2: \"steps\": --steps is"},
        {"bad value in an object",
         "{\"base\": {\"data\": \"birds\"}, \"out\": \"r\",\n \"grid\": {\"x\": [{\"steps\": "
         "null}]}}",
         "line 2, column 18: \"steps\" is null"},
        {"unknown part", R"({"base": {}, "grid": {}, "out": "r", "seeds": []})",
         "\"seeds\" is no part"},
        {"no base", R"({"grid": {}, "out": "r"})", "\"base\""},
        {"no grid", R"({"base": {"data": "birds"}, "out": "r"})", "\"grid\""},
        {"points no list", R"({"base": {"data": "birds"}, "points": {}, "out": "r"})",
         "\"points\" must be a list"},
        {"a point no object", R"({"base": {"data": "birds"}, "points": [1], "out": "r"})",
         "JSON object of options"},
        {"unknown option in a point",
         R"({"base": {"data": "birds"}, "points": [{}, {"seeds": 1}], "out": "r"})",
         "Did you mean \"seed\"?"},
        {"out in a point", R"({"base": {"data": "birds"}, "points": [{"out": "x"}], "out": "r"})",
         "\"out\" in a point"},
        {"a point twice", R"({"base": {"data": "birds"}, "points": [{}, {}], "out": "r"})",
         "same run twice"},
        {"a point of the grid again",
         R"({"base": {"data": "birds"}, "grid": {}, "points": [{}], "out": "r"})",
         "same run twice"},
        {"a point without data", R"({"base": {}, "points": [{}], "out": "r"})",
         "--data is missing"},
        {"no out", R"({"base": {"data": "birds"}, "grid": {}})", "\"out\""},
        {"out in base", R"({"base": {"out": "r"}, "grid": {}, "out": "r"})", "\"out\""},
        {"unknown option", R"({"base": {"data": "birds"}, "grid": {"stepz": [1]}, "out": "r"})",
         "\"stepz\" is no option. Did you mean \"steps\"?"},
        {"no list", R"({"base": {"data": "birds"}, "grid": {"steps": 5}, "out": "r"})", "list"},
        {"empty list", R"({"base": {"data": "birds"}, "grid": {"steps": []}, "out": "r"})", "list"},
        {"last value bad", R"({"base": {"data": "birds"}, "grid": {"steps": [5, 0]}, "out": "r"})",
         "--steps is 0"},
        {"twice", R"({"base": {"data": "birds"}, "grid": {"threads": [1, 2]}, "out": "r"})",
         "same run twice"},
        {"no data", R"({"base": {"data": "bees"}, "grid": {}, "out": "r"})", "bees"},
        {"no weights", R"({"base": {"data": "birds"}, "grid": {"weights": ["w.pth"]}, "out": "r"})",
         "w.pth"},
        {"too many", R"({"base": {"data": "birds"}, "out": "r", "grid": {
            "steps": [1,2,3,4,5,6,7,8,9,10,11], "batch": [2,3,4,5,6,7,8,9,10,11],
            "seed": [1,2,3,4,5,6,7,8,9,10], "lr": [1,2,3,4,5,6,7,8,9,10]}})",
         "more than 10000"},
        {"zero twice", R"({"base": {"data": "birds"}, "grid": {"flip": [0, -0.0]}, "out": "r"})",
         "same run twice"},
        {"no name of a preset", R"({"base": {"config": ""}, "grid": {}, "out": "r"})",
         "must name a file"},
        {"NUL", R"({"base": {"data": "birds\u0000x"}, "grid": {}, "out": "r"})", "NUL"},
        {"NUL in out", R"({"base": {"data": "birds"}, "grid": {}, "out": "r\u0000"})", "\"out\""}};
    for (const auto& [name, text, phrase] : rows)
      QTest::newRow(name) << QByteArray(text) << QByteArray(phrase);
    const QByteArray deep = QByteArray(200'000, '[') + QByteArray(200'000, ']');
    const auto with = [](const char* text, const QByteArray& value) {
      return QByteArray(text).replace("VALUE", value);
    };
    QTest::newRow("deep base") << with(R"({"base": {"data": VALUE}, "grid": {}, "out": "r"})", deep)
                               << QByteArray("too deep");
    QTest::newRow("deep grid") << with(R"({"base": {}, "grid": {"steps": VALUE}, "out": "r"})",
                                       deep)
                               << QByteArray("too deep");
    QTest::newRow("a long name") << with(R"({"base": {"data": "VALUE"}, "grid": {}, "out": "r"})",
                                         QByteArray(300, 'a'))
                                 << QByteArray("is not there");
    QTest::newRow("a large file") << QByteArray(2 << 20, ' ') << QByteArray("far larger");
  }
  void refusesWhatCannotBeTrained() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, phrase);
    const SweepFile file(text.toStdString());
    try {
      file.read();
      QFAIL("was read");
    } catch (const Error& error) {
      QVERIFY2(QByteArray(error.what()).contains(phrase), error.what());
      QVERIFY2(QByteArray(error.what()).contains("sweep.json"), error.what());
    }
  }

  void aPresetThatIsNoFileIsNamed() {
    for (const std::string preset : {"birds", "/dev/null"}) {
      const SweepFile file("{\"grid\": {}, \"out\": \"r\", \"base\": {\"config\": \"" + preset +
                           "\"}}");
      try {
        file.read();
        QFAIL("was read");
      } catch (const Error& error) {
        QCOMPARE(error.code(), ErrorCode::Unreadable);
        QCOMPARE(error.path(), file.folder() / preset);
      }
    }
  }

  void manyPointsAreReadInNoTime() {
    QByteArray values("1");
    for (int value = 2; value <= 10'000; ++value)
      values += "," + QByteArray::number(value);
    const QByteArray text =
        QByteArray(R"({"base": {"data": "birds"}, "out": "r", "grid": {"steps": [VALUES]}})")
            .replace("VALUES", values);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(SweepFile(text.toStdString()).read().points.size(), 10'000u);
    QVERIFY2(timer.elapsed() < 10'000, "comparing every pair would take a minute");
  }
};

QTEST_GUILESS_MAIN(SweepTest)
#include "tst_sweep.moc"
