// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Crafted TorchScript files end another process; tests/parity/model/make_crafted_scripts.py made
// them.
#include "core/base/error.h"
#include "core/engine/engine.h"
#include "core/engine/script_check.h"
#include "tests/core/engine/colour_images.h"
#include "tests/core/engine/small_training.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace adnet;
using namespace adnet::testing;
using namespace std::chrono_literals;

namespace {

constexpr std::int64_t kSide = 32;

std::filesystem::path script(const char* name) {
  return std::filesystem::path(ADNET_TEST_DATA "/parity/model") / name;
}

// What the check says of it; "" for nothing.
std::string judgement(const char* name, const ScriptLimits& limits = {}) {
  try {
    checkScript(script(name), kSide, {}, limits);
    return "";
  } catch (const Error& error) {
    return error.code() == ErrorCode::BadWeights ? error.what() : "another code";
  }
}

}  // namespace

class ScriptCheckTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void soundFilesPass() {
    QCOMPARE(judgement("map.pt"), std::string());
    QCOMPARE(judgement("traced.pt"), std::string());
  }

  void badFilesAreNamed_data() {
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("words");
    QTest::newRow("crashes") << QByteArray("crash.pt") << "crashes the program that tries it (Segm";
    QTest::newRow("eats memory") << QByteArray("hungry.pt") << "memory";
    QTest::newRow("two outputs") << QByteArray("pair.pt") << "something else than features";
    QTest::newRow("text") << QByteArray("make_scripts.py") << "is a text file";
  }
  void badFilesAreNamed() {
    QFETCH(QByteArray, file);
    QFETCH(QString, words);
    const QString told =
        QString::fromStdString(judgement(file.constData(), {.bytes = std::uint64_t{200} << 20}));
    QVERIFY2(told.contains(words), qPrintable(told));
    QVERIFY2(told.startsWith(QString::fromStdString(script(file.constData()).string() + ": ")),
             qPrintable(told));
  }

  void whatDoesNotComeBackIsEnded_data() {
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("at once") << QByteArray("hang.pt");
    QTest::newRow("in training alone") << QByteArray("training.pt");
  }
  void whatDoesNotComeBackIsEnded() {
    QFETCH(QByteArray, file);
    const std::string told = judgement(file.constData(), {.time = 8s});
    QVERIFY2(told.find("does not finish within 8 s") != std::string::npos, told.c_str());
  }

  void aStopEndsIt() {
    std::stop_source stop;
    std::jthread stopper([&] {
      std::this_thread::sleep_for(300ms);
      stop.request_stop();
    });
    QVERIFY_EXCEPTION_THROWN(checkScript(script("hang.pt"), kSide, stop.get_token()), Cancelled);
  }

  void everyWayInIsGuarded() {
    const QTemporaryDir folder;
    writeColourImages(folder.filePath("images"), 4);
    TrainingConfig config = smallTraining(folder.filePath("images"), folder.filePath("runs"));
    config.backbone = "torchscript";
    config.width = 1;
    config.weights = script("crash.pt");
    const auto refuses = [](const auto& work) {
      try {
        work();
        return false;
      } catch (const Error& error) {
        return error.code() == ErrorCode::BadWeights &&
               error.detail().find("crashes") != std::string::npos;
      }
    };
    QVERIFY(refuses([&] { trainNow(config); }));
    QVERIFY(refuses([&] { loadEngine().estimate(config, 2, {}); }));
    // A run of somebody else's brings its own.
    config.weights = script("map.pt");
    const RunRecord run = trainUntil(config, 2);
    const auto brought = run.summary.folder / kScriptFile;
    std::filesystem::copy_file(script("crash.pt"), brought,
                               std::filesystem::copy_options::overwrite_existing);
    RunToEvaluate evaluated;
    evaluated.folder = run.summary.folder;
    evaluated.acceptsChangedData = true;  // as if its record knew this file
    QVERIFY(refuses([&] { evaluateNow(evaluated); }));
    RunToResume resumed;
    resumed.folder = run.summary.folder;
    resumed.acceptsChangedData = true;
    QVERIFY(refuses([&] {
      TrainingObserver deaf;
      PauseGate pause;
      loadEngine().resume(resumed, deaf, {}, pause);
    }));
  }
};

QTEST_GUILESS_MAIN(ScriptCheckTest)
#include "tst_script_check.moc"
