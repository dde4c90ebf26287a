// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/open_dataset.h"
#include "tests/core/data/image_files.h"

#include <QTemporaryDir>

using namespace adnet;
using namespace adnet::testing;

namespace {

const std::filesystem::path kShared(ADNET_SHARED_DIR);

}  // namespace

class TestLists : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    folder_.emplace();
    QVERIFY(folder_->isValid());
    for (const char* name : {"cat/1.jpg", "cat/2.jpg", "cat/3.jpg", "dog/1.jpg", "dog/2.jpg",
                             "dog/my dog, 3 years.jpg", "old/cat/1.jpg", "loose.jpg"})
      writeBytes(path(name), smallJpeg());
  }

  void readsTrainingAndTestLists() {
    const Dataset dataset = open("dog/2.jpg 1\ncat/2.jpg 0\ncat/1.jpg 0\n", "dog/1.jpg 1\n");
    QVERIFY((dataset.classes == std::vector<std::string>{"cat", "dog"}));
    QVERIFY((dataset.samples ==
             std::vector<Sample>{{"cat/1.jpg", 0}, {"cat/2.jpg", 0}, {"dog/2.jpg", 1}}));
    QVERIFY((dataset.testSamples == std::vector<Sample>{{"dog/1.jpg", 1}}));
    QVERIFY(dataset.hasTestList);
    QVERIFY((dataset.countsPerClass() == std::vector<int>{2, 2}));
  }

  void aTestListMayBeMissing() {
    const Dataset dataset = open("cat/1.jpg 0\ndog/1.jpg 1\n");
    QVERIFY(!dataset.hasTestList && dataset.testSamples.empty());
  }

  void forgivesTheWaysOfEditors_data() {
    QTest::addColumn<QByteArray>("list");
    QTest::newRow("CRLF") << QByteArray("cat/1.jpg 0\r\ndog/my dog, 3 years.jpg 1\r\n");
    QTest::newRow("blank lines") << QByteArray(
        "\n\ncat/1.jpg 0\n \t\ndog/my dog, 3 years.jpg 1\n\n");
    QTest::newRow("no last newline") << QByteArray("cat/1.jpg 0\ndog/my dog, 3 years.jpg 1");
    QTest::newRow("tabs and spaces")
        << QByteArray("  cat/1.jpg\t 0 \ndog/my dog, 3 years.jpg  1\n");
    QTest::newRow("byte order mark") << QByteArray(
        "\xEF\xBB\xBF"
        "cat/1.jpg 0\ndog/my dog, 3 years.jpg 1\n");
    QTest::newRow("detours") << QByteArray("./cat//1.jpg 0\ncat/../dog/my dog, 3 years.jpg 1\n");
  }
  void forgivesTheWaysOfEditors() {
    QFETCH(QByteArray, list);
    QVERIFY((open(list).samples ==
             std::vector<Sample>{{"cat/1.jpg", 0}, {"dog/my dog, 3 years.jpg", 1}}));
  }

  void readsUtf16_data() {
    QTest::addColumn<QByteArray>("mark");
    QTest::addColumn<bool>("bigEndian");
    QTest::newRow("Windows") << QByteArray("\xFF\xFE") << false;
    QTest::newRow("big-endian") << QByteArray("\xFE\xFF") << true;
    QTest::newRow("without a mark") << QByteArray() << false;
    QTest::newRow("without a mark, big-endian") << QByteArray() << true;
  }
  void readsUtf16() {
    QFETCH(const QByteArray, mark);
    QFETCH(const bool, bigEndian);
    writeBytes(path("dog/\u00FC\U0001F426.jpg"), smallJpeg());
    const QString text = "cat/1.jpg 0\r\ndog/\u00FC\U0001F426.jpg 1\r\n";
    QByteArray list = mark;
    for (const QChar unit : text) {
      const char high = static_cast<char>(unit.unicode() >> 8);
      const char low = static_cast<char>(unit.unicode() & 0xFF);
      list += bigEndian ? QByteArray{1, high} + low : QByteArray{1, low} + high;
    }
    QVERIFY((open(list).samples ==
             std::vector<Sample>{{"cat/1.jpg", 0}, {"dog/\u00FC\U0001F426.jpg", 1}}));
  }

  void backslashesSeparateFolders() {
    QVERIFY((open("cat\\1.jpg 0\n.\\dog\\my dog, 3 years.jpg 1\n").samples ==
             std::vector<Sample>{{"cat/1.jpg", 0}, {"dog/my dog, 3 years.jpg", 1}}));
    writeBytes(path("cat/a\\b.jpg"), smallJpeg());
    QCOMPARE(open("cat/a\\b.jpg 0\ndog/1.jpg 1\n").samples[0].path, std::string("cat/a\\b.jpg"));
  }

  void absolutePathsInsideTheFolderWillDo() {
    const QByteArray root = folder_->path().toLocal8Bit();
    const std::vector<Sample> expected = {{"cat/1.jpg", 0}, {"dog/1.jpg", 1}};
    const QByteArray list = root + "/cat/1.jpg 0\n" + root + "/./dog/1.jpg 1\n";
    QVERIFY(open(list).samples == expected);
    QVERIFY(QFile::link(path("."), path("link")));
    writeBytes(path("list.txt"), list);
    const Dataset dataset =
        openDataset({path("link").toStdString(), path("list.txt").toStdString(), {}});
    QVERIFY(dataset.samples == expected);
  }

  void unicodeFormsAreOneName() {
    writeBytes(path("Cafe\u0301/e\u0301.jpg"), smallJpeg());
    const Dataset dataset = open("Caf\u00E9/\u00E9.jpg 0\ndog/1.jpg 1\n");
    QVERIFY((dataset.classes == std::vector<std::string>{"Caf\u00E9", "dog"}));
    QVERIFY(
        (dataset.samples == std::vector<Sample>{{"Cafe\u0301/e\u0301.jpg", 0}, {"dog/1.jpg", 1}}));
    QVERIFY(dataset.problems.empty());
  }

  void namesThatDifferInCaseAreNamed() {
    const Dataset dataset = open("cat/1.jpg 0\nCat/2.JPG 0\ndog/1.jpg 1\n");
    QCOMPARE(dataset.problems.size(), std::size_t{1});
    QVERIFY(dataset.problems[0].detail.find("but cat/2.jpg is there") != std::string::npos);
  }

  void namesClassesAfterTheirFolders_data() {
    QTest::addColumn<QByteArray>("train");
    QTest::addColumn<QByteArray>("test");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("own folders") << QByteArray("cat/1.jpg 0\ndog/1.jpg 1\n") << QByteArray()
                                 << QStringList{"cat", "dog"};
    QTest::newRow("by label, not by name")
        << QByteArray("dog/1.jpg 0\ncat/1.jpg 1\n") << QByteArray() << QStringList{"dog", "cat"};
    QTest::newRow("same name at two places")
        << QByteArray("cat/1.jpg 0\ndog/1.jpg 1\n") << QByteArray("old/cat/1.jpg 0\n")
        << QStringList{"cat", "dog"};
    QTest::newRow("two folders") << QByteArray("cat/1.jpg 0\ndog/1.jpg 0\nold/cat/1.jpg 1\n")
                                 << QByteArray() << QStringList{"class 0", "class 1"};
    QTest::newRow("a folder of two classes")
        << QByteArray("cat/1.jpg 0\ncat/2.jpg 1\ndog/1.jpg 2\n") << QByteArray()
        << QStringList{"class 0", "class 1", "dog"};
    QTest::newRow("shared by the test list")
        << QByteArray("cat/1.jpg 0\ndog/1.jpg 1\n") << QByteArray("cat/2.jpg 1\n")
        << QStringList{"class 0", "class 1"};
    QTest::newRow("in the root") << QByteArray("loose.jpg 0\ndog/1.jpg 1\n") << QByteArray()
                                 << QStringList{"class 0", "dog"};
  }
  void namesClassesAfterTheirFolders() {
    QFETCH(QByteArray, train);
    QFETCH(QByteArray, test);
    QFETCH(QStringList, names);
    const Dataset dataset = open(train, test);
    QStringList found;
    for (const std::string& name : dataset.classes)
      found.append(QString::fromStdString(name));
    QCOMPARE(found, names);
  }

  void reportsImagesThatAreMissingOrBroken() {
    writeBytes(path("cat/cut.jpg"), smallJpeg().chopped(9));
    const Dataset dataset = open("cat/1.jpg 0\ncat/cut.jpg 0\ndog/1.jpg 1\n", "dog/9.jpg 1\n");
    QCOMPARE(dataset.samples.size(), std::size_t{2});
    QVERIFY(dataset.testSamples.empty() && dataset.hasTestList);
    QCOMPARE(dataset.problems.size(), std::size_t{2});
    QCOMPARE(dataset.problems[0].path, std::string("cat/cut.jpg"));
    QVERIFY(dataset.problems[0].code == ErrorCode::BadImage);
    QCOMPARE(dataset.problems[1].path, std::string("dog/9.jpg"));
    QVERIFY(dataset.problems[1].code == ErrorCode::NotFound);
  }

  void refusesBadLists_data() {
    QTest::addColumn<QByteArray>("train");
    QTest::addColumn<QByteArray>("test");
    QTest::addColumn<int>("code");
    QTest::addColumn<QStringList>("phrases");
    const auto row = [](const char* name, const QByteArray& train, const QByteArray& test,
                        ErrorCode code, const QStringList& phrases) {
      QTest::newRow(name) << train << test << static_cast<int>(code) << phrases;
    };
    const QByteArray good = "cat/1.jpg 0\ndog/1.jpg 1\n";
    const auto bad = [&](const char* name, const QByteArray& line, const QStringList& phrases) {
      row(name, good + "\r\n" + line + "\ncat/3.jpg 0\n", "", ErrorCode::BadList,
          phrases + QStringList{"train.txt", "line 4"});
    };
    bad("no label", "cat/2.jpg", {"cat/2.jpg", "label"});
    bad("a label only", "7", {"\"7\"", "label"});
    bad("a name as label", "cat/2.jpg cat", {"cat/2.jpg cat"});
    bad("negative label", "cat/2.jpg -1", {"-1"});
    bad("fractional label", "cat/2.jpg 1.5", {"1.5"});
    bad("huge label", "cat/2.jpg 99999999999", {"99999999999"});
    bad("comma-separated", "cat/2.jpg,0", {"cat/2.jpg,0"});
    bad("leaves the root", "../secret.jpg 0", {"../secret.jpg", "folder"});
    bad("leaves the root by a detour", "cat/../../secret.jpg 0", {"folder"});
    bad("names a folder", "cat/. 0", {"cat/.", "names a folder"});
    bad("absolute", "/etc/secret.jpg 0", {"leaves", "folder"});
    bad("a drive", "C:\\birds\\1.jpg 0", {"drive", "relative"});
    bad("leaves the root by backslashes", "cat\\..\\..\\secret.jpg 0", {"leaves"});
    bad("a control character", "cat/\x01.jpg 0", {"control character"});
    bad("not UTF-8", "cat/\xE9.jpg 0", {"cat/?.jpg", "UTF-8", "Save the list"});
    bad("a NUL in it", QByteArray("cat/\0.jpg 0", 11), {"cat/?.jpg"});
    bad("very long", QByteArray(100'000, 'x'), {"xxx…\""});
    bad("twice", "cat/1.jpg 0", {"line 1", "Remove"});
    bad("twice, another label", "./cat/1.jpg 1", {"line 1", "Remove"});
    row("trained and tested", good, "cat/2.jpg 0\ncat/1.jpg 0\n", ErrorCode::BadList,
        {"test.txt", "line 2", "line 1", "train.txt"});
    row("empty", "", "", ErrorCode::EmptyDataset, {"train.txt", "folder/image.jpg 0"});
    row("blank", "\n \r\n", "", ErrorCode::EmptyDataset, {"train.txt"});
    row("empty test list", good, "\n", ErrorCode::EmptyDataset, {"test.txt"});
    row("labels from 1", "cat/1.jpg 1\ndog/1.jpg 2\n", "", ErrorCode::EmptyClass,
        {"class 0", "count from 0"});
    row("a gap", "cat/1.jpg 0\ndog/1.jpg 2\n", "", ErrorCode::EmptyClass, {"class 1", "up to 2"});
    row("a huge gap", "cat/1.jpg 0\ndog/1.jpg 2147483647\n", "", ErrorCode::EmptyClass,
        {"class 1", "2147483647"});
    row("tested, not trained", good, "cat/2.jpg 2\n", ErrorCode::EmptyClass, {"class 2"});
    row("a class of missing images", "cat/1.jpg 0\ndog/8.jpg 1\n", "", ErrorCode::EmptyClass,
        {"\"dog\"", "dog/8.jpg there is no such file"});
    row("another root's list", "x/1.jpg 0\ny/1.jpg 1\n", "", ErrorCode::EmptyDataset,
        {"no readable image", "x/1.jpg"});
    row("one class", "cat/1.jpg 0\ncat/2.jpg 0\n", "", ErrorCode::TooFewClasses, {"\"cat\""});
  }
  void refusesBadLists() {
    QFETCH(QByteArray, train);
    QFETCH(QByteArray, test);
    QFETCH(int, code);
    QFETCH(QStringList, phrases);
    verifyFails([&] { open(train, test); }, static_cast<ErrorCode>(code), phrases);
  }

  void refusesListsThatAreNotThere() {
    const DataSource missing{folder_->path().toStdString(), path("no.txt").toStdString(), {}};
    verifyFails([&] { openDataset(missing); }, ErrorCode::NotFound, {"no.txt"});
    const DataSource testOnly{folder_->path().toStdString(), {}, path("test.txt").toStdString()};
    verifyFails([&] { openDataset(testOnly); }, ErrorCode::BadList, {"training list"});
  }

  void readsRealLists_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("classes");
    QTest::addColumn<QString>("first");
    QTest::addColumn<int>("training");
    QTest::addColumn<int>("testing");
    QTest::newRow("cub10") << "cub10" << 10 << "001.Black_footed_Albatross" << 174 << 120;
    QTest::newRow("grocery81") << "grocery81" << 81 << "00.Golden-Delicious" << 2640 << 2485;
  }
  void readsRealLists() {
    QFETCH(QString, name);
    QFETCH(int, classes);
    QFETCH(QString, first);
    QFETCH(int, training);
    QFETCH(int, testing);
    const std::filesystem::path root = kShared / "data" / name.toStdString();
    if (!std::filesystem::exists(root)) QSKIP("the shared photographs are not on this machine");
    const Dataset dataset = openDataset({root, root / "train_100.txt", root / "test.txt"});
    QCOMPARE(static_cast<int>(dataset.classes.size()), classes);
    QCOMPARE(dataset.classes.front(), first.toStdString());
    QCOMPARE(static_cast<int>(dataset.samples.size()), training);
    QCOMPARE(static_cast<int>(dataset.testSamples.size()), testing);
    QVERIFY(dataset.problems.empty());
  }

 private:
  QString path(const QString& name) const { return folder_->filePath(name); }

  Dataset open(const QByteArray& train, const QByteArray& test = {}) const {
    writeBytes(path("train.txt"), train);
    DataSource source{folder_->path().toStdString(), path("train.txt").toStdString(), {}};
    if (!test.isEmpty()) {
      writeBytes(path("test.txt"), test);
      source.testList = path("test.txt").toStdString();
    }
    return openDataset(source);
  }

  std::optional<QTemporaryDir> folder_;
};

QTEST_GUILESS_MAIN(TestLists)
#include "tst_lists.moc"
