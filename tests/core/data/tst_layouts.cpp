// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/open_dataset.h"
#include "tests/core/data/image_files.h"

#include <QTemporaryDir>

#include <set>

using namespace adnet;
using namespace adnet::testing;

namespace {

const std::filesystem::path kShared(ADNET_SHARED_DIR);

using Names = std::vector<std::string>;
using Samples = std::vector<Sample>;

// Parts of MATLAB files, little-endian as this machine.
QByteArray tagged(quint32 type, const QByteArray& data) {
  const quint32 tag[] = {type, static_cast<quint32>(data.size())};
  return QByteArray(reinterpret_cast<const char*>(tag), sizeof(tag)) + data;
}

QByteArray packedVariable(char arrayClass, const QByteArray& contents) {
  const QByteArray flags = QByteArray(1, arrayClass) + QByteArray(7, '\0');
  const QByteArray variable =
      tagged(6, flags) + tagged(5, QByteArray(8, '\0')) + tagged(1, {}) + contents;
  return QByteArray("MATLAB 5.0 MAT-file").leftJustified(124) + QByteArray("\0\1IM", 4) +
         tagged(15, qCompress(tagged(14, variable)).mid(4));
}

}  // namespace

class TestLayouts : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    folder_.emplace();
    QVERIFY(folder_->isValid());
  }

  void publishedListsWinOverClassFolders() {
    writeImages({"wren/1.jpg", "wren/2.jpg", "robin/1.jpg", "robin/2.jpg", "owl/1.jpg"});
    writeBytes(path("train_100.txt"), "robin/1.jpg 0\nwren/1.jpg 1\nwren/2.jpg 1\n");
    writeBytes(path("train_10.txt"), "robin/1.jpg 0\nwren/1.jpg 1\n");
    writeBytes(path("test.txt"), "robin/2.jpg 0\n");
    writeBytes(path("val.txt"), "not read");
    const Dataset dataset = open();
    QCOMPARE(dataset.layout, Layout::Lists);
    QVERIFY((dataset.classes == Names{"robin", "wren"}));
    QVERIFY((dataset.samples == Samples{{"robin/1.jpg", 0}, {"wren/1.jpg", 1}, {"wren/2.jpg", 1}}));
    QVERIFY((dataset.testSamples == Samples{{"robin/2.jpg", 0}}));
    QVERIFY(dataset.hasTestList);
    QCOMPARE(dataset.trainName, std::string("train_100.txt"));
    QCOMPARE(dataset.testName, std::string("test.txt"));
    QCOMPARE(dataset.unusedName, std::string("val.txt"));
    QVERIFY((dataset.trainLists == std::vector<std::filesystem::path>{root() / "train_100.txt",
                                                                      root() / "train_10.txt"}));
  }

  void anotherPublishedListCanBeNamed() {
    writeImages({"wren/1.jpg", "robin/1.jpg"});
    for (const char* name : {"train_1i.txt", "train_30.txt", "mine.txt"})
      writeBytes(path(name), "robin/1.jpg 0\nwren/1.jpg 1\n");
    QCOMPARE(open().trainName, std::string("train_30.txt"));
    QVERIFY(!open().hasTestList);
    const Dataset one = openDataset({root(), root() / "train_1i.txt", {}});
    QCOMPARE(one.trainName, std::string("train_1i.txt"));
    QCOMPARE(one.trainLists.size(), std::size_t{2});
    QCOMPARE(one.fullestList, std::size_t{2});
    QVERIFY(openDataset({root(), root() / "mine.txt", {}}).trainLists.empty());
  }

  void saysWhereTheImagesOfListsMayBe() {
    writeBytes(path("train_100.txt"), "robin/1.jpg 0\nwren/1.jpg 1\n");
    verifyFails([&] { open(); }, ErrorCode::EmptyDataset, {"robin/1.jpg", "another folder"});
  }

  void recognisesRealLists_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("classes");
    QTest::addColumn<int>("training");
    QTest::addColumn<int>("testing");
    QTest::addColumn<QString>("unused");
    QTest::newRow("cub10") << "cub10" << 10 << 174 << 120 << "";
    QTest::newRow("grocery81") << "grocery81" << 81 << 2640 << 2485 << "val.txt";
  }
  void recognisesRealLists() {
    QFETCH(const QString, name);
    const std::filesystem::path shared = kShared / "data" / name.toStdString();
    if (!std::filesystem::exists(shared)) QSKIP("the shared photographs are not on this machine");
    const Dataset dataset = openDataset({shared, {}, {}});
    QCOMPARE(dataset.layout, Layout::Lists);
    QTEST(static_cast<int>(dataset.classes.size()), "classes");
    QTEST(static_cast<int>(dataset.samples.size()), "training");
    QTEST(static_cast<int>(dataset.testSamples.size()), "testing");
    QTEST(QString::fromStdString(dataset.unusedName), "unused");
  }

  void trainAndTestFolders_data() {
    QTest::addColumn<QStringList>("halves");
    QTest::addColumn<QString>("testName");
    QTest::addColumn<QString>("unused");
    QTest::newRow("test") << QStringList{"test"} << "test/"
                          << "";
    QTest::newRow("val") << QStringList{"val"} << "val/"
                         << "";
    QTest::newRow("both") << QStringList{"test", "val"} << "test/"
                          << "val/";
  }
  void trainAndTestFolders() {
    QFETCH(const QStringList, halves);
    writeImages({"train/wren/1.jpg", "train/owl/old/2.jpg", "train/robin/3.jpg"});
    for (const QString& half : halves)
      writeImages({half + "/wren/4.jpg", half + "/robin/5.jpg"});
    const Dataset dataset = open();
    QCOMPARE(dataset.layout, Layout::TrainTestFolders);
    QVERIFY((dataset.classes == Names{"owl", "robin", "wren"}));
    QVERIFY(
        (dataset.samples ==
         Samples{{"train/owl/old/2.jpg", 0}, {"train/robin/3.jpg", 1}, {"train/wren/1.jpg", 2}}));
    const std::string half = halves.first().toStdString();
    QVERIFY(
        (dataset.testSamples == Samples{{half + "/robin/5.jpg", 1}, {half + "/wren/4.jpg", 2}}));
    QVERIFY(dataset.hasTestList);
    QCOMPARE(dataset.trainName, std::string("train/"));
    QTEST(QString::fromStdString(dataset.testName), "testName");
    QTEST(QString::fromStdString(dataset.unusedName), "unused");
  }

  void aClassThatIsOnlyTestedIsNamed() {
    writeImages({"train/a/1.jpg", "train/b/1.jpg", "test/a/1.jpg", "test/heron/1.jpg"});
    verifyFails([&] { open(); }, ErrorCode::EmptyClass, {"\"heron\""});
  }

  void classesMayBeCalledTrainAndTest() {
    writeImages({"train/1.jpg", "test/1.jpg", "bus/1.jpg"});
    const Dataset dataset = open();
    QCOMPARE(dataset.layout, Layout::ClassFolders);
    QVERIFY((dataset.classes == Names{"bus", "test", "train"}));
    QVERIFY(dataset.trainName.empty() && dataset.testName.empty() && dataset.trainLists.empty());
  }

  void readsCub200_data() {
    QTest::addColumn<QString>("prefix");
    QTest::newRow("the folder itself") << "";
    QTest::newRow("its parent") << "CUB_200_2011/";
  }
  void readsCub200() {
    QFETCH(const QString, prefix);
    writeCub(prefix);
    const Dataset dataset = open();
    const std::string images = prefix.toStdString() + "images/";
    QCOMPARE(dataset.layout, Layout::Cub200);
    QVERIFY((dataset.classes == Names{"001.Black_footed_Albatross", "002.Laysan_Albatross"}));
    QVERIFY((dataset.samples == Samples{{images + "001.Black_footed_Albatross/a.jpg", 0},
                                        {images + "002.Laysan_Albatross/c.jpg", 1}}));
    QVERIFY((dataset.testSamples == Samples{{images + "001.Black_footed_Albatross/b.jpg", 0}}));
    QVERIFY(dataset.hasTestList && dataset.problems.empty());
  }

  void refusesBadCub200_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("contents");
    QTest::addColumn<QStringList>("phrases");
    const auto row = [](const char* name, const char* file, const QByteArray& contents,
                        const QStringList& phrases) {
      QTest::newRow(name) << file << contents << phrases;
    };
    row("outside", "images.txt", "1 ../../etc/x.jpg\n", {"line 1", "leaves"});
    row("a folder", "images.txt", "1 images/.\n", {"line 1", "names a folder"});
    row("absolute", "images.txt", "1 /etc/x.jpg\n", {"leaves"});
    row("NUL", "images.txt", QByteArray("1 a\0.jpg\n", 9), {"control character"});
    row("no number", "images.txt", "a.jpg\n", {"begin with a number"});
    row("number alone", "images.txt", "1\n", {"begin with a number"});
    row("number twice", "images.txt", "1 a.jpg\n1 b.jpg\n", {"line 2", "another image"});
    row("image twice", "images.txt", "1 a.jpg\n2 ./a.jpg\n", {"line 2", "second time"});
    row("a long line", "images.txt", QByteArray(1 << 20, 'x'), {"xxx…"});
    row("class 10^9", "image_class_labels.txt", "1 1000000000\n", {"classes.txt"});
    row("class 10^12", "image_class_labels.txt", "1 1000000000000\n", {"classes.txt"});
    row("class without an image", "image_class_labels.txt", "9 1\n", {"images.txt"});
    row("no class", "image_class_labels.txt", "1 1\n", {"image 2"});
    row("no split", "train_test_split.txt", "1 1\n2 0\n", {"image 3"});
    row("split 2", "train_test_split.txt", "1 2\n", {"1 (training) or 0"});
    row("class twice", "classes.txt", "1 a\n1 b\n", {"second time"});
    row("class name", "classes.txt", "1 a\xFF\n", {"UTF-8"});
  }
  void refusesBadCub200() {
    QFETCH(const QString, file);
    QFETCH(const QByteArray, contents);
    QFETCH(const QStringList, phrases);
    writeCub("");
    writeBytes(path(file), contents);
    verifyFails([&] { open(); }, ErrorCode::BadList, phrases + QStringList{file});
  }

  void readsAircraft_data() {
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<int>("labels");
    QTest::addColumn<QStringList>("classes");
    const auto row = [](const char* name, const char* prefix, AircraftLabels labels,
                        const QStringList& classes) {
      QTest::newRow(name) << prefix << static_cast<int>(labels) << classes;
    };
    const QStringList variants = {"737-200", "DC-3", "F/A-18, \"Hornet\""};
    row("variants", "data/", AircraftLabels::Variant, variants);
    row("the data folder", "", AircraftLabels::Variant, variants);
    row("the parent", "fgvc-aircraft-2013b/data/", AircraftLabels::Variant, variants);
    row("families", "data/", AircraftLabels::Family, {"Boeing 737", "DC-3", "F/A-18"});
    row("manufacturers", "data/", AircraftLabels::Manufacturer, {"Boeing", "McDonnell Douglas"});
  }
  void readsAircraft() {
    QFETCH(const QString, prefix);
    QFETCH(const int, labels);
    QFETCH(const QStringList, classes);
    writeAircraft(prefix);
    const Dataset dataset = openDataset({root(), {}, {}, static_cast<AircraftLabels>(labels)});
    QCOMPARE(dataset.layout, Layout::Aircraft);
    QStringList found;
    for (const std::string& name : dataset.classes)
      found.append(QString::fromStdString(name));
    QCOMPARE(found, classes);
    QCOMPARE(dataset.samples.size(), std::size_t{3});
    const std::string images = prefix.toStdString() + "images/";
    QVERIFY((dataset.samples.front() == Sample{images + "0000001.jpg", 0}));
    QVERIFY((dataset.testSamples == Samples{{images + "0000004.jpg", 0}}));
  }

  void refusesBadAircraft_data() {
    QTest::addColumn<QByteArray>("contents");
    QTest::addColumn<QString>("phrase");
    QTest::newRow("a path") << QByteArray("../../x 737\n") << "expected to read";
    QTest::newRow("no name") << QByteArray("0000001\n") << "expected to read";
    QTest::newRow("not UTF-8") << QByteArray("0000001 7\xFF\n") << "UTF-8";
    QTest::newRow("twice") << QByteArray("0000001 a\n0000001 b\n") << "second time";
    QTest::newRow("tested, too") << QByteArray("0000001 a\n0000004 b\n") << "second time";
  }
  void refusesBadAircraft() {
    QFETCH(const QByteArray, contents);
    QFETCH(const QString, phrase);
    writeAircraft("data/");
    writeBytes(path("data/images_variant_trainval.txt"), contents);
    verifyFails([&] { open(); }, ErrorCode::BadList, {phrase, "line "});
  }

  void readsStanfordCars_data() {
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QString>("testFolder");
    QTest::newRow("labels beside the devkit") << ""
                                              << "";
    QTest::newRow("labels in the devkit") << ""
                                          << "devkit/";
    QTest::newRow("the parent") << "stanford_cars/"
                                << "";
  }
  void readsStanfordCars() {
    QFETCH(const QString, prefix);
    QFETCH(const QString, testFolder);
    writeCars(prefix);
    copyCars("cars_test_annos_withlabels", prefix + testFolder + "cars_test_annos_withlabels");
    const Dataset dataset = open();
    QCOMPARE(dataset.layout, Layout::StanfordCars);
    QVERIFY((dataset.classes == Names{"AM General Hummer SUV 2000", "Ram C/V Cargo Van 2012",
                                      "Acura \"TL\", Sedan 2012"}));
    const std::string base = prefix.toStdString();
    QVERIFY((dataset.samples == Samples{{base + "cars_train/00002.jpg", 0},
                                        {base + "cars_train/00003.jpg", 1},
                                        {base + "cars_train/00001.jpg", 2}}));
    QVERIFY((dataset.testSamples == Samples{{base + "cars_test/00001.jpg", 1}}));
    QVERIFY(dataset.hasTestList && dataset.unusedName.empty());
  }

  void carsWithoutTestLabelsHoldOutAShare() {
    writeCars("");
    const Dataset dataset = open();
    QVERIFY(!dataset.hasTestList && dataset.testSamples.empty());
    QCOMPARE(dataset.unusedName, std::string("cars_test/"));
  }

  void refusesBadCars_data() {
    QTest::addColumn<QString>("phrase");
    QTest::newRow("bad_other_name") << "no struct array";
    QTest::newRow("bad_matrix") << "no struct array";
    QTest::newRow("bad_no_fname") << "\"fname\"";
    QTest::newRow("bad_no_class") << "\"class\"";
    QTest::newRow("bad_text_class") << "class";
    QTest::newRow("bad_number_fname") << "text";
    QTest::newRow("bad_class_0") << "does not name";
    QTest::newRow("bad_class_4") << "does not name";
    QTest::newRow("bad_class_nan") << "does not name";
    QTest::newRow("bad_path") << "leaves its folder";
    QTest::newRow("bad_empty_class") << "class";
    QTest::newRow("bad_bomb") << "far more";
    QTest::newRow("cars_meta") << "no struct array";
  }
  void refusesBadCars() {
    QFETCH(const QString, phrase);
    writeCars("");
    copyCars(QTest::currentDataTag(), "devkit/cars_train_annos");
    verifyFails([&] { open(); }, ErrorCode::BadList, {phrase, "cars_train_annos.mat", "Unpack"});
  }

  void refusesWhatIsNoMatlabFile() {
    writeCars("");
    copyCars("cars_train_annos", "devkit/cars_meta");
    verifyFails([&] { open(); }, ErrorCode::BadList, {"cars_meta.mat", "cell array"});
    for (const QByteArray& bytes : {QByteArray(), QByteArray("text"), QByteArray(5 << 20, 'x')}) {
      writeBytes(path("devkit/cars_meta.mat"), bytes);
      verifyFails([&] { open(); }, ErrorCode::BadList, {"cars_meta.mat"});
    }
  }

  // Small files of which each 8 bytes, once unpacked, or each one would take a hundred in memory.
  void refusesCarsOfTooManyParts_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("cells") << packedVariable(1, tagged(14, {}).repeated(300'000));
    QTest::newRow("fields") << packedVariable(
        2, tagged(5, QByteArray("\1\0\0\0\0\0\0\0", 8)) + tagged(1, QByteArray(300'000, 'a')));
  }
  void refusesCarsOfTooManyParts() {
    QFETCH(const QByteArray, bytes);
    writeCars("");
    writeBytes(path("devkit/cars_train_annos.mat"), bytes);
    verifyFails([&] { open(); }, ErrorCode::BadList, {"cars_train_annos.mat", "far more"});
  }

  // Every cut and every flipped byte is read or refused; nothing else happens.
  void survivesDamagedCars() {
    writeCars("");
    QFile file(carsFile("cars_train_annos"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray good = file.readAll();
    for (qsizetype i = 0; i < good.size(); i += 3) {
      QByteArray flipped = good;
      flipped[i] = static_cast<char>(~flipped[i]);
      for (const QByteArray& bytes : {flipped, good.first(i)}) {
        writeBytes(path("devkit/cars_train_annos.mat"), bytes);
        const std::optional<Error> error = errorOf([&] { open(); });
        const std::set<ErrorCode> expected = {ErrorCode::BadList, ErrorCode::EmptyDataset,
                                              ErrorCode::EmptyClass};
        QVERIFY2(!error || expected.contains(error->code()), error ? error->what() : "");
      }
    }
  }

  void onlyAircraftHasOtherLabels() {
    writeImages({"a/1.jpg", "b/1.jpg"});
    const DataSource source{root(), {}, {}, AircraftLabels::Family};
    verifyFails([&] { openDataset(source); }, ErrorCode::BadConfig, {"FGVC-Aircraft"});
  }

 private:
  QString path(const QString& name) const { return folder_->filePath(name); }
  std::filesystem::path root() const { return folder_->path().toStdString(); }
  Dataset open() const { return openDataset({root(), {}, {}}); }

  void writeImages(const QStringList& names) const {
    static const QByteArray jpeg = smallJpeg();
    for (const QString& name : names)
      writeBytes(path(name), jpeg);
  }

  void writeCub(const QString& prefix) const {
    writeImages({prefix + "images/001.Black_footed_Albatross/a.jpg",
                 prefix + "images/001.Black_footed_Albatross/b.jpg",
                 prefix + "images/002.Laysan_Albatross/c.jpg"});
    writeBytes(path(prefix + "classes.txt"),
               "1 001.Black_footed_Albatross\n2 002.Laysan_Albatross\n");
    writeBytes(path(prefix + "images.txt"),
               "1 001.Black_footed_Albatross/a.jpg\n2 001.Black_footed_Albatross/b.jpg\n"
               "3 002.Laysan_Albatross/c.jpg\n");
    writeBytes(path(prefix + "image_class_labels.txt"), "1 1\n2 1\n3 2\n");
    writeBytes(path(prefix + "train_test_split.txt"), "1 1\n2 0\n3 1\n");
  }

  // Images 1, 2 and 3 are for training, 4 for testing.
  void writeAircraft(const QString& prefix) const {
    const auto list = [&](const QString& labels, const char* one, const char* two,
                          const char* three) {
      writeBytes(path(prefix + "images_" + labels + "_trainval.txt"),
                 QByteArray("0000001 ") + one + "\n0000002 " + two + "\r\n0000003 " + three + "\n");
      writeBytes(path(prefix + "images_" + labels + "_test.txt"),
                 QByteArray("0000004 ") + one + "\n");
    };
    list("variant", "737-200", "F/A-18, \"Hornet\"", "DC-3");
    list("family", "Boeing 737", "F/A-18", "DC-3");
    list("manufacturer", "Boeing", "McDonnell Douglas", "McDonnell Douglas");
    for (const char* number : {"1", "2", "3", "4"})
      writeImages({prefix + "images/000000" + number + ".jpg"});
  }

  static QString carsFile(const QString& name) {
    return QStringLiteral(ADNET_TEST_DATA "/parity/data/cars/") + name + ".mat";
  }
  void copyCars(const QString& name, const QString& to) const {
    QFile file(carsFile(name));
    QVERIFY(file.open(QIODevice::ReadOnly));
    writeBytes(path(to + ".mat"), file.readAll());
  }
  void writeCars(const QString& prefix) const {
    copyCars("cars_meta", prefix + "devkit/cars_meta");
    copyCars("cars_train_annos", prefix + "devkit/cars_train_annos");
    for (const char* name :
         {"cars_train/00001", "cars_train/00002", "cars_train/00003", "cars_test/00001"})
      writeImages({prefix + name + ".jpg"});
  }

  std::optional<QTemporaryDir> folder_;
};

QTEST_GUILESS_MAIN(TestLayouts)
#include "tst_layouts.moc"
