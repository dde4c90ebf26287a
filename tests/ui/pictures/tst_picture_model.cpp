// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/image_folder.h"
#include "ui/pictures/picture_actions.h"
#include "ui/pictures/picture_model.h"
#include "ui/pictures/thumbnail_loader.h"

#include <QAbstractItemModelTester>
#include <QListView>
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
QString troubleOf(const Files& model, int row) {
  return model.index(row).data(PictureModel::TroubleRole).toString();
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
    QCOMPARE(troubleOf(model, 1), QString());
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

  void saysWhyThereIsNoPictureAndTriesItOnce() {
    const ImageFolder folder({"ant"}, 1);
    folder.write("ant/broken.jpg", "no image at all");
    Files model;
    model.show(toPath(folder.path()), {"ant/broken.jpg", "ant/missing.jpg"});
    const QStringList troubles = {"The image cannot be decoded", "The image is not there"};
    for (int row : {0, 1}) {
      QVERIFY(pictureOf(model, row).isNull());
      QTRY_COMPARE(troubleOf(model, row), troubles[row]);
      QVERIFY(pictureOf(model, row).isNull());
      QVERIFY(!model.isLoading());
    }
  }

  // A view asks when it paints: when it is shown again, and when its window becomes active.
  void aFolderThatComesBackIsShown_data() {
    QTest::addColumn<QEvent::Type>("event");
    QTest::newRow("shown again") << QEvent::Show;
    QTest::newRow("window activated") << QEvent::WindowActivate;
  }
  void aFolderThatComesBackIsShown() {
    QFETCH(const QEvent::Type, event);
    const ImageFolder folder({"ant"}, 1);
    const QString away = folder.path() + "/away", here = folder.path() + "/ant";
    QVERIFY(QDir().rename(here, away));
    Files model;
    const QAbstractItemModelTester tester(&model);
    model.show(toPath(folder.path()), {"ant/0000.png"});
    QListView view;
    view.setModel(&model);
    new PictureActions(view);
    view.show();
    QTRY_COMPARE(troubleOf(model, 0), QString("The image is not there"));
    QVERIFY(QDir().rename(away, here));
    if (event == QEvent::Show) {
      view.hide();
      view.show();
    } else {
      QEvent activated(event);
      QCoreApplication::sendEvent(&view, &activated);
    }
    QTRY_VERIFY(!pictureOf(model, 0).isNull());
    QCOMPARE(troubleOf(model, 0), QString());
  }

  // The window becomes active twice, and the file is back between: the first answer, which found
  // none, comes after the second question.
  void anAnswerFromBeforeIsNotTheLast() {
    const ImageFolder folder({"ant"}, 1);
    const QString away = folder.path() + "/away", here = folder.path() + "/ant";
    QVERIFY(QDir().rename(here, away));
    Files model;
    model.show(toPath(folder.path()), {"ant/0000.png"});
    QVERIFY(pictureOf(model, 0).isNull());
    QTRY_VERIFY(!troubleOf(model, 0).isEmpty());
    model.tryAgain();
    QVERIFY(pictureOf(model, 0).isNull());
    QThread::msleep(200);  // it is looked for, and the answer waits for the event loop
    QVERIFY(QDir().rename(away, here));
    model.tryAgain();
    QTRY_VERIFY(!pictureOf(model, 0).isNull());
    QCOMPARE(troubleOf(model, 0), QString());
  }

  void aRefreshTriesAgain() {
    const ImageFolder folder({"ant"}, 1);
    const QString away = folder.path() + "/away", here = folder.path() + "/ant";
    QVERIFY(QDir().rename(here, away));
    Files model;
    model.show(toPath(folder.path()), {"ant/0000.png"});
    QVERIFY(pictureOf(model, 0).isNull());
    QTRY_VERIFY(!troubleOf(model, 0).isEmpty());
    QVERIFY(QDir().rename(away, here));
    model.show(toPath(folder.path()), {"ant/0000.png"});
    QTRY_VERIFY(!pictureOf(model, 0).isNull());
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
