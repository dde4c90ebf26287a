// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/files.h"
#include "core/data/image_file.h"
#include "core/data/open_dataset.h"
#include "core/demo/demo_data.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

using namespace adnet;
namespace fs = std::filesystem;

namespace {

constexpr DemoOptions kSmall{.classes = 3, .perClass = 2, .seed = 5};

// Every file below `folder` and what is in it.
std::map<std::string, std::string> contentsOf(const fs::path& folder) {
  std::map<std::string, std::string> contents;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file())
      contents[entry.path().lexically_relative(folder).string()] = readFile(entry.path());
  return contents;
}

template <class Function>
ErrorCode codeOf(const Function& function) {
  try {
    function();
  } catch (const Error& error) {
    return error.code();
  }
  return ErrorCode::Internal;  // which nothing here throws
}

}  // namespace

class TestDemoData : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    temporary_ = std::make_unique<QTemporaryDir>();
    QVERIFY(temporary_->isValid());
    folder_ = fs::path(temporary_->path().toStdString()) / "demo" / "data";
  }

  void opensAsADataSet() {
    writeDemoData(folder_, {.classes = 16, .perClass = 2});
    const Dataset dataset = openDataset({folder_, {}, {}});
    QCOMPARE(dataset.classes.size(), std::size_t{16});
    QCOMPARE(dataset.classes.front(), std::string("01-two-spotted"));
    QVERIFY(dataset.classes.back().starts_with("16-"));
    QCOMPARE(dataset.countsPerClass(), std::vector<int>(16, 2));
    QVERIFY(dataset.problems.empty());
    QVERIFY(readFile(folder_ / "README.txt").find("synthetic") != std::string::npos);
  }

  void picturesAreOfPhotographsSizesAndDiffer() {
    writeDemoData(folder_, {.classes = 2, .perClass = 8});
    std::set<std::string> different;
    std::set<std::pair<int, int>> sizes;
    const Dataset dataset = openDataset({folder_, {}, {}});
    for (const Sample& sample : dataset.samples) {
      const Image image = decodeImage(folder_ / sample.path);
      QVERIFY(image.width >= 240 && image.width <= 360);
      QVERIFY(image.height >= 240 && image.height <= 360);
      sizes.emplace(image.width, image.height);
      different.emplace(image.rgb.begin(), image.rgb.end());
    }
    QCOMPARE(different.size(), std::size_t{16});
    QVERIFY(sizes.size() > 8);
  }

  void theSameOptionsGiveTheSameBytes() {
    const fs::path other = folder_.parent_path() / "other";
    writeDemoData(folder_, kSmall);
    writeDemoData(other, kSmall);
    QCOMPARE(contentsOf(folder_).size(), std::size_t{3 * 2 + 1});
    QVERIFY(contentsOf(folder_) == contentsOf(other));
  }

  void aPictureDependsOnItsClassAndNumberAlone() {
    const fs::path larger = folder_.parent_path() / "larger";
    writeDemoData(folder_, kSmall);
    writeDemoData(larger, {.classes = 4, .perClass = 3, .seed = 5});
    const auto all = contentsOf(larger);
    for (const auto& [path, bytes] : contentsOf(folder_))
      QVERIFY2(all.at(path) == bytes, path.c_str());
  }

  void anotherSeedGivesOtherPictures() {
    const fs::path other = folder_.parent_path() / "other";
    writeDemoData(folder_, kSmall);
    writeDemoData(other, {.classes = 3, .perClass = 2, .seed = 6});
    const auto here = contentsOf(folder_), there = contentsOf(other);
    for (const auto& [path, bytes] : here)
      if (path != "README.txt") QVERIFY2(there.at(path) != bytes, path.c_str());
  }

  void replacesEarlierDemoData() {
    writeDemoData(folder_, {.classes = 4, .perClass = 3, .seed = 9});
    writeDemoData(folder_, kSmall);
    const fs::path fresh = folder_.parent_path() / "fresh";
    writeDemoData(fresh, kSmall);
    QVERIFY(contentsOf(folder_) == contentsOf(fresh));
    QVERIFY(!fs::exists(folder_ / "04-striped"));
  }

  void leavesWhatIsNotItsOwn_data() {
    QTest::addColumn<bool>("overDemoData");
    QTest::addColumn<QString>("file");
    QTest::newRow("a file in the folder") << false << "thesis.txt";
    QTest::newRow("a hidden file") << false << ".keep";
    QTest::newRow("pictures of that name without the README") << false << "01-two-spotted/001.jpg";
    QTest::newRow("somebody's README") << false << "README.txt";
    QTest::newRow("a file beside demo data") << true << "thesis.txt";
    QTest::newRow("another class beside demo data") << true << "ladybirds/001.jpg";
    QTest::newRow("a file in a class") << true << "01-two-spotted/notes.txt";
    QTest::newRow("a photograph in a class") << true << "01-two-spotted/IMG_1234.jpg";
    QTest::newRow("a folder in a class") << true << "01-two-spotted/old/001.jpg";
  }
  void leavesWhatIsNotItsOwn() {
    QFETCH(bool, overDemoData);
    QFETCH(QString, file);
    if (overDemoData) writeDemoData(folder_, kSmall);
    const fs::path path = folder_ / file.toStdString();
    fs::create_directories(path.parent_path());
    writeFileAtomically(path, "precious");
    const auto before = contentsOf(folder_);
    QCOMPARE(codeOf([&] { writeDemoData(folder_, kSmall); }), ErrorCode::CannotWrite);
    QVERIFY(contentsOf(folder_) == before);
  }

  void followsNoLinkOutOfItsFolder() {
    writeDemoData(folder_, kSmall);
    const fs::path elsewhere = folder_.parent_path() / "elsewhere";
    fs::rename(folder_ / "01-two-spotted", elsewhere);
    fs::create_directory_symlink(elsewhere, folder_ / "01-two-spotted");
    QCOMPARE(codeOf([&] { writeDemoData(folder_, kSmall); }), ErrorCode::CannotWrite);
    QCOMPARE(contentsOf(elsewhere).size(), std::size_t{2});
  }

  void refusesAFileForAFolder() {
    fs::create_directories(folder_.parent_path());
    writeFileAtomically(folder_, "a file");
    QCOMPARE(codeOf([&] { writeDemoData(folder_, kSmall); }), ErrorCode::CannotWrite);
    QCOMPARE(readFile(folder_), std::string("a file"));
  }

  void refusesOptionsOutOfRange_data() {
    QTest::addColumn<int>("classes");
    QTest::addColumn<int>("perClass");
    QTest::newRow("one class") << 1 << 10;
    QTest::newRow("too many classes") << 17 << 10;
    QTest::newRow("no image") << 8 << 0;
    QTest::newRow("fewer than none") << 8 << -1;
    QTest::newRow("too many images") << 8 << 10'001;
  }
  void refusesOptionsOutOfRange() {
    QFETCH(int, classes);
    QFETCH(int, perClass);
    const DemoOptions options{.classes = classes, .perClass = perClass};
    QCOMPARE(codeOf([&] { writeDemoData(folder_, options); }), ErrorCode::BadConfig);
    QVERIFY(!fs::exists(folder_));
  }

  void tellsItsProgress() {
    std::vector<std::size_t> done;
    writeDemoData(folder_, kSmall, {}, [&](std::size_t now, std::size_t total) {
      QCOMPARE(total, std::size_t{6});
      done.push_back(now);
    });
    QCOMPARE(done.front(), std::size_t{0});
    QCOMPARE(done.back(), std::size_t{6});
    QVERIFY(std::is_sorted(done.begin(), done.end()));
  }

  void canBeCancelledAndBegunAgain() {
    std::stop_source source;
    const auto stopAtOnce = [&](std::size_t, std::size_t) { source.request_stop(); };
    QVERIFY_EXCEPTION_THROWN(
        writeDemoData(folder_, {.classes = 4, .perClass = 500}, source.get_token(), stopAtOnce),
        Cancelled);
    QVERIFY(contentsOf(folder_).size() < 100);
    QVERIFY(fs::exists(folder_ / "README.txt"));
    writeDemoData(folder_, kSmall);
    QCOMPARE(contentsOf(folder_).size(), std::size_t{7});
  }

 private:
  std::unique_ptr<QTemporaryDir> temporary_;
  fs::path folder_;
};

QTEST_GUILESS_MAIN(TestDemoData)
#include "tst_demo_data.moc"
