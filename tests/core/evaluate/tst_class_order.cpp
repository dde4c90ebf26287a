// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evaluate/class_order.h"

#include <QtTest>

#include <algorithm>
#include <random>

using namespace adnet;

namespace {

using Labels = std::vector<int>;

void add(ConfusionMatrix& confusion, int label, int predicted, int images) {
  for (int i = 0; i < images; ++i)
    confusion.add(label, predicted);
}

// Ten right images of each class.
ConfusionMatrix withoutMistakes(std::size_t classes) {
  ConfusionMatrix confusion(classes);
  for (int i = 0; i < static_cast<int>(classes); ++i)
    add(confusion, i, i, 10);
  return confusion;
}

}  // namespace

class TestClassOrder : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theWorstComeFirst() {
    ConfusionMatrix confusion(5);
    add(confusion, 0, 0, 4);
    add(confusion, 1, 2, 3);  // three of four
    add(confusion, 1, 1, 1);
    add(confusion, 3, 0, 10);  // ten of forty
    add(confusion, 3, 3, 30);
    add(confusion, 4, 0, 1);  // one of four
    add(confusion, 4, 4, 3);
    QCOMPARE(orderByError(confusion), (Labels{1, 3, 4, 0, 2}));  // 2 has no image
  }

  void likeClassesStandSideBySide() {
    ConfusionMatrix confusion = withoutMistakes(6);
    add(confusion, 0, 4, 5);  // 0 and 4, 1 and 5, and a little 5 and 3
    add(confusion, 5, 1, 5);
    add(confusion, 3, 5, 1);
    QCOMPARE(orderBySimilarity(confusion), (Labels{0, 4, 1, 5, 3, 2}));
  }

  void sharesCountAndNotImages() {
    ConfusionMatrix confusion(3);
    add(confusion, 0, 0, 1000);
    add(confusion, 0, 1, 20);  // 2 %
    add(confusion, 1, 1, 1000);
    add(confusion, 2, 2, 5);
    add(confusion, 2, 0, 5);  // half
    QCOMPARE(orderBySimilarity(confusion), (Labels{1, 0, 2}));
  }

  void nothingConfusedStaysInPlace() {
    QCOMPARE(orderBySimilarity(ConfusionMatrix()), Labels());
    QCOMPARE(orderBySimilarity(withoutMistakes(4)), (Labels{0, 1, 2, 3}));
  }

  // Groups of four whose members are far apart come together, whatever noise there is.
  void findsGroups() {
    std::mt19937 random(1);
    ConfusionMatrix confusion = withoutMistakes(40);
    for (int i = 0; i < 40; ++i) {
      for (int j = i % 10; j < 40; j += 10)
        add(confusion, i, j, 4);
      if (i % 3 == 0) add(confusion, i, static_cast<int>(random() % 40), 1);
    }
    const Labels order = orderBySimilarity(confusion);
    Labels sorted = order;
    std::ranges::sort(sorted);
    for (int i = 0; i < 40; ++i)
      QCOMPARE(sorted[static_cast<std::size_t>(i)], i);
    for (std::size_t i = 0; i < 40; ++i)
      QCOMPARE(order[i] % 10, order[i - i % 4] % 10);
    QCOMPARE(orderBySimilarity(confusion), order);
  }

  void listsTheClassesOfTheMostConfusedPairs() {
    ConfusionMatrix confusion = withoutMistakes(6);
    add(confusion, 5, 1, 3);
    add(confusion, 1, 2, 2);
    add(confusion, 0, 3, 1);
    QCOMPARE(confusedClasses(confusion, 2), (Labels{1, 2, 5}));
    QCOMPARE(confusedClasses(confusion, 9), (Labels{0, 1, 2, 3, 5}));
    QCOMPARE(confusedClasses(withoutMistakes(3), 9), Labels());
  }
};

QTEST_APPLESS_MAIN(TestClassOrder)
#include "tst_class_order.moc"
