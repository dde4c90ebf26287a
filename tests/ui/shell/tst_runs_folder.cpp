// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/paths.h"
#include "ui/shell/project.h"
#include "ui/shell/runs_folder.h"

#include <QDir>
#include <QtTest>

using namespace adnet;
using namespace adnet::ui;

class TestRunsFolder : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void isAmongTheDocumentsAtFirst() {
    const Project project;
    const auto& out = project.config().out;
    QVERIFY(out.is_absolute());
    QVERIFY2(toQString(out).endsWith("AD-Net Studio/runs"), out.c_str());
  }

  void theDefaultOfAFileKeepsIt() {
    Project project;
    project.edit([](TrainingConfig& config) { config.out = "/data/runs"; });
    project.setConfig(TrainingConfig());  // as from a preset
    QCOMPARE(toQString(project.config().out), QString("/data/runs"));
  }

  void nothingMeansTheDefaultAgain() {
    Project project;
    project.edit([](TrainingConfig& config) { config.out = "/data/runs"; });
    project.edit([](TrainingConfig& config) { config.out.clear(); });
    QCOMPARE(project.config().out, defaultRunsFolder());
  }

  void aRelativeOneIsMadeWhole() {
    Project project;
    project.edit([](TrainingConfig& config) { config.out = "results"; });
    QCOMPARE(toQString(project.config().out), QDir::current().filePath("results"));
  }
};

QTEST_GUILESS_MAIN(TestRunsFolder)
#include "tst_runs_folder.moc"
