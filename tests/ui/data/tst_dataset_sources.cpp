// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/data/data_page_fixture.h"

#include <QComboBox>
#include <QLineEdit>

using namespace adnet;
using namespace adnet::ui;

class TestDatasetSources : public QObject, DataPageFixture {
  Q_OBJECT

 private Q_SLOTS:
  void init() { begin(); }
  void cleanup() { end(); }

  void aTestListSettlesTheTestImages() {
    const ImageFolder folder({"ant", "bee"}, 3);
    folder.write("train.txt", "ant/0000.png 0\nant/0001.png 0\nbee/0000.png 1\n");
    folder.write("test.txt", "ant/0002.png 0\nbee/0002.png 1\n");
    find<QAbstractButton>("useLists")->click();
    QVERIFY(!find<QAbstractButton>("openLists")->isEnabled());
    find<QLineEdit>("trainList")->setText(folder.path() + "/train.txt");
    find<QLineEdit>("testList")->setText(folder.path() + "/test.txt");
    QSignalSpy opened(project_.get(), &Project::opened);
    find<QAbstractButton>("openLists")->click();
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(project_->split().test.size(), 2U);
    QVERIFY(project_->config().data.root == toPath(folder.path()));
    QVERIFY(!find<NumberField>("testFraction")->isEnabled());
  }

  void aPublishedListIsRecognisedAndAnotherCanBeChosen() {
    const ImageFolder folder({"ant", "bee"}, 3);
    folder.write("train_100.txt", "ant/0000.png 0\nant/0001.png 0\nbee/0000.png 1\n");
    folder.write("train_10.txt", "ant/0000.png 0\nbee/0000.png 1\n");
    folder.write("test.txt", "ant/0002.png 0\nbee/0002.png 1\n");
    folder.write("val.txt", "");
    open(folder.source());
    QVERIFY(where().contains("train_100.txt, test.txt"));
    QVERIFY(where().contains("val.txt is not used"));
    auto* lists = find<QComboBox>("sourceChoice");
    QVERIFY(lists->isVisible());
    QCOMPARE(lists->currentText(), "train_100.txt");
    QCOMPARE(lists->count(), 2);
    choose(*lists, 1);
    QCOMPARE(project_->dataset()->samples.size(), 2U);
    QCOMPARE(project_->split().test.size(), 2U);
    QVERIFY(where().contains("train_10.txt, test.txt"));
    QCOMPARE(lists->currentText(), "train_10.txt");
    choose(*lists, 0);
    QCOMPARE(project_->dataset()->samples.size(), 3U);
  }

  void aircraftOffersItsThreeKindsOfClasses() {
    const ImageFolder folder({"images"}, 0);
    const ImageFolder pictures({"a"}, 3);
    for (const char* digit : {"0", "1", "2"}) {
      QVERIFY(QFile::copy(pictures.path() + "/a/000" + digit + ".png",
                          folder.path() + "/images/" + digit + ".jpg"));
    }
    for (const char* labels : {"variant", "family", "manufacturer"}) {
      folder.write(QStringLiteral("images_%1_trainval.txt").arg(labels),
                   QByteArray("0 A ") + labels + "\n1 B " + labels + "\n");
      folder.write(QStringLiteral("images_%1_test.txt").arg(labels),
                   QByteArray("2 A ") + labels + "\n");
    }
    open(folder.source());
    QVERIFY(where().contains("FGVC-Aircraft"));
    auto* kinds = find<QComboBox>("sourceChoice");
    QVERIFY(kinds->isVisible());
    choose(*kinds, 1);
    QCOMPARE(project_->dataset()->classes.front(), "A family");
    QVERIFY(project_->config().data.labels == AircraftLabels::Family);
    QCOMPARE(kinds->currentIndex(), 1);
  }

  void otherFoldersOfferNoChoice() {
    const ImageFolder folder;
    open(folder.source());
    QVERIFY(!find<QComboBox>("sourceChoice")->isVisible());
    QVERIFY(where().contains("one folder a class"));
  }

 private:
  QString where() const { return find<QLabel>("datasetPath")->toolTip(); }
  void choose(QComboBox& box, int index) const {
    QSignalSpy opened(project_.get(), &Project::opened);
    box.setCurrentIndex(index);
    Q_EMIT box.activated(index);  // as a click in its list does
    QTRY_COMPARE(opened.size(), 1);
  }
};

QTEST_MAIN(TestDatasetSources)
#include "tst_dataset_sources.moc"
