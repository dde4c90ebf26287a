// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/data/image_files.h"
#include "tests/ui/image_folder.h"
#include "ui/pictures/picture_decoder.h"

#include <QSignalSpy>
#include <QtTest>

using namespace adnet;
using namespace adnet::ui;

class TestPictureDecoder : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void decodesAheadWhatIsWantedAndForgetsTheRest() {
    const ImageFolder folder({"ant"}, 3);
    const auto file = [&](int i) {
      return QStringLiteral("%1/ant/000%2.png").arg(folder.path()).arg(i);
    };
    PictureDecoder decoder;
    QSignalSpy decoded(&decoder, &PictureDecoder::decoded);
    decoder.want({file(1), file(2)});
    QVERIFY(!decoder.picture(file(1)));  // it is done on another thread
    QTRY_COMPARE(decoded.size(), 2);
    QCOMPARE(decoded[0][0].toString(), file(1));
    QCOMPARE(decoder.picture(file(2))->pyramid->front().size(), QSize(40, 30));
    decoder.want({file(2), file(0)});
    QVERIFY(decoder.picture(file(2)));
    QVERIFY(!decoder.picture(file(1)));
    QTRY_VERIFY(decoder.picture(file(0)));
  }

  void aPictureIsTurnedAsItsFileSays() {
    const QTemporaryDir folder;
    const QByteArray jpeg = adnet::testing::encoded(".jpg", adnet::testing::testPicture(64, 32));
    adnet::testing::writeBytes(folder.filePath("turned.jpg"),
                               adnet::testing::withApp1(jpeg, adnet::testing::exifOrientation(6)));
    PictureDecoder decoder;
    decoder.want({folder.filePath("turned.jpg")});
    QTRY_VERIFY(decoder.picture(folder.filePath("turned.jpg")));
    QCOMPARE(decoder.picture(folder.filePath("turned.jpg"))->pyramid->front().size(),
             QSize(32, 64));
  }

  void whatCannotBeDecodedSaysWhy() {
    const QTemporaryDir folder;
    const QString file = folder.filePath("none.jpg");
    PictureDecoder decoder;
    decoder.want({file});
    QTRY_VERIFY(decoder.picture(file));
    QVERIFY(!decoder.picture(file)->pyramid);
    QVERIFY(decoder.picture(file)->trouble.contains("none.jpg"));
  }

  void aPyramidHalvesDownToASmallPicture() {
    const PicturePyramid levels = makePyramid(QImage(4000, 2000, QImage::Format_RGB32));
    QCOMPARE(levels.size(), std::size_t{3});
    QCOMPARE(levels[0].size(), QSize(4000, 2000));
    QCOMPARE(levels[2].size(), QSize(1000, 500));
  }
};

QTEST_GUILESS_MAIN(TestPictureDecoder)
#include "tst_picture_decoder.moc"
