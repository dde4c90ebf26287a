// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/image_file.h"
#include "tests/core/data/image_files.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryFile>

#include <algorithm>
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

using namespace adnet;
using namespace adnet::testing;

namespace {

const QString kFolder = ADNET_TEST_DATA "/parity/data/";

// What is written to the standard error output meanwhile, by whatever library.
class CaughtErrors {
 public:
  CaughtErrors() : kept_(::dup(STDERR_FILENO)) {
    if (!file_.open()) qFatal("cannot write a temporary file");
    ::dup2(file_.handle(), STDERR_FILENO);
  }
  ~CaughtErrors() {
    ::dup2(kept_, STDERR_FILENO);
    ::close(kept_);
  }
  qint64 bytes() const { return QFileInfo(file_.fileName()).size(); }

 private:
  QTemporaryFile file_;
  int kept_;
};

}  // namespace

// The files of many kinds that make_images.py wrote, against what Pillow makes of them.
class TestImageParity : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    QFile file(kFolder + "images.json");
    QVERIFY(file.open(QIODevice::ReadOnly));
    expected_ = QJsonDocument::fromJson(file.readAll()).object();
    QCOMPARE(QDir(kFolder + "images").entryList(QDir::Files).size(),
             expected_["read"].toObject().size() + expected_["refused"].toObject().size());
  }

  void hasPillowsPixels_data() { addRows("read"); }
  void hasPillowsPixels() {
    QFETCH(QString, name);
    const QJsonObject expected = expected_["read"][name].toObject();
    const QByteArray rgb = QByteArray::fromBase64(expected["rgb"].toString().toLatin1());
    const CaughtErrors errors;
    Image image;
    const auto error = errorOf([&] {
      checkImageFile(pathOf(name));
      image = decodeImage(pathOf(name));
    });
    QVERIFY2(!error, error ? error->what() : "");
    QCOMPARE(image.width, expected["width"].toInt());
    QCOMPARE(image.height, expected["height"].toInt());
    QCOMPARE(static_cast<qsizetype>(image.bytes()), rgb.size());
    int largest = 0;
    for (qsizetype i = 0; i < rgb.size(); ++i)
      largest = std::max(largest, std::abs(image.rgb[static_cast<std::size_t>(i)] -
                                           static_cast<std::uint8_t>(rgb[i])));
    QCOMPARE(largest, 0);
    QCOMPARE(errors.bytes(), 0);
  }

  // The same reason by a check, by decoding and by a thumbnail; damaged pixels are found late.
  void refusesWithTheReason_data() { addRows("refused"); }
  void refusesWithTheReason() {
    QFETCH(QString, name);
    const QJsonObject expected = expected_["refused"][name].toObject();
    const QString phrase = expected["phrase"].toString();
    const CaughtErrors errors;
    const auto check = [&] { checkImageFile(pathOf(name)); };
    if (expected["early"].toBool())
      verifyFails(check, ErrorCode::BadImage, {name, phrase});
    else
      QVERIFY(!errorOf(check));
    verifyFails([&] { decodeImage(pathOf(name)); }, ErrorCode::BadImage, {name, phrase});
    verifyFails([&] { decodeThumbnail(pathOf(name), 64); }, ErrorCode::BadImage, {name, phrase});
    QCOMPARE(errors.bytes(), 0);
  }

 private:
  void addRows(const char* kind) const {
    QTest::addColumn<QString>("name");
    for (const QString& name : expected_[QLatin1String(kind)].toObject().keys())
      QTest::newRow(qPrintable(name)) << name;
  }

  static std::filesystem::path pathOf(const QString& name) {
    return (kFolder + "images/" + name).toStdString();
  }

  QJsonObject expected_;
};

QTEST_GUILESS_MAIN(TestImageParity)
#include "tst_image_parity.moc"
