// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/run/backbones.h"
#include "core/run/options.h"
#include "core/run/options_json.h"

#include <QTest>

using namespace adnet;

namespace {

// Every option away from its default.
TrainingConfig unusual() {
  TrainingConfig config;
  config.data = {"/birds and/more", "train, list.txt", "test.txt"};
  config.split = {0.25, 0.1, 12.5, 3, 42, 7};
  config.splitSeed = 8;
  config.method = Method::FineTune;
  config.distillation = {0.30000000000000004, Crops::Single, DistilledOutput::Logits,
                         DistillationLoss::CrossEntropy};
  config.views = {300, 280, 0.95, {0.2, 0.7}, {0.85, 1.0},         0.1,
                  0.2, 0.3, 0.25, 0.125,      Policy::AutoAugment, Augmentation::ScaleMix};
  config.backbone = "resnet18";
  config.width = 0.5;
  config.data.labels = AircraftLabels::Manufacturer;
  config.weights = "w.safetensors";
  config.steps = 7;
  config.batch = 3;
  config.learningRate = 1e-5;
  config.headLearningRateRatio = 2.5;
  config.evaluateEvery = 9;
  config.schedule = Schedule::Cosine;
  config.warmup = 2;
  config.weightDecay = 1e-4;
  config.labelSmoothing = 0.1;
  config.seed = 18446744073709551615u;
  config.threads = 5;
  config.computeThreads = 6;
  config.device = Device::Cpu;
  config.checkpointMinutes = 2.5;
  config.out = "/tmp/out \"quoted\"";
  config.name = "名字";
  return config;
}

}  // namespace

class OptionsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyOptionSurvivesJson() {
    const TrainingConfig config = unusual();
    TrainingConfig read;
    for (const Option& option : trainingOptions()) {
      QVERIFY2(option.write(config) != option.write(read), std::string(option.key).c_str());
    }
    readJson(read, toJson(config), "test");
    QCOMPARE(read, config);
  }

  void everyOptionSurvivesText() {
    const TrainingConfig config = unusual();
    TrainingConfig read;
    for (const Option& option : trainingOptions())
      option.read(read, option.write(config));
    QCOMPARE(read, config);
  }

  // Before there was "test_seed", "split_seed" drew the test images alone.
  void anEarlierRunKeepsItsSplit() {
    TrainingConfig config;
    readJson(config, R"({"seed": 1, "split_seed": "7", "run": {}})", "run.json");
    QVERIFY(!config.splitSeed);
    QVERIFY(config.split.testSeed == 7u);
    readJson(config, R"({"split_seed": "9", "test_seed": "auto", "run": {}})", "run.json");
    QVERIFY(config.splitSeed == 9u);
    QVERIFY(!config.split.testSeed);
    TrainingConfig options;  // that a person wrote
    readJson(options, R"({"split_seed": 9})", "preset.json");
    QVERIFY(options.splitSeed == 9u);
  }

  void flagsAreKeysWithDashes() {
    QCOMPARE(flagOf(*findOption("head_lr_ratio")), std::string("--head-lr-ratio"));
    QVERIFY(findOption("no_such") == nullptr);
  }

  void jsonKeepsWhatItDoesNotName() {
    TrainingConfig config = unusual();
    readJson(config, R"({"about": "a note", "steps": 11, "run": {"status": "finished"}})", "test");
    QCOMPARE(config.steps, 11);
    config.steps = 7;
    QCOMPARE(config, unusual());
  }

  void wholeNumbersMayBeWrittenAsFractions_data() {
    QTest::addColumn<QByteArray>("number");
    for (const char* number : {"2", "2.0", "2e0", "0.2e1", "20e-1"})
      QTest::newRow(number) << QByteArray(number);
  }
  void wholeNumbersMayBeWrittenAsFractions() {
    QFETCH(QByteArray, number);
    TrainingConfig config;
    readJson(config, "{\"steps\": " + number.toStdString() + ", \"lr\": 1.0}", "test");
    QCOMPARE(config.steps, 2);
    QCOMPARE(config.learningRate, 1.0);
    readJson(config, R"({"seed": 18446744073709551615})", "test");
    QCOMPARE(config.seed, 18446744073709551615ULL);
  }

  void badJsonIsNamed_data() {
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("phrase");
    QTest::newRow("no JSON") << QByteArray("steps=3") << QByteArray("JSON");
    QTest::newRow("an array") << QByteArray("[1]") << QByteArray("JSON");
    QTest::newRow("unknown key")
        << QByteArray(R"({"stepz": 3})")
        << QByteArray("line 1, column 2: \"stepz\" is no option. Did you mean \"steps\"?");
    QTest::newRow("a flag for a key")
        << QByteArray(R"({"head-lr-ratio": 3})") << QByteArray("Did you mean \"head_lr_ratio\"?");
    QTest::newRow("nothing like a key")
        << QByteArray(R"({"colour": 3})") << QByteArray("\"colour\" is no option. adnet --help");
    QTest::newRow("null") << QByteArray(R"({"weights": null})")
                          << QByteArray("\"weights\" is null");
    QTest::newRow("true") << QByteArray(R"({"steps": true})") << QByteArray("is true or false");
    QTest::newRow("a place far on") << QByteArray("{\r\n  \"name\": \"\xc3\xa4\", \"steps\": 2.5}")
                                    << QByteArray("line 2, column 16: \"steps\": --steps is '2.5'");
    QTest::newRow("twice") << QByteArray("{\"steps\": 1,\n\"steps\": 2}")
                           << QByteArray(
                                  "line 2, column 1: the key \"steps\" is there twice, first in "
                                  "line 1, column 2");
    const auto mistake = [](const char* name, const char* json, const char* phrase) {
      QTest::newRow(name) << QByteArray(json) << QByteArray("is not sound JSON: ") + phrase;
    };
    mistake("comment", "{\n  // mine\n \"steps\": 1}", "line 2, column 3: comments are no JSON");
    mistake("comment behind", "{\"steps\": 1} # mine", "line 1, column 14: comments");
    mistake("comma at the end", "{\"steps\": 1,\n}",
            "line 1, column 12: there is a comma too many");
    mistake("two commas", "{\"steps\": 1,, \"lr\": 1}",
            "line 1, column 12: there is a comma too many");
    mistake("comma missing", "{\"steps\": 1\n\"lr\": 1}", "line 2, column 1: a comma is missing");
    mistake("colon missing", "{\"steps\" 1}", "line 1, column 10: expected a colon");
    mistake("NaN", "{\"lr\": NaN}", "line 1, column 8: NaN is no number");
    mistake("infinite", "{\"lr\": -Infinity}", "line 1, column 8: -Infinity is no number");
    mistake("single quotes", "{'steps': 1}", "line 1, column 2: text stands in double");
    mistake("curly quotes", "{\xe2\x80\x9csteps\xe2\x80\x9d: 1}",
            "line 1, column 2: text stands in plain");
    mistake("no quotes", "{steps: 1}", "line 1, column 2: text stands in double");
    mistake("no quotes around a value", "{\"method\": adnet}", "line 1, column 12: text stands in");
    mistake("Python's words", "{\"name\": None}", "line 1, column 10: None is written");
    mistake("point first", "{\"lr\": .5}", "line 1, column 8: '.5' is no number");
    mistake("huge", "{\"lr\": 1e999}", "line 1, column 8: '1e999' is no number");
    mistake("text not closed", "{\"name\": \"x\n}", "line 1, column 10: the quotation mark");
    mistake("backslash", "{\"data\": \"C:\\data\"}",
            "line 1, column 10: this text has a backslash");
    mistake("bracket missing", "{\"steps\": 1", "line 1, column 12: the text ends too early");
    mistake("more behind", "{\"steps\": 1}}", "line 1, column 13: there is more behind");
    mistake("empty", " \n", "line 2, column 1: the file is empty");
    mistake("UTF-16", "\xff\xfe{", "line 1, column 1: the text is UTF-16");
    QTest::newRow("a word for a number")
        << QByteArray(R"({"steps": "many"})") << QByteArray("--steps");
    QTest::newRow("too large") << QByteArray(R"({"steps": 99999999999})") << QByteArray("--steps");
    QTest::newRow("a fraction") << QByteArray(R"({"steps": 1.5})") << QByteArray("--steps");
    QTest::newRow("unknown method")
        << QByteArray(R"({"method": "magic"})") << QByteArray("adnet|finetune");
    QTest::newRow("unknown policy")
        << QByteArray(R"({"policy": "magic"})") << QByteArray("jitter|autoaugment|none");
    QTest::newRow("unknown augmentation")
        << QByteArray(R"({"augmentation": "mocov3"})") << QByteArray("--augmentation");
    QTest::newRow("one number of two")
        << QByteArray(R"({"strong_crop": "0.1"})") << QByteArray("2 numbers");
    QTest::newRow("a list") << QByteArray(R"({"data": ["birds"]})") << QByteArray("a list");
    QTest::newRow("an object") << QByteArray(R"({"name": {}})") << QByteArray("an object");
    QTest::newRow("lists without end")
        << "{\"data\": " + QByteArray(200'000, '[') + QByteArray(200'000, ']') + "}"
        << QByteArray("nested too deep");
    QTest::newRow("NUL") << QByteArray(R"({"data": "birds\u0000x"})") << QByteArray("NUL");
  }
  void badJsonIsNamed() {
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, phrase);
    TrainingConfig config;
    try {
      readJson(config, json.toStdString(), "the/file.json");
      QFAIL("no error");
    } catch (const Error& error) {
      QCOMPARE(error.code(), ErrorCode::BadConfig);
      QCOMPARE(error.path().string(), std::string("the/file.json"));
      QVERIFY2(QByteArray(error.what()).contains(phrase), error.what());
    }
  }

  void validateNamesTheOption_data() {
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("value");
    for (const auto& [key, value] :
         std::initializer_list<std::pair<const char*, const char*>>{{"data", ""},
                                                                    {"ratio", "0"},
                                                                    {"ratio", "101"},
                                                                    {"per_class", "-1"},
                                                                    {"test_fraction", "1"},
                                                                    {"validation_fraction", "-0.1"},
                                                                    {"alpha", "-1"},
                                                                    {"alpha", "nan"},
                                                                    {"backbone", "resnet19"},
                                                                    {"width", "0"},
                                                                    {"image_size", "8"},
                                                                    {"resize", "100"},
                                                                    {"centre", "1.5"},
                                                                    {"strong_crop", "0.9,0.1"},
                                                                    {"weak_crop", "0,1"},
                                                                    {"jitter", "0,-1,0"},
                                                                    {"flip", "2"},
                                                                    {"vertical_flip", "-0.1"},
                                                                    {"batch", "1"},
                                                                    {"steps", "0"},
                                                                    {"lr", "-1"},
                                                                    {"head_lr_ratio", "-1"},
                                                                    {"eval_every", "0"},
                                                                    {"warmup", "-1"},
                                                                    {"warmup", "40000"},
                                                                    {"weight_decay", "-1"},
                                                                    {"label_smoothing", "1"},
                                                                    {"threads", "-1"},
                                                                    {"compute_threads", "-1"},
                                                                    {"data", "caf\xE9"},
                                                                    {"train_list", "caf\xE9"},
                                                                    {"weights", "caf\xE9"},
                                                                    {"out", "caf\xE9"},
                                                                    {"name", "caf\xE9"},
                                                                    {"name", "a/b"}}) {
      QTest::addRow("%s = %s", key, value) << QByteArray(key) << QByteArray(value);
    }
  }
  void validateNamesTheOption() {
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, value);
    TrainingConfig config;
    config.data.root = "/somewhere";
    validate(config);
    const Option& option = *findOption(key.constData());
    option.read(config, value.toStdString());
    try {
      validate(config);
      QFAIL("no error");
    } catch (const Error& error) {
      QCOMPARE(error.code(), ErrorCode::BadConfig);
      QVERIFY2(error.detail().find(flagOf(option)) != std::string::npos, error.what());
    }
  }

  void widthIsForBackbonesThatHaveOne() {
    TrainingConfig config;
    config.data.root = "/somewhere";
    for (const BackboneInfo& backbone : backbones()) {
      config.backbone = backbone.name;
      config.width = 0.5;
      const bool accepted = [&] {
        try {
          validate(config);
          return true;
        } catch (const Error&) {
          return false;
        }
      }();
      QCOMPARE(accepted, backbone.hasWidth);
    }
  }

  void imageSizeFitsTheBackbone_data() {
    QTest::addColumn<QByteArray>("backbone");
    QTest::addColumn<int>("size");
    QTest::addColumn<bool>("fits");
    QTest::newRow("a small image") << QByteArray("resnet18") << 32 << true;
    QTest::newRow("too small") << QByteArray("inception_v3") << 74 << false;
    QTest::newRow("smallest") << QByteArray("inception_v3") << 75 << true;
    QTest::newRow("whole patches") << QByteArray("vit_b_32") << 96 << true;
    QTest::newRow("a cut patch") << QByteArray("vit_b_32") << 112 << false;
    QTest::newRow("smaller patches") << QByteArray("vit_b_16") << 112 << true;
  }
  void imageSizeFitsTheBackbone() {
    QFETCH(QByteArray, backbone);
    QFETCH(int, size);
    QFETCH(bool, fits);
    TrainingConfig config;
    config.data.root = "/somewhere";
    config.backbone = backbone.toStdString();
    config.views.imageSize = size;
    std::string message;
    try {
      validate(config);
    } catch (const Error& error) {
      message = error.detail();
    }
    QCOMPARE(message.empty(), fits);
    if (!fits) QVERIFY2(message.starts_with("--image-size"), message.c_str());
  }

  void fineTuningKeepsTheWholeImage() {
    TrainingConfig config;
    QCOMPARE(viewsOf(config).centre, 0.9);
    config.method = Method::FineTune;
    QCOMPARE(viewsOf(config).centre, 1.0);
  }

  void setsAreForTheStrongViewOrForFineTuning() {
    TrainingConfig config;
    QVERIFY(viewsOf(config).augmented == ViewKind::Strong);
    config.method = Method::FineTune;
    QVERIFY(viewsOf(config).augmented == ViewKind::Standard);
  }
};

QTEST_GUILESS_MAIN(OptionsTest)
#include "tst_options.moc"
