// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/memory.h"
#include "tests/core/base/address_space.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace adnet;

class TestMemory : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void isTheLeastOfAllLimits_data() {
    QTest::addColumn<QMap<QString, QString>>("files");
    QTest::addColumn<quint64>("expected");
    const QString meminfo = "MemTotal: 9000 kB\nMemFree: 10 kB\nMemAvailable:    8000 kB\n";
    const quint64 all = 8000 * 1024;
    using Files = QMap<QString, QString>;
    QTest::newRow("nothing is known") << Files() << quint64{0};
    QTest::newRow("the machine alone") << Files{{"proc/meminfo", meminfo}} << all;
    QTest::newRow("no limit") << Files{{"proc/meminfo", meminfo},
                                       {"proc/self/cgroup", "0::/a\n"},
                                       {"sys/fs/cgroup/a/memory.max", "max\n"},
                                       {"sys/fs/cgroup/a/memory.current", "77\n"}}
                              << all;
    QTest::newRow("a group") << Files{{"proc/meminfo", meminfo},
                                      {"proc/self/cgroup", "1:cpu:/x\n0::/a/b\n"},
                                      {"sys/fs/cgroup/a/b/memory.max", "5000\n"},
                                      {"sys/fs/cgroup/a/b/memory.current", "3000\n"}}
                             << quint64{2000};
    QTest::newRow("files in the cache are not in the way")
        << Files{{"proc/meminfo", meminfo},
                 {"proc/self/cgroup", "0::/a\n"},
                 {"sys/fs/cgroup/a/memory.max", "5000\n"},
                 {"sys/fs/cgroup/a/memory.current", "3000\n"},
                 {"sys/fs/cgroup/a/memory.stat", "anon 7\ninactive_file 1500\nfile 2\n"}}
        << quint64{3500};
    QTest::newRow("the group above") << Files{{"proc/meminfo", meminfo},
                                              {"proc/self/cgroup", "0::/a/b\n"},
                                              {"sys/fs/cgroup/a/memory.max", "4000\n"},
                                              {"sys/fs/cgroup/a/memory.current", "3900\n"},
                                              {"sys/fs/cgroup/a/b/memory.max", "5000\n"},
                                              {"sys/fs/cgroup/a/b/memory.current", "3000\n"}}
                                     << quint64{100};
    QTest::newRow("seen from a container") << Files{{"proc/meminfo", meminfo},
                                                    {"proc/self/cgroup", "0::/docker/1234\n"},
                                                    {"sys/fs/cgroup/memory.max", "4000\n"},
                                                    {"sys/fs/cgroup/memory.current", "1000\n"}}
                                           << quint64{3000};
    const QString old = "sys/fs/cgroup/memory/a/";
    QTest::newRow("the first version") << Files{{"proc/meminfo", meminfo},
                                                {"proc/self/cgroup", "4:cpu,memory:/a\n0::/\n"},
                                                {old + "memory.limit_in_bytes", "6000\n"},
                                                {old + "memory.usage_in_bytes", "4000\n"},
                                                {old + "memory.stat", "total_inactive_file 500\n"}}
                                       << quint64{2500};
    QTest::newRow("more is used than allowed")
        << Files{{"proc/meminfo", meminfo},
                 {"proc/self/cgroup", "0::/a\n"},
                 {"sys/fs/cgroup/a/memory.max", "5000\n"},
                 {"sys/fs/cgroup/a/memory.current", "6000\n"}}
        << quint64{0};
  }
  void isTheLeastOfAllLimits() {
    using Files = QMap<QString, QString>;
    QFETCH(Files, files);
    QFETCH(quint64, expected);
    const QTemporaryDir root;
    for (auto file = files.begin(); file != files.end(); ++file) {
      const QString path = root.filePath(file.key());
      QVERIFY(QDir().mkpath(QFileInfo(path).path()));
      QFile out(path);
      QVERIFY(out.open(QIODevice::WriteOnly));
      out.write(file.value().toUtf8());
    }
    QCOMPARE(availableMemory(root.path().toStdString()), expected);
  }

  void isThisMachines() {
    const quint64 available = availableMemory();
    QVERIFY(available > 0);
    QFile meminfo("/proc/meminfo");
    QVERIFY(meminfo.open(QIODevice::ReadOnly));
    const quint64 total = meminfo.readLine().simplified().split(' ').value(1).toULongLong();
    QVERIFY(available < total * 1024);
  }

  void heedsALimitOfTheAddressSpace() {
    const LittleAddressSpace little(quint64{200} << 20);
    const quint64 available = availableMemory();
    QVERIFY(available <= quint64{200} << 20);
    QVERIFY(available > quint64{100} << 20);
  }
};

QTEST_GUILESS_MAIN(TestMemory)
#include "tst_memory.moc"
