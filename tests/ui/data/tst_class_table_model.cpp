// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/data/class_bar_delegate.h"
#include "ui/data/class_table_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace adnet;
using namespace adnet::ui;

namespace {

Dataset datasetOf(const std::vector<int>& counts) {
  Dataset dataset;
  for (int label = 0; label < static_cast<int>(counts.size()); ++label) {
    const std::string name = "class " + std::to_string(label);
    dataset.classes.push_back(name);
    for (int i = 0; i < counts[static_cast<std::size_t>(label)]; ++i)
      dataset.samples.push_back({name + "/" + std::to_string(i) + ".jpg", label});
  }
  return dataset;
}

}  // namespace

class TestClassTableModel : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void countsEveryUse() {
    const Dataset dataset = datasetOf({10, 20});
    SplitOptions options;
    options.ratio = 50;
    options.validationFraction = 0.5;
    ClassTableModel model;
    const QAbstractItemModelTester tester(&model);
    model.setDataset(dataset, makeSplit(dataset, options));
    QCOMPARE(model.rowCount(), 2);
    // 20 images: 6 test, 14 to train on, 7 kept, of which 4 validate.
    const QStringList row = texts(model, 1);
    QCOMPARE(row, QStringList({"class 1", "20", "7 of 14", "4", "6"}));
    const ClassCounts total = model.total();
    QCOMPARE(total.images, 30);
    QCOMPARE(total.pool, 21);
    QCOMPARE(total.test, 9);
    QCOMPARE(total.kept(), 11);
  }

  void anotherSplitChangesRowsAndResetsNothing() {
    const Dataset dataset = datasetOf({10, 20, 30});
    ClassTableModel model;
    const QAbstractItemModelTester tester(&model);
    model.setDataset(dataset, makeSplit(dataset, {}));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    SplitOptions options;
    options.perClass = 3;
    model.setSplit(dataset, makeSplit(dataset, options));
    QCOMPARE(reset.size(), 0);
    QCOMPARE(changed.size(), 1);
    for (int row = 0; row < 3; ++row) {
      QCOMPARE(model.index(row, ClassTableModel::Training).data(ClassTableModel::SortRole), 3);
    }
  }

  void knowsTheFolderOfAClass() {
    Dataset dataset;
    dataset.root = "/data";
    dataset.classes = {"auk", "bee", "class 2", "d\u00e9", "owl"};
    dataset.samples = {{"auk/young/1.jpg", 0}, {"auk/2.jpg", 0},   {"train/bee/1.jpg", 1},
                       {"all/3.jpg", 2},       {"other/1.jpg", 2}, {"de\u0301/1.jpg", 3}};
    dataset.testSamples = {{"4.jpg", 4}};
    using Path = std::filesystem::path;
    const std::vector<Path> expected = {"auk", "train/bee", "all", "de\u0301", ""};
    QVERIFY(classFolders(dataset) == expected);
  }

  void isEmptyBeforeThereIsADataSet() {
    ClassTableModel model;
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(model.rowCount(), 0);
    model.setDataset({}, {});
    QCOMPARE(model.rowCount(), 0);
  }

  void laysOutItsBar_data() {
    QTest::addColumn<int>("pool");
    QTest::addColumn<int>("train");
    QTest::addColumn<int>("validation");
    QTest::addColumn<double>("poolWidth");
    QTest::addColumn<double>("trainWidth");
    QTest::addColumn<double>("validationWidth");
    QTest::newRow("the largest class, half kept") << 20 << 8 << 2 << 100.0 << 40.0 << 10.0;
    QTest::newRow("a small class, all kept") << 5 << 5 << 0 << 25.0 << 25.0 << 0.0;
    QTest::newRow("nothing") << 0 << 0 << 0 << 0.0 << 0.0 << 0.0;
  }
  void laysOutItsBar() {
    QFETCH(const int, pool);
    QFETCH(const int, train);
    QFETCH(const int, validation);
    const ClassBar bar = layOutBar({pool, pool, train, validation, 0}, 20, QRectF(10, 5, 100, 8));
    QTEST(bar.pool.width(), "poolWidth");
    QTEST(bar.train.width(), "trainWidth");
    QTEST(bar.validation.width(), "validationWidth");
    QCOMPARE(bar.train.left(), 10.0);
    QCOMPARE(bar.validation.left(), bar.train.right());
  }

  void survivesNoClasses() { QCOMPARE(layOutBar({}, 0, QRectF(0, 0, 100, 8)).pool.width(), 0.0); }

 private:
  static QStringList texts(const ClassTableModel& model, int row) {
    QStringList found;
    for (int column = 0; column < model.columnCount(); ++column)
      found.append(model.index(row, column).data().toString());
    return found;
  }
};

QTEST_MAIN(TestClassTableModel)
#include "tst_class_table_model.moc"
