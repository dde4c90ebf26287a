// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/image_store.h"
#include "tests/core/data/image_files.h"

#include <QTemporaryDir>

#include <atomic>
#include <latch>
#include <thread>

using namespace adnet;
using namespace adnet::testing;

namespace {

constexpr std::size_t kBytes = std::size_t{40} * 30 * 3;  // of one picture

// A machine that images alone take memory of, or that somebody else needs it of.
struct Machine {
  std::uint64_t size = 0;
  ImageMemory images{[this] { return size - std::min(size, images.kept()); },
                     std::chrono::milliseconds(0)};
};

}  // namespace

class TestImageStore : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    for (int i = 0; i < 20; ++i) {
      samples_.push_back({std::to_string(i) + ".png", i % 2});
      cv::Mat picture = testPicture(40, 30);
      picture.at<cv::Vec3b>(0, 0) = {0, 0, static_cast<uchar>(i)};
      writeBytes(folder_.filePath(QString("%1.png").arg(i)), encoded(".png", picture));
    }
    writeBytes(folder_.filePath("cut.jpg"), smallJpeg().chopped(5));
  }

  void decodesOnce() {
    ImageStore store(root());
    const auto first = store.get("3.png");
    QCOMPARE(first->rgb[0], std::uint8_t{3});
    QVERIFY(store.get("3.png") == first);
    QCOMPARE(store.bytesKept(), kBytes);
  }

  void keepsHalfOfWhatThereIs() {
    Machine machine{4 * kBytes + 20};
    ImageStore store(root(), machine.images);
    const auto a = store.get("0.png"), b = store.get("1.png"), c = store.get("2.png");
    QCOMPARE(store.bytesKept(), 2 * kBytes);
    QVERIFY(store.get("0.png") == a && store.get("1.png") == b);
    const auto again = store.get("2.png");
    QVERIFY(again != c);
    QVERIFY(again->rgb == c->rgb);
    Machine full;
    ImageStore none(root(), full.images);
    QCOMPARE(none.get("5.png")->rgb[0], std::uint8_t{5});
    QCOMPARE(none.bytesKept(), std::size_t{0});
  }

  void givesBackWhatOthersNeed() {
    Machine machine{20 * kBytes};
    ImageStore store(root(), machine.images);
    store.preload(samples_, 2);
    QCOMPARE(store.bytesKept(), 10 * kBytes);
    machine.size = 8 * kBytes;
    QCOMPARE(store.get("3.png")->rgb[0], std::uint8_t{3});
    QCOMPARE(store.bytesKept(), 5 * kBytes);  // of more than there is, half goes at once
    QCOMPARE(store.get("3.png")->rgb[0], std::uint8_t{3});
    QCOMPARE(store.bytesKept(), 4 * kBytes);
    QCOMPARE(machine.images.kept(), std::uint64_t{4 * kBytes});
    machine.size = 12 * kBytes;
    store.preload(samples_, 2);
    QCOMPARE(store.bytesKept(), 6 * kBytes);
  }

  void storesShareTheMemory() {
    Machine machine{20 * kBytes};
    ImageStore windows(root(), machine.images);
    windows.preload({samples_.begin(), samples_.begin() + 7}, 1);
    {
      ImageStore runs(root(), machine.images);
      runs.preload(samples_, 2);
      QCOMPARE(runs.bytesKept(), 3 * kBytes);
      windows.clear();
      QCOMPARE(windows.bytesKept(), std::size_t{0});
      runs.preload(samples_, 2);
      QCOMPARE(runs.bytesKept(), 10 * kBytes);
    }
    QCOMPARE(machine.images.kept(), std::uint64_t{0});
  }

  void allTakeFromTheProgramsMemory() {
    const std::uint64_t before = ImageMemory::ofProgram().kept();
    ImageStore store(root());
    store.get("3.png");
    QCOMPARE(ImageMemory::ofProgram().kept(), before + kBytes);
  }

  void preloadsEverything_data() {
    QTest::addColumn<int>("threads");
    QTest::newRow("one thread") << 1;
    QTest::newRow("four threads") << 4;
  }
  void preloadsEverything() {
    QFETCH(int, threads);
    ImageStore store(root());
    std::vector<std::size_t> done;
    const auto problems = store.preload(samples_, threads, {},
                                        [&](std::size_t now, std::size_t) { done.push_back(now); });
    QVERIFY(problems.empty());
    QCOMPARE(store.bytesKept(), 20 * kBytes);
    QCOMPARE(done.front(), std::size_t{0});
    QCOMPARE(done.back(), std::size_t{20});
    QDir(folder_.path()).rename("7.png", "away.png");
    QCOMPARE(store.get("7.png")->rgb[0], std::uint8_t{7});  // from memory
    QDir(folder_.path()).rename("away.png", "7.png");
  }

  void reportsWhatItCannotDecode() {
    ImageStore store(root());
    const auto problems =
        store.preload({{"cut.jpg", 0}, {"1.png", 0}, {"none.jpg", 1}, {"2.png", 1}}, 3);
    QCOMPARE(problems.size(), std::size_t{2});
    QCOMPARE(problems[0].path, std::string("cut.jpg"));
    QVERIFY(problems[0].code == ErrorCode::BadImage);
    QCOMPARE(problems[1].path, std::string("none.jpg"));
    QVERIFY(problems[1].code == ErrorCode::NotFound);
    QCOMPARE(store.bytesKept(), 2 * kBytes);
    verifyFails([&] { store.get("cut.jpg"); }, ErrorCode::BadImage, {"cut.jpg", "cut off"});
  }

  void stopsWhenAsked() {
    ImageStore store(root());
    std::stop_source source;
    const auto stop = [&](std::size_t, std::size_t) { source.request_stop(); };
    QVERIFY_EXCEPTION_THROWN(store.preload(samples_, 2, source.get_token(), stop), Cancelled);
    QCOMPARE(store.bytesKept(), std::size_t{0});
  }

  void manyThreadsMayAskAtOnce() {
    constexpr int kThreads = 8;
    for (int round = 0; round < 20; ++round) {
      Machine machine{24 * kBytes};
      ImageStore store(root(), machine.images);
      std::atomic<int> wrong = 0;
      std::latch start(kThreads);
      {
        std::vector<std::jthread> threads;
        threads.reserve(kThreads);
        for (int thread = 0; thread < kThreads; ++thread) {
          threads.emplace_back([&] {
            start.arrive_and_wait();
            for (std::size_t i = 0; i < samples_.size(); ++i)
              wrong += store.get(samples_[i].path)->rgb[0] != i;
            wrong += store.bytesKept() > 12 * kBytes;
          });
        }
      }
      QCOMPARE(wrong.load(), 0);
      QCOMPARE(store.bytesKept(), 12 * kBytes);
    }
  }

 private:
  std::filesystem::path root() const { return folder_.path().toStdString(); }

  QTemporaryDir folder_;
  std::vector<Sample> samples_;
};

QTEST_GUILESS_MAIN(TestImageStore)
#include "tst_image_store.moc"
