// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/weights/published.h"
#include "core/weights/read_weights.h"
#include "core/weights/weights_file.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <set>

using namespace adnet;
namespace fs = std::filesystem;

class PublishedTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    home_ = std::make_unique<QTemporaryDir>();
    qputenv("HOME", home_->path().toUtf8());
    for (const char* name : {"XDG_CACHE_HOME", "TORCH_HOME", "ADNET_WEIGHTS_URL"})
      qunsetenv(name);
  }

  void everyFileIsNamedByItsHash() {
    std::set<std::string_view> names;
    for (const PublishedWeights& weights : publishedWeights()) {
      QVERIFY(names.insert(nameOf(weights)).second);
      QVERIFY(weights.file.ends_with(".pth"));
      QVERIFY(weights.mebibytes > 1);
      const auto prefix = sha256PrefixOf(weights);
      QCOMPARE(prefix.size(), 8u);
      QCOMPARE(prefix.find_first_not_of("0123456789abcdef"), std::string_view::npos);
      QCOMPARE(findPublished(weights.file), &weights);
      QCOMPARE(findPublished(nameOf(weights)), &weights);
    }
  }

  void aBackbonesNameIsItsFirstFile() {
    const PublishedWeights* const weights = findPublished("resnet50");
    QVERIFY(weights);
    QCOMPARE(nameOf(*weights), std::string_view("resnet50-0676ba61"));
    QCOMPARE(sha256PrefixOf(*weights), std::string_view("0676ba61"));
    QCOMPARE(urlOf(*weights),
             std::string("https://download.pytorch.org/models/resnet50-0676ba61.pth"));
    QVERIFY(!findPublished("small_cnn"));
    QVERIFY(!findPublished(""));
  }

  void theCacheFollowsXdg() {
    QCOMPARE(weightsCache(), home() / ".cache/adnet-studio/weights");
    qputenv("XDG_CACHE_HOME", "relative");
    QCOMPARE(weightsCache(), home() / ".cache/adnet-studio/weights");
    qputenv("XDG_CACHE_HOME", (home() / "x").c_str());
    QCOMPARE(weightsCache(), home() / "x/adnet-studio/weights");
  }

  void findsWhatPyTorchHasDownloaded() {
    const PublishedWeights& weights = *findPublished("resnet18");
    const fs::path own = weightsCache() / weights.file;
    const fs::path torch = home() / ".cache/torch/hub/checkpoints" / weights.file;
    QCOMPARE(pathOf(weights), own);
    touch(torch);
    QCOMPARE(pathOf(weights), torch);
    touch(own);
    QCOMPARE(pathOf(weights), own);
    fs::remove(own);
    qputenv("TORCH_HOME", (home() / "t").c_str());
    QCOMPARE(pathOf(weights), own);
    touch(home() / "t/hub/checkpoints" / weights.file);
    QCOMPARE(pathOf(weights), home() / "t/hub/checkpoints" / weights.file);
  }

  void aMissingFileSaysHowToGetIt() {
    try {
      readWeights(pathOf(*findPublished("vgg16")));
      QFAIL("nothing thrown");
    } catch (const Error& error) {
      QCOMPARE(error.code(), ErrorCode::NotFound);
      QVERIFY2(QByteArray(error.what()).contains("adnet weights fetch vgg16-397923af"),
               error.what());
    }
    QVERIFY(howToFetch("/x/other.pth").empty());
    QVERIFY(howToFetch("/x/vgg16").empty());
  }

 private:
  fs::path home() const { return home_->path().toStdString(); }
  static void touch(const fs::path& file) {
    fs::create_directories(file.parent_path());
    std::ofstream(file) << "x";
  }

  std::unique_ptr<QTemporaryDir> home_;
};

QTEST_GUILESS_MAIN(PublishedTest)
#include "tst_published.moc"
