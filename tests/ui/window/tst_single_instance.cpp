// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/single_instance.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <future>
#include <sys/socket.h>
#include <sys/un.h>
#include <thread>
#include <unistd.h>

using namespace adnet::ui;

class TestSingleInstance : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theFirstIsNotHeldUp() {
    QElapsedTimer time;
    time.start();
    SingleInstance first(name());
    QVERIFY(!first.handOver({"/birds", {}}));
    QVERIFY2(time.elapsed() < 500, qPrintable(QString::number(time.elapsed())));
  }

  void theSecondHandsOver() {
    SingleInstance first(name());
    QSignalSpy asked(&first, &SingleInstance::asked);
    QVERIFY(!first.handOver({}));
    auto second = std::async(std::launch::async, [this] {
      return SingleInstance(name()).handOver({"/data/Vögel", "/presets/mine.json", "train"});
    });
    QTRY_COMPARE(asked.size(), 1);
    QVERIFY(second.get());
    const auto request = asked.first().first().value<StartRequest>();
    QCOMPARE(request.folder, "/data/Vögel");
    QCOMPARE(request.config, "/presets/mine.json");
    QCOMPARE(request.page, "train");
    auto third =
        std::async(std::launch::async, [this] { return SingleInstance(name()).handOver({}); });
    QTRY_COMPARE(asked.size(), 2);
    QVERIFY(third.get());
  }

  void theNextIsTheFirstWhenTheFirstHasEnded() {
    {
      SingleInstance first(name());
      QVERIFY(!first.handOver({}));
    }
    SingleInstance next(name());
    QVERIFY(!next.handOver({}));
    QVERIFY(QFileInfo::exists(name()));
  }

  void whatACrashLeftIsNoObstacle() {
    // A socket that is bound and never listened on, as after kill -9.
    const int left = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray path = name().toLocal8Bit();
    std::copy(path.begin(), path.end(), address.sun_path);
    QCOMPARE(::bind(left, reinterpret_cast<const sockaddr*>(&address), sizeof(address)), 0);
    ::close(left);
    QVERIFY(QFileInfo::exists(name()));
    SingleInstance first(name());
    QVERIFY(!first.handOver({}));
    QSignalSpy asked(&first, &SingleInstance::asked);
    auto second = std::async(std::launch::async, [this] {
      return SingleInstance(name()).handOver({"/birds", {}});
    });
    QTRY_COMPARE(asked.size(), 1);
    QVERIFY(second.get());
  }

  void oneThatDoesNotAnswerIsLeftAlone() {
    SingleInstance hangs(name());
    QVERIFY(!hangs.handOver({}));  // and its thread does not come to answer
    SingleInstance second(name(), std::chrono::milliseconds(200));
    QVERIFY(!second.handOver({"/birds", {}}));
    QCOMPARE(second.silent(), std::optional<qint64>(QCoreApplication::applicationPid()));
  }

  // As long as it is there, and no longer.
  void oneThatEndsInsteadOfAnAnswerIsFollowed() {
    auto first = std::make_unique<SingleInstance>(name());
    QVERIFY(!first->handOver({}));
    auto handsOver = std::async(std::launch::async, [this] {
      SingleInstance second(name(), std::chrono::hours(1));
      return second.handOver({"/birds", {}}) || second.silent();
    });
    while (!QFileInfo::exists(name() + ".lock"))
      std::this_thread::yield();
    first.reset();
    QVERIFY(!handsOver.get());
  }

  void noiseIsNotTakenForARequest() {
    SingleInstance first(name());
    QVERIFY(!first.handOver({}));
    QSignalSpy asked(&first, &SingleInstance::asked);
    QLocalSocket socket;
    socket.connectToServer(name());
    QVERIFY(socket.waitForConnected());
    socket.write(QByteArray(200'000, '\x7f'));
    QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
    QCOMPARE(asked.size(), 0);
  }

  void settingsAndDisplaysAreApart() {
    QVERIFY(SingleInstance::nameFor("/a") != SingleInstance::nameFor("/b"));
    const QByteArray display = qgetenv("DISPLAY");
    const QString here = SingleInstance::nameFor("/a");
    qputenv("DISPLAY", ":77");
    QVERIFY(SingleInstance::nameFor("/a") != here);
    qputenv("DISPLAY", display);
  }

  void init() { scratch_ = std::make_unique<QTemporaryDir>(); }

 private:
  QString name() const { return scratch_->filePath("socket"); }
  std::unique_ptr<QTemporaryDir> scratch_;
};

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_single_instance.moc"
