// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/cli/command_line.h"
#include "core/cli/commands.h"
#include "core/run/backbones.h"
#include "core/run/options.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <iterator>
#include <sstream>

using namespace adnet;
using namespace adnet::cli;

namespace {

CommandLine parseText(const char* text) {
  std::istringstream stream(text);
  return parse({std::istream_iterator<std::string>(stream), {}});
}

}  // namespace

class CommandLineTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void readsTrain() {
    const CommandLine line = parseText(
        "train --data birds --ratio 10 --method finetune --backbone resnet18 --steps=5 "
        "--head-lr-ratio auto --json");
    QCOMPARE(line.command, Command::Train);
    QVERIFY(line.json);
    QCOMPARE(line.config.data.root.string(), std::string("birds"));
    QCOMPARE(line.config.split.ratio, 10.0);
    QCOMPARE(line.config.method, Method::FineTune);
    QCOMPARE(line.config.steps, 5);
  }

  void optionsChangeWhatAConfigSays() {
    const QTemporaryDir folder;
    const std::string file = folder.filePath("run.json").toStdString();
    std::ofstream(file) << R"({"data": "birds", "steps": 5, "batch": 6, "run": {}})";
    const CommandLine line = parse({"train", "--steps", "9", "--config", file});
    QCOMPARE(line.config.steps, 9);
    QCOMPARE(line.config.batch, 6);
  }

  void readsTheOthers() {
    QCOMPARE(parseText("evaluate runs/x --set train").set, SetName::Train);
    QCOMPARE(parseText("evaluate runs/x").folder.string(), std::string("runs/x"));
    QCOMPARE(parseText("inspect birds").config.data.root.string(), std::string("birds"));
    QVERIFY(parseText("inspect planes --labels family").config.data.labels ==
            AircraftLabels::Family);
    QCOMPARE(parseText("demo-data d --classes 3 --per-class 4 --seed 9").demo.perClass, 4);
    QCOMPARE(parseText("--version").command, Command::Version);
  }

  void everyCommandHasHelp() {
    for (const char* text : {"", "help", "help train", "-h", "--help", "fly -h"})
      QCOMPARE(parseText(text).command, Command::Help);
    for (const char* command :
         {"train", "evaluate", "sweep", "compare", "inspect", "views", "weights", "demo-data"}) {
      for (const char* help : {"-h", "--help"}) {
        QCOMPARE(parse({command, help}).command, Command::Help);
        QCOMPARE(parse({command, "a", "--steps", "3", help}).command, Command::Help);
      }
    }
  }

  void helpNamesEveryOptionAndBackbone() {
    const std::string help = helpText();
    for (const Option& option : trainingOptions()) {
      QVERIFY2(help.find("  " + flagOf(option) + " ") != std::string::npos, option.key.data());
    }
    for (const BackboneInfo& backbone : backbones()) {
      QVERIFY(help.find(backbone.name) != std::string::npos);
    }
  }

  void helpSaysThatAScriptIsAProgram() {
    const std::string help = helpText();
    QVERIFY(help.find("A TorchScript file is a program, and runs with your rights") !=
            std::string::npos);
    QVERIFY(help.find("its TorchScript file, a program: take one that you trust") !=
            std::string::npos);
  }

  void wrongUsageEndsWithTwo_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("phrase");
    const std::pair<const char*, const char*> rows[] = {
        {"fly", "'fly'"},
        {"train", "--data"},
        {"train --data d --stepz 3", "--stepz"},
        {"train --data d --steps", "--steps needs a value"},
        {"train --data d --steps many", "--steps"},
        {"train --data d --backbone vgg0", "vgg0"},
        {"train --data d --device tpu", "auto|cpu|cuda"},
        {"train birds", "Usage"},
        {"evaluate", "Usage"},
        {"evaluate r --set all", "'all'"},
        {"evaluate r --steps 3", "--steps"},
        {"demo-data d --classes two", "--classes"},
        {"compare", "Usage"},
        {"compare r --steps 3", "--steps"},
        {"compare r --format word", "latex"},
        {"compare r --format csv --rows all", "setting or run"},
        {"compare r --rows run", "--format csv"},
        {"compare r --rows run --format csv --json", "--format csv"},
        {"compare r --baseline ratio", "ratio=10"},
        {"compare r --group-by rato", "Did you mean ratio?"},
        {"compare r --metric loss", "balanced_accuracy"},
        {"sweep", "Usage"},
        {"sweep s.json --steps 3", "--steps"},
        {"sweep s.json --point two", "--point"},
        {"sweep s.json --dry-run", "--dry-run needs --slurm"},
        {"sweep s.json --cpus 2", "--cpus needs --slurm"},
        {"sweep s.json --slurm --cpus -2", "--cpus"},
        {"sweep s.json --slurm --point 2", "exclude each other"},
        {"inspect", "Usage"},
        {"views", "Usage"},
        {"views d", "--out is ''; expected the name of a PNG file"},
        {"views d --out sheet.jpg", "sheet.jpg"},
        {"views d --out s.png --epochs 0", "between 1 and 100"},
        {"views d --out s.png --epochs few", "--epochs"},
        {"views d --out s.png --lr 1", "adnet views has no option --lr"},
        {"views d --out s.png --resize 100", "--resize is 100"},
        {"views d --out s.png --json", "--json"},
        {"demo-data d --json", "--json"},
        {"weights list", "Usage"},
        {"weights fetch", "Usage"},
        {"weights fetch vgg0", "vgg0"},
        {"weights --steps 3", "--steps"}};
    for (const auto& [text, phrase] : rows) {
      QTest::newRow(text) << QByteArray(text) << QByteArray(phrase);
    }
  }
  void wrongUsageEndsWithTwo() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, phrase);
    const auto words = text.split(' ');
    std::vector<std::string> arguments;
    for (const QByteArray& word : words)
      arguments.push_back(word.toStdString());
    std::ostringstream out, log;
    QCOMPARE(runCommand(arguments, {out, log}, {}), static_cast<int>(kWrongUsage));
    QVERIFY2(QByteArray::fromStdString(log.str()).contains(phrase), log.str().c_str());
    QVERIFY(out.str().empty());
  }

  void aNameStandsForPublishedWeights() {
    qputenv("XDG_CACHE_HOME", "/cache");
    qunsetenv("TORCH_HOME");
    const auto weights = [](const char* text) {
      return parse({"train", "--data", "d", "--weights", text}).config.weights.string();
    };
    const std::string file = "/cache/adnet-studio/weights/resnet18-f37072fd.pth";
    QCOMPARE(weights("resnet18"), file);
    QCOMPARE(weights("resnet18-f37072fd"), file);
    for (const char* path : {"./resnet18", "resnet18-f37072fd.pth", "other"})
      QCOMPARE(weights(path), std::string(path));
  }

  void everyPublishedFileIsOfABackbone() {
    for (const PublishedWeights& weights : publishedWeights())
      QVERIFY2(findBackbone(weights.backbone), weights.file.data());
  }

  void weightsListsWhatThereIs() {
    const QTemporaryDir cache;
    qputenv("XDG_CACHE_HOME", cache.path().toUtf8());
    std::filesystem::create_directories(weightsCache());
    std::ofstream(weightsCache() / "vgg16-397923af.pth") << "placed by hand";
    std::ostringstream out, log;
    QCOMPARE(runCommand({"weights"}, {out, log}, {}), static_cast<int>(kDone));
    for (const PublishedWeights& weights : publishedWeights())
      QVERIFY(out.str().find(nameOf(weights)) != std::string::npos);
    QVERIFY(out.str().find((weightsCache() / "vgg16-397923af.pth").string()) != std::string::npos);
    QCOMPARE(runCommand({"weights", "fetch", "vgg16"}, {out, log}, {}), static_cast<int>(kFailed));
    QVERIFY2(log.str().find("SHA-256") != std::string::npos, log.str().c_str());
  }

  void inspectFailsOnAMissingFolder() {
    std::ostringstream out, log;
    QCOMPARE(runCommand({"inspect", "/no/such/folder"}, {out, log}, {}), static_cast<int>(kFailed));
    QVERIFY(log.str().find("/no/such/folder") != std::string::npos);
  }

  void demoDataAndInspect() {
    const QTemporaryDir folder;
    const std::string data = folder.filePath("demo").toStdString();
    std::ostringstream out, log;
    QCOMPARE(runCommand({"demo-data", data, "--classes", "2", "--per-class", "3"}, {out, log}, {}),
             static_cast<int>(kDone));
    out.str({});
    QCOMPARE(runCommand({"inspect", data}, {out, log}, {}), static_cast<int>(kDone));
    QVERIFY2(out.str().find("class folders\n2 classes, 6 images") != std::string::npos,
             out.str().c_str());
  }
};

QTEST_GUILESS_MAIN(CommandLineTest)
#include "tst_command_line.moc"
