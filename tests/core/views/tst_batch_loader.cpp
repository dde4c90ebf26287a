// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/views/batch_loader.h"
#include "core/views/draw_view.h"
#include "core/views/render.h"

#include <QTemporaryDir>
#include <QTest>

#include <opencv2/imgcodecs.hpp>

#include <algorithm>
#include <atomic>

using namespace adnet;

namespace {

constexpr int kImages = 11;

BatchLoader::Options options(int threads) {
  BatchLoader::Options options;
  options.recipe.resize = 20;
  options.recipe.imageSize = 16;
  options.kinds = {ViewKind::Standard, ViewKind::Strong, ViewKind::Weak};
  options.threads = threads;
  return options;
}

// The first `count` batches of a plan.
BatchLoader::Source batches(int count) {
  return [plan = BatchPlan(kImages, 4, 1), left = count]() mutable -> std::optional<BatchRequest> {
    if (left-- == 0) return std::nullopt;
    return plan.next();
  };
}

std::vector<Batch> loadAll(BatchLoader& loader) {
  std::vector<Batch> all;
  while (auto batch = loader.next({}))
    all.push_back(std::move(*batch));
  return all;
}

}  // namespace

class TestBatchLoader : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    QVERIFY(folder_.isValid());
    for (int i = 0; i < kImages; ++i) {
      const cv::Mat pixels(20 + i, 30 - i, CV_8UC3);
      cv::randu(pixels, 0, 256);
      const std::string name = "image " + std::to_string(i) + ".png";
      QVERIFY(cv::imwrite(root() + "/" + name, pixels));
      samples_.push_back({name, i % 3});
    }
  }

  void rendersWhatWasDrawn() {
    ImageStore images(root());
    BatchLoader loader(images, samples_, options(2), batches(4));
    BatchPlan plan(kImages, 4, 1);
    for (int i = 0; i < 4; ++i) {
      const BatchRequest expected = plan.next();
      const auto batch = loader.next({});
      QVERIFY(batch);
      QCOMPARE(batch->request.epoch, expected.epoch);
      QCOMPARE(batch->request.samples, expected.samples);
      QCOMPARE(batch->size(), expected.samples.size());
      QCOMPARE(batch->views.size(), 3U);
      compareViews(images, *batch);
    }
    QVERIFY(!loader.next({}));
    QVERIFY(!loader.next({}));
  }

  void samePixelsOnAnyNumberOfThreads() {
    std::vector<std::vector<Batch>> runs;
    for (const int threads : {1, 2, 4}) {
      ImageStore images(root());
      BatchLoader loader(images, samples_, options(threads), batches(12));
      runs.push_back(loadAll(loader));
      QCOMPARE(runs.back().size(), 12U);
    }
    for (std::size_t i = 0; i < 12; ++i) {
      QCOMPARE(runs[1][i].views, runs[0][i].views);
      QCOMPARE(runs[2][i].views, runs[0][i].views);
      QCOMPARE(runs[2][i].labels, runs[0][i].labels);
    }
  }

  void evaluationKeepsTheLastImage() {
    ImageStore images(root());
    const auto requests = batchesInOrder(kImages, 5);
    BatchLoader loader(images, samples_, options(2),
                       [&, i = 0U]() mutable -> std::optional<BatchRequest> {
                         if (i == requests.size()) return std::nullopt;
                         return requests[i++];
                       });
    std::vector<std::int64_t> labels;
    for (const Batch& batch : loadAll(loader))
      labels.insert(labels.end(), batch.labels.begin(), batch.labels.end());
    QVERIFY(std::ranges::equal(labels, samples_, {}, {}, &Sample::label));
  }

  void errorComesOutOfNext_data() {
    QTest::addColumn<int>("threads");
    QTest::newRow("1 thread") << 1;
    QTest::newRow("4 threads") << 4;
  }

  // Batches before the broken one still come.
  void errorComesOutOfNext() {
    QFETCH(const int, threads);
    ImageStore images(root());
    auto samples = samples_;
    samples.push_back({"missing.png", 0});
    const std::vector<BatchRequest> requests{{0, {0, 1, 2}}, {0, {3, kImages, 4}}, {0, {5}}};
    BatchLoader loader(images, samples, options(threads),
                       [&, i = 0U]() mutable -> std::optional<BatchRequest> {
                         if (i == requests.size()) return std::nullopt;
                         return requests[i++];
                       });
    QVERIFY(loader.next({}));
    for (int again = 0; again < 2; ++again) {
      try {
        loader.next({});
        QFAIL("no error");
      } catch (const Error& error) {
        QCOMPARE(error.code(), ErrorCode::NotFound);
        QCOMPARE(error.path().filename().string(), std::string("missing.png"));
      }
    }
  }

  void errorOfTheSourceComesOutOfNext() {
    ImageStore images(root());
    BatchLoader loader(images, samples_, options(1), []() -> std::optional<BatchRequest> {
      throw Error(ErrorCode::Internal, {}, "no plan");
    });
    QVERIFY_EXCEPTION_THROWN(loader.next({}), Error);
  }

  void stopEndsTheWait() {
    ImageStore images(root());
    std::atomic<bool> release = false;
    BatchLoader loader(images, samples_, options(1), [&]() -> std::optional<BatchRequest> {
      release.wait(false);  // nothing to load until the test says so
      return std::nullopt;
    });
    std::stop_source stop;
    std::jthread person([&] { stop.request_stop(); });
    QVERIFY_EXCEPTION_THROWN(loader.next(stop.get_token()), Cancelled);
    release = true;
    release.notify_all();
  }

  void destroyedWhileAhead() {
    ImageStore images(root());
    for (int i = 0; i < 50; ++i) {
      BatchLoader loader(images, samples_, options(1 + i % 3), batches(1000));
      for (int taken = 0; taken < i % 4; ++taken)
        QVERIFY(loader.next({}));
    }
  }

  void staysOnlyALittleAhead() {
    ImageStore images(root());
    std::atomic<int> asked = 0;
    BatchLoader loader(images, samples_, options(1),
                       [&, next = batches(1000)]() mutable -> std::optional<BatchRequest> {
                         ++asked;
                         return next();
                       });
    for (int taken = 1; taken <= 20; ++taken) {
      QVERIFY(loader.next({}));
      QVERIFY(asked <= taken + 4);
    }
  }

 private:
  std::string root() const { return folder_.path().toStdString(); }

  void compareViews(ImageStore& images, const Batch& batch) const {
    const auto [recipe, kinds, seed, threads] = options(1);
    constexpr std::size_t bytes = 768;  // 16 x 16 pixels
    for (std::size_t i = 0; i < batch.size(); ++i) {
      const std::uint32_t sample = batch.request.samples[i];
      QCOMPARE(batch.labels[i], samples_[sample].label);
      const auto image = images.get(samples_[sample].path);
      for (std::size_t view = 0; view < kinds.size(); ++view) {
        QCOMPARE(batch.views[view].size(), batch.size() * bytes);
        std::vector<std::uint8_t> expected(bytes);
        renderView(*image,
                   drawView(recipe, kinds[view], image->width, image->height,
                            {seed, batch.request.epoch, sample}),
                   expected);
        QVERIFY(
            std::ranges::equal(expected, std::span(batch.views[view]).subspan(i * bytes, bytes)));
      }
    }
  }

  QTemporaryDir folder_;
  std::vector<Sample> samples_;
};

QTEST_APPLESS_MAIN(TestBatchLoader)
#include "tst_batch_loader.moc"
