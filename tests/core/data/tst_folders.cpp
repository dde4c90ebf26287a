// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/open_dataset.h"
#include "tests/core/data/image_files.h"

#include <QTemporaryDir>

#include <set>
#include <sys/stat.h>
#include <unistd.h>

using namespace adnet;
using namespace adnet::testing;

namespace {

using Kind = DataNote::Kind;
using Names = std::vector<std::string>;

// The superuser may list every folder; while this lives, the test is someone else.
class NoSuperuser {
 public:
  NoSuperuser() { change(65534); }
  ~NoSuperuser() { change(0); }
  NoSuperuser(const NoSuperuser&) = delete;
  NoSuperuser& operator=(const NoSuperuser&) = delete;

 private:
  void change(uid_t user) const {
    if (isSuperuser_ && ::seteuid(user) != 0) qFatal("cannot become another user");
  }
  bool isSuperuser_ = ::getuid() == 0;
};

}  // namespace

// Folders as people have them: halves of a split, leftovers of systems, links, names.
class TestFolders : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    folder_.emplace();
    QVERIFY(folder_->isValid());
  }

  void cleanup() { std::filesystem::remove_all(root()); }

  void halvesOfASplitAreNoClasses_data() {
    QTest::addColumn<QString>("train");
    QTest::addColumn<QString>("test");
    const QList<std::pair<const char*, const char*>> halves = {{"train", "valid"},
                                                               {"train", "validation"},
                                                               {"Train", "Test"},
                                                               {"training", "testing"},
                                                               {"TRAIN", "VAL"},
                                                               {"train", "dev"},
                                                               {"train_set", "test_set"},
                                                               {"trainset", "testset"},
                                                               {"images_train", "images_val"},
                                                               {"train2017", "val2017"},
                                                               {"cars_train", "cars_test"},
                                                               {"Training Data", "Test Data"},
                                                               {"train/train", "test/test"},
                                                               {"train/images", "test/images"}};
    for (const auto& [train, test] : halves)
      QTest::newRow(train) << train << test;
  }
  void halvesOfASplitAreNoClasses() {
    QFETCH(const QString, train);
    QFETCH(const QString, test);
    writeImages({train + "/robin/1.jpg", train + "/wren/2.jpg", test + "/robin/3.jpg"});
    const Dataset dataset = open();
    QCOMPARE(dataset.layout, Layout::TrainTestFolders);
    QVERIFY((dataset.classes == Names{"robin", "wren"}));
    QCOMPARE(dataset.samples.size(), std::size_t{2});
    QCOMPARE(dataset.testSamples.size(), std::size_t{1});
    QCOMPARE(QString::fromStdString(dataset.trainName), train + '/');
    QCOMPARE(QString::fromStdString(dataset.testName), test + '/');
    QVERIFY(dataset.hasTestList && dataset.notes.empty() && dataset.problems.empty());
  }

  void anUnlabelledTestFolderIsNotUsed_data() {
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<QString>("tested");
    QTest::newRow("alone") << QStringList{} << "";
    QTest::newRow("beside val") << QStringList{"val/robin/1.jpg", "val/wren/1.jpg"} << "val/";
    QTest::newRow("with a folder that is no half")
        << QStringList{"val/wren/1.jpg", "extra/owl/1.jpg"} << "val/";
  }
  void anUnlabelledTestFolderIsNotUsed() {
    QFETCH(const QStringList, more);
    QFETCH(const QString, tested);
    writeImages({"train/robin/1.jpg", "train/wren/1.jpg", "test/1.jpg", "test/2.jpg"});
    writeImages(more);
    const Dataset dataset = open();
    QVERIFY((dataset.classes == Names{"robin", "wren"}));
    QCOMPARE(QString::fromStdString(dataset.testName), tested);
    QCOMPARE(dataset.hasTestList, !tested.isEmpty());
    QCOMPARE(dataset.unusedName, std::string("test/"));
    const std::size_t extra = more.contains("extra/owl/1.jpg") ? 1 : 0;
    QCOMPARE(countOf(dataset, Kind::UnusedFolders), 2 + extra);
  }

  void aTrainingHalfAloneHoldsOutAShare() {
    writeImages({"train/robin/1.jpg", "train/wren/1.jpg", "train/3.jpg"});
    const Dataset dataset = open();
    QVERIFY((dataset.classes == Names{"robin", "wren"}));
    QVERIFY(!dataset.hasTestList);
    QCOMPARE(countOf(dataset, Kind::LooseImages), std::size_t{1});
  }

  void saysWhatAFolderLooksLike_data() {
    QTest::addColumn<QStringList>("images");
    QTest::addColumn<QStringList>("phrases");
    const auto row = [](const char* name, const QStringList& images, const QStringList& phrases) {
      QTest::newRow(name) << images << phrases;
    };
    row("loose halves", {"train/1.jpg", "test/1.jpg"},
        {"halves", "test/ and train/", "train/wren/"});
    row("three loose halves", {"train/1.jpg", "test/1.jpg", "Valid/1.jpg"}, {"halves", "Valid/"});
    row("nothing to train on", {"val/a/1.jpg", "test/a/1.jpg"}, {"halves", "none to train on"});
    row("two to train on", {"train/a/1.jpg", "training/a/1.jpg"}, {"more than one", "training/"});
    row("masks", {"images/1.jpg", "masks/1.png"}, {"segmentation", "images and masks"});
    row("labels", {"img/1.jpg", "labels/1.png"}, {"segmentation"});
    row("VOC", {"JPEGImages/1.jpg", "SegmentationClass/1.png", "SegmentationObject/1.png"},
        {"segmentation"});
    row("masks in halves",
        {"train/images/1.jpg", "train/masks/1.png", "val/images/1.jpg", "val/masks/1.png"},
        {"segmentation"});
  }
  void saysWhatAFolderLooksLike() {
    QFETCH(const QStringList, images);
    QFETCH(const QStringList, phrases);
    writeImages(images);
    verifyFails([&] { open(); }, ErrorCode::EmptyDataset, phrases);
  }

  void aWrappingFolderIsNamed() {
    writeImages({"birds/robin/1.jpg", "birds/wren/1.jpg"});
    verifyFails([&] { open(); }, ErrorCode::TooFewClasses,
                {"\"birds\"", "\"robin\"", "\"wren\"", "choose the folder"});
  }

  void classesThatOnlySoundLikeASplitStay() {
    writeImages({"train/1.jpg", "bus/1.jpg", "tram/1.jpg"});
    QVERIFY((open().classes == Names{"bus", "train", "tram"}));
  }

  void itsOwnRunsAreNoClasses_data() {
    QTest::addColumn<QString>("run");
    QTest::addColumn<QString>("named");
    QTest::newRow("runs") << "runs/20260101-x"
                          << "runs/";
    QTest::newRow("deeper") << "results/birds/20260101-x"
                            << "results/birds/";
    QTest::newRow("a run itself") << "20260101-x"
                                  << "20260101-x/";
    QTest::newRow("in a class") << "robin/20260101-x"
                                << "robin/20260101-x/";
  }
  void itsOwnRunsAreNoClasses() {
    QFETCH(const QString, run);
    QFETCH(const QString, named);
    writeImages({"robin/1.jpg", "wren/1.jpg"});
    writeBytes(path(run + "/run.json"), "{}");
    writeBytes(path(run + "/classes.txt"), "robin\nwren\n");
    const Dataset dataset = open();
    QVERIFY((dataset.classes == Names{"robin", "wren"}));
    QVERIFY((exampleOf(dataset, Kind::Runs) == named.toStdString()));
  }

  void theContentDecides() {
    const QByteArray jpeg = smallJpeg(), png = encoded(".png", testPicture(40, 30));
    writeImages({"robin/1.jpg", "wren/1.jpg"});
    writeBytes(path("wren/00"), jpeg);
    writeBytes(path("wren/01.jpg_large"), jpeg);
    writeBytes(path("wren/02.dat"), png);
    writeBytes(path("wren/03.mpo"), encoded(".bmp", testPicture(40, 30)));
    writeBytes(path("wren/04.x"), encoded(".tiff", testPicture(40, 30)));
    writeBytes(path("wren/05.x"), encoded(".webp", testPicture(40, 30)));
    writeBytes(path("wren/06"), "GIF89a, and so on, which is not read here");
    writeBytes(path("wren/notes"), "BMW and others");
    writeBytes(path("wren/boxes.xml"), "<xml/>");
    writeBytes(path("wren/raw.NEF"), encoded(".tiff", testPicture(40, 30)));
    const Dataset dataset = open();
    QCOMPARE(dataset.samples.size(), std::size_t{8});
    QCOMPARE(countOf(dataset, Kind::NoImages), std::size_t{2});
    QCOMPARE(exampleOf(dataset, Kind::NoImages), std::string("wren/boxes.xml"));
    QCOMPARE(dataset.problems.size(), std::size_t{2});
    QCOMPARE(dataset.problems[0].path, std::string("wren/06"));
    QCOMPARE(dataset.problems[1].path, std::string("wren/raw.NEF"));
    QVERIFY(dataset.problems[1].detail.find("raw") != std::string::npos);
  }

  void documentsBesideTheClassesAreNoNews() {
    writeImages({"robin/1.jpg", "wren/1.jpg"});
    for (const char* name :
         {"README", "readme.rst", "Readme.md", "LICENSE", "License-CC0", "COPYING", "classes.txt",
          "NOTES.TXT", "labels.csv", "info.json", "paper.pdf"})
      writeBytes(path(name), "words");
    QVERIFY(open().notes.empty());
    // Elsewhere they may be a mistake, and so may anything else.
    for (const char* name : {"wren/notes.txt", "robin/README", "wren/License.txt", "boxes.xml",
                             "readings", "robin/plan"})
      writeBytes(path(name), "words");
    const std::vector<DataNote> notes = open().notes;
    QCOMPARE(notes.size(), std::size_t{1});
    QVERIFY(notes[0].kind == Kind::NoImages);
    QVERIFY((notes[0].examples == Names{"boxes.xml", "readings", "robin/plan", "wren/notes.txt"}));
    // An image is one by its content, an archive may hold the images.
    writeBytes(path("readme.txt"), smallJpeg());
    writeBytes(path("README.zip"), "PK\x03\x04");
    const Dataset dataset = open();
    QCOMPARE(exampleOf(dataset, Kind::LooseImages), std::string("readme.txt"));
    QCOMPARE(exampleOf(dataset, Kind::NoImages), std::string("README.zip"));
  }

  void linksAreFollowedAndLoopsEnded() {
    writeImages({"d/robin/1.jpg", "d/wren/1.jpg", "archive/2023/old/1.jpg", "elsewhere/1.jpg"});
    link("../../archive", "d/robin/archive");
    link("../elsewhere", "d/auk");
    link("robin", "d/again");
    link("..", "d/up");
    link(".", "d/loop");
    link("../../archive", "archive/2023/round");
    link("../../elsewhere/1.jpg", "d/wren/linked.jpg");
    link("nothing", "d/dead");
    const Dataset dataset = openDataset({root() / "d", {}, {}});
    QVERIFY((dataset.classes == Names{"auk", "robin", "wren"}));
    QVERIFY((dataset.samples == std::vector<Sample>{{"auk/1.jpg", 0},
                                                    {"robin/1.jpg", 1},
                                                    {"robin/archive/2023/old/1.jpg", 1},
                                                    {"wren/1.jpg", 2},
                                                    {"wren/linked.jpg", 2}}));
    QCOMPARE(countOf(dataset, Kind::Links), std::size_t{4});
    QCOMPARE(exampleOf(dataset, Kind::NoImages), std::string("dead"));
  }

  void whatSystemsLeaveIsNamed() {
    const QStringList left = {"__MACOSX/robin/._1.jpg",
                              "@eaDir/x.jpg/T.jpg",
                              "lost+found/x.jpg",
                              "$RECYCLE.BIN/a.jpg",
                              ".Trash-1000/files/a.jpg",
                              ".ipynb_checkpoints/a.jpg",
                              "System Volume Information/a.jpg",
                              "#recycle/a.jpg",
                              ".git/a.jpg",
                              "robin/@eaDir/1.jpg/SYNO.jpg",
                              "robin/.ipynb_checkpoints/1.jpg",
                              "robin/Thumbs.db",
                              ".DS_Store",
                              "robin/desktop.ini",
                              "robin/._1.jpg"};
    writeImages({"robin/1.jpg", "wren/1.jpg"});
    writeImages(left);
    const Dataset dataset = open();
    QVERIFY((dataset.classes == Names{"robin", "wren"}));
    QCOMPARE(dataset.samples.size(), std::size_t{2});
    QVERIFY(dataset.problems.empty());
    QCOMPARE(dataset.notes.size(), std::size_t{1});
    QCOMPARE(countOf(dataset, Kind::Hidden), static_cast<std::size_t>(left.size()));
    QCOMPARE(exampleOf(dataset, Kind::Hidden), std::string("#recycle/"));
    QVERIFY(describe(dataset.notes.front()).find("15 (\"#recycle/\"") != std::string::npos);
  }

  void aFolderWithoutAReadableImageIsNoClass() {
    writeImages({"robin/1.jpg", "wren/1.jpg"});
    writeBytes(path("docs/readme.txt"), "text");
    writeBytes(path("owl/1.jpg"), "text");
    QVERIFY(QDir().mkpath(path("empty")));
    const Dataset dataset = open();
    QVERIFY((dataset.classes == Names{"robin", "wren"}));
    QVERIFY((dataset.samples == std::vector<Sample>{{"robin/1.jpg", 0}, {"wren/1.jpg", 1}}));
    Names named;
    for (const FileProblem& problem : dataset.problems)
      named.push_back(problem.path);
    QVERIFY((named == Names{"docs/", "empty/", "owl/", "owl/1.jpg"}));
    QVERIFY(dataset.problems[0].code == ErrorCode::EmptyClass);
  }

  void emptyFoldersInHalvesAreNamed() {
    writeImages({"train/a/1.jpg", "train/b/1.jpg", "test/a/1.jpg"});
    writeBytes(path("train/owl/x.txt"), "text");
    writeBytes(path("test/owl/1.jpg"), "text");
    const Dataset dataset = open();
    QVERIFY((dataset.classes == Names{"a", "b"}));
    QCOMPARE(dataset.problems.size(), std::size_t{3});
    QCOMPARE(dataset.problems[2].path, std::string("train/owl/"));
  }

  void aFolderThatMayNotBeListedIsNamedWithTheCause() {
    writeImages({"robin/1.jpg", "wren/1.jpg", "owl/1.jpg"});
    const auto permit = [&](const char* name, unsigned mode) {
      std::filesystem::permissions(root() / name, static_cast<std::filesystem::perms>(mode));
    };
    permit("", 0755);
    permit("owl", 0);
    {
      const NoSuperuser person;
      const Dataset dataset = open();
      QVERIFY((dataset.classes == Names{"robin", "wren"}));
      QCOMPARE(dataset.problems.size(), std::size_t{1});
      QVERIFY(dataset.problems[0].detail.find("ermission") != std::string::npos);
    }
    permit("robin", 0);
    {
      const NoSuperuser person;
      verifyFails([&] { open(); }, ErrorCode::TooFewClasses, {"owl", "ermission"});
    }
    permit("owl", 0755);
    permit("robin", 0755);
  }

  void namesThatCannotBeWrittenDownAreNamed() {
    writeImages({"a/1.jpg", "b/1.jpg", "ro\nbin/1.jpg"});
    const std::filesystem::path latin = root() / "\xE9tourneau";
    std::filesystem::create_directory(latin);
    std::filesystem::copy_file(root() / "a/1.jpg", latin / "1.jpg");
    const Dataset dataset = open();
    QVERIFY((dataset.classes == Names{"a", "b"}));
    QCOMPARE(dataset.problems.size(), std::size_t{2});
    QCOMPARE(dataset.problems[0].path, std::string("?tourneau"));
    QVERIFY(dataset.problems[0].detail.find("not UTF-8") != std::string::npos);
    QCOMPARE(dataset.problems[1].path, std::string("ro?bin"));
    QVERIFY(dataset.problems[1].detail.find("control character") != std::string::npos);
  }

  void unicodeFormsAreOneName() {
    writeImages({"train/Caf\u00E9/1.jpg", "train/b/1.jpg", "test/Cafe\u0301/1.jpg"});
    const Dataset dataset = open();
    QVERIFY((dataset.classes == Names{"Caf\u00E9", "b"}));
    QVERIFY(dataset.notes.empty());
    writeImages({"train/Cafe\u0301/2.jpg"});
    QCOMPARE(open().classes.size(), std::size_t{2});
    QCOMPARE(countOf(open(), Kind::OneClass), std::size_t{2});
  }

  void similarNamesAreNamed() {
    writeImages({"robin/1.jpg", "Robin/1.jpg", "robin /1.jpg", "\u00C9l/1.jpg", "\u00E9l/1.jpg",
                 "wren/1.jpg"});
    const Dataset dataset = open();
    QCOMPARE(dataset.classes.size(), std::size_t{6});
    QCOMPARE(countOf(dataset, Kind::SimilarNames), std::size_t{5});
    QCOMPARE(exampleOf(dataset, Kind::SimilarNames), std::string("Robin"));
  }

  void aTestClassOfASimilarNameIsExplained() {
    writeImages({"train/robin/1.jpg", "train/wren/1.jpg", "test/Robin/1.jpg"});
    verifyFails([&] { open(); }, ErrorCode::EmptyClass, {"\"Robin\"", "\"robin\", too"});
  }

  void anArchiveIsToBeUnpacked() {
    writeBytes(path("d.zip"), QByteArray("PK\3\4").leftJustified(60, '\0'));
    writeBytes(path("d/birds.tgz"), QByteArray("\x1F\x8B\x08").leftJustified(60, '\0'));
    const auto openAt = [&](const char* name) { openDataset({root() / name, {}, {}}); };
    verifyFails([&] { openAt("d.zip"); }, ErrorCode::Unreadable, {"archive", "Unpack"});
    verifyFails([&] { openAt("d"); }, ErrorCode::EmptyDataset, {"birds.tgz", "Unpack"});
  }

  void pipesAndDevicesAreNamedAndNeverWaitedFor() {
    writeImages({"robin/1.jpg", "wren/1.jpg"});
    for (const char* name : {"robin/pipe.jpg", "robin/pipe"})
      QVERIFY(::mkfifo(path(name).toLocal8Bit().constData(), 0600) == 0);
    link("/dev/zero", "robin/zero.jpg");
    const Dataset dataset = open();
    QCOMPARE(dataset.samples.size(), std::size_t{2});
    QCOMPARE(dataset.problems.size(), std::size_t{2});
    QCOMPARE(exampleOf(dataset, Kind::NoImages), std::string("robin/pipe"));
    QVERIFY(::mkfifo(path("fifo").toLocal8Bit().constData(), 0600) == 0);
    verifyFails(
        [&] {
          openDataset({root() / "fifo", {}, {}});
        },
        ErrorCode::Unreadable, {"not a folder"});
  }

  void aRootThatIsNotUtf8IsNamed() {
    writeImages({"d/a/1.jpg", "d/b/1.jpg"});
    std::filesystem::rename(root() / "d", root() / "caf\xE9");
    verifyFails(
        [&] {
          openDataset({root() / "caf\xE9", {}, {}});
        },
        ErrorCode::Unreadable, {"caf?", "UTF-8", "Rename"});
  }

 private:
  QString path(const QString& name) const { return folder_->filePath(name); }
  std::filesystem::path root() const { return folder_->path().toStdString(); }
  Dataset open() const { return openDataset({root(), {}, {}}); }
  void link(const char* target, const char* name) const {
    std::filesystem::create_symlink(target, root() / name);
  }

  void writeImages(const QStringList& names) const {
    static const QByteArray jpeg = smallJpeg();
    for (const QString& name : names)
      writeBytes(path(name), jpeg);
  }

  static DataNote noteOf(const Dataset& dataset, Kind kind) {
    for (const DataNote& note : dataset.notes)
      if (note.kind == kind) return note;
    return {};
  }
  static std::size_t countOf(const Dataset& dataset, Kind kind) {
    return noteOf(dataset, kind).count;
  }
  static std::string exampleOf(const Dataset& dataset, Kind kind) {
    const DataNote note = noteOf(dataset, kind);
    return note.examples.empty() ? std::string() : note.examples.front();
  }

  std::optional<QTemporaryDir> folder_;
};

QTEST_GUILESS_MAIN(TestFolders)
#include "tst_folders.moc"
