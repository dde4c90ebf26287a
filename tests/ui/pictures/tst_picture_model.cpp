// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/image_folder.h"
#include "ui/pictures/picture_model.h"
#include "ui/pictures/thumbnail_loader.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace adnet;
using namespace adnet::ui;

namespace {

class Files : public PictureModel {
 public:
  Files() : PictureModel(64) {}
  void show(const std::filesystem::path& root, const QStringList& paths) {
    beginReset(root);
    paths_ = paths;
    endReset();
  }
  int rowCount(const QModelIndex& parent = {}) const override {
    return parent.isValid() ? 0 : static_cast<int>(paths_.size());
  }

 private:
  QString pathOf(int row) const override { return paths_[row]; }
  QStringList paths_;
};

QPixmap pictureOf(const Files& model, int row) {
  return model.index(row).data(Qt::DecorationRole).value<QPixmap>();
}
bool isBroken(const Files& model, int row) {
  return model.index(row).data(PictureModel::BrokenRole).toBool();
}

}  // namespace

class TestPictureModel : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void namesItsFiles() {
    Files model;
    const QAbstractItemModelTester tester(&model);
    model.show("/nowhere", {"ant/a.png", "b.png"});
    QCOMPARE(model.index(0).data().toString(), "a.png");
    QCOMPARE(model.index(0).data(Qt::ToolTipRole).toString(), "ant/a.png");
  }

  void decodesWhatIsAskedForAndTellsTheRow() {
    const ImageFolder folder({"ant"}, 3, {400, 300});
    Files model;
    const QAbstractItemModelTester tester(&model);
    model.show(toPath(folder.path()), {"ant/0000.png", "ant/0001.png"});
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QVERIFY(pictureOf(model, 1).isNull());
    QVERIFY(model.isLoading());
    QTRY_VERIFY(!model.isLoading());
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toModelIndex().row(), 1);
    QCOMPARE(pictureOf(model, 1).size(), QSize(64, 48));
    QVERIFY(!isBroken(model, 1));
  }

  void tellsEveryRowOfAFile() {
    const ImageFolder folder({"ant"}, 1);
    Files model;
    model.show(toPath(folder.path()), {"ant/0000.png", "ant/0000.png"});
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QVERIFY(pictureOf(model, 0).isNull());
    QTRY_COMPARE(changed.size(), 2);
    QVERIFY(!pictureOf(model, 1).isNull());
  }

  void saysWhatCannotBeDecodedAndTriesItOnce() {
    const ImageFolder folder({"ant"}, 1);
    folder.write("ant/broken.jpg", "no image at all");
    Files model;
    model.show(toPath(folder.path()), {"ant/broken.jpg", "ant/missing.jpg"});
    for (int row : {0, 1}) {
      QVERIFY(pictureOf(model, row).isNull());
      QTRY_VERIFY(isBroken(model, row));
      QVERIFY(pictureOf(model, row).isNull());
      QVERIFY(!model.isLoading());
    }
  }

  void keepsPicturesOfTheSameFolder() {
    const ImageFolder folder({"ant"}, 2);
    Files model;
    model.show(toPath(folder.path()), {"ant/0000.png"});
    QVERIFY(pictureOf(model, 0).isNull());
    QTRY_VERIFY(!pictureOf(model, 0).isNull());
    model.show(toPath(folder.path()), {"ant/0001.png", "ant/0000.png"});
    QVERIFY(!pictureOf(model, 1).isNull());
    QVERIFY(!model.isLoading());
  }

  void forgetsThePicturesOfTheFolderBefore() {
    const ImageFolder first({"ant"}, 1, {60, 30});
    const ImageFolder second({"ant"}, 1, {30, 60});
    Files model;
    model.show(toPath(first.path()), {"ant/0000.png"});
    QVERIFY(pictureOf(model, 0).isNull());
    // Begun, and perhaps still on its way when the next folder is shown.
    model.show(toPath(second.path()), {"ant/0000.png"});
    QVERIFY(pictureOf(model, 0).isNull());
    QTRY_VERIFY(!pictureOf(model, 0).isNull());
    QCOMPARE(pictureOf(model, 0).size(), QSize(30, 60));
  }

  void theLoaderCanBeDestroyedWhileItWorks() {
    const ImageFolder folder({"ant"}, 20);
    ThumbnailLoader loader;
    for (int i = 0; i < 20; ++i) {
      loader.request(toPath(folder.path()), QStringLiteral("ant/%1.png").arg(i, 4, 10, QChar('0')),
                     16);
    }
  }

  void theLoaderDropsWhatIsClearedAndDeliversTheRest() {
    const ImageFolder folder({"ant"}, 20);
    ThumbnailLoader loader;
    QSignalSpy loaded(&loader, &ThumbnailLoader::loaded);
    for (int i = 0; i < 20; ++i) {
      loader.request(toPath(folder.path()), QStringLiteral("ant/%1.png").arg(i, 4, 10, QChar('0')),
                     16);
    }
    loader.clear();
    QTRY_VERIFY(loader.isIdle());
    QVERIFY(loaded.size() <= 20);
    const int before = static_cast<int>(loaded.size());
    loader.request(toPath(folder.path()), "ant/0003.png", 16);
    QTRY_COMPARE(loaded.size(), before + 1);
    QVERIFY(loader.isIdle());
  }
};

QTEST_MAIN(TestPictureModel)
#include "tst_picture_model.moc"
