// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/open_dataset.h"
#include "tests/core/data/image_files.h"

#include <QTemporaryDir>

#include <set>

using namespace adnet;
using namespace adnet::testing;

namespace {

std::vector<std::string> paths(const std::vector<Sample>& samples) {
  std::vector<std::string> result;
  result.reserve(samples.size());
  for (const Sample& sample : samples)
    result.push_back(sample.path);
  return result;
}

}  // namespace

class TestDataset : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    folder_.emplace();
    QVERIFY(folder_->isValid());
  }

  // QTemporaryDir cannot remove a link to itself.
  void cleanup() { std::filesystem::remove_all(folder_->path().toStdString()); }

  void readsOneFolderAClass() {
    writeImages({"wren/b.jpg", "wren/a.JPEG", "robin/x.png", "robin/young/y.jpg", "robin/Z.jpg"});
    const Dataset dataset = open();
    QVERIFY((dataset.classes == std::vector<std::string>{"robin", "wren"}));
    const std::vector<Sample> expected{{"robin/Z.jpg", 0},
                                       {"robin/x.png", 0},
                                       {"robin/young/y.jpg", 0},
                                       {"wren/a.JPEG", 1},
                                       {"wren/b.jpg", 1}};
    QVERIFY(dataset.samples == expected);
    QVERIFY(dataset.testSamples.empty() && dataset.problems.empty() && !dataset.hasTestList);
    QVERIFY((dataset.countsPerClass() == std::vector<int>{3, 2}));
  }

  void overlooksWhatIsHiddenAndWhatIsNoImage() {
    writeImages({"a/1.jpg", "b/1.jpg", ".thumbnails/1.jpg", "a/.2.jpg", "a/.cache/3.jpg", "4.jpg"});
    writeBytes(path("a/notes.txt"), "text");
    writeBytes(path("b/Makefile"), "text");
    writeBytes(path("README.md"), "text");
    const Dataset dataset = open();
    QVERIFY((paths(dataset.samples) == std::vector<std::string>{"a/1.jpg", "b/1.jpg"}));
    QVERIFY(dataset.problems.empty());
  }

  void sortsByBytes() {
    writeImages({"b/ä.jpg", "b/z.jpg", "b/Z.jpg", "b/10.jpg", "b/2.jpg", "B/1.jpg", "é/1.jpg"});
    const Dataset dataset = open();
    QVERIFY((dataset.classes == std::vector<std::string>{"B", "b", "é"}));
    QVERIFY((paths(dataset.samples) == std::vector<std::string>{"B/1.jpg", "b/10.jpg", "b/2.jpg",
                                                                "b/Z.jpg", "b/z.jpg", "b/ä.jpg",
                                                                "é/1.jpg"}));
  }

  void reportsAndSkipsBrokenFiles() {
    writeImages({"a/1.jpg", "b/1.jpg"});
    writeBytes(path("b/cut.jpg"), smallJpeg().chopped(30));
    writeBytes(path("a/empty.png"), "");
    writeBytes(path("a/phone.heic"), QByteArray("\0\0\0\x18"
                                                "ftypheic",
                                                12));
    QVERIFY(QFile::link(path("nowhere"), path("b/dangling.jpg")));
    const Dataset dataset = open();
    QCOMPARE(dataset.samples.size(), std::size_t{2});
    QVERIFY((std::vector<ErrorCode>{ErrorCode::BadImage, ErrorCode::BadImage, ErrorCode::BadImage,
                                    ErrorCode::NotFound} == problemCodes(dataset)));
    QCOMPARE(dataset.problems[0].path, std::string("a/empty.png"));
    QCOMPARE(dataset.problems[1].path, std::string("a/phone.heic"));
    QVERIFY(dataset.problems[1].detail.find("Convert") != std::string::npos);
    QCOMPARE(dataset.problems[2].path, std::string("b/cut.jpg"));
    QVERIFY(dataset.problems[2].detail.find("cut off") != std::string::npos);
    QCOMPARE(dataset.problems[3].path, std::string("b/dangling.jpg"));
  }

  void reportsNamesThatAreNotUtf8() {
    writeImages({"a/1.jpg", "b/1.jpg"});
    const std::filesystem::path root = folder_->path().toStdString();
    for (const char* name : {"a/caf\xE9.jpg", "a/two\nlines.jpg", "a/\xED\xA0\x80.jpg"})
      std::filesystem::copy_file(root / "a/1.jpg", root / name);
    const Dataset dataset = open();
    QCOMPARE(dataset.samples.size(), std::size_t{2});
    QCOMPARE(dataset.problems.size(), std::size_t{3});
    QCOMPARE(dataset.problems[0].path, std::string("a/???.jpg"));
    QCOMPARE(dataset.problems[1].path, std::string("a/caf?.jpg"));
    QCOMPARE(dataset.problems[2].path, std::string("a/two?lines.jpg"));
  }

  void linksCannotLoop() {
    writeImages({"a/1.jpg", "b/1.jpg", "elsewhere/c/1.jpg"});
    QVERIFY(QDir().mkpath(path("data")));
    for (const char* name : {"a", "b", "elsewhere/c"})
      QVERIFY(QFile::link(path(name), path("data/") + QFileInfo(name).fileName()));
    QVERIFY(QFile::link(path("data"), path("data/itself")));
    QVERIFY(QFile::link(path("."), path("data/above")));
    QVERIFY(QFile::link(path("data"), path("a/up")));
    QVERIFY(QFile::link(path("a/round"), path("a/round")));
    const Dataset dataset = openDataset({path("data").toStdString(), {}, {}});
    QVERIFY((paths(dataset.samples) == std::vector<std::string>{"a/1.jpg", "b/1.jpg", "c/1.jpg"}));
  }

  void saysWhatIsWrongWithAFolder_data() {
    QTest::addColumn<QStringList>("images");
    QTest::addColumn<QStringList>("others");
    QTest::addColumn<int>("code");
    QTest::addColumn<QStringList>("phrases");
    const auto row = [](const char* name, const QStringList& images, const QStringList& others,
                        ErrorCode code, const QStringList& phrases) {
      QTest::newRow(name) << images << others << static_cast<int>(code) << phrases;
    };
    row("empty", {}, {}, ErrorCode::EmptyDataset, {"no subfolder", "One subfolder a class"});
    row("images, but no folders", {"1.jpg", "2.jpg"}, {}, ErrorCode::EmptyDataset,
        {"holds images", "One subfolder a class"});
    row("text files only", {}, {"1.txt", "2.txt"}, ErrorCode::EmptyDataset, {"no subfolder"});
    row("folders of text files", {}, {"a/1.txt", "b/1.txt"}, ErrorCode::EmptyDataset, {"no image"});
    row("nothing readable", {}, {"a/1.jpg", "b/1.jpg"}, ErrorCode::EmptyDataset,
        {"no readable image", "a/1.jpg is not an image"});
    row("one class", {"wren/1.jpg"}, {}, ErrorCode::TooFewClasses, {"\"wren\"", "two"});
  }
  void saysWhatIsWrongWithAFolder() {
    QFETCH(QStringList, images);
    QFETCH(QStringList, others);
    QFETCH(int, code);
    QFETCH(QStringList, phrases);
    writeImages(images);
    for (const QString& other : others)
      writeBytes(path(other), "text");
    verifyFails([&] { open(); }, static_cast<ErrorCode>(code), phrases << folder_->path());
  }

  void saysThatThereIsNoFolder() {
    writeBytes(path("file"), "text");
    verifyFails(
        [&] {
          openDataset({path("missing").toStdString(), {}, {}});
        },
        ErrorCode::NotFound, {"missing"});
    verifyFails(
        [&] {
          openDataset({path("file").toStdString(), {}, {}});
        },
        ErrorCode::Unreadable, {"not a folder"});
  }

  void reportsProgressAtASaneRate() {
    for (int i = 0; i < 300; ++i)
      writeImages({QString("a/%1.jpg").arg(i), QString("b/%1.jpg").arg(i)});
    std::vector<std::size_t> done;
    std::set<std::size_t> totals;
    openDataset({folder_->path().toStdString(), {}, {}}, {},
                [&](std::size_t now, std::size_t total) {
                  done.push_back(now);
                  totals.insert(total);
                });
    QVERIFY((totals == std::set<std::size_t>{600}));
    QCOMPARE(done.front(), std::size_t{0});
    QCOMPARE(done.back(), std::size_t{600});
    QVERIFY(std::is_sorted(done.begin(), done.end()));
    QVERIFY2(done.size() < 300, "reported for every file");
  }

  void stopsWhenAsked() {
    writeImages({"a/1.jpg", "b/1.jpg"});
    std::stop_source source;
    const auto stop = [&](std::size_t, std::size_t) { source.request_stop(); };
    QVERIFY_EXCEPTION_THROWN(
        openDataset({folder_->path().toStdString(), {}, {}}, source.get_token(), stop), Cancelled);
    QVERIFY_EXCEPTION_THROWN(
        openDataset({folder_->path().toStdString(), {}, {}}, source.get_token()), Cancelled);
  }

 private:
  QString path(const QString& name) const { return folder_->filePath(name); }
  Dataset open() const { return openDataset({folder_->path().toStdString(), {}, {}}); }

  void writeImages(const QStringList& names) const {
    static const QByteArray jpeg = smallJpeg();
    for (const QString& name : names)
      writeBytes(path(name), jpeg);
  }

  static std::vector<ErrorCode> problemCodes(const Dataset& dataset) {
    std::vector<ErrorCode> codes;
    for (const FileProblem& problem : dataset.problems)
      codes.push_back(problem.code);
    return codes;
  }

  std::optional<QTemporaryDir> folder_;
};

QTEST_GUILESS_MAIN(TestDataset)
#include "tst_dataset.moc"
