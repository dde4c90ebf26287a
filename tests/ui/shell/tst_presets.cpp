// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/run/options_json.h"
#include "ui/shell/presets.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QtTest>

using namespace adnet;
using namespace adnet::ui;

class TestPresets : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  // What a preset leaves as it is, and what it does not write into its file, are the same options.
  void theSituationIsWhatItsKeysName() {
    TrainingConfig mine;
    mine.data = {"/birds", "/birds/train.txt", "/birds/test.txt", AircraftLabels::Family};
    mine.split = {0.5, 0.25, 10, 3, 42, 7};
    mine.splitSeed = 12;
    mine.seed = 11;
    mine.threads = 3;
    mine.computeThreads = 2;
    mine.device = Device::Cpu;
    mine.checkpointMinutes = 2;
    mine.out = "/runs";
    mine.name = "mine";
    TrainingConfig kept;
    keepSituation(kept, mine);
    const QJsonObject before = json(TrainingConfig()), after = json(kept);
    QSet<QString> moved, named;
    for (const QString& key : before.keys()) {
      if (before[key] != after[key]) moved.insert(key);
    }
    for (const char* key : situationKeys())
      named.insert(QString::fromLatin1(key));
    QCOMPARE(moved, named);
    QVERIFY(after == json(mine));
  }

  // A width is the preset's, or that of weights which were chosen.
  void anotherWidthIsAnotherPresetButForWeights() {
    TrainingConfig config = withPreset(presetNamed("quick-cpu"), {});
    QVERIFY(presetOf(config));
    config.width = 0.35;
    QVERIFY(!presetOf(config));
    QCOMPARE(withPreset(presetNamed("quick-cpu"), config).width, 1.0);
    config.weights = "/weights/mobilenet_v2_035.safetensors";
    QCOMPARE(presetOf(config), &presetNamed("quick-cpu"));
  }

 private:
  static QJsonObject json(const TrainingConfig& config) {
    return QJsonDocument::fromJson(QByteArray::fromStdString(toJson(config))).object();
  }
};

QTEST_GUILESS_MAIN(TestPresets)
#include "tst_presets.moc"
