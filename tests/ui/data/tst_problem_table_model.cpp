// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/data/problem_table_model.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace adnet;
using namespace adnet::ui;

class TestProblemTableModel : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void namesFileReasonAndDetails() {
    ProblemTableModel model;
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(model.rowCount(), 0);
    model.setProblems({{"bee/a.jpg", ErrorCode::BadImage, "it is empty"},
                       {"bee/ü.png", ErrorCode::Unreadable, "permission denied"}});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(1, ProblemTableModel::File).data(), "bee/ü.png");
    QCOMPARE(model.index(0, ProblemTableModel::Detail).data(), "it is empty");
    QVERIFY(model.index(0, ProblemTableModel::Reason).data() !=
            model.index(1, ProblemTableModel::Reason).data());
    model.setProblems({{"bee/a.jpg", ErrorCode::BadImage, "it is empty"}},
                      {{DataNote::Kind::Hidden, 7, {".git/", "bee/Thumbs.db"}}});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(1, ProblemTableModel::File).data(), ".git/, bee/Thumbs.db");
    QCOMPARE(model.index(0, ProblemTableModel::Count).data(), 1);
    QCOMPARE(model.index(1, ProblemTableModel::Count).data(), 7);
    QVERIFY(model.index(1, ProblemTableModel::Detail).data().toString().endsWith(": 7"));
    model.setProblems({});
    QCOMPARE(model.rowCount(), 0);
  }
};

QTEST_GUILESS_MAIN(TestProblemTableModel)
#include "tst_problem_table_model.moc"
