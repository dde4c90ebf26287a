// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pictures/prediction_delegate.h"
#include "ui/pictures/prediction_model.h"
#include "ui/shell/theme.h"

#include <QListView>
#include <QtTest>

using namespace adnet;
using namespace adnet::ui;

class TestPredictionDelegate : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  // One taken for the other, and the other for the one: no two captions look the same.
  void namesThatBeginAlikeStayApart() {
    Theme::instance().apply(ThemeChoice::Light);
    const QString front = "Morning juice, a carton of one litre, ", back = ", front label";
    Prediction one, other;
    one.path = other.path = "nowhere.jpg";
    one.label = other.predicted = 0;
    other.label = one.predicted = 1;
    one.confidence = other.confidence = 0.44F;
    PredictionModel model;
    model.setPredictions("/", {one, other},
                         {front + "apple" + back, front + "orange" + back, "kiwi"});
    QListView list;
    list.setModel(&model);
    list.setItemDelegate(new PredictionDelegate(&list));
    list.setFlow(QListView::LeftToRight);
    list.setWrapping(true);
    list.setFocusPolicy(Qt::NoFocus);  // none is framed
    list.resize(400, 400);
    list.show();
    QVERIFY(QTest::qWaitForWindowExposed(&list));
    const auto captions = [&](int row) {
      const QRect item = list.visualRect(model.index(row));
      return list.viewport()->grab(item.adjusted(0, PredictionModel::kSide - 20, 0, 0)).toImage();
    };
    QVERIFY(captions(0) != captions(1));
  }
};

QTEST_MAIN(TestPredictionDelegate)
#include "tst_prediction_delegate.moc"
