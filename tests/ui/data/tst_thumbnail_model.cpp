// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/image_folder.h"
#include "ui/data/thumbnail_model.h"

#include <QAbstractItemModelTester>
#include <QPixmap>
#include <QSignalSpy>
#include <QtTest>

using namespace adnet;
using namespace adnet::ui;

class TestThumbnailModel : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void listsEachImageOfTheClassOnceWithItsUse() {
    Dataset dataset;
    dataset.classes = {"ant", "bee"};
    dataset.samples = {{"ant/0", 0}, {"bee/0", 1}, {"bee/1", 1}, {"bee/2", 1}, {"bee/3", 1}};
    Split split;
    split.train = {{"ant/0", 0}, {"bee/2", 1}};
    split.validation = {{"bee/0", 1}};
    split.test = {{"bee/3", 1}};
    const std::vector<ClassImage> expected = {{"bee/0", ImageUse::Validation},
                                              {"bee/1", ImageUse::LeftOut},
                                              {"bee/2", ImageUse::Train},
                                              {"bee/3", ImageUse::Test}};
    QVERIFY(imagesOfClass(dataset, split, 1) == expected);
  }

  void decodesWhatIsAskedFor() {
    const ImageFolder folder({"ant"}, 3);
    ThumbnailModel model;
    const QAbstractItemModelTester tester(&model);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setImages(toPath(folder.path()), images({"ant/0000.png", "ant/0001.png"}));
    QVERIFY(model.index(1).data(Qt::DecorationRole).value<QPixmap>().isNull());
    QVERIFY(model.isLoading());
    QTRY_VERIFY(!model.index(1).data(Qt::DecorationRole).value<QPixmap>().isNull());
    QTRY_VERIFY(!model.isLoading());
    QVERIFY(!changed.isEmpty());
    QCOMPARE(model.index(1).data(ThumbnailModel::UseRole), static_cast<int>(ImageUse::Train));
    QCOMPARE(model.index(1).data(ThumbnailModel::NotesRole).toStringList(),
             QStringList("It is trained on."));
  }

  void decodesLargerPicturesWhereTheyAreShownLarger() {
    const ImageFolder folder({"ant"}, 2, {600, 400});
    ThumbnailModel model;
    const QAbstractItemModelTester tester(&model);
    const auto picture = [&] { return model.index(0).data(Qt::DecorationRole).value<QPixmap>(); };
    model.setShownSide(60);
    model.setImages(toPath(folder.path()), images({"ant/0000.png"}));
    QTRY_VERIFY(!picture().isNull());
    QCOMPARE(picture().width(), 102);  // 1.6 of the step of 64
    model.setShownSide(64);
    picture();
    QVERIFY(!model.isLoading());  // the same step
    model.setShownSide(200);
    QCOMPARE(picture().width(), 102);  // until the larger one is there
    QVERIFY(model.isLoading());
    QTRY_COMPARE(picture().width(), 358);
    QTRY_VERIFY(!model.isLoading());
    model.setShownSide(60);
    QCOMPARE(picture().width(), 358);
    QVERIFY(!model.isLoading());  // nor is it decoded again
    model.setDevicePixelRatio(2);
    picture();
    QVERIFY(!model.isLoading());
    model.setShownSide(224);
    picture();
    QTRY_COMPARE(picture().width(), 600);  // no larger than it is
  }

  void anotherSplitChangesRowsAndResetsNothing() {
    ThumbnailModel model;
    const QAbstractItemModelTester tester(&model);
    model.setImages("/nowhere", images({"a", "b"}));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    std::vector<ClassImage> other = images({"a", "b"});
    other[1].use = ImageUse::Test;
    model.setImages("/nowhere", other);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(model.index(1).data(ThumbnailModel::UseRole), static_cast<int>(ImageUse::Test));
    model.setImages("/nowhere", images({"c"}));
    QCOMPARE(reset.size(), 1);
  }

 private:
  static std::vector<ClassImage> images(const QStringList& paths) {
    std::vector<ClassImage> list;
    for (const QString& path : paths)
      list.push_back({path, ImageUse::Train});
    return list;
  }
};

QTEST_MAIN(TestThumbnailModel)
#include "tst_thumbnail_model.moc"
