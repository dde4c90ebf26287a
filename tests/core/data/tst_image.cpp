// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/image_file.h"
#include "tests/core/data/image_files.h"

#include <QTemporaryDir>

#include <opencv2/core.hpp>

#include <sys/stat.h>

using namespace adnet;
using namespace adnet::testing;

namespace {

cv::Mat asBgr(const Image& image) {
  cv::Mat bgr(image.height, image.width, CV_8UC3);
  const cv::Mat rgb(bgr.size(), CV_8UC3, const_cast<std::uint8_t*>(image.rgb.data()));
  cv::mixChannels({{rgb}}, {{bgr}}, {0, 2, 1, 1, 2, 0});
  return bgr;
}

double largestDifference(const cv::Mat& a, const cv::Mat& b) {
  return a.size() == b.size() ? cv::norm(a, b, cv::NORM_INF) : 256;
}

QByteArray noisyPng(int type) {
  cv::Mat picture(64, 64, type);
  cv::randu(picture, 0, 255);
  return encoded(".png", picture);
}

}  // namespace

class TestImage : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() { QVERIFY(folder_.isValid()); }

  void decodesEveryFormat_data() {
    QTest::addColumn<QByteArray>("ending");
    QTest::addColumn<int>("tolerance");
    QTest::newRow("png") << QByteArray(".png") << 0;
    QTest::newRow("bmp") << QByteArray(".bmp") << 0;
    QTest::newRow("tiff") << QByteArray(".tiff") << 0;
    QTest::newRow("webp") << QByteArray(".webp") << 60;
    QTest::newRow("jpeg") << QByteArray(".jpg") << 40;
  }
  void decodesEveryFormat() {
    QFETCH(QByteArray, ending);
    QFETCH(int, tolerance);
    const cv::Mat picture = testPicture(61, 47);
    const auto path = write("picture", encoded(ending, picture));
    checkImageFile(path);
    const Image image = decodeImage(path);
    QCOMPARE(image.width, 61);
    QCOMPARE(image.height, 47);
    QCOMPARE(image.bytes(), std::size_t{61} * 47 * 3);
    QVERIFY(largestDifference(asBgr(image), picture) <= tolerance);
  }

  void isRedGreenBlue() {
    const auto path = write("red.png", encoded(".png", cv::Mat(2, 3, CV_8UC3, {10, 20, 250})));
    const std::vector<std::uint8_t> pixel{250, 20, 10};
    const Image image = decodeImage(path);
    QVERIFY(std::equal(pixel.begin(), pixel.end(), image.rgb.begin()));
  }

  void greyBecomesThreeEqualChannels() {
    cv::Mat grey(20, 30, CV_8U);
    cv::randu(grey, 0, 255);
    const Image image = decodeImage(write("grey.png", encoded(".png", grey)));
    for (std::size_t i = 0; i < 600; ++i) {
      QCOMPARE(image.rgb[3 * i], grey.data[i]);
      QCOMPARE(image.rgb[3 * i + 1], grey.data[i]);
      QCOMPARE(image.rgb[3 * i + 2], grey.data[i]);
    }
  }

  void sixteenBitsBecomeEight() {
    const cv::Mat deep(8, 8, CV_16UC3, cv::Scalar(0x1234, 0x80FF, 0xFFFF));
    const Image image = decodeImage(write("deep.png", encoded(".png", deep)));
    const cv::Mat expected(8, 8, CV_8UC3, cv::Scalar(0x12, 0x80, 0xFF));
    QVERIFY(largestDifference(asBgr(image), expected) <= 1);
  }

  void alphaIsDropped() {
    const cv::Mat picture(8, 8, CV_8UC4, cv::Scalar(10, 20, 30, 0));
    const Image image = decodeImage(write("alpha.png", encoded(".png", picture)));
    QVERIFY(largestDifference(asBgr(image), cv::Mat(8, 8, CV_8UC3, {10, 20, 30})) == 0);
  }

  // EXIF 2.3, 4.6.4: where the stored picture's first row and column belong.
  void exifOrientationIsApplied_data() {
    QTest::addColumn<int>("orientation");
    for (int orientation = 1; orientation <= 8; ++orientation)
      QTest::addRow("%d", orientation) << orientation;
  }
  void exifOrientationIsApplied() {
    QFETCH(int, orientation);
    const QByteArray jpeg = encoded(".jpg", testPicture(48, 32));
    const auto plain = write("plain.jpg", jpeg);
    const auto turned =
        write("turned.jpg", withApp1(jpeg, exifOrientation(static_cast<char>(orientation))));
    cv::Mat expected = asBgr(decodeImage(plain));
    if (orientation >= 5) cv::transpose(expected, expected);
    const bool mirrored =
        orientation == 2 || orientation == 3 || orientation == 6 || orientation == 7;
    const bool upsideDown =
        orientation == 3 || orientation == 4 || orientation == 7 || orientation == 8;
    if (mirrored) cv::flip(expected, expected, 1);
    if (upsideDown) cv::flip(expected, expected, 0);
    checkImageFile(turned);
    QVERIFY(largestDifference(asBgr(decodeImage(turned)), expected) == 0);
  }

  void refusesBadFiles_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("phrase");
    const QByteArray jpeg = encoded(".jpg", testPicture(200, 150));
    const QByteArray png = noisyPng(CV_8UC3);
    const auto cut = [](const QByteArray& bytes, double share) {
      return bytes.first(static_cast<qsizetype>(share * static_cast<double>(bytes.size())));
    };
    QTest::newRow("empty") << QByteArray() << "is empty";
    QTest::newRow("text") << QByteArray("no image at all\n") << "is not an image";
    QTest::newRow("one byte") << QByteArray("\xFF") << "is not an image";
    QTest::newRow("a format that is not read") << QByteArray("GIF89a\1\0\1\0") << "Convert";
    QTest::newRow("half a JPEG") << cut(jpeg, 0.5) << "cut off";
    QTest::newRow("a JPEG without its last byte") << jpeg.chopped(1) << "cut off";
    QTest::newRow("a JPEG without its end marker") << jpeg.chopped(2) << "cut off";
    QTest::newRow("the first 20 bytes of a JPEG") << jpeg.first(20) << "cut off";
    QTest::newRow("the first 3 bytes of a JPEG") << jpeg.first(3) << "cut off";
    QTest::newRow("half a JPEG, the rest zeros")
        << cut(jpeg, 0.5) + QByteArray(jpeg.size() / 2, '\0') << "cut off";
    QTest::newRow("half a JPEG with a whole thumbnail in it")
        << cut(withApp1(jpeg, QByteArray("Exif\0\0", 6) + smallJpeg()), 0.8) << "cut off";
    QTest::newRow("a JPEG cut right behind its thumbnail")
        << withApp1(jpeg, QByteArray("Exif\0\0", 6) + smallJpeg())
               .first(2 + 4 + 6 + smallJpeg().size())
        << "cut off";
    QTest::newRow("a JPEG of fill bytes") << "\xFF\xD8" + QByteArray(100'000, '\xFF') << "cut off";
    QTest::newRow("half a PNG") << cut(png, 0.5) << "cut off";
    QTest::newRow("a PNG without its last byte") << png.chopped(1) << "cut off";
    QTest::newRow("a PNG without its last chunk") << png.chopped(12) << "cut off";
    QTest::newRow("a PNG's signature alone") << png.first(8) << "cut off";
    QTest::newRow("a PNG of empty chunks")
        << png.first(33) + QByteArray("\0\0\0\0tEXt\0\0\0\0", 12).repeated(100'001) << "cut off";
    QTest::newRow("half a WebP") << cut(encoded(".webp", testPicture(90, 90)), 0.5) << "cut off";
    QTest::newRow("half a BMP") << cut(encoded(".bmp", testPicture(90, 90)), 0.5) << "cut off";
    QTest::newRow("half a TIFF") << cut(encoded(".tiff", testPicture(90, 90)), 0.5) << "cut off";
  }
  void refusesBadFiles() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, phrase);
    const auto path = write("bad.jpg", bytes);
    verifyFails([&] { checkImageFile(path); }, ErrorCode::BadImage, {"bad.jpg", phrase});
    verifyFails([&] { decodeImage(path); }, ErrorCode::BadImage, {"bad.jpg", phrase});
    verifyFails([&] { decodeThumbnail(path, 64); }, ErrorCode::BadImage, {"bad.jpg", phrase});
  }

  void noBeginningOfAFileIsTakenForTheWhole_data() {
    QTest::addColumn<QByteArray>("ending");
    for (const char* ending : {".jpg", ".png", ".webp", ".bmp"})
      QTest::newRow(ending) << QByteArray(ending);
  }
  void noBeginningOfAFileIsTakenForTheWhole() {
    QFETCH(QByteArray, ending);
    const QByteArray whole = encoded(ending, testPicture(16, 12));
    for (qsizetype length = 0; length < whole.size(); ++length) {
      const auto path = write("part", whole.first(length));
      const auto error = errorOf([&] { checkImageFile(path); });
      QVERIFY2(error && error->code() == ErrorCode::BadImage, qPrintable(QString::number(length)));
    }
    checkImageFile(write("whole", whole));
  }

  // What is sound to the quick look and cannot be decoded is an Error, too.
  void refusesDamagedPixels_data() {
    QTest::addColumn<QByteArray>("bytes");
    QByteArray png = noisyPng(CV_8UC3);
    png.replace(60, 200, QByteArray(200, '\x55'));
    QTest::newRow("PNG") << png;
    QByteArray jpeg = smallJpeg();
    jpeg.replace("\xFF\xDB", "\xFF\xFE");  // the quantisation tables become comments
    QTest::newRow("JPEG") << jpeg;
    QByteArray webp = encoded(".webp", testPicture(90, 90));
    QTest::newRow("WebP") << webp.replace(30, 40, QByteArray(40, '\0'));
  }
  void refusesDamagedPixels() {
    QFETCH(QByteArray, bytes);
    const auto path = write("damaged", bytes);
    verifyFails([&] { decodeImage(path); }, ErrorCode::BadImage, {"damaged"});
  }

  void refusesHugePictures_data() {
    QTest::addColumn<QByteArray>("bytes");
    QByteArray jpeg = smallJpeg();
    const qsizetype frame = jpeg.indexOf(QByteArray("\xFF\xC0", 2));
    QTest::newRow("JPEG") << jpeg.replace(frame + 5, 4, "\xFF\xFF\xFF\xFF");
    QTest::newRow("PNG") << noisyPng(CV_8UC3).replace(16, 8, QByteArray("\0\0\x7D\0\0\0\x7D\0", 8));
    QTest::newRow("BMP")
        << encoded(".bmp", testPicture(9, 9)).replace(18, 8, QByteArray("\0\x7D\0\0\0\x7D\0\0", 8));
  }
  void refusesHugePictures() {
    QFETCH(QByteArray, bytes);
    const auto path = write("huge", bytes);
    verifyFails([&] { checkImageFile(path); }, ErrorCode::BadImage, {"pixels", "Shrink"});
    verifyFails([&] { decodeImage(path); }, ErrorCode::BadImage, {"pixels", "Shrink"});
  }

  void toleratesWhatCamerasAppend_data() {
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray jpeg = smallJpeg(), png = noisyPng(CV_8UC3);
    QTest::newRow("zeros behind a JPEG") << jpeg + QByteArray(100'000, '\0');
    QTest::newRow("half a second JPEG") << jpeg + jpeg.first(jpeg.size() / 2);
    QTest::newRow("text behind a PNG") << png + "trailer";
    QTest::newRow("fill bytes in a JPEG") << QByteArray(jpeg).insert(2, "\xFF\xFF\xFF");
    QTest::newRow("a thumbnail") << withApp1(jpeg, QByteArray("Exif\0\0", 6) + smallJpeg());
    QTest::newRow("an end marker across two chunks")
        << jpeg.chopped(2) + QByteArray((1 << 16) - 1 - scanBytes(jpeg), '\0') + jpeg.last(2) + "x";
  }
  void toleratesWhatCamerasAppend() {
    QFETCH(QByteArray, bytes);
    const auto path = write("odd", bytes);
    checkImageFile(path);
    QVERIFY(decodeImage(path).width > 0);
  }

  void saysWhyAFileCannotBeRead() {
    const std::filesystem::path folder = folder_.path().toStdString();
    verifyFails([&] { checkImageFile(folder / "none.jpg"); }, ErrorCode::NotFound, {"none.jpg"});
    verifyFails([&] { decodeImage(folder / "none.jpg"); }, ErrorCode::NotFound, {"none.jpg"});
    verifyFails([&] { checkImageFile(folder); }, ErrorCode::Unreadable, {"not a file"});
    const auto pipe = folder / "pipe.jpg";
    QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);  // opening it would wait for a writer
    verifyFails([&] { checkImageFile(pipe); }, ErrorCode::Unreadable, {"not a file"});
    verifyFails([&] { decodeImage(pipe); }, ErrorCode::Unreadable, {"not a file"});
    const std::filesystem::path endless = "/proc/self/maps";  // a file that cannot seek to its end
    if (std::filesystem::exists(endless))
      verifyFails([&] { checkImageFile(endless); }, ErrorCode::BadImage, {"cannot be read"});
  }

  void thumbnailsFit_data() {
    QTest::addColumn<QByteArray>("ending");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QSize>("expected");
    QTest::newRow("wide JPEG") << QByteArray(".jpg") << QSize(1000, 500) << QSize(100, 50);
    QTest::newRow("tall JPEG") << QByteArray(".jpg") << QSize(320, 1000) << QSize(32, 100);
    QTest::newRow("PNG") << QByteArray(".png") << QSize(400, 300) << QSize(100, 75);
    QTest::newRow("just above") << QByteArray(".jpg") << QSize(101, 101) << QSize(100, 100);
    QTest::newRow("small stays") << QByteArray(".jpg") << QSize(60, 40) << QSize(60, 40);
    QTest::newRow("a line") << QByteArray(".png") << QSize(1000, 1) << QSize(100, 1);
  }
  void thumbnailsFit() {
    QFETCH(QByteArray, ending);
    QFETCH(QSize, size);
    QFETCH(QSize, expected);
    const auto path = write("large", encoded(ending, testPicture(size.width(), size.height())));
    const Image thumbnail = decodeThumbnail(path, 100);
    QCOMPARE(QSize(thumbnail.width, thumbnail.height), expected);
  }

  void thumbnailsShowTheWholePicture() {
    const auto path =
        write("large.jpg", withApp1(encoded(".jpg", testPicture(800, 600)), exifOrientation(6)));
    const Image thumbnail = decodeThumbnail(path, 100);
    QCOMPARE(QSize(thumbnail.width, thumbnail.height), QSize(75, 100));
    cv::Mat expected;
    cv::rotate(testPicture(100, 75), expected, cv::ROTATE_90_CLOCKWISE);
    QVERIFY(largestDifference(asBgr(thumbnail), expected) < 16);
  }

 private:
  std::filesystem::path write(const char* name, const QByteArray& bytes) const {
    writeBytes(folder_.filePath(name), bytes);
    return folder_.filePath(name).toStdString();
  }

  // From the first byte behind the scan's header up to the end marker.
  static qsizetype scanBytes(const QByteArray& jpeg) {
    constexpr qsizetype kScanHeader = 2 + 12;  // of three components
    return jpeg.size() - 2 - (jpeg.lastIndexOf(QByteArray("\xFF\xDA", 2)) + kScanHeader);
  }

  QTemporaryDir folder_;
};

QTEST_GUILESS_MAIN(TestImage)
#include "tst_image.moc"
