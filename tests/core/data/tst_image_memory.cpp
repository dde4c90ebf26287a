// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/memory.h"
#include "core/data/image_memory.h"

#include <QTest>

using namespace adnet;
using namespace std::chrono_literals;

class TestImageMemory : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void isHalfOfWhatThereIs_data() {
    QTest::addColumn<quint64>("available");
    QTest::addColumn<quint64>("kept");
    QTest::addColumn<quint64>("limit");
    QTest::newRow("nothing is known") << quint64{0} << quint64{0} << quint64{0};
    QTest::newRow("at first") << quint64{1000} << quint64{0} << quint64{500};
    QTest::newRow("the same once some are kept") << quint64{700} << quint64{300} << quint64{500};
    QTest::newRow("nothing else takes any") << quint64{500} << quint64{500} << quint64{500};
    QTest::newRow("others take some") << quint64{100} << quint64{500} << quint64{300};
    QTest::newRow("others take all") << quint64{0} << quint64{500} << quint64{250};
    QTest::newRow("much") << (quint64{1} << 50) << (quint64{1} << 50) << (quint64{1} << 50);
  }
  void isHalfOfWhatThereIs() {
    QFETCH(quint64, available);
    QFETCH(quint64, kept);
    QFETCH(quint64, limit);
    QCOMPARE(ImageMemory::limit(available, kept), limit);
  }

  void takesWhatThereIsRoomFor() {
    std::uint64_t available = 1000;
    ImageMemory memory([&] { return available; }, 0ms);
    QVERIFY(!memory.take(501));
    QVERIFY(memory.take(500));
    QCOMPARE(memory.kept(), std::uint64_t{500});
    available = 500;
    QVERIFY(!memory.take(1));
    QCOMPARE(memory.excess(), std::uint64_t{0});
    available = 100;
    QCOMPARE(memory.excess(), std::uint64_t{200});
    memory.giveBack(200);
    available = 300;
    QCOMPARE(memory.excess(), std::uint64_t{0});
    available = 400;
    QVERIFY(memory.take(50));
  }

  void doesNotMeasureForEveryImage() {
    int times = 0;
    ImageMemory memory([&] { return static_cast<std::uint64_t>(++times * 1000); }, 1h);
    for (int i = 0; i < 100; ++i)
      QCOMPARE(memory.take(10), i < 50);
    QCOMPARE(times, 1);
  }

  void theProgramsIsOfThisMachine() {
    ImageMemory& memory = ImageMemory::ofProgram();
    QVERIFY(!memory.take(availableMemory()));
    QVERIFY(memory.take(availableMemory() / 4));
    memory.giveBack(memory.kept());
  }
};

QTEST_GUILESS_MAIN(TestImageMemory)
#include "tst_image_memory.moc"
