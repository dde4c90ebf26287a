// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/settings.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace adnet;
using namespace adnet::ui;

class TestSettings : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void beginsWithTheSystemsChoices() {
    const Settings settings(file("none"));
    QCOMPARE(settings.theme(), ThemeChoice::System);
    QCOMPARE(settings.language(), QString());
    QVERIFY(settings.geometry().isEmpty());
    QVERIFY(settings.recent().isEmpty());
  }

  void remembers() {
    const DataSource folder{"/data/Vögel und Käfer", {}, {}};
    const DataSource lists{"/data/cub", "/data/cub/train, 1.txt", "/data/cub/test.txt"};
    const DataSource planes{"/data/planes", {}, {}, AircraftLabels::Manufacturer};
    {
      Settings settings(file("some"));
      settings.setTheme(ThemeChoice::Dark);
      settings.setLanguage("zh_CN");
      settings.setGeometry("bytes");
      settings.addRecent(folder);
      settings.addRecent(lists);
      settings.addRecent(planes);
    }
    const Settings settings(file("some"));
    QCOMPARE(settings.theme(), ThemeChoice::Dark);
    QCOMPARE(settings.language(), "zh_CN");
    QCOMPARE(settings.geometry(), "bytes");
    QVERIFY(settings.recent() == QList<DataSource>({planes, lists, folder}));
  }

  void keepsTheLatestOnceEach() {
    Settings settings(file("many"));
    const auto source = [](int i) { return DataSource{"/data/" + std::to_string(i), {}, {}}; };
    for (int i = 0; i < 12; ++i)
      settings.addRecent(source(i));
    settings.addRecent(source(9));
    const QList<DataSource> recent = settings.recent();
    QCOMPARE(recent.size(), Settings::kMostRecent);
    QVERIFY(recent[0] == source(9));
    QVERIFY(recent[1] == source(11));
    QCOMPARE(recent.count(source(9)), 1);
  }

  void readsAnUnknownThemeAsTheSystems() {
    QSettings(file("odd"), QSettings::IniFormat).setValue("theme", "purple");
    QCOMPARE(Settings(file("odd")).theme(), ThemeChoice::System);
  }

 private:
  QString file(const QString& name) const { return folder_.filePath(name + ".ini"); }
  QTemporaryDir folder_;
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
